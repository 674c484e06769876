"""English words whose forms no rule tells: went is go, men are man."""

from functools import lru_cache

_FORMS = (
    "arise arose arisen, awake awoke awoken, bear bore borne, beat beaten, become became, "
    "begin began begun, bend bent, bet bets, bind bound, bite bit bitten, bleed bled, blow blew "
    "blown, break broke broken, breed bred, bring brought, build built, burn burnt, buy bought, "
    "catch caught, choose chose chosen, cling clung, come came, creep crept, deal dealt, dig dug, "
    "draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, eat ate eaten, "
    "fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fly flew flown, "
    "forbid forbade forbidden, forget forgot forgotten, forgive forgave forgiven, "
    "freeze froze frozen, get got gotten, give gave given, go went gone, grind ground, "
    "grow grew grown, hang hung, hear heard, hide hid hidden, hold held, keep kept, kneel knelt, "
    "know knew known, lay laid, lead led, lean leant, leap leapt, learn learnt, leave left, "
    "lend lent, lie lay lain lying, light lit, lose lost, make made, mean meant, meet met, "
    "mistake mistook mistaken, mow mown, pay paid, overhear overheard, oversee oversaw overseen, "
    "rebuild rebuilt, repay repaid, rid rids, ride rode ridden, ring rang rung, rise rose risen, "
    "run ran, saw sawn, say said, see saw seen, seek sought, sell sold, send sent, sew sewn, "
    "shake shook shaken, shine shone, shoot shot, show shown, shrink shrank shrunk, sing sang "
    "sung, sink sank sunk, sit sat, sleep slept, slide slid, smell smelt, sow sown, speak spoke "
    "spoken, speed sped, spell spelt, spend spent, spill spilt, spin spun, spit spat, spoil "
    "spoilt, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, "
    "strike struck stricken, swear swore sworn, sweep swept, swell swollen, swim swam swum, "
    "swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, "
    "throw threw thrown, undergo underwent undergone, understand understood, undertake undertook "
    "undertaken, wake woke woken, wear wore worn, weave wove woven, weep wept, win won, "
    "wind wound, withdraw withdrew withdrawn, withhold withheld, wring wrung, write wrote "
    "written, die dying, tie tying, overthrow overthrew overthrown, foresee foresaw foreseen, "
    "man men, woman women, child children, foot feet, tooth teeth, mouse mice, goose geese, "
    "ox oxen, wife wives, life lives, knife knives, thief thieves, wolf wolves, half halves, "
    "leaf leaves, shelf shelves, loaf loaves, calf calves, hoof hooves, louse lice, "
    "policeman policemen, fisherman fishermen, gunman gunmen, foreman foremen, "
    "chairman chairmen, salesman salesmen, workman workmen, fireman firemen, crisis crises, "
    "basis bases, medium media, criterion criteria, penny pence, bad worse worst, "
    "good better best, far further farther furthest"
)
"""Each word with its other forms."""

_OF: dict[str, set[str]] = {}
for _row in _FORMS.split(", "):
    _word, *_others = _row.split()
    for _each in _others:
        _OF.setdefault(_each, set()).add(_word)


@lru_cache(maxsize=100_000)
def word_of(folded: str) -> tuple[str, ...]:
    """The words of which a folded word is a form that no rule tells."""
    return tuple(sorted(_OF.get(folded, ())))
