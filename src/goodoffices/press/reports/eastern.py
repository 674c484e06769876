"""Who speaks each quotation of a Persian or Arabic report, by a roster of names."""

import re
from collections.abc import Sequence

from goodoffices.press.reports import arabic_words, persian_words
from goodoffices.press.reports.eastern_names import (
    EDGE,
    ENDS,
    Reading,
    by_role,
    going_on,
    hangs,
    names_in,
    put_down_roles,
    sentence_start,
    word_before,
)
from goodoffices.press.reports.eastern_people import named_in
from goodoffices.press.reports.eastern_words import doubled, flat
from goodoffices.press.reports.marks import Between
from goodoffices.press.reports.named import Being
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.scene import Heard
from goodoffices.press.reports.strangers import stranger

LANGUAGES = frozenset({"fa", "ar"})
_VERBS = {
    "fa": re.compile(EDGE.format(f"(?:{persian_words.VERBS})")),
    "ar": re.compile(EDGE.format(f"[وف]?(?:{doubled(arabic_words.VERBS)})(?:ها|هم|ه)?")),
}
_LEADS = {
    "fa": re.compile(EDGE.format(f"(?:{persian_words.LEADS})")),
    "ar": re.compile(rf"(?<![^\W_])و?(?:{arabic_words.LEADS})"),
}
_NOT_SAID = {
    "fa": re.compile(rf"(?:{persian_words.NOT_SAID})\s*$"),
    "ar": re.compile(rf"(?:{arabic_words.NOT_SAID})(?:\s+\w+)?\s*$"),
}
_CALLED = {
    "fa": re.compile(rf"^\s*(?:{persian_words.CALLED})"),
    "ar": re.compile(rf"^\s*(?:{arabic_words.CALLED})"),
}
_JOINED = frozenset(flat("و اما ولی که ، ؛ نیز أما فيما بينما غير لكن").split())
_LONG = 5


def heard(
    text: str,
    lang: str,
    paragraphs: Sequence[tuple[int, int, bool]],
    quotes: Sequence[Between],
    roster: Sequence[Person],
) -> dict[int, Heard]:
    """Every quotation with its speaker, as far as the roster knows who is named."""
    plain = flat(text)
    guessed = () if roster else named_in(text, lang, quotes)
    roster = roster or guessed
    reading = Reading(plain, lang, names_in(plain, roster), quotes)
    put_down_roles(reading, roster)
    made: dict[int, Heard] = {}
    for start, end, heading in paragraphs:
        at, last = start, None
        for index, each in enumerate(quotes):
            if each.inside or not start <= each.start <= end:
                continue
            one = Heard(each, heading=heading)
            made[index] = one
            _listen(reading, one, at, end, made, last)
            if guessed and one.how == "pronoun":
                # Whoever is not known by a given name would be taken for one who is.
                one.speaker = one.being = None
            if one.spoken and one.speaker:
                last = index
            at = each.end + 1
    return made


def _listen(
    reading: Reading, one: Heard, at: int, end: int, made: dict[int, Heard], last: int | None
) -> None:
    text, each = reading.text, one.between
    opened = sentence_start(text, at, each.start - 1)
    before = text[opened : each.start - 1]
    stop = next((q.start - 1 for q in reading.quotes if q.start > each.end and not q.inside), end)
    after = text[each.end + 1 : min(stop, end)]
    if _NOT_SAID[reading.lang].search(before) or _CALLED[reading.lang].match(after):
        one.spoken = False
        return
    found = _before(reading, one, opened, each.start - 1) or _after(
        reading, one, each.end + 1, min(stop, end)
    )
    if found:
        return
    if last is not None and not re.search(
        r"[^\W\d_]{4,}", text[made[last].between.end : each.start]
    ):
        _goes_on(made, last, one)
        return
    if last is not None and at > 0 and _told_between(reading, made, last, one):
        return
    sentence_like = len(text[each.start : each.end].split()) >= _LONG
    one.spoken = sentence_like and not before.strip().endswith(("(", "،"))


def _told_between(reading: Reading, made: dict[int, Heard], last: int, one: Heard) -> bool:
    """`«…»، قالت X، «…»`: what is between two pieces is only who speaks."""
    between = reading.text[made[last].between.end + 1 : one.between.start - 1]
    if len(between.split()) > 8 or not _VERBS[reading.lang].search(between):
        return False
    _goes_on(made, last, one)
    return True


def _goes_on(made: dict[int, Heard], last: int, one: Heard) -> None:
    """Whoever spoke the piece before speaks this one."""
    earlier = made[last]
    one.speaker, one.being, one.how = earlier.speaker, earlier.being, earlier.how
    one.continues = last


