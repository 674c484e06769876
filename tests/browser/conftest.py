"""A real server and a real chromium; every page is watched for what it may never do."""

import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

from goodoffices.rooms import Cost, Rooms

EVENING = Path(__file__).parents[2] / "examples/evening/talk.yaml"
PASSPHRASE = "evening by the sea"
# What a page may take on a machine that does much else besides; a test that holds waits for none.
PATIENCE = 30_000
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# The browser says so of any answer that is not 200; these are meant.
_MEANT = re.compile(r"Failed to load resource: .* with a status of (403|404|422)")


@dataclass(frozen=True)
class House:
    """A server that was started by the command line, and its folder."""

    url: str
    folder: Path


def start(command: str, folder: Path, *more: str) -> tuple[House, subprocess.Popen[bytes]]:
    """Start the house as a person would, and wait until it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    served = subprocess.Popen(
        [
            *(sys.executable, "-c", "from goodoffices.cli import main; main()", command),
            *("--port", str(port), "--data", str(folder), *more),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return answered(House(f"http://127.0.0.1:{port}", folder), served), served


def answered(house: House, served: subprocess.Popen[bytes]) -> House:
    """Wait until a house that was started answers."""
    for _attempt in range(300):
        if served.poll() is not None:
            raise RuntimeError(f"the house ended with {served.returncode}")
        try:
            urllib.request.urlopen(f"{house.url}/static/goodoffices/mark.svg", timeout=5).close()
            return house
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    served.kill()
    raise RuntimeError("the house did not open its doors")


@pytest.fixture(scope="session")
def house(tmp_path_factory):
    """A house whose desk holds the invented evening."""
    folder = tmp_path_factory.mktemp("house")
    rooms = Rooms.create(folder / "desk.goodoffices", PASSPHRASE, Cost(passes=1, memory=8))
    rooms.bring(EVENING.read_bytes(), EVENING.name)
    rooms.close()
    house, served = start("desk", folder)
    yield house
    served.terminate()
    served.wait(10)


@pytest.fixture(scope="session")
def chromium_open(chromium):
    """One chromium for all tests."""
    from playwright.sync_api import expect, sync_playwright  # late: other tests do not need it

    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playing:
        browser = playing.chromium.launch(executable_path=str(chromium), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def window(chromium_open, house):
    """Open another window of its own: `window(javascript=False, phone=True)`."""
    opened, wrong = [], []

    def another(javascript: bool = True, phone: bool = False, dark: bool = False, of=house):
        size = {"width": 390, "height": 844} if phone else {"width": 1280, "height": 900}
        context = chromium_open.new_context(
            base_url=of.url,
            viewport=size,
            has_touch=phone,
            java_script_enabled=javascript,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE)
        opened.append(context)
        page = patient(context.new_page())
        watch(page, of, wrong)
        return page

    yield another
    for context in opened:
        context.close()
    assert wrong == []


def patient(page):
    """A page whose keys are pressed once it is there, as by somebody who sees it."""
    press = page.keyboard.press

    def pressed(key, **more):
        page.wait_for_load_state()
        press(key, **more)

    page.keyboard.press, page.keyboard.press_too_early = pressed, press
    return page


def watch(page, house, wrong):
    """Note every error, every broken policy and every request to another host."""

    def asked(request):
        if not request.url.startswith((house.url, "data:", "about:")):
            wrong.append(f"a request to {request.url}")

    def told(message):
        if message.type in ("error", "warning") and not _MEANT.match(message.text):
            wrong.append(f"{page.url}: {message.text}")

    page.on("request", asked)
    page.on("console", told)
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))


@pytest.fixture
def page(window):
    """A window at the desk, which is open; it was begun by whoever came first."""
    page = window()
    open_desk(page)
    return page


def open_desk(page):
    """Begin the desk or unlock it, whichever it asks for."""
    page.goto("/unlock")
    page.fill("#passphrase", PASSPHRASE)
    if page.locator("#again").count():
        page.fill("#again", PASSPHRASE)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"^[^?]*/talks/"))


@pytest.fixture
def served(tmp_path):
    """A house with seats, and the invitation of its mediator."""
    from tests.browser.seven import opened  # late: it stands on this module

    house, process, invitation = opened(tmp_path)
    yield house, invitation
    process.terminate()
    process.wait(10)
