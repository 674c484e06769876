"""The public page as anyone reads it: what it shows, how, and what it never lets through."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from tests.talks import (
    HALL,
    NORTH,
    PARTIES,
    SUBSTANCE,
    N,
    S,
    Step,
    convey,
    does,
    founding,
    held_round,
    notes_for,
    says,
    talk,
    then,
)

from goodoffices.archive.written import write
from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.acts.statements import Voice
from goodoffices.core.acts.talk import Party
from goodoffices.core.record import Record
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words
from goodoffices.server.door import door
from goodoffices.server.publishing import site

MUSCAT = Path(__file__).resolve().parents[2] / "examples" / "muscat" / "talk.yaml"
NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
PAPER = does(MEDIATOR, a.Cite("The Gazette", "Talks on the bank", date(2026, 5, 4)), name="paper")


def told(words: str, topic: Topic = Topic.STATEMENT, name: str = "", **more) -> Step:
    """The mediation files what the paper says."""
    act = a.Claim(topic, Words(words, more.pop("lang", "en")), Ref("paper"), "some words", **more)
    return does(MEDIATOR, act, name=name)


def shown(record: Record, name: str = "talk") -> None:
    """Show the public page of a talk here."""
    door.show(name, write(record.entries).encode(), "talk.yaml")


class Seen(HTMLParser):
    """Every element of a page and its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def each(self, name: str) -> list[str]:
        """An attribute wherever it stands."""
        return [
            value or ""
            for _tag, attrs in self.found
            for key, value in attrs.items()
            if key == name
        ]


def html(browser, path: str = "/public/talk/") -> str:
    answer = browser.get(path)
    assert answer.status_code == 200
    told: str = answer.content.decode()
    return told


def plain(page: str) -> str:
    """What is read on a page, without its marks."""
    running = re.sub(r"</?(a|b|bdi|span)\b[^>]*>", "", page)
    return " ".join(re.sub(r"<[^>]*>", " ", running).split())


@pytest.fixture
def muscat(house, stranger) -> str:
    """The page of the Muscat round."""
    house.show("muscat", MUSCAT.read_bytes(), "talk.yaml")
    return html(stranger, "/public/muscat/")


def test_the_muscat_page_says_who_said_what_according_to_whom(muscat):
    read = plain(muscat)
    for words in (
        "Esmail Baghaei",
        "The negotiations have ended “for now”.",
        "reported by Clash Report",
        "reported by Al Jazeera, according to Clash Report",
        "reported by Clash Report in its own voice",
        "confirmed by Badr Albusaidi, Foreign Minister of Oman",
        "disputed by a press release of US Central Command",
        "interpreted by persons not named",
        "corrected, according to Ya Libnan",
        "also written: Badr bin Hamad Al Busaidi",
        "according to US Central Command, this office was held until 8 August 2025",
        "office not stated",
        "about 11:00",
        "10:30 Tehran · 02:00 Washington",
        "No statement of scope in this record.",
        "No statement in this record.",
        "three embedded posts",
    ):
        assert words in read, words
    assert "ILLUSTRATIVE" not in read


def test_every_line_stands_on_the_page_once(muscat):
    ids = Seen(muscat).each("id")
    lines = [each for each in ids if each.startswith("line-")]
    filed = MUSCAT.read_text(encoding="utf-8").count("- do: Claim\n")
    assert len(set(lines)) == len(lines) == filed
    assert len(ids) == len(set(ids))


def test_every_number_and_every_link_of_the_page_leads_somewhere_on_it(muscat):
    seen = Seen(muscat)
    inside = {href[1:] for href in seen.each("href") if href.startswith("#")}
    assert inside <= set(seen.each("id"))
    assert {"source-1", "corrections", "readings"} <= inside


def test_the_page_asks_no_other_host_and_leads_only_to_its_sources_when_followed(muscat):
    seen = Seen(muscat)
    for link in (*seen.each("src"), *seen.each("action")):
        assert not re.match(r"[a-z]+:|//", link), link
    for tag, attrs in seen.found:
        if re.match(r"[a-z]+:|//", attrs.get("href") or ""):
            assert tag == "a", attrs
            assert attrs["rel"] == "external noopener noreferrer nofollow"
            assert attrs["referrerpolicy"] == "no-referrer"
    assert "https://www.shafaq.com/" in muscat