def _before(reading: Reading, one: Heard, start: int, place: int) -> bool:
    text, lang = reading.text, reading.lang
    leads = list(_LEADS[lang].finditer(text, start, place))
    verbs = list(_VERBS[lang].finditer(text, start, place))
    if leads and (not verbs or leads[-1].start() > verbs[-1].start()):
        match = leads[-1]
        near = reading.within(match.end(), place)
        return _settle(
            reading, one, near[0].being if near else by_role(reading, match.end(), place), match
        )
    if verbs:
        verb = verbs[-1]
        if lang == "fa":
            return _persian(reading, one, start, verb, place)
        return _arabic(reading, one, start, verbs, place)
    if text[:place].rstrip().endswith(":"):
        named = [each for each in reading.within(start, place) if not each.oblique]
        being = named[0].being if named else by_role(reading, start, place)
        if being is not None:
            one.speaker, one.being, one.how, one.attributed = being.name, being, "name", True
            return True
    elif one.heading:
        colon = text.find(":", start, place)
        named = reading.within(start, colon) if colon > 0 else []
        if named:
            one.speaker, one.being, one.how = named[0].being.name, named[0].being, "name"
            return True
    return False


def _persian(reading: Reading, one: Heard, start: int, verb: re.Match[str], place: int) -> bool:
    named = [
        each for each in reading.within(start, verb.start()) if not hangs(reading, each, start)
    ]
    if not named:
        own = by_role(reading, start, verb.start())
        if own is not None:
            return _settle(reading, one, own, verb, "office")
        if stranger(reading.text, "fa", start, verb.start()):
            return _settle(reading, one, None, verb, "unnamed")
        return _settle(reading, one, going_on(reading, start), verb, "pronoun")
    joined = [
        each for each in named[1:] if word_before(reading.text, each.start) in _JOINED - {"،"}
    ]
    return _settle(reading, one, (joined[-1] if joined else named[0]).being, verb)


def _arabic(
    reading: Reading, one: Heard, start: int, verbs: list[re.Match[str]], place: int
) -> bool:
    verb = verbs[-1]
    following = [
        each
        for each in reading.within(verb.end(), place)
        if not hangs(reading, each, verb.end(), told=True)
    ]
    if following and not re.search(r"[.؛]", reading.text[verb.end() : following[0].start]):
        return _settle(reading, one, following[0].being, verb)
    own = by_role(reading, verb.end(), place)
    if own is not None:
        return _settle(reading, one, own, verb, "office")
    leading = [
        each for each in reading.within(start, verb.start()) if not hangs(reading, each, start)
    ]
    near = " ".join(reading.text[verb.end() : place].split(" ")[:3])
    if stranger(near, "ar", 0, len(near)):
        return _settle(reading, one, None, verb, "unnamed")
    if leading:
        for earlier in reversed(verbs[:-1]):
            own_names = [each for each in leading if each.start > earlier.end()]
            if own_names:
                return _settle(reading, one, own_names[0].being, verb)
        return _settle(reading, one, leading[-1].being, verb)
    body = by_role(reading, start, verb.start())
    if body is not None:
        return _settle(reading, one, body, verb, "office")
    if stranger(reading.text, "ar", start, verb.start()):
        return _settle(reading, one, None, verb, "unnamed")
    return _settle(reading, one, going_on(reading, start), verb, "pronoun")


def _after(reading: Reading, one: Heard, start: int, end: int) -> bool:
    text, lang = reading.text, reading.lang
    stop = ENDS.search(text, start, end)
    until = stop.start() if stop else end
    verb = _VERBS[lang].search(text, start, until) or _LEADS[lang].search(text, start, until)
    if verb is None or len(text[start : verb.start()].split()) > 12:
        return False
    named = [each for each in reading.within(start, until) if not hangs(reading, each, start)]
    near = [
        each
        for each in named
        if (each.start < verb.start() if lang == "fa" else each.start > verb.end())
    ]
    if lang == "ar" and text[start:end].lstrip(" ،").startswith(("و", "ف")) and not near:
        return False
    if near:
        return _settle(reading, one, near[0].being, verb)
    told = (start, verb.start()) if lang == "fa" else (verb.end(), until)
    if stranger(text, lang, *told):
        return _settle(reading, one, None, verb, "unnamed")
    return _settle(reading, one, going_on(reading, one.between.start - 1), verb, "pronoun")


def _settle(
    reading: Reading, one: Heard, being: Being | None, cue: re.Match[str], how: str = "name"
) -> bool:
    one.cue, one.attributed, one.how = cue.span(), True, how
    if being is not None:
        one.speaker, one.being = being.name, being
    return True
