"""The words for things that are only counted, in three languages; unlike things are not alike."""

COUNTED: dict[str, str] = {
    "coin": "coin|coins|gold coin|gold coins|gold pound|gold pounds|gold lira|gold liras|sovereign"
    "|sovereigns|سکه|سکه طلا|لیره طلا|سکهٔ طلا|ليرة ذهب|ليرة ذهبية|ليرات ذهب|ليرات ذهبية|قطعة ذهب"
    "|قطعة نقدية|قطع ذهبية|مسكوكة|سكة ذهب",
    "tree": "tree|trees|olive tree|olive trees|درخت|اصله درخت|شجرة|أشجار|شجرات|شجرة زيتون|نخلة"
    "|نخيل|نخل",
    "name": "name|names|اسم|نام|أسماء|اسما",
    "signature": "signature|signatures|امضا|توقيع|تواقيع|توقيعات",
    "vote": "vote|votes|ballot|ballots|رای|رأی|صوت|أصوات",
    "seat": "seat|seats|chair|chairs|صندلی|کرسی|مقعد|مقاعد|كرسي|كراسي",
    "page": "page|pages|صفحه|صفحات|ورق|صفحة|ورقة|أوراق",
    "letter": "letter|letters|نامه|رسالة|رسائل|خطاب|خطابات",
    "photograph": "photograph|photographs|photo|photos|عکس|صورة|صور",
    "room": "room|rooms|اتاق|غرفة|غرف",
    "school": "school|schools|مدرسه|مدرسة|مدارس",
    "hospital": "hospital|hospitals|clinic|clinics|بیمارستان|درمانگاه|مستشفى|مستشفيات"
    "|عيادة|عيادات",
    "church": "church|churches|mosque|mosques|مسجد|کلیسا|مساجد|كنيسة|كنائس|جامع",
    "well": "wells|چاه|بئر|آبار",
    "pump": "pump|pumps|پمپ|تلمبه|مضخة|مضخات",
    "bridge": "bridge|bridges|پل|جسر|جسور",
    "turbine": "turbine|turbines|توربین|توربينة|توربينات",
    "mine": "mine|mines|landmine|landmines|لغم|ألغام",
    "grave": "grave|graves|tomb|tombs|گور|قبر|قبور",
    "body": "body|bodies|corpse|corpses|remains|جسد|جنازه|پیکر|جثة|جثث|جثمان|جثامين",
    "tent": "tent|tents|چادر|خيمة|خيام",
    "bag": "bag|bags|sack|sacks|کیسه|گونی|كيس|أكياس|شوال|شوالات",
    "box": "box|boxes|crate|crates|case|cases|parcel|parcels|جعبه|صندوق|کارتن|بسته|صناديق"
    "|علبة|علب|طرد"
    "|طرود|كرتونة|كراتين",
    "container": "container|containers|کانتینر|حاوية|حاويات",
    "horse": "horse|horses|اسب|حصان|أحصنة|خيل|خيول|فرس",
    "camel": "camel|camels|شتر|جمل|جمال|ناقة|نوق|إبل",
    "aircraft": "aircraft|plane|planes|helicopter|helicopters|jet|jets|drone|drones|هواپیما|بالگرد"
    "|هلیکوپتر|پهپاد|جنگنده|طائرة|طائرات|مروحية|مروحيات|مسيرة|مسيرات",
    "flight": "flight|flights|پرواز|رحلة|رحلات",
    "bus": "bus|buses|coach|coaches|اتوبوس|مینی بوس|حافلة|حافلات|باص|باصات",
    "bullet": "bullet|bullets|round|rounds|cartridge|cartridges|فشنگ|گلوله|رصاصة|رصاصات"
    "|طلقة|طلقات",
    "ticket": "ticket|tickets|visa|visas|بلیت|بلیط|روادید|ویزا|تذكرة|تذاكر|تأشيرة|تأشيرات",
    "copy": "copy|copies|نسخه|نسخة|نسخ",
    "carpet": "carpet|carpets|rug|rugs|فرش|قالی|سجادة|سجاد|سجادات",
    "manuscript": "manuscript|manuscripts|painting|paintings|نسخه خطی|تابلو|مخطوطة|مخطوطات"
    "|لوحة|لوحات",
    "shop": "shop|shops|stall|stalls|دکان|مغازه|دكان|دكاكين|متجر|متاجر|محل|محلات",
}
"""The words of each thing, parted by `|`."""
