"""The acts that file what is suggested of a report, as it stands or mended, or reject it."""

from collections.abc import Iterable
from dataclasses import replace

from goodoffices.core.acts import Claim, Interpret, SetAside
from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import Malformed
from goodoffices.core.words import Words
from goodoffices.press.reports.suggestions import Suggestion
from goodoffices.server.sent import Sent
from goodoffices.server.suggesting import Opened


def accepted(
    opened: Opened, suggestion: Suggestion, sent: Sent
) -> tuple[Claim | Interpret | SetAside, ...]:
    """The line that she files of a suggestion, as it stands or as she mended it.

    A reading of a line stands with that line; without one it is a line of its own.

    Raises:
        Malformed: a choice was sent that is none.
    """
    if suggestion.standing is Standing.INTERPRETED and sent.one("of"):
        words = Words(sent.one("words"), sent.one("lang") or opened.copy.text.lang)
        source, by = opened.copy.source, sent.one("reporter")
        return (Interpret(Ref(sent.one("of")), words, source, suggestion.anchor, by),)
    try:
        topic = Topic(sent.one("topic"))
        saying = Saying(sent.one("saying")) if sent.one("saying") else None
        capacity = Capacity(sent.one("capacity")) if sent.one("capacity") else None
    except ValueError:
        raise Malformed("standing", allowed="") from None
    filed = replace(
        _as_it_stands(opened, suggestion),
        topic=topic,
        words=Words(sent.one("words"), sent.one("lang") or opened.copy.text.lang),
        speaker=sent.one("speaker"),
        office=sent.one("office"),
        side=sent.one("side"),
        capacity=capacity,
        saying=saying,
        reporter=sent.one("reporter"),
        when=suggestion.when if sent.one("when") else None,
        qualifier=sent.one("qualifier"),
    )
    aside = (suggestion.topic, suggestion.anchor) in opened.copy.aside
    if topic is suggestion.topic or aside:
        return (filed,)
    # Filed as something else, it is not suggested again as what it seemed to be.
    return (filed, rejected(opened, suggestion))


def rejected(opened: Opened, suggestion: Suggestion) -> SetAside:
    """The act by which a suggestion is not made again."""
    return SetAside(opened.copy.id, suggestion.topic, suggestion.anchor)


def together(opened: Opened, places: Iterable[str]) -> tuple[Claim, ...]:
    """The lines at some places, filed as they stand; none that needs a look of its own."""
    wanted = set(places)
    found = (each for each in opened.shown if each.place in wanted and opened.alike(each.place))
    return tuple(_as_it_stands(opened, each.suggestion) for each in found)


def _as_it_stands(opened: Opened, suggestion: Suggestion) -> Claim:
    return Claim(
        suggestion.topic,
        Words(suggestion.words, opened.copy.text.lang),
        opened.copy.source,
        suggestion.anchor,
        Standing.REPORTED,
        suggestion.speaker,
        (),
        suggestion.office,
        suggestion.side,
        suggestion.capacity,
        suggestion.saying,
        suggestion.reporter,
        suggestion.when,
        suggestion.qualifier,
    )
