"""Which language a report is in, told by its script and its commonest words."""

import re
from collections import Counter

from goodoffices.leaks.listed import listed

SHOWN = 6_000
"""How much of a report is looked at."""

_LATIN = re.compile(r"[a-zß-ɏ]+")
_SCRIPTS = (
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("ar", re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")),
    ("latin", re.compile("[A-Za-zÀ-ɏ]")),
)
_OTHER_SCRIPTS = re.compile("[\u0370-\u03ff\u0900-\u0dff\u0e00-\u0fff\u3040-\u30ff\u3400-\ud7af]")
_COMMON = {
    "en": "the of and to in that is was for on with he his by it at from has said be not",
    "fr": "le la les des et est une dans que qui pour pas sur au par avec ce sont du il",
    "de": "der die das und ist nicht mit den von zu ein eine auf für dem des im sich auch",
    "es": "el los las que una por con del para es se como más pero su al lo sus está ha",
    "it": "il che di per una non è con del della sono gli dei nel alla più si anche ha da",
    "pt": "o os que uma não com para em do da dos das por é mais ao como foi se pelo",
    "nl": "het een van en de is dat niet op te zijn met voor ook aan er maar werd hij",
    "tr": "ve bir bu için ile da de olarak daha olan çok gibi kadar ise ancak sonra en var",
    "pl": "w i na z do się nie że jest o jak po od za przez ale są tym",
}
_STOP = {lang: frozenset(words.split()) for lang, words in _COMMON.items()}
_FEWEST = 0.08
_URDU = re.compile("[ٹڈڑےں]")
_KURDISH = re.compile("[ڕڵێۆ]")
_PASHTO = re.compile("[ښځڅړږټډېۍ]")
_PERSIAN = re.compile("[پچژگکی\u200c]")
_ARABIC = re.compile("[ةيكىإؤ]")
_PERSIAN_WORDS = frozenset(listed("است که را از این با به در شد گفت می‌شود خواهد برای"))
_ARABIC_WORDS = frozenset(listed("في من على إن أن إلى التي الذي عن هذا مع قال كان لم"))


def language(text: str) -> str:
    """The language of a text, as its code; `und` where it cannot be told."""
    shown = text[:SHOWN]
    counted = Counter({script: len(letter.findall(shown)) for script, letter in _SCRIPTS})
    counted["other"] = len(_OTHER_SCRIPTS.findall(shown))
    script, letters = counted.most_common(1)[0]
    if not letters or letters * 2 < counted.total():
        return "und"
    match script:
        case "latin":
            return _in_latin(shown)
        case "ar":
            return _in_arabic(shown)
        case "other":
            return "und"
        case _:
            return script


def _in_latin(shown: str) -> str:
    words = _LATIN.findall(shown.lower())
    found = Counter({lang: sum(word in stop for word in words) for lang, stop in _STOP.items()})
    lang, hits = found.most_common(1)[0]
    return lang if words and hits >= max(1, _FEWEST * len(words)) else "und"


def _in_arabic(shown: str) -> str:
    size = len(shown)
    for lang, letter, share in (("ckb", _KURDISH, 40), ("ps", _PASHTO, 60), ("ur", _URDU, 60)):
        if len(letter.findall(shown)) * share > size:
            return lang
    words = re.findall(r"[^\W\d_]+(?:\u200c[^\W\d_]+)*", shown)
    persian = 3 * sum(word in _PERSIAN_WORDS for word in words) + len(_PERSIAN.findall(shown))
    arabic = 3 * sum(word in _ARABIC_WORDS for word in words) + len(_ARABIC.findall(shown))
    if persian == arabic:
        return "und"
    return "fa" if persian > arabic else "ar"
