"""Every act a mediator may do, and everything it asks, as one would say it at the desk."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from goodoffices.core.acts import ACTS, Found
from goodoffices.core.seating import FOR_A_SIDE, may
from goodoffices.core.seats import MEDIATOR

TITLES: dict[str, Promise] = {
    "GiveSeat": _("Give a seat"),
    "Unseat": _("Take a seat back"),
    "HandOver": _("Hand your seat over"),
    "DeclareState": _("Say how far the talk has come"),
    "NoteContext": _("Note what happens outside"),
    "Note": _("Write a note for yourself"),
    "Propose": _("Propose to all sides"),
    "Agree": _("A side agrees"),
    "StateScope": _("A side states its scope"),
    "RuleOut": _("A side rules something out"),
    "ReturnOutOfScope": _("Return it as out of scope"),
    "ProposeRound": _("Propose a round"),
    "Convene": _("Convene the round"),
    "OpenRound": _("Open the round"),
    "Recess": _("Call a recess"),
    "EndRound": _("End the round"),
    "DeclareInCapitals": _("The results are with the capitals"),
    "IntendToReconvene": _("State the intention to reconvene"),
    "WordEnding": _("Word how the round ended"),
    "AssertResult": _("Say what the round agreed"),
    "Schedule": _("Schedule a session"),
    "OpenSession": _("Open the session"),
    "PauseSession": _("Pause the session"),
    "CloseSession": _("Close the session"),
    "Attend": _("Note who was there"),
    "Bilateral": _("Note a meeting with one side"),
    "Movement": _("Note a movement"),
    "DraftRecord": _("Draft the record of the session"),
    "ReadBack": _("Read the record back"),
    "ConfirmRecord": _("A side confirms the record"),
    "DisputeRecord": _("A side disputes the record"),
    "Lodge": _("Note what a side said"),
    "Clarify": _("Ask what it meant"),
    "Answer": _("Write down the answer"),
    "Widen": _("Its source allows more"),
    "Narrow": _("Allow less"),
    "Withdraw": _("Its source withdraws it"),
    "Supersede": _("Its source replaces it"),
    "Correct": _("Correct how it is written"),
    "Strike": _("Strike it: noted in the wrong room"),
    "Tie": _("Its source ties items together"),
    "Pair": _("Pair items for release by both"),
    "Permit": _("Its capital agrees"),
    "AskLeave": _("Ask the source with the exact words"),
    "ClearWords": _("It cleared the words"),
    "RefuseWords": _("It did not clear the words"),
    "Convey": _("Carry across"),
    "RecordCrossed": _("Record what has crossed already"),
    "TellSource": _("Tell the source of a slip"),
    "Acknowledge": _("A side acknowledges"),
    "NoteArea": _("Note an area of possible progress"),
    "RestOn": _("Rest the area on more"),
    "CloseArea": _("Close the area"),
    "DraftStatement": _("Draft a statement"),
    "ClearStatement": _("A side clears the statement"),
    "Embargo": _("Set an embargo"),
    "Issue": _("Issue the statement"),
    "CorrectStatement": _("Correct the statement"),
    "DisputeStatement": _("Dispute the statement"),
    "PressLine": _("Note a press line"),
    "Cite": _("Cite a source"),
    "Claim": _("File what a source says"),
    "Interpret": _("File somebody's reading of it"),
    "ConfirmClaim": _("File that it is confirmed"),
    "DisputeClaim": _("File that it is disputed"),
    "CorrectClaim": _("Correct a line of the public record"),
    "WithdrawClaim": _("Withdraw a line of the public record"),
    "Recognise": _("Say whether two lines name one person"),
    "TakeIn": _("Take in the text of a source"),
    "SetAside": _("Set aside what was read in a text"),
    "EnterName": _("Enter a name or a term on your list"),
    "DropName": _("Take it off your list"),
    "AnswerFinding": _("Answer what the leak check found"),
    "RulePapers": _("Say how papers are numbered and destroyed"),
    "RuleNotes": _("Say when your notes are destroyed"),
    "PrintPaper": _("Record that a paper was printed"),
    "DestroyPaper": _("A printed paper is destroyed"),
}
"""What each act is called, on the link to it and on its button."""

LABELS: dict[str, Promise] = {
    "about": _("What it is about"),
    "amends": _("It replaces the proposal"),
    "copy": _("In which text"),
    "other": _("And which other line"),
    "same": _("They name the same person"),
    "since": _("Since"),
    "text": _("The whole text"),
    "anchor": _("The words of the source it rests on"),
    "answer": _("Why it may cross"),
    "area": _("Which area"),
    "ask": _("Which words"),
    "beside": _("It is another version of"),
    "by": _("Who"),
    "capacity": _("Capacity"),
    "claim": _("Which line"),
    "clarification": _("Which question"),
    "clearers": _("Sides that must clear it"),
    "confidence": _("What is held in confidence"),
    "conveyance": _("What crossed"),
    "day": _("On which day"),
    "days": _("Days until a paper is destroyed"),
    "draft": _("Which record"),
    "ending": _("How it ended"),
    "expected": _("It is expected, not done"),
    "form": _("In which form"),
    "forms": _("The same name written in other ways"),
    "ground": _("What is proposed"),
    "how": _("How it crossed"),
    "inside": _("In scope"),
    "item": _("Which words"),
    "items": _("Which words"),
    "enclosed": _("A document with them"),
    "kept_back": _("Details kept back"),
    "kind": _("Kind"),
    "lang": _("Language"),
    "languages": _("In which languages"),
    "listed": _("What it is"),
    "marking": _("What may be done with it"),
    "name": _("What it is called"),
    "numbered": _("Each bears a number"),
    "note": _("What its reader must know of it"),
    "office": _("Office"),
    "onward": _("What crosses"),
    "outside": _("Out of scope"),
    "paper": _("Which paper"),
    "person": _("Person"),
    "place": _("Place"),
    "proposal": _("Which proposal"),
    "published": _("Day of publication"),
    "publisher": _("Publisher"),
    "qualifier": _("How the source qualifies it"),
    "reopens": _("It would reopen what was ruled out"),
    "reporter": _("Who reports it inside the source"),
    "lines": _("Which lines"),
    "reservation": _("With the reservation"),
    "rests_on": _("It rests on"),
    "round": _("Which round"),
    "saying": _("Quoted or reported"),
    "seat": _("Which seat"),
    "session": _("Which session"),
    "shared": _("The words in question"),
    "side": _("Which side"),
    "sides": _("With which sides"),
    "silence": _("Where a side says nothing about use"),
    "slip": _("Which slip"),
    "source": _("Source"),
    "speaker": _("Speaker"),
    "stage": _("How firmly"),
    "standing": _("How it stands"),
    "starts": _("When it starts"),
    "state": _("How far it has come"),
    "statement": _("Which statement"),
    "subject": _("Subject"),
    "title": _("Title"),
    "to": _("To which sides"),
    "topic": _("What it is about"),
    "until": _("Until"),
    "url": _("Address"),
    "voice": _("Who speaks"),
    "when": _("When"),
    "why": _("Why"),
    "wider": _("On wider matters than the round"),
    "words": _("Words"),
    "zone": _("By the clock of"),
}
"""What each field is called, whatever the act."""

SPECIAL: dict[tuple[str, str], Promise] = {
    ("EnterName", "forms"): _("Its forms"),
    ("PrintPaper", "about"): _("Of which session"),
    ("PrintPaper", "to"): _("For the room of which side"),
    ("DropName", "name"): _("Which name"),
    ("Answer", "words"): _("What it answered"),
    ("AssertResult", "words"): _("What was agreed about going on"),
    ("Clarify", "words"): _("Your question"),
    ("Claim", "side"): _("Side, as the source names it"),
    ("Correct", "words"): _("How it is written from now on"),
    ("CorrectClaim", "words"): _("What the line says from now on"),
    ("CorrectStatement", "words"): _("What the statement says from now on"),
    ("DeclareState", "words"): _("In your words, if you wish"),
    ("DisputeClaim", "words"): _("What is said against it"),
    ("DisputeRecord", "words"): _("What it disputes"),
    ("DisputeStatement", "words"): _("What is said against it"),
    ("Embargo", "until"): _("Not public before"),
    ("IntendToReconvene", "words"): _("In your words, if you wish"),
    ("Lodge", "about"): _("It answers what crossed"),
    ("Movement", "words"): _("Who moves where"),
    ("NoteContext", "source"): _("Where you know it from"),
    ("Propose", "round"): _("It is of the round"),
    ("RefuseWords", "words"): _("What it said instead"),
    ("ReturnOutOfScope", "words"): _("What you say to its source"),
    ("StateScope", "qualifier"): _("With the qualification"),
    ("Supersede", "words"): _("The new words"),
    ("Tie", "items"): _("Which words go together or not at all"),
    ("Pair", "items"): _("One of each side"),
}
"""What a field is called in one act only."""

HINTS: dict[tuple[str, str], Promise] = {
    ("Claim", "anchor"): _("Copy the very words of the source."),
    ("Claim", "since"): _("For an office: from which day the source says it was held."),
    ("Claim", "until"): _("For an office: until which day the source says it was held."),
    ("TakeIn", "text"): _("It stays with the mediation; nothing of it is published unfiled."),
    ("SetAside", "anchor"): _("Word for word as they stand in the text."),
    ("Cite", "kind"): _("For instance: report, statement, interview."),
    ("Cite", "note"): _("What its reader must know, such as what the copy lacks."),
    ("Clarify", "rests_on"): _("Yours alone: the source does not see what made you ask."),
    ("DraftStatement", "clearers"): _("With any, it is a joint statement and issues when all "
                                      "have cleared it."),
    ("DraftStatement", "words"): _("Once in each language it will issue in."),
    ("ClearStatement", "languages"): _("With none chosen, all that it has not yet cleared."),
    ("Embargo", "until"): _("Day and minute, by the clock named below; with none, the venue's."),
    ("Embargo", "zone"): _("A city, or a zone such as Europe/Vienna."),
    ("CorrectStatement", "words"): _("Once in each language. The earlier words stay visible."),
    ("AnswerFinding", "why"): _("Needed where it crosses nevertheless."),
    ("EnterName", "forms"): _("Once in each language and script in which it may be said."),
    ("RulePapers", "days"): _("0, and no paper bears a date."),
    ("RuleNotes", "day"): _("As it begins where the talks are, whatever was noted from your seat "
                            "before is destroyed. Leave it empty, and they stay."),
    ("Interpret", "anchor"): _("Copy the very words of the source."),
    ("Lodge", "enclosed"): _("Kept as it was given; what may cross is a copy of what is seen."),
    ("Lodge", "kept_back"): _("Each on a line of its own, word for word as it stands above."),
    ("Narrow", "marking"): _("Leave what shall stay as it is."),
    ("Pair", "items"): _("Each must be released “when the other side does the same”."),
    ("Propose", "round"): _("Needed for a wording of the ending."),
    ("Propose", "silence"): _("Rules of the world differ: say which holds here."),
    ("ReturnOutOfScope", "words"): _("It goes back without prejudice; nobody else learns of it."),
    ("RuleOut", "until"): _(
        "If you name a time, it is told with it. It comes back only when all agree, then too."
    ),
    ("Supersede", "marking"): _("Leave it, and the marking stays as it is."),
    ("Widen", "marking"): _("Only what its source told you. Leave what stays as it is."),
}  # fmt: skip
"""What a person may need to know before filling a field in."""

_BESIDE: dict[str, Promise] = {
    "for.side": _("Written down for"),
    "onward.parts": _("Onward words"),
    "onward.to": _("To"),
}
"""What fields are called that stand beside an act, or inside one of it."""


def mine() -> tuple[str, ...]:
    """The names of the acts a mediator may do in a talk, herself or for a side."""
    return tuple(
        name
        for name, kind in ACTS.items()
        if kind is not Found and (may(MEDIATOR, kind) or kind in FOR_A_SIDE)
    )


def title(act: str) -> str:
    """An act in words."""
    return str(TITLES[act])


def label(act: str, field: str) -> str:
    """What a field of an act is called at the desk; nothing where it is asked elsewhere only."""
    return str(SPECIAL.get((act, field)) or LABELS.get(field) or "")


def missing(act: str, field: str) -> str:
    """What a field is called that was left empty; nothing where nobody can say which it was."""
    own = _BESIDE.get(field) or SPECIAL.get((act, field.split(".")[0]))
    return str(own or LABELS.get(field.split(".")[0]) or "")


def hint(act: str, field: str) -> str:
    """What one may need to know before filling a field in; nothing for most."""
    return str(HINTS.get((act, field), ""))
