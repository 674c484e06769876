"""Whom a report is about, sentence by sentence."""

import re

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.callings import human
from goodoffices.press.reports.following import apposed
from goodoffices.press.reports.frames import Found, Frame
from goodoffices.press.reports.meaning import Meant
from goodoffices.press.reports.named import Being
from goodoffices.press.reports.phrases import Phrase, beginning, first_subject, subject
from goodoffices.press.reports.pronouns import who_is
from goodoffices.press.reports.scene import Listening
from goodoffices.press.reports.signs import Sentence
from goodoffices.press.reports.voices import body_meant, described_as

_ANY = lexicon.words("a an one another")
_SINCE = lexicon.words("after before since until")
_INVERTED = re.compile(r"[^QqZz.],Vb?(?=[DAOTG]*N)")
_LED = re.compile(r"[&b,]*((?:[ANO]*O[oi]D?[ANOG]*G)?[AO]*[ANO]*O?T*p*N[pN]*),(?:[wcgv]|Y,|D)")
_LED_ANYBODY = re.compile(r"[&b,]*(D(?:[AGNOY]|[AGNO]S)*[OA]),[wcgvV]")
_TRAILING = re.compile(r",(?=[ANOTGpDoS]*[NO]b*V[^VQqZz]*$)")
_CALLED = re.compile(r"D[AYNO]{0,4}[OA][vVA](?=(T*p*N[pN]*))")
_NOT = lexicon.words("not never")
_NAMED = lexicon.words("called named")


def turn_to_topic(listening: Listening, frame: Frame) -> None:
    """Remember whom a sentence is about."""
    sentence = frame.sentence
    listening.scene.body = _according(frame) or listening.scene.body
    phrase = _told_of(sentence)
    told = frame.who(apposed(frame, phrase, len(sentence.kinds)) if phrase else None)
    if told is None or (told.name is None and told.how == "unnamed"):
        told = _who_does(listening, sentence) or told
    if told is not None and told.how == "pronoun" and told.words in {"i", "we", "you", "it"}:
        told = _whom_i_met(frame) or _only_one(listening, sentence)
    named = _by_calling(listening, sentence)
    if named is not None and (told is None or told.name is None):
        told = named
    elif named is None and _somebody_new(sentence):
        listening.scene.cloud()
        return
    if all(sign.kind not in "Vvxem" or sign.low in _NOT for sign in sentence.signs):
        told = _only_one(listening, sentence) or told
    if told is not None and told.how == "pronoun":
        _stay_with(listening, frame, told.words)
    elif told is not None and told.name is None and human(told.words):
        being = described_as(listening, told.words, sentence)
        if being is None:
            listening.scene.cloud()
        else:
            listening.scene.clouded = False
    elif told is not None:
        _turn_to(listening, sentence, told, phrase)
        if (
            told.name is None
            and told.words.split()[-1:]
            and told.words.split()[0].casefold() in _ANY
        ):
            listening.scene.body = None


def _who_does(listening: Listening, sentence: Sentence) -> Meant | None:
    """`Ada Lind sells mangoes`: a name before a word in the present that is no known verb."""
    lead = re.match(r"[&b]?T*(p*N[pN]*)b?A", sentence.kinds)
    if lead is None or not sentence.signs[lead.end() - 1].low.endswith("s"):
        return None
    being = listening.mention(sentence, lead.start(1))
    return Meant(being.name, "name", being, being.name) if being is not None else None


def _told_of(sentence: Sentence) -> Phrase | None:
    """The words of a sentence that say whom it is about."""
    kinds = sentence.kinds
    inverted = _INVERTED.search(kinds)
    led = _LED.match(kinds) or _LED_ANYBODY.match(kinds)
    trailing = _TRAILING.search(kinds)
    cleft = re.match(r"Re(?=D?[ANOTGpS]+w)", kinds)
    phrase = first_subject(sentence, main_clause(sentence), len(kinds))
    if inverted:
        phrase = beginning(sentence, inverted.end(), len(kinds))
    elif led:
        phrase = Phrase(led.start(1), led.end(1), led.end(1))
    elif trailing:
        phrase = subject(sentence, kinds.index("V", trailing.end()), trailing.end())
    elif cleft:
        phrase = beginning(sentence, cleft.end(), len(kinds))
    return beginning(sentence, 0, len(kinds)) if phrase is None else phrase


def _turn_to(listening: Listening, sentence: Sentence, told: Meant, phrase: Phrase | None) -> None:
    """A person or a body is the talk from here on."""
    scene = listening.scene
    if told.being is None:
        if told.name is not None and told.how == "organisation":
            scene.body = body_meant(listening, told)
        _turn_to_joined(listening, sentence)
        return
    scene.turn_to(told.being)
    _turn_to_joined(listening, sentence)
    scene.several = _several_before(listening, sentence)
    scene.clouded = bool(scene.several)
    _note_others(listening, sentence, told.being)
    if phrase is not None and sentence.signs[phrase.to - 1].low in lexicon.PAPERS:
        scene.body = told.name


