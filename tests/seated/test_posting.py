"""Mail goes to whoever something was released to, once until they come back, and says nothing."""

import threading
from datetime import timedelta
from typing import ClassVar

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import OperationalError
from django.test import override_settings
from tests.seated.conftest import begun, boxed, browser
from tests.seated.steps import mediates, sits

from goodoffices.core.acts import Convey
from goodoffices.core.acts.conveyances import Onward, Part
from goodoffices.core.marking import Reach, Use
from goodoffices.core.refs import Side
from goodoffices.core.words import Words
from goodoffices.server.seated import letterbox, posting
from goodoffices.server.seated.mailing import Server
from goodoffices.server.seated.models import Letterbox, Person, Sitting
from goodoffices.server.seated.pages.entering import BACKEND

INGRID, BORIS = "ingrid@post.example", "boris@post.example"


@pytest.fixture
def post(clock):
    """Let time pass until everybody's moment has come once; to whom mail went."""

    def passed(minutes=2):
        clock.on(minutes=minutes)
        before = clock.now
        clock.on(seconds=posting.EVERY)
        posting.post(before, clock.now)
        sent, mail.outbox[:] = list(mail.outbox), []
        return sent

    # Hours go by here, in which nobody is signed out.
    with override_settings(SESSION_COOKIE_AGE=10**6):
        yield passed


def to(sent):
    return sorted(address for each in sent for address in each.to)


@pytest.fixture
def ingrid(mara, talk, post):
    """The head of A's delegation, with a letterbox."""
    sitter = sits(mara, talk, "delegation/A/head", "ingrid")
    boxed(sitter.client, INGRID)
    return sitter


@pytest.fixture
def boris(mara, talk, post):
    """The head of B's delegation, with a letterbox."""
    sitter = sits(mara, talk, "delegation/B/head", "boris")
    boxed(sitter.client, BORIS)
    return sitter


def released(talk, *sides, reach=Reach.DELEGATION):
    """The mediator lets words of her own cross."""
    part = (Part(Words("They could meet halfway.")),)
    onward = Onward(part, frozenset(map(Side, sides)), Use.IN_SUBSTANCE, reach=reach)
    mediates(talk, Convey(onward))


def test_whoever_something_was_conveyed_to_is_told_and_nobody_else(
    mara, talk, ingrid, boris, post
):
    released(talk, "A")
    assert to(post()) == [INGRID]
    released(talk, "A", "B", reach=Reach.PARTICIPANTS)
    assert to(post()) == [BORIS], "who was told and did not come is not told again"


def test_what_is_lodged_noted_refused_or_kept_back_tells_nobody(mara, talk, ingrid, boris, post):
    boris.says("Not before the spring.")
    boris.does("Lodge", words__text="")
    boris.done("Note", words__text="They look tired.", words__lang="en")
    boris.done("StateScope", inside__text="The pier", inside__lang="en")
    mara.post(f"/talks/{talk}/do/Note", {"words.text": "Ours.", "words.lang": "en", "key": "n-1"})
    mara.post(f"/talks/{talk}/do/NoteArea",
              {"words.text": "The pier.", "words.lang": "en", "key": "area-0001"})  # fmt: skip
    assert post() == []


def test_a_mail_comes_once_until_its_person_is_here_again(mara, talk, ingrid, clock, post):
    released(talk, "A")
    assert to(post()) == [INGRID]
    assert post() == []
    released(talk, "A")
    assert post() == []
    ingrid.page()
    assert post() == [], "what was read is not told"
    released(talk, "A")
    assert to(post()) == [INGRID]


def test_who_signed_in_and_did_not_look_is_told_of_what_comes_after(
    mara, talk, ingrid, clock, post
):
    released(talk, "A")
    assert to(post()) == [INGRID]
    browser().force_login(Person.objects.get(name="ingrid"), backend=BACKEND)
    assert post() == [], "they were told of it"
    released(talk, "A")
    assert to(post()) == [INGRID]


def test_who_was_here_in_the_very_moment_of_a_mail_is_told_again(mara, talk, ingrid, clock, post):
    released(talk, "A")
    assert to(post()) == [INGRID]
    ingrid.page()
    told = letterbox.wanted(Person.objects.get(name="ingrid")).told_at
    Person.objects.filter(name="ingrid").update(last_login=told)
    Sitting.objects.filter(person__name="ingrid").update(seen=told)
    released(talk, "A")
    assert to(post()) == [INGRID]


def test_what_was_read_before_its_moment_is_not_told(mara, talk, ingrid, clock, post):
    released(talk, "A")
    clock.on(minutes=2)
    ingrid.page()
    assert post() == []


@pytest.mark.parametrize("end", ["unseated", "shut", "let go", "burnt"])
def test_who_sits_there_no_more_or_wants_no_mail_is_told_nothing(mara, talk, ingrid, post, end):
    released(talk, "A")
    match end:
        case "unseated":
            mara.post(f"/talks/{talk}/do/Unseat", {"seat": "delegation/A/head", "key": "un-001"})
        case "shut":
            Person.objects.filter(name="ingrid").update(is_active=False)
        case "let go":
            ingrid.client.post("/account/mail", {"none": "yes"})
        case "burnt":
            mara.post(f"/talks/{talk}/dayend", {"end": "burn", "title": "The ferry"})
    assert post() == []


