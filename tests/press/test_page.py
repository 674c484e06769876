"""What the public page is made of: every line once, nothing merged, the order tells nothing."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.talks import MINUTE, N, Step, does, named, notes_for, reads, talk

from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.acts.statements import Voice as Office
from goodoffices.core.lines import ClaimLine, SourceLine
from goodoffices.core.record import Record
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.times import When
from goodoffices.core.words import Words
from goodoffices.press.page import Page, page

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
PAPERS = tuple(
    does(MEDIATOR, a.Cite(name, "Talks on the bank"), name=name.split()[1].lower())
    for name in ("The Gazette", "The Courier")
)


def claim(name: str, words: str = "", topic: Topic = Topic.EVENT, **more) -> Step:
    """The mediation files what a paper says; `more` are fields of the claim."""
    near = more.pop("beside", None)
    fields = {"source": Ref("gazette"), "beside": near and Ref(near), **more}
    return does(
        MEDIATOR, a.Claim(topic, Words(words or name), anchor="some words", **fields), name=name
    )


def filed(*steps: Step) -> Record:
    return talk(PAPERS, steps)


def public(record: Record) -> Page:
    """The page that anyone would read."""
    return page(reads(record, PUBLIC))


def told(claims) -> list[str]:
    return [claim.words.text for claim in claims]


CLAIMS: st.SearchStrategy[dict[str, Any]] = st.builds(
    dict,
    topic=st.sampled_from(Topic),
    standing=st.sampled_from([Standing.SUGGESTED, Standing.REPORTED]),
    source=st.sampled_from([Ref("gazette"), Ref("courier")]),
    speaker=st.sampled_from(["", "Somebody", "Another"]),
    side=st.sampled_from(["", "N", "North Isle", "South Isle", "The house", "Elsewhere"]),
    office=st.sampled_from(["", "harbour master"]),
    capacity=st.sampled_from([None, *Capacity]),
    saying=st.sampled_from([None, *Saying]),
    reporter=st.sampled_from(["", "an agency"]),
    when=st.sampled_from([
        None, When(words="later"), When(NOON), When(NOON + timedelta(hours=14), about=True),
        When(NOON, day_only=True),
    ]),
    near=st.none() | st.integers(0, 5),
    then=st.sampled_from([None, "confirm", "dispute", "interpret", "correct", "withdraw"]),
)  # fmt: skip


def steps_of(drawn: list[dict[str, Any]]) -> list[list[Step]]:
    """Each drawn claim with what was said of it; a claim may stand beside an earlier one."""
    found = []
    for place, each in enumerate(drawn):
        fields = dict(each)
        near, then = fields.pop("near"), fields.pop("then")
        beside = f"c{near}" if near is not None and near < place else None
        name = f"c{place}"
        steps = [claim(name, f"words {place % 4}", **fields, beside=beside)]
        if fields["standing"] is Standing.REPORTED and then:
            steps.append(does(MEDIATOR, remark(then, Ref(name))))
        found.append(steps)
    return found


def remark(kind: str, ref: Ref) -> a.Act:
    paper, no = Ref("courier"), Words("It is not so.")
    acts: dict[str, a.Act] = {
        "confirm": a.ConfirmClaim(ref, "A witness", paper, "it is so"),
        "dispute": a.DisputeClaim(ref, no, "A witness", paper, "it is not so"),
        "interpret": a.Interpret(ref, Words("A sign."), paper, "seen as", "Watchers"),
        "correct": a.CorrectClaim(ref, Words("Put right."), "A misprint.", paper, "right"),
        "withdraw": a.WithdrawClaim(ref, "Nobody said so."),
    }
    return acts[kind]


@settings(max_examples=40)
@given(st.lists(CLAIMS, max_size=7))
def test_every_line_of_the_view_stands_on_the_page_exactly_once(drawn):
    record = filed(*(step for steps in steps_of(drawn) for step in steps))
    lines = reads(record, PUBLIC).of(ClaimLine)
    shown = public(record)
    assert Counter(c.id for c in shown.claims()) == Counter(c.id for c in lines)
    assert {c.id for c in lines} == set(shown.names)
    assert {s.id for s in reads(record, PUBLIC).of(SourceLine)} == set(shown.numbers)


@settings(max_examples=40)
@given(st.lists(CLAIMS, max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_filing_cannot_be_told_from_the_page(drawn, random):
    plain = [replace_beside(each) for each in drawn]
    groups = steps_of(plain)
    other = list(groups)
    random.shuffle(other)
    one = public(filed(*(step for steps in groups for step in steps)))
    two = public(filed(*(step for steps in other for step in steps)))
    assert unnamed(one) == unnamed(two)


def replace_beside(drawn: dict[str, Any]) -> dict[str, Any]:
    """The same, alone: what stands beside another is filed after it, as all can see."""
    return {**drawn, "near": None}


def unnamed(shown: Page) -> list[str]:
    """The page line by line, without names and times of filing, which it does not show."""
    numbers = {
        source.id: (source.publisher, number) for number, source in enumerate(shown.sources)
    }

    def bare(line: ClaimLine) -> str:
        remarks = tuple(
            (r.standing, r.by, r.words, r.source and numbers[r.source]) for r in line.remarks
        )
        dull = replace(line, id=Ref(""), at=NOON, source=Ref(""), remarks=(), beside=None)
        return repr((dull, numbers[line.source], remarks))

    return [bare(line) for line in shown.claims()] + [s.publisher for s in shown.sources]


@settings(max_examples=40)
@given(st.lists(CLAIMS, max_size=7))
def test_lines_stand_side_by_side_only_where_the_mediation_laid_them_so(drawn):
    record = filed(*(step for steps in steps_of(drawn) for step in steps))
    shown = public(record)
    lines = {line.id: line for line in shown.claims()}
    groups = [g for g in every_group(shown) if g.several]
    for group in groups:
        own = {line.id for line in group.claims}
        assert sum(line.beside not in own for line in group.claims) == 1
        assert all(lines[ref] for ref in own)


def every_group(shown: Page):
    yield from (*shown.state, *shown.modality, *shown.context)
    for team in shown.teams:
        yield from team.people
    for day in shown.days:
        yield from day.events
    for voice in (*shown.voices, *shown.next_steps):
        yield from voice.lines


def test_a_suggestion_is_not_on_the_page_even_where_the_mediation_itself_looks():
    record = filed(claim("thought", standing=Standing.SUGGESTED), claim("told"))
    assert told(page(reads(record, MEDIATOR)).claims()) == ["told"]


def test_two_of_one_name_are_not_made_one_person():
    shown = public(
        filed(
            claim("ten", topic=Topic.STATEMENT, speaker="B. Reed", office="harbour master"),
            claim("noon", topic=Topic.STATEMENT, speaker="B. Reed", office="pilot"),
            claim("one", topic=Topic.STATEMENT, speaker="Ben Reed", office="pilot"),
        )
    )
    assert [(v.speaker, v.office, len(v.lines)) for v in shown.voices if v.lines] == [
        ("B. Reed", "harbour master", 1),
        ("B. Reed", "pilot", 1),
        ("Ben Reed", "pilot", 1),
    ]


def test_the_same_words_filed_twice_are_two_lines_until_one_is_laid_beside_the_other():
    apart = public(filed(claim("x", "Ten."), claim("y", "Ten.", source=Ref("courier"))))
    beside = public(
        filed(claim("x", "Ten."), claim("y", "Ten.", source=Ref("courier"), beside="x"))
    )
    assert [len(day.events) for day in apart.days] == [2]
    assert [len(day.events) for day in beside.days] == [1]


def test_a_chain_of_versions_is_one_group():
    shown = public(
        filed(claim("first"), claim("second", beside="first"), claim("third", beside="second"))
    )
    ((group,),) = [day.events for day in shown.days]
    assert told(group.claims) == ["first", "second", "third"]


@pytest.mark.parametrize("spelt", ["N", "north isle", "North Isle"])
def test_a_side_speaks_however_its_name_was_written_down(spelt):
    shown = public(filed(claim("x", topic=Topic.STATE, speaker="Somebody", side=spelt)))
    assert shown.silent == ("South Isle",)


def test_a_side_of_which_no_word_stands_in_the_record_is_silent_in_its_place():
    shown = public(
        filed(
            claim("x", topic=Topic.STATEMENT, speaker="Somebody", side="South Isle"),
            claim("who", topic=Topic.PERSON, speaker="A head", side="North Isle"),
            claim("of it", topic=Topic.STATE, side="North Isle"),
        )
    )
    assert [(voice.side, len(voice.lines)) for voice in shown.voices] == [
        ("North Isle", 0),
        ("South Isle", 1),
    ]


def test_who_took_back_all_that_was_said_for_it_is_silent_again():
    shown = public(
        filed(
            claim("x", topic=Topic.STATEMENT, speaker="Somebody", side="North Isle"),
            does(MEDIATOR, a.WithdrawClaim(Ref("x"), "Nobody said so.")),
        )
    )
    assert shown.silent == ("North Isle", "South Isle")


def test_a_side_that_issued_a_statement_is_not_silent():
    draft = a.DraftStatement((Words("We go on."),), Office.HEAD, "A head", "minister")
    record = filed(notes_for(N, draft, name="s"), notes_for(N, a.Issue(Ref("s"))))
    shown = public(record)
    assert shown.silent == ("South Isle",)
    assert [line.words for line in shown.issued] == [(Words("We go on."),)]


def test_each_side_has_its_place_in_the_scope_though_one_states_none():
    shown = public(
        filed(
            claim("the bank", topic=Topic.SCOPE_IN, speaker="A head", side="South Isle"),
            claim("the wrecks", topic=Topic.SCOPE_OUT, speaker="A head", side="South Isle"),
            claim("all of it", topic=Topic.SCOPE_IN),
        )
    )
    assert [(s.side, told(s.inside), told(s.outside)) for s in shown.scopes] == [
        ("North Isle", [], []),
        ("South Isle", ["the bank"], ["the wrecks"]),
        ("", ["all of it"], []),
    ]


def test_what_happened_stands_by_its_hour_at_the_venue_and_what_has_none_comes_last():
    late = NOON + timedelta(hours=9)
    shown = public(
        filed(
            claim("afterwards", when=When(words="when all was over")),
            claim("before", when=When(words="ahead of it")),
            claim("night", when=When(late)),
            claim("noon", when=When(NOON, about=True)),
            claim("that day", when=When(NOON, day_only=True)),
            claim("one version of noon", when=When(NOON - timedelta(hours=1)), beside="noon"),
        )
    )
    assert [(str(day.day), [told(e.claims) for e in day.events]) for day in shown.days] == [
        ("2026-05-04", [["one version of noon", "noon"], ["that day"]]),
        ("2026-05-05", [["night"]]),
        ("None", [["before"], ["afterwards"]]),
    ]


def test_an_end_of_which_one_version_tells_the_hour_stands_at_that_hour():
    day = NOON.replace(hour=0)
    shown = public(
        filed(
            claim("began", when=When(NOON - MINUTE)),
            claim("ended", when=When(day, day_only=True)),
            claim("ended late", when=When(NOON + MINUTE), beside="ended"),
        )
    )
    assert [told(e.claims) for e in shown.days[0].events] == [["began"], ["ended", "ended late"]]


def test_what_is_quoted_is_read_before_what_is_reported():
    said = {"topic": Topic.OBSTACLE, "speaker": "A head", "side": "North Isle"}
    shown = public(
        filed(
            claim("A", saying=Saying.INDIRECT, **said),
            claim("B", saying=Saying.MIXED, **said),
            claim("C", saying=Saying.DIRECT, **said),
        )
    )
    assert [line.first.words.text for line in shown.voices[0].lines] == ["C", "B", "A"]


def test_sources_are_numbered_as_the_page_comes_to_them_and_none_is_left_out():
    shown = public(
        filed(
            claim("b", topic=Topic.CONTEXT, source=Ref("gazette")),
            claim("a", topic=Topic.STATE, source=Ref("courier")),
        )
    )
    assert [source.publisher for source in shown.sources] == ["The Courier", "The Gazette"]
    assert sorted(shown.numbers.values()) == [1, 2]


def test_a_source_on_which_nothing_public_rests_is_not_on_the_page():
    record = filed(
        claim("x"), claim("thought", source=Ref("courier"), standing=Standing.SUGGESTED)
    )
    assert [source.publisher for source in public(record).sources] == ["The Gazette"]
    assert len(reads(record, MEDIATOR).of(SourceLine)) == 2


def test_a_reading_stands_apart_and_names_its_line():
    shown = public(filed(claim("x"), does(MEDIATOR, remark("interpret", Ref("x")))))
    ((reading),) = shown.readings
    assert reading.claim.id == named(PUBLIC, "x")
    assert reading.remark.words == Words("A sign.")


def test_what_was_corrected_or_withdrawn_is_among_the_corrections():
    shown = public(
        filed(
            claim("w"),
            claim("x"),
            claim("y"),
            does(MEDIATOR, remark("correct", Ref("x"))),
            does(MEDIATOR, remark("withdraw", Ref("y"))),
        )
    )
    assert told(shown.corrections) == ["Put right.", "y"]


def test_the_words_that_lines_rest_on_stand_with_their_source():
    shown = public(filed(claim("x"), does(MEDIATOR, remark("dispute", Ref("x")))))
    anchors = {
        source.publisher: [anchor for _line, anchor in shown.anchors[source.id]]
        for source in shown.sources
    }
    assert anchors == {"The Gazette": ["some words"], "The Courier": ["it is not so"]}
