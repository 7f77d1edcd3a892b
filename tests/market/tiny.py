"""The smallest roadmaps folder that loads: one role, four skills, and just enough of everything else."""

from pathlib import Path

FILES = {
    "sources.yaml": """
sources:
  one: {title: A report, date: "2025-01-31", sample: 100 postings, method: Counted., limits: [None stated.]}
""",
    "scale.yaml": """
scale:
  0: {name: none, about: Has not met it.}
  1: {name: aware, about: Knows of it.}
  2: {name: working, about: Works with it.}
  3: {name: proficient, about: Ships it.}
  4: {name: advanced, about: Guides others.}
  5: {name: expert, about: Sets the standard.}
required:
  critical: {entry: 2, mid: 3, senior: 4, staff: 4}
  high: {entry: 2, mid: 3, senior: 3, staff: 4}
  medium: {entry: 1, mid: 2, senior: 3, staff: 3}
  nice: {entry: 1, mid: 1, senior: 2, staff: 2}
effort:
  tool: {about: A product., hours: [[1, 2, 3], [2, 4, 6], [4, 8, 12], [8, 16, 24], [16, 32, 48]]}
  practice: {about: Grown., hours: [[0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]]}
status:
  - {word: ready, readiness: 80, critical: 100}
  - {word: far, readiness: 0, critical: 0}
disputed_from: 10
calibration: [Estimates.]
salary_notes: [Averages.]
""",
    "skills/all.yaml": """
category: all
name: Everything
skills:
  python:
    name: Python
    about: A language.
    aliases: [Python3]
    market: {share: 71, trend: stable, source: one, section: "1"}
    effort: tool
    show_it: A script.
  docker: {name: Docker, about: Containers., effort: tool, show_it: An image.}
  kubernetes:
    name: Kubernetes
    about: Many containers.
    aliases: [k8s]
    prerequisites: {docker: 2}
    effort: tool
    show_it: A cluster.
  talking: {name: Talking, about: Speaks., effort: practice, show_it: A talk.}
""",
    "roles/builder.yaml": """
role: builder
name: Builder
source: one
section: Builder
targets:
  mid:
    postings: 100
    salary: 100000
    requirements:
      python: {share: 80, priority: critical}
      docker: {priority: high, basis: inferred, why: It is packed in it.}
path:
  - stage: Entry to mid
    from: entry
    to: mid
    salary: [90000, 100000]
    must_have:
      - {item: Python, skills: [python]}
""",
    "seniorities.yaml": """
seniorities:
  mid:
    name: Mid
    years: [3, 5]
    salary: [1, 2]
    base_salary: [1, 2]
    total_compensation: [1, 2]
    source: one
    section: "2"
    requirements:
      - {item: Containers, skills: [docker]}
describes: []
""",
    "priorities.yaml": """
priorities:
  must: {name: Must have, band: 70%, counts: 70, source: one, section: "3", items: [{item: D, skills: [docker]}]}
""",
    "credentials.yaml": """
credentials:
  phd: {name: PhD, kind: degree, about: A doctorate.}
""",
    "backgrounds.yaml": """
backgrounds:
  beginner: {name: Beginner, about: Starts., roles: [builder], advice: [{item: Begin, skills: [python]}]}
""",
    "interviews.yaml": """
interviews: [{name: Talk, parts: [{item: Code, skills: [python]}]}]
patterns: {big: {name: Big, rounds: two, takes: weeks, emphasis: [Code.]}}
preparation_months: [3, 6]
preparation: [{item: Practise, hours: [1, 2, 3], skills: [python]}]
""",
}


def write(folder: Path, **changed: str) -> Path:
    """Write the tiny roadmaps to `folder`; a keyword such as `skills__all` replaces a file's text."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        stem = name.removesuffix(".yaml").replace("/", "__")
        path.write_text(changed.get(stem, text).lstrip("\n"), encoding="utf-8")
    return folder


def replaced(name: str, old: str, new: str) -> str:
    """A file's text with one thing changed."""
    text = FILES[name]
    assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {name}"
    return text.replace(old, new)
