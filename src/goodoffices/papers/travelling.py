"""What the marking of an item allows, in sentences that its own room may read."""

from goodoffices.core.lines import ItemLine
from goodoffices.core.marking import Attribution, Marking, Reach, Release, Status, Use
from goodoffices.core.stages import Fate
from goodoffices.papers.frame import Frame
from goodoffices.papers.model import Line

_WHO = {
    Attribution.NOBODY: "who_nobody",
    Attribution.A_SIDE: "who_side",
    Attribution.DELEGATION: "who_delegation",
    Attribution.SPEAKER: "who_speaker",
}


def allowed(item: ItemLine, frame: Frame) -> Line:
    """Whether an item may travel, how, to whom and when."""
    speech, marking = frame.speech, item.marking
    if item.fate is not Fate.STANDS:
        return speech.own(f"{speech.term(item.fate)}.")
    if not marking.uses():
        name = "use_think" if marking.guides() else "use_alone"
        return speech.line(name)
    told = [
        speech.line(_use(marking)),
        () if marking.use is Use.AS_MEDIATORS_IDEA else speech.line(_WHO[marking.attribution]),
        _receivers(marking, frame),
        _reach(marking, frame),
        _release(item, frame),
        speech.line("expires", time=frame.moment(marking.expires)) if marking.expires else (),
        *(speech.line("kept_back", detail=speech.said(each)) for each in item.kept_back),
        speech.line("tied") if item.tied else (),
        _weight(marking, frame),
    ]
    return speech.joined(*told, by=" ")


def _use(marking: Marking) -> str:
    if marking.use is Use.AS_MEDIATORS_IDEA:
        return "use_idea"
    if marking.use is Use.IN_SUBSTANCE:
        return "use_substance"
    return "use_exact" if marking.exact_only else "use_verbatim"


def _receivers(marking: Marking, frame: Frame) -> Line:
    if marking.receivers is None:
        return ()
    if not marking.receivers:
        return frame.speech.line("to_nobody")
    return frame.speech.line("to_only", sides=frame.sides(marking.receivers))


def _reach(marking: Marking, frame: Frame) -> Line:
    speech = frame.speech
    match marking.reach:
        case Reach.SEATS if marking.persons:
            persons = speech.listed(*(speech.own(speech.role(p)) for p in sorted(marking.persons)))
            return speech.line("reach_persons", persons=persons)
        case Reach.SEATS:
            return speech.line("reach_seats")
        case Reach.DELEGATION:
            return ()
        case Reach.WITH_CAPITAL:
            return speech.line("reach_capital")
        case Reach.PARTICIPANTS:
            return speech.line("reach_all")
        case Reach.PUBLIC:
            return speech.line("reach_public")


def _release(item: ItemLine, frame: Frame) -> Line:
    speech, marking = frame.speech, item.marking
    match marking.release:
        case Release.NOW:
            return ()
        case Release.ASK:
            return speech.line("release_ask")
        case Release.NOT_BEFORE:
            at = marking.not_before
            return speech.line("release_not_before", time=frame.moment(at)) if at else ()
        case Release.RECIPROCAL:
            return speech.line("release_reciprocal")
        case Release.AFTER_CAPITAL:
            return speech.line("released_by_capital" if item.permitted else "release_capital")


def _weight(marking: Marking, frame: Frame) -> Line:
    if marking.status is Status.EXPLORATORY:
        return ()
    return frame.speech.line("weight", status=frame.speech.term(marking.status))
