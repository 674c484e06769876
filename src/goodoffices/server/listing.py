"""Several names told one after the other, as the language of the house writes a list."""

from collections.abc import Iterable

from django.utils.translation import gettext as _


def listed(names: Iterable[str]) -> str:
    """The names in one line, with the sign between them that the language has for it."""
    several = list(names)
    return (_(", ") if len(several) > 1 else "").join(several)
