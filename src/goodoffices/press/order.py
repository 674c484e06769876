"""The order of a public page: by what the public can read anyway, never by when it was filed."""

from datetime import UTC, date, datetime, time

from goodoffices.core.acts.dossier import Saying, Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.lines import ClaimLine, SourceLine
from goodoffices.core.times import When
from goodoffices.core.view import View
from goodoffices.core.words import plain

Key = tuple[object, ...]
_LAST = datetime.max.replace(tzinfo=UTC)
_TOPICS = list(Topic)
_SAYINGS = [Saying.DIRECT, Saying.MIXED, Saying.INDIRECT, None]
_CAPACITIES = [*Capacity, None]


class Order:
    """Sides as the talk names them, times as they were stated, words as they are spelt."""

    def __init__(self, view: View) -> None:
        talk = view.talk
        parties = talk.parties if talk else ()
        self.sides = tuple(party.name.text for party in parties)
        self._mediation = talk.mediation.text if talk else ""
        self._sources = {source.id: source for source in view.of(SourceLine)}
        self._called = {
            plain(name): party.name.text
            for party in parties
            for name in (party.side, party.name.text, *(words.text for words in party.also))
        }

    def side(self, text: str) -> str:
        """A side by the name it has in this talk, however it was written down."""
        return self._called.get(plain(text), text)

    def of_side(self, text: str) -> Key:
        """The sides first, as the talk names them; then the mediation, others, and none."""
        named = self.side(text)
        if named in self.sides:
            return (0, self.sides.index(named), "")
        return (1 if named == self._mediation else 2 if named else 3, 0, named)

    def in_time(self, claim: ClaimLine) -> Key:
        """What has a day only before the hours of that day."""
        words = claim.when.words if claim.when else ""
        return (moment(claim.when), hour(claim), words, *self.by_itself(claim))

    def spoken(self, claim: ClaimLine) -> Key:
        """By side, then what is quoted before what is reported."""
        return (
            self.of_side(claim.side),
            _TOPICS.index(claim.topic),
            _SAYINGS.index(claim.saying),
            moment(claim.when),
            *self.by_itself(claim),
        )

    def present(self, claim: ClaimLine) -> Key:
        """By side, the head of a delegation first."""
        rank = _CAPACITIES.index(claim.capacity)
        return (self.of_side(claim.side), rank, *self.by_itself(claim))

    def held(self, claim: ClaimLine) -> Key:
        """By side, then by when an office was first held."""
        since = claim.since or claim.until or date.max
        return (self.of_side(claim.side), plain(claim.speaker), since, *self.by_itself(claim))

    def by_itself(self, claim: ClaimLine) -> Key:
        """A line among its like: by speaker, by when its source was published, by its words."""
        source = self._sources[claim.source]
        return (
            not claim.speaker,
            plain(claim.speaker),
            plain(claim.office),
            *self.of_source(source),
            claim.words.text,
            # Drawn at random when it was filed: it settles a tie and tells nothing.
            claim.id,
        )

    def of_source(self, source: SourceLine) -> Key:
        """Sources by day, then by name."""
        return (_published(source.published), plain(source.publisher), source.title, source.id)


def moment(when: When | None) -> datetime:
    """When something was, for the order only; what has no time comes last."""
    return when.at if when is not None and when.at is not None else _LAST


def hour(claim: ClaimLine) -> bool:
    """Whether a line says at what hour."""
    return claim.when is not None and claim.when.at is not None and not claim.when.day_only


def _published(day: date | None) -> datetime:
    return _LAST if day is None else datetime.combine(day, time(), UTC)
