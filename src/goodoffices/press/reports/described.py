"""What a person is, by what stands beside the name: the office, the side, he or she."""

import re
from collections.abc import Callable, Iterator

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.callings import is_calling
from goodoffices.press.reports.named import Being, Mention
from goodoffices.press.reports.sides import land
from goodoffices.press.reports.signs import Sentence
from goodoffices.press.reports.words import Sign

Called = Callable[[str, int], Being | None]

_TRADE = re.compile(r"(?:,Y)?,(D[AN]*A)(?=[,.;:w(-]|$)")
_OF = re.compile(r"o(D?N+)(?![GO])")
_LEADING = re.compile(r"(?:[ANGR]*G\(N\))?[ANOTGYp]*[OT]N?T?$")
_APART = re.compile(
    r"(?:^|(?<=[^ANOTGYpoi]))([ANOTGY]*O(?:[io]D?[ANGOY]*[NGOA]){0,3})(?:,|(?<=G))T*$"
)
_AFTER = re.compile(
    r"(?:,Y|\(Y\))?,(?:D?[NGA&]*S)?(D?[ANOTGY]*O(?:&[AO]*O)?(?:[oi]D?[ANGOY&]*)?)"
    r"(?=[,.;:w(\-qQ]|$)"
)
_BRACKETS = re.compile(r"\((D?[ANOTGY]*O(?:[oi]D?[ANGOY&]*)?)\)")
_KNOWN = re.compile(r"e(D[ANOTGY]*O(?:[oi]D?[ANGOY]*)?)")
_CALLED = re.compile(r"D([ANOTGY]*O)(?:[oi]D?[ANGOY]*)?e(?:T)?$")
_THEIRS = lexicon.words("his her their")
_RANKS = lexicon.words("general admiral colonel major captain marshal brigadier commodore")
_COMMANDS = lexicon.words("commander chief minister head envoy adviser advisor commandant leader")
_OWN = lexicon.words("a an the his her their its")


def describe(being: Being, each: Mention, sentence: Sentence, called: Called) -> None:
    """Put down what a place of a name says of the person."""
    signs, kinds = sentence.signs, sentence.kinds
    for at, to in _descriptions(signs, kinds, each):
        phrase = signs[at:to]
        heads = [sign for sign in phrase if sign.kind == "O"]
        if heads:
            _gender(being, heads)
            owned = at > 0 and (signs[at - 1].kind == "S" or signs[at - 1].low in _THEIRS)
            being.kin |= owned and heads[-1].low in lexicon.KIN
            being.roles |= {sign.low for sign in phrase if sign.kind in "OANG"}
            if being.office is None:
                being.office = _office(phrase)
            if being.side is None:
                being.side = _side(signs, at, to, called)
    lead = each.at - 2 if kinds[max(0, each.at - 1) : each.at] == "," else each.at - 1
    if lead >= 0 and kinds[lead] == "A" and is_calling(signs[lead].low):
        being.trades.add(signs[lead].low)
    trade = _TRADE.match(kinds, each.to)
    if trade and signs[trade.start(1)].low in _OWN:
        being.trades.add(signs[trade.end(1) - 1].low)
    beside = _OF.match(kinds, each.to)
    if beside and being.side is None and being.office is not None:
        span = signs[beside.start(1) : beside.end(1)]
        being.side = " ".join(sign.text for sign in span if sign.kind == "N")
    _gender(being, signs[max(0, each.at - 1) : each.at])


def _descriptions(signs: list[Sign], kinds: str, each: Mention) -> Iterator[tuple[int, int]]:
    before = _LEADING.search(kinds, 0, each.at)
    if before and "O" in before[0]:
        yield before.span()
    apart = _APART.search(kinds, 0, each.at)
    if apart and re.match(r"[,.xvVbeq]", kinds[each.to :] or "."):
        if not _of_a_deed(signs[apart.start(1) : apart.end(1)]):
            yield apart.span(1)
    for follows in (_AFTER, _BRACKETS, _KNOWN):
        if after := follows.match(kinds, each.to):
            yield after.span(1)
    called = _CALLED.search(kinds, 0, each.at)
    if called:
        yield called.span(1)


def _of_a_deed(phrase: list[Sign]) -> bool:
    """`Briefing reporters in Port Hallow, X said`: whom somebody deals with, not what he is."""
    heads = [sign.low for sign in phrase if sign.kind == "O"]
    return heads[-1].endswith("s") and heads[-1][:-1] in lexicon.OFFICES


def _office(phrase: list[Sign]) -> str | None:
    kinds = "".join(sign.kind for sign in phrase)
    head = kinds.find("O")
    while head + 1 < len(kinds) and kinds[head + 1] == "O" and not _rank(phrase, head + 1):
        head += 1
    first = head
    while first and (
        phrase[first - 1].kind in "OAG" or phrase[first - 1].low in lexicon.OFFICE_WORDS
    ):
        if phrase[first - 1].kind == "N" and phrase[first - 1].low not in lexicon.OFFICE_WORDS:
            break
        first -= 1
    last = head + 1
    if kinds[last : last + 1] and (phrase[last].low in {"of", "for"}):
        further = last + 1
        while further < len(phrase) and (
            phrase[further].kind in "A&"
            or phrase[further].low in lexicon.FIELDS | lexicon.OFFICE_WORDS
            or (phrase[further].kind in "GO" and phrase[further].text[0].islower())
        ):
            further += 1
        if further > last + 1 and phrase[further - 1].kind != "&":
            last = further
    return " ".join(sign.text for sign in phrase[first:last])


def _rank(phrase: list[Sign], at: int) -> bool:
    """Whether a rank follows an office that is told without it: `Commander General Ada Lind`."""
    return phrase[at].low in _RANKS and phrase[at - 1].low in _COMMANDS


def _side(signs: list[Sign], at: int, to: int, called: Called) -> str | None:
    owner = _owner(signs, at)
    if owner:
        being = called(owner, signs[at].start)
        return (being.side if being else owner) or None
    phrase = signs[at:to]
    for place, sign in enumerate(phrase):
        if sign.low in {"of", "for"}:
            named = [each for each in phrase[place + 1 :] if each.kind in "NG" or each.low == "of"]
            words = " ".join(
                each.text for each in named if each.kind in "NG" and each.text[0].isupper()
            )
            if words and words.casefold() not in lexicon.FIELDS:
                being = called(words, sign.start)
                return being.side if being else words
    lead = [each.text for each in phrase[: _first_office(phrase)] if each.kind == "N"]
    if lead and land(lead[0]) != lead[0]:
        return lead[0]
    words = " ".join(word for word in lead if word.casefold() not in lexicon.OFFICE_WORDS)
    return words or None


def _first_office(phrase: list[Sign]) -> int:
    return next((place for place, sign in enumerate(phrase) if sign.kind == "O"), len(phrase))


def _owner(signs: list[Sign], at: int) -> str | None:
    if at < 2 or signs[at - 1].kind != "S":
        return None
    first = at - 1
    while first and signs[first - 1].kind in "NGp":
        first -= 1
    return " ".join(each.text for each in signs[first : at - 1]) or None


def _gender(being: Being, before: list[Sign]) -> None:
    for sign in before:
        low = sign.low.rstrip(".")
        if low in lexicon.FEMALE and sign.kind in "TO":
            being.female = True
        elif sign.kind in "TO" and low in lexicon.MALE:
            being.female = False
