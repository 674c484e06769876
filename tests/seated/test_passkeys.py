"""A passkey in a real browser: added and used, under a policy that allows no script text."""

import os
import socket
import subprocess
import sys

import pytest
from playwright.sync_api import sync_playwright
from tests.seated.test_served import ran

from goodoffices.server.seated import key

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
DEVICE = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
    "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip
PASSWORD = "a lantern on the pier"


@pytest.fixture
def invited(tmp_path):
    """A link to a house that is served on this machine alone."""
    key.written(tmp_path / "key")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    more = {"GOODOFFICES_KEY_FILE": str(tmp_path / "key")}
    more |= {"GOODOFFICES_ORIGIN": f"http://localhost:{port}"}
    link = ran(tmp_path / "house", "invite", **more).stdout.strip()
    program = [sys.executable, "-m", "goodoffices", "admin", "serve", str(tmp_path / "house")]
    known = {name: value for name, value in os.environ.items() if "GOODOFFICES" not in name}
    with subprocess.Popen(
        [*program, "--port", str(port)], env={**known, **more}, stdout=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline()
        yield link
        running.terminate()


@pytest.mark.browser
def test_a_passkey_is_added_and_signs_in_and_no_policy_is_hurt(invited, chromium):
    origin = invited.split("/invited/")[0]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium), args=FLAGS)
        page = browser.new_context().new_page()
        said = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        device = page.context.new_cdp_session(page)
        device.send("WebAuthn.enable")
        device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
        page.goto(invited)
        page.fill("[name=name]", f"mara{page.input_value('[name=name]')}")
        page.fill("[name=password]", PASSWORD)
        page.click("main button")
        page.goto(f"{origin}/account/passkeys/add")
        page.check("[name=passwordless]")
        page.click("#add_passkey")
        page.wait_for_url("**/account/codes")
        page.click("#lock button")
        page.wait_for_url("**/in/")
        page.click("#passkey_login")
        page.wait_for_url("**/rooms/")
        browser.close()
    assert not [each for each in said if "Policy" in each or "TrustedHTML" in each]
