"""The verbs that carry talks from one state to another, as English says it."""

import re

from goodoffices.press.reports.stages import TALKS

_AGAIN = (
    r"(?:(?:all |both )?(?:resum|reconven|restart|continu|reopen|go on|go back|come back"
    r"|come together|sit down|meet"
    r"|return|take place|be held|be back|be resumed|begin|start|open|rise|gather|sit|follow|get"
    r" under ?way|kick off|pick up|carry on|move to|convene|be reconvened|be convened|be on"
    r"|fall on"
    r"|try again|talk again|speak again|get together|hold an?other)(?:e|es|s)?)"
)
_BE = r"(?:are|is|were|was|be|been|[’']re|[’']s|[’']m)"
_PAUSE = r"(?:pause|break|recess|breather|interval|adjournment|rest|interruption|time-?out)"
_A = r"(?:an?|another|the|one|two|three|short|brief|day[’']s|night[’']s)"
_DEAL = (
    r"(?:agreement|deal|accord|settlement|understanding|pact|treaty|compromise|memorandum"
    r"|protocol|(?:joint )?(?:text|statement|declaration|communiqu[eé])|truce|cease-?fire"
    r"|armistice)"
)
_TERM = r"(?:day|night|evening|week|fortnight|month|session|round|hour)s?"
_NTH = r"(?:\w+(?:st|nd|rd|th)|second|third|final|last|new|full|first)"
_NO_DATE = (
    r"(?:without an? (?:new |further )?date|without (?:setting|fixing|naming|agreeing)"
    r" (?:on )?an? (?:new )?(?:date|day)|(?:with )?no (?:new |further |other )?(?:date|day|plans?)"
    r" (?:(?:set|fixed|named|agreed|given) )?(?:for|to|of|set|fixed|named|agreed)"
    r"|(?:with )?no (?:new |further )?date)"
)

_NOT_FOR = r"(?! (?:until|till|for (?!good)|at (?:noon|dusk|midnight|\d)))"

