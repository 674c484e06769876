"""Talking points in her own words: typed before printing, asked as a carry is, and not kept."""

import html
import re

import pytest
from tests.server.test_carry import text
from tests.server.walk import evening

from goodoffices.core.acts.desk import FindingAnswer
from goodoffices.core.lines import CrossingLine, FindingLine, ItemLine, PaperLine
from goodoffices.core.marking import Use

SUBSTANCE = "in your words, from us"
CLEAN = "They would come to the pier."
TOLD = "Forty thousand tonnes would do for us."


@pytest.fixture
def talk(client):
    """The north gave one thing in substance, and confided a number."""
    walk = evening(client)
    walk.note("A", "We would sit down with them on the harbour side.", SUBSTANCE)
    walk.note("A", TOLD, "for you alone")
    walk.note("B", "Nothing of ours goes to ourselves.", SUBSTANCE)
    return walk


def item(talk, words="We would sit"):
    (found,) = (each for each in talk.view.of(ItemLine) if each.words.text.startswith(words))
    return found.id


def typed(ref, said, lang="en"):
    part = f"onward__parts__{ref}__words"
    return {f"{part}__text": said, f"{part}__lang": lang}


def asks(talk, said=CLEAN, form="html", ref=None, **more):
    sent = {"side": "B", "session": "", "lang": "en", "key": "print-once", **more}
    return talk.post("papers/words", form=form, **typed(ref or item(talk), said), **sent)


def answered(answer, why="", shared="40,000 tonnes"):
    return {"finding__0": answer.value, "finding__0__why": why, "finding__0__shared": shared}


def test_the_papers_page_leads_to_the_words_without_a_script(talk):
    page = talk.get("papers").content.decode()
    own = f'formaction="/talks/{talk.talk}/papers/words"'
    assert page.count(own) == 2
    for side in "AB":
        # It says that it comes first.
        row = page.partition(f'id="for-talking-points-{side}"')[2].partition("</p>")[0]
        assert own in row.partition("</button>")[0]
    form = talk.post("papers/words", kind="talking-points", give="write B", lang="fa")
    told = form.content.decode()
    assert f'name="onward.parts.{item(talk)}.words.text"' in told
    assert "We would sit down with them" in told
    assert TOLD not in told
    assert "Nothing of ours goes" not in told
    assert not talk.view.of(PaperLine)


def test_what_she_types_stands_in_the_place_of_the_lines_and_is_not_carried(talk):
    empty = talk.post("papers", kind="talking-points", form="html", side="B", lang="en")
    assert "in my own words:" in empty.content.decode()
    page = asks(talk).content.decode()
    sheet = re.search(r'<article class="paper".*?</article>', page, re.S)
    assert sheet
    assert CLEAN in sheet[0]
    assert re.search(r'in my own words:</p><blockquote class="paper-voice" lang="en"', sheet[0])
    assert "We would sit" not in sheet[0]
    assert not talk.view.of(CrossingLine)
    assert CLEAN not in str(talk.view.lines)
    again = talk.post(
        "papers", kind="talking-points", form="html", side="B", lang="en", key="two2two2"
    )
    assert CLEAN not in again.content.decode()


@pytest.mark.parametrize(("said", "chosen", "set_in"), [
    (CLEAN, "fa", 'lang="en" dir="ltr"'), ("به اسکله می‌آیند.", "en", 'lang="fa" dir="rtl"'),
    ("سه‌شنبه در Pier", "fa", 'lang="fa" dir="rtl"'), ("31", "fa", 'lang="fa" dir="rtl"'),
])  # fmt: skip
def test_words_are_set_in_the_language_of_their_letters(talk, said, chosen, set_in):
    page = talk.post(
        "papers/words", form="html", side="B", lang="en", **typed(item(talk), said, chosen)
    )
    assert f'<blockquote class="paper-voice" {set_in}>{said}' in page.content.decode()


@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF-"), ("docx", b"PK")])
def test_they_stand_on_every_form_of_the_sheet(talk, form, begins):
    assert asks(talk, form=form).content.startswith(begins)
    assert len(talk.view.of(PaperLine)) == 1


@pytest.mark.parametrize(("said", "why"), [
    ("We would sit down with them on the harbour side.", "own words"),
    ("", ""),
])  # fmt: skip
def test_a_marking_rules_them_as_it_rules_a_carry(talk, said, why):
    page = asks(talk, said)
    assert (page.status_code == 422) == bool(why)
    assert bool(talk.view.of(PaperLine)) != bool(why)
    if why:
        told = html.unescape(page.content.decode())
        assert f">{said}</textarea>" in told
        assert f'id="w-{item(talk)}"' in told
        assert "autofocus" in told


