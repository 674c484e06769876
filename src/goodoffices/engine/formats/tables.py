"""Tables as CSV: one file for each side, with a row for each option.

The columns are issue, option, value and weight. The weight stands in each row of an issue or in
the first. A row without an option tells of the side itself: its reservation value or its discount.
"""

import csv
from fractions import Fraction
from io import StringIO
from pathlib import Path

from goodoffices.engine.formats.drafts import Told
from goodoffices.engine.formats.unsound import Place, Unsound

COLUMNS = ["issue", "option", "value", "weight"]
RESERVATION, DISCOUNT = "reservation", "discount"


def profile(file: Path, text: bytes) -> Told:
    """What a side's options are worth, and its issues.

    Raises:
        Unsound: it is no such table, or a number in it is none.
    """
    place = Place(file)
    weights: dict[str, Fraction] = {}
    worths: dict[str, dict[str, Fraction]] = {}
    beside: dict[str, Fraction] = {}
    for number, row in enumerate(_rows(file, text), 2):
        here = place / f"line {number}"
        if len(row) != len(COLUMNS):
            raise here.refused(f"it has {len(row)} columns, not {len(COLUMNS)}")
        issue, option = (here.text(each, "a name") for each in row[:2])
        value = here.number(row[2] or None, "the value", parts=True)
        if not option:
            if issue not in (RESERVATION, DISCOUNT) or issue in beside:
                raise here.refused(f"no option is named, and it is no {RESERVATION} of the side's")
            beside[issue] = value
            continue
        if row[3] or issue not in weights:
            weight = here.weight(row[3] or None, parts=True)
            if weights.setdefault(issue, weight) != weight:
                raise here.refused("the issue has another weight above")
        if option in worths.setdefault(issue, {}):
            raise here.refused("the option stands above already")
        worths[issue][option] = value
    return Told(
        file, file.stem, weights, worths, beside.get(RESERVATION, Fraction(0)),
        beside.get(DISCOUNT),
    )  # fmt: skip


def _rows(file: Path, text: bytes) -> list[list[str]]:
    """The rows below the first, which names the columns; those that are empty left out."""
    try:
        told = list(csv.reader(StringIO(text.decode("utf-8-sig"), newline=""), strict=True))
    except UnicodeDecodeError:
        raise Unsound(file, "", "this is no text") from None
    except csv.Error:
        raise Unsound(file, "", "this is no table of columns with commas between") from None
    if not told or [each.strip().lower() for each in told[0]] != COLUMNS:
        raise Unsound(file, "line 1", f"the columns are not {', '.join(COLUMNS)}")
    return told[1:]
