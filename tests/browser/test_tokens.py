"""A token for a program: made by whoever shows who they are, seen once, used, revoked.

ILLUSTRATIVE: every party and every word is invented.
"""

import json
import urllib.error
import urllib.request

import pytest
from tests.browser.axe import serious
from tests.browser.seven import LATE, Somebody, opened
from tests.browser.steps import found
from tests.browser.test_a_persian_delegation import given, speaks, stays

pytestmark = pytest.mark.browser
SAID = "We can show a list of our boats before the season begins."
TONGUES = ("en", "fa", "ar")
SEATS = {"en": "delegation/A/head", "fa": "delegation/B/head"}


@pytest.fixture(scope="module")
def rooms(chromium_open, tmp_path_factory):
    """A house, and the heads of two delegations in it, of whom one has a telephone."""
    house, served, invitation = opened(tmp_path_factory.mktemp("tokens"))
    vesna = Somebody.comes(chromium_open, house, "vesna")
    vesna.takes(invitation)
    found(vesna.page, "The bank at Green Shoal", A="Quillsay", B="ژرفان")
    talk = vesna.page.evaluate("location.pathname")
    heads = {}
    for tongue, seat in SEATS.items():
        head = Somebody.comes(chromium_open, house, f"head-{tongue}", phone=tongue == "fa")
        head.takes(given(vesna, talk, seat, f"Head {tongue}"))
        heads[tongue] = head
    vesna.page.context.close()
    yield heads
    for head in heads.values():
        head.page.context.close()
    served.terminate()
    served.wait(10)
    assert [*vesna.wrong, *(each for head in heads.values() for each in head.wrong)] == []


def asks(head, token, address, told=None):
    """What a program is answered that shows a token, and the status."""
    sent = None if told is None else json.dumps(told).encode()
    asked = urllib.request.Request(
        f"{head.house.url}/api/{address}", sent,
        {"Authorization": f"Bearer {token}", "Content-Type": "application/json",
         "Idempotency-Key": "boats-0001"},
    )  # fmt: skip
    try:
        with urllib.request.urlopen(asked, timeout=60) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, {}


def tokens(head, tongue):
    """The page of the tokens of one's seat, in a language."""
    head.page.goto("/rooms/")
    head.opens("/tokens")
    speaks(head, tongue)
    return head.page.evaluate("location.pathname")


@pytest.mark.parametrize("tongue", SEATS)
def test_a_token_is_made_seen_once_used_and_revoked(rooms, tongue):
    head = rooms[tongue]
    page, late = head.page, head.house.folder / LATE
    there = tokens(head, tongue)
    page.fill("#name", "فهرست قایق‌ها")
    page.select_option("#reach", index=1)
    late.touch()
    head._clicks(page.locator("main button.primary"))
    page.locator("main #passkey").wait_for()
    assert page.locator("code.link").count() == 0
    page.locator("main #passkey").click()
    page.wait_for_selector("main #passkey", state="detached")
    assert page.input_value("#name") == "فهرست قایق‌ها"
    head._clicks(page.locator("main button.primary"))
    token = page.locator("code.link").inner_text()
    late.unlink()
    stays(page)
    page.goto(there)
    assert token not in page.content()
    assert page.locator("main .line", has_text="فهرست قایق‌ها").count() == 1

    assert asks(head, token, "seat")[0] == 200
    said = {"do": "Lodge", "words": {"text": SAID}, "marking": "in your words, from us"}
    status, _done = asks(head, token, "acts", said)
    assert status in (200, 201)
    head.comes_home()
    assert SAID in page.locator("#lodged").inner_text()

    page.goto(there)
    head._clicks(page.locator("button[name=revoke]"))
    assert page.locator("main .line").count() == 0
    assert asks(head, token, "seat")[0] == 401
    assert asks(head, token, "view")[0] == 401


@pytest.mark.parametrize("tongue", TONGUES)
def test_the_page_of_tokens_shuts_nobody_out(rooms, tongue):
    head = rooms["fa"]
    page, wrong = head.page, {}
    tokens(head, tongue)
    page.fill("#name", "boats")
    head.presses(page.locator("main button.primary"))
    page.locator("code.link").wait_for()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        wrong[scheme] = serious(page)
    page.emulate_media(color_scheme="light")
    stays(page)
    head._clicks(page.locator("button[name=revoke]").first)
    assert wrong == {"light": [], "dark": []}
