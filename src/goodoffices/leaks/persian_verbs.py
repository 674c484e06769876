"""The forms of Persian verbs as they are written and said, each with the verbs it may be of."""

import re
from functools import lru_cache

_LIGHT = (
    "کرد:کن شد:شو,ش داد:ده,د زد:زن گرفت:گیر داشت:دار آورد:آور,آر آمد:آی رفت:رو برد:بر "
    "خورد:خور گذاشت:گذار,ذار انداخت:انداز,نداز کشید:کش بست:بند یافت:یاب ساخت:ساز "
    "بخشید:بخش نمود:نمای پرداخت:پرداز رساند:رسان,رسون رسید:رس پذیرفت:پذیر افتاد:افت "
    "ماند:مان,مون نشست:نشین"
)
"""The past and the present of verbs that stand behind another word: *hide* is `پنهان کردن`."""

_OTHER = (
    "برداشت:بردار گفت:گوی,گو,گ دید:بین شنید:شنو خواست:خواه,خوا توانست:توان,تون دانست:دان,دون "
    "شناخت:شناس گردید:گرد برگشت:برگرد سوخت:سوز سوزاند:سوزان,سوزون فروخت:فروش خرید:خر "
    "شکست:شکن گریخت:گریز ریخت:ریز آموخت:آموز دوخت:دوز پخت:پز باخت:باز تاخت:تاز شتافت:شتاب "
    "تافت:تاب کشت:کش کاشت:کار نوشت:نویس نشاند:نشان,نشون خواند:خوان,خون راند:ران,رون "
    "ترساند:ترسان,ترسون ترسید:ترس چرخید:چرخ چرخاند:چرخان,چرخون خوابید:خواب فهمید:فهم "
    "فهماند:فهمان دزدید:دزد بوسید:بوس پرسید:پرس پوشید:پوش پوشاند:پوشان پرید:پر پراند:پران "
    "جنگید:جنگ جوشید:جوش چسبید:چسب چسباند:چسبان چشید:چش خندید:خند دوید:دو درید:در رقصید:رقص "
    "زایید:زای ستود:ستای سنجید:سنج طلبید:طلب کوشید:کوش کوبید:کوب لرزید:لرز لغزید:لغز "
    "مالید:مال نالید:نال ورزید:ورز وزید:وز بارید:بار تابید:تاب تپید:تپ خزید:خز خشکید:خشک "
    "خشکاند:خشکان رنجید:رنج رنجاند:رنجان سپرد:سپار شمرد:شمار,شمر فشرد:فشار آزرد:آزار مرد:میر "
    "ایستاد:ایست,ایس فرستاد:فرست آزمود:آزمای افزود:افزای,افزا فرمود:فرمای پیمود:پیمای "
    "ربود:ربای,ربا آلود:آلای گشود:گشای نهفت:نهف شکافت:شکاف بافت:باف فریفت:فریب آویخت:آویز "
    "آمیخت:آمیز انگیخت:انگیز پرهیخت:پرهیز برانگیخت:برانگیز گسست:گسل پیوست:پیوند جست:جوی,جو "
    "رهاند:رهان شست:شوی,شور برخاست:برخیز کاست:کاه آراست:آرای زیست:زی نگریست:نگر گریست:گری "
    "افکند:افکن پراکند:پراکن برگزید:برگزین گزید:گزین آفرید:آفرین چید:چین گماشت:گمار "
    "پنداشت:پندار انگاشت:انگار نگاشت:نگار گذشت:گذر درگذشت:درگذر پیچید:پیچ پیچاند:پیچان "
    "تراشید:تراش بلعید:بلع قاپید:قاپ چاپید:چاپ لنگید:لنگ گندید:گند ترکید:ترک "
    "ترکاند:ترکان,ترکون پوسید:پوس چکید:چک جنبید:جنب پاشید:پاش شورید:شور شوراند:شوران "
    "گرداند:گردان,گردون کشاند:کشان,کشون برگرداند:برگردان,برگردون گسترد:گستر نوشید:نوش "
    "نواخت:نواز افراشت:افراز افروخت:افروز اندوخت:اندوز پرورد:پرور پروراند:پروران "
    "اندیشید:اندیش هراسید:هراس واداشت:وادار بازداشت:بازدار بازگشت:بازگرد بازگرداند:بازگردان "
    "فروپاشید:فروپاش لرزاند:لرزان پیچاند:پیچان,پیچون خواباند:خوابان,خوابون "
    "گنجاند:گنجان چشاند:چشان دواند:دوان نازید:ناز کوچید:کوچ کاوید:کاو شتابید:شتاب "
    "سگالید:سگال گرایید:گرای آرمید:آرام آرامید:آرام"
)
_ENDINGS = ["م", "ی", "د", "یم", "ید", "ند", "ه", "ین", "ن"]
_PAST_ENDINGS = ("", *["م", "ی", "یم", "ید", "ند", "ین", "ن", "ه"])
_BOTH = frozenset({"بدن", "بدم", "بدی", "بره", "بری", "برم", "نری", "شه", "ده", "دم", "دن", "دی"})
"""Forms that are rather other words: *body*, *lamb*."""

_OBJECT = re.compile("(?<=.[مید])(?:ش|شان|مان|تان|شون|مون|تون)$")

_NOUNS = frozenset({"مرد", "شکست", "کرد", "برد", "دید", "شست", "گذشت", "باخت", "کشت"})
"""Pasts that are other things as well: *man*, *defeat*, *Kurd*."""

FUTURE = frozenset(
    before + "خواه" + end for before in ("", "ن") for end in ("م", "ی", "د", "یم", "ید", "ند")
)
"""What stands before a verb that will be."""

GOING_ON = frozenset({"می", "نمی"})
"""What stands before a verb that goes on, with a space or a half-space or written onto it."""


def verbs_of(folded: str) -> frozenset[str]:
    """Pasts and names of the verbs of which a folded word is a form, `می` before it or not."""
    found = _forms().get(folded)
    return found if found is not None else _forms().get(_alone(folded), frozenset())


def _alone(folded: str) -> str:
    """A verb without the object written onto it: می‌فروشندش is می‌فروشند."""
    return _OBJECT.sub("", folded)


@lru_cache(maxsize=1)
def _forms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pairs, bare in ((_LIGHT, True), (_OTHER, False)):
        for pair in pairs.replace("آ", "ا").split():
            past, presents = pair.split(":")
            for form in _of(past, presents.split(","), bare) - _BOTH:
                found.setdefault(form, set()).update({past + "ن", past} - _NOUNS)
    return {form: frozenset(pasts) for form, pasts in found.items()}


def _of(past: str, presents: list[str], bare: bool) -> set[str]:
    before = ["می", "نمی", "ب", "ن", "بی", "نی"] + [""] * bare
    found = {
        start + stem + end
        for start in before
        for stem in presents
        for end in _ENDINGS
        if not start.endswith("ی") or start.endswith("می") or stem.startswith("ا")
    }
    said = {past, past.removesuffix("اند") + "وند"} if past.endswith("اند") else {past}
    found |= {
        start + each + end
        for start in ("", "می", "نمی", "ن")
        for each in said
        for end in _PAST_ENDINGS
    }
    return {form for form in found if len(form) > 2 or form == past}
