"""Whom a speaker, a pronoun or a continued quotation means, after all that was read before."""

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.callings import is_calling, is_compatriot
from goodoffices.press.reports.epithets import fits
from goodoffices.press.reports.frames import Found, Frame
from goodoffices.press.reports.meaning import Meant
from goodoffices.press.reports.named import Being
from goodoffices.press.reports.phrases import subject
from goodoffices.press.reports.pronouns import who_is
from goodoffices.press.reports.scene import Heard, Listening
from goodoffices.press.reports.signs import Sentence
from goodoffices.press.reports.titles import complete


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
        heard.spoken = found.vague and complete(frame.sentence, at)
        heard.cue = None
        return
    if told is None:
        return
    told = _through_paper(told)
    heard.how, heard.words = told.how, told.words
    if told.how == "pronoun":
        _by_pronoun(listening, heard, told.words, frame, found, number, place)
    else:
        heard.speaker, heard.being = told.name, told.being
        if told.how == "organisation":
            heard.speaker = body_meant(listening, told)
        if told.name is None and (being := described_as(listening, told.words, frame.sentence)):
            heard.speaker, heard.being, heard.how = being.name, being, "office"
    if told.how == "unnamed" and any(sign.low in lexicon.PAPERS for sign in frame.sentence.signs):
        listening.scene.body = None
    _name_before(listening, heard, frame)
    if heard.being is not None:
        listening.scene.turn_to(heard.being)
    elif heard.speaker is not None:
        listening.scene.body = heard.speaker


def _name_before(listening: Listening, heard: Heard, frame: Frame) -> None:
    """`The foreign minister said`, and only what follows gives the name, bare."""
    scene, being = listening.scene, heard.being
    if heard.how == "unnamed" and heard.speaker is None:
        if heard.words.split()[-1].casefold() in lexicon.OFFICES and not _anybody(heard.words):
            scene.unnamed.append(heard)
            scene.unnamed_at = frame.sentence.paragraph, not scene.topics
        return
    earlier, scene.unnamed = scene.unnamed, []
    if being is None or heard.how != "name" or being.roles or being.trades or not earlier:
        return
    said, (number, first) = earlier[0].between.start, scene.unnamed_at
    next_named = being is min(
        (each for each in listening.cast.beings if each.first > said),
        key=lambda each: each.first,
        default=None,
    )
    cue = listening.text[slice(*heard.cue)] if heard.cue else ""
    goes_on = cue in {"added", "adds", "continued", "stressed"}
    away = frame.sentence.paragraph - number
    same = len({each.words for each in earlier}) == 1
    if next_named and same and (away == 0 if not first and goes_on else first and away in {0, 1}):
        being.roles |= {word.casefold() for word in earlier[0].words.split()}
        for each in earlier:
            each.speaker, each.being, each.how = being.name, being, "office"


def _anybody(words: str) -> bool:
    return words.split()[0].casefold() in {"a", "an", "one", "another", "some"}


def _through_paper(told: Meant) -> Meant:
    """`its website` and `her letter` say what it and she do."""
    owner, _, paper = told.words.casefold().partition(" ")
    if told.how != "unnamed" or owner not in {"its", "his", "her"}:
        return told
    if paper.split()[-1:] and paper.split()[-1] in lexicon.PAPERS:
        return Meant(None, "pronoun", words=owner)
    return told


def body_meant(listening: Listening, told: Meant) -> str | None:
    """The body that words mean: `the company` and `the statement` are those of which is told."""
    body = listening.scene.body
    words = told.words.casefold()
    if words in lexicon.PAPERS:
        return body
    if told.name is None or told.name.casefold() != words or words not in lexicon.FIRMS:
        return told.name
    others = {word.casefold() for word in (body or "").split()} & lexicon.BODIES
    if words in {"group", "organisation", "organization", "network"}:
        return body if body and not others & lexicon.RULING else told.name
    return body if body and others <= lexicon.FIRMS | lexicon.MEDIA else None


def described_as(listening: Listening, words: str, sentence: Sentence) -> Being | None:
    """`the ferryman`, of whom the sentence before tells without saying what he is."""
    told = words.casefold().split()
    scene = listening.scene
    if not told or told[0] != "the" or len(told) > 4 or scene.topic is None or scene.clouded:
        return None
    being = scene.topic
    start = listening.paragraphs[sentence.paragraph].start
    if _called(listening, being, told[-1], sentence):
        return being
    aged = any(each.endswith("-year-old") for each in told) or is_compatriot(told[-1])
    if len(told) > 3 or not (aged or told[-1] in lexicon.OFFICES or is_calling(told[-1])):
        return None
    here = any(start <= at < sentence.signs[0].start for at, _ in being.places)
    if not (here or _alone_since(listening, being, sentence)) or not (
        aged or being.office is None
    ):
        return None
    if being.female is not None and told[-1] in (lexicon.MALE if being.female else lexicon.FEMALE):
        return None
    being.roles.add(told[-1])
    return being


def _alone_since(listening: Listening, being: Being, sentence: Sentence) -> bool:
    """Whether one who spoke before is the only one named from the paragraph before on."""
    spoke = listening.heard.get(-1 if listening.scene.last is None else listening.scene.last)
    if spoke is None or spoke.being is not being:
        return False
    since = listening.paragraphs[max(0, sentence.paragraph - 1)].start
    near = [
        each
        for each in listening.cast.beings
        if any(since <= at < sentence.signs[0].start for at, _ in each.places)
    ]
    return near == [being]


def _called(listening: Listening, being: Being, head: str, sentence: Sentence) -> bool:
    """Whether `the diplomat` is the one of whom was told last, and nobody else named near."""
    if not fits(being, head):
        return False
    since = listening.paragraphs[max(0, sentence.paragraph - 1)].start
    return not any(
        each is not being
        and (fits(each, head) or head in each.roles)
        and any(since <= at < sentence.signs[0].start for at, _ in each.places)
        for each in listening.cast.beings
    )


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
        heard.speaker = _body_before(listening, frame, found) or scene.body
        return
    else:
        being = who_is(listening, word, frame, found)
    if being is not None:
        heard.speaker, heard.being = being.name, being


def _body_before(listening: Listening, frame: Frame, found: Found) -> str | None:
    """`Velmark asked for a clause that it called`: the body whose deed stands before `it`."""
    stop = found.phrase.at if found.phrase is not None else 0
    for verb in range(stop - 1, 0, -1):
        if frame.sentence.kinds[verb] in "Vv":
            told = frame.who(subject(frame.sentence, verb))
            if told is not None and told.how == "organisation":
                return body_meant(listening, told)
    return None


def goes_on(listening: Listening, heard: Heard, index: int) -> None:
    """A quotation goes on with another one."""
    earlier = listening.heard[index]
    heard.speaker, heard.being, heard.how = earlier.speaker, earlier.being, earlier.how
    heard.words, heard.continues = earlier.words, index
