"""A hand at the desk, by keyboard or by mouse, that counts what it costs beyond the words.

What is held down together counts as one key; words that are typed count as none.
"""

from collections import Counter
from contextlib import contextmanager

from tests.browser.steps import ready

FAR = 400
"""How often a hand presses one key on its way before what it looks for is nowhere."""


class Hand:
    """One hand on one page: each step of the script counts apart."""

    def __init__(self, page):
        self.page = page
        self.spent = Counter()
        self._step = ""

    @contextmanager
    def step(self, name):
        """Whatever is pressed and clicked within counts for that step."""
        self._step, before = name, self._step
        self.spent[name] += 0
        yield
        self._step = before

    def write(self, words):
        """Type words where one stands; they cost nothing beyond themselves."""
        ready(self.page)
        self.page.keyboard.insert_text(words)

    def lands(self, selector, **more):
        """Wait until the page is there on which this stands, and its keys work."""
        self.page.wait_for_selector(selector, **more)
        ready(self.page)

    def press(self, *keys):
        """Press one key, or several that are held down together: one more beyond the words."""
        ready(self.page)
        self.spent[self._step] += 1
        for key in keys[:-1]:
            self.page.keyboard.down(key)
        self.page.keyboard.press(keys[-1])
        for key in reversed(keys[:-1]):
            self.page.keyboard.up(key)

    def until(self, key, where):
        """Press one key as often as it takes to stand on what one looks for."""
        sought = self.found(where)
        for _press in range(FAR):
            if sought.evaluate("each => each === document.activeElement"):
                return
            self.press(key)
        raise AssertionError(f"{key} leads nowhere to {where}")

    def stands(self, where):
        """Make sure that one stands on what one looked for."""
        assert self.found(where).evaluate("each => each === document.activeElement")

    def click(self, where):
        """Click once on what is in sight, or can be scrolled to."""
        ready(self.page)
        self.spent[self._step] += 1
        self.found(where).click()

    def choose(self, where, value):
        """Click on one of the choices that a list shows, which no page can be asked for."""
        self.spent[self._step] += 1
        self.found(where).select_option(value)

    def found(self, where):
        """The first that is so selected."""
        return self.page.locator(where).first
