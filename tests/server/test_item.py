"""One item: its whole way, and only what can still be done with it."""

import html
import re

import pytest
from tests.server import evening as plain
from tests.server.walk import evening

from goodoffices.core.lines import AreaLine, ClarificationLine, ItemLine


@pytest.fixture
def talk(client):
    """An evening of two sides."""
    return evening(client)


def text(answer) -> str:
    """What a page says, as one reads it."""
    return html.unescape(plain.text(answer))


def acts(page: str) -> set[str]:
    """The acts that a page offers by a link."""
    return set(re.findall(r"/do/(\w+)\?", page))


def test_an_item_shows_its_words_its_source_its_times_and_its_whole_marking(talk):
    item = talk.note(
        "B",
        "دوازده قایق.",
        "in your words, from us",
        lang="fa",
        kind="interest",
        for__speaker="Farrokh",
        for__said="2026-05-04 21:40",
        for__how="telephone",
        marking__expires="2199-05-06 08:00",
        marking__reach="with its capital",
    )
    page = talk.get(f"items/{item.id}").content.decode()
    assert '<p class="said" lang="fa" dir="rtl">دوازده قایق.</p>' in page
    said = text(page)
    assert "جزیرهٔ جنوب : interest" in said
    assert "Farrokh" in said
    assert "said 4 May 2026 , 21:40" in said
    assert "by telephone" in said
    assert "not confirmed by the side" in said
    assert "as from the delegation. Also to the capital." in said
    assert "This runs out on 6 May 2199, 08:00." in said
    assert "Its weight: exploratory." in said


def test_only_what_can_be_done_is_offered(talk):
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    page = talk.get(f"items/{item.id}").content.decode()
    assert acts(page) == {
        "Clarify", "Widen", "Withdraw", "Supersede", "NoteArea", "Correct", "Narrow",
        "ReturnOutOfScope", "Strike",
    }  # fmt: skip
    assert f"carry?item={item.id}" in page
    other = talk.note("A", "Only in spring.", "for you alone")
    page = talk.get(f"items/{other.id}").content.decode()
    assert {"Tie"} <= acts(page)
    assert "NoteArea" not in acts(page), "it may not even shape a thought"
    assert f"carry?item={other.id}" not in page


def test_what_depends_on_its_release_is_offered_with_it_only(talk):
    capital = talk.note(
        "A", "Twelve.", "in your words, from us", marking__release="after the capital agrees"
    )
    both = talk.note(
        "A", "Ten.", "in your words, from us", marking__release="when the other side does the same"
    )
    assert "Permit" in acts(talk.get(f"items/{capital.id}").content.decode())
    assert "Pair" in acts(talk.get(f"items/{both.id}").content.decode())
    talk.does("Permit", "A", item=capital.id)
    page = talk.get(f"items/{capital.id}").content.decode()
    assert "Permit" not in acts(page)
    assert "Its capital has agreed." in text(page)


@pytest.mark.parametrize(
    ("act", "side", "more", "said"),
    [
        ("Withdraw", "A", {}, "Withdrawn by its source."),
        ("Strike", "", {"why": "It was B."}, "Struck: noted in the wrong room."),
        ("ReturnOutOfScope", "", {"words__text": "Not tonight."}, "Returned as out of scope"),
        ("Supersede", "A", {"words__text": "Ten boats."}, "Replaced by its source."),
    ],
)
def test_nothing_is_offered_for_what_no_longer_stands(talk, act, side, more, said):
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    talk.does(act, side, item=item.id, **more)
    page = talk.get(f"items/{item.id}").content.decode()
    assert said in text(page)
    assert acts(page) <= {"Withdraw"}
    assert f"carry?item={item.id}" not in page
    for words in more.values():
        assert words in text(page)


def test_what_replaced_it_and_what_it_replaced_lead_to_each_other(talk):
    old = talk.note("A", "Twelve boats would do.", "in your words, from us")
    talk.does("Supersede", "A", item=old.id, words__text="Ten boats.")
    new = talk.view.of(ItemLine)[-1]
    assert f"/items/{new.id}" in talk.get(f"items/{old.id}").content.decode()
    assert f"/items/{old.id}" in talk.get(f"items/{new.id}").content.decode()


def test_where_it_went_is_shown_span_by_span_and_a_slip_is_asked_about(talk):
    item = talk.note("A", "Twelve boats would do.", "for you alone")
    place = f"onward__parts__{item.id}__words__text"
    talk.post("crossed", item=item.id, onward__to="B", **{place: "Twelve, I hear."})
    page = talk.get(f"items/{item.id}").content.decode()
    assert "Twelve, I hear." in text(page)
    assert "A slip. The source does not know of it." in text(page)
    assert "TellSource" in acts(page)


def test_what_it_meant_is_asked_and_answered_on_its_page(talk):
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    talk.does("Clarify", item=item.id, words__text="Which boats?")
    asked = talk.one(ClarificationLine)
    page = talk.get(f"items/{item.id}").content.decode()
    assert "Which boats?" in text(page)
    assert f"do/Answer?clarification={asked.id}" in page
    talk.does("Answer", "A", clarification=asked.id, words__text="The old ones.")
    page = talk.get(f"items/{item.id}").content.decode()
    assert "The old ones." in text(page)
    assert "do/Answer" not in page


def test_how_it_was_written_before_stays_to_be_read(talk):
    item = talk.note("A", "Twelve boots would do.", "in your words, from us")
    talk.does("Correct", item=item.id, words__text="Twelve boats would do.", why="misheard")
    page = text(talk.get(f"items/{item.id}"))
    assert "Twelve boots would do. misheard" in page


def test_areas_ties_and_pairs_are_shown(talk):
    both = {"marking__release": "when the other side does the same"}
    first = talk.note("A", "Twelve.", "in your words, from us", **both)
    tied = talk.note("A", "In spring.", "in your words, from us")
    mate = talk.note("B", "هشت.", "in your words, from us", lang="fa", **both)
    talk.does("Tie", "A", items=[first.id, tied.id])
    talk.does("Pair", items=[first.id, mate.id])
    talk.does("NoteArea", words__text="A season.", rests_on=first.id)
    page = talk.get(f"items/{first.id}").content.decode()
    assert f"/items/{tied.id}" in page
    assert f"/items/{mate.id}" in page
    assert talk.one(AreaLine).words.text in text(page)
    assert "Paired: it may go" in text(page)


def test_each_link_comes_back_to_the_page_of_the_item(talk):
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    page = html.unescape(talk.get(f"items/{item.id}").content.decode())
    links = re.findall(r'href="(/talks/[^"]*/do/\w+\?[^"]*)"', page)
    assert links
    for link in links:
        assert f"next=%2Ftalks%2F{talk.talk}%2Fitems%2F{item.id}" in link
        assert talk.client.get(link).status_code == 200


def test_what_is_no_item_has_no_page(talk):
    item = talk.note("A", "Twelve.", "in your words, from us")
    talk.does("Clarify", item=item.id, words__text="Which boats?")
    assert talk.get(f"items/{talk.one(ClarificationLine).id}").status_code == 404
    assert talk.get("items/nothing").status_code == 404
