"""The lock: who is let in, what a shut door tells, and what it never loses."""

import re
from contextlib import ExitStack
from urllib.parse import quote

import pytest
from tests.server.conftest import PASSPHRASE, browser
from tests.server.evening import founded

from goodoffices.archive.faults import DiskFull
from goodoffices.rooms import Cost, Room
from goodoffices.server.door import Door, TooMany, WrongPassphrase
from goodoffices.server.guessing import FREE, MOST, Guesses
from goodoffices.server.held import STEP, Held, Seal

HERE = {"HTTP_ORIGIN": "http://127.0.0.1:8642"}
THERE = {"HTTP_ORIGIN": "http://127.0.0.1:9999"}
SHEET = "/talks/abc/sheet"
LINE = {
    "words.text": "We could live with forty boats.",
    "for.side": "A",
    "marking": "for you alone",
}


def unlock(client, **more):
    return client.post("/unlock", {"passphrase": PASSPHRASE, **more})


def held(answer):
    return re.search(r'name="held" value="([^"]+)"', answer.content.decode())[1]


def test_only_the_browser_that_opened_the_desk_is_let_in(client):
    assert client.get("/talks/").status_code == 200
    assert browser().get("/talks/")["Location"] == "/unlock?next=/talks/"


def test_a_live_line_asked_for_at_a_shut_door_ends_and_leads_to_no_page(client):
    client.post("/lock")
    for talk in ("abc", "nowhere"):
        ended = client.get(f"/talks/{talk}/live", {"seen": "0"})
        assert (ended.status_code, ended.content) == (204, b"")


def test_a_locked_desk_lets_nobody_in_with_an_old_ticket(client, house):
    old = {name: morsel.value for name, morsel in client.cookies.items()}
    client.post("/lock")
    client.cookies.load(old)
    assert client.get("/talks/").status_code == 302
    unlock(browser())
    assert client.get("/talks/").status_code == 302


def test_opening_the_desk_elsewhere_voids_the_first_ticket(client):
    second = browser()
    unlock(second)
    assert second.get("/talks/").status_code == 200
    assert client.get("/talks/").status_code == 302


def test_whoever_is_no_longer_let_in_cannot_lock_the_desk_of_another(client):
    browser().post("/lock")
    assert client.get("/talks/").status_code == 200


def test_a_wrong_passphrase_tells_nothing_and_keeps_the_door_shut(client):
    client.post("/lock")
    near = client.post("/unlock", {"passphrase": PASSPHRASE + "!"})
    far = client.post("/unlock", {"passphrase": ""})
    assert near.status_code == far.status_code == 422
    assert _bare(near) == _bare(far)
    assert "does not open" in near.content.decode()
    assert client.get("/talks/").status_code == 302


def test_one_comes_back_to_where_one_was(client):
    client.post("/lock", {"next": "/talks/new?template=labour"})
    shut = client.get("/talks/new", {"template": "labour"})
    assert shut["Location"] == "/unlock?next=/talks/new%3Ftemplate%3Dlabour"
    assert unlock(client, next="/talks/new?template=labour")["Location"] == (
        "/talks/new?template=labour"
    )


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/talks/",
        "//elsewhere.example/talks/",
        "/talks//elsewhere.example",
        "/\\elsewhere.example",
        "/lock",
        "javascript:alert(1)",
        "/talks/a\nb",
        "http://[",
    ],
)
def test_nobody_is_sent_on_to_an_address_that_is_not_of_the_desk(client, address):
    client.post("/lock")
    assert unlock(client, next=address)["Location"] == "/talks/"


def test_no_word_of_a_talk_stands_in_the_address_of_the_locked_page(client):
    client.post("/lock")
    asked = client.get(f"{SHEET}?words.text={quote('forty boats')}&for.speaker=Lenk&for.side=A")
    assert asked["Location"] == "/unlock?next=/talks/abc/sheet%3Ffor.side%3DA"


def test_a_form_that_arrives_after_the_lock_is_sealed_and_laid_out_again(client):
    client.post("/lock")
    late = client.post(SHEET, LINE, **HERE)
    assert late.status_code == 403
    assert "forty" not in late.content.decode()
    assert unlock(client, held=held(late))["Location"] == SHEET


def test_what_was_written_stands_on_its_page_again_until_it_is_sent(client):
    client.post("/lock")
    late = client.post("/talks/new", {"title": "The fishing bank"}, **HERE)
    wrong = client.post("/unlock", {"passphrase": "not this one", "held": held(late)})
    back = unlock(client, held=held(wrong))["Location"]
    for _look in range(2):
        page = client.get(back).content.decode()
        assert 'value="The fishing bank"' in page
        assert "stands here again" in page
    client.post(back, {"title": ""})
    assert "stands here again" not in client.get(back).content.decode()


