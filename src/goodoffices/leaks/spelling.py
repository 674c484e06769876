"""One spelling for English words that are spelt in two ways."""

import re

_SINGLE = {
    "manoeuvre": "maneuver",
    "manoeuvres": "maneuvers",
    "programme": "program",
    "programmes": "programs",
    "cheque": "check",
    "cheques": "checks",
    "tyre": "tire",
    "tyres": "tires",
    "plough": "plow",
    "ploughs": "plows",
    "ploughed": "plowed",
    "practise": "practice",
    "practised": "practiced",
    "sceptical": "skeptical",
    "gaol": "jail",
    "ageing": "aging",
    "judgement": "judgment",
    "judgements": "judgments",
    "acknowledgement": "acknowledgment",
    "fulfil": "fulfill",
    "fulfils": "fulfills",
    "enrol": "enroll",
    "instalment": "installment",
    "instalments": "installments",
    "catalogue": "catalog",
    "dialogue": "dialog",
    "dialogues": "dialogs",
    "aeroplane": "airplane",
    "aeroplanes": "airplanes",
    "aluminium": "aluminum",
    "paediatric": "pediatric",
    "anaesthetic": "anesthetic",
    "anaesthetist": "anesthetist",
    "anaesthetists": "anesthetists",
    "jewellery": "jewelry",
    "mould": "mold",
    "whilst": "while",
    "amongst": "among",
    "towards": "toward",
}

# Each must make one word of two spellings and never one word of two words: hence the lengths.
_PATTERNS = (
    (re.compile(r"grey"), "gray"),
    (re.compile(r"(\w)centre"), r"\1center"),
    (re.compile(r"^(\w{3,})our(\w*)$"), r"\1or\2"),
    (re.compile(r"^(\w{2,}[bt])re(s|d)?$"), r"\1er\2"),
    (re.compile(r"^(\w{3,})is(e|ed|es|er|ers|ing|ation|ations)$"), r"\1iz\2"),
    (re.compile(r"^(\w{2,})ys(e|ed|es|er|ers|ing)$"), r"\1yz\2"),
    (re.compile(r"^(\w*[aeiou]\w*[^aeiou][aeiou])ll(ed|ing|er|ers)$"), r"\1l\2"),
    (re.compile(r"^(\w{2,}[ef]n)ce(s|less)?$"), r"\1se\2"),
)
_TWO_WAYS = re.compile("our|grey|[bt]re|is[eia]|ys[ei]|ll[ei]|nce")


def one_spelling(word: str) -> str:
    """The American spelling of a small-lettered English word; any other word as it is."""
    if (single := _SINGLE.get(word)) is not None:
        return single
    if not _TWO_WAYS.search(word):
        return word
    for pattern, other in _PATTERNS:
        word = pattern.sub(other, word)
    return word
