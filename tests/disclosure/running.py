"""Many pairs, one after the other, and what came of them; a long run can be taken up again."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.disclosure.pairs import Leak, Pair, Spoiled
from tests.disclosure.viewpoints import ALL, TOGETHER


@dataclass
class Tally:
    """What came of the pairs so far."""

    seed: int
    shard: str
    done: int = 0
    spoiled: int = 0
    hidden: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    leaks: list[str] = field(default_factory=list)

    @classmethod
    def kept(cls, path: Path | None, seed: int, shard: str) -> "Tally":
        """The tally of a run that was broken off, or a new one.

        Raises:
            ValueError: the file is of another run.
        """
        if path is None or not path.exists():
            return cls(seed, shard)
        tally = cls(**json.loads(path.read_text()))
        if (tally.seed, tally.shard) != (seed, shard):
            raise ValueError(f"{path} is of seed {tally.seed}, shard {tally.shard}")
        return tally

    def keep(self, path: Path) -> None:
        """Write it down whole, or leave what was there."""
        fresh = path.with_suffix(path.suffix + ".new")
        fresh.write_text(json.dumps(asdict(self), indent=1))
        fresh.replace(path)

    def add(self, pair: Pair) -> None:
        """Run a pair and count what came of it."""
        self.count(pair, outcome(pair))

    def count(self, pair: Pair, came: Spoiled | Leak | None) -> None:
        """Count what came of a pair that was run."""
        self.spoiled += isinstance(came, Spoiled)
        if isinstance(came, Leak):
            self.leaks.append(str(came))
        self.done += 1
        self.hidden += sum(half.hidden for half in pair.halves)
        self.counts = dict(Counter(self.counts) + pair.counts)


def outcome(pair: Pair) -> Spoiled | Leak | None:
    """Run a pair; why it says nothing, or what could be told apart; None where nothing could."""
    try:
        pair.run()
    except (Spoiled, Leak) as came:
        return came
    return None


def seeds(seed: int, shard: int, shards: int, begun: int) -> Iterator[int]:
    """The seeds of one shard, from where it was broken off."""
    place = shard + begun * shards
    while True:
        yield seed + place
        place += shards


def pair(seed: int, *, together: bool = False, kind: type[Pair] = Pair) -> Pair:
    """The pair of that seed; the viewpoints take turns, or a head and the public look together."""
    who, beside = TOGETHER if together else ALL[seed % len(ALL)]
    return kind(seed, who, beside=beside)
