"""Adjusted Winner: things that can be divided, shared out between two sides.

Each side lays a hundred points on the things. Whoever laid more on a thing gets it, and what is
equal goes to the first; then whoever has more points hands over, first what differs least between
the two, until both have as many. At most one thing is divided. What comes out is equitable (both
get as many points of their own), free of envy (neither would rather have the other's part) and
efficient (no other division gives one more and the other no less).

It is for issues of which each is something that the one side or the other gets, whole or in part,
and whose points add up: not for issues that are settled in one of several ways, nor for three.

Source:
    Brams and Taylor (1996), chapter 4.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.engine.how import How
from goodoffices.engine.scenario import Scenario

POINTS = Fraction(100)
"""What each side lays on all things together."""
_HOW = How("Adjusted Winner")


@dataclass(frozen=True, slots=True)
class Share:
    """One thing: how many points each side laid on it, and what part of it each gets, 0 to 1."""

    thing: str
    points: tuple[Fraction, Fraction]
    parts: tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Division:
    """Who gets what part of which thing, and how many of its own points each side has by it."""

    shares: tuple[Share, ...]
    how: How = _HOW

    @property
    def points(self) -> tuple[Fraction, Fraction]:
        """The points of the first side and of the second: as many."""
        first, second = (
            sum((each.points[side] * each.parts[side] for each in self.shares), Fraction(0))
            for side in (0, 1)
        )
        return first, second

    @property
    def divided(self) -> Share | None:
        """The one thing of which both get a part, if there is one."""
        return next((each for each in self.shares if 0 < each.parts[0] < 1), None)


def adjusted_winner(first: Mapping[str, Fraction], second: Mapping[str, Fraction]) -> Division:
    """The division of things by the points that two sides laid on them, a hundred each.

    Raises:
        ValueError: the sides name other things, points are below 0, or are not a hundred.
    """
    if first.keys() != second.keys():
        raise ValueError("both sides lay points on the same things")
    for told in (first, second):
        if min(told.values(), default=Fraction(0)) < 0 or sum(told.values()) != POINTS:
            raise ValueError("each side lays a hundred points, and on no thing less than none")
    things = {name: (first[name], second[name]) for name in first}
    has = {name: Fraction(one >= other) for name, (one, other) in things.items()}
    for name, part in _handed_over(things, has):
        has[name] += part
    shares = (Share(name, things[name], (has[name], 1 - has[name])) for name in things)
    return Division(tuple(shares))


def divided(scenario: Scenario) -> Division:
    """The same for a scenario of two sides whose issues are things, each with two options.

    By the one option the first side gets the thing and by the other the second: the one is worth
    its points to whoever gets it, and nothing to the other. Reservation values are not applied.

    Raises:
        ValueError: the scenario is of another kind, or a side's points are not a hundred.
    """
    if len(scenario.profiles) != 2:
        raise ValueError(f"it is for two sides, not for {len(scenario.profiles)}")
    if scenario.bans:
        raise ValueError("it is for things that can each go to either side, without bans")
    rows = list(zip(*(profile.worth for profile in scenario.profiles), strict=True))
    told = {
        issue.name: _laid(issue.name, first, second)
        for issue, (first, second) in zip(scenario.issues, rows, strict=True)
    }
    first, second = ({name: each[side] for name, each in told.items()} for side in (0, 1))
    return adjusted_winner(first, second)


def _laid(
    issue: str, first: tuple[Fraction, ...], second: tuple[Fraction, ...]
) -> tuple[Fraction, Fraction]:
    """What each side lays on an issue: it gains by the option by which the other gets nothing."""
    if len(first) == 2 and any(
        first[other] == second[one] == 0 <= min(first[one], second[other])
        for one, other in ((0, 1), (1, 0))
    ):
        return max(first), max(second)
    raise ValueError(f"the issue {issue} is no thing that the one side or the other gets")


def _handed_over(
    things: Mapping[str, tuple[Fraction, Fraction]], first_has: Mapping[str, Fraction]
) -> Iterator[tuple[str, Fraction]]:
    """What the first side gets beside, or gives where it is below 0, until both have as many."""
    ahead = sum((one if first_has[name] else -other for name, (one, other) in things.items()),
                start=Fraction(0))  # fmt: skip
    richer = 0 if ahead > 0 else 1
    theirs = [name for name in things if bool(first_has[name]) is (richer == 0)]
    for name in sorted(theirs, key=lambda each: _how_much_more(things[each], richer)):
        both = sum(things[name])
        part = min(Fraction(1), abs(ahead) / both) if both else Fraction(0)
        if part:
            yield name, part if richer else -part
        ahead -= (part * both) if richer == 0 else -(part * both)


def _how_much_more(points: tuple[Fraction, Fraction], richer: int) -> tuple[bool, Fraction]:
    """How many times as many points the richer side laid on it; last of all what only it wants."""
    mine, other = points[richer], points[1 - richer]
    return (other == 0, mine / other if other else Fraction(0))
