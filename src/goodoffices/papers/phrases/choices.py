"""Every choice the core knows, as the papers say it: English, Arabic, Persian."""

from enum import Enum

from goodoffices.core.acts.contributions import Kind
from goodoffices.core.acts.conveyances import Form
from goodoffices.core.acts.desk import FindingAnswer, Listed, Paper, PaperForm
from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.acts.ground import Ground, Stage
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.acts.statements import Voice
from goodoffices.core.acts.talk import TalkState
from goodoffices.core.entries import How
from goodoffices.core.marking import Silence, Status, Use
from goodoffices.core.stages import (
    Confirmation,
    Fate,
    Leave,
    RecordState,
    RoundState,
    SessionState,
)

Row = tuple[str, str, str]

_SAID: dict[Enum, Row] = {
    Kind.POSITION: ("position", "موقف", "موضع"),
    Kind.INTEREST: ("interest", "مصلحة", "منفعت"),
    Kind.CONCERN: ("concern", "هاجس", "نگرانی"),
    Kind.RIGHT: ("right", "حق", "حق"),
    Kind.QUESTION: ("question", "سؤال", "پرسش"),
    Kind.IDEA: ("idea", "فكرة", "ایده"),
    Kind.INFORMATION: ("information", "معلومة", "اطلاع"),
    How.ORAL: ("said aloud", "شفوياً", "شفاهی"),
    How.PAPER: ("on paper", "كتابةً", "روی کاغذ"),
    How.TELEPHONE: ("by telephone", "بالهاتف", "با تلفن"),
    Confirmation.OWN: ("written by the side", "كتبه الطرف", "نوشتهٔ خود طرف"),
    Confirmation.NOT_CONFIRMED: (
        "not confirmed by the side",
        "غير مؤكد من الطرف",
        "به تأیید طرف نرسیده",
    ),
    Confirmation.CONFIRMED: ("confirmed by the side", "أكّده الطرف", "به تأیید طرف رسیده"),
    Confirmation.RESERVED: (
        "confirmed with a reservation",
        "أكّده الطرف مع تحفّظ",
        "با قید تحفظ به تأیید طرف رسیده",
    ),
    Confirmation.DISPUTED: ("disputed by the side", "اعترض عليه الطرف", "مورد اعتراض طرف"),
    Fate.STANDS: ("stands", "قائم", "برقرار"),
    Fate.WITHDRAWN: ("withdrawn by its source", "سحبه صاحبه", "گوینده آن را پس گرفته"),
    Fate.SUPERSEDED: ("replaced by newer words", "حلّ محلّه قول أحدث", "جایش را گفتهٔ تازه‌تری گرفته"),
    Fate.RETURNED: (
        "returned as out of scope, without prejudice",
        "أُعيد لخروجه عن النطاق، دون مساس بالمواقف",
        "چون بیرون از دامنه بود برگردانده شد، بی‌آنکه به موضعی لطمه بزند",
    ),
    Fate.STRUCK: (
        "struck: noted in the wrong room",
        "شُطب: دُوّن في الغرفة الخطأ",
        "خط خورد: در اتاق اشتباه نوشته شده بود",
    ),
    Use.MEDIATOR_ONLY: ("for the mediator alone", "للوساطة وحدها", "تنها برای میانجی"),
    Use.GUIDE_ONLY: ("to think with", "للاسترشاد", "برای اندیشیدن"),
    Use.AS_MEDIATORS_IDEA: (
        "as the mediator’s own idea",
        "كفكرة من الوساطة",
        "به‌عنوان ایدهٔ خود میانجی",
    ),
    Use.IN_SUBSTANCE: ("in the mediator’s words", "بمعناه لا بلفظه", "به بیان میانجی"),
    Use.VERBATIM: ("in these words", "بهذه الكلمات", "با همین عبارت"),
    Status.EXPLORATORY: ("exploratory", "استكشافي", "اکتشافی"),
    Status.WITHOUT_PREJUDICE: ("without prejudice", "دون مساس بالمواقف", "بدون خدشه به مواضع"),
    Status.NON_PAPER: ("non-paper", "ورقة غير رسمية", "نان‌پیپر"),
    Status.FORMAL: ("formal", "رسمي", "رسمی"),
    Status.AD_REFERENDUM: ("ad referendum", "رهناً بموافقة العاصمة", "منوط به تأیید پایتخت"),
    Silence.KEEP: (
        "what is told without a word on its use is kept",
        "ما يُقال دون بيان لاستعماله يُحفظ",
        "آنچه دربارهٔ کاربردش چیزی گفته نشود، نزد میانجی می‌ماند",
    ),
    Silence.MAY_USE: (
        "what is told without a word on its use may be carried in substance, as from a side",
        "ما يُقال دون بيان لاستعماله يجوز نقل معناه منسوبًا إلى «أحد الطرفين»",
        "مضمون آنچه دربارهٔ کاربردش چیزی گفته نشود، از قول «یک طرف» گفتنی است",
    ),
    Form.ORAL: ("said aloud", "شفوياً", "شفاهی"),
    Form.SPEAKING_NOTE: ("speaking note", "نص للإلقاء", "یادداشت گفتاری"),
    Form.NON_PAPER: ("non-paper", "ورقة غير رسمية", "نان‌پیپر"),
    Form.ELEMENTS: ("elements", "عناصر", "رئوس مطالب"),
    Form.PROPOSAL: ("proposal", "مقترح", "پیشنهاد"),
    Form.DRAFT_TEXT: ("draft text", "مشروع نص", "پیش‌نویس متن"),
    Leave.ASKED: ("has not answered yet", "لم يرد جواب بعد", "هنوز پاسخ نداده است"),
    Leave.CLEARED: ("cleared the words", "أُجيزت الكلمات", "به عبارت‌ها اجازه داد"),
    Leave.REFUSED: ("did not clear the words", "لم تُجَز الكلمات", "به عبارت‌ها اجازه نداد"),
}
_MET: dict[Enum, Row] = {
    TalkState.EXPLORING: ("being explored", "قيد الاستكشاف", "در حال بررسی مقدماتی"),
    TalkState.CONSENTED: ("consented to", "حازت الموافقة", "پذیرفته‌شده از سوی طرف‌ها"),
    TalkState.FRAMEWORK: (
        "settling its framework",
        "قيد الاتفاق على إطارها",
        "در حال تعیین چارچوب",
    ),
    TalkState.ACTIVE: ("under way", "جارية", "در جریان"),
    TalkState.SUSPENDED: ("suspended", "معلّقة", "معلق"),
    TalkState.DORMANT: ("dormant", "راكدة", "راکد"),
    TalkState.RESUMED: ("resumed", "مستأنفة", "ازسرگرفته‌شده"),
    TalkState.CONCLUDED: ("concluded", "مختتمة", "به نتیجه رسیده"),
    TalkState.IMPLEMENTING: ("being carried out", "قيد التنفيذ", "در حال اجرا"),
    TalkState.CLOSED: ("closed", "أُغلقت", "بسته‌شده"),
    TalkState.BROKEN_OFF: ("broken off", "قُطعت", "قطع‌شده"),
    RoundState.PROPOSED: ("proposed", "مقترحة", "پیشنهادشده"),
    RoundState.CONVENED: ("convened", "دُعي إليها", "فراخوانده‌شده"),
    RoundState.IN_SESSION: ("in session", "منعقدة", "در جریان"),
    RoundState.IN_RECESS: ("in recess", "في استراحة", "در تنفس"),
    RoundState.ENDED: ("ended", "منتهية", "پایان‌یافته"),
    RoundState.IN_CAPITALS: ("with the capitals", "لدى العواصم", "در دست پایتخت‌ها"),
    RoundState.RECONVENING: ("to be reconvened", "ستعاود الانعقاد", "در انتظار ازسرگیری"),
    Ending.FOR_NOW: ("ended for now", "انتهت في الوقت الراهن", "فعلاً پایان یافته"),
    Ending.SUSPENDED: ("suspended", "معلّقة", "معلق"),
    Ending.ADJOURNED: (
        "adjourned without a date",
        "أُجّلت إلى أجل غير مسمى",
        "پایان‌یافته بدون تعیین تاریخ بعدی",
    ),
    Ending.BROKEN_OFF: ("broken off", "قُطعت", "قطع‌شده"),
    SessionState.SCHEDULED: ("scheduled", "مقررة", "مقررشده"),
    SessionState.OPEN: ("open", "مفتوحة", "گشوده"),
    SessionState.PAUSED: ("paused", "متوقفة مؤقتاً", "متوقف"),
    SessionState.CLOSED: ("closed", "أُغلقت", "بسته‌شده"),
    RecordState.DRAFTED: ("drafted", "مسودة", "پیش‌نویس"),
    RecordState.READ_BACK: (
        "read back, not yet answered",
        "قُرئ ولم يُجب عنه بعد",
        "خوانده شده و هنوز پاسخی نیامده",
    ),
    RecordState.CONFIRMED: ("confirmed", "مؤكَّد", "تأییدشده"),
    RecordState.RESERVED: ("confirmed with a reservation", "مؤكَّد مع تحفّظ", "تأییدشده با قید تحفظ"),
    RecordState.DISPUTED: ("disputed", "معترَض عليه", "مورد اعتراض"),
    Capacity.HEAD: ("head of delegation", "رئيس الوفد", "رئیس هیئت"),
    Capacity.REPRESENTS: ("represents the side", "ممثل الطرف", "نمایندهٔ طرف"),
    Capacity.MEMBER: ("member", "عضو", "عضو"),
    Capacity.ADVISER: ("adviser", "مستشار", "مشاور"),
    Capacity.ALSO_ATTENDED: ("also attended", "حضر أيضاً", "نیز حضور داشت"),
    Capacity.PRESENT: ("present and not taking part", "حاضر دون مشاركة", "حاضر، بدون مشارکت"),
    Capacity.NOT_STATED: ("capacity not stated", "الصفة غير مذكورة", "سمت ذکر نشده"),
    Ground.FRAMEWORK: ("framework", "إطار", "چارچوب"),
    Ground.SCOPE: ("scope", "نطاق", "دامنه"),
    Ground.ENDING: ("wording of the ending", "صيغة الاختتام", "عبارت پایان"),
    Ground.PRESS_LINE: ("press line", "عبارة للصحافة", "محور رسانه‌ای"),
    Stage.AT_THIS_STAGE: ("at this stage", "في هذه المرحلة", "در این مرحله"),
    Stage.ALTOGETHER: ("altogether", "نهائياً", "به‌کلی"),
    Voice.SPOKESPERSON: ("spokesperson", "المتحدث الرسمي", "سخنگو"),
    Voice.HEAD: ("head of delegation", "رئيس الوفد", "رئیس هیئت"),
    Voice.MEDIATOR: ("mediator", "الوسيط", "میانجی"),
}
_REPORTED: dict[Enum, Row] = {
    Topic.STATE: ("state of the talks", "حال المحادثات", "وضعیت گفت‌وگوها"),
    Topic.SCOPE_IN: ("in scope", "ضمن النطاق", "درون دامنه"),
    Topic.SCOPE_OUT: ("out of scope", "خارج النطاق", "بیرون از دامنه"),
    Topic.MODALITY: ("how the talks are held", "كيفية انعقاد المحادثات", "شیوهٔ برگزاری گفت‌وگوها"),
    Topic.PERSON: ("person", "شخص", "شخص"),
    Topic.EVENT: ("event", "حدث", "رویداد"),
    Topic.MOVEMENT: ("movement", "تنقّل", "رفت‌وآمد"),
    Topic.BILATERAL: ("meeting outside the round", "لقاء خارج الجولة", "دیدار بیرون از دور"),
    Topic.STATEMENT: ("statement", "تصريح", "اظهارنظر"),
    Topic.NEXT_STEP: ("next step", "خطوة تالية", "گام بعدی"),
    Topic.CONTEXT: ("context", "سياق", "زمینه"),
    Topic.CHARACTERISATION: ("characterisation", "وصف", "توصیف"),
    Topic.OBSTACLE: ("obstacle", "عقبة", "مانع"),
    Topic.OFFICE: ("office", "منصب", "مقام"),
    Standing.SUGGESTED: ("suggested", "مقترح", "پیشنهادشده"),
    Standing.REPORTED: ("reported", "منقول", "گزارش‌شده"),
    Standing.INTERPRETED: ("interpreted", "تفسير", "تفسیر"),
    Standing.CONFIRMED: ("confirmed", "مؤكَّد", "تأییدشده"),
    Standing.DISPUTED: ("disputed", "معترَض عليه", "مورد اعتراض"),
    Standing.CORRECTED: ("corrected", "مصوَّب", "اصلاح‌شده"),
    Standing.WITHDRAWN: ("withdrawn", "مسحوب", "پس‌گرفته‌شده"),
}
_DESK: dict[Enum, Row] = {
    Listed.PERSON: ("a person", "شخص", "شخص"),
    Listed.PLACE: ("a place", "مكان", "محل"),
    Listed.BODY: ("a body", "هيئة", "نهاد"),
    Listed.TERM: ("a term", "مصطلح", "اصطلاح"),
    FindingAnswer.KNOWN: ("elsewhere known", "معروف من مصدر آخر", "جای دیگر دانسته است"),
    FindingAnswer.CLEARED: ("cleared", "أُذن به", "اجازه داده شده"),
    FindingAnswer.NEVERTHELESS: ("carried nevertheless", "نُقل مع ذلك", "با این همه رسانده شد"),
    Paper.TALKING_POINTS: ("talking points", "نقاط الحديث", "محورهای سخن"),
    Paper.ROOM_CARD: ("room card", "بطاقة الغرفة", "کارت اتاق"),
    Paper.RECORD: ("record for read-back", "محضر للتلاوة", "صورت‌جلسه برای بازخوانی"),
    Paper.PRESS_LINES: ("press lines", "عبارات للصحافة", "محورهای رسانه‌ای"),
    Paper.RULED_OUT: ("ruled-out register", "سجل المستبعد", "فهرست کنارگذاشته‌ها"),
    Paper.WHOLE_VIEW: ("whole view", "العرض الكامل", "نمای کامل"),
    PaperForm.PAGE: ("page", "صفحة", "صفحه"),
    PaperForm.PDF: ("PDF", "ملف للطباعة", "پروندهٔ چاپی"),
    PaperForm.WORD: ("Word", "ملف قابل للتحرير", "پروندهٔ ویرایش‌پذیر"),
}
CHOICES: dict[Enum, Row] = {**_SAID, **_MET, **_REPORTED, **_DESK}
"""The words for each choice."""

