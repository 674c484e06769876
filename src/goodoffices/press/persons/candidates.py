"""Who of the persons known may be meant by a name, the likeliest first; nobody is merged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from goodoffices.press.persons.comparing import Judgement, Likeness, Mention, judged
from goodoffices.press.persons.grounds import HARD
from goodoffices.press.persons.screening import beginnings, worth_comparing

WORTH = 0.5
"""How far the grounds must speak for somebody to be proposed."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who may be meant: every way in which the person is known."""

    id: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant by a name, with what speaks for it and what against."""

    id: str
    judgement: Judgement = field(compare=False)

    @property
    def worth(self) -> float:
        """How far the grounds speak for it, for the order only."""
        return self.judgement.closeness


def candidates(mention: Mention, known: Iterable[Known]) -> tuple[Candidate, ...]:
    """Who may be meant by a name, the likeliest first; those who cannot be are left out."""
    asked = beginnings(mention.name, mention.lang)
    found = [
        Candidate(each.id, met(mention, each.mentions))
        for each in known
        if any(worth_comparing(asked, beginnings(m.name, m.lang)) for m in each.mentions)
    ]
    kept = [
        each
        for each in found
        if each.worth >= WORTH and each.judgement.likeness is not Likeness.DIFFERENT
    ]
    return tuple(sorted(kept, key=lambda each: (-each.worth, each.id)))


def met(mention: Mention, others: Sequence[Mention]) -> Judgement:
    """What speaks for and against a name meaning the person of these others."""
    all_told = [judged(mention, other) for other in others]
    best = max(all_told, key=lambda each: each.closeness)
    told = {each.ground for each in best.grounds}
    # A name with another father is another person, whichever shorter form of it fits.
    against = {
        each.ground: each
        for judgement in all_told
        for each in judgement.grounds
        if each.ground in HARD and each.ground not in told
    }
    return Judgement((*best.grounds, *against.values()), best.closeness)
