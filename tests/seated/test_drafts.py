"""Drafts: kept without scripts, read by their author alone, gone when sent or when a seat ends."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone
from tests.seated.conftest import enrolled
from tests.seated.steps import sits

from goodoffices.core.lines import ItemLine
from goodoffices.server import begun
from goodoffices.server.seated import drafts
from goodoffices.server.seated.factors import Unopened
from goodoffices.server.seated.models import Draft, Person, Sitting


@pytest.fixture
def north(mara, talk):
    """The head of the delegation of North."""
    return sits(mara, talk, "delegation/A/head", "ingrid")


@pytest.fixture
def second(mara, talk):
    """The negotiator of North."""
    return sits(mara, talk, "delegation/A/negotiator", "per")


def begins(who, words, key="draft-0001", **more):
    """Keep something half written."""
    return who.client.post(
        f"{who.room}do/Lodge",
        {"key": key, "aside": "yes", "words.text": words, "words.lang": "fa",
         "marking": "to think with", **more},
    )  # fmt: skip


def test_a_draft_comes_back_as_it_was_and_nothing_was_handed_over(talk, north):
    answer = begins(north, "شاید دوازده سفر")
    room, _done, place = re.split(r"[?#]", answer.headers["Location"])
    assert (room, place) == (north.room, "drafts")
    told = north.client.get(answer.headers["Location"].split("#")[0]).content.decode()
    assert "Kept as a draft, for you alone. Nothing was handed over." in told
    assert not north.view.of(ItemLine)
    assert "شاید دوازده سفر" in north.page()
    form = north.page("do/Lodge?begun=draft-0001")
    assert "شاید دوازده سفر" in form
    assert re.search(r'value="to think with" checked', form)
    assert 'name="key" value="draft-0001"' in form


def test_a_draft_kept_again_gives_way_to_what_is_written_now(north):
    begins(north, "Ten")
    begins(north, "Twelve")
    assert Draft.objects.count() == 1
    assert "Twelve" in north.page()


def test_a_draft_is_read_by_its_author_and_by_nobody_in_the_same_room_or_at_the_desk(
    mara, talk, north, second
):
    begins(north, "We might say twelve.")
    assert "We might say twelve." in north.page()
    assert "twelve" not in second.page()
    assert "twelve" not in second.page("do/Lodge?begun=draft-0001")
    assert "twelve" not in mara.get(f"/talks/{talk}/").content.decode()
    theirs = second.client.post(f"{second.room}forget", {"begun": "draft-0001"})
    assert theirs.status_code == 302
    assert "We might say twelve." in north.page()


def test_the_name_of_anothers_draft_can_be_used_and_tells_nothing(north, second):
    begins(north, "We might say twelve.")
    assert begins(second, "Or eleven.").status_code == 302
    assert "We might say twelve." in north.page()
    assert "Or eleven." in second.page()
    forms = [
        re.sub(r'name="(csrfmiddlewaretoken|key)" value="[^"]*"', "", second.page(f"do/{of}"))
        for of in ("Note?begun=draft-0001", "Note?begun=draft-0009")
    ]
    assert forms[0] == forms[1]


def test_no_word_of_a_draft_lies_open_in_the_table_and_its_length_tells_little(
    talk, north, second
):
    begins(north, "We might say twelve.")
    begins(north, "No.", key="draft-0002")
    kept = [bytes(each.sealed) for each in Draft.objects.all()]
    assert all(b"twelve" not in each and b"Lodge" not in each for each in kept)
    assert len({len(each) for each in kept}) == 1
    author = Person.objects.get(name="ingrid")
    sitting = Sitting.objects.get(person=author)
    own = drafts.Own(author, sitting).kept()
    assert [each.words for each in own] == ["No.", "We might say twelve."]
    Draft.objects.filter(key="draft-0001").update(person=Person.objects.get(name="per"))
    with pytest.raises(Unopened):
        drafts.Own(Person.objects.get(name="per"), sitting).kept()
    assert settings.HOUSE_KEY


def test_a_draft_is_gone_once_it_is_sent(talk, north):
    begins(north, "We might say twelve.")
    north.says("We say twelve.", key="draft-0001")
    assert north.last(ItemLine).words.text == "We say twelve."
    assert not Draft.objects.exists()


def test_a_draft_that_was_refused_when_sent_is_still_there(north):
    begins(north, "We might say twelve.")
    refused = north.does("Lodge", key="draft-0001", words__text="", words__lang="en")
    assert refused.status_code == 422
    assert Draft.objects.count() == 1


def test_a_draft_is_thrown_away_by_its_author(north):
    begins(north, "We might say twelve.")
    north.client.post(f"{north.room}forget", {"begun": "draft-0001"})
    assert "twelve" not in north.page()
    assert not Draft.objects.exists()


def test_a_seat_handed_over_in_the_middle_of_a_draft_hands_no_draft_over(talk, north):
    begins(north, "We might say twelve.")
    answer = north.client.post(f"{north.room}do/HandOver", {"person": "per", "key": "hand-over-1"})
    token = re.search(r"/invited/([\w-]+)", answer.content.decode())[1]
    assert begins(north, "Still writing.").status_code == 404
    per = enrolled(token, "per")
    room = re.search(r'href="(/rooms/[^"/]+/)"', per.get("/rooms/").content.decode())[1]
    page = per.get(room).content.decode()
    assert "twelve" not in page
    assert "Your drafts" not in page
    assert "twelve" not in per.get(f"{room}do/Lodge?begun=draft-0001").content.decode()
    assert not Draft.objects.exists()


def test_drafts_go_when_a_seat_is_taken_back_and_no_other_seats_drafts_with_them(
    mara, talk, north, second
):
    begins(north, "We might say twelve.")
    begins(second, "Or eleven.")
    mara.post(f"/talks/{talk}/do/Unseat", {"seat": north.seat, "key": "unseat-0001"})
    assert north.client.get(north.room).status_code == 404
    assert Draft.objects.count() == 1
    assert "Or eleven." in second.page()


def test_what_a_hand_over_asks_about_drafts_does_not_grow_with_seats_that_ended_elsewhere(
    mara, talk, north, second
):
    first = asked_about_drafts(second)
    south = sits(mara, talk, "delegation/B/head", "carlo")
    mara.post(f"/talks/{talk}/do/Unseat", {"seat": south.seat, "key": "unseat-0001"})
    assert first
    assert asked_about_drafts(north) == first


def asked_about_drafts(who):
    """What a hand-over asks of the table of drafts."""
    asked = []

    def note(execute, sql, *told):
        asked.append(sql)
        return execute(sql, *told)

    with connection.execute_wrapper(note):
        assert who.does("HandOver", person="lea").status_code == 200
    return [each for each in asked if "seated_draft" in each]


def test_a_seat_keeps_so_many_drafts_and_the_oldest_goes_first(north, monkeypatch):
    monkeypatch.setattr(drafts, "MOST", 2)
    for number in range(3):
        begins(north, f"Draft {number}", key=f"draft-000{number}")
    page = north.page()
    assert "Draft 0" not in page
    assert "Draft 1" in page
    assert "Draft 2" in page


# what is laid down as it is typed


def lays(who, words, at="do/Lodge", key="form-0001", by="page-one", seen="", **more):
    """Lay a form down as its page does."""
    path = at if at.startswith("/") else f"{who.room}{at}"
    sent = {"at": path, "page": path, "name": key, "by": by, "seen": seen, "quietly": "yes"}
    return who.client.post(
        "/begun",
        {**sent, "typed:words.text": words, "typed:key": key, "typed:marking": "to think with"}
        | more,
    )


def test_what_is_being_written_stands_again_after_signing_out_and_in(north):
    assert lays(north, "We might say twelve.").json() == {"said": "kept", "name": "form-0001"}
    north.client.post("/account/out")
    assert north.client.get(f"{north.room}do/Lodge").status_code == 302
    north.client.force_login(
        Person.objects.get(name="ingrid"), settings.AUTHENTICATION_BACKENDS[1]
    )
    form = north.page("do/Lodge")
    assert "We might say twelve." in form
    assert re.search(r'value="to think with" checked', form)
    assert 'name="key" value="form-0001"' in form
    assert "stands here again" in form


def comes_back(who):
    """Sign in again."""
    who.client.force_login(Person.objects.get(name="ingrid"), settings.AUTHENTICATION_BACKENDS[1])


def test_what_is_open_when_one_signs_out_is_laid_down_too(north):
    there = f"{north.room}do/Lodge"
    north.client.post(
        "/account/out",
        {"was": there, "at": there, "name": "form-0001", "typed:words.text": "Nearly said."},
        HTTP_ORIGIN="http://localhost:8642",
    )
    assert Draft.objects.count() == 1
    north.client.force_login(
        Person.objects.get(name="ingrid"), settings.AUTHENTICATION_BACKENDS[1]
    )
    assert "Nearly said." in north.page("do/Lodge")


def test_nobody_else_finds_it_not_in_the_same_delegation_at_the_desk_or_as_an_auditor(
    mara, talk, north, second
):
    auditor = sits(mara, talk, "auditor", "olga")
    pages = ["", "do/Lodge", "do/Lodge?begun=form-0001", "do/Note"]
    before = [tidy(second.page(each)) for each in pages]
    desk = ["", "sheet", "do/Lodge", "do/Lodge?begun=form-0001", "people"]
    was = [tidy(mara.get(f"/talks/{talk}/{each}").content.decode()) for each in desk]
    watched = tidy(auditor.page())
    lays(north, "We might say twelve.")
    assert [tidy(second.page(each)) for each in pages] == before
    assert [tidy(mara.get(f"/talks/{talk}/{each}").content.decode()) for each in desk] == was
    assert tidy(auditor.page()) == watched
    assert "We might say twelve." in north.page("do/Lodge")


def tidy(page):
    """A page without what is drawn anew each time."""
    drawn = r'name="(csrfmiddlewaretoken|key)" value="[^"]*"|datetime="[^"]*"|\d\d:\d\d'
    return re.sub(drawn, "", page)


def test_anothers_room_and_none_are_answered_alike(mara, talk, north, second):
    answers = [
        lays(second, "Or eleven.", at=at)
        for at in (f"{north.room}do/Lodge", "/rooms/aaaaaaaaaaaa/do/Lodge",
                   f"/talks/{talk}/sheet", "/talks/aaaaaaaaaaaa/sheet")
    ]  # fmt: skip
    assert {each.status_code for each in answers} == {404}
    assert len({tidy(each.content.decode()) for each in answers}) == 1
    assert not Draft.objects.exists()


def test_the_mediators_own_are_kept_at_the_desk_of_a_house(mara, talk, north):
    there = f"/talks/{talk}/sheet"
    sent = {"at": there, "page": there, "name": "form-0001", "by": "p", "quietly": "yes"}
    mara.post("/begun", {**sent, "typed:words.text": "Ask them about the ice."})
    assert "Ask them about the ice." in mara.get(there).content.decode()
    assert "the ice" not in north.page()
    deputy = sits(mara, talk, "mediation/deputy", "olga")
    listed = [each.get(f"/talks/{talk}/").content.decode() for each in (mara, deputy.client)]
    assert ["the ice" in each for each in listed] == [True, False]
    assert 'id="begun-here"' not in listed[1]
    sent = {"key": "form-0001", "words.text": "Asked.", "words.lang": "en", "for.side": ""}
    assert mara.post(there, sent).status_code == 302
    assert "Ask them about the ice." not in mara.get(there).content.decode()


def test_whoever_may_found_talks_finds_what_they_began_and_nobody_else_does(mara, north):
    sent = {"at": "/talks/new", "page": "/talks/new", "name": "form-0001", "by": "p"}
    mara.post("/begun", {**sent, "typed:title": "The heron lagoon"})
    assert "The heron lagoon" in mara.get("/talks/new").content.decode()
    assert north.client.post("/begun", {**sent, "typed:title": "Mine"}).status_code == 404


def test_it_goes_once_it_is_sent_and_one_laid_aside_is_not_laid_out_by_itself(north):
    lays(north, "We might say twelve.")
    begins(north, "Something else, for later.", key="draft-0002")
    assert "We might say twelve." in north.page("do/Lodge")
    assert "Something else" not in north.page("do/Lodge")
    north.says("We say twelve.", key="form-0001")
    assert "We might say twelve." not in north.page("do/Lodge")
    assert "Something else, for later." in north.page("do/Lodge?begun=draft-0002")


def test_a_seat_handed_over_hands_over_nothing_that_was_being_written(talk, north):
    lays(north, "We might say twelve.")
    north.client.post(f"{north.room}do/HandOver", {"person": "per", "key": "hand-over-1"})
    assert not Draft.objects.exists()
    assert lays(north, "Still writing.").status_code == 404


@pytest.mark.parametrize(
    ("ends", "left"),
    [({"end": "burn"}, []), ({"end": "destroy", "room": "delegation/A"}, ["Or eleven."])],
)
def test_drafts_go_with_the_talk_or_with_the_words_of_their_room(mara, talk, north, ends, left):
    south = sits(mara, talk, "delegation/B/head", "carlo")
    lays(north, "We might say twelve.")
    lays(south, "Or eleven.")
    answer = mara.post(f"/talks/{talk}/dayend", {"title": "The ferry", **ends})
    assert answer.status_code == 302
    assert [each.words for each in all_kept()] == left


def test_a_draft_nobody_goes_on_with_burns_and_one_of_an_older_house_is_counted_from_now(north):
    lays(north, "We might say twelve.")
    begins(north, "Laid aside.")
    author = Person.objects.get(name="ingrid")
    sitting = Sitting.objects.get(person=author)
    older = drafts.unsent.sealed(
        settings.HOUSE_KEY, author.pk, sitting.key,
        b'{"act": "Lodge", "fields": {"words.text": ["From before."]}}',
    )  # fmt: skip
    Draft.objects.create(person=author, sitting=sitting, key="draft-old1", sealed=older)
    drafts.forget_old(timezone.now() + begun.LASTS - timedelta(minutes=1))
    assert len(all_kept()) == 3
    assert "From before." in north.page("do/Lodge?begun=draft-old1")
    drafts.forget_old(timezone.now() + begun.LASTS + timedelta(minutes=1))
    assert [each.words for each in all_kept()] == ["From before."]


def all_kept():
    """Everything that anybody keeps."""
    rows = Draft.objects.order_by("id").select_related("person", "sitting")
    seats = dict.fromkeys((each.person, each.sitting) for each in rows)
    return [each for seat in seats for each in drafts.Own(*seat).kept()]
