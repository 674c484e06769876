"""What the rules promise, told anew and asked of every act of whole talks made up at random."""

import random
import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import Enum

from tests.disclosure import policy
from tests.disclosure.moves import Moves
from tests.disclosure.pairs import canonical
from tests.disclosure.picking import Nothing
from tests.disclosure.talks import whole
from tests.disclosure.world import KEY, Move, Readable, World

from goodoffices.core import acts as a
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.acts.dossier import Standing
from goodoffices.core.disclosure.eyes import Eyes
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.lines import ClaimLine, StatementLine
from goodoffices.core.marking import Attribution, Marking, Reach, Release, Status, Use
from goodoffices.core.naming import refs_of
from goodoffices.core.refs import Names, Ref, Side, label
from goodoffices.core.refusals import NotYours
from goodoffices.core.seats import MEDIATOR, PUBLIC, Chamber, Seat, head
from goodoffices.core.stages import Fate, Leave
from goodoffices.core.state import State
from goodoffices.core.state.items import Item
from goodoffices.core.view import Sight
from goodoffices.core.words import Words

_USES = {
    Use.MEDIATOR_ONLY: set[Use](),
    Use.GUIDE_ONLY: set[Use](),
    Use.AS_MEDIATORS_IDEA: {Use.AS_MEDIATORS_IDEA},
    Use.IN_SUBSTANCE: {Use.IN_SUBSTANCE},
    Use.VERBATIM: {Use.IN_SUBSTANCE, Use.VERBATIM},
}
_WEIGHTS = {Status.NON_PAPER: 1, Status.AD_REFERENDUM: 2, Status.FORMAL: 3}


def _not_beyond(asked: Enum, allowed: Enum) -> bool:
    """Whether one step of a scale lies no further than another."""
    scale = list(type(allowed))
    return scale.index(asked) <= scale.index(allowed)


def may_cross(state: State, ref: Ref, part: Part, onward: Onward, entry: Entry) -> bool:
    """Whether a source lets its item cross so: every part of its marking, read anew."""
    item, at = state.items[ref], entry.at
    marking = item.marking
    uses = {Use.VERBATIM} if marking.exact_only else _USES[marking.use]
    return (
        item.fate is Fate.STANDS
        and (marking.expires is None or at < marking.expires)
        and onward.use in uses
        and _not_beyond(onward.attribution, marking.attribution)
        and (onward.use is not Use.AS_MEDIATORS_IDEA or onward.attribution is Attribution.NOBODY)
        and _WEIGHTS.get(onward.status, 0) <= _WEIGHTS.get(marking.status, 0)
        and (marking.receivers is None or _readers(state, item, onward) <= marking.receivers)
        and _not_beyond(onward.reach, marking.reach)
        and _only_named(onward, marking)
        and _words_allowed(item, part, onward)
        and _document_allowed(item, part, onward)
        and item.tied <= {each for p in onward.parts for each in p.items} | {ref}
        and _released(state, item, onward, entry)
    )


def _readers(state: State, item: Item, onward: Onward) -> frozenset[Side]:
    """Who reads what an item gave: what goes to all is read by its other sources too."""
    wide = onward.reach in (Reach.PARTICIPANTS, Reach.PUBLIC)
    return frozenset(state.sides) - {item.side} if wide else onward.to


def _only_named(onward: Onward, marking: Marking) -> bool:
    named = marking.reach is Reach.SEATS and marking.persons
    return not named or onward.persons <= marking.persons


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _words_allowed(item: Item, part: Part, onward: Onward) -> bool:
    said = _plain(" ".join(each.words.text for each in onward.parts))
    if any(_plain(detail) in said for detail in item.kept_back):
        return False
    if onward.use is not Use.VERBATIM:
        return True
    own = item.words.text
    for detail in item.kept_back:
        own = own.replace(detail, "[…]")
    return part.words.text == own and part.words.lang == item.words.lang


def _document_allowed(item: Item, part: Part, onward: Onward) -> bool:
    """A document crosses as the bare copy of the one handed in, in these words, and no further."""
    if part.document is None:
        return True
    assert item.enclosed is not None
    return (
        part.document.content == item.enclosed.bare != b""
        and onward.use is Use.VERBATIM
        and not item.kept_back
        and onward.reach is not Reach.PUBLIC
    )