def test_the_page_wears_its_own_style_and_nothing_of_the_desks(muscat):
    assert "assets/public.css" in muscat
    assert "desk." not in muscat


def test_nobody_learns_when_a_line_was_filed(muscat):
    filed = re.findall(r"at: (\S+)", MUSCAT.read_text(encoding="utf-8"))[0][:10]
    assert filed not in muscat
    assert "9 February" not in plain(muscat)


def test_the_link_to_the_rooms_stands_in_the_demo_only(house, stranger, muscat, monkeypatch):
    rooms = "The rooms behind such a page (invented parties)"
    assert rooms not in muscat
    monkeypatch.setattr(house, "demo", True)
    assert rooms in plain(html(stranger, "/public/muscat/"))


@pytest.mark.parametrize(
    ("speaks", "lang", "direction"),
    [("fa", "fa", "rtl"), ("ar", "ar", "rtl"), ("de", "en", "ltr")],
)
def test_the_front_and_the_desk_lead_to_the_page_in_the_language_they_are_read_in(
    client, muscat, monkeypatch, speaks, lang, direction
):
    monkeypatch.setattr(door, "demo", True)
    client.cookies["goodoffices_language"] = speaks
    desk = Seen(html(client, "/talks/"))
    (led,) = [each for each in desk.each("href") if each.startswith("/public/muscat/")]
    assert led == client.get("/").headers["Location"]
    _tag, page = Seen(html(client, led)).found[0]
    assert (page["lang"], page["dir"]) == (lang, direction)


def test_the_answer_carries_no_trace_of_time_or_of_a_reader(muscat, stranger):
    answer = stranger.get("/public/muscat/")
    assert {"ETag", "Last-Modified", "Set-Cookie", "Age", "Expires"}.isdisjoint(answer.headers)
    assert not answer.cookies
    assert answer.headers["Cache-Control"] == "no-store"


PUBLIC = (
    told("Ten o'clock.", Topic.EVENT, name="ten", when=When(NOON)),
    told("Eleven.", Topic.EVENT, beside=Ref("ten"), when=When(NOON + timedelta(hours=1))),
    told("We go on.", speaker="A head", side="North Isle", saying=Saying.DIRECT),
    told("A thought.", standing=Standing.SUGGESTED),
)
ROOMS = (
    says(NORTH, "Twelve per cent would do.", SUBSTANCE, name="quota"),
    convey("quota", to=S, words="A smaller share."),
    held_round(),
    does(MEDIATOR, a.Cite("A hidden paper", "Never used"), name="hidden"),
)


def headers(answer) -> list[tuple[str, str]]:
    return sorted(answer.headers.items())


def test_what_happens_in_the_rooms_does_not_change_a_byte_of_the_page(stranger):
    one = talk(PAPER, PUBLIC)
    late = [Step(s.by, s.act, s.name, at=NOON + timedelta(days=9)) for s in (PAPER, *PUBLIC)]
    other = talk(ROOMS, late, does(MEDIATOR, a.Cite("Another", "One"), name="more"))
    answers = []
    for record in (one, other):
        shown(record)
        answers.append(stranger.get("/public/talk/"))
    assert answers[0].content == answers[1].content
    assert headers(answers[0]) == headers(answers[1])
    assert b"A hidden paper" not in answers[1].content
    assert b"A thought" not in answers[1].content


def test_lines_filed_in_another_order_make_the_same_page(stranger):
    pages = []
    for steps in (PUBLIC, (*PUBLIC[2:], *PUBLIC[:2])):
        shown(talk(PAPER, steps))
        pages.append(html(stranger))
    assert pages[0] == pages[1]


def test_a_talk_of_which_nothing_was_released_is_no_page_at_all(stranger):
    shown(talk(ROOMS))
    hidden, absent = stranger.get("/public/talk/"), stranger.get("/public/none/")
    assert hidden.status_code == absent.status_code == 404
    assert hidden.content == absent.content
    assert headers(hidden) == headers(absent)
    shown(talk(ROOMS, PAPER, PUBLIC))
    assert stranger.get("/public/talk/").status_code == 200


def test_the_mediator_looks_at_the_page_before_anyone_and_nobody_else_does(client, stranger):
    name = door.bring(write(talk(ROOMS, PAPER, PUBLIC).entries).encode(), "talk.yaml")
    mine = html(client, f"/talks/{name}/public")
    assert "This is what anyone outside would read of this talk." in plain(mine)
    assert "We go on." in mine
    assert "Twelve" not in mine
    assert stranger.get(f"/talks/{name}/public").status_code == 302


