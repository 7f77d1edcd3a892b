"""Whole hours for every piece of a plan, so that printed steps, months and the total all add up.

Controlled rounding of a table with margins (Cox, "A constructive procedure for unbiased controlled
rounding", Journal of the American Statistical Association 82, 1987): each number goes to one of its
two whole neighbours, and so do the sums of each row, of each column and of all.
"""

from collections.abc import Hashable, Sequence

Cell = tuple[Hashable, Hashable, float]
"""Row, column and amount; a row and a column meet in at most one cell."""

UNIT = 1_000_000
"""Amounts are counted in millionths, as whole numbers."""

_REST = ("the rest",)
_Place = tuple[Hashable, Hashable]


def whole(cells: Sequence[Cell]) -> list[int]:
    """Round each amount down or up so that rows, columns and the total are rounded sums too."""
    amounts = {(row, column): round(amount * UNIT) for row, column, amount in cells}
    parts = {place: amount % UNIT for place, amount in amounts.items()}
    _add_margins(parts)
    _settle({place: part for place, part in parts.items() if part}, parts)
    return [
        (amounts[row, column] - amounts[row, column] % UNIT + parts[row, column]) // UNIT
        for row, column, _ in cells
    ]


def _add_margins(parts: dict[_Place, int]) -> None:
    """Add a row and a column that bring each sum to a whole number."""
    rows: dict[Hashable, int] = {}
    columns: dict[Hashable, int] = {}
    for (row, column), part in parts.items():
        rows[row] = rows.get(row, 0) + part
        columns[column] = columns.get(column, 0) + part
    parts.update({(row, _REST): -part % UNIT for row, part in rows.items()})
    parts.update({(_REST, column): -part % UNIT for column, part in columns.items()})
    parts[_REST, _REST] = -sum(-part % UNIT for part in rows.values()) % UNIT


def _settle(open_parts: dict[_Place, int], parts: dict[_Place, int]) -> None:
    """Shift parts round circles of open cells until each is 0 or a whole unit.

    Every row and column with an open cell has two, since its sum is whole: so a circle is found.
    """
    across: dict[Hashable, dict[_Place, None]] = {}
    down: dict[Hashable, dict[_Place, None]] = {}
    for place in open_parts:
        across.setdefault(place[0], {})[place] = None
        down.setdefault(place[1], {})[place] = None
    while open_parts:
        circle = _circle(next(iter(open_parts)), across, down)
        for place, part in _shifted(circle, open_parts):
            parts[place] = open_parts[place] = part
            if part in {0, UNIT}:
                del open_parts[place], across[place[0]][place], down[place[1]][place]


def _circle(
    first: _Place,
    across: dict[Hashable, dict[_Place, None]],
    down: dict[Hashable, dict[_Place, None]],
) -> list[_Place]:
    """Walk from cell to cell, along a row and down a column in turn, until the walk meets itself."""
    walk = [first]
    seen: dict[tuple[bool, Hashable], int] = {(False, first[0]): 0}
    in_column = True
    while True:
        here = walk[-1]
        line = (in_column, here[1] if in_column else here[0])
        if line in seen:
            return walk[seen[line] :]
        seen[line] = len(walk)
        neighbours = down[here[1]] if in_column else across[here[0]]
        walk.append(next(place for place in neighbours if place != here))
        in_column = not in_column


def _shifted(circle: Sequence[_Place], parts: dict[_Place, int]) -> list[tuple[_Place, int]]:
    """The new parts of a circle: every other cell grows by what the ones between them lose.

    Of both directions it takes the one that brings more of the circle to the nearest whole number.
    """
    grow, shrink = circle[::2], circle[1::2]
    lean = sum(parts[place] - UNIT // 2 for place in grow) - sum(
        parts[place] - UNIT // 2 for place in shrink
    )
    if lean < 0:
        grow, shrink = shrink, grow
    step = min(*(UNIT - parts[place] for place in grow), *(parts[place] for place in shrink))
    return [(p, parts[p] + step) for p in grow] + [(p, parts[p] - step) for p in shrink]
