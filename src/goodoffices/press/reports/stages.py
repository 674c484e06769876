"""The verbs that carry talks from one state to another, as English, Persian and Arabic say it."""

import re

STRONG = re.compile(
    r"\b(?:talks|negotiations?|dialogue|consultations|mediation|mediators?|facilitators?|hearing"
    r"|truce"
    r"|negotiat(?:e|ed|ing|ors?)|delegations|peace process|discussions|envoys?"
    r"|rounds? of|(?:further|next|another) round|meet again)\b",
    re.IGNORECASE,
)
"""What a report holds that tells of talks at all."""

NOUN = (
    r"(?:talks|negotiations?|discussions?|dialogue|consultations?|contacts|mediation"
    r"|(?:peace )?process|conference|hearings?|(?:(?:\w+ )?(?:round|session|day|series)s? of "
    r"(?:\w+ ){0,3}?(?:talks|negotiations|discussions|consultations|dialogue|mediation)))"
)
SUBJECT = re.compile(
    r"\b(?:talks?|negotiations?|discussions?|rounds?|sessions?|hearings?|contacts|meetings?"
    r"|dialogue|process|committee|conference|consultations?|truce|ceasefire|exchange|mediation"
    r"|they|them|we|(?:the )?(?:two |both )(?:\w+ )?(?:sides|delegations|parties|teams|ministers)"
    r"|both \w+|sides|delegations|parties|teams|negotiators|delegates|envoys|halls|track"
    r"|delegation|it)\b"
)
"""What may be said to pause, to resume or to end."""

PRONOUN = frozenset(("they", "them", "we", "it"))
PEOPLE = re.compile(
    r"^(?:they|them|we|it)$|both|sides|delegation|parties|teams|ministers|negotiators|delegates"
    r"|envoys"
)
"""Those who may go on with other things than talks."""

_OWN = r"(?:(?:the|a|an|its|their|his|her|all|any|further|those|these|this|that) )?"
_KIND = r"(?:(?!and |or |for |in |of |on |to )[\w’'-]+ ){0,3}?"
TALKS = rf"{_OWN}{_KIND}{NOUN}\b"
_AGAIN = (
    r"(?:resum|reconven|restart|continu|reopen|go on|go back|meet again|return|take place"
    r"|be held|begin|start|open|meet|rise|gather|sit|follow|get under ?way|kick off)(?:e|es|s)?"
)

DONE: dict[str, str] = {
    "broken off": (
        r"\b(?:br(?:oke|oken|eaks?) (?:off|down)|collapsed|f(?:ell|allen) (?:apart|through)"
        r"|call(?:ed|ing) off|cancel(?:l)?ed|scrapped|walked out|abandoned|c[ao]me to nothing"
        r"|foundered|end(?:ed)? in failure"
        r"|(?:ended|over|broke up|concluded|closed|finished)\b(?=[^.;]{0,50}?"
        r"\b(?:without an? (?:new |further )?date|without (?:setting|fixing|naming|agreeing)"
        r" (?:on )?an? (?:new )?date|(?:with )?no (?:new |further )?date)))\b"
    ),
    "suspended": (
        r"\b(?:suspended|halted|frozen|put on ice|shelved"
        r"|(?:postponed|put off|adjourned|delayed) (?:indefinitely|sine die"
        r"|without (?:a|setting a) (?:new )?date))\b"
    ),
    "paused": (
        r"\b(?:paused?|in recess|into recess|recessed|stand still|on hold|at a standstill for now"
        r"|(?:tak(?:e|en|ing)|took|agreed to|agreed on|called|declared) (?:a|an) "
        r"(?:[\w-]+ ){0,2}?(?:pause|break|recess)"
        r"|stopped for (?:the )?(?:night|day|moment|now|to(?:day|night))"
        r"|(?:ended?|concluded?|finished|over|stopped|adjourned|broke(?: off| up)?)\b[^.;\w]*"
        r"(?:\w+\W+){0,3}?(?:for now|for the (?:night|day|moment|time being)|for to(?:day"
        r"|night)))\b"
    ),
    "scheduled": (
        rf"\b(?:(?:(?:will|shall|would|to|may now) )(?:then |now )?{_AGAIN}"
        r"|(?:resume|reconvene|continue|reopen|go on(?! this)|go back|rise|meet again|restart"
        r"|begin"
        r"|start|open)s?"
        r"|adjourned|postponed|put off|pushed back|rescheduled|delayed|booked|scheduled|slated"
        r"|planned|set (?:for|to)|due|expected (?:to|in|on|at|back))\b"
    ),
    "concluded": (
        r"\b(?:concluded|ended|wrapped up|finished|(?:c[ao]me|drew|drawn|brought) to (?:an end|a "
        r"close|a conclusion)|completed|are over|is over|were over)\b"
    ),
    "resumed": (
        r"\b(?:(?:are|is) back (?:on\b|under ?way)|resumed|restarted|reconvened|reopened"
        r"|picked up (?:again|where)"
        r"|(?:returned|were back|are back|back) (?:to|at) the (?:negotiating "
        r"|bargaining )?table)\b"
    ),
    "under way": (
        r"\b(?:(?:still )?under ?way|going on|ongoing|in progress|go(?:es)? on (?:this|to)"
        r"|g(?:one|oes) (?:in)?to|opened|began|started|continued|continuing|w[ae]nt into"
        r"|kicked off|(?:are|is) (?:being held|taking place|in session)|got under ?way"
        r"|(?:enter(?:ed|s)|(?:is|are|was|were) (?:now )?in) (?:its|their|the|an?)"
        r" (?:\w+ ){1,2}?(?:day|week|month|session))\b"
    ),
}
"""What is said of the talks that carries each state; what says more stands before what less."""

