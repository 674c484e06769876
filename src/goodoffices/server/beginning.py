"""What stands in a talk from its founding on, in the rooms of the mediation alone."""

from collections.abc import Iterator, Mapping

from goodoffices.core.acts import Act, Note, NoteArea, PressLine, RulePapers
from goodoffices.core.refusals import Malformed
from goodoffices.core.words import Words
from goodoffices.server.patterns import Template

DAYS = (0, 7, 14, 30, 90)
"""After how many days papers can be destroyed by the founding form; after none they stay."""
MOST = 20
"""Areas with which a talk can begin."""


def first_acts(chosen: Template, sent: Mapping[str, str]) -> tuple[tuple[str, Act], ...]:
    """The acts that a founding form means beside the founding, each with a key of its own.

    Raises:
        Refusal: they cannot be meant as they stand.
    """
    return tuple(_acts(chosen, sent))


def _acts(chosen: Template, sent: Mapping[str, str]) -> Iterator[tuple[str, Act]]:
    days, numbered = sent.get("days") or "0", sent.get("numbered") == "on"
    if days not in map(str, DAYS):
        raise Malformed("standing", allowed="Choose one of those shown.")
    if numbered or int(days):
        yield "papers", RulePapers(numbered, int(days))
    areas = [line.strip() for line in sent.get("areas", "").splitlines() if line.strip()]
    if len(areas) > MOST:
        raise Malformed("too_many", longest=f"{MOST} areas", field="areas")
    for place, area in enumerate(areas):
        yield f"area-{place}", NoteArea(Words(area, _tongue(chosen, sent, "areas")))
    if press := sent.get("press", "").strip():
        yield "press", PressLine(Words(press, _tongue(chosen, sent, "press")))
    for name in ("questions", "note"):
        if text := sent.get(name, "").strip():
            yield name, Note(Words(text, _tongue(chosen, sent, name)))


def _tongue(chosen: Template, sent: Mapping[str, str], field: str) -> str:
    """In which language a field is written: the template's while nobody changed it."""
    told = sent.get("told", "")
    untouched = chosen.told[told].filled() if told in chosen.told else {}
    same = untouched.get(field, "").strip() == sent.get(field, "").strip()
    return told if same and told else sent.get("lang") or "en"
