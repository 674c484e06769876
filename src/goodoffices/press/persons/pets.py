"""Given names that are called by another: pet names, and one name in two languages."""

from goodoffices.press.persons.listed import listed

_CALLED: dict[str, set[int]] = {}
for _place, (_, _words) in enumerate(listed("pets.csv")):
    for _word in _words:
        _CALLED.setdefault(_word, set()).add(_place)


def one_given(one: str, other: str) -> bool:
    """Whether one given name is the pet name, or the form in another language, of the other."""
    ours, theirs = one.casefold(), other.casefold()
    return bool(_CALLED.get(ours, set()) & _CALLED.get(theirs, set()))