TO_TALKS: dict[str, str] = {
    "broken off": (
        rf"\b(?:br(?:eaks?|oke|oken|eaking) off|called off|cancell?ed|abandon(?:ed|s)"
        rf"|(?:pull(?:ed|s)|walk(?:ed|s)|storm(?:ed|s)|dropp?(?:ed|s)) out of|quits?"
        rf"|with(?:drew|draws|drawn) from|scrapped) {TALKS}"
    ),
    "suspended": (
        rf"\b(?:(?:suspend(?:ed|s)|halt(?:ed|s)|fr(?:oze|ozen|eezes)) "
        rf"(?:(?:its|their|all|any|the) (?:\w+ )?(?:participation|part|role) in )?{TALKS}"
        rf"|(?:order|announc|declar|confirm)(?:ed|es|s) (?:a|the) (?:\w+ )?suspension of {TALKS})"
    ),
    "paused": (
        rf"\b(?:(?:paused|interrupted) {TALKS}"
        rf"|(?:announc|declar|order|confirm|agree|call)(?:ed|es|s)? (?:on |to |for )?(?:a|the) "
        rf"(?:\w+ )?(?:pause|break|recess) (?:in|of) {TALKS})"
    ),
    "resumed": (
        rf"\b(?:(?:have |has )?(?:resumed|restarted|reopened|returned to) {TALKS}"
        rf"|(?:announc|confirm|mark|welcom|report)(?:ed|es|s) the (?:resumption"
        rf"|restart) of {TALKS}"
        r"|(?:returned|back) (?:to|at) the (?:negotiating|bargaining) table)"
    ),
    "scheduled": (
        rf"\b(?:(?:will|to|would|set to|due to) (?:resume|restart|hold|host|convene|begin|start"
        rf"|open"
        rf"|continue) {TALKS}|(?:will|to|would) (?:hold|host|begin|start|open) (?:\w+ ){{0,2}}?"
        r"(?:round|session|meeting)\b)"
    ),
    "concluded": rf"\b(?:concluded|ended|wrapped up|finished|completed) {TALKS}",
    "under way": (
        rf"\b(?:began|opened|started|launched|kicked off|continued|(?:are|is|were) holding)"
        rf" {TALKS}"
    ),
}
"""What somebody does to the talks that carries each state."""

