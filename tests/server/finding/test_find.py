"""At the desk a line is found by its words and by choices, and stays where its link leads."""

import re
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from tests.server.conftest import PASSPHRASE, browser
from tests.server.evening import text
from tests.server.walk import evening

from goodoffices.core.lines import ItemLine, Line
from goodoffices.server.door import door
from goodoffices.server.finding.found import HEADED


@pytest.fixture
def talk(client):
    """An evening with lines in two rooms, in two languages."""
    made = evening(client)
    made.note("A", "The patrols leave at dawn.", "for you alone")
    made.note("A", "Boats keep north of the buoys.", "in these words")
    made.note("B", "قایق‌ها در شمال می‌مانند", "in these words", lang="fa")
    made.note("B", "We ask for ۱٬۵۰۰ litres a day.", "to think with", kind="concern")
    made.does("Note", words__text="Ask about the patrols.", words__lang="en")
    return made


def found(answer):
    """The lines on an answer, each as it reads."""
    assert answer.status_code == 200
    return [
        text(each)
        for each in re.findall(r'<li class="line.*?</li>', answer.content.decode(), re.S)
    ]


def look(talk, words="", **more):
    """What is found for words typed into the form."""
    return found(talk.post("find", words=words, **more))


def test_a_line_is_found_by_its_words_in_whatever_letters_they_are_typed(talk):
    (one,) = look(talk, "BUOYS north")
    assert "Boats keep north of the buoys ." in one
    assert "قایق" in look(talk, "قايقها شمال")[0]
    assert "۱٬۵۰۰" in look(talk, "1500 litre")[0]
    assert look(talk, "buoys patrols") == []


def test_what_was_looked_for_is_marked_in_the_letters_of_the_text(talk):
    page = talk.post("find", words="قايقها 1500").content.decode()
    assert "<mark>" not in page
    page = talk.post("find", words="قايقها").content.decode()
    assert "<mark>قایق</mark>‌<mark>ها</mark>" in page
    assert 'lang="fa" dir="rtl"' in page


def test_the_newest_line_stands_first_and_notes_are_found_beside_items(talk):
    first, second = look(talk, "patrol")
    assert "Ask about the" in first
    assert "leave at dawn" in second


def test_a_line_is_found_by_its_side_its_speaker_and_its_day(talk):
    talk.note("A", "Something else.", "", **{"for.speaker": "Commodore Brandreth"})
    assert "Something else" in look(talk, "brandreth else")[0]
    assert len(look(talk, '"North Isle"', what="items")) == 3
    day = talk.view.now.astimezone(ZoneInfo(talk.view.talk.place.zone)).date()
    assert len(look(talk, f"{day} patrol")) == 2


def test_what_the_house_itself_says_of_every_line_is_not_looked_for(talk):
    assert look(talk, "confirmed") == []


@pytest.mark.parametrize(
    ("choice", "many"),
    [
        ({"side": "A"}, 2),
        ({"side": "B"}, 2),
        ({"what": "items"}, 4),
        ({"what": "notes"}, 1),
        ({"what": "concern"}, 1),
        ({"marking": "alone"}, 1),
        ({"marking": "verbatim"}, 2),
        ({"state": "unused"}, 2),
        ({"state": "here", "side": "A"}, 2),
        ({"lang": "fa"}, 1),
        ({"lang": "fa", "side": "B"}, 1),
    ],
)
def test_only_lines_that_answer_as_was_chosen_are_shown(talk, choice, many):
    assert len(look(talk, **choice)) == many
    assert len(found(talk.get("find", **choice))) == many


def test_how_far_a_line_has_come_is_asked_of_it(talk):
    kept, free, *_ = talk.view.of(ItemLine)
    talk.does("Clarify", item=kept.id, words__text="May I?", words__lang="en")
    talk.does("Withdraw", "A", item=free.id)
    assert {"dawn" in each for each in look(talk, "patrol", state="asked")} == {True}
    assert "Boats keep" in look(talk, state="gone")[0]
    assert look(talk, "patrol", state="gone") == []


def test_an_address_holds_no_word_and_one_that_does_is_not_read(talk):
    page = talk.get("find", words="patrol").content.decode()
    assert "patrol" not in page
    assert 'method="post"' in page
    answer = talk.post("find", words="patrol")
    assert answer["Cache-Control"] == "no-store"
    assert "Location" not in answer


def test_words_that_come_too_late_are_kept_nowhere(talk):
    door.lock()
    late = talk.client.post(f"/talks/{talk.talk}/find", {"words": "patrol"},
                            headers={"origin": "http://127.0.0.1:8642"})  # fmt: skip
    assert late.status_code == 302
    assert "patrol" not in late["Location"]


@pytest.mark.parametrize("words", ["", "—", '""', "x" * 5000, "<q>", "%s", "\u202e"])
def test_whatever_is_typed_there_is_an_answer(talk, words):
    answer = talk.post("find", words=words, side="Z", upto="-1")
    assert answer.status_code == 200
    assert found(answer) == []
    assert b"<q>" not in answer.content


def test_many_lines_are_shown_in_portions(talk):
    for number in range(60):
        talk.does("Note", words__text=f"A gull, number {number}.", words__lang="en")
    answer = talk.post("find", words="gull")
    assert len(found(answer)) == 50
    assert "Lines found, of those you may read: 60" in text(answer)
    assert len(look(talk, "gull", upto="100")) == 60


def test_every_line_has_a_link_that_stays_and_nobody_else_is_told_of_it(talk):
    talk.post("carry", step="convey", item=talk.view.of(ItemLine)[1].id)
    links = [f"/talks/{talk.talk}/lines/{line.id}" for line in talk.view.lines]
    assert all(talk.client.get(each, follow=True).status_code == 200 for each in links)
    absent = talk.get(f"lines/{'b' * 22}")
    assert absent.status_code == 404
    door.lock()
    again = browser()
    again.post("/unlock", {"passphrase": PASSPHRASE})
    assert all(again.get(each, follow=True).status_code == 200 for each in links)
    other = evening(again)
    for line in talk.view.lines:
        answer = other.get(f"lines/{line.id}")
        assert answer.status_code == 404
        assert answer.content.replace(other.talk.encode(), b"") == again.get(
            f"/talks/{other.talk}/lines/{'b' * 22}"
        ).content.replace(other.talk.encode(), b"")


def test_every_kind_of_line_that_a_view_may_hold_is_found():
    assert set(HEADED) == set(get_args(Line))
