"""What is begun at a desk of one's own is kept sealed, stands again, and goes once it is sent."""

import html
import re
from datetime import timedelta

import pytest
from tests.server.conftest import PASSPHRASE, browser
from tests.server.evening import founded

from goodoffices.rooms import Cost
from goodoffices.server import begun, bench, laid_down, late
from goodoffices.server.door import Door, door
from goodoffices.server.pace import Pace

WORDS = "They would take forty boats, if nobody counts them."
KEY = "a-form-of-one-page"


@pytest.fixture
def talk(client):
    """A talk of two sides."""
    return founded(client, title="The heron lagoon", A="Sarvan", B="Kahroba")


def lay(client, at, *, key=KEY, by="page-one", seen="", **fields):
    """Lay a form down as its page does."""
    typed = {f"typed:{name.replace('__', '.')}": value for name, value in fields.items()}
    sent = {"at": at, "page": at, "name": key, "by": by, "seen": seen, "quietly": "yes", **typed}
    return client.post("/begun", sent)


def sheet(talk):
    """Where lines are noted."""
    return f"/talks/{talk}/sheet"


def shown(client, path):
    """A page as it is read."""
    return html.unescape(client.get(path).content.decode())


def test_what_is_begun_stands_again_with_its_words_its_choices_and_its_own_key(client, talk):
    told = lay(client, sheet(talk), words__text=WORDS, key__="", kind="offer", session="")
    assert told.json() == {"said": "kept", "name": KEY}
    lay(client, sheet(talk), words__text=WORDS, kind="interest", **{"key": KEY})
    page = shown(client, sheet(talk))
    assert WORDS in page
    assert "stands here again" in page
    assert re.search(r'value="interest"[^>]*\s+checked', page)


def test_it_is_found_after_the_lock_and_after_the_program_was_started_anew(client, talk):
    lay(client, sheet(talk), words__text=WORDS)
    client.post("/lock")
    assert WORDS not in shown(client, "/unlock")
    client.post("/unlock", {"passphrase": PASSPHRASE})
    assert WORDS in shown(client, sheet(talk))
    folder = door._path.parent
    door.lock()
    another = Door()
    another.keep(folder, idle=600, cost=Cost(passes=1, memory=8))
    another.unlock(PASSPHRASE)
    assert [each.words for each in another.begun_in(talk).kept()] == [WORDS]
    another.lock()


def test_what_the_lock_takes_along_is_laid_down_before_the_keys_are_gone(client, talk):
    sent = {
        "was": sheet(talk),
        "at": sheet(talk),
        "name": KEY,
        "by": "p",
        "typed:words.text": WORDS,
    }
    locked = client.post("/lock", sent, HTTP_ORIGIN="http://127.0.0.1:8642")
    assert WORDS not in locked.content.decode()
    client.post("/unlock", {"passphrase": PASSPHRASE})
    assert WORDS in shown(client, sheet(talk))


def test_behind_a_locked_door_nothing_is_laid_down_or_found(client, talk):
    client.post("/lock")
    assert lay(client, sheet(talk), words__text=WORDS).headers["Location"].startswith("/unlock")
    assert lay(browser(), sheet(talk), words__text=WORDS).status_code == 302
    client.post("/unlock", {"passphrase": PASSPHRASE})
    assert WORDS not in shown(client, sheet(talk))


def test_it_goes_once_it_is_sent_and_stays_when_it_was_refused(client, talk):
    lay(client, sheet(talk), words__text=WORDS)
    refused = client.post(sheet(talk), {"key": KEY, "words.text": WORDS, "words.lang": "en"})
    assert refused.status_code == 422
    assert WORDS in shown(client, sheet(talk))
    sent = {"key": KEY, "words.text": "It is sent.", "words.lang": "en", "for.side": "A"}
    assert client.post(sheet(talk), {**sent, "kind": "interest"}).status_code == 302
    assert WORDS not in shown(client, sheet(talk))


def test_it_is_thrown_away_by_one_button(client, talk):
    lay(client, sheet(talk), words__text=WORDS)
    page = client.get(sheet(talk)).content.decode()
    form = re.search(r'<form[^>]*id="laid".*?</form>', page, re.DOTALL)[0]
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
    answer = client.post("/begun", fields)
    assert answer.headers["Location"] == sheet(talk)
    assert WORDS not in shown(client, sheet(talk))
    assert not (door._path.parent / bench.FILE).exists()


