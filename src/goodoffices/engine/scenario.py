"""A scenario: what is to be settled, how each side values it, and what cannot go together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from math import prod

from goodoffices.engine.doubt import Doubt


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing to be settled, and the ways in which it can be."""

    name: str
    options: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse an issue that cannot be settled, or not told apart."""
        if not self.options:
            raise ValueError(f"the issue {self.name} has no options")
        if len(set(self.options)) < len(self.options):
            raise ValueError(f"the issue {self.name} names an option twice")


@dataclass(frozen=True, slots=True)
class Ban:
    """Options that never stand together: no package has one of each of these issues' at once.

    `where` names, by the place of the issue, the places of the options.
    """

    where: Mapping[int, frozenset[int]]
    said: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """What each option is worth to one side, and below which worth it does better without.

    `worth` has, for each issue, the worth of each of its options: weight times value. What a
    package is worth is their sum. Where something is in doubt these are what they are on average.
    """

    name: str
    worth: tuple[tuple[Fraction, ...], ...]
    reservation: Fraction = Fraction(0)
    discount: Fraction | None = None
    doubt: Doubt | None = None


@dataclass(frozen=True)
class Scenario:
    """Issues, the sides' profiles, and the bans between issues."""

    name: str
    issues: tuple[Issue, ...]
    profiles: tuple[Profile, ...]
    bans: tuple[Ban, ...] = ()
    notes: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        """Refuse profiles that are not of these issues."""
        shape = [len(issue.options) for issue in self.issues]
        if not shape:
            raise ValueError("there is no issue")
        for profile in self.profiles:
            if [len(each) for each in profile.worth] != shape:
                raise ValueError(f"the profile {profile.name} is of another domain")

    @property
    def in_doubt(self) -> bool:
        """Whether something of what a side values is not known."""
        return any(profile.doubt is not None for profile in self.profiles)

    @cached_property
    def packages(self) -> int:
        """How many packages there are, those that are banned among them."""
        return prod(len(issue.options) for issue in self.issues)

    def utilities(self, package: tuple[int, ...]) -> tuple[Fraction, ...]:
        """What a package, named by the places of its options, is worth to each side."""
        return tuple(
            sum(
                (row[place] for row, place in zip(profile.worth, package, strict=True)), Fraction()
            )
            for profile in self.profiles
        )

    def feasible(self, package: tuple[int, ...]) -> bool:
        """Whether no ban is broken."""
        return next(self.broken(package), None) is None

    def broken(self, package: tuple[int, ...]) -> Iterator[Ban]:
        """The bans that a package breaks."""
        for ban in self.bans:
            if all(package[issue] in options for issue, options in ban.where.items()):
                yield ban

    def check(self, package: tuple[int, ...]) -> None:
        """Refuse what is no package of this scenario.

        Raises:
            ValueError: it settles other issues, or an issue by what is no option of it.
        """
        if len(package) != len(self.issues):
            raise ValueError(f"a package settles {len(self.issues)} issues, not {len(package)}")
        for issue, place in zip(self.issues, package, strict=True):
            if not 0 <= place < len(issue.options):
                raise ValueError(f"the issue {issue.name} has no option {place}")

    def named(self, package: tuple[int, ...]) -> dict[str, str]:
        """A package by the names of issues and options."""
        return {
            issue.name: issue.options[place]
            for issue, place in zip(self.issues, package, strict=True)
        }
