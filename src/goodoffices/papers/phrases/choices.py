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
    Kind.CONCERN: ("concern", "شاغل", "نگرانی"),
    Kind.RIGHT: ("right", "حق", "حق"),
    Kind.QUESTION: ("question", "سؤال", "پرسش"),
    Kind.IDEA: ("idea", "فكرة", "فکر"),
    Kind.INFORMATION: ("information", "معلومة", "آگاهی"),
    How.ORAL: ("said aloud", "شفاهةً", "شفاهی"),
    How.PAPER: ("on paper", "كتابةً", "کتبی"),
    How.TELEPHONE: ("by telephone", "هاتفيًا", "تلفنی"),
    Confirmation.OWN: ("written by the side", "دوّنه الطرف بنفسه", "نوشتهٔ خود طرف"),
    Confirmation.NOT_CONFIRMED: (
        "not confirmed by the side",
        "لم يؤكّده الطرف بعد",
        "هنوز به تأیید طرف نرسیده",
    ),
    Confirmation.CONFIRMED: ("confirmed by the side", "أكّده الطرف", "به تأیید طرف رسیده"),
    Confirmation.RESERVED: (
        "confirmed with a reservation",
        "أكّده الطرف مع تحفّظ",
        "با ملاحظه تأیید شده",
    ),
    Confirmation.DISPUTED: ("disputed by the side", "اعترض عليه الطرف", "طرف به آن اعتراض دارد"),
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
    Use.MEDIATOR_ONLY: ("for the mediator alone", "للوساطة وحدها", "فقط برای میانجی"),
    Use.GUIDE_ONLY: ("to think with", "للاسترشاد", "برای فکرکردن"),
    Use.AS_MEDIATORS_IDEA: (
        "as the mediator’s own idea",
        "كفكرة من الوساطة",
        "به‌عنوان فکر خود میانجی",
    ),
    Use.IN_SUBSTANCE: ("in the mediator’s words", "بمعناه لا بلفظه", "به زبان میانجی"),
    Use.VERBATIM: ("in these words", "بنصّه", "با همین واژه‌ها"),
    Status.EXPLORATORY: ("exploratory", "استطلاعي", "برای سنجیدن"),
    Status.WITHOUT_PREJUDICE: ("without prejudice", "دون مساس بالمواقف", "بدون لطمه به موضع‌ها"),
    Status.NON_PAPER: ("non-paper", "ورقة غير رسمية", "نان‌پیپر"),
    Status.FORMAL: ("formal", "رسمي", "رسمی"),
    Status.AD_REFERENDUM: ("ad referendum", "رهنًا بموافقة العاصمة", "مشروط به موافقت پایتخت"),
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
    Form.ORAL: ("said aloud", "شفاهةً", "شفاهی"),
    Form.SPEAKING_NOTE: ("speaking note", "مذكرة شفوية", "یادداشت گفتاری"),
    Form.NON_PAPER: ("non-paper", "ورقة غير رسمية", "نان‌پیپر"),
    Form.ELEMENTS: ("elements", "عناصر", "عناصر متن"),
    Form.PROPOSAL: ("proposal", "مقترح", "پیشنهاد"),
    Form.DRAFT_TEXT: ("draft text", "مشروع نص", "پیش‌نویس متن"),
    Leave.ASKED: ("has not answered yet", "لم يُجب بعد", "هنوز پاسخ نداده"),
    Leave.CLEARED: ("cleared the words", "أجاز النص", "این واژه‌ها را پذیرفت"),
    Leave.REFUSED: ("did not clear the words", "لم يُجز النص", "این واژه‌ها را نپذیرفت"),
}
_MET: dict[Enum, Row] = {
    TalkState.EXPLORING: ("being explored", "قيد الاستطلاع", "در حال سنجیدن زمینه"),
    TalkState.CONSENTED: ("consented to", "حظيت بالقبول", "پذیرفته‌شده"),
    TalkState.FRAMEWORK: (
        "settling its framework",
        "في طور الاتفاق على إطارها",
        "در حال توافق بر سر چارچوب",
    ),
    TalkState.ACTIVE: ("under way", "جارية", "در جریان"),
    TalkState.SUSPENDED: ("suspended", "معلّقة", "معلق"),
    TalkState.DORMANT: ("dormant", "ساكنة", "بی‌تحرک"),
    TalkState.RESUMED: ("resumed", "مستأنفة", "ازسرگرفته‌شده"),
    TalkState.CONCLUDED: ("concluded", "مختتمة", "به‌سرانجام‌رسیده"),
    TalkState.IMPLEMENTING: ("being carried out", "قيد التنفيذ", "در حال اجرا"),
    TalkState.CLOSED: ("closed", "مغلقة", "بسته"),
    TalkState.BROKEN_OFF: ("broken off", "مقطوعة", "قطع‌شده"),
    RoundState.PROPOSED: ("proposed", "مقترحة", "پیشنهادشده"),
    RoundState.CONVENED: ("convened", "دُعي إليها", "فراخوانده‌شده"),
    RoundState.IN_SESSION: ("in session", "منعقدة", "در حال برگزاری"),
    RoundState.IN_RECESS: ("in recess", "في استراحة", "در تنفس"),
    RoundState.ENDED: ("ended", "منتهية", "پایان‌یافته"),
    RoundState.IN_CAPITALS: ("with the capitals", "في عهدة العواصم", "در دست پایتخت‌ها"),
    RoundState.RECONVENING: ("to be reconvened", "ستُستأنف", "در راه ازسرگیری"),
    Ending.FOR_NOW: ("ended for now", "انتهت في الوقت الراهن", "فعلاً پایان یافته"),
    Ending.SUSPENDED: ("suspended", "عُلّقت", "معلق شده"),
    Ending.ADJOURNED: (
        "adjourned without a date",
        "رُفعت إلى أجل غير مسمّى",
        "بدون تعیین تاریخ تعطیل شده",
    ),
    Ending.BROKEN_OFF: ("broken off", "قُطعت", "قطع شده"),
    SessionState.SCHEDULED: ("scheduled", "مقرّرة", "در برنامه"),
    SessionState.OPEN: ("open", "جارية", "در جریان"),
    SessionState.PAUSED: ("paused", "متوقفة مؤقتًا", "در تنفس"),
    SessionState.CLOSED: ("closed", "مختتمة", "پایان‌یافته"),
    RecordState.DRAFTED: ("drafted", "مسودة", "پیش‌نویس"),
    RecordState.READ_BACK: (
        "read back, not yet answered",
        "قُرئ ولم يُجب عنه بعد",
        "خوانده شده و هنوز پاسخی نیامده",
    ),
    RecordState.CONFIRMED: ("confirmed", "مؤكَّد", "تأییدشده"),
    RecordState.RESERVED: ("confirmed with a reservation", "مؤكَّد مع تحفّظ", "تأییدشده با ملاحظه"),
    RecordState.DISPUTED: ("disputed", "معترَض عليه", "مورد اعتراض"),
    Capacity.HEAD: ("head of delegation", "رئاسة الوفد", "رئیس هیئت"),
    Capacity.REPRESENTS: ("represents the side", "تمثيل الطرف", "نمایندهٔ طرف"),
    Capacity.MEMBER: ("member", "عضوية الوفد", "عضو هیئت"),
    Capacity.ADVISER: ("adviser", "مستشار", "مشاور"),
    Capacity.ALSO_ATTENDED: ("also attended", "حضر أيضًا", "نیز حضور داشت"),
    Capacity.PRESENT: (
        "present and not taking part",
        "حاضر دون مشاركة",
        "حاضر، بی‌آنکه در گفت‌وگو شرکت کند",
    ),
    Capacity.NOT_STATED: ("capacity not stated", "الصفة غير مذكورة", "سمت گفته نشده"),
    Ground.FRAMEWORK: ("framework", "إطار", "چارچوب"),
    Ground.SCOPE: ("scope", "نطاق", "دامنه"),
    Ground.ENDING: ("wording of the ending", "صيغة الاختتام", "عبارت پایان دور"),
    Ground.PRESS_LINE: ("press line", "عبارة للصحافة", "عبارت رسانه‌ای"),
    Stage.AT_THIS_STAGE: ("at this stage", "في هذه المرحلة", "در این مرحله"),
    Stage.ALTOGETHER: ("altogether", "كليًا", "به‌کلی"),
    Voice.SPOKESPERSON: ("spokesperson", "المتحدث الرسمي", "سخنگو"),
    Voice.HEAD: ("head of delegation", "رئاسة الوفد", "رئیس هیئت"),
    Voice.MEDIATOR: ("mediator", "الوساطة", "میانجی"),
}
_REPORTED: dict[Enum, Row] = {
    Topic.STATE: ("state of the talks", "حال المحادثات", "وضع گفت‌وگوها"),
    Topic.SCOPE_IN: ("in scope", "داخل النطاق", "درون دامنه"),
    Topic.SCOPE_OUT: ("out of scope", "خارج النطاق", "بیرون از دامنه"),
    Topic.MODALITY: ("how the talks are held", "كيفية عقد المحادثات", "شیوهٔ گفت‌وگو"),
    Topic.PERSON: ("person", "شخص", "شخص"),
    Topic.EVENT: ("event", "حدث", "رویداد"),
    Topic.MOVEMENT: ("movement", "تنقّل", "رفت‌وآمد"),
    Topic.BILATERAL: (
        "meeting outside the round",
        "لقاء خارج الجولة",
        "دیدار بیرون از دور گفت‌وگو",
    ),
    Topic.STATEMENT: ("statement", "بيان", "بیانیه"),
    Topic.NEXT_STEP: ("next step", "الخطوة التالية", "گام بعدی"),
    Topic.CONTEXT: ("context", "السياق", "زمینه"),
    Topic.CHARACTERISATION: ("characterisation", "وصف", "توصیف"),
    Topic.OBSTACLE: ("obstacle", "عقبة", "مانع"),
    Topic.OFFICE: ("office", "منصب", "سمت"),
    Standing.SUGGESTED: ("suggested", "مقترح", "پیشنهادی"),
    Standing.REPORTED: ("reported", "منقول", "گزارش‌شده"),
    Standing.INTERPRETED: ("interpreted", "تفسير", "تفسیر"),
    Standing.CONFIRMED: ("confirmed", "مؤكَّد", "تأییدشده"),
    Standing.DISPUTED: ("disputed", "معترَض عليه", "مورد اعتراض"),
    Standing.CORRECTED: ("corrected", "مصحَّح", "اصلاح‌شده"),
    Standing.WITHDRAWN: ("withdrawn", "مسحوب", "پس‌گرفته"),
}
_DESK: dict[Enum, Row] = {
    Listed.PERSON: ("a person", "شخص", "شخص"),
    Listed.PLACE: ("a place", "مكان", "جا"),
    Listed.BODY: ("a body", "هيئة", "نهاد"),
    Listed.TERM: ("a term", "مصطلح", "اصطلاح"),
    FindingAnswer.KNOWN: ("elsewhere known", "معروف من مصدر آخر", "جای دیگر دانسته است"),
    FindingAnswer.CLEARED: ("cleared", "أُذن به", "اجازه داده شده"),
    FindingAnswer.NEVERTHELESS: ("carried nevertheless", "نُقل مع ذلك", "با این همه رسانده شد"),
    Paper.TALKING_POINTS: ("talking points", "نقاط الحديث", "نکته‌های گفت‌وگو"),
    Paper.ROOM_CARD: ("room card", "بطاقة الغرفة", "برگهٔ اتاق"),
    Paper.RECORD: ("record for read-back", "محضر للتلاوة", "صورت‌جلسه برای بازخوانی"),
    Paper.PRESS_LINES: ("press lines", "عبارات للصحافة", "عبارت‌های رسانه‌ای"),
    Paper.RULED_OUT: ("ruled-out register", "سجل المواضيع المستبعدة", "فهرست موضوع‌های کنارگذاشته"),
    Paper.WHOLE_VIEW: ("whole view", "العرض الكامل", "دید کامل"),
    PaperForm.PAGE: ("page", "صفحة", "صفحه"),
    PaperForm.PDF: ("PDF", "ملف للطباعة", "پروندهٔ چاپی"),
    PaperForm.WORD: ("Word", "ملف قابل للتحرير", "پروندهٔ ویرایش‌پذیر"),
}
CHOICES: dict[Enum, Row] = {**_SAID, **_MET, **_REPORTED, **_DESK}
"""The words for each choice."""