def test_the_desk_lists_what_was_begun_and_leads_on_to_it_or_burns_it_by_one_click(client, talk):
    desk = f"/talks/{talk}/"
    assert 'id="begun-here"' not in shown(client, desk)
    lay(client, sheet(talk), words__text=WORDS)
    listed = shown(client, desk).partition('id="begun-here"')[2].partition("</details>")[0]
    assert "Session sheet" in listed
    onward = re.search(r'<a href="([^"]+begun=[^"]+)"', listed)
    assert onward
    assert WORDS in shown(client, onward[1])
    sent = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', listed))
    assert client.post("/begun", sent)["Location"] == desk
    assert WORDS not in shown(client, desk)
    assert WORDS not in shown(client, sheet(talk))


def test_a_desk_lists_nothing_that_was_begun_at_another(client, talk):
    other = founded(client, title="The ford", A="Nera", B="Oslin")
    lay(client, sheet(talk), words__text=WORDS)
    assert WORDS in shown(client, f"/talks/{talk}/")
    assert WORDS not in shown(client, f"/talks/{other}/")


def test_nobody_is_led_from_what_was_thrown_away_to_another_house(client, talk):
    sent = {"at": sheet(talk), "name": KEY, "gone": "yes", "next": "https://example.org/"}
    assert client.post("/begun", sent)["Location"] == sheet(talk)


def test_of_two_windows_neither_writes_over_the_other(client, talk):
    lay(client, sheet(talk), words__text=WORDS)
    second = lay(client, sheet(talk), by="page-two", seen="page-one", words__text="Or fifty.")
    assert second.json()["said"] == "kept"
    first = lay(client, sheet(talk), words__text=f"{WORDS} And nets.").json()
    assert first["said"] == "both"
    assert first["name"] != KEY
    page = shown(client, sheet(talk))
    assert f"{WORDS} And nets." in page
    assert "Or fifty." in page
    other = re.search(r'href="([^"]*begun=[^"]*)"', page)[1]
    assert ">Or fifty.</textarea>" in shown(client, other)
    again = lay(client, sheet(talk), key=first["name"], words__text="Only once.").json()
    assert again == {"said": "kept", "name": first["name"]}


def test_a_form_that_was_refused_goes_on_with_what_its_page_laid_down(client, talk):
    at = f"/talks/{talk}/do/Note"
    lay(client, at, by="page-one", words__text=WORDS)
    refused = client.post(at, {"key": KEY, "begun_by": "page-one", "words.text": ""})
    assert refused.status_code == 422
    assert f'data-key="{KEY}" data-by="page-one"' in refused.content.decode()
    told = lay(client, at, by="page-two", seen="page-one", words__text=WORDS)
    assert told.json() == {"said": "kept", "name": KEY}
    assert 'data-by="' not in client.get("/talks/").content.decode()


def test_a_form_about_one_thing_is_not_laid_out_for_another(client, talk):
    at = f"/talks/{talk}/do/Note?session=one"
    lay(client, at, words__text=WORDS)
    assert WORDS in shown(client, at)
    assert WORDS not in shown(client, f"/talks/{talk}/do/Note?session=two")
    assert WORDS not in shown(client, f"/talks/{talk}/do/Lodge?session=one")


def test_what_was_begun_in_a_form_among_others_is_led_to_from_their_page(client, talk):
    where = {"page": f"/talks/{talk}/rounds", "at": f"/talks/{talk}/do/Note"}
    client.post("/begun", {**where, "name": KEY, "by": "p", "typed:words.text": WORDS})
    page = shown(client, f"/talks/{talk}/rounds")
    assert f"/talks/{talk}/do/Note?begun={KEY}" in page


def test_a_talk_that_is_being_founded_is_kept_and_goes_when_it_is_founded(client):
    lay(client, "/talks/new", title="The heron lagoon")
    assert "The heron lagoon" in shown(client, "/talks/new")
    sides = {"A.name": "Sarvan", "A.lang": "fa", "B.name": "Kahroba", "B.lang": "ar"}
    sent = {"title": "Another", **sides, "venue.place": "Muscat"}
    assert client.post("/talks/new", {**sent, "key": KEY}).status_code == 302
    assert "The heron lagoon" not in shown(client, "/talks/new")


