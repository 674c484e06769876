"""A sentence with what is needed to say whose a quotation in it is."""

from dataclasses import dataclass

from goodoffices.press.reports import lexicon
from goodoffices.press.reports.cast import Cast
from goodoffices.press.reports.lexicon import words
from goodoffices.press.reports.meaning import Meant, meant
from goodoffices.press.reports.phrases import Phrase
from goodoffices.press.reports.signs import Sentence

_DENIALS = words("denied denies denying deny")
_NOBODY = words("nobody none neither")
_ANYBODY = words("people some many we others critics")


@dataclass(frozen=True, slots=True)
class Found:
    """What a sentence says of a quotation: whose it is, by which word, whether it is denied."""

    meant: Meant | None
    cue: tuple[int, int] | None
    denied: bool = False
    vague: bool = False
    to: int = 0
    phrase: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with what is needed to read it."""

    sentence: Sentence
    cast: Cast
    text: str

    def who(self, phrase: Phrase | None) -> Meant | None:
        """Whom a phrase means."""
        return None if phrase is None else meant(self.sentence, phrase, self.cast, self.text)

    def found(self, phrase: Phrase | None, verb: int, to: int = 0) -> Found | None:
        """A speaker and the verb, unless nobody is meant."""
        told = self.who(phrase)
        if told is None:
            return None
        sign = self.sentence.signs[verb]
        denied = self.denies(phrase, verb)
        vague = phrase is not None and self._of_anybody(phrase)
        return Found(told, (sign.start, sign.end), denied or vague, vague, to, phrase)

    def _of_anybody(self, phrase: Phrase) -> bool:
        return {sign.low for sign in self.sentence.signs[phrase.at : phrase.rest]} <= _ANYBODY

    def denies(self, phrase: Phrase | None, verb: int) -> bool:
        """Whether a verb is said not to have been uttered, or by nobody in particular."""
        signs = self.sentence.signs
        if phrase is not None:
            own = {sign.low for sign in signs[phrase.at : phrase.rest]}
            own |= {sign.low for sign in signs[max(0, phrase.at - 2) : phrase.at]} & _NOBODY
            if own & _NOBODY:
                return True
        first = verb
        while first and signs[first - 1].kind in "xebu":
            first -= 1
        lead = [sign.low for sign in signs[max(0, first - 5) : first]]
        for at, low in enumerate(lead):
            if low in _DENIALS and "that" in lead[at + 1 : at + 2]:
                return True
        return any(sign.low in lexicon.NEGATIVE for sign in signs[first : verb + 1])
