"""The day's end: what is still open is said, and a talk is kept, sealed away or burnt for good."""

import html
import re
from datetime import timedelta

import pytest
from tests.server.conftest import PASSPHRASE, browser
from tests.server.evening import founded, note, text
from tests.server.test_locking import HERE, held, unlock
from tests.server.walk import Evening, evening
from tests.talks import NORTH, START, S, does, talk

from goodoffices.archive.written import write
from goodoffices.core import acts as a
from goodoffices.core.acts.desk import Paper
from goodoffices.core.lines import PaperLine
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import Words
from goodoffices.leaks import folding
from goodoffices.server.door import door as house_door
from goodoffices.server.held import Held

ITS_OWN = "the boathouse key"


def end(client, talk, how, **sent):
    return client.post(f"/talks/{talk}/dayend", {"end": how, **sent})


def put_away(client, talk, words=ITS_OWN):
    answer = end(client, talk, "seal", passphrase=words, again=words)
    assert answer["Location"] == "/talks/?ended=sealed", text(answer)
    return answer


def test_what_is_still_open_stands_in_one_list_each_with_its_click(client):
    sea = evening(client)
    page = sea.get("dayend").content.decode()
    assert "Nothing is open." in page
    sea.note("A", "What do they mean by Tuesday?", kind="question")
    sea.does("Schedule", sides="A", place__name="Pier", place__zone="Asia/Muscat")
    session = sea.view.lines[-1].id
    sea.does("OpenSession", session=session)
    page = text(sea.get("dayend"))
    assert "asked, and has had no answer" in page
    assert "The session with \u2068North Isle\u2069 has not been closed." in page
    sea.does("CloseSession", session=session)
    assert "has no record yet" in text(sea.get("dayend"))
    item = sea.note("A", "We keep the north bank.")
    sea.does("DraftRecord", session=session, words__text="They keep it.", items=str(item.id))
    page = text(sea.get("dayend"))
    assert "has not been read back" in page
    assert "has no record yet" not in page


def test_what_may_be_carried_is_not_called_open(client):
    sea = evening(client)
    sea.note("A", "We keep the north bank.", "in your words, from us")
    assert "Nothing is open." in sea.get("dayend").content.decode()


def brought(client, *steps):
    """A talk of long ago, on the desk."""
    name = house_door.bring(write(talk(*steps).entries).encode(), "talk.yaml")
    return Evening(client, name)


def test_a_copy_whose_day_is_past_is_open_until_one_click_says_it_is_destroyed(client):
    points = a.PrintPaper(Paper.TALKING_POINTS, to=S)
    old = brought(
        client,
        does(MEDIATOR, a.RulePapers(numbered=True, days=2)),
        does(NORTH, a.PrintPaper(Paper.ROOM_CARD, to=S)),
        does(MEDIATOR, points),
        does(MEDIATOR, a.Note(Words("Nine days on.")), at=START + timedelta(days=9)),
    )
    for page in ("dayend", ""):
        told = text(old.get(page))
        assert "Talking points, \u2068South Isle\u2069, copy 1, printed on 4 May 2026" in told
        assert "was to be destroyed by 6 May 2026." in told
        assert "room card" not in told
    button = r'action="([^"]*DestroyPaper)".*?name="paper" value="(\w+)"'
    step = re.search(button, old.get().content.decode(), re.S)
    assert step is not None
    assert step[2] == old.one(PaperLine).id
    done = client.post(step[1], {"paper": step[2], "next": "/"})
    assert done.status_code == 302
    assert "was to be destroyed" not in text(old.get()) + text(old.get("dayend"))


def test_a_copy_whose_day_is_to_come_is_not_called_open(client):
    sea = evening(client)
    sea.does("RulePapers", numbered="on", days="7")
    sea.post("papers", kind="press-lines", form="pdf", lang="en")
    assert sea.one(PaperLine).burn
    assert "Nothing is open." in text(sea.get("dayend"))
    assert "was to be destroyed" not in text(sea.get())


