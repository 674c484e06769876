"""Whom a speaker, a pronoun or a continued quotation means, after all that was read before."""

import re

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.callings import human, is_compatriot
from goodoffices.press.reports.following import apposed
from goodoffices.press.reports.frames import Found, Frame
from goodoffices.press.reports.meaning import Meant
from goodoffices.press.reports.named import Being
from goodoffices.press.reports.phrases import beginning, first_subject
from goodoffices.press.reports.scene import Heard, Listening
from goodoffices.press.reports.signs import Sentence

_ANY = lexicon.words("a an one another")
_INVERTED = re.compile(r"[^QqZz.],Vb?(?=[DAOTG]*N)")


def take(
    listening: Listening,
    heard: Heard,
    found: Found,
    frame: Frame,
    at: int,
    number: int,
    place: int,
) -> None:
    """Give a quotation the speaker that was found, a pronoun where it is sure enough."""
    told = found.meant
    heard.cue = found.cue
    heard.attributed = True
    if found.denied:
        heard.spoken = False
        heard.cue = None
        return
    if told is None:
        return
    heard.how, heard.words = told.how, told.words
    if told.how == "pronoun":
        _by_pronoun(listening, heard, told.words, frame, found, number, place)
    else:
        heard.speaker, heard.being = told.name, told.being
        if told.how == "organisation":
            heard.speaker = _body(listening, told)
        if told.name is None and (being := described_as(listening, told.words, frame.sentence)):
            heard.speaker, heard.being, heard.how = being.name, being, "office"
    if heard.being is not None:
        listening.scene.turn_to(heard.being)
    elif heard.speaker is not None:
        listening.scene.body = heard.speaker


def _body(listening: Listening, told: Meant) -> str | None:
    """The body that words mean: `the company` and `the statement` are those of which is told."""
    body = listening.scene.body
    words = told.words.casefold()
    if words in lexicon.PAPERS:
        return body
    if told.name is None or told.name.casefold() != words or words not in lexicon.FIRMS:
        return told.name
    others = {word.casefold() for word in (body or "").split()} & lexicon.BODIES
    return body if body and others <= lexicon.FIRMS | lexicon.MEDIA else told.name


def described_as(listening: Listening, words: str, sentence: Sentence) -> Being | None:
    """`the ferryman`, of whom the sentence before tells without saying what he is."""
    told = words.casefold().split()
    scene = listening.scene
    if not told or told[0] != "the" or len(told) > 3:
        return None
    aged = told[-1].endswith("-year-old") or is_compatriot(told[-1])
    if not aged and told[-1] not in lexicon.OFFICES:
        return None
    being = scene.topic
    paragraph = listening.paragraphs[sentence.paragraph]
    here = being is not None and any(
        paragraph.start <= start < sentence.signs[0].start for start, _ in being.places
    )
    if being is None or not here or scene.clouded or not (aged or being.office is None):
        return None
    if being.female is not None and told[-1] in (lexicon.MALE if being.female else lexicon.FEMALE):
        return None
    being.roles.add(told[-1])
    return being


def _by_pronoun(
    listening: Listening,
    heard: Heard,
    word: str,
    frame: Frame,
    found: Found,
    number: int,
    place: int,
) -> None:
    scene = listening.scene
    if word in {"i", "me", "my", "we"}:
        being = scene.turn if word in {"i", "me", "my"} else None
    elif word not in {"he", "she", "him", "her", "his", "it", "its"}:
        return
    elif word in {"it", "its"}:
        heard.speaker = scene.body
        return
    else:
        being = who_is(listening, word, frame, found)
    if being is not None:
        heard.speaker, heard.being = being.name, being


def who_is(listening: Listening, word: str, frame: Frame, found: Found) -> Being | None:
    """Whom `he` or `she` means, where it is sure enough."""
    female = word in {"she", "her", "hers"}
    stop = found.phrase.at if found.phrase is not None else 0
    if (
        stop
        and frame.sentence.kinds[stop - 1] == ","
        and re.match(r"Rb*Vb?,", frame.sentence.kinds[stop:])
    ):
        stop = 0
    if _somebody_before(frame, stop):
        return None
    here = _named_before(listening, frame, stop, female)
    being = here[0] if len(here) == 1 else _sure_topic(listening, frame, female)
    if here and being not in here:
        return None
    if being is not None and being.female is None:
        being.female = female
    return being


def _somebody_before(frame: Frame, stop: int) -> bool:
    """Whether somebody without a name is the subject before a pronoun in its sentence."""
    told = frame.who(first_subject(frame.sentence, 0, stop)) if stop > 1 else None
    return told is not None and told.name is None and told.how == "unnamed" and human(told.words)


def _sure_topic(listening: Listening, frame: Frame, female: bool) -> Being | None:
    """Who was the talk of last, unless it may as well be somebody else."""
    scene = listening.scene
    if scene.clouded or _another_since(listening, frame, female):
        return None
    near = [each for each in scene.topics if each.female in {None, female}]
    if not near:
        return None
    being = near[0]
    if being.female == female or (being is scene.topics[0] and len(near) == 1):
        return being
    paragraph = listening.paragraphs[frame.sentence.paragraph]
    if any(paragraph.start <= start < paragraph.end for start, _ in being.places):
        return being if being is scene.topics[0] else None
    earlier = listening.paragraphs[max(0, frame.sentence.paragraph - 1)]
    others = [
        each
        for each in listening.cast.beings
        if each is not being
        and each.female in {None, female}
        and any(earlier.start <= start < earlier.end for start, _ in each.places)
    ]
    return None if others else being


