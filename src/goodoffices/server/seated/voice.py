"""What a side's own forms ask, in its own voice: never for whom it is written down."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from goodoffices.core.acts.statements import Voice
from goodoffices.core.refusals import Refusal
from goodoffices.core.view import View
from goodoffices.server import sentences, wording
from goodoffices.server.asking import Question, questions
from goodoffices.server.refusing import told
from goodoffices.server.seated.offering import things
from goodoffices.server.sent import Kept

LABELS: dict[tuple[str, str], Promise] = {
    ("Lodge", "marking"): _("What you allow the mediator"),
    ("Lodge", "words"): _("What you say"),
    ("Lodge", "kind"): _("What sort it is"),
    ("Lodge", "kept_back"): _("Details that shall not cross with it"),
    ("Lodge", "enclosed"): _("A document with your words"),
    ("Lodge", "session"): _("Said in the session"),
    ("Lodge", "about"): _("It answers what was conveyed to you"),
    ("Answer", "words"): _("Your answer"),
    ("RefuseWords", "words"): _("What you say instead, if anything"),
    ("DisputeRecord", "words"): _("What you dispute"),
    ("DisputeStatement", "words"): _("What you say against it"),
    ("DisputeClaim", "words"): _("What you say against it"),
    ("Widen", "marking"): _("What you allow from now on"),
    ("Narrow", "marking"): _("What you allow from now on"),
    ("Supersede", "marking"): _("What you allow with the new words"),
    ("HandOver", "person"): _("Who takes your seat"),
    ("StateScope", "inside"): _("What the talks are about, to you"),
    ("StateScope", "outside"): _("What they are not about"),
    ("RuleOut", "subject"): _("What you rule out"),
    ("Report", "words"): _("Your report"),
    ("Report", "about"): _("It is about"),
    ("Instruct", "words"): _("Your instruction"),
    ("Instruct", "report"): _("In answer to the report"),
    ("Embargo", "until"): _("Not public before"),
}
"""What a field is called where the side itself fills it in."""

HINTS: dict[tuple[str, str], Promise | str] = {
    ("Lodge", "kind"): "",
    ("Lodge", "enclosed"): _(
        "You and the mediation keep it as you give it. What may cross is a copy of what is seen "
        "of it, without who made it, when and with what."
    ),
    ("Widen", "marking"): _("Leave what stays as it is."),
}  # fmt: skip
"""What a side may need to know before it fills a field in."""

REFUSED: dict[str, tuple[Promise, Promise]] = {
    "wider": (
        _("That allows more than before."),
        _("Choose less here. To allow more, choose “Allow more”."),
    ),
    "withdrawn": (
        _("This was withdrawn, returned or replaced, and stays as it is."),
        _("Say it anew, or act on what stands in its place."),
    ),
    "behalf": (
        _("Here you speak for your own side alone."),
        _("Do it in your own name: leave out for whom."),
    ),
    "no_such": (
        _("There is no such thing here."),
        _("You can act on what stands in your own room."),
    ),
}
"""Refusals that would speak to the mediation, in words for a side."""

LEFT_OUT: frozenset[tuple[str, str]] = frozenset({
    ("DraftStatement", "clearers"), ("ConfirmClaim", "by"), ("DisputeClaim", "by"),
    ("ConfirmClaim", "source"), ("DisputeClaim", "source"),
    ("ConfirmClaim", "anchor"), ("DisputeClaim", "anchor"),
})  # fmt: skip
"""What a room that speaks for itself is not asked."""

FIRST: dict[str, tuple[str, ...]] = {
    "Lodge": ("about", "marking", "words", "kind"),
    "Supersede": ("item", "words", "marking"),
}
"""What is asked first where the order of the act itself would not do."""

FOLDED: dict[str, frozenset[str]] = {
    "Lodge": frozenset({"about", "enclosed", "kept_back", "session", "speaker"}),
}
"""What most need not fill in."""

MEANS: dict[str, Promise] = {
    "Withdraw": _("It may not be used from then on. What has crossed has crossed."),
    "Agree": _("It is told to nobody before all have agreed."),
    "HandOver": _(
        "Your room closes as soon as you have handed the seat over. You are given a link for "
        "whoever takes it. Your drafts are not handed over: they are yours alone, and go with "
        "your seat."
    ),
    "ClearWords": _("The mediator may then let exactly these words cross."),
    "RefuseWords": _("The words do not cross. The mediator reads what you say instead."),
    "ClearStatement": _("It issues when all who must have cleared it."),
    "Permit": _("The mediation may use it from then on, as your delegation marked it."),
    "Tie": _("What is tied crosses together or not at all."),
    "Report": _("Only your capital reads it; the mediation does not."),
    "Instruct": _("Only your delegation reads it; the mediation does not."),
    "Note": _("Only your own room reads it; the mediation does not."),
    "RuleNotes": _(
        "Nobody brings them back then. Only your own room reads the day; the mediation does not."
    ),
    "DisputeStatement": _("You say so in public."),
    "ConfirmClaim": _("You say so in public."),
    "DisputeClaim": _("You say so in public."),
}
"""What an act does, told before it is done."""


def asked(act: str, view: View, shown: Kept, wrong: str = "") -> list[Question]:
    """What the seat itself is asked for one of its acts."""
    found = [
        _own(act, each, view)
        for each in (*questions(act, view, shown, wrong, things), *_speaker(act, shown, wrong))
        if (act, each.name) not in LEFT_OUT and not _idle(each)
    ]
    first = FIRST.get(act, ())
    return sorted(found, key=lambda each: _place(each.name, first))


def refused(refusal: Refusal | None, act: str, view: View) -> dict[str, str] | None:
    """A refusal as a side reads it: which rule, and what it may do instead."""
    if refusal is None:
        return None
    wrong = refusal.facts.get("field", "")
    missing = wording.missing(act, wrong) if refusal.code == "empty" else ""
    missing = str(LABELS.get((act, wrong.split(".")[0])) or missing) if missing else ""
    zone = view.talk.place.zone if view.talk else "UTC"
    said = told(refusal, zone, sentences.spoken(view), missing)
    rule, instead = REFUSED.get(refusal.code, ("", ""))
    return said and {**said, **({"rule": str(rule), "allowed": str(instead)} if rule else {})}


def folded(act: str, found: Iterable[Question]) -> tuple[list[Question], list[Question]]:
    """What everybody fills in, and what most leave."""
    every = list(found)
    away = [q for q in every if q.name in FOLDED.get(act, ()) and not (q.chosen or q.wrong)]
    return [q for q in every if q not in away], away


def _speaker(act: str, shown: Kept, wrong: str) -> list[Question]:
    """Who said it: asked elsewhere at the desk, and here by the name it may be known by."""
    if act != "Lodge":
        return []
    given = next(iter(shown.get("speaker", ())), "")
    label = str(_("Who says it, where the speaker may be named"))
    return [Question("speaker", label, "", "text", False, values={"own": given},
                     wrong=wrong == "speaker")]  # fmt: skip


def _own(act: str, asked: Question, view: View) -> Question:
    name = (act, asked.name)
    choices = asked.choices
    if name == ("DraftStatement", "voice"):
        choices = [each for each in choices if each.value != Voice.MEDIATOR.value]
        if view.eyes.role != "head":
            choices = [each for each in choices if each.value == Voice.SPOKESPERSON.value]
    return replace(
        asked,
        label=str(LABELS.get(name, asked.label)),
        hint=str(HINTS.get(name, asked.hint)),
        choices=choices,
    )


def _idle(asked: Question) -> bool:
    """Whether there is nothing that it could mean, and nothing need be meant."""
    return asked.kind in ("thing", "things") and not asked.needed and not asked.choices


def _place(name: str, first: tuple[str, ...]) -> int:
    return first.index(name) if name in first else len(first)