DONE: dict[str, str] = {
    "broken off": (
        rf"\b(?:br(?:oke|oken|eaks?) (?:off{_NOT_FOR}|down)|collapse[ds]?|f(?:ell|allen"
        rf"|alls?) (?:apart|through"
        rf"|to pieces)|call(?:ed|s|ing) (?:\w+ )?off{_NOT_FOR}|cancel(?:l)?ed|scrapped|abandoned"
        r"|(?:walk|storm|march)(?:ed|s) out(?= of (?:the )?(?:\w+ )?(?:talks|room|hall|meeting"
        r"|session|hearing"
        rf"|negotiations)|[,;.]|$| (?:after|over|when|in|at|before|shortly|on|late))"
        rf"|c[ao]me to (?:nothing|nought|naught)|c[ao]me to grief"
        r"|foundered|failed(?! to)|unravel(?:l)?ed|went nowhere|(?:is|are) dead"
        r"|(?:ended?|ends|closed) (?:\w+ )?in (?:failure|acrimony|disarray|collapse|uproar)"
        r"|(?:left|quit|leaves?|abandoned|deserted) the (?:\w+ )?table"
        rf"|(?:ended|over|broke up|concluded|closed|finished|left|parted)\b(?=[^.;]{{0,60}}?"
        rf"\b{_NO_DATE}))\b"
    ),
    "suspended": (
        r"\b(?:(?<!was )suspended|suspend(?:s)?|halted|frozen|put on ice|shelved|mothballed"
        r"|(?:stands? )?(?:postponed|put off|adjourned|delayed) (?:\w+ )?(?:indefinitely|sine die"
        r"|without (?:a|setting a|any) (?:new )?date|until further notice))\b"
        r"(?! (?:overnight|for the (?:night|day)|for (?:tonight|today|now)))"
    ),
    "paused": (
        rf"\b(?:paused?|in recess|into recess|recessed|recesses|stand still|stands still|on hold"
        rf"|at a standstill|stalled|interrupted|(?:held|hung) up"
        rf"|(?:tak(?:e|en|ing)|took|agreed (?:to|on)|called|declared|ordered|are on|is on|having)"
        rf" (?:(?:{_A} ){{1,2}}(?:[\w’'-]+ ){{0,2}}?){_PAUSE}"
        rf"|(?:stopp?(?:ed|s)|halted|suspended|broke[n]?(?: off| up)?|ended?|concluded?|finished"
        rf"|over|adjourned|rose|rests?)\b[^.;\w]*(?:\w+\W+){{0,3}}?"
        rf"(?:for now|for the (?:night|day|moment|time being|weekend|evening)|for to(?:day|night)"
        rf"|overnight|for (?:a )?(?:lunch|supper|dinner|prayers?|breakfast|tea|sleep|breath"
        rf"|consultations)))\b"
    ),
    "scheduled": (
        rf"\b(?:(?:(?:will|shall|would|to|may now|[’']ll) )(?:then |now |next |also )?{_AGAIN}"
        r"|(?:resume|reconvene|continue|reopen|go on(?! this)|go back|rise|meet again|restart"
        r"|begin|come back|return|sit again|sit|meet|gather|convene|follow|pick up|get together)s?"
        r"|(?:start|open)s?(?! up)|re?open"
        r"|arranged|moves? to|adjourned|adjourns|postponed|put off|pushed back|moved to"
        r"|rescheduled|delayed|deferred|put back|brought forward"
        r"|(?:broke[n]? (?:off|up)|stopped|ris(?:es|en)|rose|called off|recessed"
        r"|closed) (?:until|till)"
        r"|(?:expected|wanted|asked|told|invited|called) (?:to (?:come|be) )?back|to follow"
        r"|follows"
        r"|back (?:here |in \w+ |at \w+ )?(?=on \w+day|tomorrow|next|at \w+ tomorrow)"
        r"|booked|scheduled|slated|called for|summoned back|(?:have|has) until"
        r"|planned|set (?:for|to)|due|fixed|pencilled in|(?:is|are) (?:back )?on"
        r"|expected (?:to|in|on|at|back|again)|agreed to (?:meet|talk|hold|reconvene|return|resume"
        r"|continue|sit|speak|confer|come back|go on|try again)|agreed (?:on )?(?:a|another"
        r"|the) (?:\w+ )?(?:round|session|meeting)"
        rf"|(?:set|fixed|named|chose|picked) (?:\w+day|\d+ \w+|\w+ \d+|a date) (?:for|as))\b"
    ),
    "concluded": (
        r"\b(?:concluded|ended|wrapped up|wound up|finished|(?:c[ao]me|drew|drawn|brought) to "
        r"(?:an end|a close|a conclusion)|completed|(?:are|is|were|was) (?:now )?over"
        r"|closed(?= (?:at|on|with|late|early|in|after))"
        r"|r[au]n (?:its|their) course|broke up|at an end"
        rf"|(?:reached|struck|signed|sealed|clinched|initialled|hammered out|concluded|came to"
        rf"|agreed(?: on)?|settled on|produced|adopted) (?:an?|the|their|its|this)"
        rf" (?!(?:partial|interim|draft|preliminary|tentative) )(?:[\w-]+ ){{0,4}}?{_DEAL}"
        rf"(?! (?:on|about) (?:the (?:first|second|third)|one|two|three|four|five|some|part)))\b"
    ),
    "resumed": (
        rf"\b(?:{_BE} back (?:on\b|under ?way|at it|in session)|resumed|restarted"
        r"|reconvened|reopened|(?:beg[au]n|started(?: up)?|met|sat(?: down)?|opened|going) again"
        r"|(?:under ?way|on|talking|meeting|negotiating|sitting) again|back in (?:session"
        r"|the room)|picked up (?:again|where)"
        r"|(?:returned|were back|are back|is back|was back|back|came back) (?:to|at|round|around)"
        r" the (?:negotiating |bargaining |same |conference )?table)\b"
    ),
    "under way": (
        rf"\b(?:(?:still )?under ?way|going on|ongoing|in progress|go(?:es)? on (?:this|to)"
        rf"|(?:is|are|remains?) (?:still |very much )?(?:alive|on track)"
        rf"|(?:is|are) booked (?:until|till|through|to)"
        rf"|(?:g(?:one|oes|ing)|went) (?:in)?to (?:an?|its|their|the) (?:{_NTH} "
        rf"|\w+ ){{0,2}}?{_TERM}"
        rf"|(?:gone|goes|going|went) into (?:\w+day|the (?:night|small hours|evening|early hours))"
        rf"|opened|beg[au]n|(?<!was )started|launched"
        rf"|{_BE} (?:now |still )?(?:negotiating|at work|bargaining|making (?:\w+ )?progress)"
        rf"|continu(?:ed|ing|es)|{_BE} still (?:talking|meeting|at it|sitting|going|there"
        rf"|negotiating|upstairs|inside|in (?:the|session))|kicked off"
        rf"|{_BE} (?:being held|taking place|in session|proceeding|advancing"
        rf"|progressing|meeting|holding)|got under ?way|w[ae]nt on|gone on|carr(?:y|ied|ies) on"
        rf"|proceed(?:s|ed)?|(?:took|taken) effect|(?:come|came|entered?|goes"
        rf"|went) into (?:force|effect)"
        rf"|(?:is|are|remains?) in (?:force|effect|place)|extended|(?:{_BE} "
        rf"|still )(?:still )?holding|holds|held"
        r" (?:firm|up|through|overnight|despite)"
        rf"|(?:drag|dragg|stretch|r[ua]n|last|spill|extend|press|roll)(?:ed|s|ing)? (?:on|over"
        rf"|into|past|until|beyond|through)|(?:passed|beyond|past) midnight"
        rf"|(?:enter(?:ed|s|ing)|[,] now in|now in|(?:is|are|was|were) (?:now )?(?:in|on))"
        rf" (?:(?:its|their|the|an?) (?:{_NTH} |\w+ )?{_NTH} {_TERM}|(?:its|their|the|an?) \w+ "
        rf"{_TERM}|day \w+))\b"
    ),
}
"""What is said of the talks that carries each state; what says more stands before what less."""

