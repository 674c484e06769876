"""What an address says was just done: to the page that opens next, and to no later reader.

Addresses stay in the history of a browser that several may use.
"""

import secrets

from django.utils.crypto import constant_time_compare, salted_hmac

from goodoffices.core.acts import ACTS
from goodoffices.server.recorded import after
from goodoffices.server.seated.chambers import KEPT

_PURPOSE = "goodoffices.done"


def done(address: str, seat: str, act: str) -> str:
    """The address to come back to, in which none can read what was done in that seat."""
    drawn = secrets.token_hex(4)
    return after(address, f"{drawn}{_seal(drawn, seat, act)}")


def read(said: str, seat: str) -> str:
    """Which act an address says was done in a seat; nothing where it says none."""
    drawn, sealed = said[:8], said[8:]
    for act in (*ACTS, KEPT):
        if constant_time_compare(sealed, _seal(drawn, seat, act)):
            return act
    return ""


def _seal(drawn: str, seat: str, act: str) -> str:
    return salted_hmac(_PURPOSE, f"{drawn}/{seat}/{act}", algorithm="sha256").hexdigest()[:24]
