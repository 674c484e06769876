"""Papers at the desk: chosen on one page, given as a page, a PDF or a Word file, kept nowhere."""

import io
import re

import docx
import pytest
from tests.server.walk import evening

from goodoffices.core.acts.desk import Paper, PaperForm
from goodoffices.core.lines import PaperLine, RecordLine, SessionLine
from goodoffices.papers.model import Kind
from goodoffices.server.pages.papers import OF_A_SIDE

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def walked(client):
    """A talk with a word from each side, a session and its record."""
    walk = evening(client)
    walk.does("Schedule", sides="B", place__name="South wing", place__zone="Asia/Muscat")
    session = walk.one(SessionLine).id
    walk.does("OpenSession", session=session)
    walk.note("A", "A third would do.", "for you alone")
    walk.note("A", "Nine generations.", "in these words")
    walk.note("B", "تاریخی هم هست؟", "in your words, from us", lang="fa", kind="question")
    walk.does("CloseSession", session=session)
    walk.does("DraftRecord", session=session, words__text="One.\nTwo.", words__lang="en")
    return walk


def asks(walk, kind, form="html", **more):
    """Ask for a paper."""
    return walk.post("papers", kind=kind, form=form, lang="en", **more)


def test_a_page_that_was_printed_knows_of_its_own_printing_and_takes_it_for_no_news(walked):
    def seen(answer):
        return re.search(r'data-seen="(\w+)"', answer.content.decode())[1]

    before = seen(walked.get("papers"))
    shown = seen(asks(walked, "talking-points", side="A"))
    assert shown != before
    assert shown == seen(walked.get("papers"))


def test_the_page_offers_every_paper_in_three_languages_and_three_forms(walked):
    page = walked.get("papers").content.decode()
    for kind in Kind:
        assert f'name="kind" value="{kind.value}"' in page
    for form in ("html", "pdf", "docx"):
        assert page.count(f'name="form" value="{form}"') == len(Kind) - len(OF_A_SIDE)
        for side in "AB":
            assert page.count(f'name="give" value="{form} {side}"') == len(OF_A_SIDE)
    for name in ("English", "العربية", "فارسی"):
        assert page.count(f">{name}</option>") == len(Kind)


@pytest.mark.parametrize("kind", [kind.value for kind in Kind])
def test_each_paper_comes_in_each_form_and_is_kept_nowhere(walked, kind):
    asked = {"side": "B", "record": walked.one(RecordLine).id}
    page = asks(walked, kind, **asked)
    assert '<article class="paper" lang="en" dir="ltr">' in page.content.decode()
    pdf, word = asks(walked, kind, "pdf", **asked), asks(walked, kind, "docx", **asked)
    assert pdf.content.startswith(b"%PDF-")
    assert docx.Document(io.BytesIO(word.content)).paragraphs
    assert (pdf["Content-Type"], word["Content-Type"]) == ("application/pdf", WORD)
    for answer in (page, pdf, word):
        assert answer["Cache-Control"] == "no-store"
    for answer, end in ((pdf, "pdf"), (word, "docx")):
        assert answer["Content-Disposition"] == f'attachment; filename="{kind}.{end}"'


def test_the_sheet_for_a_room_holds_what_may_be_said_there_and_no_confidence(walked):
    page = asks(walked, "talking-points", side="B").content.decode()
    assert "Nine generations." in page
    assert "تاریخی هم هست؟" in page
    assert "A third would do." not in page
    own = asks(walked, "whole-view", side="").content.decode()
    assert "A third would do." in own
    assert "Never to be taken into a room" in own


def test_a_sheet_is_asked_for_from_the_session_and_from_the_record_it_is_for(walked):
    rounds = walked.get("rounds").content.decode()
    assert f"papers?record={walked.one(RecordLine).id}#record" in rounds
    walked.does("Schedule", sides="A", place__name="North wing", place__zone="Asia/Muscat")
    session = walked.view.of(SessionLine)[-1].id
    link = re.search(
        r'href="([^"]*kind=talking-points[^"]*)"', walked.get("rounds").content.decode()
    )
    assert link is not None
    page = walked.client.get(link[1].replace("&amp;", "&")).content.decode()
    assert f'<option value="{session}" selected>' in page
    assert '<button class="primary" name="give" value="html A"' in page


@pytest.mark.parametrize("sent", [
    {"kind": "nothing"}, {"kind": "talking-points"}, {"kind": "talking-points", "side": "Z"},
    {"kind": "record"}, {"kind": "record", "record": "f" * 20}, {"kind": "room-card", "side": ""},
    {"kind": "press-lines", "lang": "xx"}, {"kind": "press-lines", "form": "exe"}, {},
])  # fmt: skip
def test_what_is_not_there_is_said_to_be_absent_and_nothing_fails(walked, sent):
    assert walked.post("papers", **{"form": "html", "lang": "en", **sent}).status_code == 404


def test_a_paper_of_persian_words_is_shown_with_the_styles_of_the_papers_only(walked):
    page = walked.post(
        "papers", kind="room-card", form="html", lang="fa", side="B"
    ).content.decode()
    assert "goodoffices/papers.css" in page
    assert not re.search(r"<style|\sstyle=", page)
    styles = walked.client.get("/static/goodoffices/papers.css")
    assert styles.status_code == 200
    styles.close()


def test_a_paper_that_was_printed_is_on_record_once_and_the_page_lists_it(walked):
    assert "Nothing was printed yet." in walked.get("papers").content.decode()
    for _twice in range(2):
        asks(walked, "talking-points", "pdf", side="B", key="once")
    assert [(line.paper, line.form, line.to) for line in walked.view.of(PaperLine)] == [
        (Paper.TALKING_POINTS, PaperForm.PDF, "B")
    ]
    page = walked.get("papers").content.decode()
    assert "Nothing was printed yet." not in page
    walked.does("DestroyPaper", paper=walked.one(PaperLine).id)
    assert "destroyed" in walked.get("papers").content.decode()


def test_a_paper_bears_its_number_and_its_day_once_the_talk_wants_them(walked):
    assert "Copy 1" not in asks(walked, "press-lines").content.decode()
    walked.does("RulePapers", numbered="on", days="7")
    assert "Each is to be destroyed after 7 days." in walked.get("papers").content.decode()
    printed = asks(walked, "press-lines", key="later").content.decode()
    assert "Copy 2" in printed
    assert "To be destroyed by" in printed


def test_a_paper_that_cannot_be_made_is_not_on_record(walked):
    assert asks(walked, "talking-points", side="").status_code == 404
    assert not walked.view.of(PaperLine)
