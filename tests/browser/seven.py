"""A house with seats in a process of its own, and people who come to it, each with a browser."""

import os
import re
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from typing import Any

from tests.browser.conftest import House, answered, watch

OFFICE = (sys.executable, "-c", "from goodoffices.cli import main; main()")
LATE = "an hour has passed"
"""The file in the folder of a house that lets its clock be an hour on."""
CLOCKED = """
import os, sys, time
now, told = time.time, sys.argv.pop(1)
time.time = lambda: now() + 3600 * os.path.exists(told)
from goodoffices.cli import main
main()
"""
PASSWORD = "a lantern on the pier"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def opened(folder):
    """A house with seats as its keeper starts it; the process, and the mediator's invitation."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    key, talks, url = folder / "house.key", folder / "house", f"http://localhost:{port}"
    _admin("key", str(key))
    os.environ["GOODOFFICES_KEY_FILE"] = str(key)
    invitation = _admin("invite", str(talks), "--origin", url).strip()
    clocked = (sys.executable, "-c", CLOCKED, str(talks / LATE))
    served = subprocess.Popen(
        [*clocked, "admin", "serve", str(talks), "--origin", url, "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    del os.environ["GOODOFFICES_KEY_FILE"]
    return answered(House(url, talks), served), served, invitation


def _admin(*words):
    return subprocess.run(
        [*OFFICE, "admin", *words], check=True, capture_output=True, text=True
    ).stdout


@dataclass
class Somebody:
    """Somebody with a browser and a passkey of their own."""

    name: str
    page: Any
    house: House
    wrong: list[str] = field(default_factory=list)
    """What the browser complained of."""

    @classmethod
    def comes(cls, chromium, house, name, phone=False, dark=False):
        """Somebody opens a browser that has been nowhere."""
        size = {"width": 390, "height": 844} if phone else {"width": 1280, "height": 900}
        context = chromium.new_context(
            base_url=house.url,
            viewport=size,
            has_touch=phone,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )
        context.set_default_timeout(60_000)
        page = context.new_page()
        passkeys = context.new_cdp_session(page)
        passkeys.send("WebAuthn.enable")
        passkeys.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
        mine = cls(name, page, house)
        watch(page, house, mine.wrong)
        return mine

    def takes(self, invitation):
        """Take a seat: read what is promised, choose a name, add a passkey, come back by it."""
        page = self.page
        page.goto(invitation)
        assert page.get_by_role("heading", name="What is not promised").is_visible()
        called(page, self.name)
        page.locator("input[name=password]").fill(PASSWORD)
        page.get_by_role("button", name=re.compile("^Take ")).click()
        page.get_by_role("link", name="Add a passkey").click()
        page.get_by_label("What you call it").fill("the grey key")
        page.get_by_role("button", name="Add the passkey").click()
        page.wait_for_url(re.compile("/account/(codes|factors)"))
        self.leaves()
        self.signs_in()

    def leaves(self):
        """Sign out."""
        self.page.get_by_role("button", name="Sign out").click()
        self.page.wait_for_selector("#passkey_login")

    def signs_in(self):
        """Sign in with the passkey alone."""
        self.page.goto("/")
        self.page.get_by_role("button", name="Sign in with a passkey").click()
        self.page.get_by_role("heading", name="Your seats").wait_for()

    def comes_home(self):
        """Go to the one room that is theirs, from the page of their seats."""
        self.page.goto("/rooms/")
        self._clicks(self.page.locator("main .owed a").first)

    def opens(self, way):
        """Follow a link of the page one is on."""
        link = self.page.locator(f"main a[href*='{way}']").first
        link.evaluate(UNFOLD)
        self._clicks(link)

    def does(self, act, **fields):
        """Do an act of one's seat: by one click where that is all, else by its form."""
        self.comes_home()
        click = self.page.locator(f"main form[action*='do/{act}'] button").first
        if click.count() and not fields:
            click.evaluate(UNFOLD)
            self.presses(click)
        else:
            self.opens(f"do/{act}")
            self.sends(**fields)

    def sends(self, button=None, **fields):
        """Fill the form of the page and send it; two underscores stand for a dot."""
        for name, value in fields.items():
            self._fill(f"[name='{name.replace('__', '.')}']", value)
        pressed = self.page.locator("main button.primary").last
        if button is not None:
            pressed = self.page.get_by_role("button", name=button, exact=True).first
        self.presses(pressed)

    def presses(self, pressed):
        """Press a button, and show once more who one is where the page asks for it."""
        with self.page.expect_navigation():
            pressed.click()
        if self.page.locator("main #passkey").count():
            self.page.locator("main #passkey").click()
            self.page.wait_for_selector("main #passkey", state="detached")
            self._clicks(self.page.locator("main button.primary").last)
        assert not self.page.locator("#refusal").count(), self.page.inner_text("#refusal")

    def _clicks(self, what):
        """A click waits for the next page to begin; what is asked of it needs all of it."""
        what.click()
        self.page.wait_for_load_state()

    def _fill(self, named, value):
        asked = self.page.locator(f"main {named}")
        asked.first.evaluate(UNFOLD)
        kind = asked.first.evaluate("each => each.type")
        if kind in ("radio", "checkbox"):
            self.page.locator(f"main label:has({named}[value='{value}'])").first.click()
        elif kind == "select-one":
            asked.first.select_option(value)
        else:
            asked.first.fill(value)

    def reads(self, *only):
        """The bodies of every page that links lead them to, or of some alone, by address."""
        return self.page.evaluate(EVERYWHERE, list(only))


def called(page, name):
    """Choose a name on the page of an invitation, with the ending that stands beside it."""
    ending = page.locator("#name-ending b").inner_text()
    page.locator("input[name=name]").fill(f"{name}{ending}")


UNFOLD = """
each => {
  for (let at = each; at; at = at.parentElement) if (at.open === false) at.open = true;
}
"""
"""What is folded away is unfolded, as one does before one writes in it."""
EVERYWHERE = """
async (only) => {
  const read = {}, waiting = only.length ? [...only] : ["/rooms/", "/account/"];
  const follow = async (address) => {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    const body = await answer.text();
    if (answer.status >= 500) throw new Error(`${address} is answered ${answer.status}`);
    read[address] = body;
    if (only.length) return;
    const links = [...body.matchAll(/<a\\b[^>]*\\bhref="([^"#]*)/g)].map((each) => each[1]);
    const forms = [...body.matchAll(/<form\\b[^>]*\\bmethod="get"[^>]*\\baction="([^"#]*)/g)];
    for (const link of [...links, ...forms.map((each) => each[1])]) {
      const url = new URL(link.replaceAll("&amp;", "&"), new URL(answer.url));
      const there = url.pathname + url.search;
      if (url.origin === location.origin && !(there in read) && /^.(rooms|talks)/.test(there)) {
        read[there] = "";
        waiting.push(there);
      }
    }
  };
  while (waiting.length) await Promise.all(waiting.splice(0, 6).map(follow));
  return read;
}
"""