EASTERN_TALKS = re.compile(
    r"مذاکر|گفت‌وگو|گفتگو|رایزنی|مفاوض|محادث|مباحث|مشاورات|الجولة|جولة|دور (?:\S+ )?|نشست|جلس"
    r"|الحوار|التفاوض"
)
EASTERN: dict[str, str] = {
    "broken off": (
        r"(?:انتهت|توقفت|انفضت)[^.؛]{0,60}?(?:من دون|بدون|دون)(?: تحديد)? موعد"
        r"|(?:انهارت|قُطعت|قطعت|تقطعان|انسحب\w* من) (?:\S+ ){0,2}?(?:ال)?(?:محادثات|مفاوضات)"
        r"|شکست خورد|قطع شد|بدون تعیین"
    ),
    "suspended": (
        r"(?:عُلّقت|عُلقت|علّقت|علقت|علّق|تُعلَّق|تعلّق)(?: \S+){0,3}? (?:ال)?(?:محادثات|مفاوضات)"
        r"|(?:تعلیق|معلق) (?:شد|کرد)|به حالت تعلیق|إلى أجل غير مسمى|تا اطلاع ثانوی"
    ),
    "paused": (
        r"متوقف (?:کرده‌ایم|شد|شده)|برای امشب متوقف"
        r"|توقفت (?:\S+ ){0,6}?(?:لهذه الليلة|لهذا اليوم|مؤقتا)"
        r"|(?:فعلاً|فعلا|موقتاً|موقتا) (?:پایان|متوقف|تمام)|تنفس اعلام"
    ),
    "scheduled": (
        r"أُرجئت|أرجئت|تأجلت|تُستأنف|تستأنف|ستُستأنف|ستستأنف|ستعقد|تُعقد|تعقد|سيعقد|تنطلق|ستنطلق"
        r"|من المقرر|آغاز (?:می‌شود|خواهد شد)|از سر گرفته (?:می‌شود|خواهد شد)"
        r"|برگزار (?:می‌شود|خواهد شد|می‌گردد)|تعطیل شد|موکول شد"
    ),
    "concluded": (
        r"(?:انتهت|اختتمت|اختُتمت) (?:\S+ ){0,2}?(?:ال)?(?:محادثات|مفاوضات|مباحثات|جولة)"
        r"|پایان یافت|به پایان رسید|پایان گرفت"
    ),
    "resumed": (
        r"(?:استؤنفت|استُؤنفت|استأنف\w*|استأنفت) (?:\S+ ){0,2}?(?:ال)?(?:محادثات|مفاوضات|مباحثات"
        r"|جولة)|از سر گرفته شد|از سر گرفتند"
    ),
    "under way": r"جارية|متواصلة|مستمرة|تتواصل|ادامه دارد|در جریان است|انطلقت|بدأت|آغاز شد",
}
"""The same in Persian and Arabic; a sentence must name the talks as well."""

AHEAD = re.compile(
    r"\b(?:(?:on |until |till |to |for |by )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow"
    r"|(?:next|the coming|this coming|the following|later this) (?:week|month|year|day|weekend)s?"
    r"|this (?:weekend|evening|afternoon)|in the \w+ (?:week|days|weeks)"
    r"|\d{1,2} [A-Z][a-z]{2,8}"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) \d{1,2}|in (?:early |mid-|late )?(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)"
    r"|before (?:the )?\w+|on (?:the|a) date"
    r"|(?:in|within) (?:a|two|three|\w+) (?:days?|weeks?|months?)|within (?:days|weeks))\b"
)
AHEAD_EAST = re.compile(
    r"شنبه|جمعه|فردا|آینده|هفته|ساعت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت"
    r"|غدا"
    r"|المقبل|القادم"
)

UNREAL = re.compile(
    r"\b(?:not|never|nobody|no one|none|neither|cannot|if|whether|unless|rather than|den(?:y|ies"
    r"|ied|ying|ial)|risk|could|might|may|should|must|fail(?:s|ed)? to"
    r"|hop(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|demand\w*|threat\w*"
    r"|refus\w+|reject\w*|warn\w*|want(?:s|ed)?|wish\w*|appeal\w*|rumou?rs?|ready to|willing to"
    r"|prepared to|offer(?:s|ed)? to|fear(?:s|ed)?|dismiss\w*|rul(?:e|es|ed|ing) out|plea|pleaded"
    r"|insist(?:s|ed)? (?:that )?\w+ be|no (?:sign|plan|word|decision|question|reason|point))\b"
    r"|n['’]t\b|(?:^|\s)(?:لم|لن|لا(?! تزال| يزال)|إذا|لو|اگر|نه) |ليس|نفى|نفت|ينفي|يأمل|تأمل"
    r"|نأمل|دعا |دعت |يهدد|هدد"
    r"|تکذیب|امیدوار|خواستار|تهدید|شاید|ممکن است|ربما",
    re.IGNORECASE,
)
"""What makes of a state something hoped, feared, asked for or denied."""

LONG_AGO = re.compile(
    r"\b(?:for (?:years|decades)|last (?:year|month|spring|autumn|winter|summer|decade|century)"
    r"|in (?:19|20)\d\d"
    r"|since (?:19|20)\d\d|years? (?:ago|earlier|before)|months? (?:ago|earlier)|decades? ago"
    r"|(?:previous|earlier|past|former) (?:\w+ )?(?:rounds?|talks|negotiations|sessions?"
    r"|attempts?|meetings?))\b",
    re.IGNORECASE,
)

TONIGHT = re.compile(r"برای امشب|لهذه الليلة")
"""What is stopped for a night in Persian or Arabic is the talks, where a report is of them."""
