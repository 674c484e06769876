"""What somebody who was recognised in several lines is called in all of them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from goodoffices.core.lines import ClaimLine
from goodoffices.core.refs import Ref
from goodoffices.core.words import plain


@dataclass(frozen=True, slots=True)
class Called:
    """The spelling that most lines have, and the other ones."""

    name: str
    also: tuple[str, ...] = ()


def recognised(claims: Iterable[ClaimLine]) -> dict[Ref, Called]:
    """For each line of a person who was recognised in several: what the person is called."""
    of: dict[Ref, list[ClaimLine]] = {}
    for claim in claims:
        if claim.speaker:
            of.setdefault(claim.person, []).append(claim)
    return {
        claim.id: called
        for lines in of.values()
        if len(lines) > 1
        for called in (_called(lines),)
        for claim in lines
    }


def _called(lines: Iterable[ClaimLine]) -> Called:
    used = Counter(line.speaker for line in lines)
    name, *also = sorted(used, key=lambda each: (-used[each], plain(each), each))
    return Called(name, tuple(sorted(also, key=plain)))
