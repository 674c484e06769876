"""A marking allows what its source said and nothing else, whichever way it is asked."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.talks import (
    EAST,
    KEY,
    NORTH,
    SOUTH,
    START,
    E,
    N,
    S,
    does,
    onward,
    says,
    sits,
    talk,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.conveyances import Onward
from goodoffices.core.marking import (
    BY_SILENCE,
    PRESETS,
    TRAFFIC_LIGHT,
    WEIGHT,
    Attribution,
    Marking,
    Preset,
    Reach,
    Release,
    Silence,
    Status,
    Use,
    within,
)
from goodoffices.core.permission import forbidden
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, ROLES, Chamber
from goodoffices.core.stages import Leave
from goodoffices.core.state.crossings import Ask
from goodoffices.core.view import Sight

NOW = START + timedelta(hours=2)
LATER, EARLIER = NOW + timedelta(minutes=1), NOW - timedelta(minutes=1)
ITEM = Ref("item")
WORDS = "Yes, perhaps."
BOTH = Marking(Use.IN_SUBSTANCE, release=Release.RECIPROCAL)
EVENING = talk(
    sits(NORTH, SOUTH, EAST),
    says(NORTH, WORDS, BOTH, name="item"),
    says(SOUTH, WORDS, BOTH, name="mate"),
    says(EAST, WORDS, BOTH, name="third"),
    does(MEDIATOR, a.Pair(frozenset({Ref("item"), Ref("mate"), Ref("third")}))),
    sides=3,
)
STATE = Sight(KEY, MEDIATOR, EVENING.entries).state
CROSSING = (Use.AS_MEDIATORS_IDEA, Use.IN_SUBSTANCE, Use.VERBATIM)


def code(marking, going, *, at=NOW, cleared=False, permitted=False, mate=True):
    """Why an item so marked may not cross so; None if it may."""
    STATE.items[ITEM].marking = marking
    STATE.items[ITEM].permitted = permitted
    STATE.items[Ref("mate")].marking = BOTH if mate else Marking()
    ask = Ask(EVENING.entries[-1], going, {N: Leave.CLEARED}, answered={N: START})
    why = forbidden(STATE, ITEM, going.parts[0], going, at, ask if cleared else None)
    return None if why is None else why.code


def going(**how) -> Onward:
    return onward("item", to=SOUTH, words=WORDS, **how)


# ---- the whole matrix, against a twin in plain tables ------------------------------------------

MAY_CROSS = {
    Use.MEDIATOR_ONLY: (),
    Use.GUIDE_ONLY: (),
    Use.AS_MEDIATORS_IDEA: (Use.AS_MEDIATORS_IDEA,),
    Use.IN_SUBSTANCE: (Use.IN_SUBSTANCE,),
    Use.VERBATIM: (Use.IN_SUBSTANCE, Use.VERBATIM),
}
MAY_NAME = {
    Attribution.NOBODY: "nobody",
    Attribution.A_SIDE: "nobody, a side",
    Attribution.DELEGATION: "nobody, a side, the delegation",
    Attribution.SPEAKER: "nobody, a side, the delegation, the named speaker",
}
MAY_REACH = {
    Reach.SEATS: (Reach.SEATS,),
    Reach.DELEGATION: (Reach.SEATS, Reach.DELEGATION),
    Reach.WITH_CAPITAL: (Reach.SEATS, Reach.DELEGATION, Reach.WITH_CAPITAL),
    Reach.PARTICIPANTS: tuple(reach for reach in Reach if reach is not Reach.PUBLIC),
    Reach.PUBLIC: tuple(Reach),
}
MAY_WEIGH = {
    Status.EXPLORATORY: "exploratory, without prejudice",
    Status.WITHOUT_PREJUDICE: "exploratory, without prejudice",
    Status.NON_PAPER: "exploratory, without prejudice, non-paper",
    Status.AD_REFERENDUM: "exploratory, without prejudice, non-paper, ad referendum",
    Status.FORMAL: "exploratory, without prejudice, non-paper, ad referendum, formal",
}
WAITS_FOR = {
    Release.NOW: {},
    Release.ASK: {"cleared": True},
    Release.NOT_BEFORE: {"at": LATER},
    Release.RECIPROCAL: {"mate": True},
    Release.AFTER_CAPITAL: {"permitted": True},
}


def twin(marking, sent, released):
    """The same, told slowly: which of the rules is broken first."""
    if not MAY_CROSS[marking.use]:
        return "guide"
    if sent.use not in MAY_CROSS[marking.use]:
        return "use"
    if sent.use is Use.AS_MEDIATORS_IDEA and sent.attribution is not Attribution.NOBODY:
        return "attribution"
    if sent.attribution.value not in MAY_NAME[marking.attribution].split(", "):
        return "attribution"
    if sent.status.value not in MAY_WEIGH[marking.status].split(", "):
        return "status"
    if sent.reach not in MAY_REACH[marking.reach]:
        return "reach"
    if not released:
        return {
            Release.ASK: "ask_first",
            Release.NOT_BEFORE: "not_before",
            Release.RECIPROCAL: "reciprocal",
            Release.AFTER_CAPITAL: "after_capital",
        }[marking.release]
    return None


SENDINGS = [
    *(going(use=use, attribution=named) for use, named in product(CROSSING, Attribution)),
    *(going(reach=reach, status=status) for reach, status in product(Reach, Status)),
]


@pytest.mark.parametrize("release", Release)
def test_every_marking_allows_just_what_the_tables_say(release):
    for use, named, reach, status in product(Use, Attribution, Reach, Status):
        marking = Marking(use, named, None, reach, frozenset(), release, LATER, None, status)
        for sent in SENDINGS:
            waiting = code(marking, sent, mate=False)
            assert waiting == twin(marking, sent, release is Release.NOW), (marking, sent)
            if waiting in ("ask_first", "not_before", "reciprocal", "after_capital"):
                assert code(marking, sent, **{"mate": False, **WAITS_FOR[release]}) is None


# ---- the other fields --------------------------------------------------------------------------


def test_only_the_receivers_whom_the_source_named_receive_it():
    open_ = Marking(Use.IN_SUBSTANCE, receivers=frozenset({S}))
    assert code(open_, going()) is None
    for receivers in (frozenset(), frozenset({E})):
        assert code(replace(open_, receivers=receivers), going()) == "receiver"
    assert code(open_, replace(going(), to=frozenset({S, E}))) == "receiver"
    assert code(replace(open_, receivers=None), replace(going(), to=frozenset({S, E}))) is None


def test_only_the_persons_whom_the_source_named_read_it():
    heads = Marking(Use.IN_SUBSTANCE, reach=Reach.SEATS, persons=frozenset({"head", "expert"}))
    sent = going(reach=Reach.SEATS)
    for persons, allowed in (({"head"}, True), ({"head", "expert"}, True), ({"adviser"}, False)):
        why = code(heads, replace(sent, persons=frozenset(persons)))
        assert why == (None if allowed else "persons"), persons
    anyone = replace(heads, persons=frozenset())
    assert code(anyone, replace(sent, persons=frozenset({"adviser"}))) is None
    assert code(heads, going()) == "reach"


def test_persons_bind_only_where_it_reaches_the_named_persons():
    wide = Marking(Use.IN_SUBSTANCE, persons=frozenset({"head"}))
    sent = replace(going(reach=Reach.SEATS), persons=frozenset({"adviser"}))
    assert code(wide, sent) is None
    assert within(replace(wide, persons=frozenset({"expert"})), wide)


def test_a_refusal_of_a_receiver_names_those_allowed_or_nobody():
    for receivers, told in ((frozenset(), "nobody"), (frozenset({N, E}), "E, N")):
        STATE.items[ITEM].marking = Marking(Use.IN_SUBSTANCE, receivers=receivers)
        sent = going()
        refused = forbidden(STATE, ITEM, sent.parts[0], sent, NOW, None)
        assert refused.facts == {"allowed": told}


def test_all_but_what_is_for_the_mediator_alone_may_guide():
    assert [use for use in Use if not Marking(use).guides()] == [Use.MEDIATOR_ONLY]
    assert not within(Marking(Use.GUIDE_ONLY), Marking())
    assert within(Marking(), Marking(Use.GUIDE_ONLY))


def test_to_leave_a_limit_out_is_to_lift_it():
    for field, limit in (("receivers", frozenset({S})), ("expires", NOW)):
        limited = replace(WIDE, **{field: limit})
        assert not within(WIDE, limited), field
        assert within(limited, limited)
    assert not within(
        replace(WIDE, receivers=frozenset({E})), replace(WIDE, receivers=frozenset({S}))
    )
    assert not within(replace(WIDE, expires=LATER), replace(WIDE, expires=NOW))
    waits = replace(WIDE, release=Release.NOT_BEFORE, not_before=NOW)
    assert not within(replace(waits, not_before=None), waits)


def test_a_time_that_is_not_waited_for_binds_nothing():
    stray = replace(WIDE, not_before=LATER)
    assert within(replace(WIDE, release=Release.NOT_BEFORE, not_before=NOW), stray)


def test_a_permission_runs_out_at_its_time():
    marking = Marking(Use.IN_SUBSTANCE, expires=NOW)
    assert code(marking, going(), at=EARLIER) is None
    assert code(marking, going(), at=NOW) == "expired"


def test_a_release_holds_from_its_time_on():
    marking = Marking(Use.IN_SUBSTANCE, release=Release.NOT_BEFORE, not_before=NOW)
    assert code(marking, going(), at=EARLIER) == "not_before"
    assert code(marking, going(), at=NOW) is None


def test_exact_words_or_none_forbids_the_substance():
    exact = Marking(Use.VERBATIM, exact_only=True)
    assert code(exact, going(use=Use.VERBATIM)) is None
    assert code(exact, going()) == "use"


# ---- narrowing and widening --------------------------------------------------------------------

MARKINGS = st.builds(
    Marking,
    use=st.sampled_from(Use),
    attribution=st.sampled_from(Attribution),
    receivers=st.none() | st.frozensets(st.sampled_from([S, E])),
    reach=st.sampled_from(Reach),
    persons=st.frozensets(st.sampled_from(["head", "expert"])),
    release=st.sampled_from(Release),
    not_before=st.sampled_from([EARLIER, NOW, LATER]),
    expires=st.none() | st.sampled_from([EARLIER, NOW, LATER]),
    status=st.sampled_from(Status),
    exact_only=st.booleans(),
    own_room=st.booleans(),
)
SENT = st.builds(
    lambda persons, to, **how: replace(
        going(**how), persons=persons if how["reach"] is Reach.SEATS else frozenset(), to=to
    ),
    persons=st.frozensets(st.sampled_from(["head", "expert", "adviser"]), min_size=1),
    to=st.frozensets(st.sampled_from([S, E]), min_size=1),
    use=st.sampled_from(CROSSING),
    attribution=st.sampled_from(Attribution),
    reach=st.sampled_from(Reach),
    status=st.sampled_from(Status),
)
MOMENTS = st.fixed_dictionaries(
    {
        "at": st.sampled_from([EARLIER, NOW, LATER]),
        "cleared": st.booleans(),
        "permitted": st.booleans(),
        "mate": st.booleans(),
    }
)


FIELDS = tuple(Marking.__dataclass_fields__)


@st.composite
def alike(draw):
    """Two markings that differ in a few fields only, so that one may lie within the other."""
    one, other = draw(MARKINGS), draw(MARKINGS)
    fields = draw(st.lists(st.sampled_from(FIELDS), max_size=2))
    return one, replace(one, **{each: getattr(other, each) for each in fields})


@given(marking=MARKINGS)
def test_a_marking_lies_within_itself(marking):
    assert within(marking, marking)


@given(pair=alike(), other=MARKINGS, fields=st.lists(st.sampled_from(FIELDS), max_size=2))
def test_what_lies_within_what_lies_within_lies_within(pair, other, fields):
    one, two = pair
    three = replace(two, **{each: getattr(other, each) for each in fields})
    assume(within(two, one) and within(three, two))
    assert within(three, one)


@given(pair=alike(), sent=SENT, moment=MOMENTS)
def test_what_was_narrowed_allows_nothing_that_was_not_allowed_before(pair, sent, moment):
    old, new = pair
    assume(within(new, old))
    if code(new, sent, **moment) is None:
        assert code(old, sent, **moment) is None


@given(pair=alike(), sent=SENT, moment=MOMENTS)
def test_markings_within_each_other_allow_the_same(pair, sent, moment):
    one, two = pair
    assume(within(one, two) and within(two, one))
    allowed = [code(each, sent, **moment) is None for each in pair]
    assert allowed[0] == allowed[1]


NARROWER = {
    "use": Use.IN_SUBSTANCE,
    "attribution": Attribution.A_SIDE,
    "receivers": frozenset({S}),
    "reach": Reach.SEATS,
    "release": Release.ASK,
    "expires": LATER,
    "status": Status.NON_PAPER,
    "exact_only": True,
    "own_room": False,
}
WIDE = Marking(Use.VERBATIM, Attribution.SPEAKER, reach=Reach.PUBLIC, status=Status.FORMAL)


@pytest.mark.parametrize("field", NARROWER)
def test_each_field_alone_narrows_and_does_not_widen(field):
    narrow = replace(WIDE, **{field: NARROWER[field]})
    assert within(narrow, WIDE)
    assert not within(WIDE, narrow)


def test_to_name_no_person_is_to_name_any():
    named = replace(WIDE, reach=Reach.SEATS, persons=frozenset({"head"}))
    anyone = replace(named, persons=frozenset())
    assert within(named, anyone)
    assert not within(anyone, named)
    assert not within(replace(named, persons=frozenset({"adviser"})), named)


def test_a_condition_is_no_part_of_another():
    for one, two in product(Release, repeat=2):
        first, second = (replace(WIDE, release=each, not_before=NOW) for each in (one, two))
        assert within(second, first) == (one in (Release.NOW, two)), (one, two)
    early, late = (
        replace(WIDE, release=Release.NOT_BEFORE, not_before=each) for each in (NOW, LATER)
    )
    assert within(late, early)
    assert not within(early, late)


# ---- on one key --------------------------------------------------------------------------------


def test_five_presets_are_five_markings_each_a_step_further():
    uses = [PRESETS[each].use for each in tuple(Preset)[:5]]
    assert uses == list(Use)
    assert PRESETS[Preset.ALONE] == Marking()
    assert {PRESETS[each].reach for each in tuple(Preset)[:5]} == {Reach.DELEGATION}
    assert {each.release for each in PRESETS.values()} == {Release.NOW}


def test_chatham_house_lets_the_substance_go_anywhere_and_names_nobody():
    house = PRESETS[Preset.CHATHAM_HOUSE]
    assert (house.use, house.attribution, house.reach) == (
        Use.IN_SUBSTANCE, Attribution.NOBODY, Reach.PUBLIC
    )  # fmt: skip
    assert code(house, going(attribution=Attribution.A_SIDE)) == "attribution"


def test_traffic_light_names_are_the_reaches_in_their_order():
    assert tuple(TRAFFIC_LIGHT.values()) == tuple(Reach)


def test_silence_keeps_unless_the_talk_says_otherwise():
    assert BY_SILENCE[Silence.KEEP] == Marking()
    usable = BY_SILENCE[Silence.MAY_USE]
    assert code(usable, going(attribution=Attribution.A_SIDE)) is None
    assert code(usable, going(attribution=Attribution.DELEGATION)) == "attribution"


def test_every_status_has_a_weight_and_formal_the_greatest():
    assert set(WEIGHT) == set(Status)
    assert max(WEIGHT, key=lambda each: WEIGHT[each]) is Status.FORMAL


def test_the_roles_a_marking_may_name_are_those_of_a_delegation():
    assert {"head", "expert"} <= set(ROLES[Chamber.DELEGATION])
