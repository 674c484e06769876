"""Numbers of rows that somebody is shown: drawn, so that they count nothing.

A passkey holds the number of its account, and an address that of a passkey. Given one after the
other they would tell each side how many had come before, and when others came.
"""

import secrets
from typing import Any

from django.db.models import Model
from django.db.models.signals import pre_save

SHOWN = (
    "seated.Person", "seated.Token", "seated.Invitation", "mfa.Authenticator",
    "usersessions.UserSession",
)  # fmt: skip
"""Whose numbers leave the house."""
_MOST = 2**53
"""A number that every browser reads to the last digit is below this."""


def draw(sender: type[Model], instance: Model, **_more: Any) -> None:
    """Give a new row a number that no other has."""
    if instance.pk is not None:
        return
    rows = sender._default_manager  # noqa: SLF001 - so Django calls what every model has
    drawn = secrets.randbelow(_MOST - 1) + 1
    while rows.filter(pk=drawn).exists():
        drawn = secrets.randbelow(_MOST - 1) + 1
    instance.pk = drawn


def drawn_numbers() -> None:
    """See that such rows have them, from here on."""
    for each in SHOWN:
        pre_save.connect(draw, sender=each, dispatch_uid=f"number of {each}")