@pytest.mark.parametrize(
    ("page", "field"),
    [
        ("sheet", "words.text"),
        ("crossed", "onward.parts.own.words.text"),
        ("carry", "onward.parts.own.words.text"),
        ("do/Propose", "words.text"),
        ("do/NoteContext", "source"),
        ("do/Bilateral", "when.words"),
    ],
)
def test_on_every_page_one_writes_on_the_words_stand_again_as_they_were(client, page, field):
    here = f"/talks/{founded(client)}/{page}"
    client.post("/lock")
    late = client.post(here, {field: "Forty <boats> & no more", "step": "look"}, **HERE)
    assert unlock(client, held=held(late))["Location"] == here
    again = client.get(here).content.decode()
    assert "Forty &lt;boats&gt; &amp; no more" in again
    assert "stands here again" in again


def test_what_is_typed_when_the_lock_is_pressed_is_sealed_too(client):
    shut = client.post("/lock", {"was": "/talks/new", "typed:title": "The bank"}, **HERE)
    assert "The bank" not in shut.content.decode()
    page = client.get(unlock(client, held=held(shut))["Location"])
    assert 'value="The bank"' in page.content.decode()


def test_a_form_of_another_house_is_never_laid_on_the_desk(client):
    client.post("/lock")
    assert client.post(SHEET, LINE, **THERE).status_code == 302
    assert client.post(SHEET, LINE).status_code == 302
    pressed = client.post("/lock", {"was": SHEET, "typed:words.text": "x"}, **THERE)
    assert pressed.status_code == 302
    foreign = Seal().close(Held(SHEET, (("words.text", "x"),)))
    for nothing_of_ours in (foreign, "%%%"):
        lost = unlock(client, held=nothing_of_ours)["Location"]
        assert "cannot be opened again" in client.get(lost).content.decode()


def test_a_passphrase_is_never_kept(client):
    client.post("/lock")
    late = client.post("/passphrase", {"old": PASSPHRASE, "new": "another one"}, **HERE)
    assert late.status_code == 302


def test_what_waits_is_forgotten_with_the_lock(client, house):
    house.regain(Held("/talks/new", (("title", "The bank"),)))
    client.post("/lock")
    unlock(client)
    assert "The bank" not in client.get("/talks/new").content.decode()


def test_a_form_from_a_page_that_has_expired_keeps_its_words(client):
    strict = browser(strict=True)
    strict.cookies = client.cookies
    late = strict.post("/talks/new", {"title": "The bank"}, **HERE)
    assert late["Location"] == "/talks/new"
    assert 'value="The bank"' in client.get("/talks/new").content.decode()


def test_a_form_forged_elsewhere_is_refused_and_its_words_dropped(client):
    strict = browser(strict=True)
    strict.cookies = client.cookies
    assert strict.post("/talks/new", {"title": "The bank"}, **THERE).status_code == 403
    assert "The bank" not in client.get("/talks/new").content.decode()


def test_the_lock_works_from_a_page_that_is_good_for_nothing_else(client):
    strict = browser(strict=True)
    strict.cookies = client.cookies
    strict.post("/lock")
    assert client.get("/talks/").status_code == 302


