"""NegoLog JSON: profiles that name their issues and options themselves."""

from pathlib import Path
from typing import Any

from goodoffices.engine.formats.drafts import Told
from goodoffices.engine.formats.unsound import Place


def is_profile(told: Any) -> bool:
    """Whether it is one."""
    return isinstance(told, dict) and "issueWeights" in told


def profile(file: Path, told: dict[str, Any]) -> Told:
    """What a side's options are worth.

    Raises:
        Unsound: a weight is missing, or a number is none.
    """
    place, weights, worths = Place(file), {}, {}
    issues = place.table(told.get("issues"), "issues")
    weighed = place.table(told["issueWeights"], "issueWeights")
    for name in sorted(weighed.keys() - issues.keys()):
        raise (place / name).refused("it has a weight and no values")
    for name, values in issues.items():
        here = place / name
        weights[name] = here.weight(weighed.get(name))
        worths[name] = {
            option: (here / option).number(each, "the value")
            for option, each in here.table(values).items()
        }
    reservation = (place / "reservationValue").number(told.get("reservationValue", "0"), "it")
    return Told(file, file.stem, weights, worths, reservation)
