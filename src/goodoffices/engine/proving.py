"""What holds of a package whatever the values are, within what is known of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product

from goodoffices.engine.doubt import Between, Doubt, Ranges, Ranking, Row, bounds, least, parts
from goodoffices.engine.scenario import Profile, Scenario

Package = tuple[int, ...]
_SHARES = (1, 2, 4, 8)
"""How a side may weigh against the others, tried to prove that a package stays efficient."""
_NUDGED = 6
"""Sides at most for which all of these are tried."""


def doubt_of(profile: Profile) -> Doubt:
    """What is known of a side; of one that is not in doubt, its worths as they are."""
    if profile.doubt is not None:
        return profile.doubt
    many = len(profile.worth)
    rows = tuple(
        Ranges(tuple(Between(each * many, each * many) for each in row)) for row in profile.worth
    )
    even = Ranges((Between(Fraction(1), Fraction(1)),) * many)
    return Doubt(even, rows, Between(profile.reservation, profile.reservation))


def worth_between(doubt: Doubt, package: Package) -> Between:
    """What a package is worth to a side at least and at most; nothing narrower is true."""
    values = [bounds(row)[option] for row, option in zip(doubt.values, package, strict=True)]
    low = least(doubt.weights, [each.low for each in values])
    high = -least(doubt.weights, [-each.high for each in values])
    return Between(low, high)


def acceptable(scenario: Scenario, package: Package) -> bool | None:
    """Whether it is worth enough to every side, always or never; None where that depends."""
    sure = True
    for profile in scenario.profiles:
        doubt = doubt_of(profile)
        worth = worth_between(doubt, package)
        if worth.high < doubt.reservation.low:
            return False
        sure = sure and worth.low >= doubt.reservation.high
    return True if sure else None


def efficient(scenario: Scenario, package: Package, others: Sequence[Package]) -> bool | None:
    """Whether no package improves on it, always or never; None where neither is proven.

    Never, if one of the others improves on it whatever the values are. Always, if the sides can
    be weighed so that in no issue any other option is worth more to all together; with bans too.
    """
    doubts = [doubt_of(profile) for profile in scenario.profiles]
    if any(_improves(doubts, other, package) for other in others):
        return False
    spans = [_span(profile) for profile in scenario.profiles]
    losses = [_losses(doubt, package) for doubt in doubts]
    for share in _weighings(len(doubts)):
        weighed = [Fraction(each) / span for each, span in zip(share, spans, strict=True)]
        if _best(weighed, losses):
            return True
    return None


def _improves(doubts: Sequence[Doubt], other: Package, package: Package) -> bool:
    """Whether another package is always worth as much to every side, and to one always more."""
    gains = []
    for doubt in doubts:
        steps = [
            _step(row, better, option).low
            for row, better, option in zip(doubt.values, other, package, strict=True)
        ]
        gains.append(least(doubt.weights, steps))
        if gains[-1] < 0:
            return False
    return any(gain > 0 for gain in gains)


def _step(row: Row, to: int, off: int) -> Between:
    """Between which numbers the value of one option lies above that of another."""
    if to == off:
        return Between(Fraction(0), Fraction(0))
    high, low = bounds(row)[to], bounds(row)[off]
    step = Between(high.low - low.high, high.high - low.low)
    match row:
        case Ranges():
            return step
        case Ranking():
            rises = row.order.index(to) < row.order.index(off)
            zero = Fraction(0)
            return (
                replace(step, low=max(step.low, zero))
                if rises
                else replace(step, high=min(step.high, zero))
            )


def _losses(doubt: Doubt, package: Package) -> list[list[Fraction]]:
    """For each issue and option what a side loses at least, as its worth, by moving there."""
    return [
        [
            min(part.low * step.low, part.high * step.low)
            for step in (_step(row, option, other) for other in range(len(bounds(row))))
        ]
        for part, row, option in zip(parts(doubt.weights), doubt.values, package, strict=True)
    ]


def _best(weighed: Sequence[Fraction], losses: Sequence[list[list[Fraction]]]) -> bool:
    for issue in zip(*losses, strict=True):
        for option in zip(*issue, strict=True):
            if sum((w * loss for w, loss in zip(weighed, option, strict=True)), Fraction(0)) < 0:
                return False
    return True


def _weighings(sides: int) -> Iterator[tuple[int, ...]]:
    if sides > _NUDGED // 2:
        yield (1,) * sides
    else:
        yield from product(_SHARES, repeat=sides)


def _span(profile: Profile) -> Fraction:
    return sum((max(row) - min(row) for row in profile.worth), Fraction(0)) or Fraction(1)
