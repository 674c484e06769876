"""What an evening costs somebody who has never seen the desk, step by step, beyond its words.

The same script is walked by keyboard alone, and apart from that with the mouse; words are typed.
`python -m tests.browser.counted` prints the table; with `--keep` it is kept in counted.json and
in docs/reference/keys.md. ILLUSTRATIVE: every party and every word is invented.
"""

import json
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.conftest import FLAGS, PASSPHRASE, PATIENCE, open_desk, patient, start
from tests.browser.first_evening import STEPS, by_clicks, by_keyboard
from tests.house.tree import ROOT

from goodoffices.rooms import Cost, Rooms

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
COUNTED = Path(__file__).with_name("counted.json")
PAGE = ROOT / "docs/reference/keys.md"
BEGIN, END = "<!-- begin: counted in a browser -->\n", "<!-- end: counted in a browser -->\n"
PRINTED = "window.print = () => { document.documentElement.dataset.printed = ''; };"


def counted(browser):
    """Each step with its keys and its clicks, each hand at an empty desk of its own."""
    return [_walked(browser, walk) for walk in (by_keyboard, by_clicks)]


def _walked(browser, walk):
    with TemporaryDirectory() as folder:
        Rooms.create(Path(folder) / "desk.goodoffices", PASSPHRASE, Cost(1, 8)).close()
        house, served = start("desk", Path(folder))
        context = browser.new_context(
            base_url=house.url, viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
        )
        try:
            context.set_default_timeout(PATIENCE)
            context.add_init_script(PRINTED)
            page = patient(context.new_page())
            open_desk(page)
            spent = walk(page)
        finally:
            context.close()
            served.terminate()
            served.wait(10)
    return {step: spent[step] for step in STEPS}


def table(keys, clicks):
    """The steps as a table, with the whole at its end."""
    lines = ["| step | keys | clicks |", "| --- | ---: | ---: |"]
    lines += [f"| {step} | {keys[step]} | {clicks[step]} |" for step in STEPS]
    return "\n".join(
        [*lines, f"| **all of it** | **{sum(keys.values())}** | **{sum(clicks.values())}** |"]
    )


def kept():
    """What was counted last, as it is recorded."""
    found = json.loads(COUNTED.read_text(encoding="utf-8"))
    return found["keys"], found["clicks"]


def in_docs(text):
    """A page of the docs with the recorded table in its place."""
    before, _begin, rest = text.partition(BEGIN)
    _old, end, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table(*kept())}\n\n{end}{after}"


def main():
    """Walk both ways, print the table, keep it where that is asked."""
    from playwright.sync_api import sync_playwright  # late: the cheap tests do not need it

    with sync_playwright() as playing:
        browser = playing.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        keys, clicks = counted(browser)
        browser.close()
    print(table(keys, clicks))
    if "--keep" in sys.argv:
        counts = json.dumps({"keys": keys, "clicks": clicks}, indent=2)
        COUNTED.write_text(counts + "\n", encoding="utf-8")
        PAGE.write_text(in_docs(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