_PART = r"(?:(?:its|their|all|any|the) (?:\w+ )?(?:participation|part|role|involvement) in )?"
TO_TALKS: dict[str, str] = {
    "broken off": (
        rf"\b(?:br(?:eaks?|oke|oken|eaking) off|call(?:ed|s) off|cancell?(?:ed|s)"
        rf"|abandon(?:ed|s)|(?:pull(?:ed|s)|walk(?:ed|s)|storm(?:ed|s)|dropp?(?:ed|s)"
        rf"|march(?:ed|es)|back(?:ed|s)) out of|quits?|(?:went|gone|goes|flew) home from"
        rf"|(?:has |have |had )?(?:left|deserted)|with(?:drew|draws|drawn) "
        rf"(?:(?:its|their|his|her) (?:\w+ )?(?:delegation|team|negotiators?|envoys?) )?from"
        rf"|scrapped) {TALKS}(?! (?:hall|room|hotel|table|venue|building))"
        rf"|\bend(?:ed|ing) {TALKS} {_NO_DATE}"
        r"|\bno (?:further |new |other |next )?date (?:\w+ )?(?:was|has been|is"
        r"|had been) (?:\w+ )?"
        r"(?:set|fixed|named|agreed|given|found)\b|\bthere (?:will|shall|are to) be no (?:more"
        r"|further) (?:talks|negotiations|meetings?|rounds?|sessions?)\b|\b(?:mediator|envoy"
        r"|conciliator|facilitator)s? (?:has |have |had )?(?:given up|gave up|handed back)\b"
        r"|\bno (?:further|more|new|other) (?:talks|negotiations|meetings?|rounds?|sessions?"
        r"|contacts)"
        r" (?:\w+ )?(?:are|is|were|was|have been|has been) (?:\w+ )?(?:planned|scheduled|arranged"
        r"|foreseen|set|fixed|agreed|expected)\b"
    ),
    "suspended": (
        rf"\b(?:(?:suspend(?:ed|s)|halt(?:ed|s)|fr(?:oze|ozen|eezes)|shelv(?:ed|es)) "
        rf"{_PART}{TALKS}(?! (?:overnight|for))"
        rf"|(?:voted|decided|resolved|agreed) to (?:suspend|freeze|halt) {_PART}{TALKS}"
        rf"|(?:order|announc|declar|confirm)(?:ed|es|s) (?:a|the) (?:\w+ )?suspension of {TALKS}"
        rf"|suspension of {TALKS} (?:was|has been|is) (?:\w+ )?(?:announced|ordered|declared))"
    ),
    "paused": (
        rf"\bthere (?:is|was|has been) (?:now )?(?:a|an) (?:\w+ )?{_PAUSE} in {TALKS}"
        rf"|\b(?:(?:paused|interrupted|suspended) {TALKS}(?: (?:overnight|for))?"
        rf"|(?:announc|declar|order|confirm|agree|call|t[ao]ke?|took|request)(?:ed|es|s|n|d)?"
        rf" (?:on |to |for )?(?:{_A} ){{1,2}}(?:[\w’'-]+ ){{0,2}}?{_PAUSE}"
        rf"(?: (?:in|of|from) {TALKS})?)"
    ),
    "resumed": (
        rf"\b(?:(?:have |has )?(?:resumed|restarted|reopened|returned to|rejoined|(?:gone"
        rf"|went) back to"
        rf"|(?:taken|took) up) {TALKS}"
        rf"|(?:announc|confirm|mark|welcom|report)(?:ed|es|s) the (?:resumption"
        rf"|restart|reopening) of {TALKS}"
        r"|(?:returned|back|came back|come back) (?:to|at|round|around) the (?:negotiating"
        r" |bargaining |conference )?table\b)"
    ),
    "scheduled": (
        rf"\b(?:(?:will|to|would|set to|due to|shall|[’']ll) (?:resume|restart|hold|host|convene"
        rf"|begin|start|open|continue|return (?:\w+ ){{0,5}}?(?:to|for)|rejoin|chair) {TALKS}"
        r"|(?:will|to|would|shall) (?:hold|host|begin|start|open|convene|attend|chair)"
        r" (?:[\w’'-]+ ){0,3}?(?:round|session|meeting|sitting)s?\b"
        r"|invitation to (?:return|meet|come|resume|talk|sit)\b"
        r"|returns? (?:\w+ ){0,6}?for (?:another|an?"
        r" (?:new|further)|the next|further|more) (?:[\w-]+ ){0,2}?(?:rounds?|sessions?|talks)\b"
        r"|next (?:\w+ )?(?:visit|trip|journey|mission|letter|message|reply|note|exchange"
        r"|contact)s?"
        r" (?:is|are|falls?|comes?|follows|will)\b"
        r"|agreed (?:\w+ )?that (?:[\w’'-]+ ){1,5}?(?:will|would|should|are to|were to) (?:\w+ )?"
        r"(?:meet|convene|reconvene|gather|confer|sit|talk|resume)\b"
        r"|(?:summon|invit|recall)(?:ed|s) (?:them|both|the (?:two|sides|parties|delegations"
        r"|teams)"
        r"|each)\b[^.;]{0,30}?(?= (?:for|on|to) )"
        r"|(?:next|further|another|new|second|third|fourth|fifth|sixth|follow-up)"
        r" (?:\w+ ){0,2}?(?:round|session|meeting|sitting|date)s?(?: of [\w ]{3,40}?)?"
        r" (?:is|are|was|were|falls?|has been|have been|will|comes?|follows?)\b"
        r"|(?:a|the|another) (?:new |next )?date (?:\w+ )?(?:has been|was|is) (?:fixed|set|agreed"
        r"|named)|call(?:ed|s) (?:[\w’]+ ){1,3}?back|see (?:you|both|them|the two"
        r"|each)\b[^.;]{0,20}?"
        r"\bagain|see you (?=on|in|next|tomorrow)|there (?:will|is to"
        r"|are to) be (?:\w+ ){0,2}?(?:round|session|meeting|talks|sitting"
        r"|day)s?\b"
        r"|(?:more|further|fresh|new) (?:talks|negotiations|discussions|meetings)"
        r" (?:are|were|is|have been|will|follow|on|tomorrow|next)\b"
        r"|(?:next|further|another|new) (?:\w+ )?(?:round|session|meeting"
        r"|sitting)s?(?: of \w+)?[:,]?"
        r" (?=\w+day|on |in \w+"
        r" (?:days|weeks)|\d))"
    ),
    "concluded": (
        rf"\b(?:concluded|ended|wrapped up|finished|completed) {TALKS}"
        rf"|\b(?:announc|confirm|mark|report)(?:ed|es|s) the (?:conclusion|end|close) of {TALKS}"
        rf"|\b(?:have |has )?(?:reached|struck|signed|sealed|clinched|initialled|hammered out"
        rf"|inked) (?:an?|the|their|its) (?!(?:partial|interim|draft|preliminary|tentative) )"
        rf"(?:[\w-]+ ){{0,4}}?(?:agreement|deal|accord|settlement|understanding|pact|treaty|truce"
        rf"|cease-?fire|armistice)\b"
        rf"|\b(?:an?|the) (?:[\w-]+ ){{0,3}}?(?:agreement|deal|accord|settlement|understanding"
        rf"|pact)"
        rf" (?:was|has been|is|had been) (?:\w+ )?(?:reached|struck|signed|sealed|initialled"
        rf"|done)\b|\b(?:agreement|a settlement) (?:has been|was|is) reached\b"
        rf"(?! (?:on|about|in principle))|\b(?:strike|dispute|quarrel|case|sides"
        rf"|parties) (?:(?:has|have"
        rf"|had) (?:now )?(?:been )?|(?:is|are) (?:now )?)(?:settled|resolved)\b"
    ),
    "under way": (
        rf"\b(?:began|opened|started|launched|kicked off|continued|(?:are|is|were) holding"
        rf"|h[eo]ld) {TALKS}|\bday (?:one|two|three|four|five|six|seven|eight|nine|ten"
        rf"|\d+) of {TALKS}"
        rf"|(?:\b(?=\w)|(?=[’'])){_BE} still (?:\w+ )?(?:talking|negotiating|at it|in the room)\b"
    ),
}
"""What somebody does to the talks that carries each state."""

