"""How long a slow telephone takes until a page is whole: far away, and a slow processor.

400 kbit/s and 400 ms are Chromium's own profile of a slow mobile network ("Slow 3G" in its tools);
the processor is let work at a sixth of its speed. Fonts, styles and scripts come the first time;
the second time they are there already.
"""

import statistics
from collections.abc import Iterator
from typing import Any

from tests.browser.conftest import FLAGS

from benchmarks.rooms.evening import served
from benchmarks.rooms.house import Open

LINE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
SLOWER = 6
RUNS = 5
CHROMIUM = "/usr/bin/chromium"
WHOLE = """() => {
  const [page] = performance.getEntriesByType('navigation');
  const painted = performance.getEntriesByName('first-contentful-paint')[0];
  return [painted ? painted.startTime : 0, page.domContentLoadedEventEnd, page.loadEventEnd];
}"""


def measured() -> Iterator[str]:
    """What was measured, line by line."""
    from playwright.sync_api import sync_playwright  # late: other parts do not need it

    yield "| | first words in sight | page read | all there | runs |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    with served() as (origin, opened), sync_playwright() as playing:
        browser = playing.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        for what, open_ in opened.items():
            times = [_visits(browser, origin, open_) for _run in range(RUNS)]
            for place, when in enumerate(("the first time", "again")):
                middle = [statistics.median(run[place][i] for run in times) for i in range(3)]
                told = " | ".join(f"{each / 1000:.1f} s" for each in middle)
                yield f"| {what}, {when} | {told} | {RUNS} |"
        browser.close()


def _visits(browser: Any, origin: str, open_: Open) -> list[list[float]]:
    name, value = open_.cookie.split("=", 1)
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    context.add_cookies([{"name": name, "value": value, "url": origin}])
    page = context.new_page()
    page.set_default_timeout(120_000)
    tools = context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", LINE)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    times = []
    for _visit in range(2):
        page.goto(f"{origin}{open_.room}", wait_until="load")
        times.append(page.evaluate(WHOLE))
    context.close()
    return times
