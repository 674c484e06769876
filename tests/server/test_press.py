"""The press: lines agreed and lines of one room, statements cleared, held back, corrected."""

import re

import pytest
from tests.server.evening import click, do, founded, text

from goodoffices.core.lines import ProposalLine, SourceLine, StatementLine
from goodoffices.server.door import door

DRAFT = {
    "words.0.text": "Both will go on.", "words.0.lang": "en",
    "words.1.text": "هر دو ادامه می‌دهند.", "words.1.lang": "fa",
    "voice": "mediator", "speaker": "The mediator",
}  # fmt: skip
HER = {"words.text": "We go on.", "voice": "mediator", "speaker": "The mediator"}


@pytest.fixture
def talk(client):
    return founded(client)


@pytest.fixture
def open_page(client, talk):
    """A page of the talk as it is served."""
    return lambda name="press": client.get(f"/talks/{talk}/{name}").content.decode()


def last(talk, kind):
    return door.mediator(talk).read().of(kind)[-1]


def test_each_side_clears_each_language_and_the_page_says_which_is_left(client, talk, open_page):
    do(client, talk, "DraftStatement", **DRAFT, clearers=["A", "B"])
    assert text(open_page()).count("English : still to clear · فارسی : still to clear") == 2
    click(client, open_page(), "\u2068Sarvan\u2069 clears \u2068فارسی\u2069")
    page = open_page()
    assert "English : still to clear · فارسی : cleared" in text(page)
    assert "Issue the statement" not in page
    click(client, page, "\u2068Sarvan\u2069 clears the rest")
    click(client, open_page(), "\u2068Kahroba\u2069 clears it")
    page = open_page()
    assert "All who must have cleared it." in page
    click(client, page, "Issue the statement")
    do(client, talk, "Issue", statement=last(talk, StatementLine).id)
    assert last(talk, StatementLine).public


def test_a_form_offers_the_languages_a_statement_was_drafted_in(client, talk):
    do(client, talk, "DraftStatement", **DRAFT, clearers=["A", "B"])
    draft = last(talk, StatementLine).id
    page = client.get(f"/talks/{talk}/do/ClearStatement?statement={draft}").content.decode()
    assert 'name="languages" value="fa"' in page
    assert 'name="languages" value="fr"' not in page
    asked = {"statement": draft, "languages": "fr", "for.side": "A"}
    sent = do(client, talk, "ClearStatement", **asked)
    assert sent.status_code == 422
    assert "in the languages in which it was drafted" in sent.content.decode()


@pytest.mark.parametrize(
    ("zone", "kept", "clocks"),
    [
        ("tehran", "Asia/Tehran", ["Muscat 4 May 2199 20:30", "Tehran 4 May 2199 20:00"]),
        ("", "", ["Muscat 4 May 2199 20:00", "Tehran 4 May 2199 19:30"]),
        (
            "Vienna",
            "Europe/Vienna",
            ["Muscat 4 May 2199 22:00", "Tehran 4 May 2199 21:30", "Vienna 4 May 2199 20:00"],
        ),
        (
            "America/St_Johns",
            "America/St_Johns",
            ["Muscat 5 May 2199 02:30", "Tehran 5 May 2199 02:00", "St Johns 4 May 2199 20:00"],
        ),
    ],
)
def test_an_embargo_is_given_by_any_clock_and_shown_by_all(client, zone, kept, clocks):
    sides = {
        "A.name": "Sarvan",
        "A.place": "Muscat",
        "B.name": "Kahroba",
        "A.lang": "en",
        "B.lang": "en",
        "B.place": "Tehran",
    }
    form = {"title": "The bank", "venue.place": "Muscat", "illustrative": "on", **sides}
    talk = client.post("/talks/new", form)["Location"].split("/")[2]
    do(client, talk, "DraftStatement", **HER)
    draft = last(talk, StatementLine).id
    asked = {"statement": draft, "until": "2199-05-04 20:00", "zone": zone}
    assert do(client, talk, "Embargo", **asked).status_code == 302
    line = last(talk, StatementLine)
    assert line.zone == kept
    page = client.get(f"/talks/{talk}/press").content.decode()
    shown = re.search('<ul class="clocks">(.*?)</ul>', page.split("not before")[1], re.S)
    assert text(shown[1]) == " ".join(clocks)


@pytest.mark.parametrize(
    ("until", "why"),
    [
        ("2027-10-31 02:30", "that hour comes twice there"),
        ("2027-03-28 02:30", "there is no such hour there"),
        ("2001-03-28 02:15", "An embargo must lie in the future"),
    ],
)
def test_an_embargo_at_an_hour_that_nobody_can_mean_is_refused(client, talk, until, why):
    do(client, talk, "DraftStatement", **HER)
    asked = {"statement": last(talk, StatementLine).id, "until": until, "zone": "Europe/Vienna"}
    sent = do(client, talk, "Embargo", **asked)
    assert sent.status_code == 422
    assert why in text(sent.content.decode())


