"""The words for units, in three languages; `|` parts words, spaces belong to them."""

from goodoffices.leaks.counted_words import COUNTED
from goodoffices.leaks.folding import fold
from goodoffices.leaks.listed import listed

SPOKEN = frozenset(
    listed(
        "percent hour day week month year metre kilometre kilogram euro dollar toman cent person"
    )
)
"""Units whose spoken forms in Persian are listed too."""

_TABLE: dict[str, str] = {
    "second": "seconds|sec|secs|ثانیه|ثواني|ثوان|ثانيتين|ثانيتان",
    "minute": "minute|minutes|min|mins|دقیقه|دقيقة|دقائق|دقيقتين|دقيقتان",
    "hour": "hour|hours|hr|hrs|h|ساعت|ساعة|ساعات|ساعتين|ساعتان",
    "day": "day|days|روز|روزه|یوم|يوم|أيام|يومين|يومان|night|nights|شب|ليلة|ليال|ليالي|ليلتين",
    "week": "week|weeks|wk|wks|هفته|أسبوع|أسابيع|أسبوعين|أسبوعان",
    "fortnight": "fortnight|fortnights",
    "month": "month|months|ماه|ماهه|شهر|أشهر|شهور|شهرين|شهران",
    "year": "year|years|yr|yrs|سال|ساله|سنة|سنوات|سنين|سنتين|سنتان|عام|أعوام|عامين|عامان",
    "decade": "decade|decades|دهه|عقد|عقود|عقدين",
    "millimetre": "millimetre|millimetres|millimeter|millimeters|mm|میلیمتر|میلی متر|مليمتر|ملم",
    "centimetre": "centimetre|centimetres|centimeter|centimeters|cm|سانتیمتر|سانتی متر|سانت"
    "|سنتيمتر"
    "|سنتيمترات|سم",
    "metre": "metre|metres|meter|meters|m|متر|أمتار|مترين|متران|م",
    "kilometre": "kilometre|kilometres|kilometer|kilometers|km|kms|کیلومتر|کیلو متر|كيلومتر"
    "|كيلومترات|كيلومترين|كلم|كم|کیلومتری",
    "inch": "inch|inches|اینچ|بوصة|بوصات",
    "foot": "foot|feet|ft|فوت|پا|قدم|أقدام",
    "yard": "yard|yards|yd|یارد|ياردة|ياردات",
    "mile": "mile|miles|mi|مایل|میل|ميل|أميال|ميلين|ميلان",
    "nautical-mile": "nautical mile|nautical miles|nm|sea mile|sea miles|مایل دریایی|میل دریایی"
    "|ميل بحري|أميال بحرية|ميلين بحريين|عقدة بحرية",
    "gram": "gram|grams|gramme|grammes|g|گرم|غرام|غرامات|جرام|جرامات",
    "kilogram": "kilogram|kilograms|kilogramme|kilogrammes|kg|kgs|kilo|kilos|کیلوگرم|کیلو گرم|کیلو"
    "|كيلوغرام|كيلوغرامات|كيلوجرام|كيلوجرامات|كيلو|كيلوات|كلغ|كغ|کغم",
    "tonne": "tonne|tonnes|ton|tons|metric ton|metric tons|t|طن|أطنان|طنين|طنان",
    "tan": "تن",
    "pound-weight": "lb|lbs|رطل|أرطال",
    "square-metre": "square metre|square metres|square meter|square meters|sq m|sqm|m2"
    "|متر مربع|مترمربع"
    "|أمتار مربعة",
    "square-kilometre": "square kilometre|square kilometres|square kilometer|square kilometers|km2"
    "|کیلومتر مربع|کیلومترمربع|كيلومترات مربعة",
    "dunam": "dunam|dunams|dunum|dunums|donum|donums|دونم|دونمات|دونمين|دونمان|دنم",
    "hectare": "hectare|hectares|ha|هکتار|هكتار|هكتارات|هكتارين",
    "acre": "acre|acres|ایکر|فدان|أفدنة|فدانين",
    "jerib": "jerib|jeribs|جریب|جريب",
    "litre": "litre|litres|liter|liters|l|لیتر|لتر|ليتر|لترات|ليترات|لترين",
    "cubic-metre": "cubic metre|cubic metres|cubic meter|cubic meters|m3|cumecs|cumec"
    "|متر مکعب|مترمکعب"
    "|أمتار مكعبة",
    "barrel": "barrel|barrels|bbl|بشکه|برميل|براميل|برميلين",
    "gallon": "gallon|gallons|گالن|غالون|غالونات|جالون",
    "watt": "watt|watts|وات|واط",
    "kilowatt": "kilowatt|kilowatts|kw|کیلووات|كيلوواط|كيلو واط",
    "megawatt": "megawatt|megawatts|mw|مگاوات|ميغاواط|ميجاواط|ميغا واط",
    "percent": "percent|per cent|pct|percentage point|percentage points|per cents|درصد"
    "|در صد|صدی|في المئة"
    "|في المائة|في المية|بالمئة|بالمائة|بالمية|مئة بالمئة|نقطة مئوية|واحد درصد",
    "degree": "degree|degrees|درجه|درجة|درجات",
    "euro": "euro|euros|eur|€|یورو|يورو",
    "dollar": "dollar|dollars|usd|$|bucks|دلار|دولار|دولارات|دولارين",
    "sterling": "pound|pounds|quid|gbp|£|پوند|پاوند|جنيه|جنيهات|باوند",
    "toman": "toman|tomans|تومان|تومن|تومانی|تومنی|تومان ها",
    "rial": "rial|rials|riyal|riyals|ریال|ريال|ريالات",
    "dinar": "dinar|dinars|دینار|دينار|دنانير|دينارين",
    "dirham": "dirham|dirhams|درهم|دراهم",
    "lira": "lira|liras|lire|لیر|لیره|ليرة|ليرات",
    "crown": "crown|crowns|krone|kroner|kronor|کرون|كورون|كرونة|كرون|كرونات|كورونة|تاج|تيجان",
    "franc": "franc|francs|فرانک|فرنك|فرنكات",
    "afghani": "afghani|afghanis|افغانی|أفغاني",
    "person": "person|persons|people|man|men|woman|women|soldier|soldiers|fighter|fighters"
    "|troop|troops"
    "|prisoner|prisoners|detainee|detainees|captive|captives|hostage|hostages|worker|workers"
    "|employee|employees|staff|inspector|inspectors|observer|observers|monitor|monitors|officer"
    "|officers|nurse|nurses|doctor|doctors|patient|patients|child|children|guard|guards|refugee"
    "|refugees|civilian|civilians|dead|wounded|casualties|souls|heads|members|delegate|delegates"
    "|apprentice|apprentices|striker|strikers|returnees|policemen|police|militiamen|villagers"
    "|نفر|نفری|نفره|مرد|زن|سرباز|اسیر|زندانی|گروگان|کارگر|کارمند|بازرس|ناظر|افسر|پرستار|پزشک"
    "|بیمار|بچه|کودک|نگهبان|آواره|کشته|زخمی|مجروح|رزمنده|عضو|مامور|مأمور|کشاورز|پلیس"
    "|شخص|شخصاً|أشخاص|رجل|رجال|رجلين|امرأة|نساء|جندي|جنود|جنديين|مقاتل|مقاتلين|مقاتلون|أسير"
    "|أسرى|أسيرين|سجين|سجناء|معتقل|معتقلين|رهينة|رهائن|عامل|عمال|عاملين|موظف|موظفين|موظفون"
    "|مفتش|مفتشين|مفتشون|مراقب|مراقبين|مراقبون|ضابط|ضباط|ممرض|ممرضة|ممرضين|ممرضات|طبيب|أطباء"
    "|مريض|مرضى|طفل|أطفال|حارس|حراس|لاجئ|لاجئين|نازح|نازحين|مدني|مدنيين|قتيل|قتلى|جريح|جرحى"
    "|فرد|أفراد|نسمة|أنفار|نفر|عنصر|عناصر|شرطي",
    "family": "family|families|household|households|خانواده|خانوار|عائلة|عائلات|عوائل|أسرة|أسر"
    "|عائلتين",
    "boat": "boat|boats|ship|ships|vessel|vessels|trawler|trawlers|cutter|cutters|قایق|کشتی"
    "|شناور|لنج"
    "|قارب|قوارب|قاربين|سفينة|سفن|سفينتين|مركب|مراكب|زورق|زوارق",
    "vehicle": "vehicle|vehicles|truck|trucks|lorry|lorries|car|cars|خودرو|کامیون|ماشین"
    "|شاحنة|شاحنات"
    "|سيارة|سيارات|مركبة|مركبات",
    "tank": "tank|tanks|تانک|دبابة|دبابات",
    "rifle": "rifle|rifles|gun|guns|تفنگ|بندقية|بنادق|قبضه",
    "shell": "shell|shells|rocket|rockets|missile|missiles|راکت|موشک|خمپاره|صاروخ|صواريخ"
    "|قذيفة|قذائف",
    "house": "house|houses|home|homes|خانه|منزل|بيت|بيوت|منازل|بيتين|منزلين",
    "session": "meeting|meetings|session|sessions|نشست|جلسه|دیدار|اجتماع|اجتماعات|جلسة|جلسات|لقاء"
    "|لقاءات",
    "cent": "cent|cents|سنت|سنتات|سنتا|centime|centimes|سانتيم|سانتيمات",
    "penny": "penny|pennies|pence|پنی|بنس|بنسات",
    "permille": "permille|per mille|per mil|‰|بالألف|في الألف",
    "basis-point": "basis point|basis points|bps|نقطة أساس|نقاط أساس|واحد پایه",
    "village": "village|villages|روستا|آبادی|قرية|قرى|قريتين",
    "post": "post|posts|checkpoint|checkpoints|پاسگاه|پست|مخفر|مخافر|حاجز|حواجز|نقطة تفتيش",
    "bed": "bed|beds|تختخواب|سرير|أسرة مستشفى",
    "sheep": "sheep|goat|goats|cow|cows|cattle|lamb|lambs|ewe|ewes|calf|calves|head of|گوسفند|بز"
    "|گاو|بره|میش|دام|رأس|راس|خروف|خراف|غنم|أغنام|غنمة|شاة|شياه|نعجة|نعاج|ماعز|عنزة|بقرة|أبقار|رؤوس",
    "licence": "licence|licences|license|licenses|permit|permits|مجوز|پروانه|رخصة|رخص|تصريح"
    "|تصاريح",
}

WORDS: dict[str, str] = {
    " ".join(fold(part) for part in word.split()): unit
    for unit, words in (COUNTED | _TABLE).items()
    for word in words.split("|")
}
"""The unit of each folded word or words."""

# Spoken Persian says that it is so many with one letter: «هفتاد و سه سنته».
_IS = fold("ه")
for _word, _unit in tuple(WORDS.items()):
    if _unit in SPOKEN and len(_word) > 2 and " " not in _word and not _word.isascii():
        WORDS.setdefault(_word + _IS, _unit)

DUALS: dict[str, str] = {
    fold(word): WORDS[fold(word)]
    for word in listed(
        "يومين يومان ساعتين ساعتان دقيقتين دقيقتان أسبوعين أسبوعان شهرين شهران سنتين "
        "سنتان عامين عامان عقدين مترين متران كيلومترين ميلين ميلان طنين طنان دونمين "
        "دونمان هكتارين لترين برميلين دولارين دينارين قاربين سفينتين رجلين أسيرين عائلتين "
        "قريتين بيتين منزلين جنديين ليلتين"
    )
}
"""The Arabic duals: two of the unit in one word."""