def _released(state: State, item: Item, onward: Onward, entry: Entry) -> bool:
    marking = item.marking
    match marking.release:
        case Release.NOW:
            return True
        case Release.NOT_BEFORE:
            return marking.not_before is not None and entry.at >= marking.not_before
        case Release.AFTER_CAPITAL:
            return item.permitted
        case Release.RECIPROCAL:
            mates = [state.items[each] for each in item.paired]
            offering = {m.side for m in mates if m.fate is Fate.STANDS and m.marking.uses()}
            return _readers(state, item, onward) <= offering
        case Release.ASK:
            ask = state.asks.get(entry.act.ask) if isinstance(entry.act, a.Convey) else None  # type: ignore[arg-type]  # none is not there
            return ask is not None and ask.answers[item.side] is Leave.CLEARED


def _crossing_kept(state: State, entry: Entry, act: a.Convey) -> None:
    onward = act.onward
    for part in onward.parts:
        sources = {state.items[ref].side for ref in part.items}
        assert len(sources) <= 1, "one span, one source"
        assert not sources & onward.to, "nobody receives its own"
        for ref in part.items:
            assert may_cross(state, ref, part, onward, entry), "the marking forbids it"


def _heard_by_all(state: State, session: Ref, items: frozenset[Ref], entry: Entry) -> None:
    """A record rests only on what all to whom it is read back may hear."""
    met = state.sessions[session].act.sides
    for ref in items:
        item, marking = state.items[ref], state.items[ref].marking
        assert item.fate is not Fate.STRUCK, "it was never that side's"
        assert marking.own_room, "its own delegation may not read it"
        if met == {item.side}:
            continue
        onward = Onward((), met - {item.side})
        assert item.session == session, "what was said elsewhere would cross unconveyed"
        assert item.fate is Fate.STANDS
        assert marking.use in (Use.IN_SUBSTANCE, Use.VERBATIM)
        assert _not_beyond(Attribution.DELEGATION, marking.attribution)
        assert _not_beyond(Reach.DELEGATION, marking.reach)
        assert marking.receivers is None or onward.to <= marking.receivers
        assert marking.expires is None or entry.at < marking.expires
        assert item.tied <= items | {ref}
        assert _released(state, item, onward, entry), "its source has not released it"


def _no_wider(new: Marking, old: Marking) -> bool:
    """Whether nothing may cross under the new marking that might not under the old."""
    return (
        _USES[new.use] <= _USES[old.use]
        and _not_beyond(new.attribution, old.attribution)
        and _not_beyond(new.reach, old.reach)
        and _WEIGHTS.get(new.status, 0) <= _WEIGHTS.get(old.status, 0)
        and (old.receivers is None or (new.receivers or frozenset()) <= old.receivers)
        and old.release in (Release.NOW, new.release)
        and (old.expires is None or (new.expires is not None and new.expires <= old.expires))
    )


def _by_the_head(entry: Entry) -> None:
    """What binds a side is done by its head, or written down for it by the mediation's pen."""
    if entry.behalf is None:
        assert entry.by == head(entry.actor)
    else:
        assert entry.by.chamber is Chamber.MEDIATION


def kept(state: State, entry: Entry) -> None:
    """Raises AssertionError where an admitted act breaks what the rules promise."""
    act = entry.act
    if not isinstance(act, a.Found):
        assert state.seats.holds(entry.by), "only who holds a seat acts"
        readable = Readable(state, Eyes(entry.by, Names(KEY, entry.by.audience)), entry.at)
        assert all(ref in readable for ref in refs_of(act)), "one acts on what one reads"
    match act:
        case a.Convey():
            _crossing_kept(state, entry, act)
        case a.Agree() | a.ConfirmRecord() | a.DisputeRecord() | a.ClearStatement():
            _by_the_head(entry)
        case a.Narrow():
            assert _no_wider(act.marking, state.items[act.item].marking), "narrower is not wider"
        case a.NoteArea(_, rests) | a.RestOn(_, rests) | a.Clarify(_, _, rests):
            for ref in rests:
                item = state.items[ref]
                assert item.fate is Fate.STANDS
                assert item.marking.use is not Use.MEDIATOR_ONLY, "for the mediator alone"
        case a.DraftRecord():
            _heard_by_all(state, act.session, act.items, entry)
        case a.ReadBack():
            draft = state.drafts[act.draft]
            _heard_by_all(state, draft.session, draft.items, entry)
        case a.Issue():
            statement = state.statements[act.statement]
            assert statement.cleared == set(statement.act.clearers), "cleared by all who must"
        case a.Claim():
            assert act.anchor
            assert act.source in state.sources
        case a.ConfirmClaim() | a.DisputeClaim() | a.Interpret():
            assert state.claims[act.claim].open, "nobody spoke of a suggestion"
        case a.Recognise():
            assert act.claim != act.other
            for ref in (act.claim, act.other):
                assert state.claims[ref].act.standing is not Standing.SUGGESTED, "a suggestion"
                assert state.claims[ref].act.speaker.strip(), "it names nobody"
        case a.TakeIn():
            assert act.source in state.sources
        case a.SetAside():
            assert act.anchor in state.copies[act.copy].act.text.text, "it stands in no text"
        case _:
            pass


