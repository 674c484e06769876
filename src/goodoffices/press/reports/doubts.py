"""What makes of a state something hoped, feared, denied or long past, and what puts it ahead."""

import re

from goodoffices.press.reports.sought import Sought

_UNREAL_STEMS = (
    "not", "never", "nobody", "no one", "none", "neither", "if", "whether", "unless",
    "rather than", "den", "risk", "could", "might", "may", "should", "must", "fail", "hop",
    "call", "urg", "demand", "threat", "refus", "reject", "warn", "want", "wish", "appeal",
    "rumo", "ready to", "willing to", "prepared to", "offer", "fear", "dismiss", "rul", "plea",
    "insist", "no ", "unlikely", "impossible", "doubt", "in case", "caution", "prevent", "avoid",
    "avert", "against", "instead of", "short of", "had been", "to have", "supposed", "meant",
    "ought", "propos", "suggest", "pray", "dream", "pretend", "n't", "n’t", "لم", "لن", "لا",
    "إذا", "لو", "اگر", "نه", "قد ", "ليس", "نفى", "نفت", "ينفي", "يأمل", "تأمل", "نأمل", "دعا",
    "دعت", "يدعو", "تدعو", "طالب", "هدد", "رفض", "مستعد", "تکذیب", "امیدوار", "خواستار",
    "تهدید", "نگفت", "نمی‌گوی", "شاید", "ممکن", "ربما", "آماد", "بعید",
)  # fmt: skip
_UNREAL = re.compile(
    r"\b(?:not|never|nobody|no one|none|neither|cannot|if|whether|unless|rather than|den(?:y|ies"
    r"|ied|ying|ial)|risk|could|might|may(?! \d)|should|must|fail(?:s|ed)? to"
    r"|hop(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|demand\w*|threat\w*"
    r"|refus\w+|reject\w*|warn\w*|want(?:s|ed)?|wish\w*|appeal\w*|rumou?rs?|ready to|willing to"
    r"|prepared to|offer(?:s|ed)? to|fear(?:s|ed)?|dismiss\w*|rul(?:e|es|ed|ing) out|plea|pleaded"
    r"|insist(?:s|ed)? (?:that )?\w+ be|no (?:sign|plan(?!ned)|word|decision|question|reason"
    r"|point|talk"
    r"|prospect|chance|hurry|need|intention|hint|wish)s?|unlikely|impossible|doubts?|in case"
    r"|caution\w*|prevent\w*|avoid\w*|avert\w*|against|instead of|short of|had been (?:due|to|set"
    r"|expected|planned|scheduled)|(?:was|were) (?:to have|supposed|meant)|ought|propos(?:e|es|ed"
    r"|ing|al)|suggest(?:s|ed|ing)?|pray(?:s|ed|ing)?|dreams?|pretend\w*)\b"
    r"|n['’]t\b|\bno (?:\w+ ){0,2}(?:talks|negotiations|contacts|discussions|dialogue|meetings?"
    r"|rounds?|sessions?)\b"
    r"|(?:^|\s)و?(?:لم|لن|لا(?! تزال| يزال)|إذا|لو|اگر|نه) |(?:^|\s)و?قد [تي]|ليس"
    r"|(?<!\w)و?(?:نفى|نفت)|ينفي"
    r"|يأمل|تأمل|نأمل|دعا |دعت |يدعو|تدعو|طالب|يهدد|هدد|يرفض|رفض|مستعد"
    r"|تکذیب|نگفت|نمی‌گوی|امیدوار|خواستار|تهدید|شاید|ممکن است|ربما|آماده است|آمادگی|بعید",
    re.IGNORECASE,
)
UNREAL = Sought(_UNREAL, _UNREAL_STEMS)
"""What makes of a state something hoped, feared, asked for or denied."""

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SPAN = r"(?:hour|day|night|week|fortnight|month|weekend)s?"
AHEAD = re.compile(
    rf"\b(?:(?:on |until |till |to |for |by )?{_DAY}|tomorrow|tonight|overmorrow"
    rf"|(?:next|the coming|this coming|the following|later (?:this|that|in the)) \w+"
    rf"|this (?:weekend|evening|afternoon|morning|autumn|spring|summer|winter)|in the (?:\w+ )?"
    rf"(?:{_SPAN}|morning|evening|afternoon|spring|autumn|summer|winter|new year)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}"
    rf"|in (?:early |mid-|late )?{_MONTH}|(?:the|on) \d{{1,2}}(?:st|nd|rd|th)"
    r"|the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth"
    r"|twent\w+(?:-\w+)?|thirt\w+(?:-\w+)?)(?: of \w+)?$"
    r"|before (?:the )?\w+|on (?:the|a) date|after (?:the )?(?:\w+ )?(?:breakfast|lunch|dinner"
    r"|supper|prayers|harvest|holidays?|feast|weekend|election|recess|break|Easter|Christmas"
    r"|Ramadan|Eid|Nowruz|New Year)"
    rf"|(?:in|within|after) (?:an?|two|three|four|five|six|seven|ten|a few|some|\w+|\d+)"
    rf" {_SPAN}(?:[’']s?)?|within {_SPAN}|{_SPAN} (?:from now|later|hence)"
    r"|at (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon|midday|midnight|dawn"
    r"|first light|daybreak|breakfast|lunchtime|dusk|sunrise|sunset|Easter|Christmas)\w*"
    r"|(?:from )?\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|soon|shortly|again)\b"
)
DAY = re.compile(
    rf"\b(?:{_DAY}|tomorrow|overmorrow|(?:next|the coming|the following) \w+|{_MONTH}"
    r"|(?:the|on) \d{1,2}(?:st|nd|rd|th)|(?:in|within|after) \w+ (?:days?|weeks?|months?))\b"
)
"""A day that is another than that of the report."""