def test_who_is_to_be_told_is_told_of_each_of_their_talks(mara, talk, ingrid, post):
    other = begun(mara, "9876543210")
    assert other != talk
    released(other, "A")
    assert post() == []
    released(talk, "A")
    assert to(post()) == [INGRID]


def test_no_mail_comes_before_the_room_shows_what_came(mara, talk, ingrid, clock):
    ingrid.page()
    clock.now = clock.now.replace(second=20, microsecond=0) + timedelta(minutes=1)
    released(talk, "A")
    box = Letterbox.objects.get()
    for _second in range(40):
        before = clock.now
        clock.on(seconds=1)
        posting.post(before, clock.now)
        assert mail.outbox == []
    assert Letterbox.objects.get().sealed == box.sealed


def test_every_mail_is_the_same_words_at_a_moment_of_its_persons_own(
    mara, talk, ingrid, boris, post
):
    released(talk, "A", "B", reach=Reach.PARTICIPANTS)
    sent = post()
    assert to(sent) == [BORIS, INGRID]
    told = [each.message() for each in sent]
    names, dates = ({each[field] for each in told} for field in ("Message-ID", "Date"))
    assert len(names) == len(dates) == 2
    assert {len(each["Message-ID"]) for each in told} == {len("<@mail.example>") + 32}
    for each in told:
        for field in ("To", "Message-ID", "Date"):
            del each[field]
    assert len({each.as_bytes() for each in told}) == 1
    assert told[0].as_string() == (
        'Content-Type: text/plain; charset="utf-8"\nMIME-Version: 1.0\n'
        "Content-Transfer-Encoding: 7bit\nSubject: There is something for you to read.\n"
        "From: house@mail.example\nAuto-Submitted: auto-generated\n\n"
        "There is something for you to read.\n\nhttp://localhost:8642/\n"
    )


@pytest.mark.parametrize(
    ("lang", "words"),
    [("fa", "برایتان چیزی هست که بخوانید."), ("ar", "لديك ما تقرؤه.")],
)
def test_a_mail_speaks_the_language_that_was_chosen(mara, talk, clock, post, lang, words):
    boxed(sits(mara, talk, "delegation/A/head", "ingrid").client, INGRID, lang)
    released(talk, "A")
    (sent,) = post()
    assert sent.subject == words
    assert sent.body == f"{words}\n\nhttp://localhost:8642/\n"


@override_settings(EMAIL_BACKEND="tests.seated.test_posting.Down")
def test_where_the_server_of_mail_is_down_what_is_done_is_done_and_the_mail_comes_later(
    mara, talk, ingrid, post
):
    released(talk, "A")
    assert len(ingrid.view.lines) > 1
    assert post() == []
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend"):
        assert to(post()) == [INGRID]


def test_a_mail_that_was_tried_before_goes_by_the_same_name(mara, talk, ingrid, post):
    released(talk, "A")
    Down.tried.clear()
    with override_settings(EMAIL_BACKEND="tests.seated.test_posting.Down"):
        post()
        post()
    names = {each.message()["Message-ID"] for each in [*Down.tried, *post()]}
    assert len(Down.tried) == 2
    assert len(names) == 1


class Down(BaseEmailBackend):
    """A server of mail that answers nothing."""

    tried: ClassVar[list[mail.EmailMessage]] = []

    def send_messages(self, messages):
        """Fail, as a connection does."""
        self.tried += messages
        raise ConnectionRefusedError(f"nobody listens: {messages[0].to}")


def test_nothing_that_anybody_does_sends_a_mail_by_itself(mara, talk, ingrid, boris):
    released(talk, "A", "B", reach=Reach.PARTICIPANTS)
    ingrid.says("Twelve crossings would do.")
    assert mail.outbox == []


def test_who_reads_with_an_open_page_alone_is_told_what_came_since(
    mara, talk, ingrid, clock, post
):
    ingrid.page()
    clock.on(minutes=5)
    released(talk, "A")
    clock.on(minutes=5)
    assert ingrid.client.get("/awake").status_code == 204
    assert to(post()) == [INGRID]


def test_a_house_that_is_served_posts_also_after_its_accounts_were_away(monkeypatch):
    tried, again = [], threading.Event()

    def post(before, now):
        tried.append(before)
        if len(tried) == 1:
            raise OperationalError("away")
        again.set()

    monkeypatch.setattr(posting, "_LOOK", 0.001)
    monkeypatch.setattr(posting, "post", post)
    with posting.going():
        assert again.wait(20)
    assert tried[0] == tried[1], "what was not looked for is looked for again"


@override_settings(MAIL=Server())
def test_a_house_without_a_server_of_mail_posts_nothing():
    before = threading.active_count()
    with posting.going():
        assert threading.active_count() == before