def _seated_by_all_keys(state: State, entry: Entry) -> None:
    """A seat that takes two keys is held only once both have turned."""
    if not isinstance(entry.act, a.GiveSeat) or not state.seats.holds(policy.DEPUTY):
        return
    seating = state.seats.given[entry.act.seat]
    if seating.held and entry.act.seat != policy.DEPUTY:
        assert seating.given_by >= {MEDIATOR, policy.DEPUTY}, "it takes two keys"


def _withdrawn_without_refusal(world: World) -> None:
    """Whoever lodged an item may take it back, whatever became of it."""
    at = world.entries[-1].at
    for ref, item in world.state.items.items():
        if item.fate is Fate.STRUCK:
            continue
        moves = [Move(MEDIATOR, a.Withdraw(ref), Behalf(item.side))]
        by = item.entry.by
        # Whoever came after the one that confided it does not know of it.
        known = item.marking.own_room or not item.left
        if by.chamber is Chamber.DELEGATION and world.state.seats.holds(by) and known:
            moves.append(Move(by, a.Withdraw(ref)))
        for move in moves:
            refused = world.refusal(world.entry(move, at))
            assert refused is None, "a withdrawal is never refused"


def _no_key_of_the_record(world: World, sight: Sight, now: datetime) -> None:
    """What a room reads names nothing as the record does, nor as another room does."""
    view = sight.view(now)
    told = canonical([str(line) for line in view.lines])
    keys = [str(entry.id) for entry in world.entries]
    assert not any(key in told for key in keys), "a key of the record is shown"


def _nothing_goes_too_far(world: World, rng: random.Random) -> None:
    """Whatever is tried on the items of a talk, what is admitted its markings allow."""
    moves = Moves(world, rng)
    for _ in range(30):
        try:
            move = rng.choice((moves.overreach, moves.overreach, moves.mixed))()
        except Nothing:
            continue
        entry = world.entry(move, moves.at)
        if isinstance(move.act, a.Convey) and world.refusal(entry) is None:
            _crossing_kept(world.state, entry, move.act)


def _known_by_its_own_names_only(world: World, sight: Sight, now: datetime) -> None:
    """A room knows things by its own names, and by no key of the record."""
    for ref in list(sight._lines)[-5:]:
        assert sight.resolve(label(KEY, sight.seat.audience, ref), now) == ref
        try:
            sight.resolve(ref, now)
        except NotYours:
            continue
        raise AssertionError("a key of the record is taken for a name")


def _never_public(world: World, now: datetime) -> None:
    """What was corrected before a statement was public is not read outside its room."""
    before: dict[Ref, set[Words]] = {}
    sight = Sight(KEY, PUBLIC, world.entries)
    sight.view(now)
    outside = sight._lines
    for entry in world.entries:
        if not isinstance(entry.act, a.CorrectStatement):
            continue
        statement = world.state.statements[entry.act.statement]
        if not statement.public(entry.at):
            before.setdefault(entry.act.statement, set()).update(entry.act.words)
    for ref, statement in world.state.statements.items():
        line = outside.get(ref)
        if ref not in before or not isinstance(line, StatementLine):
            continue
        shown = {each for words, _why, _at in line.earlier for each in words}
        hidden = (before[ref] | set(statement.act.words)) - _said_since(world, ref)
        assert not shown & hidden, "words corrected under embargo are shown"


def _said_since(world: World, ref: Ref) -> set[Words]:
    """The words a statement had when it became public, or later."""
    words: tuple[Words, ...] = world.state.statements[ref].act.words
    said: set[Words] = set()
    for entry in world.entries:
        if isinstance(entry.act, a.CorrectStatement) and entry.act.statement == ref:
            if world.state.statements[ref].public(entry.at):
                said.update(words)
            words = entry.act.words
    return said | set(words)