def test_the_length_of_what_is_sealed_tells_little():
    seal = Seal()
    lengths = {len(seal.close(Held(SHEET, (("t", "x" * n),)))) for n in range(0, STEP // 2, 100)}
    assert len(lengths) == 1


def test_the_desk_locks_when_nobody_asked_for_anything(tmp_path):
    clock = [0.0, 0.0]
    door = _door(tmp_path, clock)
    ticket = door.begin(PASSPHRASE)
    clock[:] = [59.0, 59.0]
    assert door.admits(ticket)
    clock[:] = [118.0, 118.0]
    assert door.admits(ticket)
    clock[:] = [179.0, 179.0]
    assert not door.admits(ticket)
    with pytest.raises(WrongPassphrase):
        door.talks()


@pytest.mark.parametrize("later", [[61.0, 0.0], [0.0, 61.0]])
def test_a_machine_that_slept_or_whose_clock_was_set_back_locks_all_the_same(tmp_path, later):
    clock = [0.0, 0.0]
    door = _door(tmp_path, clock)
    ticket = door.begin(PASSPHRASE)
    clock[:] = later
    door.watch()
    clock[:] = [0.0, 0.0]
    assert not door.admits(ticket)


def test_the_watch_leaves_an_open_desk_open(tmp_path):
    clock = [0.0, 0.0]
    door = _door(tmp_path, clock)
    ticket = door.begin(PASSPHRASE)
    clock[:] = [59.0, 59.0]
    door.watch()
    assert door.admits(ticket)


def test_the_watch_looks_for_notes_whose_day_has_come_though_nobody_asks(tmp_path, monkeypatch):
    clock, looks = [0.0, 5000.0], []
    monkeypatch.setattr("goodoffices.rooms.Rooms.burn_overdue", lambda rooms: looks.append(rooms))
    door = _door(tmp_path, clock)
    door.idle = float("inf")
    door.watch()
    assert not looks
    door.begin(PASSPHRASE)
    for later in (0.0, 60.0, 899.0, 900.0, 960.0, -3600.0):
        clock[1] = 5000.0 + later
        door.watch()
    assert len(looks) == 3


def test_guesses_wait_longer_after_each_wrong_one_and_the_right_one_is_never_turned_away(tmp_path):
    waited = []
    door = Door(sleep=waited.append)
    door.keep(tmp_path, idle=60, cost=Cost(passes=1, memory=8))
    door.begin(PASSPHRASE)
    for _guess in range(FREE + 3):
        with pytest.raises(WrongPassphrase):
            door.unlock("not this one")
    assert waited == [0.25, 0.5, 1.0]
    assert door.admits(door.unlock(PASSPHRASE))
    assert waited == [0.25, 0.5, 1.0, 2.0]
    door.unlock(PASSPHRASE)
    assert len(waited) == 4


def test_a_wait_has_an_end():
    waited = []
    guesses = Guesses(TooMany, waited.append)
    for _guess in range(100):
        with pytest.raises(WrongPassphrase), guesses.one():
            raise WrongPassphrase
    assert max(waited) == 4.0


def test_no_more_than_three_guesses_wait_and_the_next_is_told_so_at_once(client, house, stranger):
    with ExitStack() as waiting:
        for _guess in range(MOST):
            waiting.enter_context(house._guesses.place())
        refused = unlock(stranger, held=house.hold(Held(SHEET, tuple(LINE.items()))))
        assert refused.status_code == 429
        assert "Others are waiting already" in refused.content.decode()
        assert held(refused)
        old = client.post("/passphrase", {"old": PASSPHRASE, "new": "x" * 9, "again": "x" * 9})
        assert "Others are waiting already" in old.content.decode()
        assert client.post("/lock", **HERE).status_code == 302
    assert unlock(stranger).status_code == 302


def test_a_guess_that_is_told_to_wait_is_no_guess():
    guesses, waited = Guesses(TooMany, lambda _seconds: None), []
    with ExitStack() as waiting:
        for _guess in range(MOST):
            waiting.enter_context(guesses.place())
        for _guess in range(FREE + 1):
            with pytest.raises(TooMany), guesses.one():
                pass
    guesses._sleep = waited.append
    with guesses.one():
        pass
    assert waited == []


def test_each_guess_leaves_its_place_right_or_wrong():
    guesses = Guesses(TooMany, lambda _seconds: None)
    for _guess in range(MOST * 2):
        with pytest.raises(WrongPassphrase), guesses.one():
            raise WrongPassphrase
    with guesses.one():
        pass


def _door(folder, clock):
    door = Door(clocks=lambda: (clock[0], clock[1]))
    door.keep(folder, idle=60, cost=Cost(passes=1, memory=8))
    return door


def _bare(answer):
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", answer.content.decode())


def test_a_desk_locked_while_a_page_is_made_answers_as_a_locked_one(client, house):
    sheet = f"/talks/{founded(client)}/sheet"
    house._rooms.close()
    assert client.get(sheet)["Location"].startswith("/unlock")
    late = client.post(sheet, LINE, **HERE)
    assert late.status_code == 403
    assert unlock(client, held=held(late))["Location"] == sheet
    assert LINE["words.text"] in client.get(sheet).content.decode()


def test_where_the_file_cannot_take_it_the_words_wait_on_their_page(client, monkeypatch):
    sheet = f"/talks/{founded(client)}/sheet"

    def full(*_asked, **_more):
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(Room, "act", full)
        failed = client.post(sheet, LINE, **HERE)
    assert failed.status_code == 503
    assert DiskFull.sentence in failed.content.decode()
    assert f'href="{sheet}"' in failed.content.decode()
    assert LINE["words.text"] not in failed.content.decode()
    assert LINE["words.text"] in client.get(sheet).content.decode()


def test_a_fault_of_the_program_tells_no_word_of_a_talk(client, monkeypatch):
    talk = founded(client, title="The fishing bank")
    client.raise_request_exception = False

    def broken(*_asked):
        raise RuntimeError("The fishing bank")

    monkeypatch.setattr(Room, "read", broken)
    answer = client.get(f"/talks/{talk}/")
    assert answer.status_code == 500
    assert "fishing" not in answer.content.decode()


def test_the_lock_tells_the_browser_to_forget(client):
    answer = client.post("/lock")
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert client.cookies["goodoffices_ticket_80"].value == ""