HEADED: dict[str, str] = {
    "paused": (
        r"\b(?:end|stop|halt|adjourn|break(?: off| up)?|pause|close|finish|rest)s?\b"
        r"(?: \w+){0,4}? for (?:now|the (?:night|day|moment|time being|weekend)|to(?:day|night))\b"
    ),
    "resumed": r"\b(?:resume|restart|reopen|reconvene)s?\b",
    "concluded": r"\b(?:end|conclude|close|finish|wrap up|wind up)s?\b",
    "under way": r"\b(?:begin|open|start|continue|go on|enter|drag on|press on)s?\b",
}
"""What a headline says in the present of what has come about."""

_PERSON = (
    r"(?:[Tt]hey|[Ww]e|[Ss]he|[Hh]e|I|[Aa]ll|[Bb]oth|[Ee]veryone|[Ee]verybody|[Yy]ou|[A-Z][\w’'-]+"
    r"|(?:[Tt]he|[Bb]oth|[Tt]heir|[Ii]ts|[Oo]ur) (?:[\w’'-]+ ){0,2}?(?:\w+(?:ers|ors|ists|ians|men"
    r"|women|ants|ies|ves|ates|oys)|sides|teams|delegations?|two|pair|team|chair|mission|halls"
    r"|rooms|doors|chiefs))"
)
AGAIN = re.compile(
    rf"\b{_PERSON}(?:[’']ll| (?:will|shall|are to|is to|(?:have |has )?agreed to|plan to"
    rf"|expects? to"
    rf"|(?:are|is) (?:due|set|expected|going|booked|back)(?: to)?|promised to|undertook to))?"
    rf"(?: (?:all|both|then|next|be|also))* (?:(?:meet|sit|start|begin|talk|try|speak|gather"
    rf"|come|convene"
    rf"|booked|open|go)s?(?: down)?(?: together)? again|(?:come|go|get|travel|be|are|is|fly)s?"
    rf" back(?! (?:home|to (?:work|school|sea)|(?:at|in|round|around) the))|return(?:s"
    rf"|ing)?(?! home)"
    rf"|reconvene|resume|reassemble|take up)s?\b"
)
"""Those who come together again; a time ahead must be named as well."""

