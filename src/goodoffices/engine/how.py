"""How an answer was found."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class How:
    """By what method an answer was found, whether it is exact, and else within how much it is."""

    method: str
    exact: bool = True
    tolerance: Fraction = Fraction(0)
