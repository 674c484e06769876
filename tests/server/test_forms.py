"""From what a form sends to an act, as the act's own types say."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.http import QueryDict

from goodoffices.core import acts as a
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.acts.conveyances import Form, Part
from goodoffices.core.entries import Behalf, How
from goodoffices.core.marking import (
    PRESETS,
    Attribution,
    Marking,
    Preset,
    Reach,
    Release,
    Status,
    Use,
)
from goodoffices.core.refs import Ref, Side
from goodoffices.core.refusals import Malformed, Refusal
from goodoffices.core.seats import Chamber, Seat
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words
from goodoffices.server.forms import act, behalf
from goodoffices.server.marks import marking, unfolded
from goodoffices.server.sent import Sent, kept, last

MUSCAT = "Asia/Muscat"
NOW = datetime(2026, 5, 4, 20, 30, tzinfo=UTC)  # half past midnight in Muscat
A, B = Side("A"), Side("B")


def sent(fields: dict[str, str | list[str]], present: Marking | None = None) -> Sent:
    """A form that sends these fields, at the venue."""
    data = QueryDict(mutable=True)
    for name, values in fields.items():
        data.setlist(name, values if isinstance(values, list) else [values])
    return Sent(data, MUSCAT, NOW, present)


def test_a_line_of_the_sheet_is_lodged_as_it_was_typed():
    fields = {
        "words.text": "  Twelve boats.\r\nNo more. ",
        "words.lang": "en",
        "kind": "concern",
        "marking": "in your words, from us",
        "kept_back": "Twelve\n\n  No more ",
    }
    assert act("Lodge", sent(fields)) == a.Lodge(
        Words("Twelve boats.\nNo more."),
        Kind.CONCERN,
        PRESETS[Preset.SUBSTANCE],
        kept_back=("Twelve", "No more"),
    )


def test_nothing_said_of_its_use_is_no_marking_and_not_the_narrowest_one():
    silent = act("Lodge", sent({"words.text": "Twelve.", "marking": ""}))
    alone = act("Lodge", sent({"words.text": "Twelve.", "marking": "for you alone"}))
    assert isinstance(silent, a.Lodge)
    assert isinstance(alone, a.Lodge)
    assert silent.marking is None
    assert alone.marking == Marking()


def test_for_whom_it_is_written_down_how_and_when_it_was_said():
    fields = {"for.side": "A", "for.how": "telephone", "for.speaker": "M", "for.said": "00:10"}
    said = datetime(2026, 5, 5, 0, 10, tzinfo=ZoneInfo(MUSCAT))
    assert behalf(sent(fields)) == Behalf(A, How.TELEPHONE, "M", said)
    assert behalf(sent({"for.side": ""})) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("00:10", "2026-05-05 00:10"),
        ("0:10", "2026-05-05 00:10"),
        ("23:50", "2026-05-04 23:50"),  # it is past midnight: that was yesterday
        ("۲۳:۵۰", "2026-05-04 23:50"),
        ("21.40", "2026-05-04 21:40"),
        ("2026-04-01 09:15", "2026-04-01 09:15"),
        ("2026-04-01T09:15", "2026-04-01 09:15"),
        ("۲۰۲۶-۰۴-۰۱ ۰۹:۱۵", "2026-04-01 09:15"),
        ("2026-04-01", "2026-04-01 00:00"),
        ("now", "2026-05-05 00:30"),
        ("2026-04-01 09:15+00:00", "2026-04-01 13:15"),
    ],
)
def test_a_time_is_that_of_the_venue_however_it_is_typed(typed, meant):
    at = sent({"at": typed}).time("at")
    assert at is not None
    assert f"{at.astimezone(ZoneInfo(MUSCAT)):%Y-%m-%d %H:%M}" == meant


@pytest.mark.parametrize(
    "typed", ["25:00", "later", "2026-02-30", "0001-01-01", "9999-12-31 23:59"]
)
def test_a_time_nobody_can_mean_is_refused_and_the_field_named(typed):
    with pytest.raises(Malformed) as refused:
        sent({"at": typed}).time("at")
    assert refused.value.code == "time_without_zone"
    assert refused.value.facts["field"] == "at"


def test_rough_times_stay_rough():
    fields = {"when.at": "23:00", "when.about": "on", "when.words": "after dinner"}
    made = act("OpenSession", sent({"session": "s", **fields}))
    at = datetime(2026, 5, 4, 23, 0, tzinfo=ZoneInfo(MUSCAT))
    assert made == a.OpenSession(Ref("s"), When(at, about=True, zone=MUSCAT, words="after dinner"))
    only_words = act("OpenSession", sent({"session": "s", "when.words": "at dusk"}))
    assert only_words == a.OpenSession(Ref("s"), When(zone=MUSCAT, words="at dusk"))


def test_places_seats_days_and_boxes_are_read_by_their_types():
    schedule = {"sides": ["A", "B"], "place.name": "North wing", "place.zone": MUSCAT}
    assert act("Schedule", sent(schedule)) == a.Schedule(
        frozenset({A, B}), Place("North wing", MUSCAT)
    )
    given = act("GiveSeat", sent({"seat": "delegation/A/head", "person": "Morwen"}))
    assert given == a.GiveSeat(Seat(Chamber.DELEGATION, "head", A), "Morwen")
    cited = act("Cite", sent({"publisher": "P", "title": "T", "published": "2025-04-12"}))
    assert isinstance(cited, a.Cite)
    assert str(cited.published) == "2025-04-12"
    moved = act("Movement", sent({"side": "A", "words.text": "Home.", "expected": "on"}))
    assert isinstance(moved, a.Movement)
    assert moved.expected


def test_a_statement_is_one_text_in_each_language():
    fields = {
        "words.0.text": "We met.\nIt was good.",
        "words.0.lang": "en",
        "words.1.text": "دیدار کردیم.",
        "words.1.lang": "fa",
        "words.2.text": "",
        "voice": "mediator",
        "speaker": "The house",
    }
    made = act("DraftStatement", sent(fields))
    assert isinstance(made, a.DraftStatement)
    assert made.words == (Words("We met.\nIt was good."), Words("دیدار کردیم.", "fa"))


def test_a_scope_is_one_text_a_line():
    fields = {"inside.text": "Fishing\n\nGear", "inside.lang": "en", "outside.text": "The border"}
    made = act("StateScope", sent(fields))
    assert made == a.StateScope((Words("Fishing"), Words("Gear")), (Words("The border"),))


def test_spans_keep_their_words_whatever_stands_between_them():
    fields = {
        "onward.parts.b.words.text": "Second.",
        "onward.parts.b.items": ["b"],
        "onward.parts.a.words.text": "First.",
        "onward.parts.a.items": ["a", "c"],
        "onward.parts.own.words.text": "",
        "onward.to": ["B"],
        "onward.form": "non-paper",
    }
    made = act("Convey", sent(fields))
    assert isinstance(made, a.Convey)
    assert made.onward.parts == (
        Part(Words("Second."), frozenset({Ref("b")})),
        Part(Words("First."), frozenset({Ref("a"), Ref("c")})),
    )
    assert made.onward.form is Form.NON_PAPER


@pytest.mark.parametrize(
    ("kind", "fields", "field"),
    [
        ("Lodge", {}, "words"),
        ("Lodge", {"words.text": "  \n "}, "words"),
        ("Widen", {"item": "i"}, "marking"),
        ("Schedule", {"place.name": "Here"}, "sides"),
        ("Schedule", {"sides": "A"}, "place"),
        ("EndRound", {"round": "r"}, "ending"),
        ("EndRound", {"round": "r", "ending": "in tears"}, "ending"),
        ("GiveSeat", {"seat": "the throne", "person": "P"}, "seat"),
        ("Cite", {"publisher": "P", "title": "T", "published": "soon"}, "published"),
        ("Embargo", {"statement": "s", "until": "soon"}, "until"),
        ("Convey", {"onward.to": "B"}, "onward.parts"),
    ],
)
def test_what_is_missing_or_cannot_be_meant_is_refused_and_the_field_named(kind, fields, field):
    with pytest.raises(Refusal) as refused:
        act(kind, sent(fields))
    assert refused.value.facts["field"] == field


def test_the_folded_parts_of_a_marking_change_what_the_key_chose():
    fields = {
        "marking": "in your words, from us",
        "marking.attribution": "a side",
        "marking.reach": "with its capital",
        "marking.release": "not before a time",
        "marking.not_before": "2026-05-06 08:00",
        "marking.expires": "2026-05-09 08:00",
        "marking.status": "non-paper",
        "marking.receivers": ["B"],
        "marking.own_room": "no",
        "marking.exact_only": "",
    }
    assert marking(sent(fields), "marking") == Marking(
        Use.IN_SUBSTANCE,
        Attribution.A_SIDE,
        frozenset({B}),
        Reach.WITH_CAPITAL,
        release=Release.NOT_BEFORE,
        not_before=datetime(2026, 5, 6, 8, tzinfo=ZoneInfo(MUSCAT)),
        expires=datetime(2026, 5, 9, 8, tzinfo=ZoneInfo(MUSCAT)),
        status=Status.NON_PAPER,
        own_room=False,
    )


def test_a_marking_that_is_changed_keeps_what_was_left():
    present = Marking(Use.IN_SUBSTANCE, receivers=frozenset({B}), expires=NOW, own_room=False)
    changed = marking(sent({"marking": "", "marking.reach": "the public"}, present), "marking")
    assert changed == Marking(
        Use.IN_SUBSTANCE,
        receivers=frozenset({B}),
        expires=NOW,
        own_room=False,
        reach=Reach.PUBLIC,
    )
    opened = {"marking.receivers": "*", "marking.expires": "*", "marking.own_room": "yes"}
    assert marking(sent(opened, present), "marking") == Marking(Use.IN_SUBSTANCE)


@pytest.mark.parametrize(
    "whole",
    [
        *PRESETS.values(),
        Marking(Use.VERBATIM, exact_only=True),
        Marking(Use.IN_SUBSTANCE, reach=Reach.SEATS, persons=frozenset({"head", "expert"})),
        Marking(Use.GUIDE_ONLY, receivers=frozenset(), own_room=False),
        Marking(
            Use.IN_SUBSTANCE,
            Attribution.SPEAKER,
            frozenset({A, B}),
            Reach.PUBLIC,
            release=Release.NOT_BEFORE,
            not_before=datetime(2026, 5, 6, 8, tzinfo=ZoneInfo(MUSCAT)),
            status=Status.FORMAL,
        ),
    ],
)
def test_a_marking_laid_out_in_a_form_is_sent_again_as_it_was(whole):
    fields = {name: list(values) for name, values in unfolded(whole, "marking", MUSCAT).items()}
    assert marking(sent(fields), "marking") == whole


def test_a_key_that_this_house_did_not_give_counts_for_nothing():
    assert sent({"key": "AbCdEf012345-_xy"}).key == "AbCdEf012345-_xy"
    for other in ("", "short", "with space in it", "x" * 65, "<script>"):
        assert sent({"key": other}).key == ""


def test_all_that_was_typed_is_kept_without_what_cannot_be():
    data = QueryDict(mutable=True)
    data.setlist("items", ["a", "b"])
    data["words.text"] = "Twelve \u202eboats\ufffd\r\n"
    data["csrfmiddlewaretoken"] = "secret"
    assert kept(data.lists()) == {"items": ["a", "b"], "words.text": ["Twelve boats\n"]}
    assert last(kept(data.lists()))["items"] == "b"
