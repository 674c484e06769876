"""Who was there as Persian and Arabic tell it: who heads, takes part, meets, stays away."""

import re
from collections.abc import Iterator, Sequence

from goodoffices.core.acts.sessions import Capacity
from goodoffices.press.reports.clauses import Sentence
from goodoffices.press.reports.grouped import Standing
from goodoffices.press.reports.presence import Presence

_TALKS = (
    r"(?:مذاکر\S*|گفت‌وگوه?ا?\S*|گفتگو\S*|نشست\S*|دور \S+|ال?محادثات|ال?مفاوضات|ال?جولة|ال?جلسة"
    r"|ال?اجتماع|ال?لقاء|ال?مباحثات|ال?مشاورات)"
)
_LED_BEFORE = re.compile(
    r"(?:ترأست?|يرأس|ترأس|يترأس|يقود|قاد) (?:وفد|الوفد|فريق)[^.؛«»]{0,80}$"
    r"|(?:وفد|الوفد|فريق)[^.؛«»،]{0,30} (?:برئاسة|بقيادة) [^.؛«»]{0,60}$"
    r"|(?:رئيسة?|رئيس) (?:وفد|الوفد)[^.؛«»،]{0,30}،? ?$"
    r"|كبيرة? (?:المفاوضين|مفاوضي)[^.؛«»،]{0,30}،? ?$"
    r"|(?:هیئت|تیم)[^.؛«»،]{0,40} به (?:ریاست|سرپرستی|رهبری) [^.؛«»]{0,60}$"
    r"|(?:ریاست|سرپرستی|رهبری) (?:هیئت|تیم)[^.؛«»،]{0,40} را(?: \S+){0,3} $"
    r"|رئیس (?:هیئت|تیم)[^.؛«»،]{0,40}،? ?$|مذاکره‌کننده ارشد[^.؛«»،]{0,30}،? ?$"
)
_LED_AFTER = re.compile(
    r"^، (?:رئیس|سرپرست) (?:هیئت|تیم)|^، مذاکره‌کننده ارشد|^، رئيسة? (?:وفد|الوفد)"
    r"|^، كبيرة? (?:المفاوضين|مفاوضي)|^ (?:ریاست|سرپرستی) (?:هیئت|تیم)"
)
_ABSENT_BEFORE = re.compile(
    rf"(?:لم|لن|لا) (?:ي|ت)(?:شارك|حضر)[^.؛«»]{{0,50}}$|(?:غاب|غابت|تغيب|تغيبت) عن"
    rf" {_TALKS}[^.؛]{{0,20}}$"
)
_ABSENT_AFTER = re.compile(
    r"^[^.؛«»]{0,90}?(?:حضور نداشت|حضور ندارد|شرکت نکرد|شرکت نمی‌کند|شرکت نخواهد کرد|غایب بود)"
    r"|^[^.؛«»]{0,40}? (?:لم|لن) (?:ي|ت)(?:شارك|حضر)"
)
_THERE_BEFORE = re.compile(
    rf"(?:شارك|شاركت|حضر|حضرت) (?:في )?[^.؛«»]{{0,60}}?{_TALKS}[^.؛«»]{{0,60}}$"
    rf"|{_TALKS}[^.؛«»]{{0,60}} بحضور [^.؛«»]{{0,60}}$|{_TALKS}[^.؛«»]{{0,60}} با حضور"
    rf" [^.؛«»]{{0,60}}$"
    rf"|(?:هیئت|تیم|وفد|الوفد)[^.؛«»]{{0,40}} (?:شامل|يضم|ضم|متشکل از)[^.؛«»]{{0,80}}$"
    r"|(?:برفقة|يرافقه|ترافقه|به همراه|همراه با)[^.؛«»]{0,40}$"
)
_THERE_AFTER = re.compile(
    rf"^[^.؛«»]{{0,40}}?(?:در|در این) [^.؛«»]{{0,30}}?{_TALKS}[^.؛«»]{{0,30}}?(?:حضور داشت"
    rf"|حضور دارد"
    rf"|حاضر بود|شرکت کرد|شرکت داشت|شرکت دارد)"
    rf"|^[^.؛«»]{{0,40}}? (?:شارك|شاركت|حضر|حضرت|يشارك|تشارك) (?:في )?[^.؛«»]{{0,30}}?{_TALKS}"
)
_BEFORE_TALKS = re.compile(r"(?:شارك|شاركت|حضر|حضرت) [^.؛«»]{0,50}$")
_AT_TALKS = re.compile(rf"^[^.؛«»]{{0,30}}? (?:في )?[^.؛«»]{{0,20}}?{_TALKS}")
_MET = re.compile(
    r"(?:^|\s)و?(?:التقى|التقت|استقبل|استقبلت|اجتمع|اجتمعت)\s"
    r"|(?:دیدار|ملاقات|گفت‌وگو|مذاکره)(?: و (?:گفت‌وگو|رایزنی))? کرد|دیدار داشت"
)
_UNSURE = re.compile(
    r"قرار است|خواهد|ممکن است|شاید|احتمال|اگر|تکذیب|من المقرر|سوف|قد ي|قد ت|نفى|نفت|يتوقع"
    r"|پیشین|سابق"
    r"|تلفنی|هاتفي|(?:^|\s)س(?:ي|ت)(?:شارك|لتقي|عقد|حضر|زور|جتمع)"
)


def in_sentence(sentence: Sentence, names: Sequence[Standing]) -> Iterator[Presence]:
    """Those whom a sentence says were there, or were not."""
    met = len(names) > 1 and _MET.search(sentence.text) and not _UNSURE.search(sentence.text)
    for start, end, one in names:
        before = sentence.text[: start - sentence.start]
        after = sentence.text[end - sentence.start :]
        if match := _LED_BEFORE.search(before):
            yield Presence(one.name, Capacity.HEAD, sentence.start + match.start(), end, how="led")
        elif match := _LED_AFTER.match(after):
            yield Presence(one.name, Capacity.HEAD, start, end + match.end(), how="led")
        elif _ABSENT_BEFORE.search(before) or _ABSENT_AFTER.match(after):
            yield Presence(one.name, None, start, end, how="absent")
        elif met:
            yield Presence(one.name, Capacity.HEAD, start, end, how="led")
        elif _there(before, after) and not _UNSURE.search(sentence.text):
            yield Presence(one.name, Capacity.ALSO_ATTENDED, start, end, how="attended")


def _there(before: str, after: str) -> bool:
    if _THERE_BEFORE.search(before) or _THERE_AFTER.match(after):
        return True
    return bool(_BEFORE_TALKS.search(before) and _AT_TALKS.match(after))
