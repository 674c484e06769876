"""How many of those whom a report names are found, by the fullest name, and who else is.

python -m tests.reading.named developed|reported [--misses]

Counted are the invented reports in English, and the readouts of governments where they lie beside
the project: the first five by name are the developed half, the others the reported one, for the
figure alone: --misses is refused there.
"""

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.reading.gold import cases
from tests.reading.measure import plain
from tests.yamls import loaded

from goodoffices.press.reports.document import document
from goodoffices.press.reports.people import Person, people

HERE = Path(__file__).parent
TEXTS = HERE.parents[2] / "shared" / "record" / "readouts"
DEVELOPED = 5


@dataclass
class Named:
    """What was counted over some texts."""

    counted: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[object, ...]] = field(default_factory=list)

    def part(self, of, among):
        """Which part of one count another is."""
        return self.counted[of] / self.counted[among] if self.counted[among] else 1.0


def readouts(half):
    """The gold and the text of each readout of a half, title and body."""
    golds = sorted((HERE / "readouts").glob("*.yaml"))
    for path in golds[:DEVELOPED] if half == "developed" else golds[DEVELOPED:]:
        gold = loaded(path.read_text(encoding="utf-8"))
        _, head, body = (TEXTS / gold["file"]).read_text(encoding="utf-8").split("---\n", 2)
        title = " ".join(loaded(head)["title"].split())
        yield path.stem, gold, f"# {title}\n\n{body.strip()}\n".encode()


def in_reports(half):
    """The figures of the invented English reports."""
    named = Named()
    for case in cases(half):
        if case.language == "en":
            read = document(case.path.read_bytes(), case.path.name)
            count(named, str(case), case.gold["people"], [], people(read))
    return named


def in_readouts(half):
    """The figures of the readouts."""
    named = Named()
    for name, gold, data in readouts(half):
        sure = [each for each in gold["people"] if not each.get("maybe")]
        maybe = [each for each in gold["people"] if each.get("maybe")]
        count(
            named, name, sure, maybe + gold.get("maybe", []), people(document(data, "readout.md"))
        )
    return named


def count(named: Named, text, sure, maybe, found: tuple[Person, ...]):
    """Add what was found in one text."""
    free = list(found)
    for wanted in sure:
        forms = {plain(form) for form in (wanted["name"], *wanted["forms"])}
        hits = [each for each in free if plain(each.name) in forms]
        hits = hits or [each for each in free if forms & {plain(form) for form in each.forms}]
        free = [each for each in free if each not in hits]
        named.counted["wanted"] += 1
        named.counted["found"] += bool(hits)
        named.counted["split"] += max(0, len(hits) - 1)
        full = any(plain(each.name) in {plain(wanted["name"]), *forms} for each in hits[:1])
        named.counted["fullest"] += bool(hits) and full and _fullest(wanted, hits[0])
        if not hits:
            named.misses.append((text, "missing", wanted["name"]))
        elif not _fullest(wanted, hits[0]):
            named.misses.append((text, "another form", wanted["name"], hits[0].name))
    also = {plain(str(form)) for each in maybe for form in (each["name"], *each.get("forms", []))}
    others = [each for each in free if not also & {plain(form) for form in each.forms}]
    named.counted["nobody"] += len(others)
    named.counted["told"] += len(others) + sum(each not in free for each in found)
    named.counted["right"] += sum(each not in free for each in found)
    named.misses += [(text, "nobody", each.name) for each in others]


def _fullest(wanted, hit: Person) -> bool:
    return plain(hit.name) in {plain(wanted["name"]), plain(wanted["forms"][0])}


def main(told: list[str]) -> int:
    """Print the figures of a half."""
    halves = [each for each in told if not each.startswith("-")]
    if len(halves) != 1 or halves[0] not in {"developed", "reported"}:
        print(__doc__)
        return 2
    if "--misses" in told and halves[0] == "reported":
        print("Nobody looks into the half that is for the figure alone.")
        return 2
    print("texts      people  found  by the fullest name  precision  told as two")
    sources = {"reports": in_reports} | ({"readouts": in_readouts} if TEXTS.exists() else {})
    for name, source in sources.items():
        named = source(halves[0])
        print(
            f"{name:9}  {named.counted['wanted']:6}  {named.part('found', 'wanted'):5.3f}"
            f"  {named.part('fullest', 'found'):19.3f}  {named.part('right', 'told'):9.3f}"
            f"  {named.counted['split']:11}"
        )
        if "--misses" in told:
            print(*named.misses, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
