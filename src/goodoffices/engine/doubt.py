"""What is not known of a side's values: numbers between two others, orders without numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

HIGHEST = Fraction(100)
"""What the first option of an order is worth, before it is weighed; the last is worth 0."""


@dataclass(frozen=True, slots=True)
class Between:
    """A number of which only is known between which two it lies."""

    low: Fraction
    high: Fraction

    def __post_init__(self) -> None:
        """Refuse a range that ends before it begins."""
        if self.low > self.high:
            raise ValueError("a range ends before it begins")

    @property
    def known(self) -> bool:
        """Whether it is no range but a number."""
        return self.low == self.high

    @property
    def middle(self) -> Fraction:
        """What lies half way."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Ranges:
    """A row of numbers, each of which lies between two."""

    each: tuple[Between, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """A row of which only the order is known: the places of its numbers, the largest first."""

    order: tuple[int, ...]


Row = Ranges | Ranking


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is known of a side: what its issues weigh, their options' values, its reservation.

    Weights are parts of their sum. What an option is worth is its issue's part times its value.
    """

    weights: Row
    values: tuple[Row, ...]
    reservation: Between

    @property
    def known(self) -> bool:
        """Whether nothing is in doubt."""
        rows = (self.weights, *self.values)
        return self.reservation.known and all(
            isinstance(row, Ranges) and all(each.known for each in row.each) for row in rows
        )


def bounds(row: Row) -> tuple[Between, ...]:
    """Between which numbers each value of a row lies; in an order the first and last are fixed."""
    match row:
        case Ranges():
            return row.each
        case Ranking():
            found = [Between(Fraction(0), HIGHEST)] * len(row.order)
            found[row.order[-1]] = Between(Fraction(0), Fraction(0))
            found[row.order[0]] = Between(HIGHEST, HIGHEST)
            return tuple(found)


def parts(row: Row) -> tuple[Between, ...]:
    """Between which numbers the part of each weight in the sum of all lies."""
    match row:
        case Ranges():
            low, high = (
                sum((getattr(each, end) for each in row.each), Fraction(0))
                for end in ("low", "high")
            )
            return tuple(
                Between(_part(each.low, high - each.high), _part(each.high, low - each.low))
                for each in row.each
            )
        case Ranking():
            many = len(row.order)
            found = [Between(Fraction(0), Fraction(1))] * many
            for rank, place in enumerate(row.order, 1):
                found[place] = Between(Fraction(int(rank == 1), many), Fraction(1, rank))
            return tuple(found)


def _part(weight: Fraction, others: Fraction) -> Fraction:
    return weight / (weight + others) if weight + others else Fraction(0)


def mean_values(row: Row) -> tuple[Fraction, ...]:
    """What each value is on average: the middle of its range, or evenly spaced in their order."""
    match row:
        case Ranges():
            return tuple(each.middle for each in row.each)
        case Ranking():
            steps = max(1, len(row.order) - 1)
            rank = {place: steps - at for at, place in enumerate(row.order)}
            return tuple(HIGHEST * rank[place] / steps for place in range(len(row.order)))


def mean_weights(row: Row) -> tuple[Fraction, ...]:
    """What each weight is on average, as a part of their sum.

    Source:
        Rank order centroids: Barron and Barrett (1996).
    """
    match row:
        case Ranges():
            middle = [each.middle for each in row.each]
            whole = sum(middle, Fraction(0))
            return tuple(each / whole for each in middle)
        case Ranking():
            found = [Fraction(0)] * len(row.order)
            below = Fraction(0)
            for rank, place in reversed(list(enumerate(row.order, 1))):
                below += Fraction(1, rank)
                found[place] = below / len(row.order)
            return tuple(found)


def least(weights: Row, values: Sequence[Fraction]) -> Fraction:
    """The least that values come to, each times its weight's part, whatever is in doubt of those.

    The parts of a ranking are a mixture of even shares among the first few: so one of these is
    the least. Of ranges the least values weigh as much as they can, and the others as little.
    """
    match weights:
        case Ranking():
            sums, found = Fraction(0), []
            for many, place in enumerate(weights.order, 1):
                sums += values[place]
                found.append(sums / many)
            return min(found)
        case Ranges():
            order = sorted(range(len(values)), key=lambda place: values[place])
            weighing = [each.low for each in weights.each]
            found = [_weighed(weighing, values)] if any(weighing) else []
            for place in order:
                weighing[place] = weights.each[place].high
                found += [_weighed(weighing, values)] if any(weighing) else []
            return min(found)


def _weighed(weights: Sequence[Fraction], values: Sequence[Fraction]) -> Fraction:
    pairs = zip(weights, values, strict=True)
    return sum((w * v for w, v in pairs), Fraction(0)) / sum(weights, Fraction(0))
