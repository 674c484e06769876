"""The words in which a report tells how the sides meet, or what they do instead."""

_TALKS = (
    r"(?:talks|negotiations?|contacts|discussions?|rounds?|sessions?|exchanges?|dialogue|diplomacy"
    r"|consultations|communication|conversations?|meetings?|format|bargaining|channel)"
)
ACTOR = (
    r"(?:delegat\w+|teams?|sides?|parties|negotiat\w+|envoys?|ministers?|the two|both|they|each"
    r"|mediat\w+|facilitators?|conciliators?|emissar(?:y|ies)|hosts|capitals|governments?"
    r"|movement|unions?|firm|company"
    r"|employers?|council|other|neither|either|rivals?|rebels?|owners|managers|leaders|presidents)"
)
_CARRIER = (
    r"(?:mediators?|mediation|go-betweens?|intermediar(?:y|ies)|facilitators?|host|hosts|hosting"
    r"|third (?:part(?:y|ies)|countr(?:y|ies)|states?)|envoys?|emissar(?:y|ies)|messengers?"
    r"|couriers?"
    r"|foreign min(?:ister|istry)|officials?|diplomats?|embass(?:y|ies)|ambassadors?|conciliators?"
    r"|arbitrators?|bishop|priest|nun|abb[eo]t+|judge|chair(?:man|woman)?|clerk|back ?channels?"
    r"|broker"
    r"|ombudsman|referee|umpire|harbour master|interpreter|Red C\w+|United Nations|UN|secretariat"
    r"|service|commission|doctor|professor|admiral|general secretary|curate|vicar|imam|elders?)"
)
_CARRIED = (
    r"(?:messages?|notes?|papers?|proposals?|drafts?|answers?|repl(?:y|ies)|letters?|texts?"
    r"|questions?|offers?|envelopes?|business|words?|versions?|documents?|demands|points|positions"
    r"|pages?|lists?|folders?|counter-?offers?|amendments|terms|figures|maps?|what \w+ (?:side )?"
    r"(?:says?|said|wants?|wrote))"
)
_CARRIES = (
    r"(?:pass(?:ed|es|ing)?|relay(?:ed|s|ing)?|carr(?:y|ied|ies|ying)|convey(?:ed|s|ing)?"
    r"|ferr(?:y|ied|ies|ying)|t(?:ook|akes?|aken|aking)|br(?:ought|ings?|inging)|hand(?:ed|s|ing)"
    r"|transmit(?:s|ted|ting)?|exchanged|deliver(?:ed|s|ing)?|shuttl(?:ed|es|ing)|repeat(?:ed|s)"
    r"|read(?:s|ing)? out|bore|bears|sent|sends|slid|pushed|trundl\w+|translat\w+)"
)
_MOVES = (
    r"(?:went|goes|go|going|gone|walk\w*|r[au]n(?:s|ning)?|shuttl\w*|commut\w*|pad(?:s|ded|ding)?"
    r"|climb\w*|cross\w*|mov(?:e|es|ed|ing)|travel\w*|cycl\w*|row(?:s|ed|ing)?|fl(?:ew|ies|ying)"
    r"|drov?e\w*|driv\w+|trot\w*|hurr\w+|trudg\w*|strid\w+|strode|plod\w*|pedal\w*|tramp\w*"
    r"|limp\w*"
    r"|stroll\w*|sail\w*|c[ao]mes? and go\w*|ply|plies|plied|to-ing|toing)"
)
_PLACE = (
    r"(?:rooms?|floors?|wings?|halls?|cabins?|buildings?|ends?|hotels?|villas?|tents?|corridors?"
    r"|houses?|barns?|huts?|ships?|boats?|vessels|decks?|carriages?|coaches|chapels?|church(?:es)?"
    r"|embassies|lodges?|pavilions?|suites?|offices?|sides|banks?|tables?|caravans?|sheds?"
    r"|classrooms?|vestr(?:y|ies)|quarters|residences?|compartments?|cottages|camps?|stor(?:e?y"
    r"|eys|ies)"
    r"|towers?|chambers?|galleries|inns?|salons?|farmhouses|schoolrooms|islands?|shores?|stands)"
)
_ONE = r"(?:the same|one|a single|a shared)"
_TOGETHER = (
    rf"(?:face[- ]to[- ]face|in person|(?:at|around|round|in|on|under|into) {_ONE} (?:[\w-]+ )?"
    rf"(?:table|room|roof|hall|building|floor|chamber|place|tent|boat|house|bench|street|carriage)"
    rf"|each other|one another|sat down together|sit(?:ting)? down together|(?<!from )directly"
    rf"|direct contacts?|direct (?:talks|negotiations|meetings?|exchange)|eyes on|shaken hands"
    rf"|shake hands|share a (?:room|table|meal|roof)|shared a (?:room|table|meal|roof))"
)
_NOT = (
    r"(?:not|never|n['’]t|yet to|refus\w+ to|declin\w+ to|without|neither|nobody|nor|no|cannot"
    r"|hardly|avoid\w*|won['’]t|unwilling to|rather than)"
)
_MET = r"(?:met|meet|meeting|spoken|speak|talked|talk|sat|sit|seen|see)"
_NO_DUTY = (
    r"(?! (?:their|its|his|her|our|the (?:deadline|target|cost|bill|demands?|press|reporters"
    r"|requirements?|conditions?|standard|point)|reporters|journalists|for (?:an?|ten|comment)))"
)