def _cleared_word_by_word(entries: Sequence[Entry]) -> None:
    """Every statement was cleared by all who must in all its languages before it was issued."""
    drafts: dict[Ref, a.DraftStatement] = {}
    cleared: dict[Ref, set[tuple[Side, str]]] = {}
    for entry in entries:
        match entry.act:
            case a.DraftStatement() as draft:
                drafts[entry.id], cleared[entry.id] = draft, set()
            case a.ClearStatement(ref, some):
                langs = {each.lang for each in drafts[ref].words}
                assert some <= langs, "a language it does not stand in"
                assert entry.actor in drafts[ref].clearers, "a side that need not clear it"
                new = {(entry.actor, lang) for lang in some or langs} - cleared[ref]
                assert new, "cleared already"
                cleared[ref] |= new
            case a.Issue(ref):
                langs = {each.lang for each in drafts[ref].words}
                wanted = {(side, lang) for side in drafts[ref].clearers for lang in langs}
                assert cleared[ref] == wanted, "a language that one side has not cleared"


def _stand_as_was_said(world: World, now: datetime) -> None:
    """A line stands as confirmed or disputed where its present words are, and only there."""
    filed: dict[Ref, a.Claim] = {}
    said: dict[Ref, dict[str, Standing]] = {}
    gone: set[Ref] = set()
    mended: set[Ref] = set()
    for entry in world.entries:
        match entry.act:
            case a.Claim() as claim:
                filed[entry.id], said[entry.id] = claim, {}
            case a.ConfirmClaim(ref, by):
                said[ref][by or _voice(world, entry)] = Standing.CONFIRMED
            case a.DisputeClaim(ref, _words, by):
                said[ref][by or _voice(world, entry)] = Standing.DISPUTED
            case a.CorrectClaim(ref):
                mended.add(ref)
                said[ref].clear()
            case a.WithdrawClaim(ref):
                gone.add(ref)
    lines = {line.id: line for line in world.sight(MEDIATOR).view(now).of(ClaimLine)}
    for ref, claim in filed.items():
        held = set(said[ref].values())
        wanted = Standing.CORRECTED if ref in mended else claim.standing
        for standing in (Standing.CONFIRMED, Standing.DISPUTED):
            wanted = standing if standing in held else wanted
        wanted = Standing.SUGGESTED if claim.standing is Standing.SUGGESTED else wanted
        wanted = Standing.WITHDRAWN if ref in gone else wanted
        assert lines[label(KEY, MEDIATOR.audience, ref)].standing is wanted, "it stands otherwise"


def _voice(world: World, entry: Entry) -> str:
    founded = world.state.founded.act
    names = {party.side: party.name.text for party in founded.parties}
    return names[entry.side] if entry.side else founded.mediation.text


def _names_apart(sights: list[Sight], now: datetime) -> None:
    seen: set[str] = set()
    for sight in sights:
        names = {line.id for line in sight.view(now).lines}
        assert not names & seen, "two rooms share a name"
        seen |= names


def _nothing_stale(sight: Sight, world: World, now: datetime) -> None:
    """A line says what it would say if it were looked at again: else a touch would tell."""
    before = {line.id: line for line in sight.view(now).lines}
    for entry in world.entries:
        sight._place(entry.id, now)
    sight._shown = None
    after = {line.id: line for line in sight.view(now).lines}
    assert after.keys() == before.keys(), "a line came or went without being touched"
    for name, line in after.items():
        assert line == before[name], "a line was stale"


def check_rules(seed: int) -> None:
    """Ask one whole talk everything; raises AssertionError where a promise is broken."""
    made = whole(seed)
    world = World("t", made.rng)
    for entry in made.entries:
        kept(world.state, entry)
        world.take(entry)
        _seated_by_all_keys(world.state, entry)
        if isinstance(entry.act, a.Issue):
            assert world.state.statements[entry.act.statement].issued is not None
    _withdrawn_without_refusal(world)
    _nothing_goes_too_far(world, made.rng)
    now = world.entries[-1].at
    sides = world.state.sides
    rooms = [MEDIATOR, head(sides[0]), head(sides[1]), PUBLIC]
    for seat in rooms:
        _no_key_of_the_record(world, world.sight(seat), now)
        if not world.state.seats.shut(seat):
            _known_by_its_own_names_only(world, world.sight(seat), now)
    _cleared_word_by_word(world.entries)
    _stand_as_was_said(world, now)
    _never_public(world, now + timedelta(days=1))
    _names_apart([world.sight(seat) for seat in rooms], now)
    seat = (*rooms, *(Seat(c, r, sides[0]) for c, r in _MORE))[seed % (len(rooms) + len(_MORE))]
    _nothing_stale(world.sight(seat), world, now)


_MORE = (
    (Chamber.CAPITAL, "principal"),
    (Chamber.LIAISON, "officer"),
    (Chamber.DELEGATION, "adviser"),
)
