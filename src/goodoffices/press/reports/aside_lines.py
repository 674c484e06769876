"""Lines that a page puts between paragraphs of a report: buttons, counters, stamps, footers."""

_NETWORKS = (
    r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|instagram|threads|bluesky|mastodon"
    r"|pinterest|messenger|flipboard|tiktok|youtube|viber|rss|e-?mail|copy (?:the )?link)"
)
_ZONE = r"(?:gmt|utc|bst|e[sd]?t|c[ew]?t|cest|local time)(?:[+-]\d{1,2})?"
_AGO = r"(?:\d+|an?|one|two|a few) (?:seconds?|min(?:ute)?s?|hours?|hrs?|days?) ago"

WHOLE = (
    r"(?:top |bottom |side |web )?(?:advertise?ments?|advertisement) ?(?:banner|slot)?",
    r"advert(?:isement)?s?|ads?|sponsored(?: content| post)?|promoted|paid (?:content|post)",
    r"skip (?:past )?(?:the )?(?:advertisement|ads?|newsletter promotion|navigation"
    r"|to [\w ]{2,30})|after newsletter promotion|ad feedback|report (?:this )?ad"
    r"|remove (?:the )?ads?\b.{0,40}|why am i seeing this(?: ad)?\?",
    r"(?:story|article|text) continues (?:below|after)(?: \w+){0,3}",
    r"advertisement - story continues below",
    r"(?:cover|lead|feature[d]?|header) (?:image|photo|picture)|image|photos?|picture|video|map"
    r"|graphic|infographic|gallery|slideshow|interactive|file photo",
    r"(?:play|pause|watch|mute|unmute)(?: (?:the |this )?(?:video|audio|clip))?(?: ?\d+:\d\d)?"
    r"|now playing|audio version|listen(?: to (?:this|the) (?:article|story|page|report)"
    r")?(?: ?[·|(-]? ?\d+ ?min\w*\)?)?",
    r"share(?: this)?(?: \S+){0,3}|save(?: (?:this )?(?:article|story))?(?: for later)?|bookmark"
    r"|print|gift (?:this )?(?:article|story)|e-?mail|comments?|comment|copy link",
    rf"(?:share (?:on|via) )?{_NETWORKS}(?:,? (?:and )?{_NETWORKS})*",
    r"(?:tweet|post|pin|send|whatsapp|facebook|telegram|print|email) ?(?:this)?(?: (?:page"
    r"|article|story))?",
    r"\d[\d.,]* ?[km]? (?:shares?|comments?|views?|likes?|reposts?|retweets?|replies|reads?)",
    r"(?:show|view|see|read|load|hide|post|add|leave|write) (?:all |a |the |your |\d[\d,]* ?)*"
    r"(?:more )?(?:comments?|replies|reply|reactions|updates)(?: ?\(\d+\))?"
    r"|comments? ?\(\d+\)|join the (?:conversation|discussion|debate)",
    r"follow (?:us|live updates|our live)\b.{0,40}|live(?: updates| reporting| blog)?"
    r"|latest updates|key (?:events?|moments)|pinned(?: post)?|(?:newest|oldest|latest) first"
    r"|refresh (?:to|for)\b.{0,40}|sort by [\w ]{2,30}",
    rf"(?:(?:updated|published|posted|modified):? )?{_AGO}",
    rf"\d{{1,2}}[:.h]\d\d ?(?:[ap]\.?m\.?,? ?)?\(?{_ZONE}\)?",
    r"\d+[ -]?min(?:ute)?s?(?:[ -]read)?|reading time:? \d+ min\S*",
    r"for (?:immediate|general) release|ends?|more to come",
    r"-0-|#{3,}|-{3,}|\*{3,}|_{3,}|(?:\* ){2,}\*",
    r"skip to (?:main )?content|back to top|menu|search|sign in|log ?(?:in|out)|sign up|subscribe"
    r"(?: now)?|register(?: now)?|submit|my account|create (?:an? )?(?:free )?account"
    r"|most (?:read|popular|viewed|shared)|trending(?: now)?|read next|what to read next"
    r"|top stories|latest stories",
    r"recommended(?: (?:for you|stories|reading|articles|videos))?"
    r"|related (?:stories|articles|topics|content|coverage|news|links|tags|posts|videos)"
    r"|(?:from )?around the web|from our partners|list of \d+ items?|list \d+ of \d+|end of list",
    r"(?:enter |type )?(?:your )?e-?mail(?: address)?"
    r"|thank(?:s| you) for (?:subscribing|signing up|reading|your (?:subscription|support))",
    r"(?:manage|change|update) (?:your |my )?(?:cookies?|privacy|consent|e-?mail)?"
    r" ?(?:preferences|settings|choices|cookies|options)|(?:accept|reject|allow|decline)"
    r" (?:all|cookies|all cookies)|only (?:necessary|essential) cookies|i agree|more options",
    r"(?:terms(?: (?:of|and) (?:use|service|conditions))?|privacy(?: (?:policy|notice))?|cookie "
    r"(?:policy|settings|preferences|notice)|contact(?: us)?|about(?: us)?|careers|jobs"
    r"|accessibility|help|faqs?|site ?map|advertise(?: with us)?|newsletters?|feedback|imprint"
    r"|legal(?: notice)?|disclaimer|corrections|licensing|code of (?:conduct|ethics))",
    r"more (?:stories|news|headlines|articles|coverage) (?:from|on|about|in) .{2,60}"
    r"|more (?:from|in) (?:\w+ ?){1,3}|more on this (?:story|topic)",
    r"(?:you may also (?:like|be interested in)|people also read|editors?[’']s? picks?"
    r"|in this story|on this story|latest (?:news|headlines)|our (?:standards|picks))",
    r"(?:previous|next|older|newer) (?:article|post|story|page|entry)",
    r"load more|(?:show|see|read|view) more|(?:continue|keep) reading"
    r"|read (?:the )?full (?:story|article|report)(?: here)?",
    r"(?:download|get it) on (?:the )?(?:app store|google play|\w+ store)",
    r"(?:tags?|topics?|keywords?|categor(?:y|ies)|labels?|filed under|posted in|sections?)"
    r" ?: ?[^.!?:]{1,120}",
    r"sent from my [\w ]{2,30}",
)
"""What a whole line says, marks at its end left out."""

CODES = (
    r"\(?(?:END|ENDS)\)?(?: [\w/.-]{2,16}){0,2}",
    r"\(?[A-Z]{2,10}(?:[/-][A-Z0-9.]{1,10}){1,5}\)?",
    r"[a-z]{2,3}(?:[/-][a-z]{2,4}){1,4}",
)
"""An agency's own mark at the end of a report, written as it is."""
