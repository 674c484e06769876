"""How words open that a publication says of itself, and not of what it reports."""

_SELF = r"(?:article|story|report|post|page|text|piece|live ?blog|interview|feature)"
_MADE = (
    r"(?:amended|updated|corrected|clarified|published|edited|translated|produced|syndicated"
    r"|generated|written|made available|republished)"
)

OPENING = (
    r"advert(?:isement)?\s*[:|–-]|sponsored\b|promoted\b",
    r"(?:related|read more|read next|read also|also read|see also|more on this|more|watch|listen"
    r"|don't miss|in pictures|explainer|keep reading|you may also like)\s?[:|>»–-]\s?\S",
    r"(?:read more|read next|read also|also read|see also|more on this|don't miss)\b(?![^.]*\.$)",
    r"(?:sign up|subscribe|unsubscribe|register now|join our|download our|get the app)\b",
    r"you (?:are receiving|received) this\b|to unsubscribe\b|view (?:this )?in (?:your )?browser",
    r"to (?:stop|opt out|manage|change|cancel)\b[^.]{0,60}\b(?:e-?mails?|preferences|click"
    r"|subscription)",
    r"(?:was this|if you were) (?:e-?mail |message )?forwarded\b",
    r"this (?:e-?mail|message|transmission)\b[^.]{0,80}\b(?:confidential|intended|privileged"
    r"|addressee|recipient)",
    r"embargoed? (?:until|till|to)\b|not for (?:release|publication) before\b",
    r"get (?:the|our)\b.{0,40}\b(?:in|to|into|straight to) your (?:inbox|phone|email)\b",
    r"get (?:the|our) (?:\w+ ){0,3}?(?:app|newsletter|briefing)\b",
    r"(?:sign|subscribe)\b.{0,40}\b(?:newsletters?|inbox|alerts|briefing)\b",
    r"(?:download|get|install) (?:the|our) (?:\w+ ){0,3}?app\b",
    r"follow (?:the |our )?.{0,40}?\b(?:channel|on (?:whatsapp|telegram|facebook|x|twitter"
    r"|instagram|chirrup))\b|follow [^.]{2,60}@\w",
    r"by (?:continuing|using|browsing|clicking|signing|subscribing|submitting)\b.{0,60}\b(?:you "
    r"(?:agree|accept|consent|acknowledge))",
    r"you may also (?:like|be interested in)\b ?[:|-]",
    r"(?:donate|give|contribute|become a member|support us)\b(?: \w+)? (?:to (?:keep|help|support)"
    r"|today|now)\b",
    r"(?:additional |further )?(?:reporting|writing|editing|written|edited|translated|compiled"
    r"|produced) by [A-Z]|with (?:additional )?(?:reporting|contributions?|input|files) (?:by"
    r"|from) [A-Z]",
    r"[A-Z][^.]{3,90} contributed (?:to this|reporting)",
    rf"this {_SELF} (?:was|has been|is|will be) (?:first |originally |last |regularly )?"
    rf"(?:being )?{_MADE}\b|this {_SELF} (?:first |originally )?appeared\b",
    rf"this {_SELF} (?:is read|contains content|is (?:part of|brought to you|available under"
    r"|licen[cs]ed))\b",
    r"(?:this is )?a? ?(?:developing|breaking)(?: news)? story\b|this (?:is a )?(?:live|rolling)"
    r" (?:page|blog|coverage)\b",
    r"an earlier version of this\b|(?:correction|clarification)s?\s?(?:\([^)]{2,30}\))?: ?\S"
    r"|(?:editor|author|publisher|translator)[’']?s?[’']? note\s?:",
    r"(?:updated|last updated|last modified|published)\s?:? ?(?:on |at )?\d",
    r"all rights reserved\b|©|\(c\) (?:\d{4}|[A-Z]\w)|copyright\b",
    r"(?:re)?publish this\b|this work is licen[cs]ed\b",
    r"we value your privacy\b",
    r"(?:we|this (?:site|website))\b[^.]{0,40}\b(?:uses?|stores?) cookies\b"
    r"|accept (?:all )?cookies\b",
    r"did you (?:like|enjoy) this\b|was this (?:article|page|story) (?:helpful|useful)\b",
    r"do you (?:have|know|work|live)\b.{0,80}?\b(?:newsdesk|e-?mail|get in touch|contact us|ring)",
    r"(?:got|have) a (?:tip|story|question)\b|(?:spotted|seen|found|noticed|see|find) an?(?:y)? "
    r"(?:error|mistake|typo|inaccuracy)\b",
    r"(?:press|media) contacts?\s*:|(?:contact|e-?mail|write to|reach)\b.{0,60}\S@\S",
    r"(?:photo|image|picture|credit|photograph|illustration)s?(?: credits?| by)? ?[:/]",
    r"-{2,} ?end of\b|end of (?:digest|transmission|message)\b|distribution\s*:",
    r"\d+ comments?$|(?:want|looking for) more\?",
    r"if you (?:like|enjoy|value)\b.{0,60}\b(?:support|subscri)",
    r"support (?:us|our|the|independent)\b.{0,60}\b(?:journalism|reporting|subscri)",
    r"already an? (?:\w+ )?(?:subscriber|member)\b|already have an account\b",
    r"your e-?mail address will not be published\b|required fields\b",
    r"this (?:site|form|page) is protected by\b|our standards\s?:",
    r"(?:this|the) (?:content|video|post|media|image|page) (?:could not|cannot|can't) be\b"
    r"|this (?:content|video|media) is (?:not|no longer|un)\s?available\b",
    r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){1,3} (?:is (?:an?|the|our)\b[^.,]{0,40}\b(?:reporter"
    r"|correspondent|editor|columnist|journalist|writer|producer)\b[^.,]{0,70}"
    r"|(?:covers|reports on|writes (?:about|on)) [^.]{3,80} for [^.]{3,40})\.?$",
)
"""How the words open, capitals or none."""