PLAIN: tuple[tuple[str, str, bool], ...] = (
    (
        "indirect",
        rf"\bindirect (?:[\w-]+ ){{0,3}}?{_TALKS}\b|\b{_TALKS} (?:are|were|remain|is"
        rf"|was) indirect\b"
        rf"|\b(?:talk|negotiat|speak|communicat|deal|met|meet)\w* (?:\w+ )?indirectly\b"
        rf"|\bindirectly (?:talk|negotiat|speak|communicat)\w*",
        False,
    ),
    ("indirect", rf"\b{_NOT}\b(?:,? [\w’'-]+){{0,7}}?,? {_TOGETHER}", False),
    (
        "direct",
        r"\b(?:met|meeting|sat|sit|talked|spoke|speaking|negotiat(?:ed|ing)|talks|talking"
        r"|gathered)"
        rf" (?:[\w’-]+ ){{0,5}}?(?:face[- ]to[- ]face|in person|(?:at|around|round|in) {_ONE}"
        r" (?:[\w-]+ )?(?:table|room|hall))"
        r"|\bface[- ]to[- ]face (?:talks|meetings?|negotiations|session|encounter)"
        r"|\bdirect (?:[\w-]+ )?(?:talks|negotiations|dialogue)\b|\bsat down together"
        r"|\b(?:talked|met|spoke|sat|conferred) (?:quite )?alone (?:together )?(?:for|with only"
        r"|over)"
        r"|\b(?:talk|negotiat|deal|speak)\w* directly\b(?! (?:to (?:the )?(?:press|reporters"
        r"|people)|from))",
        True,
    ),
    (
        "indirect",
        rf"\bproximity (?:talks|format|negotiations)|\b\w+-(?:mediated|brokered"
        rf"|facilitated) {_TALKS}"
        r"|\bshuttle (?:diplomacy|mediation|talks)|\bshuttling between",
        False,
    ),
)
"""The plainest words, plainest first: what they come to, which words, whether talkers stand by."""

