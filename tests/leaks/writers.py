"""Plain writers of numbers in words, made apart from the reader they test."""

from goodoffices.leaks.listed import listed

ENGLISH = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
)
ENGLISH_TENS = listed("x x twenty thirty forty fifty sixty seventy eighty ninety")
PERSIAN = listed(
    "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده "
    "شانزده هفده هجده نوزده"
)
PERSIAN_TENS = listed("x x بیست سی چهل پنجاه شصت هفتاد هشتاد نود")
PERSIAN_HUNDREDS = listed("x صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد")
ARABIC = listed("صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة")
ARABIC_TENS = listed("x x عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين")
ARABIC_HUNDREDS = listed("x مئة مئتين ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة")


def english(number: int) -> str:
    if number < 20:
        return ENGLISH[number]
    if number < 100:
        tens, units = divmod(number, 10)
        return ENGLISH_TENS[tens] + (f"-{ENGLISH[units]}" if units else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{ENGLISH[hundreds]} hundred" + (f" and {english(rest)}" if rest else "")
    for scale, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if number >= scale:
            many, rest = divmod(number, scale)
            joint = " and " if 0 < rest < 100 else " "
            return f"{english(many)} {name}" + (f"{joint}{english(rest)}" if rest else "")
    raise AssertionError(number)


def persian(number: int) -> str:
    if number < 20:
        return PERSIAN[number]
    for scale, name in ((10**9, "میلیارد"), (10**6, "میلیون"), (10**3, "هزار")):
        if number >= scale:
            many, rest = divmod(number, scale)
            head = name if many == 1 and scale == 1000 else f"{persian(many)} {name}"
            return head + (f" و {persian(rest)}" if rest else "")
    table, step = (PERSIAN_HUNDREDS, 100) if number >= 100 else (PERSIAN_TENS, 10)
    many, rest = divmod(number, step)
    return table[many] + (f" و {persian(rest)}" if rest else "")


def arabic(number: int) -> str:
    if number <= 10:
        return ARABIC[number]
    if number < 20:
        return {11: "أحد عشر", 12: "اثني عشر"}.get(number) or f"{ARABIC[number - 10]} عشر"
    if number < 100:
        tens, units = divmod(number, 10)
        return f"{ARABIC[units]} و{ARABIC_TENS[tens]}" if units else ARABIC_TENS[tens]
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return ARABIC_HUNDREDS[hundreds] + (f" و{arabic(rest)}" if rest else "")
    for scale, one, two, many in (
        (10**9, "مليار", "مليارين", "مليارات"),
        (10**6, "مليون", "مليونين", "ملايين"),
        (10**3, "ألف", "ألفين", "آلاف"),
    ):
        if number >= scale:
            count, rest = divmod(number, scale)
            if count <= 2:
                head = (one, two)[count - 1]
            else:
                head = f"{arabic(count)} {many if count <= 10 else one}"
            return head + (f" و{arabic(rest)}" if rest else "")
    raise AssertionError(number)


WRITERS = {"en": english, "fa": persian, "ar": arabic}
DIGITS = {
    "en": "0123456789",
    "fa": "۰۱۲۳۴۵۶۷۸۹",
    "ar": "٠١٢٣٤٥٦٧٨٩",
}


def figures(number: int, lang: str, separator: str = "") -> str:
    return f"{number:,}".replace(",", separator).translate(
        str.maketrans("0123456789", DIGITS[lang])
    )
