"""The English verbs by which a report says who speaks."""

from collections.abc import Iterable

from goodoffices.press.reports.lexicon import words

_IRREGULAR = """
say says said saying|tell tells told telling|write writes wrote written writing
put puts putting|think thinks thought thinking|feel feels felt feeling|read reads reading
speak speaks spoke speaking|swear swears swore swearing|let lets letting
retell retells retold retelling|forswear forswears forswore|quip quips quipped quipping
admit admits admitted admitting|concur concurs concurred concurring
blog blogs blogged blogging|chip chips chipped chipping|snap snaps snapped snapping
cry cries cried crying|reply replies replied replying|deny denies denied denying
testify testifies testified testifying|clarify clarifies clarified clarifying
specify specifies specified specifying|imply implies implied implying
prophesy prophesies prophesied prophesying|certify certifies certified certifying
notify notifies notified notifying|ponder ponders pondered pondering|infer infers inferred
blurt blurts blurted|spit spits spat
"""
_SPEECH = """
add announce answer argue ask assert assure avow aver allege acknowledge affirm agree advise
appeal apologise apologize attest boast beg bark bellow caution claim comment complain concede
conclude confess confide confirm contend counter criticise criticize chide crow clarify cite
charge chorus coo croak declare deplore demand describe demur disclose dismiss denounce decry
dub elaborate emphasise emphasize enquire exclaim explain exhort estimate explode forecast
fume gush grumble groan grunt growl hail hint highlight inform inquire insist instruct
interject intone interrupt joke jest jibe judge lament lecture maintain marvel mention moan
mumble murmur muse mutter mock note observe object offer opine outline pledge plead point
posit post praise predict proclaim promise propose protest profess pronounce quote query
question quaver reaffirm reason recall reckon recommend recount refute regard reiterate relate
remark remind report repeat request respond retort return reveal reassure remonstrate reflect
reminisce scoff scold shout shriek sigh signal slam sneer snarl snort sob stammer state
stipulate stress suggest summarise summarize surmise suspect testify thunder tweet theorise
theorize tease taunt threaten underline underscore urge utter venture vent voice volunteer vow
wail warn welcome whisper whistle wonder yell label brand characterise characterize call
believe consider deem accuse blame continue begin conceive rejoin chirp chuckle scream roar
purr rasp wisecrack gasp insinuate rebut recite promulgate pray preach rage rail rule stutter
sum swear tell thank text telegraph cable caption relay reject condemn portray depict liken
ridicule deride laud applaud salute lambast lambaste blast defend attack acclaim refer term
allude cajole chastise scorn rebuke reprimand reproach retaliate soothe tut sing bluster
remember recollect disagree reassert repost retweet decree tout advocate
bemoan bewail commend congratulate counsel dispute extol forbid gloat guess gripe grouse
hazard hope imply invoke hiss hum drawl holler implore intimate lie
editorialise editorialize flag email e-mail phone message bristle counsel riposte insist swipe
snipe carp harangue beseech entreat rue fret mull seethe opine banter
"""
_MANNER = """
chime pipe weigh deadpan enthuse grimace squint glower glare tremble stammer purse scowl
swallow hesitate tap laugh smile shrug nod grin frown wince weep smirk beam blink pause whirl
wave start sniff gesture chortle giggle
"""


def _inflected(lemmas: Iterable[str]) -> Iterable[tuple[str, str, str]]:
    for each in lemmas:
        if each.endswith("e"):
            yield f"{each}s", f"{each}d", f"{each[:-1]}ing"
        elif each.endswith("y") and each[-2] not in "aeiou":
            yield f"{each[:-1]}ies", f"{each[:-1]}ied", f"{each}ing"
        elif each.endswith(("s", "sh", "ch", "x")):
            yield f"{each}es", f"{each}ed", f"{each}ing"
        else:
            yield f"{each}s", f"{each}ed", f"{each}ing"


_ROWS = [row.split() for line in _IRREGULAR.split("\n") for row in line.split("|") if row.strip()]
_FORMS = list(_inflected(_SPEECH.split()))
SAYING = frozenset(form for *_, form in _FORMS) | frozenset(
    word for row in _ROWS for word in row if word.endswith("ing")
)
"""Participles of saying: `adding`."""
SAID = (
    frozenset(form for has, had, _ in _FORMS for form in (has, had))
    | frozenset(word for row in _ROWS for word in row[1:] if not word.endswith("ing"))
    | words("let put read")
)
"""Finite forms of saying: `told`, `adds`."""
THOUGHT = words("""
think thinks thought feel feels felt regard regards regarded believe believes believed
consider considers considered deem deems deemed suspect suspects suspected hope hopes hoped
wonder wonders wondered reckon reckons reckoned
""")
"""What one may do in silence."""
SAY = words(_SPEECH) | frozenset(row[0] for row in _ROWS)
"""Plain forms, as after a plural or an auxiliary."""
MANNER = frozenset(form for forms in _inflected(_MANNER.split()) for form in forms[:2]) | words(
    "shot cut broke threw bit spat"
)
"""What one does while speaking."""
NOUNS_TOO = frozenset(
    [
        "claims",
        "claim",
        "report",
        "reports",
        "note",
        "notes",
        "answers",
        "answer",
        "comment",
        "comments",
        "offer",
        "offers",
        "order",
        "orders",
        "call",
        "calls",
        "hopes",
        "hope",
        "charges",
        "charge",
        "remarks",
        "remark",
        "promise",
        "promises",
        "question",
        "questions",
        "state",
        "states",
        "points",
        "point",
        "objects",
        "object",
        "demands",
        "demand",
        "request",
        "requests",
        "urges",
        "pledges",
        "pledge",
        "repeats",
        "posts",
        "post",
        "praise",
        "quotes",
        "quote",
        "reasons",
        "reason",
        "labels",
        "brands",
        "risks",
        "lies",
        "insults",
        "texts",
        "tells",
        "signals",
        "warns",
        "cables",
        "thanks",
        "replies",
        "reply",
        "cries",
        "thought",
        "rules",
        "rule",
        "starts",
        "start",
        "signs",
        "sign",
        "waves",
        "wave",
        "smiles",
        "smile",
        "laughs",
        "laugh",
        "suspects",
        "suspect",
        "wonder",
        "wonders",
        "fumes",
        "roar",
        "roars",
        "whispers",
        "whisper",
        "voices",
        "voice",
        "murmurs",
        "captions",
        "records",
        "estimates",
        "forecasts",
        "plans",
        "stresses",
        "cuts",
        "cut",
        "put",
        "let",
        "put",
    ]
)
"""Forms that are nouns as well."""