def test_a_detail_kept_back_by_one_source_stands_in_none_of_the_words(talk):
    kept = talk.note("A", "Their envoy Morrow could come by boat.", SUBSTANCE, kept_back="Morrow")
    page = asks(talk, "Morrow would sit with you.", **typed(kept.id, "Somebody could come."))
    assert page.status_code == 422
    assert not talk.view.of(PaperLine)
    assert asks(talk, **typed(kept.id, "Somebody could come.")).status_code == 200


def test_nothing_is_printed_before_each_finding_is_answered_or_the_words_are_changed(talk):
    said = "They would land 40,000 tonnes."
    page = asks(talk, said)
    assert page.status_code == 200
    told = text(page)
    assert "Nothing was printed yet." in told
    assert "<mark>40,000 tonnes</mark>" in page.content.decode()
    assert not talk.view.of(PaperLine)
    assert not talk.view.of(FindingLine)
    nevertheless = answered(FindingAnswer.NEVERTHELESS, " ")
    assert '<article class="paper"' not in asks(talk, said, **nevertheless).content.decode()
    assert not talk.view.of(PaperLine)
    why = answered(FindingAnswer.NEVERTHELESS, "He told me on the stairs.")
    assert said in asks(talk, said, "html", **why).content.decode()
    assert talk.one(FindingLine).why == "He told me on the stairs."
    assert talk.one(PaperLine)
    assert not talk.view.of(CrossingLine)


def test_words_changed_so_that_nothing_is_found_are_printed(talk):
    asks(talk, "They would land 40,000 tonnes.")
    assert CLEAN in asks(talk).content.decode()
    assert not talk.view.of(FindingLine)


def test_an_answer_given_for_the_sheet_is_remembered_when_the_words_cross(talk):
    said = "They would land 40,000 tonnes."
    asks(talk, said, **answered(FindingAnswer.KNOWN))
    sent = {"item": item(talk), "onward__to": "B", "onward__use": Use.IN_SUBSTANCE.value}
    talk.post("carry", step="convey", key="carry-once", **sent, **typed(item(talk), said))
    assert talk.one(CrossingLine)
    assert talk.one(FindingLine)


def test_a_sheet_of_other_words_is_another_sheet_on_record(talk):
    for said in (CLEAN, CLEAN, "They would come to the harbour."):
        asks(talk, said, "pdf")
    assert len(talk.view.of(PaperLine)) == 2


def test_words_whose_source_is_gone_are_shown_and_printed_by_no_one_unasked(talk):
    ref = item(talk)
    talk.does("Withdraw", side="A", item=ref)
    page = asks(talk, ref=ref)
    assert "These words have no place on the sheet any more" in text(page)
    assert CLEAN in text(page)
    assert f'name="onward.parts.{ref}.words.text"' not in page.content.decode()
    assert not talk.view.of(PaperLine)


@pytest.mark.parametrize("lang", ["", "!!", "x" * 400])
def test_whatever_a_form_holds_the_page_answers_and_only_what_can_be_meant_is_printed(talk, lang):
    for ref in ("nothing", "", item(talk)):
        page = talk.post(
            "papers/words", form="html", side="B", lang="en", **typed(ref, CLEAN, lang)
        )
        assert page.status_code in (200, 422)
    part = f"onward__parts__{item(talk)}__words__text"
    assert (
        talk.post(
            "papers/words", form="html", side="B", lang="en", **{part: "a\u202eb"}
        ).status_code
        == 422
    )
    assert len(talk.view.of(PaperLine)) == (lang == "")


def test_for_an_idea_that_may_pass_for_hers_there_is_no_place_to_type(talk):
    idea = talk.note("A", "Somebody might count the boats.", "as your own idea")
    page = asks(talk, ref=idea.id)
    assert "These words have no place on the sheet any more" in text(page)
    assert not talk.view.of(PaperLine)


def test_what_is_tied_to_a_thing_that_has_no_place_there_has_none_either(talk):
    mate = talk.note("A", "Only if the pier is closed to the press.", "in these words")
    talk.does("Tie", side="A", items=[item(talk), mate.id])
    page = talk.post("papers/words", side="B", lang="en", step="write").content.decode()
    assert "Nothing waits for your own words there." in page


def test_two_that_are_tied_are_typed_both_or_none(talk):
    mate = talk.note("A", "Only if the pier is closed to the press.", SUBSTANCE)
    talk.does("Tie", side="A", items=[item(talk), mate.id])
    assert asks(talk).status_code == 422
    assert not talk.view.of(PaperLine)
    assert asks(talk, **typed(mate.id, "And no reporters at all.")).status_code == 200


@pytest.mark.parametrize(
    "sent", [{"side": "Z"}, {"side": "B", "session": "f" * 20}, {"side": "B", "form": "exe"}]
)
def test_what_is_not_there_is_said_to_be_absent(talk, sent):
    assert talk.post("papers/words", **{"form": "html", "lang": "en", **sent}).status_code == 404


def test_without_a_room_chosen_it_leads_back_to_the_papers(talk):
    assert talk.get("papers/words").status_code == 302