def test_a_talk_sealed_away_is_seen_nowhere_until_its_own_passphrase_opens_it(client):
    talk = founded(client, title="The fishing bank")
    note(client, talk, "A", "Forty boats.")
    gone = put_away(client, talk)
    assert gone["Clear-Site-Data"] == '"cache"'
    listed = client.get(gone["Location"]).content.decode()
    assert "sealed away" in listed
    assert "fishing" not in listed
    nowhere = client.get("/talks/nosuchtalk00/")
    for page in ("", "sheet", "dayend", "public"):
        answer = client.get(f"/talks/{talk}/{page}")
        assert (answer.status_code, answer.content) == (404, nowhere.content)
    kept = client.get("/talks/away").content.decode()
    assert "fishing" not in kept
    assert "Forty" not in kept
    for wrong in ("", PASSPHRASE, ITS_OWN[:-1]):
        refused = client.post("/talks/away", {"passphrase": wrong})
        assert refused.status_code == 422
        assert "opens no talk that was sealed away" in refused.content.decode()
    assert client.post("/talks/away", {"passphrase": ITS_OWN})["Location"] == "/talks/"
    assert "Forty boats." in client.get(f"/talks/{talk}/").content.decode()
    assert "Nothing is sealed away" in client.get("/talks/away").content.decode()


def test_a_talk_is_not_sealed_away_under_a_weak_mistyped_or_common_passphrase(client):
    talk = founded(client)
    for words, again, said in (
        ("short", "short", "at least 8 characters"),
        (ITS_OWN, "another", "The two are not the same"),
        (PASSPHRASE, PASSPHRASE, "passphrase of the desk itself"),
    ):
        refused = end(client, talk, "seal", passphrase=words, again=again)
        assert refused.status_code == 422
        assert said in refused.content.decode()
        assert f'value="{words}"' not in refused.content.decode()
    assert client.get(f"/talks/{talk}/").status_code == 200


@pytest.mark.parametrize("typed", ["", " ", "yes", "The fishing", "The fishing bank 2"])
def test_a_talk_is_burnt_only_where_its_title_was_typed(client, typed):
    talk = founded(client, title="The fishing bank")
    refused = end(client, talk, "burn", title=typed)
    assert refused.status_code == 422
    assert "Nothing was burnt." in refused.content.decode()
    assert end(client, talk, "", title="The fishing bank").status_code == 422
    assert client.get(f"/talks/{talk}/").status_code == 200


def test_a_burnt_talk_is_gone_and_what_no_burning_reaches_is_said_before(client, tmp_path):
    talk = founded(client, title="می‌خواهیم")
    page = html.unescape(text(client.get(f"/talks/{talk}/dayend")))
    for said in ("Backups of the desk", "printed", "What the sides were told", "flash memory"):
        assert said in page
    # No keyboard of hers writes the sign that joins nothing.
    gone = end(client, talk, "burn", title="می خواهیم".replace(" ", ""))
    assert gone["Location"] == "/talks/?ended=burnt"
    assert "Nothing of it is left" in client.get(gone["Location"]).content.decode()
    assert client.get(f"/talks/{talk}/").status_code == 404
    assert client.get("/talks/away").content.decode().count(talk) == 0
    client.post("/lock")
    unlock(client)
    assert client.get(f"/talks/{talk}/").status_code == 404


def test_the_words_of_the_mediation_are_destroyed_once_the_title_was_typed(client):
    talk = founded(client, title="The fishing bank")
    note(client, talk, "A", "Forty boats.")
    for wrong, said in (
        ({"room": "mediation", "title": "The shoal"}, "That is not its title."),
        ({"room": "", "title": "The fishing bank"}, "Choose whose words"),
        ({"room": "capital/A", "title": "The fishing bank"}, "Choose whose words"),
        ({"room": "mediation", "day": "today", "title": "The fishing bank"}, "That is no day."),
    ):
        refused = end(client, talk, "destroy", **wrong)
        assert refused.status_code == 422
        assert said in refused.content.decode()
    assert "Forty boats." in client.get(f"/talks/{talk}/").content.decode()
    gone = end(client, talk, "destroy", room="mediation", title="The fishing bank")
    assert gone["Clear-Site-Data"] == '"cache"'
    assert "is destroyed, and its key with it" in text(client.get(gone["Location"].split("#")[0]))
    desk = client.get(f"/talks/{talk}/").content.decode()
    assert "Forty boats." not in desk
    assert "[destroyed]" in desk


