"""Which side of a talk a report means, by whichever of its names."""

from collections.abc import Sequence

from goodoffices.core.acts.talk import Party
from goodoffices.core.lines.talks import TalkLine
from goodoffices.press.reports.sides import land, same_side


def side_in(talk: TalkLine | None, side: str) -> str:
    """The side of the talk that is meant, by its short name; otherwise its land, or the words."""
    parties: Sequence[Party] = talk.parties if talk and side else ()
    for names in (_called, _seat):
        for party in parties:
            # The city where the talks are held is the host's, whoever gave no capital.
            told = [each for each in names(party) if not talk or each != talk.place.name]
            if any(same_side(side, each) for each in told):
                return party.side
    return land(side)


def _called(party: Party) -> tuple[str, ...]:
    return (party.name.text, *(each.text for each in party.also))


def _seat(party: Party) -> tuple[str, ...]:
    return (party.capital.name,)
