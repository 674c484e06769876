"""How likely an office, and what is told of its holder, make somebody a side's voice at talks."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from goodoffices.press.reports.clauses import Sentence
from goodoffices.press.reports.officials import (
    BYSTANDER,
    HIGHEST,
    NOT_FOR_A_SIDE,
    PRINCIPAL,
    SENT,
)
from goodoffices.press.reports.person import Person

_EAST = re.compile(
    r"وزیر|وزير|سفیر|سفير|فرستاده|نماینده|مذاکره‌کننده|دبیر|مبعوث|مفاوض|مندوب|أمين|مدیر|مدير"
    r"|ممثل|رئیس|رئيس|سرپرست|فرمانده|شهردار|استاندار|فرماندار|قائد|عمدة|محافظ|زعيم|نقيب|مستشار"
    r"|مشاور|رهبر"
)
_NOT_EAST = re.compile(
    r"سابق|سخنگو|متحدث|ناطق|میانجی|میزبان|وسيط|نخست‌وزیر|رئيس الوزراء|رئيسة الوزراء|دبیرکل"
    r"|الأمين العام|رئیس‌جمهور|معاون|نائب|ناظر|مراقب|قاض|سازمان ملل|الأمم المتحدة|صلیب سرخ"
    r"|الصليب الأحمر|هلال|أستاذ|استاد|کارشناس|خبير|مراسل|صحفي|خبرنگار"
)
_OF_NO_SIDE = re.compile(r"\b(?:United Nations|U\.?N\.?|Red (?:Cross|Crescent)|Mediation)\b")
_SCRIPT = re.compile("[\u0600-\u06ff]")
_SENT_EAST = re.compile(r"فرستاده|مذاکره‌کننده|مبعوث|مفاوض|(?:رئیس|سرپرست) هیئت|رئيسة? (?:ال)?وفد")

_NOT_THERE = re.compile(
    r"\b(?:in parliament|told (?:parliament|the (?:assembly|house|chamber|senate)|lawmakers|mps)"
    r"|by lawmakers|interview|funeral|in (?:the|its|his|her|[A-Z]\w+[’']s) capital|by"
    r" (?:tele)?phone"
    r"|telephone|video link|rally|memoirs?|welcom(?:ed|es)|condemn(?:ed|s)|in a (?:radio"
    r"|television"
    r"|newspaper|speech)|far from|not part of either|nothing to do with the talks)\b"
    r"|پارلمان|مجلس|البرلمان|رحب|استقبال کرد"
)
_BETWEEN_THEM = re.compile(
    r"\b(?:the host|hosts?|hosted|carried (?:\w+ ){0,4}(?:papers|proposals|notes|messages|drafts"
    r"|words)|up and down|between the (?:two|floors|rooms|halls|delegations|sides|teams)"
    r"|mediat(?:or|ors|ed|ing|ion)|go-between|shuttl\w+|settled the .{3,30} (?:strike|dispute))\b"
    r"|\b(?:relay(?:ed|s)|ferr(?:ied|ies) (?:\w+ ){0,3}(?:notes|messages|papers)|passed"
    r" (?:on )?(?:the"
    r" )?(?:notes|messages)|couriers?|messengers?|chaired|presided|brokered|observers?|neutral"
    r"|invited both|receiv(?:ed|es) both|whose country hosts)\b"
    r"|واسطه|پیک|پیام‌رسان|حامل پیام|بی‌طرف|ناظر|هر دو طرف را|المضيف|حمل|يحمل|ناقل|نقل"
    r" الرسائل|استضافة"
    r"|وسطاء|محايد|مراقب|بين الجانبين"
    r"|میان دو|میانجی|وساطت|رفت و آمد|میزبان|بين الوفدين|بين الطرفين|الوسيط|وساطة|تنقل|استضاف"
)
_ON_SITE = re.compile(
    r"\b(?:before going in|on (?:his|her|the|their) way (?:in|out|to|back)|on (?:the"
    r" )?(?:\w+ )?(?:steps"
    r"|stairs|terrace|lawn|quay|deck|afterdeck|landing|pavement|doorstep)|in the (?:\w+"
    r" )?(?:lobby|yard"
    r"|hall|corridor|foyer|garden|courtyard|dining)|outside the|emerg(?:ed|ing)|leaving"
    r" the|left the"
    r" (?:hall|room|building|talks|hotel|venue)|on (?:arrival|arriving)|return(?:ed|ing)? from"
    r"|after (?:the|a|an) (?:\w+ )?(?:session|round|talks|meeting)|told (?:me|reporters|us)"
    r"|(?:news|press) conference|(?:his|her) (?:delegation|team|side|negotiators)"
    r"|authority to sign"
    r"|opposite number|counterpart|across the (?:table|corridor|water|river)|on the \w+ side"
    r"|earshot of reporters|for [A-Z]\w+,)\b|خبرنگاران|للصحفيين|مؤتمر صحفي|طرف مقابل|الطرف الآخر"
)


def for_a_side(one: Person) -> bool:
    """Whether somebody holds an office that may stand for a side."""
    office = one.office or ""
    if not office or _NOT_EAST.search(office) or NOT_FOR_A_SIDE.search(office):
        return False
    if _OF_NO_SIDE.search(one.side or ""):
        return False
    if _SCRIPT.search(office):
        return bool(_EAST.search(office))
    return bool(PRINCIPAL.search(office) or SENT.search(office)) or not BYSTANDER.search(office)


def sent(one: Person) -> bool:
    """Whether somebody has no other task than the talks."""
    office = one.office or ""
    return bool(SENT.search(office) or _SENT_EAST.search(office))


def weight(text: str, told: Sequence[Sentence], one: Person) -> int:
    """How much speaks for it that somebody is a side's voice at the talks."""
    office = one.office or ""
    heavy = PRINCIPAL.search(office) or _EAST.search(office)
    found = 2 if sent(one) else 1 if heavy else -1 if HIGHEST.search(office) else 0
    starts = [each.start for each in told]
    near = sorted({bisect_right(starts, start) - 1 for start, _end in one.places} - {-1})
    where = [told[n] for n in near if not told[n].head and _first_in(told[n], one, text)]
    there = any(_ON_SITE.search(each.text) for each in where)
    if any(_BETWEEN_THEM.search(_of(each, one)) for each in where):
        found -= 2
    if not there and any(_NOT_THERE.search(each.text) for each in where):
        found -= 2
    return found + there


def _first_in(sentence: Sentence, one: Person, text: str) -> bool:
    """Whether somebody's name stands where a sentence is about him or her."""
    return any(
        sentence.start <= start < sentence.end
        and not re.match(r"[’']s\s", text[end : end + 3])
        and not re.search(
            r"\b(?:of|to|with|trusted|against|from)\s(?:\w+\s)?$", text[sentence.start : start]
        )
        for start, end in one.places
    )


def _of(sentence: Sentence, one: Person) -> str:
    """What a sentence says outside of quotations; words quoted are about others."""
    return re.sub(r"[“\"«„][^”\"»“]{0,400}[”\"»“]", "", sentence.text)
