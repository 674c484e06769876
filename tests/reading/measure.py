"""How many quotations are found, and how often the right speaker, by language and naming.

python -m tests.reading.measure developed|reported|third|fourth [--misses]

The halves `reported` and `fourth` are for the figure alone: --misses is refused there.
"""

import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tests.reading.gold import HALVES, LONG, SEEN, Case, cases

from goodoffices.press.reports.document import document
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.quotes import Quote, quotes

ASIDE = ("scare", "within", "heading")


@dataclass
class Figures:
    """What was counted over the reports of one half."""

    counted: Counter[tuple[str, ...]] = field(default_factory=Counter)
    misses: list[tuple[str, str, str, object, object]] = field(default_factory=list)

    def part(self, of, among, **where):
        """Which part of one count another is."""
        whole = self.sum(among, **where)
        return self.sum(of, **where) / whole if whole else 1.0

    def sum(self, what, lang=None, by=None, but=None):
        """A count over languages and ways of naming."""
        return sum(
            count
            for (kind, one, way), count in self.counted.items()
            if kind == what and lang in {None, one} and by in {None, way} and way != but
        )


def roster(case: Case) -> tuple[Person, ...]:
    """Those whom a Persian or Arabic report names, as a roster would hold them."""
    if case.language == "en":
        return ()
    known = case.gold["people"] + case.gold["organisations"]
    return tuple(Person(each["name"], tuple(each["forms"]), each.get("office")) for each in known)


def plain(words: str) -> str:
    """Words without what line breaks, marks and small marks add to them."""
    return re.sub(r"[\W_]+", " ", words.casefold()).strip()


def found(case: Case) -> list[Quote]:
    """The quotations that the reader finds in a report."""
    read = document(case.path.read_bytes(), case.path.name)
    return list(quotes(read, roster(case)))


def answers(case: Case, wanted: dict[str, Any], speaker: str) -> bool:
    """Whether a speaker is the right one, by the fullest name."""
    also = wanted.get("also", [])
    bodies = [
        each["forms"] for each in case.gold["organisations"] if each["name"] == wanted["speaker"]
    ]
    right = {wanted["speaker"], *also, *(form for forms in bodies for form in forms)}
    told = plain(speaker)
    if wanted["speaker"] is None:
        words = plain(str(wanted.get("unnamed", "")))
        told = re.sub(r"^(?:an?|the|one|some) ", "", told)
        return told in words or words in told or told in {plain(each) for each in also}
    return told.removeprefix("the ") in {
        plain(each).removeprefix("the ") for each in right if each
    }


def measured(half: str) -> Figures:
    """The figures of one half."""
    figures = Figures()
    for case in cases(half):
        _count(figures, case)
    return figures


def _count(figures, case):
    mine = found(case)
    free = list(mine)
    for wanted in case.gold["quotes"]:
        hit = next((each for each in free if plain(each.text) == plain(wanted["text"])), None)
        if hit is not None:
            free.remove(hit)
        _compare(figures, case, wanted, hit)
    for each in free:
        if each.spoken and not each.heading and len(each.text.split()) >= LONG:
            figures.counted["given", case.language, "none"] += 1
            figures.misses.append((str(case), "nothing such", each.text, None, each.speaker))


def _compare(figures, case, wanted, hit):
    lang, by = case.language, wanted["by"]
    long = len(wanted["text"].split()) >= LONG
    if any(map(wanted.get, ASIDE)):
        if wanted.get("scare") and hit is not None and hit.spoken:
            figures.counted["given", lang, "none"] += long
            figures.misses.append((str(case), f"scare {long}", wanted["text"], None, hit.speaker))
        return
    spoken = hit is not None and hit.spoken
    if not long:
        if not spoken or (hit.speaker and not answers(case, wanted, hit.speaker)):
            figures.misses.append((str(case), "short", wanted["text"], wanted["speaker"], hit))
        return
    figures.counted["wanted", lang, by] += 1
    if not spoken:
        figures.misses.append((str(case), "not found", wanted["text"], wanted["speaker"], hit))
        return
    figures.counted["found", lang, by] += 1
    figures.counted["given", lang, by] += 1
    right = hit.speaker is not None and answers(case, wanted, hit.speaker)
    if wanted["speaker"] is None:
        figures.counted["unnamed", lang, by] += 1
        figures.counted["unnamed wrong", lang, by] += hit.speaker is not None and not right
    else:
        figures.counted["named", lang, by] += 1
        figures.counted["answered", lang, by] += hit.speaker is not None
        figures.counted["right", lang, by] += right
    if not right and (wanted["speaker"] or hit.speaker):
        said = "open" if hit.speaker is None else "wrong"
        figures.misses.append(
            (str(case), f"{said} {by}", wanted["text"], wanted["speaker"], (hit.speaker, hit.by))
        )


def table(figures: Figures) -> str:
    """The figures as they are printed."""
    rows = ["language  wanted  found  precision | named  answered  right of answers"]
    for lang in ("en", "fa", "ar", None):
        told = {"lang": lang}
        wanted, named = figures.sum("wanted", **told), figures.sum("named", but="pronoun", **told)
        if not wanted:
            continue
        rows.append(
            f"{lang or 'all':8}  {wanted:6}  {figures.part('found', 'wanted', **told):5.3f}"
            f"  {figures.part('found', 'given', **told):9.3f} | {named:5}"
            f"  {figures.part('answered', 'named', but='pronoun', **told):8.3f}"
            f"  {figures.part('right', 'answered', but='pronoun', **told):16.3f}"
        )
    rows.append("\nnamed by        quotations  answered  right of answers")
    for by in ("name", "office", "organisation", "none", "pronoun"):
        rows.append(
            f"{by:14}  {figures.sum('named', by=by):10}"
            f"  {figures.part('answered', 'named', by=by):8.3f}"
            f"  {figures.part('right', 'answered', by=by):16.3f}"
        )
    unnamed, wrong = figures.sum("unnamed"), figures.sum("unnamed wrong")
    rows.append(
        f"\nsaid by somebody without a name: {unnamed}, of which given to another: {wrong}"
    )
    return "\n".join(rows)


def main(told: list[str]) -> int:
    """Print the figures of a half."""
    halves = [each for each in told if not each.startswith("-")]
    if len(halves) != 1 or halves[0] not in HALVES:
        print(__doc__)
        return 2
    if "--misses" in told and halves[0] not in SEEN:
        print("Nobody looks into a half that is for the figure alone.")
        return 2
    figures = measured(halves[0])
    print(table(figures))
    if "--misses" in told:
        for case, what, text, wanted, hit in figures.misses:
            print(f"{case[10:]:24} {what:14} {text[:44]!r} {wanted!r} -> {hit!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
