"""One spelling for English words that are spelt in two ways."""

import re

_SINGLE = {
    "manoeuvre": "maneuver",
    "manoeuvres": "maneuvers",
    "programme": "program",
    "programmes": "programs",
    "cheque": "check",
    "cheques": "checks",
    "grey": "gray",
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
    "mould": "mold",
    "whilst": "while",
    "amongst": "among",
    "towards": "toward",
    "metre": "meter",
}

# Each must make one word of two spellings and never one word of two words: hence the lengths.
_ENDINGS = (
    (re.compile(r"^(\w{3,})our(\w*)$"), r"\1or\2"),
    (re.compile(r"^(\w{2,}[bt])re(s|d)?$"), r"\1er\2"),
    (re.compile(r"^(\w{3,})is(e|ed|es|er|ers|ing|ation|ations)$"), r"\1iz\2"),
    (re.compile(r"^(\w{2,})ys(e|ed|es|er|ers|ing)$"), r"\1yz\2"),
    (re.compile(r"^(\w*[aeiou]\w*[^aeiou][aeiou])ll(ed|ing|er|ers)$"), r"\1l\2"),
    (re.compile(r"^(\w{2,}[ef]n)ce(s|less)?$"), r"\1se\2"),
)


def one_spelling(word: str) -> str:
    """The American spelling of a small-lettered English word; any other word as it is."""
    if (single := _SINGLE.get(word)) is not None:
        return single
    for ending, other in _ENDINGS:
        word = ending.sub(other, word)
    return word
