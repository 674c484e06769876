"""What awaits whoever sits in a side's seat, each thing with the click that does it."""

from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _

from goodoffices.core.lines import (
    AskLine,
    ClarificationLine,
    ItemLine,
    ProposalLine,
    ReceivedLine,
    RecordLine,
    StatementLine,
)
from goodoffices.core.owed import on_offer
from goodoffices.core.stages import Fate, Leave
from goodoffices.server.seated import ground, meetings
from goodoffices.server.seated.offering import leave
from goodoffices.server.seated.telling import NOW, Card, Telling

Waiting = list[tuple[datetime, Card]]


def awaits(tell: Telling) -> dict[str, list[Card]]:
    """What this seat is asked for and can do now, under what it is asked; the oldest first."""
    waiting: dict[str, list[Card]] = {}
    for found in (_words(tell), _answers(tell)):
        for _at, card in sorted(found, key=lambda each: each[0]):
            if card.steps:
                asked, *head = card.head
                told = replace(card, id=f"{card.id}{NOW}", head=tuple(head))
                waiting.setdefault(asked, []).append(told)
    return waiting


def unanswered(tell: Telling) -> list[ReceivedLine]:
    """What reached this room, is not acknowledged, and can be by this seat; the oldest first."""
    lines = tell.view.of(ReceivedLine)
    return sorted((x for x in lines if tell.ways.on(x, "Acknowledge")), key=lambda x: x.at)


def _words(tell: Telling) -> Waiting:
    """Words that wait for leave, and questions that wait for an answer."""
    view = tell.view
    items = {line.id: line for line in view.of(ItemLine)}
    found: Waiting = []
    for line in view.of(AskLine):
        rests_on = [items[ref] for _words, refs in line.parts for ref in refs if ref in items]
        steps = tell.ways.on(line)
        if (
            steps
            and leave(line, view) is Leave.ASKED
            and all(on_offer(i, view.now) for i in rests_on)
        ):
            card = replace(tell.ask(line), head=(_("These words wait for your leave."),))
            found.append((line.at, card))
    for asked in view.of(ClarificationLine):
        stands = asked.item in items and items[asked.item].fate is Fate.STANDS
        if asked.answer is None and stands:
            card = replace(tell.clarification(asked), head=(_("The mediation asks you."),))
            found.append((asked.at, card))
    return found


def _answers(tell: Telling) -> Waiting:
    """What a side is asked to confirm, to agree, to clear, to permit."""
    view, found = tell.view, Waiting()
    for record in view.of(RecordLine):
        card = meetings.record(record, tell)
        if card.more:
            found.append((record.at, replace(
                card, head=(_("A record was read back to you."),), status="",
                steps=[*card.steps, *card.more], more=(),
            )))  # fmt: skip
    for proposal in view.of(ProposalLine):
        if steps := tell.ways.on(proposal, "Agree"):
            head = (_("This is put to all, and you have not agreed."),)
            card = replace(ground.proposal(proposal, tell), head=head, steps=steps)
            found.append((proposal.at, card))
    for statement in view.of(StatementLine):
        if steps := tell.ways.on(statement, "ClearStatement"):
            head = (_("This statement waits for you to clear it."),)
            card = replace(tell.statement(statement), head=head, steps=steps)
            found.append((statement.at, card))
    for item in view.of(ItemLine):
        if steps := tell.ways.on(item, "Permit"):
            head = (_("Your delegation asks whether this may be used."),)
            found.append((item.at, replace(tell.item(item), head=head, steps=steps, more=())))
    return found