ROLES: dict[str, Row] = {
    "mediator": ("mediator", "الوساطة", "میانجی"),
    "deputy": ("deputy", "نيابة الوساطة", "جانشین میانجی"),
    "analyst": ("analyst", "التحليل", "تحلیلگر"),
    "note-taker": ("note-taker", "تدوين المحاضر", "منشی"),
    "spokesperson": ("spokesperson", "المتحدث الرسمي", "سخنگو"),
    "interpreter": ("interpreter", "الترجمة", "مترجم"),
    "officer": ("liaison officer", "ضابط الاتصال", "رابط"),
    "head": ("head of delegation", "رئاسة الوفد", "رئیس هیئت"),
    "negotiator": ("negotiator", "مفاوض", "مذاکره‌کننده"),
    "expert": ("expert", "خبير", "کارشناس"),
    "adviser": ("adviser", "مستشار", "مشاور"),
    "principal": ("principal", "صاحب القرار", "تصمیم‌گیرنده"),
    "reviewer": ("reviewer", "المراجعة", "بازبین"),
    "observer": ("observer", "مراقب", "ناظر"),
    "guarantor": ("guarantor", "ضامن", "ضامن"),
    "verifier": ("verifier", "جهة التحقق", "راستی‌آزما"),
    "auditor": ("auditor", "التدقيق", "بازرس"),
    "reader": ("reader", "القارئ", "خواننده"),
    "stranger": ("stranger", "غريب", "ناشناس"),
}
"""The words for each role of a seat."""
