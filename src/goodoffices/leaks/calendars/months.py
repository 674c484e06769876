"""The names of months in three languages, those of the Levant, the Maghreb and Afghanistan too."""

from goodoffices.leaks.calendars.conversion import Calendar
from goodoffices.leaks.folding import fold
from goodoffices.leaks.listed import listed

# A month a line, names parted by `|`; names that are also everyday words end with `?`.
_GREGORIAN = """
january|jan|ژانویه|ژانویهٔ|جنوری|يناير|كانون الثاني|جانفي|ك٢
february|feb|فوریه|فبروری|فبراير|شباط|فيفري
march?|mar?|مارس|مارچ|مارت|آذار
april|apr|آوریل|اپریل|آپریل|أبريل|إبريل|ابريل|نيسان|أفريل
may?|مه?|می?|مهٔ?|مايو|أيار|ماي?|ماه مه
june|jun|ژوئن|جون|يونيو|يونيه|حزيران|جوان?
july|jul|ژوئیه|جولای|ژوئيه|يوليو|يوليه|تموز|جويلية|يوليوز
august?|aug|اوت|آگوست|اگوست|اوت|أغسطس|آب?|أوت?|غشت
september|sep|sept|سپتامبر|سپتمبر|سبتمبر|أيلول|شتنبر
october|oct|اکتبر|اکتوبر|أكتوبر|تشرين الأول|تشرين أول
november|nov|نوامبر|نومبر|نوفمبر|تشرين الثاني|تشرين ثاني|نونبر
december|dec|دسامبر|دسمبر|ديسمبر|كانون الأول|كانون أول|دجنبر
"""
_SOLAR = """
farvardin|فروردین|حمل?|فروردين
ordibehesht|اردیبهشت|ثور?
khordad|خرداد|جوزا
tir?|تیر?|سرطان?
mordad|amordad|مرداد|امرداد|اسد?
shahrivar|شهریور|سنبله?
mehr?|مهر?|میزان?
aban?|آبان|عقرب?
azar?|آذر?|قوس?
dey?|دی?|جدی?
bahman?|بهمن?|دلو?
esfand|اسفند|حوت?
"""
_LUNAR = """
muharram|moharram|محرم|محرم الحرام
safar|صفر?
rabi al awwal|rabi i|rabi al awal|ربیع الاول|ربیع اول|ربيع الأول|ربيع أول
rabi al thani|rabi al akhir|rabi ii|rabi al sani|ربیع الثانی|ربیع الاخر|ربيع الثاني|ربيع الآخر
jumada al awwal|jumada al ula|jumada i|جمادی الاول|جمادی الاولی|جمادى الأولى|جمادى الأول
jumada al thani|jumada al akhira|جمادی الثانی|جمادی الاخر|جمادى الآخرة|جمادى الثانية|جمادى الآخر
rajab?|رجب?
shaban?|shaaban|شعبان?
ramadan|ramazan|رمضان
shawwal|shawal|شوال
dhu al qada|dhul qada|zul qada|dhu al qidah|zilqada|ذیقعده|ذی القعده|ذوالقعده|ذو القعدة|ذي القعدة
dhu al hijja|dhul hijja|dhul hijjah|zilhijja|ذیحجه|ذی الحجه|ذیالحجه|ذوالحجه|ذو الحجة|ذي الحجة
"""


def _key(name: str) -> str:
    return " ".join(fold(part) for part in name.rstrip("?").split())


def _named() -> dict[str, tuple[tuple[Calendar, int, bool], ...]]:
    found: dict[str, tuple[tuple[Calendar, int, bool], ...]] = {}
    tables = ((Calendar.GREGORIAN, _GREGORIAN), (Calendar.SOLAR, _SOLAR), (Calendar.LUNAR, _LUNAR))
    for calendar, table in tables:
        for month, line in enumerate(table.split("\n")[1:-1], start=1):
            for name in line.split("|"):
                known = found.get(_key(name), ())
                found[_key(name)] = (*known, (calendar, month, name.endswith("?")))
    return found


MONTHS: dict[str, tuple[tuple[Calendar, int, bool], ...]] = _named()
"""What each folded name may be: calendar, month, and whether it is an everyday word as well."""

# What Arabic and Persian write alike or not by language.
ONLY_ARABIC = frozenset(_key(name) for name in ("آب", "آذار", "أوت", "ماي", "جوان"))
ONLY_PERSIAN = frozenset(
    _key(name)
    for name in listed(
        "مه می ماه تیر مهر آذر دی بهمن حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی "
        "دلو حوت مارس جون آبان"
    )
) - {_key("مارس")}