def test_the_mediator_is_told_that_nothing_has_been_released(client):
    name = door.bring(write(talk(ROOMS).entries).encode(), "talk.yaml")
    page = plain(html(client, f"/talks/{name}/public"))
    assert "Nothing has been released to the public." in page
    assert "ILLUSTRATIVE" in page
    assert "fishing bank" not in page.split("Nothing has been released")[1]


def test_a_page_of_an_invented_talk_says_so_and_a_real_one_does_not(stranger):
    for invented in (True, False):
        shown(talk(founding(illustrative=invented), PAPER, PUBLIC))
        page = html(stranger)
        assert ("The parties, persons and words are invented." in page) is invented
        assert ("is-illustrative" in page) is invented


def test_persian_words_and_titles_run_from_right_to_left_wherever_they_stand(stranger):
    title = Words("گفت‌وگو دربارهٔ صیدگاه", "fa")
    shown(
        talk(
            founding(title=title, mediation=Words("خانهٔ فانوس", "fa")),
            PAPER,
            told("ما به کار ادامه می‌دهیم.", lang="fa", saying=Saying.DIRECT, speaker="فرخ"),
        )
    )
    page = html(stranger)
    assert f'<h1 class="said" lang="fa" dir="rtl">{title.text}</h1>' in page
    assert '<p class="said spoken" lang="fa" dir="rtl">ما به کار ادامه می‌دهیم.</p>' in page
    assert '<html lang="en" dir="ltr"' in page


EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'{{ 7|add:7 }}{% now "Y" %}&lt;'


def everywhere(text: str) -> Record:
    """A talk with one text in every field that the public can read."""
    words, paper, here = Words(text), Ref("paper"), Ref("line")
    place = Place(text, "Asia/Muscat")
    parties = tuple(Party(p.side, Words(f"{p.side}{text}"), place, (words,)) for p in PARTIES[:2])
    claim: dict[str, Any] = {
        "speaker": text, "forms": (text,), "office": text, "side": text, "reporter": text,
        "qualifier": text, "when": When(NOON, words=text), "saying": Saying.MIXED,
        "capacity": Capacity.MEMBER,
    }  # fmt: skip
    lines = [
        does(MEDIATOR, a.Claim(topic, words, paper, text, **claim), name=f"of {topic.name}")
        for topic in Topic
    ]
    beside = [
        does(MEDIATOR, a.Claim(t, words, paper, text, beside=Ref(f"of {t.name}"), **claim))
        for t in Topic
    ]
    draft = a.DraftStatement((words,), Voice.HEAD, text, text)
    return talk(
        does(MEDIATOR, a.Found(words, parties, place, words)),
        does(MEDIATOR, a.Cite(text, text, None, "en", text, text, words), name="paper"),
        lines,
        beside,
        does(MEDIATOR, a.Claim(Topic.EVENT, words, paper, text, **claim), name="line"),
        does(MEDIATOR, a.Interpret(here, words, paper, text, text)),
        does(MEDIATOR, a.ConfirmClaim(here, text, paper, text)),
        does(MEDIATOR, a.DisputeClaim(here, words, text, paper, text)),
        does(MEDIATOR, a.CorrectClaim(here, words, text, paper, text)),
        does(MEDIATOR, a.DisputeClaim(here, words, text, paper, text)),
        does(MEDIATOR, a.WithdrawClaim(Ref("of EVENT"), text)),
        notes_for(N, draft, name="issued"),
        notes_for(N, a.Issue(Ref("issued"))),
        notes_for(N, a.CorrectStatement(Ref("issued"), (words,), text)),
        notes_for(S, a.DisputeStatement(Ref("issued"), words)),
    )


def test_a_script_in_any_field_is_read_as_words(stranger):
    shown(everywhere(EVIL))
    page = html(stranger)
    seen = Seen(page)
    assert [attrs for tag, attrs in seen.found if tag == "script"] == [
        {"type": "application/ld+json"}
    ]
    assert [attrs["src"] for tag, attrs in seen.found if tag == "img"] == ["cover.svg"]
    assert not [key for _tag, attrs in seen.found for key in attrs if key.startswith("on")]
    assert page.count("&lt;script&gt;alert(1)") > 80
    assert "{{ 7|add:7 }}" in page
    (told,) = re.findall(r"<script[^>]*>(.*?)</script>", page, re.DOTALL)
    assert "<" not in told
    assert json.loads(told)["name"] == EVIL


