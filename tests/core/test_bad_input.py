"""Whatever cannot be meant is refused in a sentence, and nothing is lost or broken."""

from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.archive.examples import ACTS as EXAMPLES
from tests.talks import KEY, NORTH, START, N, S, does, everyone, held_session, says, sits, talk

from goodoffices.core import acts as a
from goodoffices.core.acts import ACTS
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.acts.talk import TalkState
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.naming import mapped, refs_of
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Malformed, Refusal
from goodoffices.core.seating import FOR_A_SIDE, MAY, may
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.shape import LONGEST_NAME, MOST, sound
from goodoffices.core.times import Place
from goodoffices.core.view import Sight
from goodoffices.core.words import LONGEST, Words, cleaned, language, plain, safe

UNSAFE = [
    "\x00",
    "\x07",
    "\x1b[31m",
    "\x85",
    "\u202e",
    "\u202a",
    "\u2066",
    "\u2069",
    "\ud800",
    "\r",
]
SAFE = ["\n", "\t", "\u200c", "\u200d", "\u200e", "\u200f", "é", "آ", "🕊", "'", "\\", "<script>"]


def code(make):
    """Why something cannot be meant."""
    with pytest.raises(Malformed) as refused:
        make()
    return refused.value.code


# ---- words --------------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", UNSAFE)
def test_controls_and_overrides_of_direction_are_refused_and_can_be_taken_out(sign):
    assert code(lambda: Words(f"Twelve{sign} boats.")) == "unsafe_characters"
    assert code(lambda: Place(f"House{sign}")) == "unsafe_characters"
    assert code(lambda: Behalf(N, speaker=f"Anna{sign}")) == "unsafe_characters"
    assert safe(cleaned(f"Twelve{sign} boats."))


@pytest.mark.parametrize("sign", SAFE)
def test_what_writing_needs_is_kept_letter_by_letter(sign):
    text = f"One{sign}two"
    assert Words(text).text == cleaned(text) == text


def test_lines_end_alike_once_they_are_cleaned():
    assert cleaned("one\r\ntwo\rthree\n") == "one\ntwo\nthree\n"


def test_words_say_something_and_not_without_end():
    for nothing in ("", " ", "\n\t", "\u00a0"):
        assert code(lambda nothing=nothing: Words(nothing)) == "empty"
    assert Words("x" * LONGEST)
    assert code(lambda: Words("x" * (LONGEST + 1))) == "too_long"


@pytest.mark.parametrize(
    "lang",
    ["", "e", "EN", "english", "en_GB", "en-", "fa ", "en-" + "x" * 40, "en" + "-abcdefgh" * 4],
)
def test_a_language_is_a_code(lang):
    assert code(lambda: Words("Yes.", lang)) == "language"
    assert code(lambda: language(lang)) == "language"


def test_languages_of_the_world_are_codes():
    for lang in ("en", "fa", "ar", "prs", "pt-BR", "zh-Hant-TW", "uz-Cyrl"):
        assert language(lang) == lang


@given(text=st.text(max_size=60))
def test_whatever_is_cleaned_is_safe_and_stays_so(text):
    assert safe(cleaned(text)) == cleaned(cleaned(text))


def test_texts_are_compared_without_case_spaces_and_closing_marks():
    assert plain("  We  AGREE.\n") == plain("“we agree”") == "we agree"
    assert plain("آیا؟") == plain("آیا")


# ---- every field of every act -------------------------------------------------------------------


def spoiled(value, hint, wrong):
    """The value with one wrong thing put into each place where it fits, one place at a time."""
    if isinstance(value, Words | Enum) or value is None:
        return
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        hint = next(each for each in get_args(hint) if each is not type(None))
        origin = get_origin(hint)
    if origin in (tuple, frozenset):
        inner = get_args(hint)[0]
        for each in value:
            for other in spoiled(each, inner, wrong):
                yield origin([other, *(v for v in value if v != each)])
        if wrong is many and value:
            yield many(value)
    elif is_dataclass(value):
        hints = get_type_hints(type(value))
        for field in fields(value):
            for other in spoiled(getattr(value, field.name), hints[field.name], wrong):
                yield remade(value, field.name, other)
    elif isinstance(value, str) and wrong in (long, unsafe):
        yield wrong(value)
    elif isinstance(value, datetime) and wrong is adrift:
        yield adrift(value)


def remade(value, name, other):
    """The same value with another field, past what its own making would refuse."""
    made = object.__new__(type(value))
    for field in fields(value):
        object.__setattr__(
            made, field.name, other if field.name == name else getattr(value, field.name)
        )
    return made


def long(value):
    return "x" * (LONGEST_NAME + 1)


def unsafe(value):
    return f"{value}\u202e"


def adrift(value):
    return value.replace(tzinfo=None)


def many(value):
    """More of them than anybody could mean."""
    first = next(iter(value))
    if isinstance(first, str):
        return type(value)(f"{first}{place}" for place in range(MOST + 1))
    if isinstance(value, tuple):
        return value * (MOST + 1)
    return value


@pytest.mark.parametrize("wrong", [long, unsafe, adrift, many], ids=lambda each: each.__name__)
@pytest.mark.parametrize("act", EXAMPLES, ids=lambda act: type(act).__name__)
def test_no_field_of_any_act_takes_what_cannot_be_meant(act, wrong):
    sound(act)
    for other in spoiled(act, type(act), wrong):
        if other == act:
            continue
        with pytest.raises(Malformed):
            sound(other)


def test_the_spoiling_reaches_into_every_act_that_has_a_place_for_it():
    untouched = {
        type(act).__name__
        for act in EXAMPLES
        if not any(list(spoiled(act, type(act), wrong)) for wrong in (long, unsafe, adrift, many))
    }
    assert untouched <= {"DeclareState", "ProposeRound", "RuleNotes", "RulePapers", "StateScope"}