ROLES: dict[str, Row] = {
    "mediator": ("mediator", "الوسيط", "میانجی"),
    "deputy": ("deputy", "نائب", "معاون"),
    "analyst": ("analyst", "محلل", "تحلیلگر"),
    "note-taker": ("note-taker", "مدوّن المحضر", "صورت‌جلسه‌نویس"),
    "spokesperson": ("spokesperson", "المتحدث الرسمي", "سخنگو"),
    "interpreter": ("interpreter", "مترجم", "مترجم شفاهی"),
    "officer": ("liaison officer", "مسؤول ارتباط", "مأمور رابط"),
    "head": ("head of delegation", "رئيس الوفد", "رئیس هیئت"),
    "negotiator": ("negotiator", "مفاوض", "مذاکره‌کننده"),
    "expert": ("expert", "خبير", "کارشناس"),
    "adviser": ("adviser", "مستشار", "مشاور"),
    "principal": ("principal", "صاحب القرار", "مقام ارشد"),
    "reviewer": ("reviewer", "مراجع", "بازبین"),
    "observer": ("observer", "مراقب", "ناظر"),
    "guarantor": ("guarantor", "ضامن", "ضامن"),
    "verifier": ("verifier", "قائم بالتحقق", "راستی‌آزما"),
    "auditor": ("auditor", "مدقق", "بازرس"),
    "reader": ("reader", "قارئ", "خواننده"),
    "stranger": ("stranger", "شخص لا مقعد له", "بیگانه"),
}
"""The words for each role of a seat."""