GO_ON = re.compile(
    r"\b(?:talks|negotiations|discussions|contacts|consultations|deliberations|mediation"
    r"|messages|exchanges?(?: of \w+)?|correspondence|shuttl(?:e|ing)(?: diplomacy)?"
    r"|bargaining|truce|ceasefire|session|round) (?:still |now )?(?:continues?|go(?:es)? on)"
    r"(?=[.,;:!”\"]|$| (?:in|at|behind|without|despite|as|while|under|all|downstairs|upstairs"
    r"|between)\b)",
    re.IGNORECASE,
)
"""Talks that go on as the report is written."""

OWN_PART = re.compile(
    r"\b(?:suspend(?:ed|s|ing)?|freez(?:es?|ing)|fr(?:oze|ozen)|halt(?:ed|s|ing)?)"
    r" (?:our|its|their|his|her|my) (?:\w+ )?(?:participation|part|role|involvement|attendance)\b",
    re.IGNORECASE,
)
"""What one side does to its own part, whatever the talks are called."""

COUNCIL = re.compile(
    r"\b(?:parliament|council|congress|senate|assembly|court|school|university|theatre|season"
    r"|cabinet|trial|legislature|league)s?\b",
    re.IGNORECASE,
)
"""Those who come together again and do not talk."""

RECESS = re.compile(r"recess|adjourn|rose|rise")
UNTIL = re.compile(r"\s*(?:until|till) ")
"""What is put off to a day; of which no more is said than that it rests, where none is named."""
