"""The ground of the talks in a side's room: what is put to all, the scopes, what is ruled out."""

from django.utils.translation import gettext as _

from goodoffices.core.lines import ProposalLine, RulingLine, ScopeLine
from goodoffices.server.listing import listed
from goodoffices.server.seated.telling import Card, Telling
from goodoffices.server.sentences import isolated, until
from goodoffices.server.terms import term


def ground(tell: Telling) -> list[Card]:
    """Everything on the ground of the talks, the latest first."""
    view = tell.view
    found = [(line.at, proposal(line, tell)) for line in view.of(ProposalLine)]
    found += [(line.at, _scope(line)) for line in view.of(ScopeLine)]
    found += [(line.at, _ruling(line, tell)) for line in view.of(RulingLine)]
    return [card for _at, card in sorted(found, key=lambda each: each[0], reverse=True)]


def proposal(line: ProposalLine, tell: Telling) -> Card:
    """What is put to all. Nobody is told who else has agreed before all have."""
    told = [_("In: %(words)s") % {"words": isolated(words.text)} for words in line.inside]
    told += [_("Out: %(words)s") % {"words": isolated(words.text)} for words in line.outside]
    if line.silence:
        told.append(
            _("Where a side says nothing of its words' use: %(rule)s.")
            % {"rule": term(line.silence)}
        )
    mine = tell.view.eyes.side in line.own
    if line.agreed:
        state = _("agreed by all")
    elif line.replaced:
        state = _("replaced")
    elif mine:
        state = _("you have agreed")
        told.append(_("It is told to nobody before all have agreed."))
    else:
        state = _("put to all")
        told.append(_("If you agree, it is told to nobody before all have agreed."))
    return Card(
        line.id, line.at, (term(line.ground), state), (line.words,), told=tuple(told),
        steps=tell.ways.on(line), spent=line.replaced,
    )  # fmt: skip


def _scope(line: ScopeLine) -> Card:
    told = [_("In: %(words)s") % {"words": isolated(words.text)} for words in line.inside]
    told += [_("Out: %(words)s") % {"words": isolated(words.text)} for words in line.outside]
    words = [line.qualifier] if line.qualifier else []
    return Card(line.id, line.at, (_("the scope as you state it"), *_noted(line)), words,
                told=tuple(told))  # fmt: skip


def _ruling(line: RulingLine, tell: Telling) -> Card:
    told = [term(line.stage), until(line.until, tell.zone) if line.until else ""]
    told.append(_("lifted by agreement") if line.lifted else "")
    return Card(
        line.id, line.at, (_("ruled out by you"), *_noted(line)), (line.subject,),
        told=(listed(filter(None, told)),), spent=line.lifted,
    )  # fmt: skip


def _noted(line: ScopeLine | RulingLine) -> list[str]:
    return [_("written down by the mediation")] if line.behalf else []
