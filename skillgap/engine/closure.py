"""Maximum-weight closed sets by minimum cut (Picard 1976), with integers, in plain Python.

A set of jobs is closed when it holds every predecessor of its members. Flow by Dinic's algorithm.
"""

from collections.abc import Sequence
from itertools import count


class _Network:
    """A flow network in flat arrays: arc i runs to `head[i]`, its twin is i ^ 1."""

    def __init__(self, nodes: int) -> None:
        self.arcs: list[list[int]] = [[] for _ in range(nodes)]
        self.head: list[int] = []
        self.room: list[int] = []

    def add(self, tail: int, head: int, room: int) -> None:
        """Add an arc with its twin of no room."""
        self.arcs[tail].append(len(self.head))
        self.arcs[head].append(len(self.head) + 1)
        self.head += (head, tail)
        self.room += (room, 0)

    def levels(self, source: int) -> list[int]:
        """Breadth-first distance from `source` over arcs with room; -1 where not reached."""
        head, room = self.head, self.room
        level = [-1] * len(self.arcs)
        level[source] = 0
        frontier = [source]
        while frontier:
            reached = []
            for node in frontier:
                for arc in self.arcs[node]:
                    to = head[arc]
                    if room[arc] and level[to] < 0:
                        level[to] = level[node] + 1
                        reached.append(to)
            frontier = reached
        return level

    def fill(self, source: int, sink: int) -> list[int]:
        """Send as much flow as fits; return the last levels (reached nodes are the source side)."""
        for _ in count():
            level = self.levels(source)
            if level[sink] < 0:
                return level
            self._block(source, sink, level)
        raise AssertionError

    def _block(self, source: int, sink: int, level: list[int]) -> None:
        """Saturate the level graph, walking arcs with one pointer per node."""
        head, room, arcs = self.head, self.room, self.arcs
        pointer = [0] * len(arcs)
        path: list[int] = []
        node = source
        while True:
            if node == sink:
                flow = min(room[arc] for arc in path)
                for arc in path:
                    room[arc] -= flow
                    room[arc ^ 1] += flow
                first = next(i for i, arc in enumerate(path) if not room[arc])
                node = head[path[first] ^ 1]
                del path[first:]
                continue
            while pointer[node] < len(arcs[node]):
                arc = arcs[node][pointer[node]]
                if room[arc] and level[head[arc]] == level[node] + 1:
                    break
                pointer[node] += 1
            else:
                if not path:
                    return
                level[node] = -1
                node = head[path.pop() ^ 1]
                continue
            path.append(arc)
            node = head[arc]


def max_closure(values: Sequence[int], before: Sequence[Sequence[int]]) -> list[int]:
    """The smallest closed set of largest total value, as ascending job numbers.

    `before[j]` lists the predecessors of job j. Empty where no closed set has a value above 0.
    """
    total = sum(value for value in values if value > 0)
    if not total:
        return []
    size = len(values)
    source, sink = size, size + 1
    network = _Network(size + 2)
    for job, value in enumerate(values):
        if value > 0:
            network.add(source, job, value)
        elif value < 0:
            network.add(job, sink, -value)
        for earlier in before[job]:
            network.add(job, earlier, total + 1)
    level = network.fill(source, sink)
    return [job for job in range(size) if level[job] >= 0]
