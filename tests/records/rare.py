"""A small invented talk in which what the examples do not show is done."""

from dataclasses import replace
from datetime import date

from tests.talks import NORTH, SOUTH, N, S, Steps, does, held_session, says, talk

from goodoffices.core import acts as a
from goodoffices.core.acts.desk import FindingAnswer, Listed, Paper, PaperForm
from goodoffices.core.acts.dossier import Topic
from goodoffices.core.acts.statements import Voice
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, Chamber, Seat
from goodoffices.core.words import Words

ADVISER = Seat(Chamber.DELEGATION, "adviser", N)


def words(text: str) -> Words:
    return Words(text)


def record() -> Steps:
    """A record of which a side disputes a line."""
    return (
        *held_session(N),
        says(NORTH, "The nets are ours.", session="session", name="nets"),
        does(MEDIATOR, a.CloseSession(Ref("session"))),
        does(
            MEDIATOR,
            a.DraftRecord(Ref("session"), words("They claim nets."), frozenset({Ref("nets")})),
            name="draft",
        ),
        does(MEDIATOR, a.ReadBack(Ref("draft"))),
        does(
            NORTH,
            a.DisputeRecord(
                Ref("draft"), words("We said more than that."), frozenset({Ref("nets")})
            ),
        ),
    )


def statement() -> Steps:
    """A statement that is corrected and disputed."""
    said = a.DraftStatement((words("We spoke of nets."),), Voice.HEAD, "An invented head")
    return (
        does(NORTH, said, name="said"),
        does(NORTH, a.Issue(Ref("said"))),
        does(NORTH, a.CorrectStatement(Ref("said"), (words("We spoke of nets and boats."),))),
        does(SOUTH, a.DisputeStatement(Ref("said"), words("Nothing was said of boats."))),
    )


def claim() -> Steps:
    """A line of the public record that is withdrawn."""
    filed = a.Claim(Topic.EVENT, words("A boat put out."), Ref("paper"), "a boat put out")
    return (
        does(MEDIATOR, a.Cite("The Invented Gazette", "Boats", date(2026, 5, 4)), name="paper"),
        does(MEDIATOR, filed, name="boat"),
        does(MEDIATOR, a.TakeIn(Ref("paper"), words("A boat put out in fog.")), name="copy"),
        does(MEDIATOR, a.SetAside(Ref("copy"), Topic.CONTEXT, "in fog")),
        does(MEDIATOR, replace(filed, speaker="An invented pilot"), name="pilot-said"),
        does(MEDIATOR, replace(filed, speaker="A. I. Pilot"), name="pilot-again"),
        does(MEDIATOR, a.Recognise(Ref("pilot-said"), Ref("pilot-again"))),
        does(MEDIATOR, a.WithdrawClaim(Ref("boat"), "it was another boat")),
    )


def seats() -> Steps:
    """A seat handed over and taken back."""
    return (
        does(MEDIATOR, a.GiveSeat(ADVISER, "An invented adviser")),
        does(ADVISER, a.HandOver("Another invented adviser")),
        does(MEDIATOR, a.Unseat(ADVISER)),
    )


def desk() -> Steps:
    """What rooms keep on their own desks."""
    answer = a.AnswerFinding(
        Ref("nets"), frozenset({S}), ("nets",), FindingAnswer.KNOWN, "it stood in the Gazette"
    )
    return (
        does(
            MEDIATOR, a.EnterName((words("Heron Bank"), Words("تپه حواصیل", "fa")), Listed.PLACE)
        ),
        does(MEDIATOR, a.EnterName((words("An invented pilot"),)), name="pilot"),
        does(MEDIATOR, a.DropName(Ref("pilot"))),
        does(MEDIATOR, answer),
        does(MEDIATOR, a.RulePapers(numbered=True, days=7)),
        does(MEDIATOR, a.PrintPaper(Paper.TALKING_POINTS, PaperForm.PDF, "fa", N)),
        does(NORTH, a.PrintPaper(Paper.WHOLE_VIEW), name="copy"),
        does(NORTH, a.DestroyPaper(Ref("copy"))),
        does(NORTH, a.Note(words("Ask for the tide tables."))),
        does(NORTH, a.RuleNotes(date(2026, 7, 1))),
    )


def rare() -> tuple[Entry, ...]:
    """What was done."""
    return talk(record(), statement(), claim(), seats(), desk()).entries
