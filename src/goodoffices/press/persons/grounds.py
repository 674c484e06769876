"""What speaks for two names meaning one person, and what against it."""

from dataclasses import dataclass
from enum import Enum


class Ground(Enum):
    """One thing that speaks for it or against it."""

    SAME_WORDS = "the name is the same, letter by letter"
    FAMILY_ALIKE = "the family names sound alike"
    FAMILY_HALF = "one has half of the other's family name"
    FAMILY_IN_ANOTHER_SCRIPT = "the family name is the same in another script"
    GIVEN_ALIKE = "the given names sound alike"
    GIVEN_IN_ANOTHER_SCRIPT = "the given name is the same in another script"
    GIVEN_FITS = "the initial fits"
    GIVEN_PET = "one given name is a pet name of the other"
    FATHER_ALIKE = "the father's name is the same"
    SAME_OFFICE = "the office is the same"
    SAME_SIDE = "the side is the same"
    BESIDE_FITS = "what stands beside the name fits the office"
    ALSO_CALLED = "one text says that this is another name for the person"
    SAID_SAME = "somebody said that they are one"

    FAMILY_NEARLY = "the family names differ in a few letters"
    UNREADABLE = "the two scripts cannot be compared here"
    FAMILY_LEFT_OUT = "only one has a family name"
    FAMILY_OTHER = "the family names differ"
    GIVEN_NEARLY = "the given names differ in a few letters"
    GIVEN_OTHER = "the given names differ"
    GIVEN_LEFT_OUT = "one has no given name"
    INITIAL_OTHER = "the initial is another"
    FATHER_OTHER = "the father's name is another"
    FATHER_NEARLY = "a name between differs in a few letters"
    MIDDLE_LEFT_OUT = "only one has a name between"
    FATHER_LEFT_OUT = "only one says whose child the person is"
    ORDER_TURNED = "the names stand in the other order"
    GENERATION_OTHER = "one is the elder and one the younger"
    GENERATION_LEFT_OUT = "only one says which generation"
    WOMAN_AND_MAN = "one is called a woman and one a man"
    OTHER_OFFICE = "the office is another"
    OFFICE_AT_THAT_DATE = "the office was not this person's at that date"
    OTHER_SIDE = "the side is another"
    YEARS_APART = "the years lie too far apart"
    SAID_OTHER = "somebody said that they are two"

    @property
    def speaks_for(self) -> bool:
        """Whether it speaks for one person."""
        return self in _FOR


_FOR = frozenset(list(Ground)[: list(Ground).index(Ground.FAMILY_NEARLY)])

EXCLUDES = frozenset(
    {
        Ground.FAMILY_OTHER,
        Ground.FATHER_OTHER,
        Ground.GENERATION_OTHER,
        Ground.WOMAN_AND_MAN,
        Ground.INITIAL_OTHER,
        Ground.YEARS_APART,
        Ground.SAID_OTHER,
    }
)
"""What leaves no room for one person."""

HARD = frozenset({Ground.FATHER_OTHER, Ground.GENERATION_OTHER, Ground.SAID_OTHER})
"""What counts though another form of the name would fit."""

HOLDS_BACK = frozenset(
    {
        Ground.FAMILY_NEARLY,
        Ground.UNREADABLE,
        Ground.FAMILY_LEFT_OUT,
        Ground.FATHER_NEARLY,
        Ground.GIVEN_NEARLY,
        Ground.GIVEN_OTHER,
        Ground.ORDER_TURNED,
        Ground.GENERATION_LEFT_OUT,
        Ground.OTHER_OFFICE,
        Ground.OFFICE_AT_THAT_DATE,
        Ground.OTHER_SIDE,
    }
)
"""What leaves the question open, whatever speaks for it."""


NEEDS_OFFICE = frozenset(
    {
        Ground.FAMILY_HALF,
        Ground.GIVEN_LEFT_OUT,
        Ground.GIVEN_FITS,
        Ground.GIVEN_PET,
        Ground.FATHER_LEFT_OUT,
        Ground.MIDDLE_LEFT_OUT,
    }
)
"""What leaves the question open where the office does not answer it."""

WEIGHTS = {
    Ground.SAME_WORDS: 0.05,
    Ground.FAMILY_ALIKE: 0.5,
    Ground.FAMILY_IN_ANOTHER_SCRIPT: 0.5,
    Ground.FAMILY_HALF: 0.35,
    Ground.FAMILY_NEARLY: 0.3,
    Ground.FAMILY_LEFT_OUT: 0.1,
    Ground.GIVEN_ALIKE: 0.3,
    Ground.GIVEN_IN_ANOTHER_SCRIPT: 0.3,
    Ground.GIVEN_PET: 0.25,
    Ground.GIVEN_FITS: 0.2,
    Ground.GIVEN_NEARLY: 0.15,
    Ground.GIVEN_LEFT_OUT: 0.1,
    Ground.GIVEN_OTHER: -0.1,
    Ground.FATHER_ALIKE: 0.15,
    Ground.ORDER_TURNED: -0.1,
    Ground.GENERATION_LEFT_OUT: -0.05,
    Ground.SAME_OFFICE: 0.25,
    Ground.BESIDE_FITS: 0.1,
    Ground.OTHER_OFFICE: -0.15,
    Ground.SAME_SIDE: 0.05,
    Ground.OTHER_SIDE: -0.15,
    Ground.SAID_SAME: 1.0,
    **dict.fromkeys(EXCLUDES, -0.5),
}
"""How far each speaks for one person: only the order of candidates comes from it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A ground, with the two words it compares where there are two."""

    ground: Ground
    one: str = ""
    other: str = ""
