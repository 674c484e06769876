"""How the page of people tells grounds, offices and notices."""

from django import template
from django.utils.safestring import SafeString

from goodoffices.core.lines import ClaimLine, SourceLine
from goodoffices.core.refs import Ref
from goodoffices.press.persons.grounds import Told
from goodoffices.press.persons.noticing import Notice
from goodoffices.server import attribution, grounds_told, noticing

register = template.Library()


@register.filter
def grounds(told: tuple[Told, ...]) -> SafeString:
    """Grounds in the words of the house."""
    return grounds_told.grounds(told)


@register.filter
def held_when(claim: ClaimLine) -> str:
    """From when and until when an office was held, as far as the source says."""
    return attribution.held(claim)


@register.filter
def source_of(claim: ClaimLine, sources: dict[Ref, SourceLine]) -> SourceLine | None:
    """The source on which a line rests."""
    return sources.get(claim.source)


@register.filter
def noticed(notice: Notice, sources: dict[Ref, SourceLine]) -> list[SafeString]:
    """Why somebody must look at the office that a line gives."""
    return [
        noticing.noticed(notice, line, sources[line.source].publisher) for line in notice.rests_on
    ]
