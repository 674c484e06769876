"""What the code tells of itself, for the pages of the reference.

The pages are written anew with: python -m tests.house.told
"""

import os
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import get_args

import django
from tests.house.tree import ROOT

from goodoffices.archive.faults import Fault
from goodoffices.core import acts
from goodoffices.core.marking import (
    BY_SILENCE,
    PRESETS,
    TRAFFIC_LIGHT,
    Attribution,
    Marking,
    Reach,
    Release,
    Status,
    Use,
)
from goodoffices.core.refusals import SENTENCES
from goodoffices.core.seating import FOR_A_SIDE, MAY, Post
from goodoffices.core.seats import ROLES, Chamber
from goodoffices.server.pages.desk import KEYS

BEGIN, END = "<!-- begin: told by the code -->\n", "<!-- end: told by the code -->\n"

CONCEPTS = {
    "The talk": acts.TalkAct,
    "Ground": acts.GroundAct,
    "Rounds": acts.RoundAct,
    "Sessions": acts.SessionAct,
    "Contributions": acts.ContributionAct,
    "What crosses": acts.ConveyanceAct,
    "Areas of possible progress": acts.AreaAct,
    "The capital": acts.CapitalAct,
    "Statements": acts.StatementAct,
    "The public record": acts.DossierAct,
    "A room's own desk": acts.DeskAct,
}


def sentence(kind: type) -> str:
    """The first sentence of what a class says of itself."""
    return " ".join((kind.__doc__ or "").split("\n\n")[0].split())


def who(posts: frozenset[Post]) -> str:
    """Posts by their rooms, a whole room by its name."""
    told = []
    for chamber, roles in ROLES.items():
        held = [role for role in roles if (chamber, role) in posts]
        if not held:
            continue
        whole = len(held) == len(roles)
        told.append(f"{chamber.value}" if whole else f"{chamber.value}: {', '.join(held)}")
    everyone = {c for c in Chamber if c not in (Chamber.PUBLIC, Chamber.NOBODY)}
    if {chamber for chamber, _role in posts} == everyone:
        return "whoever holds a seat"
    return "; ".join(told)


def all_acts() -> Iterator[str]:
    """Every act: what it does, which seats do it, whether it may be done for a side."""
    for concept, union in CONCEPTS.items():
        yield f"## {concept}\n"
        yield "| act | what it does | who | for a side |"
        yield "| --- | --- | --- | --- |"
        for kind in get_args(union):
            behalf = "yes" if kind in FOR_A_SIDE else ""
            yield f"| `{kind.__name__}` | {sentence(kind)} | {who(MAY[kind])} | {behalf} |"
        yield ""


def marked(marking: Marking) -> str:
    """The parts of a marking as cells of a row."""
    parts = (marking.use, marking.attribution, marking.reach, marking.release, marking.status)
    return " | ".join(part.value for part in parts)


def all_markings() -> Iterator[str]:
    """Every preset, what each use lets cross, and every choice."""
    yield "## The presets\n"
    yield "| key | preset | use | attribution | reach | release | status |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for place, (preset, marking) in enumerate(PRESETS.items(), 1):
        key = f"`{place}`" if place <= 5 else ""
        yield f"| {key} | {preset.value} | {marked(marking)} |"
    yield "\n## What each use lets cross\n"
    crossing = [use for use in Use if Marking(use=use).uses()]
    heads = " | ".join(f"carried {use.value}" for use in crossing)
    yield f"| marked | may shape your questions and ideas | {heads} |"
    yield f"| --- | --- |{' --- |' * len(crossing)}"
    for use in Use:
        marking = Marking(use=use)
        cells = " | ".join("yes" if each in marking.uses() else "no" for each in crossing)
        yield f"| {use.value} | {'yes' if marking.guides() else 'no'} | {cells} |"
    exact = Marking(use=Use.VERBATIM, exact_only=True)
    cells = " | ".join("yes" if each in exact.uses() else "no" for each in crossing)
    yield f"| {exact.use.value}, these or none | yes | {cells} |"
    yield "\n## Where a source says nothing\n"
    yield "| the rule of the talk | use | attribution | reach | release | status |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for silence, marking in BY_SILENCE.items():
        yield f"| {silence.value} | {marked(marking)} |"
    kinds: tuple[type[Enum], ...] = (Use, Attribution, Reach, Release, Status)
    yield "\n## Every choice\n"
    for kind in kinds:
        values = " · ".join(each.value for each in kind)
        yield f"* **{kind.__name__}**. {sentence(kind)} {values}."
    yield "\n## Traffic Light Protocol\n"
    yield "| label | reach |"
    yield "| --- | --- |"
    for label, reach in TRAFFIC_LIGHT.items():
        yield f"| {label} | {reach.value} |"


def faults(kind: type[Fault] = Fault) -> Iterator[type[Fault]]:
    """Every fault of the archive."""
    for each in kind.__subclasses__():
        yield each
        yield from faults(each)


def all_refusals() -> Iterator[str]:
    """Everything the talks say instead of acting, and the archive instead of keeping."""
    yield "## The talks say no\n"
    yield "| code | what is said |"
    yield "| --- | --- |"
    for code, said in SENTENCES.items():
        yield f"| `{code}` | {said.replace('{', '*').replace('}', '*')} |"
    yield "\n## The file cannot be kept or read\n"
    yield "| fault | what is said |"
    yield "| --- | --- |"
    for fault in sorted(set(faults()), key=lambda each: each.__name__):
        yield f"| `{fault.__name__}` | {fault.sentence} |"


def all_keys() -> Iterator[str]:
    """Every key of the desk, as its own page tells them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.server.settings")
    django.setup()
    yield "| key | what it does |"
    yield "| --- | --- |"
    for key, words in KEYS:
        yield f"| `{key}` | {words} |"


PAGES: dict[Path, Callable[[], Iterator[str]]] = {
    ROOT / "docs/reference/acts.md": all_acts,
    ROOT / "docs/reference/keys.md": all_keys,
    ROOT / "docs/reference/markings.md": all_markings,
    ROOT / "docs/reference/refusals.md": all_refusals,
}
"""Which part of which page the code tells."""


def told(page: Path) -> str:
    """What the code has to say on a page."""
    return "\n".join(PAGES[page]()).strip()


def written(page: Path) -> str:
    """What stands on the page between the marks."""
    _before, begin, rest = page.read_text("utf-8").partition(BEGIN)
    between, end, _after = rest.partition(END)
    return between.strip() if begin and end else ""


def write(page: Path) -> None:
    """Write the told part of a page anew."""
    before, begin, rest = page.read_text("utf-8").partition(BEGIN)
    _old, end, after = rest.partition(END)
    page.write_text(f"{before}{begin}\n{told(page)}\n\n{end}{after}", "utf-8")


if __name__ == "__main__":
    for each in PAGES:
        write(each)
