"""Short courses of moves that lead where single moves at random seldom get."""

from collections.abc import Callable, Generator
from dataclasses import replace

from tests.disclosure import phrases
from tests.disclosure.moves import Moves
from tests.disclosure.picking import Nothing
from tests.disclosure.world import Move

from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Standing
from goodoffices.core.acts.ground import Ground
from goodoffices.core.marking import Marking, Reach, Release, Use
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import Chamber

Episode = Generator[Move, Ref | None, None]
"""Moves one after the other; each is answered by the name of what it made, or None if refused."""


_FAR = {
    Chamber.CAPITAL: Reach.WITH_CAPITAL,
    Chamber.OBSERVER: Reach.PUBLIC,
    Chamber.GUARANTOR: Reach.PUBLIC,
    Chamber.VERIFIER: Reach.PARTICIPANTS,
    Chamber.PUBLIC: Reach.PUBLIC,
}


def _open(m: Moves, **fields: object) -> Marking:
    drawn = phrases.open_marking(m.rng, m.sides, m.at)
    if m.eager and m.chance(0.7):
        # Far enough to be read where somebody looks.
        drawn = replace(drawn, reach=_FAR.get(m.eager.chamber, drawn.reach), persons=frozenset())
    return replace(drawn, **fields)  # type: ignore[arg-type]  # by name


def _others(m: Moves, *sides: Side) -> list[Side]:
    return [side for side in m.sides if side not in sides]


def ground(m: Moves) -> Episode:
    """Ground is proposed, and agreed to by all or by some."""
    proposal = yield m.propose()
    sides = m.rng.sample(m.sides, len(m.sides))
    for side in sides if m.chance(0.7) else sides[:-1]:
        if proposal:
            yield m.agree(proposal, side)


def reopened(m: Moves) -> Episode:
    """What was ruled out comes back by agreement."""
    move = m.rule_out()
    if not isinstance(move.act, a.RuleOut):
        return
    ruling = yield replace(move, act=replace(move.act, until=None))
    subject = move.act.subject
    if ruling is None:
        return
    proposal = yield m.mediation(
        a.Propose(Ground.SCOPE, m.words(), (subject, m.words()), reopens=ruling)
    )
    for side in m.rng.sample(m.sides, len(m.sides)):
        if proposal:
            yield m.agree(proposal, side)


def a_round(m: Moves) -> Episode:
    """A round from its proposal to the intention to reconvene."""
    for step in (m.propose_round, m.convene, m.open_round, m.recess, m.open_round, m.end_round):
        yield step()
    yield m.word_ending()
    yield m.assert_result()
    for step in m.rng.sample((m.declare_in_capitals, m.intend_to_reconvene), 2):
        yield step()


def a_session(m: Moves) -> Episode:
    """A session, what was noted in it, and its record read back and answered."""
    several = phrases.some(m.rng, m.sides, 2) if m.chance(0.5) else None
    session = yield m.schedule(several)
    yield m.open_session()
    yield m.attend()
    if session is None:
        return
    sides = sorted(m.world.state.sessions[session].act.sides)
    for side in sides + sides[:1]:
        yield m.lodge(side, session=session)
    if m.chance(0.4):
        yield m.pause_session()
        yield m.open_session()
    yield m.close_session()
    yield m.draft_record()
    yield m.read_back()
    for side in m.rng.sample(sides, len(sides)):
        yield m.confirm_record(side) if m.chance(0.45) else m.dispute_record(side)
    # What was answered line by line may still have lines that wait.
    yield m.confirm_record()


def clarified(m: Moves) -> Episode:
    """A question to a source, and its answer."""
    yield m.lodge()
    yield m.clarify()
    yield m.answer()


def carried(m: Moves) -> Episode:
    """Something lodged crosses and is acknowledged."""
    side = m.side()
    if m.chance(0.4):
        yield m.lodge(m.one(_others(m, side)))
    item = yield m.lodge(side, _open(m))
    if item:
        yield m.mediation(a.Convey(m.onward([[item]])))
        yield m.acknowledge()


def enclosed(m: Moves) -> Episode:
    """A document is handed in with words, and a copy of it crosses with them to all others."""
    side, eager = m.side(), m.eager.side if m.eager else None
    if eager and m.chance(0.7):
        side = m.one(_others(m, eager))
    far = _open(
        m, use=Use.VERBATIM, exact_only=True, reach=Reach.PARTICIPANTS, persons=frozenset()
    )
    move = m.lodge(side, far)
    if not isinstance(move.act, a.Lodge):
        return
    given = replace(move.act, enclosed=phrases.enclosure(m.rng), kept_back=())
    item = yield replace(move, act=given)
    if item:
        to = frozenset(_others(m, side))
        yield m.mediation(a.Convey(m.onward([[item]], to=to)))


