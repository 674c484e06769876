"""What readouts say again and again, in three languages: words that say one thing in them."""

from functools import cache

from goodoffices.leaks.folding import tokens
from goodoffices.leaks.stems import stems

_SAME = (
    ("meet met meeting meetings received encounter convened gathered",
     "دیدار ملاقات نشست جلسه", "التقى التقيا لقاء اجتماع اجتمع استقبل"),
    ("talks discussions negotiations consultations conversation dialogue round",
     "گفت‌وگو گفتگو گفت‌وگوها مذاکره مذاکرات رایزنی دور",
     "محادثات مفاوضات مشاورات حوار مباحثات جولة"),
    ("discuss discussed exchanged reviewed examined addressed considered covered",
     "بررسی بحث", "بحث ناقش تناول استعرض بحثا ناقشا"),
    ("agree agreed agreement accord concurred", "توافق", "اتفق اتفاق اتفقا"),
    ("say said stated declared announced informed told maintained explained remarked set",
     "گفت اعلام اظهار بیان", "قال صرح أعلن ذكر أفاد"),
    ("underline underlined stress stressed emphasised emphasized reiterated reaffirmed insisted",
     "تأکید تاکید", "أكد شدد جدد"),
    ("thank thanked thanks gratitude grateful appreciation appreciated",
     "تشکر سپاس سپاسگزار قدردانی", "شكر امتنان تقدير"),
    ("concern concerns concerned worry worries worried", "نگرانی نگران", "قلق مخاوف"),
    ("welcome welcomed", "استقبال خوشامد", "رحب ترحيب"),
    ("regret regretted deplored", "تأسف متأسف", "أسف أسفه"),
    ("reject rejected refused", "رد نپذیرفت", "رفض"),
    ("accept accepted", "پذیرفت پذیرش", "قبل قبول وافق"),
    ("demand demanded asked requested called urged", "خواست خواستار خواهان درخواست",
     "طالب دعا طلب"),
    ("side sides party parties", "طرف طرفین", "طرف طرفان جانب جانبان الطرفان الجانبان"),
    ("delegation delegations team teams representatives representative",
     "هیئت هیئت‌های نماینده نمایندگان", "وفد وفدا وفود ممثل ممثلي"),
    ("envoy envoys emissary", "فرستاده فرستادگان", "مبعوث مبعوثا موفد"),
    ("mediator facilitator", "میانجی میانجیگر تسهیلگر", "وسيط ميسر"),
    ("continue continued continuation resume resumed resumption go proceed",
     "ادامه تداوم ازسرگیری", "واصل استمرار متابعة استأنف استئناف"),
    ("next second third following coming", "بعدی آینده دوم سوم", "مقبل مقبلة قادم ثان ثالث"),
    ("hold held take took place", "برگزار انجام", "عقد يعقد ستعقد سيعقد جرت"),
    ("exchange swap exchanged", "مبادله تبادل", "تبادل مبادلة"),
    ("prisoner prisoners detainee detainees", "زندانی زندانیان اسیر",
     "سجين سجينا سجناء أسير أسرى"),
    ("release freeing freed", "آزادی رهایی", "إفراج إطلاق"),
    ("soldier soldiers troops forces", "سرباز سربازان نیرو نیروها", "جندي جنود جنديا قوات"),
    ("withdraw withdrawal withdrew pull", "خارج خروج عقب‌نشینی", "سحب انسحاب"),
    ("crossing passage border", "گذرگاه مرز", "معبر حدود"),
    ("open opened opening reopen reopening", "گشوده باز گشایش", "فتح مفتوحة مفتوح"),
    ("close closed closing shut", "بسته بستن", "إغلاق أغلق مغلق"),
    ("bridge", "پل", "جسر"), ("road", "راه جاده", "طريق"), ("dam", "سد", "سد"),
    ("water", "آب", "مياه ماء"), ("level", "سطح", "مستوى منسوب"),
    ("repair repaired", "تعمیر", "إصلاح ترميم"),
    ("inspector inspectors inspection", "بازرس بازرسان بازرسی", "مفتش مفتشون تفتيش"),
    ("visit visits visited", "بازدید", "زيارة زار يزور"),
    ("list lists", "فهرست", "قائمة قوائم"), ("missing", "مفقود مفقودان", "مفقود مفقودين"),
    ("family families", "خانواده خانواده‌های", "عائلة عائلات أسر"),
    ("compensation reparation claims", "غرامت خسارت", "تعويض تعويضات"),
    ("committee commission", "کمیته کمیسیون", "لجنة"), ("joint common", "مشترک", "مشترك مشتركة"),
    ("ceasefire truce", "آتش‌بس", "هدنة"), ("security", "امنیت امنیتی", "أمن أمنية"),
    ("sanctions", "تحریم تحریم‌ها", "عقوبات"), ("nuclear", "هسته‌ای", "نووي نووية"),
    ("tax taxes", "مالیات", "ضريبة ضرائب"), ("customs", "گمرک", "جمارك"),
    ("observer observers", "ناظر ناظران", "مراقب مراقبون مراقبين"),
    ("farmer farmers", "کشاورز کشاورزان", "مزارع مزارعون مزارعين"),
    ("today morning", "امروز", "اليوم"), ("tomorrow", "فردا", "غدا"),
    ("humanitarian aid relief", "بشردوستانه کمک", "إنسانية مساعدات"),
    ("return returned", "بازگشت بازگرداندن", "عودة إعادة"),
    ("village villages", "روستا", "قرية قرى"), ("port harbour", "بندر", "ميناء"),
    ("hotel", "هتل", "فندق"), ("timetable schedule", "جدول زمان‌بندی", "جدول"),
)  # fmt: skip
_LANGUAGES = ("en", "fa", "ar")


@cache
def _known() -> dict[tuple[str, str], str]:
    """Which concept a stem of a language belongs to; the first that claims it has it."""
    found: dict[tuple[str, str], str] = {}
    for number, said in enumerate(_SAME):
        for lang, words in zip(_LANGUAGES, said, strict=True):
            for token in tokens(words):
                for stem in stems(token.folded, lang):
                    found.setdefault((lang, stem), f"={number}")
    return found


def concept(folded: str, lang: str) -> str:
    """The concept that a folded word stands for in readouts; nothing where it has none."""
    known, base = _known(), lang.split("-")[0]
    return next((known[base, each] for each in stems(folded, base) if (base, each) in known), "")
