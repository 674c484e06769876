"""What axe-core has against a page."""

from axe_playwright_python.sync_playwright import Axe

# No style is fetched once more, which a page on the disk may not; and what is in order is not
# told element by element, which on a long page takes as long as to find what is not.
_ASKED = {"preload": False, "resultTypes": ["violations"]}


def violations(page):
    """Each rule that the page breaks, and where."""
    return Axe().run(page, options=_ASKED).response["violations"]


def serious(page):
    """The rules of weight that it breaks, by their names."""
    return [each["id"] for each in violations(page) if each["impact"] in ("serious", "critical")]
