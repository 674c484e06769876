"""Her answers to what the leak check finds, recorded before words go anywhere."""

from goodoffices.core.acts import AskLeave, Convey
from goodoffices.core.view import View
from goodoffices.server import leaking
from goodoffices.server.door import Room
from goodoffices.server.sent import Kept


def answer(
    talk: str, room: Room, view: View, act: Convey | AskLeave, sent: Kept, key: str
) -> None:
    """Record what she answers to each finding in the words that an act would send on their way.

    Raises:
        Unanswered: one of them is open; nothing was recorded.
        Refusal: the words may not go at all; nothing was recorded.
    """
    asks = isinstance(act, AskLeave)
    answers = leaking.answers(leaking.findings(talk, view, act.onward, shown_first=asks), sent)
    refusal = room.refuses(act) if answers else None
    if refusal is not None:
        raise refusal
    for number, each in enumerate(answers):
        room.act(each, key=f"{key}-f{number}" if key else "")