def _another_since(listening: Listening, frame: Frame, female: bool) -> bool:
    """Whether somebody else was named in the paragraph, and the one of whom it goes on was not."""
    start = listening.paragraphs[frame.sentence.paragraph].start
    stop = frame.sentence.signs[0].start
    topic = listening.scene.topic
    here = [
        each
        for each in listening.cast.beings
        if each.female in {None, female} and any(start <= at < stop for at, _ in each.places)
    ]
    return bool(here) and topic not in here


def _named_before(listening: Listening, frame: Frame, stop: int, female: bool) -> list[Being]:
    sentence = frame.sentence
    found: list[Being] = []
    for at in range(stop):
        being = _mention(listening, sentence, at)
        if being is None or being in found or being.female not in {None, female}:
            continue
        before_it = sentence.kinds[at - 1] if at else "."
        run = re.match(r"[pN]+", sentence.kinds[at:])
        end = at + (run.end() if run else 1)
        if before_it not in "io" and sentence.kinds[end : end + 1] != "S":
            found.append(being)
    return found


def _mention(listening: Listening, sentence: Sentence, at: int) -> Being | None:
    number = listening.cast.numbers.get(id(sentence), -1)
    return listening.cast.mentioned.get((number, at))


def goes_on(listening: Listening, heard: Heard, index: int) -> None:
    """A quotation goes on with another one."""
    earlier = listening.heard[index]
    heard.speaker, heard.being, heard.how = earlier.speaker, earlier.being, earlier.how
    heard.words, heard.continues = earlier.words, index


def turn_to_topic(listening: Listening, frame: Frame) -> None:
    """Remember whom a sentence is about."""
    sentence = frame.sentence
    phrase = first_subject(sentence, 0, len(sentence.kinds))
    cleft = re.match(r"Re(?=D?[ANOTGpS]+w)", sentence.kinds)
    if cleft:
        phrase = beginning(sentence, cleft.end(), len(sentence.kinds))
    inverted = _INVERTED.search(sentence.kinds)
    if inverted:
        phrase = beginning(sentence, inverted.end(), len(sentence.kinds))
    if phrase is None:
        phrase = beginning(sentence, 0, len(sentence.kinds))
    told = frame.who(apposed(frame, phrase, len(sentence.kinds)) if phrase else None)
    if told is not None and told.how == "pronoun" and told.words in {"i", "we", "you", "it"}:
        told = _whom_i_met(frame) or _only_one(listening, sentence)
    if _somebody_new(sentence):
        listening.scene.clouded = True
        return
    if not re.search("[Vvxem]", sentence.kinds):
        told = _only_one(listening, sentence) or told
    if told is None or told.how == "pronoun":
        return
    if told.name is None and human(told.words):
        being = described_as(listening, told.words, sentence)
        listening.scene.clouded = being is None
        return
    if told.being is not None:
        listening.scene.turn_to(told.being)
        _turn_to_joined(listening, sentence)
        listening.scene.clouded = _several_before(listening, sentence)
        if phrase is not None and sentence.signs[phrase.to - 1].low in lexicon.PAPERS:
            listening.scene.body = told.name
    elif told.name is not None and told.how == "organisation":
        listening.scene.body = _body(listening, told)
    if told.being is None:
        _turn_to_joined(listening, sentence)


def _several_before(listening: Listening, sentence: Sentence) -> bool:
    """Whether two people are the subject: `X and the mediator, Y, were there`."""
    verb = re.search("[Vvxem]", sentence.kinds)
    if verb is None or not re.search(r"[N,]&", sentence.kinds[: verb.start()]):
        return False
    named = (_mention(listening, sentence, at) for at in range(verb.start()))
    return len({each.name for each in named if each is not None}) > 1


def _turn_to_joined(listening: Listening, sentence: Sentence) -> None:
    """`…, and X does not show it`: the last clause is what goes on."""
    for match in re.finditer(r",&(?=T*(N[pN]*)b*[xeVv])", sentence.kinds):
        being = _mention(listening, sentence, sentence.kinds.index("N", match.end()))
        if being is not None:
            listening.scene.turn_to(being)


def _somebody_new(sentence: Sentence) -> bool:
    """Whether a sentence brings in somebody without a name: `I met a farmer`."""
    signs = sentence.signs
    for match in re.finditer(r"D[ANGY]{0,3}[OA](?![ANOGS])", sentence.kinds):
        before = signs[match.start() - 1] if match.start() else None
        there = match.start() > 1 and signs[match.start() - 2].low == "there"
        apart = before is not None and (before.kind in ",e(" or before.low in {"as", "of"})
        apart = apart and not there
        named = re.match(r",?T*N", sentence.kinds[match.end() :])
        if signs[match.start()].low in _ANY and not apart and not named:
            if human(signs[match.end() - 1].text):
                return True
    return False


def _only_one(listening: Listening, sentence: Sentence) -> Meant | None:
    """The one person whom a sentence names."""
    named = [_mention(listening, sentence, at) for at in range(len(sentence.signs))]
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
