"""What the letters and the offices of Persian and Arabic are, as they are compared."""

import re

FLAT = str.maketrans(
    {
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ة": "ه",
        "ۀ": "ه",
        "\u200c": " ",
        "ؤ": "و",
    }
)
"""Letters that keyboards and spelling exchange, one for one, so that places stay."""


def flat(text: str) -> str:
    """A text with the letters that spelling exchanges made one, as long as it was."""
    return text.translate(FLAT)


def listed(words: str) -> tuple[str, ...]:
    """The words of a list, written one after another."""
    return tuple(words.split())


def either(*words: str) -> str:
    """A pattern for any of these words, the longer before the shorter."""
    return "|".join(
        sorted((flat(each).replace(" ", r"\s?") for each in words), key=len, reverse=True)
    )


def doubled(pattern: str) -> str:
    """A pattern of Arabic words in which any letter may bear the mark that doubles it."""
    return re.sub("([\u0621-\u064a\u06a9\u06cc])", "\\1\u0651?", pattern)


OFFICES = frozenset(
    listed(
        flat(
            """
وزیر رئیس رئيس سخنگو سخنگوی نماینده فرستاده سفیر میانجی دبیر مدیر معاون نخست‌وزیر
مذاکره‌کننده قاضی فرمانده سرلشکر ژنرال قایق‌ران استاد کارشناس مشاور شهردار استاندار پزشک
وکیل فرماندار رهبر عضو مقام دبیرکل وزير وزيرة رئيسة رئيسه المتحدث المتحدثة الناطق الناطقة
مبعوث المبعوث المبعوثة السفير السفيرة الوسيط الوسيطة الأمين أمين أمينة مدير مديرة نائب
نائبة قائد القائد الجنرال المضيف المضيفة كبير كبيرة مندوب مندوبة المفوض المفوضة قاض القاضي
القاضية مستشار مستشارة الوزير الوزيرة الرئيس المدير الخبير الطبيب المحامي عميد العميد
اللواء النائب رئیسه الأستاذ الدكتور
"""
        )
    )
)
"""What somebody is, the first word of it."""