def merged(m: Moves) -> Episode:
    """What several sources said crosses in one conveyance."""
    if len(m.sides) < 3:
        raise Nothing
    receiver = m.one(m.sides)
    parts = []
    use = m.one((Use.IN_SUBSTANCE, Use.VERBATIM))
    for side in _others(m, receiver):
        item = yield m.lodge(side, _open(m, use=use, exact_only=False))
        if item:
            parts.append([item])
    if parts:
        yield m.mediation(a.Convey(m.onward(parts, to=frozenset({receiver}))))
        yield m.acknowledge()


def asked(m: Moves) -> Episode:
    """Sources are shown the exact words, clear them or not, and they cross or not."""
    receiver = m.one(m.sides)
    parts = []
    for side in _others(m, receiver):
        item = yield m.lodge(side, _open(m, release=Release.ASK, use=Use.IN_SUBSTANCE))
        if item:
            parts.append([item])
    if not parts:
        return
    onward = m.onward(parts, to=frozenset({receiver}))
    ask = yield m.mediation(a.AskLeave(onward))
    for _side in parts:
        if ask:
            yield m.clear_words() if m.chance(0.8) else m.refuse_words()
    if m.chance(0.3):
        yield m.rng.choice((m.withdraw, m.refuse_words, m.narrow, m.widen))()
    if ask:
        onward = m.world.state.asks[ask].onward
        gone = a.RecordCrossed(onward, None, "on the stairs")
        yield m.mediation(gone if m.chance(0.3) else a.Convey(onward, ask))
    yield m.refuse_words()


def slipped(m: Moves) -> Episode:
    """What was to be kept has crossed already, and the source is told, or not."""
    side = m.side()
    kept = yield m.lodge(side, Marking(own_room=m.chance(0.8)))
    open_ = yield m.lodge(side, _open(m, own_room=True))
    parts = [[ref] for ref in (kept, open_) if ref and (ref is kept or m.chance(0.5))]
    if not parts:
        return
    slip = yield m.mediation(a.RecordCrossed(m.onward(parts, loose=True), None, "on the stairs"))
    if slip and m.chance(0.5):
        yield m.mediation(a.TellSource(slip))


def paired(m: Moves) -> Episode:
    """Two sides release theirs when the other does the same."""
    sides = m.rng.sample(m.sides, 2)
    items = []
    for side in sides:
        item = yield m.lodge(side, _open(m, release=Release.RECIPROCAL))
        if item:
            items.append(item)
    if len(items) < 2:
        return
    yield m.mediation(a.Pair(frozenset(items)))
    for item, other in zip(items, reversed(sides), strict=True):
        if m.chance(0.7):
            yield m.mediation(a.Convey(m.onward([[item]], to=frozenset({other}))))


def permitted(m: Moves) -> Episode:
    """A capital is told, instructs, and lets an item leave."""
    side = m.side()
    yield m.report()
    yield m.instruct()
    item = yield m.lodge(side, _open(m, release=Release.AFTER_CAPITAL))
    if item:
        yield m.by(a.Permit, a.Permit(item), side)
        yield m.mediation(a.Convey(m.onward([[item]])))


def timed(m: Moves) -> Episode:
    """An item waits for its time."""
    marking = _open(m, release=Release.NOT_BEFORE)
    item = yield m.lodge(None, replace(marking, not_before=phrases.later(m.at, 20)))
    yield m.note()
    yield m.movement()
    if item:
        yield m.mediation(a.Convey(m.onward([[item]])))


def tied(m: Moves) -> Episode:
    """Items go together or not at all."""
    side = m.side()
    marking = _open(m)
    items = []
    for own_room in (True, m.chance(0.6)):
        item = yield m.lodge(side, replace(marking, own_room=own_room))
        if item:
            items.append(item)
    if len(items) == 2:
        yield m.by(a.Tie, a.Tie(frozenset(items)), side)
        parts = [[ref] for ref in items if m.chance(0.8)]
        if parts:
            yield m.mediation(a.Convey(m.onward(parts)))


