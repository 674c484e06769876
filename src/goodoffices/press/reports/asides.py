"""What stands in a report and is no part of it: advertisements, lost pictures, lost posts."""

import re

from goodoffices.press.reports.layout import Part

_POST = re.compile(
    r"(?:\[?\s*)?(?:"
    r"(?:view|see|watch|open|load|show|embedded)(?: (?:this|the|full|original))? "
    r"(?:post|tweet|thread|video)(?: (?:on|by|from|at) \S+(?: \S+){0,2})?"
    r"|embedded (?:content|media)|this (?:post|tweet) (?:is unavailable|was deleted)"
    r"|(?:مشاهده|نمایش)(?:\s\S+)? (?:پست|توییت)(?: (?:در|از) \S+(?: \S+)?)?"
    r"|(?:عرض|شاهد|مشاهدة) (?:المنشور|التغريدة|هذا المنشور)(?: (?:على|في) \S+(?: \S+)?)?"
    r")\s*\]?",
    re.IGNORECASE,
)
_WHOLE = (
    r"(?:top |bottom |side |web )?(?:advertise?ments?|advertisement) ?(?:banner|slot)?",
    r"advert(?:isement)?s?|ads?|sponsored(?: content| post)?|promoted|paid (?:content|post)",
    r"(?:cover|lead|feature[d]?|header) (?:image|photo|picture)|image|photo|picture|video",
    r"share(?: this)?(?: \S+){0,3}|save|print|listen|e-?mail|comments?|comment|copy link",
    r"follow (?:us|live updates|our live)\b.{0,40}|live updates",
    r"\d+ (?:min(?:ute)?s?)(?: |-)read|reading time:? \d+ min\S*",
    r"for (?:immediate|general) release|ends?|more to come",
    r"-0-|#{3,}|-{3,}|\*{3,}|_{3,}|(?:\* ){2,}\*",
    r"skip to (?:main )?content|back to top|menu|search|sign in|log ?in|most (?:read|popular)"
    r"|trending(?: now)?|recommended(?: for you)?|read next|top stories",
    r"(?:tweet|post|pin|send|whatsapp|facebook|telegram|print|email) ?(?:this)?(?: (?:page"
    r"|article|story))?",
    r"(?:terms(?: (?:of|and) (?:use|service|conditions))?|privacy(?: (?:policy|notice))?|cookie "
    r"(?:policy|settings|preferences)|contact(?: us)?|about(?: us)?|careers|accessibility)",
    r"(?:story|article|text) continues (?:below|after)(?: \w+){0,3}",
    r"more (?:stories|news|headlines|articles|coverage) (?:from|on|about|in) .{2,60}",
    r"(?:you may also (?:like|be interested in)|people also read|editors?[’']s? picks?"
    r"|in this story|on this story|latest (?:news|headlines)|our (?:standards|picks))",
    r"[^.!?]{1,120}[.!?]?\s(?:photo(?:graph)?|picture|image|credit)s?(?: credit)?: [^.!?]{2,60}",
    r"load more|show more|see more|continue reading|advertisement - story continues below",
    r"آگهی|تبلیغات?|بیشتر بخوانید|اشتراک‌گذاری|پربیننده‌ترین‌ها|انتهای پیام/?",
    r"إعلان(?:ات)?|اقرأ أيضا[ًا]?|شارك(?:ها)?|الأكثر قراءة|مشاركة|انتهى/?",
)
_OPENING = (
    r"advert(?:isement)?\s*[:|-]|sponsored\b|promoted\b",
    r"(?:related|read more|read next|read also|also read|see also|more on this|more:"
    r"|don't miss)\b ?[:|-]?",
    r"(?:sign up|subscribe|unsubscribe|register now|join our|download our|get the app)\b",
    r"you (?:are receiving|received) this\b|to unsubscribe\b|view (?:this )?in (?:your )?browser",
    r"embargoed? (?:until|till|to)\b|not for (?:release|publication) before\b",
    r"get (?:the|our)\b.{0,40}\b(?:in|to|into|straight to) your (?:inbox|phone|email)\b",
    r"(?:sign|subscribe)\b.{0,40}\b(?:newsletters?|inbox|alerts|briefing)\b",
    r"(?:download|get|install) (?:the|our) (?:\w+ ){0,3}?app\b",
    r"follow (?:the |our )?.{0,40}?\b(?:channel|on (?:whatsapp|telegram|facebook|x|twitter"
    r"|instagram|chirrup))\b",
    r"by (?:continuing|using|browsing|clicking|signing)\b.{0,60}\b(?:you (?:agree|accept"
    r"|consent))",
    r"you may also (?:like|be interested in)\b ?[:|-]",
    r"(?:donate|give|contribute|become a member|support us)\b(?: \w+)? (?:to (?:keep|help|support)"
    r"|today|now)\b",
    r"(?:additional |further )?(?:reporting|writing|editing|written|edited|translated) by [A-Z]",
    r"this (?:article|story|report|post|page|text) (?:was|has been) (?:first |originally |last )?"
    r"(?:amended|updated|corrected|published|edited|translated|produced)\b",
    r"(?:updated|last updated|last modified|published)\s?:? ?(?:on |at )?\d",
    r"all rights reserved\b|©|\(c\) \d{4}|copyright\b",
    r"we value your privacy\b",
    r"(?:we|this (?:site|website)) uses? cookies\b|accept (?:all )?cookies\b",
    r"did you (?:like|enjoy) this\b",
    r"do you (?:have|know|work|live)\b.{0,80}?\b(?:newsdesk|e-?mail|get in touch|contact us|ring)",
    r"(?:press|media) contacts?\s*:",
    r"(?:photo|image|picture|credit|photograph|illustration)s?(?: credits?| by)? ?[:/]",
    r"-{2,} ?end of\b|end of (?:digest|transmission|message)\b|distribution\s*:",
    r"\d+ comments?$|(?:want|looking for) more\?",
    r"if you (?:like|enjoy|value)\b.{0,60}\b(?:support|subscri)",
    r"support (?:us|our|the)\b.{0,60}\b(?:journalism|reporting|subscri)",
    r"(?:عکس|تصویر)\s*:|(?:الصورة|صورة)\s*:|جميع الحقوق محفوظة|تمامی حقوق|کلیه حقوق",
)
_ASIDE = re.compile(
    rf"(?:(?:{'|'.join(_WHOLE)})[\s.!:]*$)|(?:{'|'.join(_OPENING)})", re.IGNORECASE
)
_MARKUP = "*_[]()>~` \t"
_LONGEST = 400
_TOLD = re.compile(r"^[^:\n]{6,60}, (?:the|an?) [a-z]+(?: [a-z]+)? (?:told|said|shouted|added)\b")


def aside(words: str) -> Part | None:
    """Whether words that stand alone are no part of a report, and which kind of none."""
    if len(words) > _LONGEST:
        return None
    bare = words.strip(_MARKUP)
    if _TOLD.search(bare):
        return None
    if _POST.fullmatch(bare):
        return Part.EMBED
    return Part.ASIDE if _ASIDE.match(bare) or not bare else None
