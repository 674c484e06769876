"""A picture that somebody gives for the head of a page: as it looks, and nothing that it tells.

A photograph holds where and when it was taken, by which camera, and often a smaller picture of
what was cut away. None of that goes out: of a JPEG or PNG only what draws the picture is kept.
"""

from dataclasses import dataclass

from goodoffices.bare.pictures import drawn

LARGEST = 3_000_000
"""Bytes a cover may have: it is read on a phone, perhaps far from any city."""

WIDEST = 6_000
"""Points of its longer side."""


class Unfit(Exception):
    """A picture that cannot be a cover: why, and what would do."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A cover as it is published, with who made it and what is seen on it."""

    data: bytes
    kind: str
    width: int
    height: int
    credit: str
    alt: str


def stripped(data: bytes, credit: str, alt: str) -> Picture:
    """A picture with nothing but what draws it.

    Raises:
        Unfit: it is no JPEG and no PNG, is too large, damaged, or lies on its side.
    """
    if len(data) > LARGEST:
        raise Unfit(f"It has more than {LARGEST:,} bytes. Save it smaller.")
    if not credit.strip() or not alt.strip():
        raise Unfit("A cover needs --credit, who made it, and --alt, what is seen on it.")
    try:
        made = drawn(data)
    except ValueError:
        raise Unfit("It is damaged. Save it anew as JPEG or PNG.") from None
    if made is None:
        raise Unfit("It is no JPEG and no PNG. Save it as one of the two.")
    if made.turned != 1:
        raise Unfit("It is turned only by a note within it. Turn it upright and save it.")
    if not 0 < made.width <= WIDEST or not 0 < made.height <= WIDEST:
        raise Unfit(f"Its longer side has more than {WIDEST:,} points. Save it smaller.")
    return Picture(made.data, made.kind, made.width, made.height, credit.strip(), alt.strip())
