"""How the talks stand and whether they are indirect, by the words of a report that say so."""

import re
from collections.abc import Iterator, Sequence

from goodoffices.core.acts.dossier import Topic
from goodoffices.press.reports.clauses import Sentence, small
from goodoffices.press.reports.finding import Finding

RANKS = (
    "under way",
    "resumed",
    "concluded",
    "scheduled",
    "paused",
    "suspended",
    "broken off",
)
"""States, the one that says least first: what says more outranks what says less."""

_TALKS = (
    r"\b(?:talks?|negotiations?|discussions?|rounds?|sessions?|hearings?|contacts|meetings?"
    r"|dialogue"
    r"|committee|conference|consultations?|truce|ceasefire|exchange|mediation|they|we|both \w+"
    r"|(?:two )?(?:sides|delegations|parties|teams)|halls|track|delegation|it)\b"
)
_REST = r"[^.;!?\"“”«»]{0,70}?"
_AHEAD = re.compile(
    r"\b(?:(?:on |until |till |to |for |by )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow"
    r"|(?:next|the coming|this coming) (?:week|month|year|day)|in the \w+ week"
    r"|\d{1,2} [A-Z][a-z]{2,8}"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) \d{1,2}"
    r"|before (?:the )?\w+|on (?:the|a) date|in (?:a|two|three|\w+) (?:days?|weeks?|months?))\b"
)
_AHEAD_EAST = re.compile(
    r"شنبه|جمعه|فردا|آینده|هفته|ساعت|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|غدا"
    r"|المقبل|القادم"
)
_PATTERNS: dict[str, tuple[str, ...]] = {
    "broken off": (
        rf"{_TALKS}{_REST}\b(?:broken? (?:off|down)|collapsed|fell apart|fallen apart|called off"
        r"|walked out|abandoned|came to nothing|(?:ended"
        r"|over)\b[^.;]{0,40}?\bwithout an? (?:new )?date)",
        r"\b(?:break|breaks|broke|broken|breaking) off (?:the )?(?:\w+ )?(?:talks|negotiations)",
        r"(?:انتهت|توقفت|انفضت)[^.؛]{0,60}?(?:من دون|بدون|دون)(?: تحديد)? موعد",
        r"(?:انهارت|قُطعت|تقطعان) (?:ال)?(?:محادثات|مفاوضات)",
        r"(?:مذاکرات|گفت‌وگوها)[^.؛]{0,60}?(?:شکست خورد|قطع شد|بدون تعیین)",
    ),
    "suspended": (
        rf"{_TALKS}{_REST}\b(?:suspended|halted|frozen|put on ice)\b",
        r"(?:عُلّقت|عُلقت|علقت|تعليق) (?:ال)?(?:محادثات|مفاوضات)",
        r"(?:مذاکرات|گفت‌وگوها)[^.؛]{0,60}?(?:تعلیق|معلق) شد",
    ),
    "paused": (
        rf"{_TALKS}{_REST}\b(?:paused?|(?:in|into) recess|recessed|(?:take|took|taken) a break"
        r"|stand still|on hold)\b",
        rf"{_TALKS}{_REST}\b(?:ended|end|ends|concluded?|finished|over|stopped|adjourned|broke)\b"
        r"[^.;\w]*(?:\w+\W+){0,3}?(?:for now|for the (?:night|day|moment|time being)|for to(?:day"
        r"|night))",
        r"(?:متوقف (?:کرده‌ایم|شد|شده)[^.؛]{0,60}|برای امشب متوقف)",
        r"توقفت (?:\S+ )?(?:لهذه الليلة|لهذا اليوم|مؤقتا)",
        r"(?:مذاکرات|گفت‌وگوها)[^.؛]{0,40}?(?:فعلاً|فعلا|موقتاً) (?:پایان|متوقف|تمام)",
    ),
    "scheduled": (
        rf"{_TALKS}{_REST}\b(?:(?:to |will |shall )?(?:resume|reconvene|continue|meet again|go on"
        r"|go back|rise)s?"
        r"|(?:re)?opens?|begins?|starts?|adjourned|postponed|put off|rises|booked|scheduled"
        r"|set for|due"
        r"|to be held|will be held|will (?:meet|begin|start|open))\b",
        r"\bto resume (?:the )?(?:talks|negotiations|discussions|contacts)",
        r"\bthem to (?:resume|reconvene|continue|meet again)",
        r"(?:أُرجئت|أرجئت|تأجلت|تُستأنف|تستأنف|ستُستأنف|ستستأنف|ستعقد|تُعقد)",
        r"(?:آغاز می‌شود|از سر گرفته (?:می‌شود|خواهد شد)|برگزار (?:می‌شود|خواهد شد)|تعطیل شد"
        r"|موکول شد)",
    ),
    "concluded": (
        rf"{_TALKS}{_REST}\b(?:concluded|ended|wrapped up|finished|came to an end|completed"
        r"|are over|is over)\b",
        r"(?:انتهت|اختتمت|اختُتمت) (?:ال)?(?:محادثات|مفاوضات|جولة)",
        r"(?:مذاکرات|گفت‌وگوها|دور \S+)[^.؛]{0,50}?(?:پایان یافت|به پایان رسید)",
    ),
    "resumed": (
        rf"{_TALKS}{_REST}\b(?:(?:have|has|had) (?:now )?resumed|resumed)\b",
        r"(?:استؤنفت|استُؤنفت)",
        r"از سر گرفته شد",
    ),
    "under way": (
        rf"{_TALKS}{_REST}\b(?:(?:still )?under ?way|(?:still )?going on|ongoing|in progress"
        r"|go(?:es)? on (?:this|to)|(?:have|has) gone (?:in)?to|opened|began|started|continued)\b",
        r"(?:جارية|متواصلة|مستمرة|تتواصل) ?",
        r"ادامه دارد|در جریان است",
    ),
}
_STATES = {value: [re.compile(each) for each in patterns] for value, patterns in _PATTERNS.items()}
# What a sentence must hold before the patterns of a state are tried on it.
_STEMS: dict[str, tuple[str, ...]] = {
    "broken off": (
        "off", "down", "collapsed", "apart", "walked out", "abandon", "nothing", "date",
        "موعد", "انهار", "قطع", "تقطع", "شکست", "بدون",
    ),
    "suspended": ("suspend", "halted", "frozen", "on ice", "علق", "عُلّق", "عُلق", "تعل", "معلق"),
    "paused": (
        "pause", "recess", "break", "stand still", "on hold", "for now", "for the", "for to",
        "متوقف", "توقفت", "فعلا", "موقت",
    ),
    "concluded": (
        "conclud", "ended", "wrapped", "finished", "an end", "complet", "over", "انتهت", "اختتم",
        "اختُتم", "پایان",
    ),
    "resumed": ("resumed", "استؤنف", "استُؤنف", "از سر"),
}  # fmt: skip
_DENIED = re.compile(
    r"\b(?:not|never|nobody|no one|none|neither|cannot|if|whether|unless|rather than|denied|deny"
    r"|risk of"
    r"|could|might|may)\b|n['’]t\b|لم |لن |ليس|نه |اگر ",
    re.IGNORECASE,
)
_LAST = 34
_LONG_AGO = re.compile(
    r"\b(?:last (?:year|month|spring|autumn|winter|summer)|in (?:19|20)\d\d|years? ago"
    r"|months? ago)\b"
)
_STOP = re.compile(r"(?<![ap])(?<!\.m)[.]|[;!?؟؛\n]|[,،][”\"’»]?\s(?!\w+ (?:to|till|until))")
_EASTERN = re.compile("[\u0600-\u06ff]")
_MANNERS = (
    (
        "indirect",
        r"\bindirect (?:[\w-]+ ){0,3}?(?:talks|negotiations|contacts|discussions|rounds?|sessions?"
        r"|exchanges?)\b|\bindirect(?:ly)?\b|غير (?:ال)?مباشر|غیر ?‌?مستقیم",
    ),
    (
        "direct",
        r"\bmet (?:\w+ ){0,3}?face[- ]to[- ]face|first meeting face to face"
        r"|\bdirect (?:talks|negotiations)",
    ),
    (
        "indirect",
        r"\bthrough (?:the|a|an) (?:\w+ )?(?:mediators?|go-between|intermediar\w+"
        r"|host)\b",
    ),
    ("indirect", r"\bproximity talks|shuttl\w+ between|go-between|\bintermediary\b"),
    (
        "indirect",
        r"\b(?:separate|different|opposite) (?:\w+ )?(?:rooms?|floors?|wings?|halls?"
        r"|cabins?|buildings?|ends?)\b",
    ),
    (
        "indirect",
        r"\bnot been in the same room|\bnot (?:spoken|speak|met"
        r"|meet)\b[^.]{0,20}(?:each other|for|\.)|refuse to meet|without a meeting",
    ),
    (
        "indirect",
        r"\bcarr(?:y|ied|ies|ying) (?:\w+[’']?s? ){1,5}?(?:between|up and down)"
        r"|(?:walk(?:s|ed)?|runs?|went) (?:\w+ ){0,4}?(?:between|from one)",
    ),
    (
        "indirect",
        r"\bmessages? passed by|notes? passed|in two (?:\w+ )?(?:halls|barns|rooms|hotels"
        r"|floors)|من غرفة إلى أخرى|عبر الوسيط|دیدار نکرده‌اند|حرف نزده‌اند|از این \S+ به آن",
    ),
    (
        "direct",
        r"\bmet (?:today |on \w+ |yesterday )?(?:with|in the presence)\b"
        r"|\bbefore (?:the )?arbitrator\b|sat down together",
    ),
)
_PLAIN = 2
_MANNER = [(value, re.compile(pattern, re.IGNORECASE)) for value, pattern in _MANNERS]