def restated(m: Moves) -> Episode:
    """An item is mended, replaced, narrowed, widened, withdrawn or struck."""
    yield m.lodge()
    yield m.rng.choice((m.correct, m.supersede, m.narrow, m.widen))()
    yield m.rng.choice((m.withdraw, m.supersede, m.return_out_of_scope, m.strike, m.narrow))()


def area(m: Moves) -> Episode:
    """An area of possible progress, and what it rests on gives way."""
    yield m.note_area()
    yield m.rest_on()
    yield m.withdraw()
    yield m.close_area()


def stated(m: Moves) -> Episode:
    """A room speaks in public, at once or after a time, and is answered."""
    yield m.draft_statement(frozenset())
    if m.chance(0.5):
        yield m.embargo()
    yield m.issue()
    if m.chance(0.4):
        yield m.correct_statement()
    yield m.dispute_statement()


def jointly(m: Moves) -> Episode:
    """A joint statement is cleared by those who must, and issued."""
    clearers = phrases.some(m.rng, m.sides, 2)
    draft = yield m.draft_statement(clearers)
    if draft is None:
        return
    for side in m.rng.sample(sorted(clearers), len(clearers)):
        if m.chance(0.95):
            yield m.cleared(draft, side)
    for side in sorted(clearers):
        if m.chance(0.95):
            yield m.by(a.ClearStatement, a.ClearStatement(draft), side)
    yield m.mediation(a.Issue(draft))


def filed(m: Moves) -> Episode:
    """A line of the public record, confirmed, disputed, interpreted, mended, withdrawn."""
    source = yield m.cite()
    if source is None:
        return
    line = yield m.claim(source, m.rng.choice((Standing.SUGGESTED, Standing.REPORTED)))
    if line:
        yield m.claim(source)
    steps = (m.confirm_claim, m.dispute_claim, m.interpret, m.correct_claim, m.withdraw_claim)
    for step in m.rng.sample(steps, 3):
        yield step()


def read_in(m: Moves) -> Episode:
    """The text of a source is taken in, and what was read in it is set aside."""
    source = yield m.cite()
    if source is None:
        return
    yield m.mediation(a.TakeIn(source, m.words()))
    yield m.set_aside()


def recognised(m: Moves) -> Episode:
    """Two lines of the public record name one person, or do not."""
    source = yield m.cite()
    if source is None:
        return
    for _ in range(2):
        yield m.claim(source, Standing.REPORTED)
    yield m.recognise()


def reseated(m: Moves) -> Episode:
    """A seat is given, handed over, taken back."""
    yield m.give_seat()
    yield m.give_seat()
    yield m.hand_over()
    if m.chance(0.3):
        yield m.unseat()


def embargoed(m: Moves) -> Episode:
    """Two rooms hold back what they say until the same moment, and issue it in any order."""
    first = yield m.draft_statement(frozenset())
    drafts = (first, (yield m.draft_statement(frozenset())))
    until = phrases.later(m.at, m.rng.choice((45, 200)))
    for draft in drafts:
        if draft:
            yield m._drafted(draft, a.Embargo(draft, until))
    for draft in m.rng.sample(drafts, 2):
        if draft:
            yield m._drafted(draft, a.Issue(draft))


def listed(m: Moves) -> Episode:
    """A name is entered on the mediator's own list, and taken off again."""
    yield m.enter_name()
    yield m.drop_name()


def succeeded(m: Moves) -> Episode:
    """Somebody confides against their own delegation, and another takes the seat."""
    by = m.one(s for s in m.world.held() if s.chamber is Chamber.DELEGATION)
    item = yield Move(by, a.Lodge(m.words(), marking=_open(m, own_room=False)))
    yield Move(by, a.HandOver(m.rng.choice(phrases.PEOPLE)))
    if item:
        yield m.mediation(a.Clarify(item, m.words()))
        yield m.mediation(a.Convey(m.onward([[item]])))
    if m.chance(0.5):
        yield m.mediation(a.GiveSeat(by, m.rng.choice(phrases.PEOPLE)))


Theme = Callable[[Moves], Episode]

EPISODES: tuple[Theme, ...] = (
    ground,
    reopened,
    a_round,
    a_session,
    a_session,
    a_session,
    clarified,
    carried,
    enclosed,
    merged,
    asked,
    slipped,
    paired,
    permitted,
    timed,
    tied,
    restated,
    area,
    stated,
    stated,
    stated,
    jointly,
    filed,
    read_in,
    recognised,
    reseated,
    embargoed,
    succeeded,
    listed,
)
