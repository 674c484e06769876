"""Sites of public pages, as they are published."""

import pytest
from tests.press.formats.examples import ROOT, outside
from tests.server.conftest import house, stranger  # noqa: F401 - Django set up, the house's door

from goodoffices.server.publishing import site


def laid(*views, **more):
    """Every file of a site of some views, by its path."""
    shown: tuple[site.Shown, ...] = ()
    for view in views:
        name = site.named(view.talk, (each.folder for each in shown))
        shown = (*shown, site.Shown(view, view.talk, name))
    return {name: made() for name, made in site.files(shown, **more).items()}


@pytest.fixture(scope="session")
def evening():
    """The site of the invented evening."""
    return laid(outside(ROOT / "examples/evening/talk.yaml"))


@pytest.fixture(scope="session")
def muscat():
    """The site of the Muscat round."""
    return laid(outside(ROOT / "examples/muscat/talk.yaml"))
