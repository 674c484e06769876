"""Where the styles, scripts and fonts of a page are: each address is made out once."""

from functools import cache

from django.contrib.staticfiles.storage import StaticFilesStorage


class Looks(StaticFilesStorage):
    """What every page of a house names a dozen times, and never differs while it runs."""

    def url(self, name: str | None) -> str:
        """The address of a file."""
        return _address(name)


@cache
def _address(name: str | None) -> str:
    return StaticFilesStorage().url(name)