FAIR: tuple[tuple[str, str, bool], ...] = (
    (
        "indirect",
        rf"\b(?:through|via|by way of|by means of) (?:(?:the|a|an|its|their|two|his|her)"
        rf" )?(?:[\w’'-]+ ){{0,3}}?{_CARRIER}\b",
        True,
    ),
    ("indirect", r"\bgo-betweens?\b|\bintermediar(?:y|ies)\b|\bback ?-?channel\b", False),
    (
        "indirect",
        rf"\b(?:ha(?:ve|s|d)|d(?:id|o|oes)|will|may|can|could|would) (?:\w+ )?(?:not"
        rf"|never) (?:\w+ )"
        rf"?{_MET}\b{_NO_DUTY}|\b(?:have|has|had|did|do|does|would|will|ca|wo|could|is|are)n['’]t"
        rf" (?:\w+ )?{_MET}\b{_NO_DUTY}|\bnever (?:once )?(?:met|meet|spoken)\b{_NO_DUTY}"
        rf"|\bwithout (?:[\w’-]+ ){{0,4}}?(?:a meeting|meeting|seeing each"
        rf"|speaking to each)\b{_NO_DUTY}"
        r"|\brefus\w+ to (?:meet|sit|speak|talk)|\bno (?:meeting|contact) between"
        r"|\bkept (?:well )?apart",
        True,
    ),
    (
        "indirect",
        r"\bshuttl\w+ (?:back and forth )?(?:between|from) ",
        True,
    ),
    (
        "indirect",
        rf"\b(?:separate|different|opposite|adjoining|adjacent|neighbouring"
        rf"|respective) (?:[\w-]+ )"
        rf"{{0,2}}?{_PLACE}\b|\b(?:its|their|his|her|a) own (?:[\w-]+ )?(?:room|floor|wing|hall"
        rf"|tent|hut|villa"
        rf"|table|cabin|house|building|corridor)\b|\b(?:room|tent|floor|wing|hall|table|house) of"
        rf" (?:its|their) own\b|\bat (?:either|each) end of|\bon (?:either|each) side of (?:a|the)"
        rf" (?:[\w-]+ )?(?:door|wall|corridor|landing|river|road|yard|courtyard|stairs)",
        True,
    ),
    (
        "indirect",
        rf"\bin two (?:[\w-]+ ){{0,2}}?{_PLACE}\b|\bfrom two (?:[\w-]+ )?{_PLACE}\b",
        True,
    ),
    (
        "indirect",
        rf"\b{_CARRIED} (?:(?:were|was|are|is|go|goes|going|went|gone|have|has|had|been|being"
        rf"|that) )"
        rf"{{0,3}}(?:{_CARRIES} )?(?:back and forth|passed by|carried by|relayed by|brought by"
        rf"|to and fro|through|via|between|under (?:the|a|it)"
        rf"|from (?:one|floor|room|side))\b"
        rf"|\b(?:exchang|pass|swap)(?:ed|ing|s)? (?:[\w-]+ )?(?:messages|notes|papers|letters"
        rf"|drafts"
        rf"|texts)\b(?! of )",
        True,
    ),
    (
        "indirect",
        rf"\b{_CARRIER} (?:[\w’'-]+ ){{0,4}}?{_CARRIES} (?:[\w’'-]+ ){{0,4}}?(?:{_CARRIED}"
        rf"|from (?:floor|room|one))\b"
        rf"|\b{_CARRIES} (?:[\w’'-]+ ){{0,3}}?{_CARRIED} (?:[\w’'-]+ ){{0,5}}?(?:between"
        rf"|from (?:one"
        rf"|the one|room|floor)|to the other|back and forth|to and fro|across)\b",
        True,
    ),
    (
        "indirect",
        rf"\bcarr(?:y|ied|ies|ying) (?:[\w’]+ ){{1,6}}?(?:between|up and down|from one)"
        rf"|\b{_MOVES} (?:[\w’-]+ ){{0,5}}?(?:between (?:them|the|two|both|rooms|floors|one)"
        rf"|from one"
        rf"|back and forth|to and fro|up and down the)\b|\bup and down the \w+ {_MOVES}\b"
        rf"|\bfrom one (?:\w+ ){{1,3}}?to (?:the other"
        rf"|another)\b|\bsteps? between\b",
        True,
    ),
    (
        "indirect",
        r"\b(?:met|saw|sees|meets|received|heard|hears|visited|spoke (?:to|with)"
        r"|talks? to) (?:with )?"
        r"(?:each|both|one|the two)(?: (?:of them|side|sides|team|teams|delegations?|part(?:y"
        r"|ies)))?"
        r"[^.;]{0,30}?\b(?:separately|in turn|alone|apart|one after the other)\b"
        r"|\b(?:met|seen|saw|received|heard|talks? with|briefed) [^.;]{2,60}? separately\b"
        r"|\bseparate (?:meetings|talks|sessions|consultations|conversations) with"
        r"|\btold (?:each|one|either)(?: of (?:them|the two))? (?:about|of|what) the other"
        r"|\bwhat (?:the )?(?:one|each|either|the other) (?:\w+ )?(?:says|said|wrote"
        r"|has written|wants)"
        r"|\b(?:sealed|written) (?:answer|repl|respons|letter)\w*",
        True,
    ),
    (
        "indirect",
        r"غير (?:ال)?مباشر|غیر ?‌?مستقیم",
        True,
    ),
    (
        "indirect",
        r"من غرفة إلى أخرى|(?:غرفتين|قاعتين|فندقين|جناحين|مبنيين) (?:منفصل|مختلف)|قاعات منفصلة"
        r"|عبر (?:ال)?(?:وسيط|وسطاء|وساطة)|بواسطة (?:ال)?(?:وسيط|وسطاء)|(?:ال)?(?:وسيط"
        r"|وسطاء) الرسائل"
        r"|لم (?:يلتق|يلتقيا|يجلس|يجتمع|يتصافح|يتحدث)\S*|(?:دون|بدون) (?:أن يلتقي|لقاء)"
        r"|دیدار نکرده‌اند|دیداری نداشتند|حرف نزده‌اند|از این \S+ به آن"
        r"|رو ?در ?رو [^.؟!]{0,25}?ن(?:شد|کرد|دار|داشت|می|بود)"
        r"|(?:ساختمان|اتاق|تالار|هتل|طبقه)\S* (?:جداگانه|مجزا|جدا)|زیر یک سقف ن|ندیده‌اند"
        r"|(?:از طریق|به واسطه|به واسطهٔ|با واسطه|توسط) (?:\S+ )?(?:میانجی|وزیر|سفیر|واسطه|میزبان)"
        r"|پیام‌ها (?:را )?(?:\S+ ){0,4}?(?:می‌برد|می‌رساند|رد و بدل|مبادله)",
        False,
    ),
    (
        "direct",
        r"\bfaced (?:each other|one another) across|\bacross (?:a|the|one) (?:[\w-]+ )?table\b"
        r"|\b(?:shook|shaking|shaken) hands\b|\bsat (?:down )?(?:opposite|facing|beside"
        r"|side by side)"
        r"|\b(?:joint|plenary) session\b|\bboth (?:delegations|sides|teams) (?:were"
        r"|are) in the room"
        r"|\bin the (?:same|one) room\b|\bface to face\b|\bround (?:one|the same) table\b",
        True,
    ),
    (
        "direct",
        r"\b(?:spoke|talked|conferred|speaking) (?:\w+ )?(?:by|over"
        r"|on) the (?:tele)?phone (?:with|to|on"
        r"|about|for)|\bspoke by (?:tele)?phone\b(?! with (?:his|her) (?:mother|wife|family))"
        r"|\b(?:tele)?phone (?:call|conversation)\b|\bbilateral (?:meeting|talks)\b"
        r"|\bthe (?:two )?(?:presidents|leaders|chiefs|governors|prime ministers|ministers"
        r"|two men|two women|two)"
        r" (?:then |also )?(?:met|talked|spoke|sat|dined|walked)\b"
        r"|\bmet (?:with )?(?:\w+ ){0,2}?(?:counterpart|opposite number|each other|one another)",
        True,
    ),
    (
        "direct",
        r"\bmet (?:today |on \w+ |yesterday )?(?:with|in the presence)\b"
        r"|\bbefore (?:the )?(?:arbitrator|tribunal|arbitration|panel|inquiry|magistrate)\b",
        False,
    ),
    (
        "direct",
        r"\b(?:met|received|welcomed|hosted|greeted) (?:[\w’'-]+ ){0,5}?(?:President"
        r"|Prime Minister"
        r"|Foreign Minister|Minister|Secretary|Chancellor|King|Queen|Emir|Sultan|Premier|Governor"
        r"|president|prime minister|foreign minister|minister|chancellor|premier|delegation)\b"
        r"|التقى (?:\S+ ){0,3}?(?:وجها لوجه|نظيره)|وجها لوجه|استقبل (?:\S+ ){0,3}?(?:رئيس|وزير"
        r"|وفد)"
        r"|رو ?در ?رو|رودررو|چهره به چهره|با همتای|دیدار و گفت‌وگو کرد|به حضور پذیرفت"
        r"|(?:وزیر|رئیس)\S* (?:\S+ ){0,6}?(?:با وزیر|با رئیس"
        r"|با نخست‌وزیر) (?:\S+ ){0,6}?(?:دیدار|گفت‌وگو) کرد",
        False,
    ),
)
"""Words that are plain where talkers stand by and nothing plainer is said."""
