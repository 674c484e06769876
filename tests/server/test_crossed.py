"""Recording what has crossed already: always possible, and a slip is asked about."""

import html
from datetime import UTC, datetime

import pytest
from tests.server import evening as plain
from tests.server.walk import evening

from goodoffices.core.acts.conveyances import Form
from goodoffices.core.lines import CrossingLine, ItemLine
from goodoffices.core.marking import Attribution, Use


@pytest.fixture
def talk(client):
    """An evening of two sides."""
    return evening(client)


def text(answer) -> str:
    """What a page says, as one reads it."""
    return html.unescape(plain.text(answer))


def test_words_that_rest_on_nothing_have_crossed(talk):
    sent = {"onward__parts__own__words__text": "I shall be back.", "onward__to": "B"}
    assert talk.post("crossed", **sent).status_code == 302
    crossing = talk.one(CrossingLine)
    assert crossing.already
    assert crossing.parts[0][1] == ()


def test_how_and_when_it_crossed_are_kept_as_roughly_as_they_are_known(talk):
    sent = {
        "onward__parts__own__words__text": "I shall be back.",
        "onward__to": "B",
        "onward__form": "speaking note",
        "when__at": "2026-05-04 21:40",
        "when__about": "on",
        "how": "in the doorway",
    }
    talk.post("crossed", **sent)
    crossing = talk.one(CrossingLine)
    assert crossing.form is Form.SPEAKING_NOTE
    assert crossing.when is not None
    assert crossing.when.about
    assert crossing.when.at == datetime(2026, 5, 4, 17, 40, tzinfo=UTC)
    assert crossing.how == "in the doorway"


def test_what_a_marking_forbade_is_recorded_and_the_source_may_be_told(talk):
    item = talk.note("A", "Twelve boats would do.", "for you alone")
    place = f"onward__parts__{item.id}__words__text"
    answer = talk.post(
        "crossed",
        item=item.id,
        onward__to="B",
        onward__attribution="the delegation",
        **{place: "They would take twelve."},
    )
    crossing = talk.one(CrossingLine)
    assert crossing.slips == ((item.id, "guide"),)
    assert crossing.attribution is Attribution.DELEGATION
    page = text(talk.client.get(answer["Location"]))
    assert "Tell the source of a slip" in page
    assert "They would take twelve." in page
    assert "Leave it" in page
    assert not talk.one(CrossingLine).told
    talk.does("TellSource", slip=crossing.id)
    assert talk.one(CrossingLine).told


def test_what_was_allowed_is_no_slip_and_nothing_is_asked(talk):
    item = talk.note("A", "Twelve boats would do.", "as your own idea")
    place = f"onward__parts__{item.id}__words__text"
    answer = talk.post("crossed", item=item.id, onward__to="B", **{place: "Would a dozen do?"})
    assert answer["Location"] == f"/talks/{talk.talk}/?done=RecordCrossed#corridor"
    assert talk.one(CrossingLine).slips == ()
    assert talk.one(CrossingLine).use is Use.AS_MEDIATORS_IDEA


def test_every_item_can_be_what_it_rested_on_even_one_that_no_longer_stands(talk):
    item = talk.note("A", "Twelve boats would do.", "for you alone")
    talk.does("Withdraw", "A", item=item.id)
    page = talk.get("crossed").content.decode()
    assert f'name="item" value="{item.id}"' in page
    assert "not allowed" not in text(page)
    place = f"onward__parts__{item.id}__words__text"
    talk.post("crossed", item=item.id, onward__to="B", **{place: "They would take twelve."})
    assert talk.one(CrossingLine).slips == ((item.id, "withdrawn"),)


def test_a_line_struck_from_the_wrong_room_is_not_offered(talk):
    item = talk.note("A", "Twelve boats would do.")
    talk.does("Strike", item=item.id)
    assert "Twelve boats would do." not in text(talk.get("crossed"))


def test_what_may_not_be_carried_is_offered_only_where_it_has_crossed(talk):
    item = talk.note("A", "Twelve boats would do.", "for you alone")
    assert f'name="item" value="{item.id}"' in talk.get("crossed").content.decode()
    assert f'name="item" value="{item.id}"' not in talk.get("carry").content.decode()


def test_adding_what_it_rests_on_records_nothing_and_loses_nothing(talk):
    item = talk.note("A", "Twelve boats would do.", "for you alone")
    sent = {"onward__parts__own__words__text": "I add this.", "how": "in the doorway"}
    page = talk.post("crossed", step="more", item=item.id, **sent)
    assert page.status_code == 200
    assert "I add this.</textarea>" in page.content.decode()
    assert 'value="in the doorway"' in page.content.decode()
    assert talk.view.of(CrossingLine) == ()


@pytest.mark.parametrize(
    "sent",
    [
        {"onward__to": "B"},
        {"onward__parts__own__words__text": "To nobody.", "onward__to": []},
        {"onward__parts__own__words__text": "When?", "onward__to": "B", "when__at": "soon"},
        {"onward__parts__own__words__text": "To C.", "onward__to": "C"},
    ],
)
def test_what_cannot_have_crossed_is_refused_and_the_words_stay(talk, sent):
    answer = talk.post("crossed", **{"how": "in the doorway", **sent})
    assert answer.status_code == 422
    assert 'value="in the doorway"' in answer.content.decode()
    said = sent.get("onward__parts__own__words__text", "")
    assert f"{said}</textarea>" in answer.content.decode()
    assert talk.view.of(CrossingLine) == ()


def test_a_form_sent_twice_has_crossed_once(talk):
    sent = {"onward__parts__own__words__text": "I shall be back.", "onward__to": "B"}
    for _again in range(3):
        assert talk.post("crossed", key="KKKKKKKKKKKKKKKK", **sent).status_code == 302
    assert len(talk.view.of(CrossingLine)) == 1


def test_what_went_to_three_sides_is_recorded_for_those_it_went_to(client):
    talk = evening(client, sides=3)
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    place = f"onward__parts__{item.id}__words__text"
    talk.post("crossed", item=item.id, onward__to=["B", "C"], **{place: "About a dozen."})
    assert talk.one(CrossingLine).to == ("B", "C")
    assert {side for span in talk.view.of(ItemLine)[0].sent for side in span.to} == {"B", "C"}