def test_only_notes_before_a_day_go_where_one_is_named(client):
    talk = founded(client, title="The fishing bank")
    note(client, talk, "A", "Forty boats.")
    house_door.mediator(talk).act(a.Note(Words("He was tired.")))
    room = {"room": "mediation", "title": "The fishing bank"}
    end(client, talk, "destroy", day="2026-01-01", **room)
    assert "He was tired." in client.get(f"/talks/{talk}/rounds").content.decode()
    end(client, talk, "destroy", day="2099-01-01", **room)
    assert "He was tired." not in client.get(f"/talks/{talk}/rounds").content.decode()
    assert "Forty boats." in client.get(f"/talks/{talk}/").content.decode()


def test_the_page_says_what_goes_and_what_stays_before_words_are_destroyed(client):
    talk = founded(client, title="The fishing bank")
    page = html.unescape(text(client.get(f"/talks/{talk}/dayend")))
    for said in ("Nobody can bring it back.", "the title of the talk", "That something was done",
                 "Backups made before still hold the words."):  # fmt: skip
        assert said in page


def test_what_is_sealed_away_is_burnt_unread_by_its_name_alone(client):
    talk, other = founded(client), founded(client, title="The shoal")
    put_away(client, talk)
    for wrong in ("", "burn it", other):
        assert client.post("/talks/away", {"name": wrong}).status_code == 422
    assert client.post("/talks/away", {"name": talk})["Location"] == "/talks/?ended=burnt"
    assert "Nothing is sealed away" in client.get("/talks/away").content.decode()
    assert client.get(f"/talks/{other}/").status_code == 200


def test_what_was_being_written_for_a_burnt_talk_opens_no_more(client, house):
    talk = founded(client)
    sheet = f"/talks/{talk}/sheet"
    client.post("/lock")
    late = client.post(sheet, {"words.text": "Forty boats.", "for.side": "A"}, **HERE)
    kept = held(late)
    unlock(client)
    house.regain(Held(sheet, (("words.text", "Forty boats."),)))
    end(client, talk, "burn", title="The fishing bank")
    assert house.regained(sheet) is None
    client.post("/lock")
    lost = unlock(client, held=kept)["Location"]
    assert "cannot be opened again" in client.get(lost).content.decode()


def test_a_passphrase_for_a_talk_is_never_kept_by_the_locked_page(client):
    talk = founded(client)
    client.post("/lock")
    sent = {"end": "seal", "passphrase": ITS_OWN, "again": ITS_OWN}
    assert client.post(f"/talks/{talk}/dayend", sent, **HERE).status_code == 302
    typed = {f"typed:{name}": value for name, value in sent.items()}
    shut = client.post("/lock", {"was": f"/talks/{talk}/dayend", **typed}, **HERE)
    assert shut.status_code == 302


def test_whoever_did_not_open_the_desk_ends_no_talk(client):
    talk = founded(client, title="The fishing bank")
    stranger = browser()
    assert end(stranger, talk, "burn", title="The fishing bank").status_code == 302
    assert stranger.post("/talks/away", {"passphrase": ITS_OWN}).status_code == 302
    assert client.get(f"/talks/{talk}/").status_code == 200


@pytest.mark.parametrize("ending", ["lock", "seal", "burn"])
def test_the_leak_check_remembers_no_word_once_the_desk_is_left(client, ending):
    talk = founded(client, title="The fishing bank")
    folding.fold("Boathouse")
    assert folding.fold.cache_info().currsize
    if ending == "lock":
        client.post("/lock")
    elif ending == "seal":
        put_away(client, talk)
    else:
        end(client, talk, "burn", title="The fishing bank")
    assert not folding.fold.cache_info().currsize


def test_guesses_at_a_talk_wait_as_guesses_at_the_desk_do(client, house):
    put_away(client, founded(client))
    waited = []
    house._guesses._sleep = waited.append
    for _guess in range(5):
        client.post("/talks/away", {"passphrase": "not this one"})
    assert waited
