"""The desk opens in a real browser."""

import pytest

pytestmark = pytest.mark.browser


def test_the_desk_opens_with_its_passphrase(page):
    assert page.locator("h1").inner_text() == "Talks on this desk"
