"""Whether an act can be meant as it stands, whatever it says: nothing endless, no time adrift."""

from dataclasses import fields, is_dataclass
from datetime import datetime

from goodoffices.core.refusals import Malformed
from goodoffices.core.times import timely
from goodoffices.core.words import Words, safe

LONGEST_NAME = 1_000
"""Characters of a name, a reason or a source; what somebody said may be longer."""

MOST = 200
"""How many things, texts or sides one act may name in one place."""


def sound(value: object) -> None:
    """Refuse a value that holds what no person could have meant, however deep inside.

    Every act is asked this, so that no field of a new act is forgotten.

    Raises:
        Malformed: a text is too long or unsafe, a time adrift, or there are too many of a thing.
    """
    match value:
        case Words():
            return  # asked when it was made
        case str():
            safe(value, LONGEST_NAME)
        case datetime():
            timely(value)
        case tuple() | frozenset():
            if len(value) > MOST:
                raise Malformed("too_many", longest=str(MOST))
            for each in value:
                sound(each)
        case _ if is_dataclass(value):
            for each in fields(value):
                sound(getattr(value, each.name))
