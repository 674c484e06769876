"""How many wrong carries cross on an evening, and how many of the permitted ones are made.

python -m tests.evenings.measure dam [--each]

An evening is a folder beside this module: `talk.yaml` is what was done, `carries.yaml` what a
tired mediator attempts at some hour of it. An attempt crosses when the rules allow the act and
the leak check finds nothing in its words that she would have to answer.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.yamls import loaded

from goodoffices.archive.written import read
from goodoffices.core.acts.conveyances import Convey, Onward, Part
from goodoffices.core.entries import Entry
from goodoffices.core.marking import Attribution, Reach, Status, Use
from goodoffices.core.refs import Ref, label
from goodoffices.core.refusals import Refusal
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.view import Sight
from goodoffices.core.words import Words
from goodoffices.leaks.indexes import Indexes
from goodoffices.leaks.towards import line_of

FOLDER = Path(__file__).parent
KEY = bytes(32)


@dataclass(frozen=True, slots=True)
class Came:
    """What came of one attempt: `refused` by the rules, `found` by the leak check."""

    attempt: dict[str, object]
    refused: str
    found: tuple[str, ...]

    @property
    def crossed(self):
        """Whether the words would have gone with nothing asked."""
        return not self.refused and not self.found

    @property
    def permitted(self):
        """Whether they may go."""
        return self.attempt["verdict"] == "permitted"

    @property
    def by(self):
        """By what a careful reader would know that they may not."""
        return self.attempt.get("by", "")


class Evening:
    """An evening and what is attempted in it."""

    def __init__(self, folder):
        self.entries = read((folder / "talk.yaml").read_bytes(), folder.name)
        self.attempts = loaded((folder / "carries.yaml").read_text(encoding="utf-8"))
        self._indexes = Indexes()
        self._calls = {label(KEY, MEDIATOR.audience, each.id): each.id for each in self.entries}

    def came(self):
        """What comes of every attempt, hour after hour, as a desk that stays open would find."""
        return [self._tried(each) for each in sorted(self.attempts["carries"], key=_hour)]

    def _tried(self, attempt):
        hour, minute = _hour(attempt)
        at = self.entries[0].at.replace(hour=hour, minute=minute, second=0)
        before = sum(entry.at <= at for entry in self.entries)
        to = frozenset({attempt["to"]})
        draft = Words(attempt["draft"]["text"], attempt["draft"]["lang"])
        sight = Sight(KEY, MEDIATOR, self.entries[:before])
        refused = ""
        try:
            ask = attempt.get("ask")
            act = Convey(_onward(attempt, draft, to), Ref(ask) if ask else None)
            sight.check(Entry(Ref("attempt"), MEDIATOR, at, act))
        except Refusal as why:
            refused = str(why)
        with self._indexes.ready("evening", sight.view(at), to) as ready:
            findings = ready.index.check(draft)
        found = (self._calls[line_of(each.confidence)] for each in findings)
        return Came(attempt, refused, tuple(dict.fromkeys(found)))


def _hour(attempt):
    hour, minute = attempt["at"].split(":")
    return int(hour), int(minute)


def _onward(attempt, draft, to):
    given = {
        name: kind(attempt[name])
        for name, kind in {"reach": Reach, "status": Status, "persons": frozenset}.items()
        if name in attempt
    }
    parts = (Part(draft, frozenset(Ref(each) for each in attempt["from"])),)
    return Onward(parts, to, Use(attempt["as"]), Attribution(attempt["attribution"]), **given)


def printed(all_came):
    """The figures, and by what the wrong ones were held."""
    wrong = [each for each in all_came if not each.permitted]
    right = [each for each in all_came if each.permitted]
    crossed = Counter(each.by for each in wrong if each.crossed)
    kinds = Counter(each.by for each in wrong)
    made = [each for each in right if each.crossed]
    print(f"attempts {len(all_came)}: {len(right)} permitted, {len(wrong)} wrong")
    for kind in sorted(kinds):
        print(f"wrong by {kind}: {crossed[kind]} of {kinds[kind]} crossed")
    carries = len(made) + crossed.total()
    print(f"permitted carries made without a question: {len(made)} of {len(right)}")
    print(f"refused by a rule: {sum(bool(each.refused) for each in right)} of {len(right)}")
    share = 100 * crossed.total() / carries if carries else 0
    print(f"wrong crossings per hundred carries: {share:.1f} ({crossed.total()} of {carries})")


def main(name, *options):
    """Print the figures of an evening, and each attempt that went wrong if asked."""
    all_came = Evening(FOLDER / name).came()
    printed(all_came)
    if "--each" in options:
        for each in all_came:
            if each.crossed != each.permitted:
                print(each.by or "permitted", each.refused, each.found, each.attempt)


if __name__ == "__main__":
    main(*sys.argv[1:])
