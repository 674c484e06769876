"""In which language the house speaks: whoever asks chooses it, for themselves alone."""

import pytest
from django.conf import settings
from tests.server.conftest import browser
from tests.server.evening import founded

from goodoffices.server.tongues import own

ORIGIN = "http://127.0.0.1:8642"
CHOSEN = {"en": b'<html lang="en" dir="ltr"', "fa": b'<html lang="fa" dir="rtl"'}


def choose(client, language, page="/talks/", origin=ORIGIN):
    """Press one of the languages on a page."""
    came = {"HTTP_REFERER": f"{ORIGIN}{page}"} if page else {}
    return client.post("/language", {"language": language}, HTTP_ORIGIN=origin, **came)


def test_a_page_speaks_the_language_that_was_chosen_on_it_and_no_other_browser_does(client):
    other = browser()
    assert choose(client, "fa")["Location"] == "/talks/"
    assert CHOSEN["fa"] in client.get("/talks/").content
    assert CHOSEN["en"] in other.get("/unlock").content
    choose(client, "en")
    assert CHOSEN["en"] in client.get("/talks/").content


def test_every_page_offers_the_languages_each_by_its_own_name(client, stranger):
    talk = founded(client, title="The fishing bank", A="Sarvan", B="Kahroba")
    for page in (client.get(f"/talks/{talk}/"), client.get("/talks/"), stranger.get("/unlock")):
        for code, name in settings.LANGUAGES:
            assert f'value="{code}" lang="{code}"' in page.content.decode()
            assert f">{name}</button>" in page.content.decode()


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [
        ("fa-IR,fa;q=0.9,en;q=0.8", "fa"),
        ("ar-OM", "ar"),
        ("de", "en"),
        ("", "en"),
        ("x" * 900, "en"),
    ],
)
def test_who_comes_first_is_spoken_to_as_the_browser_asks(stranger, wanted, spoken):
    page = stranger.get("/begin", HTTP_ACCEPT_LANGUAGE=wanted).content
    assert f'<html lang="{spoken}"'.encode() in page


def test_what_the_browser_keeps_is_the_language_and_goes_when_it_closes(client):
    kept = choose(client, "ar").cookies["goodoffices_language"]
    assert kept.value == "ar"
    assert (kept["httponly"], kept["samesite"], kept["path"]) == (True, "Strict", "/")
    assert not kept["max-age"]
    assert not kept["expires"]


def test_a_talk_is_founded_in_the_language_of_the_page_where_no_other_is_chosen(client):
    assert '<option value="en" lang="en" selected>' in client.get("/talks/new").content.decode()
    choose(client, "fa")
    page = client.get("/talks/new").content.decode()
    assert '<option value="fa" lang="fa" selected>' in page
    assert '<option value="en" lang="en" selected>' not in page


@pytest.mark.parametrize("language", ["", "de", "fa; path=/x", "fa-IR", "ف" * 400])
def test_a_language_that_the_house_does_not_speak_changes_nothing(client, language):
    answer = choose(client, language)
    assert answer["Location"] == "/talks/"
    assert not answer.cookies


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", "http://127.0.0.1:9000"])
def test_a_page_from_elsewhere_cannot_choose_for_anybody(client, origin):
    assert not choose(client, "fa", origin=origin).cookies
    assert CHOSEN["en"] in client.get("/talks/").content


def test_to_choose_is_sent_and_never_followed(client):
    assert client.get("/language?language=fa").status_code == 405


@pytest.mark.parametrize(
    "came",
    [
        "https://elsewhere.example/talks/",
        "//elsewhere.example",
        f"{ORIGIN}.elsewhere.example/talks/",
    ],
)
def test_one_is_never_led_to_another_house(client, came):
    sent = {"HTTP_REFERER": came, "HTTP_ORIGIN": ORIGIN}
    assert client.post("/language", {"language": "fa"}, **sent)["Location"] == "/"


@pytest.mark.parametrize(
    ("address", "back"),
    [
        ("/talks/abc/do/Lodge?item=x&done=Lodge&words=secret", "/talks/abc/do/Lodge?item=x"),
        ("/unlock?next=/talks/abc/", "/unlock?next=/talks/abc/"),
        ("/unlock?next=https://elsewhere.example", "/unlock"),
        ("/begin", "/begin"),
        ("/lock", "/"),
        ("/language", "/"),
        ("/nothing/such", "/"),
        ("//elsewhere.example/talks/", "/"),
        ("/\\elsewhere.example", "/"),
        ("/talks//elsewhere.example", "/"),
        ("https://elsewhere.example/", "/"),
        ("/begin\r\nSet-Cookie: x=y", "/"),
        ("http://[", "/"),
        ("", "/"),
    ],
)
def test_back_is_the_same_page_of_this_house_or_its_front(address, back):
    assert own(address) == back


def test_a_locked_desk_lets_its_language_be_chosen_and_stays_locked(client):
    client.post("/lock")
    assert choose(client, "fa", "/unlock")["Location"] == "/unlock"
    assert CHOSEN["fa"] in client.get("/unlock").content
    assert client.get("/talks/").status_code == 302


def test_what_was_written_and_waits_is_not_left_behind_for_another_language(client):
    talk = founded(client, title="The fishing bank", A="Sarvan", B="Kahroba")
    client.post("/lock")
    held = client.post(f"/talks/{talk}/do/Note", {"words.text": "nets"}, HTTP_ORIGIN=ORIGIN)
    assert b'name="held"' in held.content
    assert b'name="language"' not in held.content