def states(sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """What the sentences of a report say of how the talks stand."""
    return tuple(found for each in sentences for found in _in_sentence(each))


def _in_sentence(sentence: Sentence) -> Iterator[Finding]:
    low = small(sentence.text)
    for value, patterns in reversed(list(_STATES.items())):
        stems = _STEMS.get(value)
        if stems and not any(stem in low for stem in stems):
            continue
        for pattern in patterns:
            for match in pattern.finditer(low):
                if _holds(sentence.text, match, value):
                    start, end = _clause(sentence.text, match)
                    yield Finding(Topic.STATE, sentence.start + start, sentence.start + end, value)
                    break


def _holds(text: str, match: re.Match[str], value: str) -> bool:
    denied = _DENIED.search(text, max(0, match.end() - _LAST - 20), match.end())
    early = _DENIED.search(text[match.start() : match.end()])
    if denied or early or text.rstrip("\"”»' ").endswith("?"):
        return False
    if _LONG_AGO.search(text):
        return False
    if value != "scheduled":
        return True
    # In Persian the verb comes last.
    return bool(_AHEAD.search(text, match.start()) or _AHEAD_EAST.search(text))


def _clause(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The clause a match stands in, with what is quoted in it kept whole."""
    after = _STOP.search(text, match.end())
    end = after.start() if after else len(text)
    start = match.start()
    if _EASTERN.match(text[start]):
        start = max((each.end() for each in _STOP.finditer(text, 0, start)), default=0)
        start += len(text[start:]) - len(text[start:].lstrip())
    for opened, closed in ("“”", "«»"):
        if text.count(opened, start, end) > text.count(closed, start, end):
            close = text.find(closed, end)
            end = close + 1 if close >= 0 else end
    return start, end


def outcome(found: Sequence[Finding]) -> Finding | None:
    """The state that the report as a whole comes to: the one that says most, if any does."""
    if not found:
        return None
    return max(
        found,
        key=lambda each: (RANKS.index(each.value), each.speaker is not None, each.start),
    )


def manners(sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """Whether the sides meet: the plainest words for it, and plain words for the contrary."""
    found: list[Finding] = []
    for plain, (value, pattern) in enumerate(_MANNER):
        if found and (plain >= _PLAIN or any(each.value == value for each in found)):
            continue
        for each in sentences:
            if match := pattern.search(each.text):
                start, end = each.start + match.start(), each.start + match.end()
                found.append(Finding(Topic.MODALITY, start, end, value))
                break
    return tuple(found)