def _according(frame: Frame) -> str | None:
    """The body according to which a sentence tells something."""
    at = frame.sentence.kinds.find("a")
    if at < 0 or at + 2 >= len(frame.sentence.kinds):
        return None
    told = frame.who(beginning(frame.sentence, at + 2, len(frame.sentence.kinds)))
    return told.name if told is not None and told.how == "organisation" else None


def main_clause(sentence: Sentence) -> int:
    """Where the main clause begins: after `When X had spoken,`."""
    kinds = sentence.kinds
    lead = re.match(r"[&b]?[cigVvA]", kinds)
    first = sentence.signs[lead.end() - 1] if lead else None
    if first is None or not (first.kind in "cgVv" or first.low in _SINCE or _doing(first.low)):
        return 0
    for match in re.finditer(r",(?=[ANOTDRpbYS]*[NOR]b*[xeVvm])", kinds):
        if re.search(r"[xeVvmg]", kinds[: match.start()]):
            return match.end()
    return 0


def _doing(low: str) -> bool:
    return low.endswith(("ing", "ed")) and len(low) > 5


def _stay_with(listening: Listening, frame: Frame, word: str) -> None:
    """`She regretted what X had said`: she is the talk still."""
    if word not in {"he", "she"}:
        return
    being = who_is(listening.as_of(frame.sentence), word, frame, Found(None, None))
    if being is not None:
        listening.scene.turn_to(being)
        listening.scene.held = frame.sentence.paragraph


def _by_calling(listening: Listening, sentence: Sentence) -> Meant | None:
    """`A woman called X`."""
    for match in _CALLED.finditer(sentence.kinds):
        if sentence.signs[match.end() - 1].low in _NAMED:
            being = listening.mention(sentence, sentence.kinds.index("N", match.end()))
            if being is not None:
                return Meant(being.name, "name", being, being.name)
    return None


def _note_others(listening: Listening, sentence: Sentence, topic: Being) -> None:
    """Whom else a sentence names, where he cannot be taken for her of whom it tells."""
    topics = listening.scene.topics
    for at in range(len(sentence.signs)):
        being = listening.mention(sentence, at)
        known = being is not None and None not in (being.female, topic.female)
        if being is not None and known and being.female != topic.female:
            topics[:] = [topic, being, *(each for each in topics if each not in (topic, being))]


def _several_before(listening: Listening, sentence: Sentence) -> tuple[Being, ...]:
    """Those who are the subject together: `X and the mediator, Y, were there`."""
    verb = re.search("[Vvxem]", sentence.kinds)
    if verb is None or not re.search(r"[N,]&", sentence.kinds[: verb.start()]):
        return ()
    named = (listening.mention(sentence, at) for at in range(verb.start()))
    several = {each.name: each for each in named if each is not None}
    return tuple(several.values()) if len(several) > 1 else ()


def _turn_to_joined(listening: Listening, sentence: Sentence) -> None:
    """`…, and X does not show it`: the last clause is what goes on."""
    for match in re.finditer(r",&(?=T*(N[pN]*)b*[xeVv])", sentence.kinds):
        being = listening.mention(sentence, sentence.kinds.index("N", match.end()))
        if being is not None:
            listening.scene.turn_to(being)


def _somebody_new(sentence: Sentence) -> bool:
    """Whether a sentence brings in somebody without a name: `I met a farmer`."""
    signs = sentence.signs
    aside = re.match(r"[&b]*i(?=D[AG]{0,2}O)", sentence.kinds)
    if aside and signs[aside.end()].low in {"the", "a", "an", "one"}:
        if not re.match(r"D[AG]*O[ioS,]*[DT]*N", sentence.kinds[aside.end() :]):
            return True
    for match in re.finditer(r"D[ANGY]{0,3}[OA](?![ANOGS])", sentence.kinds):
        before = signs[match.start() - 1] if match.start() else None
        there = match.start() > 1 and signs[match.start() - 2].low == "there"
        apart = before is not None and (before.kind in ",e(" or before.low in {"as", "of"})
        oblique = (
            before is not None
            and before.kind in "io"
            and not re.search("Rb*[xVv]", sentence.kinds[: match.start()])
        )
        apart = (apart or oblique) and not there
        named = re.match(r",?T*N", sentence.kinds[match.end() :])
        if signs[match.start()].low in _ANY and not apart and not named:
            if human(signs[match.end() - 1].text):
                return True
    return False


def _only_one(listening: Listening, sentence: Sentence) -> Meant | None:
    """The one person whom a sentence names."""
    named = [listening.mention(sentence, at) for at in range(len(sentence.signs))]
    beings = {each.name: each for each in named if each is not None}
    if len(beings) != 1:
        return None
    (being,) = beings.values()
    return Meant(being.name, "name", being, being.name)


def _whom_i_met(frame: Frame) -> Meant | None:
    """Whom the writer met, asked or rang."""
    kinds = frame.sentence.kinds
    met = re.match(r".*?R[bx]*[VvA](?=[DNTO])", kinds)
    return frame.who(beginning(frame.sentence, met.end(), len(kinds))) if met else None
