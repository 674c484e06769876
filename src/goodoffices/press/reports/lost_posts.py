"""What a page leaves where a post, a film or a thread stood that is not in the text."""

import re

_THING = r"(?:post|tweet|thread|video|clip|toot|reel|story|content|media|message|film)"

_POST = re.compile(
    rf"(?:view|see|watch|open|load|show|read|embedded)(?: (?:this|the|full|original))? {_THING}"
    r"(?: (?:on|by|from|at|in) \S+(?: \S+){0,2})?"
    r"|(?:view|open|watch|see) (?:it |this )?on [A-Z]\w+"
    rf"|(?:embedded|missing|lost|deleted|unavailable) (?:social media )?{_THING}"
    rf"(?:(?::|,| from| by| on) .{{2,40}})?(?: (?:not|un)\w*(?: \w+)?)?"
    rf"|(?:this |the )?{_THING} (?:is (?:unavailable|not available|no longer available)|was"
    r" deleted|(?:has been |was )?(?:removed|deleted)|not (?:shown|available|loaded|found)"
    r"|unavailable|missing)"
    rf"|{_THING} (?:from|by) @\w+.{{0,40}}|loading (?:the )?{_THING}"
    r"|(?:allow|show) [\w ]{1,20} content\?"
    r"|(?:مشاهده|نمایش|دیدن)(?:\s\S+)? (?:پست|توییت|ویدئو|ویدیو)(?: (?:در|از) \S+(?: \S+)?)?"
    r"|(?:این )?(?:پست|توییت|ویدئو) (?:در دسترس نیست|حذف شده(?: است)?)"
    r"|(?:پست|توییت) را در \S+ (?:ببینید|مشاهده کنید)"
    r"|(?:عرض|شاهد|مشاهدة|افتح) (?:المنشور|التغريدة|هذا المنشور|الفيديو|المقطع)"
    r"(?: (?:على|في) \S+(?: \S+)?)?"
    r"|(?:لم يعد )?(?:هذا )?(?:المنشور|المحتوى) (?:غير متاح|متاحا|محذوف)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\[\s?(?:embed(?:ded)?(?: \w+){0,2}|tweet|post|social media post|video|film|clip|image|media)"
    r"(?::[^\]\n]{0,60})?\s?\]",
    re.IGNORECASE,
)


def lost_post(words: str, bare: str) -> bool:
    """Whether words that stand alone mark where a post was; `bare` are they without marks."""
    return bool(_PLACE.fullmatch(words) or _POST.fullmatch(bare.rstrip(".…! ")))
