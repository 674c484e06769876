"""Every choice the core knows, in the words in which a person reads it."""

from collections.abc import Mapping
from enum import Enum
from functools import cache

from django.utils.functional import Promise
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from goodoffices.core.acts.contributions import Kind
from goodoffices.core.acts.conveyances import Form
from goodoffices.core.acts.desk import FindingAnswer, Listed, Paper, PaperForm
from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.ground import Ground, Stage
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.acts.statements import Voice
from goodoffices.core.acts.talk import TalkState
from goodoffices.core.documents import Format, Obstacle
from goodoffices.core.entries import How
from goodoffices.core.marking import Attribution, Preset, Reach, Release, Silence, Status, Use
from goodoffices.core.owed import Debt
from goodoffices.core.seats import Chamber
from goodoffices.core.stages import (
    Confirmation,
    Fate,
    Leave,
    RecordState,
    RoundState,
    SessionState,
)

_MARKINGS: dict[Enum, Promise] = {
    Use.MEDIATOR_ONLY: _("for you alone"),
    Use.GUIDE_ONLY: _("to think with"),
    Use.AS_MEDIATORS_IDEA: _("as your own idea"),
    Use.IN_SUBSTANCE: _("in your words"),
    Use.VERBATIM: _("in these words"),
    Attribution.NOBODY: _("nobody"),
    Attribution.A_SIDE: _("a side"),
    Attribution.DELEGATION: _("the delegation"),
    Attribution.SPEAKER: _("the speaker, by name"),
    Reach.SEATS: _("named persons only"),
    Reach.DELEGATION: _("the delegation"),
    Reach.WITH_CAPITAL: _("the delegation and its capital"),
    Reach.PARTICIPANTS: _("all participants"),
    Reach.PUBLIC: _("the public"),
    Release.NOW: _("at once"),
    Release.ASK: _("once it has seen the exact words"),
    Release.NOT_BEFORE: _("not before a time"),
    Release.RECIPROCAL: _("when the other side does the same"),
    Release.AFTER_CAPITAL: _("after its capital agrees"),
    Status.EXPLORATORY: _("exploratory"),
    Status.WITHOUT_PREJUDICE: _("without prejudice"),
    Status.NON_PAPER: _("non-paper"),
    Status.FORMAL: _("formal"),
    Status.AD_REFERENDUM: _("ad referendum"),
    Silence.KEEP: _("it is for the mediator alone"),
    Silence.MAY_USE: _("the mediator may use it in her own words, as from a side"),
    Preset.ALONE: _("for you alone"),
    Preset.THINK: _("to think with"),
    Preset.IDEA: _("as your own idea"),
    Preset.SUBSTANCE: _("in your words, from us"),
    Preset.VERBATIM: _("in these words"),
    Preset.CHATHAM_HOUSE: _("the Chatham House rule"),
}
_SPOKEN: dict[Enum, Promise] = {
    Kind.POSITION: _("position"),
    Kind.INTEREST: _("interest"),
    Kind.CONCERN: _("concern"),
    Kind.RIGHT: _("right"),
    Kind.QUESTION: _("question"),
    Kind.IDEA: _("idea"),
    Kind.INFORMATION: _("information"),
    How.ORAL: _("said aloud"),
    How.PAPER: _("on paper"),
    How.TELEPHONE: _("by telephone"),
    Form.ORAL: _("said aloud"),
    Form.SPEAKING_NOTE: _("speaking note"),
    Form.NON_PAPER: _("non-paper"),
    Form.ELEMENTS: _("elements"),
    Form.PROPOSAL: _("proposal"),
    Form.DRAFT_TEXT: _("draft text"),
    Format.TEXT: _("plain text"),
    Format.PDF: _("PDF"),
    Format.PNG: _("picture (PNG)"),
    Format.JPEG: _("picture (JPEG)"),
    Format.WORD: _("Word document"),
    Obstacle.LOCKED: _("it is locked"),
    Obstacle.REMARKS: _("it holds comments or tracked changes"),
    Obstacle.FIELDS: _("it holds fields to fill in"),
    Obstacle.LAYERS: _("it holds layers that can be hidden"),
    Obstacle.KIND: _("a Word document tells too much of itself: save it as PDF"),
    Obstacle.UNSURE: _("nobody can be sure of what else it holds"),
    Fate.STANDS: _("stands"),
    Fate.WITHDRAWN: _("withdrawn"),
    Fate.SUPERSEDED: _("replaced"),
    Fate.RETURNED: _("returned as out of scope"),
    Fate.STRUCK: _("struck"),
    Confirmation.OWN: _("written by the side"),
    Confirmation.NOT_CONFIRMED: _("not confirmed by the side"),
    Confirmation.CONFIRMED: _("confirmed by the side"),
    Confirmation.RESERVED: _("confirmed by the side with a reservation"),
    Confirmation.DISPUTED: _("disputed by the side"),
    Leave.ASKED: _("has not answered yet"),
    Leave.CLEARED: _("cleared the words"),
    Leave.REFUSED: _("did not clear the words"),
    Debt.CARRY: _("may be carried"),
    Debt.SHOW: _("wants to see the words before they leave"),
    Debt.ANSWER: _("asked a question"),
    Debt.TELL: _("should be told of a slip"),
    Debt.READ_BACK: _("a record waits to be read back"),
    Debt.CONFIRM: _("was read a record and has not answered"),
    Debt.CLARIFY: _("was asked what it meant"),
    Debt.CLEAR: _("was asked to clear words"),
    Debt.CONVEY: _("cleared words have not gone yet"),
}
_MEETINGS: dict[Enum, Promise] = {
    TalkState.EXPLORING: _("being explored"),
    TalkState.CONSENTED: _("consented to"),
    TalkState.FRAMEWORK: _("settling its framework"),
    TalkState.ACTIVE: _("under way"),
    TalkState.SUSPENDED: _("suspended"),
    TalkState.DORMANT: _("dormant"),
    TalkState.RESUMED: _("resumed"),
    TalkState.CONCLUDED: _("concluded"),
    TalkState.IMPLEMENTING: _("being carried out"),
    TalkState.CLOSED: _("closed"),
    TalkState.BROKEN_OFF: _("broken off"),
    RoundState.PROPOSED: _("proposed"),
    RoundState.CONVENED: _("convened"),
    RoundState.IN_SESSION: _("in session"),
    RoundState.IN_RECESS: _("in recess"),
    RoundState.ENDED: _("ended"),
    RoundState.IN_CAPITALS: _("with the capitals"),
    RoundState.RECONVENING: _("to be reconvened"),
    Ending.FOR_NOW: _("for now"),
    Ending.SUSPENDED: _("suspended"),
    Ending.ADJOURNED: _("adjourned without a date"),
    Ending.BROKEN_OFF: _("broken off"),
    SessionState.SCHEDULED: _("scheduled"),
    SessionState.OPEN: _("open"),
    SessionState.PAUSED: _("paused"),
    SessionState.CLOSED: _("closed"),
    RecordState.DRAFTED: _("drafted"),
    RecordState.READ_BACK: _("read back"),
    RecordState.CONFIRMED: _("confirmed"),
    RecordState.RESERVED: _("confirmed with a reservation"),
    RecordState.DISPUTED: _("disputed"),
    Capacity.HEAD: _("head of delegation"),
    Capacity.REPRESENTS: _("represents the side"),
    Capacity.MEMBER: _("member"),
    Capacity.ADVISER: _("adviser"),
    Capacity.ALSO_ATTENDED: _("also attended"),
    Capacity.PRESENT: _("present and not taking part"),
    Capacity.NOT_STATED: _("capacity not stated"),
    Ground.FRAMEWORK: _("framework"),
    Ground.SCOPE: _("scope"),
    Ground.ENDING: _("wording of the ending"),
    Ground.PRESS_LINE: _("press line"),
    Stage.AT_THIS_STAGE: _("at this stage"),
    Stage.ALTOGETHER: _("altogether"),
}
_PUBLIC: dict[Enum, Promise] = {
    Topic.STATE: _("state of the talks"),
    Topic.SCOPE_IN: _("in scope"),
    Topic.SCOPE_OUT: _("out of scope"),
    Topic.MODALITY: _("how the talks are held"),
    Topic.PERSON: _("person"),
    Topic.EVENT: _("event"),
    Topic.MOVEMENT: _("movement"),
    Topic.BILATERAL: _("meeting outside the round"),
    Topic.STATEMENT: _("statement"),
    Topic.NEXT_STEP: _("next step"),
    Topic.CONTEXT: _("context"),
    Topic.CHARACTERISATION: _("characterisation"),
    Topic.OBSTACLE: _("obstacle"),
    Topic.OFFICE: _("office"),
    Standing.SUGGESTED: _("suggested"),
    Standing.REPORTED: _("reported by"),
    Standing.INTERPRETED: _("interpreted by"),
    Standing.CONFIRMED: _("confirmed by"),
    Standing.DISPUTED: _("disputed by"),
    Standing.CORRECTED: _("corrected"),
    Standing.WITHDRAWN: _("withdrawn"),
    Saying.DIRECT: _("quoted"),
    Saying.INDIRECT: _("reported, not quoted"),
    Saying.MIXED: _("partly quoted"),
    Voice.SPOKESPERSON: _("spokesperson"),
    Voice.HEAD: _("head of delegation"),
    Voice.MEDIATOR: _("mediator"),
    Chamber.MEDIATION: _("the mediation"),
    Chamber.LIAISON: _("liaison officer"),
    Chamber.DELEGATION: _("delegation"),
    Chamber.CAPITAL: _("capital"),
    Chamber.OBSERVER: _("observer"),
    Chamber.GUARANTOR: _("guarantor"),
    Chamber.VERIFIER: _("verifier"),
    Chamber.AUDITOR: _("auditor"),
    Chamber.PUBLIC: _("the public"),
    Chamber.NOBODY: _("a stranger"),
}
_DESK: dict[Enum, Promise] = {
    Listed.PERSON: _("a person"),
    Listed.PLACE: _("a place"),
    Listed.BODY: _("a body"),
    Listed.TERM: _("a term"),
    FindingAnswer.KNOWN: _("it is elsewhere known"),
    FindingAnswer.CLEARED: _("it was cleared"),
    FindingAnswer.NEVERTHELESS: _("it crosses nevertheless"),
    Paper.TALKING_POINTS: _("talking points"),
    Paper.ROOM_CARD: _("room card"),
    Paper.RECORD: _("record for read-back"),
    Paper.PRESS_LINES: _("press lines"),
    Paper.RULED_OUT: _("ruled-out register"),
    Paper.WHOLE_VIEW: _("whole view"),
    PaperForm.PAGE: _("page to print"),
    PaperForm.PDF: _("PDF"),
    PaperForm.WORD: _("Word"),
}
TERMS: dict[Enum, Promise] = {**_MARKINGS, **_SPOKEN, **_MEETINGS, **_PUBLIC, **_DESK}
"""The words for each value of each choice."""