def test_an_hour_that_comes_twice_is_given_with_its_distance_from_utc(client, talk):
    do(client, talk, "DraftStatement", **HER)
    until = "2199-10-27 02:30+01:00"
    asked = {"statement": last(talk, StatementLine).id, "until": until, "zone": "Europe/Vienna"}
    assert do(client, talk, "Embargo", **asked).status_code == 302
    assert last(talk, StatementLine).embargo.isoformat() == "2199-10-27T02:30:00+01:00"


def test_a_city_nobody_knows_is_no_clock(client, talk):
    do(client, talk, "DraftStatement", **HER)
    asked = {"statement": last(talk, StatementLine).id, "until": "2199-05-04 20:00"}
    sent = do(client, talk, "Embargo", **asked, zone="Nowhere")
    assert sent.status_code == 422
    assert "no known clock" in sent.content.decode()


def test_a_press_line_put_to_the_sides_is_to_be_said_once_all_have_agreed(client, talk, open_page):
    do(client, talk, "PressLine", **{"words.text": "Nothing on numbers.", "for.side": "A"})
    line = {"ground": "press line", "words.text": "The talks were useful."}
    do(client, talk, "Propose", **line)
    page = text(open_page())
    assert "Put to the sides, and not to be said yet" in page
    assert "Agreed by all: any room may say it" not in page
    assert "Of one room: nobody else may say it" in page
    click(client, open_page(), "\u2068Sarvan\u2069 agrees")
    assert "Agreed by all: any room may say it" not in text(open_page())
    click(client, open_page(), "\u2068Kahroba\u2069 agrees")
    page = text(open_page())
    assert "Agreed by all: any room may say it" in page
    assert "Put to the sides, and not to be said yet" not in page
    assert last(talk, ProposalLine).agreed


def test_a_correction_stands_on_the_page_with_its_hour_its_reason_and_its_words(
    client, talk, open_page
):
    do(client, talk, "DraftStatement", **HER)
    draft = last(talk, StatementLine).id
    do(client, talk, "Issue", statement=draft)
    mended = {"words.0.text": "We shall <go> on.", "words.0.lang": "en", "why": "the tense"}
    do(client, talk, "CorrectStatement", statement=draft, **mended)
    page = open_page()
    assert "We <ins>shall &lt;</ins>go<ins>&gt;</ins> on." in page
    assert "the tense" in page
    again = {"words.0.text": "We go on.", "words.0.lang": "en", "why": "no tense"}
    do(client, talk, "CorrectStatement", statement=draft, **again)
    page = open_page()
    assert "We <del>shall &lt;</del>go<del>&gt;</del> on." in page
    assert text(page).count("Corrected") == 2


def taken_in(client, talk, publisher, words, lang="en"):
    """A source whose text was taken in."""
    do(client, talk, "Cite", publisher=publisher, title="A readout")
    source = last(talk, SourceLine).id
    do(client, talk, "TakeIn", source=source, **{"text.text": words, "text.lang": lang})


def test_two_readouts_are_laid_side_by_side(client, talk, open_page):
    assert "Two texts are needed" in open_page("compare")
    taken_in(client, talk, "North wire", "The sides met in Tarn. They shall open the road.")
    taken_in(
        client, talk, "South <wire>",
        "The sides met in Tarn. They should open the road. Nobody thanked the house.",
    )  # fmt: skip
    page = open_page("compare")
    first, second = (part.split('"')[0] for part in page.split('<option value="')[2:4])
    page = open_page(f"compare?first={second}&second={first}")
    told = text(page)
    assert "2 passages said by both." in told
    assert "how firmly it binds: shall / should" in told
    assert '<strong class="binds">shall</strong>' in page
    assert "Nobody thanked the house." in told
    assert "Does not say it." in told
    assert "<wire>" not in page
    assert "one and the same text" in open_page(f"compare?first={first}&second={first}")
    assert open_page("compare?first=nothing&second=") == open_page("compare")


def test_a_place_of_the_talk_is_a_clock_though_no_map_knows_it(client):
    sides = {"A.name": "Sarvan", "A.place": "Quill Haven", "A.zone": "Atlantic/Azores"}
    sides |= {"B.name": "Kahroba", "A.lang": "en", "B.lang": "en", "B.place": "Tehran"}
    form = {"title": "The bank", "venue.place": "Muscat", "illustrative": "on", **sides}
    talk = client.post("/talks/new", form)["Location"].split("/")[2]
    do(client, talk, "DraftStatement", **HER)
    draft = last(talk, StatementLine).id
    asked = {"statement": draft, "until": "2199-05-04 20:00", "zone": "quill haven"}
    assert do(client, talk, "Embargo", **asked).status_code == 302
    assert last(talk, StatementLine).zone == "Atlantic/Azores"
