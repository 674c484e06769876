"""All confidences by their words, so that a draft is compared with the few that share some."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from goodoffices.leaks.findings import Span
from goodoffices.leaks.ground import Ground
from goodoffices.leaks.matching import RUN_WORDS, Draft, Match, enough, matched
from goodoffices.leaks.reading import Reading


class Lexicon:
    """The confidences held, by their words and runs of words."""

    def __init__(self) -> None:
        self._held: list[Reading] = []
        self._by_key: defaultdict[tuple[str, str], dict[int, float]] = defaultdict(dict)
        self._by_run: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
        self._ground = Ground()

    def hold(self, reading: Reading) -> None:
        """Take in what a confidence holds."""
        number = len(self._held)
        self._held.append(reading)
        for key, units in reading.units.items():
            self._by_key[reading.script, key][number] = max(unit.weight for unit in units)
        for run in reading.grams(RUN_WORDS):
            self._by_run[run].add(number)
        self._ground.hold(reading)

    def know(self, reading: Reading) -> None:
        """Take in what is known."""
        self._ground.know(reading)

    def matches(
        self, reading: Reading, listed: Sequence[Span] = ()
    ) -> Iterator[tuple[int, Match]]:
        """Which confidences stand in the draft by their words, and how.

        Args:
            reading: the draft.
            listed: where names, terms and figures stand in it that are known.
        """
        draft = Draft(reading, self._ground, listed)
        for number in sorted(self._likely(draft)):
            if found := matched(draft, self._held[number]):
                yield number, found

    def _likely(self, draft: Draft) -> set[int]:
        """Those that share a run, or words enough wherever they stand in the draft."""
        told: defaultdict[int, float] = defaultdict(float)
        words: Counter[int] = Counter()
        script = draft.reading.script
        for here, keys in draft.words():
            met: dict[int, float] = {}
            for key in keys:
                for number, weight in self._by_key.get((script, key), {}).items():
                    both = weight if weight < here else here
                    if both > met.get(number, -1.0):
                        met[number] = both
            words.update(met.keys())
            for number, weight in met.items():
                told[number] += weight
        likely = {
            number
            for number, weight in told.items()
            if enough(words[number], weight, self._held[number])
        }
        for run in draft.runs:
            likely |= self._by_run.get(run, set())
        return likely
