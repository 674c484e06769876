"""The people of the public record: who is who, which office when, and who may be the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from goodoffices.core.acts import Recognise
from goodoffices.core.acts.dossier import Topic
from goodoffices.core.lines import SourceLine
from goodoffices.core.refs import Ref
from goodoffices.core.refusals import NotYours, Refusal
from goodoffices.core.view import View
from goodoffices.press.persons import recognising
from goodoffices.press.persons.noticing import Notice, notices
from goodoffices.press.persons.persons import Person, Possible, persons, possible
from goodoffices.server.door import Room
from goodoffices.server.pages.frame import enter, page


@dataclass(frozen=True, slots=True)
class Shown:
    """A person with what the page shows beside the name."""

    person: Person
    possible: tuple[Possible, ...]
    apart: tuple[Person, ...]
    notices: tuple[Notice, ...]
    add_office: str

    @property
    def others(self) -> tuple[str, ...]:
        """The spellings of other lines, which may be parted from this person again."""
        spoken = {line.speaker for line in self.person.lines}
        return tuple(form for form in self.person.forms if form in spoken - {self.person.name})


@require_http_methods(["GET", "POST"])
def people(request: HttpRequest, talk: str) -> HttpResponse:
    """Every person of the public record; that two names are one only the mediator says."""
    room, view = enter(request, talk)
    refusal = None
    if request.method == "POST":
        try:
            _say(request, room, persons(view))
            return redirect(reverse("people", args=[talk]))
        except Refusal as refused:
            refusal = refused
    return page(
        request,
        "people.html",
        talk,
        view,
        "press",
        refusal,
        people=_shown(view, talk),
        sources={source.id: source for source in view.of(SourceLine)},
    )


def _shown(view: View, talk: str) -> list[Shown]:
    everybody = persons(view)
    noticed = notices(view)
    return [
        Shown(
            each,
            possible(each, everybody),
            tuple(other for other in everybody if _parted(each, other)),
            tuple(noticed[line.id] for line in each.lines if line.id in noticed),
            _add_office(each, talk),
        )
        for each in everybody
    ]


def _parted(one: Person, other: Person) -> bool:
    return one.id != other.id and any(map(other.names, one.apart))


def _add_office(person: Person, talk: str) -> str:
    """The form on which a dated office of this person is filed."""
    office = next(iter(person.offices), "")
    fields = {
        "topic": Topic.OFFICE.value,
        "speaker": person.name,
        "office": office,
        "side": person.side,
        "next": reverse("people", args=[talk]),
    }
    return f"{reverse('do', args=[talk, 'Claim'])}?{urlencode(fields)}"


def _say(request: HttpRequest, room: Room, everybody: Iterable[Person]) -> None:
    """Do what the click on the page means.

    Raises:
        Refusal: there is no such person here, or it is not allowed.
    """
    known = {each.id: each for each in everybody}
    first, other = (_known(known, request.POST.get(name, "")) for name in ("one", "other"))
    match request.POST.get("said"):
        case "one" if first and other:
            said: tuple[Recognise, ...] = recognising.one(first, other)
        case "two" if first and other:
            said = recognising.two(first, other)
        case "parted" if first:
            said = recognising.parted(first, request.POST.get("form", ""))
        case _:
            raise NotYours("no_such")
    for act in said:
        room.act(act)


def _known(known: dict[Ref, Person], name: str) -> Person | None:
    return known.get(Ref(name))