def test_every_act_has_its_example():
    assert {type(act) for act in EXAMPLES} == set(ACTS.values())


# ---- names of things ----------------------------------------------------------------------------

EVENING = talk(
    sits(*(s for s in everyone(N, S) if s != MEDIATOR and str(s) not in ("public", "nobody"))),
    held_session(N, S),
    says(NORTH, "A question?", kind=Kind.QUESTION, name="item"),
    does(MEDIATOR, a.Note(Words("A note.")), name="note"),
)
HANDS = everyone(N, S)
SIGHTS = {seat: Sight(KEY, seat, EVENING.entries) for seat in HANDS}


def tried(act, by, behalf=None):
    """The refusal that an act meets, if it does."""
    try:
        SIGHTS[by].check(Entry(Ref("new"), by, EVENING.entries[-1].at, act, behalf))
    except Refusal as refused:
        return refused
    return None


NAMING = [act for act in EXAMPLES if refs_of(act)]


@pytest.mark.parametrize("act", NAMING, ids=lambda act: type(act).__name__)
@pytest.mark.parametrize(
    "ref", ["nothing", "", "talk", "note", "item", "session", "<b>", "\u202e"]
)
def test_a_name_of_nothing_or_of_another_kind_of_thing_is_refused_and_never_breaks(act, ref):
    named = mapped(act, lambda _ref: Ref(ref))
    for by in HANDS:
        for behalf in (None, Behalf(N)):
            refused = tried(named, by, behalf)
            assert refused is None or str(refused)


@pytest.mark.parametrize("act", NAMING, ids=lambda act: type(act).__name__)
def test_what_is_not_there_and_what_is_hidden_are_refused_in_the_same_words(act):
    """“note” is the mediation's own note: hidden from every other room."""
    absent, hidden = (mapped(act, lambda _ref, r=r: Ref(r)) for r in ("nothing", "note"))
    for by in HANDS:
        if by == MEDIATOR:
            continue
        one, two = tried(absent, by), tried(hidden, by)
        assert (type(one), str(one)) == (type(two), str(two)), by


def test_too_many_things_at_once_are_refused():
    items = frozenset(Ref(f"i{place}") for place in range(MOST + 1))
    assert tried(a.Tie(items), NORTH).code == "too_many"
    few = [Part(Words("A part."), frozenset(sorted(items)[n::11])) for n in range(11)]
    assert tried(a.Convey(Onward(tuple(few), frozenset({S}))), MEDIATOR).code == "too_many"


def test_every_name_in_an_act_is_found_in_its_order_and_changed_with_all_others():
    onward = Onward(
        (Part(Words("A."), frozenset({Ref("a")})), Part(Words("B."), frozenset({Ref("b")}))),
        frozenset({S}),
        answers=Ref("c"),
    )
    act = a.Convey(onward, Ref("d"))
    assert refs_of(act) == ("a", "b", "c", "d")
    assert refs_of(mapped(act, lambda ref: Ref(ref.upper()))) == ("A", "B", "C", "D")
    assert refs_of(a.Convey(Onward(onward.parts[:1], onward.to))) == ("a",)
    plainly = a.Note(Words("A note."))
    assert refs_of(plainly) == ()
    assert mapped(plainly, lambda ref: Ref(ref.upper())) == plainly
    nothing = a.DeclareState(TalkState.ACTIVE)
    assert mapped(nothing, lambda ref: Ref(ref.upper())) is nothing
    assert refs_of(a.Tie(frozenset({Ref("x")}))) == ("x",)


# ---- who may do what ----------------------------------------------------------------------------


@pytest.mark.parametrize("act", EXAMPLES, ids=lambda act: type(act).__name__)
def test_an_act_is_refused_to_every_seat_that_may_not_do_it_before_anything_else(act):
    for by in HANDS:
        refused = tried(act, by)
        if isinstance(act, a.Found):
            assert refused.code == "founded"
        elif str(by) in ("public", "nobody"):
            assert refused.code == "not_seated"
        elif not may(by, type(act)):
            assert refused.code == "not_your_act"
            assert "It is for: " in str(refused)
        else:
            assert refused is None or refused.code != "not_your_act" or not refs_of(act)


@pytest.mark.parametrize("act", EXAMPLES, ids=lambda act: type(act).__name__)
def test_only_the_mediation_writes_down_for_a_side_and_only_what_a_side_may_do(act):
    if isinstance(act, a.Found):
        return
    for by in HANDS:
        refused = tried(act, by, Behalf(N))
        officer = str(by) == "liaison/N" and type(act) in (a.Lodge, a.Answer)
        allowed = officer or (by == MEDIATOR and type(act) in FOR_A_SIDE)
        if str(by) in ("public", "nobody"):
            assert refused.code == "not_seated"
        elif not allowed:
            assert refused.code == "behalf", by
            assert "It is for: " in str(refused)
        else:
            assert refused is None or refused.code != "behalf"


def test_every_act_has_those_who_may_do_it_and_nobody_outside_may():
    assert set(MAY) == set(ACTS.values())
    assert all(MAY.values())
    assert set(MAY) >= FOR_A_SIDE
    for kind in ACTS.values():
        for seat in HANDS:
            if str(seat) in ("public", "nobody"):
                assert not may(seat, kind)


def test_a_retried_acts_key_is_short_and_plain():
    for key, wrong in (("k" * 201, "too_long"), ("\x00", "unsafe_characters")):
        assert (
            code(lambda key=key: Entry(Ref("e"), NORTH, START, a.Note(Words("A.")), None, key))
            == wrong
        )