ROLES_IN_WORDS: dict[str, Promise] = {
    "mediator": _("mediator"),
    "deputy": _("deputy"),
    "analyst": _("analyst"),
    "note-taker": _("note-taker"),
    "spokesperson": _("spokesperson"),
    "interpreter": _("interpreter"),
    "officer": _("officer"),
    "head": _("head of delegation"),
    "negotiator": _("negotiator"),
    "expert": _("expert"),
    "adviser": _("adviser"),
    "principal": _("principal"),
    "reviewer": _("reviewer"),
    "observer": _("observer"),
    "guarantor": _("guarantor"),
    "verifier": _("verifier"),
    "auditor": _("auditor"),
    "reader": _("reader"),
    "stranger": _("stranger"),
}
"""The words for each role of a seat."""

LANGUAGES = {
    "en": "English",
    "fa": "فارسی",
    "ar": "العربية",
    "fr": "français",
    "de": "Deutsch",
    "es": "español",
    "ru": "русский",
    "he": "עברית",
    "tr": "Türkçe",
    "ur": "اردو",
    "zh": "中文",
}
"""Languages by what their speakers call them."""


def term(choice: Enum) -> str:
    """A choice in words."""
    return in_words()[choice]


def in_words() -> Mapping[Enum, str]:
    """Every choice in words, in the language of the page: for whoever tells of many things."""
    return _terms(get_language())


@cache
def _terms(language: str | None) -> dict[Enum, str]:
    """Every choice in one language; all at once, so that it tells nothing of which was shown."""
    with override(language):
        return {choice: str(words) for choice, words in TERMS.items()}


def role(name: str) -> str:
    """A role in words."""
    return str(ROLES_IN_WORDS.get(name, name))


def language(code: str) -> str:
    """A language by what its speakers call it; its code where that is not known here."""
    return LANGUAGES.get(code, code)
