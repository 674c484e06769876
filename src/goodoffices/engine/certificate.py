"""What is certified of a frontier that is not exact, and by what it can be checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from goodoffices.engine.whole import Measure


@dataclass(frozen=True, slots=True)
class Rounding:
    """One time that points were rounded to a grid: how many there were, and how many were kept.

    `steps` are those of the grid, in whole numbers of each side's unit; 1 rounds nothing. A point
    that was left out is worth to each side at most a step less 1 more than one that was kept.
    """

    steps: tuple[int, ...]
    found: int
    kept: int

    @property
    def errors(self) -> tuple[int, ...]:
        """By how much at most a point is worth less than one that it stands for."""
        return tuple(step - 1 for step in self.steps)


@dataclass(frozen=True, slots=True)
class Certificate:
    """For each feasible package a listed one is worth to every side as much, less `within`.

    Points are left out only by roundings, and whatever is settled later adds the same to a point
    and to the one that stands for it. So their errors add up, and no more: the sum of the steps
    less 1 of all roundings, in whole numbers, is `errors`; or the span, which no two packages
    differ by more than.

    `asked` is the epsilon that was asked for, None if only so many points were; `spans` lie
    between the worst and the best options of all issues, bans aside, in whole numbers too, and
    `best` is what the best options are worth.
    """

    asked: Fraction | None
    measure: Measure
    spans: tuple[int, ...]
    best: tuple[int, ...]
    roundings: tuple[Rounding, ...]

    @property
    def errors(self) -> tuple[int, ...]:
        """By how much at most, for each side: whole numbers of its unit."""
        return tuple(
            min(span, sum(each.errors[side] for each in self.roundings))
            for side, span in enumerate(self.spans)
        )

    @property
    def within(self) -> tuple[Fraction, ...]:
        """By how much at most, for each side, in its own worth."""
        return self.measure.exact(self.errors)

    @property
    def epsilon(self) -> Fraction:
        """The largest of them, in parts of its side's span."""
        return largest_part(self.errors, self.spans)

    @property
    def claim(self) -> str:
        """What is certified, in a sentence."""
        return (
            "For every package that breaks no ban a listed one is worth to every side as much, "
            f"less at most {self.told} of what lies between its worst and its best."
        )

    @property
    def told(self) -> str:
        """Epsilon in hundredths, never told too small."""
        return f"{ceil(self.epsilon * 10_000) / 100:g}%"


def largest_part(errors: Sequence[int], spans: Sequence[int]) -> Fraction:
    """The largest error in parts of its side's span; a side for which all is one has none."""
    pairs = zip(errors, spans, strict=True)
    return max((Fraction(each, span) for each, span in pairs if span), default=Fraction(0))