def test_every_field_of_the_record_is_somewhere_on_the_page(stranger):
    shown(everywhere("Words"))
    before = html(stranger)
    for place, field in enumerate(a.Claim.__dataclass_fields__):
        if field in (
            "topic",
            "words",
            "source",
            "standing",
            "capacity",
            "saying",
            "when",
            "beside",
            "since",
            "until",
        ):
            continue
        value = ("Unheard",) if field == "forms" else "Unheard"
        act = a.Claim(Topic.PERSON, Words("x"), Ref("paper"), "y")
        more = {f: getattr(act, f) for f in a.Claim.__dataclass_fields__} | {field: value}
        shown(then(everywhere("Words"), does(MEDIATOR, a.Claim(**more), name=f"n{place}")))
        assert "Unheard" in html(stranger), field
    assert "Unheard" not in before


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        (date(2024, 3, 1), date(2026, 1, 31), "held from 1 March 2024 to 31 January 2026"),
        (date(2024, 3, 1), None, "held since 1 March 2024"),
        (None, date(2026, 1, 31), "held until 31 January 2026"),
    ],
)
def test_an_office_says_from_when_and_until_when_it_was_held(stranger, since, until, told):
    office = a.Claim(
        Topic.OFFICE,
        Words("Commands the harbour guard."),
        Ref("paper"),
        "commands",
        speaker="Edda Quarrel",
        since=since,
        until=until,
    )
    shown(talk(PAPER, does(MEDIATOR, office, name="office")))
    assert told in plain(html(stranger))


def test_words_before_a_correction_keep_who_confirmed_them(stranger):
    shown(
        talk(
            PAPER,
            told("At ten.", Topic.EVENT, name="ten"),
            does(MEDIATOR, a.ConfirmClaim(Ref("ten"), "A witness", Ref("paper"), "it is so")),
            does(MEDIATOR, a.CorrectClaim(Ref("ten"), Words("At eleven."), "A misprint.")),
        )
    )
    read = plain(html(stranger))
    assert "confirmed by A witness, of the words before the correction" in read
    assert "A misprint." in read
    assert read.count("At ten.") == 1


def test_a_withdrawn_line_is_struck_and_says_why(stranger):
    shown(
        talk(
            PAPER,
            told("At ten.", Topic.EVENT, name="ten"),
            does(MEDIATOR, a.WithdrawClaim(Ref("ten"), "Nobody said so.")),
        )
    )
    page = html(stranger)
    assert re.search(r"<del>\s*<p[^>]*>At ten\.</p>\s*</del>", page)
    assert "Nobody said so." in page


def test_only_what_is_quoted_stands_in_quotation_marks(stranger):
    said = {"speaker": "A head", "side": "North Isle"}
    shown(
        talk(
            PAPER,
            told("In these words.", saying=Saying.DIRECT, **said),
            told("In other words.", saying=Saying.INDIRECT, **said),
        )
    )
    page = html(stranger)
    assert re.search(r'class="said spoken"[^>]*>In these words\.', page)
    assert re.search(r'class="said"[^>]*>In other words\.', page)


def test_the_hours_of_the_capitals_stand_beside_that_of_the_venue(stranger):
    shown(talk(founding(place=HALL), PAPER, told("It began.", Topic.EVENT, when=When(NOON, True))))
    read = plain(html(stranger))
    assert "about 16:00" in read
    assert "13:00 Harbour · 15:30 Cliff" in read


def test_the_address_of_a_page_without_its_last_stroke_leads_to_it(stranger, muscat):
    answer = stranger.get("/public/muscat")
    assert (answer.status_code, answer["Location"]) == (302, "/public/muscat/")
    assert stranger.get("/public/muscat/feed.xml/").status_code == 404


@pytest.mark.parametrize("file", ["fa.html", "feed.xml", "record.json", "picture.png"])
def test_what_is_served_here_is_what_would_be_published(house, stranger, muscat, file):
    (_name, room) = house.shown()[0]
    view = room.read()
    files = site.files((site.Shown(view, view.talk, "muscat"),), source_href="/source", nav=())
    assert stranger.get(f"/public/muscat/{file}").content == files[f"muscat/{file}"]()