def test_no_word_and_no_length_of_it_lies_open_on_the_disk(client, talk):
    lay(client, sheet(talk), words__text=WORDS)
    file = door._path.parent / bench.FILE
    short, mode = file.read_bytes(), file.stat().st_mode & 0o777
    lay(client, sheet(talk), words__text=WORDS * 20)
    assert mode == 0o600
    assert len(file.read_bytes()) == len(short)
    for part in (b"boats", talk.encode(), KEY.encode(), b"sheet"):
        assert part not in short
        assert part not in door._path.read_bytes()


def test_a_backup_of_the_desk_holds_none_of_it(client, talk, tmp_path):
    lay(client, sheet(talk), words__text=WORDS)
    door._rooms.backup(tmp_path / "copy")
    restored = Door()
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (tmp_path / "copy").rename(folder / door._path.name)
    restored.keep(folder, idle=600)
    restored.unlock(PASSPHRASE)
    assert restored.begun_in(talk).kept() == []
    restored.lock()


@pytest.mark.parametrize("end", ["burn", "seal", "destroy"])
def test_it_goes_with_the_talk_and_with_the_words_of_a_room(client, talk, end):
    other = founded(client, title="The ice", A="Sarvan", B="Kahroba")
    lay(client, sheet(talk), words__text=WORDS)
    lay(client, sheet(other), words__text="Of the ice.")
    sent = {"end": end, "title": "The heron lagoon", "room": "mediation", "passphrase": "a" * 12}
    assert client.post(f"/talks/{talk}/dayend", {**sent, "again": "a" * 12}).status_code == 302
    assert door.begun_in(talk).kept() == []
    assert "Of the ice." in shown(client, sheet(other))


def test_a_passphrase_is_never_laid_down(client, talk):
    told = lay(client, f"/talks/{talk}/do/Note", passphrase="evening by the sea", words__text="a")
    assert told.json()["said"] == "slow"
    assert lay(client, "/passphrase", old="x").status_code == 404
    assert lay(client, f"/talks/{talk}/dayend", title="x").status_code == 404
    assert lay(client, "https://elsewhere.example/talks/x/sheet", title="x").status_code == 404
    assert door.begun_in(talk).kept() == []


def test_what_is_very_long_is_said_to_be_and_what_comes_too_often_waits(client, talk, monkeypatch):
    assert lay(client, sheet(talk), words__text="a" * 200_001).json()["said"] == "long"
    monkeypatch.setattr(laid_down, "PACE", Pace(1, 1.0, lambda: 0.0))
    assert lay(client, sheet(talk), words__text=WORDS).json()["said"] == "kept"
    assert lay(client, sheet(talk), words__text="More.").json()["said"] == "slow"
    assert WORDS in shown(client, sheet(talk))


def test_what_nobody_goes_on_with_burns(client, talk, monkeypatch):
    lay(client, sheet(talk), words__text=WORDS)
    monkeypatch.setattr(begun, "LASTS", timedelta(0))
    assert WORDS not in shown(client, sheet(talk))
    client.post("/lock")
    client.post("/unlock", {"passphrase": PASSPHRASE})
    shown(client, sheet(talk))
    assert not (door._path.parent / bench.FILE).exists()


def test_only_so_many_are_kept_and_the_oldest_goes_first(client, talk, monkeypatch):
    monkeypatch.setattr(bench, "MOST", 2)
    for number in range(3):
        lay(client, sheet(talk), key=f"form-{number}-of-three", words__text=f"Line {number}")
    assert [each.words for each in door.begun_in(talk).kept()] == ["Line 2", "Line 1"]


def test_a_disk_that_fails_says_so_and_nothing_else_is_lost(client, talk, monkeypatch):
    lay(client, sheet(talk), words__text=WORDS)
    monkeypatch.setattr("os.fsync", _fails)
    assert lay(client, sheet(talk), words__text="More.").status_code == 503
    monkeypatch.undo()
    assert WORDS in shown(client, sheet(talk))
    assert sorted(each.name for each in door._path.parent.glob(".goodoffices-*")) == []


def _fails(_number):
    raise OSError(5, "Input/output error")


def test_an_address_that_points_at_things_is_the_same_in_whatever_order():
    assert late.safe("/talks/x/sheet")
    from goodoffices.server.halfway import place

    one, other = "session=b&kind=a&words.lang=fa", "kind=a&session=b&done=Lodge"
    assert place(f"/talks/x/do/Note?{one}") == place(f"/talks/x/do/Note?{other}")
    assert place("/talks/x/sheet?session=open&just=abc") == "/talks/x/sheet"