AHEAD_EAST = re.compile(
    r"شنبه|جمعه|فردا|آینده|هفته|ساعت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت"
    r"|غدا|غداً|المقبل|القادم|أسبوع|شهر|بعد يوم|بعد عيد|روز|ماه|پس از|بعد از|صباح|مساء|الساعة"
    r"|[\d۰-۹٠-٩] (?:فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند"
    r"|ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر"
    r"|يناير|فبراير|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
    r"|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين)"
)

_LONG_AGO = re.compile(
    r"\b(?:for (?:years|decades)|last (?:year|month|spring|autumn|winter|summer|decade|century)"
    r"|(?:talks|negotiations|rounds?|session|attempt|process|summit) (?:\w+ )?(?:in|of) (?:19"
    r"|20)\d\d"
    r"|in (?:19|20)\d\d"
    r"|since (?:19|20)\d\d|years? (?:ago|earlier|before)|months? (?:ago|earlier)|decades? ago"
    r"|(?:previous|earlier|past|former) (?:\w+ )?(?:rounds?|talks|negotiations|sessions?"
    r"|attempts?|meetings?))\b",
    re.IGNORECASE,
)
LONG_AGO = Sought(
    _LONG_AGO,
    ("year", "month", "decade", "last ", "19", "20", "previous", "earlier", "past", "former"),
)
"""What is told of an earlier time."""

ONCE = re.compile(
    rf"\b(?:in|since|last|early in|back in|of) (?:early |late |mid-)?{_MONTH}|\b(?:in|since"
    rf"|last) (?:the )?(?:spring|summer|autumn"
    r"|winter)\b|\bbefore the (?:war|flood|election|winter)|\b(?:weeks|a (?:year|month"
    r"|fortnight)|generation) ago"
    r"|\b(?:first|second|two|three|four|five|several|many|most|once|twice|other|each) (?:\w+ )?"
    r"(?:times?|rounds of|attempts?|talks)\b|\bat the time\b|\bthat (?:year|spring|summer"
    r"|autumn|winter)\b"
)
"""What may put an end of talks in an earlier time."""
