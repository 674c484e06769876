"""Leaks that somebody might build in one day without meaning to, each a patch on a running house.

Their names are those of the list in the plan of the wall. The two-run test must find every one.
"""

import logging
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.template.backends.django import Template
from tests.disclosure.outputs import TALK
from tests.disclosure.world import KEY
from tests.seated.two_runs.routes import AUDIENCES

from goodoffices.cli import talks
from goodoffices.core import acts as a
from goodoffices.core.documents import Document
from goodoffices.core.entries import Behalf, Entry
from goodoffices.core.lines import ReceivedLine
from goodoffices.core.naming import refs_of
from goodoffices.core.refs import Ref, Side, label
from goodoffices.core.refusals import Malformed, NotYours
from goodoffices.core.seats import MEDIATOR, Chamber, Seat
from goodoffices.core.view import View
from goodoffices.rooms.room import Room
from goodoffices.server import downloading, handing_in
from goodoffices.server.begun import Begun
from goodoffices.server.door import door
from goodoffices.server.finding import asked as asked_for
from goodoffices.server.live.feeds import Viewpoint
from goodoffices.server.seated import asking, drafts, mailing, posting
from goodoffices.server.seated.api import reading
from goodoffices.server.seated.letterbox import Wanted
from goodoffices.server.seated.models import Draft, Person, Sitting

Says = Callable[[HttpRequest, HttpResponse], object]
"""What a leak says to whoever asks; it may change the answer itself."""


@dataclass(frozen=True)
class Leak:
    """One leak: its name, how it is built in, who is told, and in what talks it soon shows."""

    name: str
    build: Callable[[], None]
    seat: str = "delegation head"
    themes: str = ""
    manner: dict[str, Any] = field(default_factory=dict)
    """How a pair is gone through that is to show it, where not as any other."""


LEAKS: dict[str, Leak] = {}
_SAYS: list[Says] = []


def planted(name: str) -> None:
    """Build a leak into the house of this process, for good."""
    LEAKS[name].build()


class Telling:
    """The place in the house where a leak gets at every answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, with what the leak makes of it."""
        answer = self._get_response(request)
        for says in _SAYS:
            said = says(request, answer)
            if said is not None and not answer.streaming and b"</main>" in answer.content:
                words = f"<p>{said}</p></main>".encode()
                answer.content = answer.content.replace(b"</main>", words)
        return answer


def _leak(name: str, seat: str = "delegation head", themes: str = "", **manner: Any) -> Any:
    def kept(build: Callable[[], None]) -> Callable[[], None]:
        LEAKS[name] = Leak(name, build, seat, themes, manner)
        return build

    return kept


def _telling(name: str, seat: str = "delegation head", themes: str = "") -> Any:
    """A leak that says something on an answer."""

    def kept(says: Says) -> Says:
        def build() -> None:
            _SAYS.append(says)
            settings.MIDDLEWARE = [*settings.MIDDLEWARE, "tests.seated.two_runs.leaks.Telling"]

        LEAKS[name] = Leak(name, build, seat, themes)
        return says

    return kept


def _record() -> tuple[Entry, ...]:
    """All that was done in the talk, by whomever."""
    return door._rooms._archive.entries(TALK)  # type: ignore[union-attr] # it is open


def _many(*kinds: type) -> int:
    return sum(isinstance(entry.act, kinds) for entry in _record())


def _put(where: object, name: str, other: object) -> None:
    """Put another in the place of what stands there under a name."""
    setattr(where, name, other)


def _mine(request: HttpRequest) -> Seat | None:
    """Where whoever asks sits."""
    user = getattr(request, "user", None)
    sitting = Sitting.objects.filter(person=user).last() if isinstance(user, Person) else None
    return Seat.parse(sitting.seat) if sitting else None


def _in_room(request: HttpRequest, answer: HttpResponse) -> bool:
    return request.path.startswith("/rooms/") and answer.status_code == 200


# what is counted


def _counts(
    name: str, *kinds: type, words: str, seat: str = "delegation head", themes: str = ""
) -> None:
    """A leak that tells in a room how many acts of some kind there were in the talk."""

    def says(request: HttpRequest, answer: HttpResponse) -> object:
        return f"{words}: {_many(*kinds)}" if _in_room(request, answer) else None

    _telling(name, seat, themes)(says)


_counts("totals", a.Lodge, words="Said in this talk so far", themes="carried")
_counts("refusal visible", a.RefuseWords, words="Refused", themes="asked")
_counts("capital consulted", a.Report, words="Capitals asked", themes="permitted")
_counts("instruction received", a.Instruct, words="Capitals answered", themes="permitted")
_counts("draft of another", a.DraftStatement, words="Statements in draft", themes="stated")
_counts("edit history", a.Correct, a.Supersede, words="Revisions", themes="restated")
_counts(
    "leak-check result", a.AnswerFinding, a.Narrow, words="Findings", themes="carried restated"
)
_counts("comment count", a.Note, words="Notes", themes="timed")
_counts(
    "suggestion from private preferences", a.NoteArea, words="Areas that look near", themes="area"
)
_counts("reciprocal release fired", a.Pair, words="Pairs complete", themes="paired")
_counts("ad referendum pending", a.Agree, words="Agreed to so far", themes="ground")
_counts("marking widened by the mediation", a.Widen, words="Markings widened", themes="restated")
_counts("crossing told", a.RecordCrossed, words="Slips", themes="slipped")


# what an answer carries


@_telling("ETag")
def _etag(request: HttpRequest, answer: HttpResponse) -> None:
    answer["ETag"] = f'"{len(_record())}"'


# what a program is told


@_leak("API list")
def _counted_by_api() -> None:
    own = reading.read

    def read(view: View, wanted: reading.Wanted) -> dict[str, Any]:
        return own(view, wanted) | {"of": len(_record())}

    _put(reading, "read", read)


@_leak("API filter")
def _matching_by_api() -> None:
    own = reading.read

    def read(view: View, wanted: reading.Wanted) -> dict[str, Any]:
        found = {"matching": _many(a.Lodge)} if "ItemLine" in wanted.kinds else {}
        return own(view, wanted) | found

    _put(reading, "read", read)


@_telling("API ETag")
def _tagged_by_api(request: HttpRequest, answer: HttpResponse) -> None:
    if request.path.startswith("/api/") and "ETag" in answer:
        answer["ETag"] = f'"{len(_record())}"'


@_telling("API 403 against 404")
def _forbidden_by_api(request: HttpRequest, answer: HttpResponse) -> None:
    asked = request.path.removeprefix("/api/lines/")
    names = {label(KEY, each, entry.id) for entry in _record() for each in AUDIENCES}
    if answer.status_code == 404 and asked in names:
        answer.status_code = 403


@_telling("Last-Modified")
def _modified(request: HttpRequest, answer: HttpResponse) -> None:
    answer["Last-Modified"] = f"{_record()[-1].at:%a, %d %b %Y %H:%M:%S GMT}"


@_telling("unread badge")
def _badge(request: HttpRequest, answer: HttpResponse) -> object:
    seen = request.session.get("seen", 0)
    request.session["seen"] = len(_record())
    return f"New since you looked: {len(_record()) - seen}"


@_telling("page title")
def _title(request: HttpRequest, answer: HttpResponse) -> None:
    busy = len({entry.side for entry in _record() if isinstance(entry.act, a.Lodge)})
    if not answer.streaming:
        answer.content = answer.content.replace(b"<title>", f"<title>({busy}) ".encode())


@_telling("the other side has answered", themes="clarified")
def _answered(request: HttpRequest, answer: HttpResponse) -> object:
    seat = _mine(request)
    others = [e for e in _record() if isinstance(e.act, a.Answer) and seat and e.side != seat.side]
    return "The other side has answered." if others else None


@_telling("timestamp precision")
def _precise(request: HttpRequest, answer: HttpResponse) -> object:
    return f"As of {_record()[-1].at.isoformat()}" if _in_room(request, answer) else None


@_telling("presence")
def _present(request: HttpRequest, answer: HttpResponse) -> object:
    return f"Signed in now: {Session.objects.count()}"


@_telling("session length")
def _session(request: HttpRequest, answer: HttpResponse) -> None:
    if request.session.session_key:
        request.session.set_expiry(1800 + len(_record()) % 60)


@_telling("one more query")
def _query(request: HttpRequest, answer: HttpResponse) -> None:
    if len(_record()) % 2:
        EmailAddress.objects.exists()


@_telling("redirect target")
def _onward(request: HttpRequest, answer: HttpResponse) -> None:
    if "Location" in answer and _many(a.Schedule, a.Movement, a.Note) % 2:
        answer["Location"] += "#new"


@_telling("error message")
def _error(request: HttpRequest, answer: HttpResponse) -> object:
    return f"None of {Sitting.objects.count()} rooms." if answer.status_code == 404 else None


@_telling("validation error naming hidden things")
def _naming(request: HttpRequest, answer: HttpResponse) -> object:
    held = Sitting.objects.order_by("seat").values_list("seat", flat=True)
    return f"Choose one of {', '.join(held)}." if answer.status_code == 422 else None


@_telling("pagination")
def _pages(request: HttpRequest, answer: HttpResponse) -> None:
    answer["Link"] = f'<?page={len(_record()) // 5 + 1}>; rel="last"'


@_telling("calendar entry", themes="a_session")
def _calendar(request: HttpRequest, answer: HttpResponse) -> object:
    taken = [str(e.act.starts) for e in _record() if isinstance(e.act, a.Schedule)]
    return f"The mediation is taken: {taken}" if _in_room(request, answer) else None


@_telling("deadline closing early when both answered", themes="ground")
def _closing(request: HttpRequest, answer: HttpResponse) -> object:
    agreed = {(e.act.proposal, e.side) for e in _record() if isinstance(e.act, a.Agree)}
    return "This is closed." if len(agreed) > 1 and _in_room(request, answer) else None


@_telling("name order by parity")
def _parity(request: HttpRequest, answer: HttpResponse) -> object:
    sides = sorted(("A Isle", "B Isle"), reverse=len(_record()) % 2 == 1)
    return " and ".join(sides) if _in_room(request, answer) else None


@_telling("403 against 404")
def _forbidden(request: HttpRequest, answer: HttpResponse) -> None:
    key = request.path.split("/")[2:3] if request.path.startswith("/rooms/") else []
    if answer.status_code == 404 and key and Sitting.objects.filter(key=key[0]).exists():
        answer.status_code = 403


@_telling("feed", "public reader", "carried")
def _feed(request: HttpRequest, answer: HttpResponse) -> None:
    if request.path.startswith("/public/shown/"):
        answer["Expires"] = f"{_record()[-1].at:%a, %d %b %Y %H:%M:%S GMT}"


@_telling("print view")
def _print(request: HttpRequest, answer: HttpResponse) -> object:
    return f"Copy {len(_record())}" if request.path.endswith("/papers") else None


@_telling("autosave draft")
def _drafts(request: HttpRequest, answer: HttpResponse) -> object:
    return f"Drafts kept: {Draft.objects.count()}" if _in_room(request, answer) else None


@_leak("name of a draft")
def _drafts_named() -> None:
    own = drafts.Own.kept

    def kept(mine: drafts.Own) -> list[Begun]:
        # As one column that must be unique in the whole table would have it.
        keys = Draft.objects.exclude(person=mine._person).values_list("key", flat=True)
        return [*own(mine), *(Begun(key, "", "", {}) for key in keys)]

    _put(drafts.Own, "kept", kept)


# names of things


def _placed(named: Callable[[int, Entry], object]) -> Says:
    """The names of the lines of a room, replaced by what a place in the whole record is called."""

    def says(request: HttpRequest, answer: HttpResponse) -> None:
        seat = _mine(request)
        if answer.streaming or seat is None or not _in_room(request, answer):
            return
        for place, entry in enumerate(_record()):
            name, other = label(KEY, seat.audience, entry.id), str(named(place, entry))
            answer.content = answer.content.replace(name.encode(), other.encode())

    return says


_telling("sequential id")(_placed(lambda place, _entry: place))
_telling("time-ordered id")(_placed(lambda _place, entry: int(entry.at.timestamp() * 10**6)))
_telling("gap in numbering")(
    _placed(lambda place, _entry: sum(isinstance(e.act, a.Lodge) for e in _record()[:place]))
)


# what is shared, logged, remembered


@_leak("rate-limit state")
def _rates() -> None:
    def failed(**_told: object) -> None:
        cache.set("failed", cache.get("failed", 0) + 1)

    user_login_failed.connect(failed, weak=False)

    def says(request: HttpRequest, answer: HttpResponse) -> None:
        answer["RateLimit-Remaining"] = str(100 - cache.get("failed", 0))

    _telling("rate-limit state")(says)
    LEAKS["rate-limit state"].build()


@_leak("cache shared between rooms")
def _cached() -> None:
    own = Room.read

    def read(room: Room) -> Any:
        return cache.get_or_set("read", lambda: own(room), 3600)

    _put(Room, "read", read)


@_leak("template cache")
def _remembered() -> None:
    own, known = Template.render, {}

    def render(page: Template, context: Any = None, request: Any = None) -> Any:
        name = page.template.name
        if name not in known:
            known[name] = own(page, context, request)
        return known[name]

    _put(Template, "render", render)


@_leak("log line")
def _logged() -> None:
    done = Room.act

    def act(room: Room, act: Any, *given: Any, **more: Any) -> Any:
        logging.getLogger("goodoffices").warning("done: %s", act)
        return done(room, act, *given, **more)

    _put(Room, "act", act)


@_leak("sort order", themes="carried restated")
def _sorted() -> None:
    own = View.of

    def of(view: View, *kinds: Any) -> Any:
        lines = own(view, *kinds)
        return lines[::-1] if len(_record()) % 2 else lines

    _put(View, "of", of)


# what is sent


@_leak("activity mail", themes="carried")
def _active() -> None:
    def waits(_place: asking.Place, wanted: Wanted, moment: datetime) -> bool:
        return any(wanted.told_at < entry.at <= moment for entry in _record())

    _put(posting, "_waits", waits)


@_leak("source title in a mail", themes="carried")
def _titled() -> None:
    own = mailing.something

    def something(to: str, lang: str, moment: datetime, name: str) -> bool:
        said = [e.act.words.text for e in _record() if isinstance(e.act, a.Lodge)]
        return (
            own(to, lang, moment, name)
            if not said
            else mailing._sent(to, said[-1], "", moment, name)
        )

    _put(mailing, "something", something)


# who reads


def _everywhere(one: object, other: object) -> None:
    """Put another in the place of one, wherever in the house it was taken by name."""
    for module in [each for name, each in sys.modules.items() if name.startswith("goodoffices")]:
        for name in [name for name, value in vars(module).items() if value is one]:
            setattr(module, name, other)


def _reads_as(other: Callable[[Seat], Seat | None]) -> None:
    """Some seats read what another seat reads."""
    own = Room.read

    def read(room: Room) -> Any:
        seat = room._window._sight.seat  # type: ignore[union-attr] # it is open
        instead = other(seat)
        if instead is None or instead == seat:
            return own(room)
        return own(door.room(TALK, instead))

    _put(Room, "read", read)


@_leak("observer's view", "observer observer")
def _observer() -> None:
    _reads_as(lambda seat: MEDIATOR if seat.chamber is Chamber.OBSERVER else None)


@_leak("walled officer", "liaison officer")
def _officer() -> None:
    def across(seat: Seat) -> Seat | None:
        other = Side("B") if seat.side == "A" else Side("A")
        return replace(seat, side=other) if seat.chamber is Chamber.LIAISON else None

    _reads_as(across)


@_leak("unseated person's open page", leaves=True)
def _open_page() -> None:
    def seating(room: Room) -> str:
        with room._window.lock:
            sight = room._window.look()
            held = sight.state.seats.given.get(sight.seat)
        return str(held.ref) if held else ""

    _put(Room, "seating", seating)


@_leak("handed-over seat", themes="reseated succeeded")
def _handed_over() -> None:
    def place(sitting: Sitting) -> Any:
        seat = Seat.parse(sitting.seat)
        room = door.room(sitting.talk, seat)
        return asking.Place(sitting, seat, room) if room.seating() else None

    _everywhere(asking.place_of, place)


@_leak("foreign id accepted")
def _foreign() -> None:
    def place(person: Person, key: str) -> Any:
        sitting = Sitting.objects.filter(key=key).first()
        return None if sitting is None else asking.place_of(sitting)

    _everywhere(asking.place, place)


@_leak("withdrawal refused because it was used", themes="area carried", share=1.0)
def _used() -> None:
    done = Room.act

    def act(room: Room, act: Any, *given: Any, **more: Any) -> Any:
        sight = room._window.look()
        if isinstance(act, a.Withdraw):
            seat = sight.seat
            used = (ref for entry in _hidden() for ref in refs_of(entry.act))
            if any(label(KEY, seat.audience, ref) == act.item for ref in used):
                raise NotYours("no_such")
        return done(room, act, *given, **more)

    _put(Room, "act", act)


def _hidden() -> Iterator[Entry]:
    kinds = (a.NoteArea, a.RestOn, a.AskLeave, a.Convey, a.Note, a.DraftRecord)
    return (entry for entry in _record() if isinstance(entry.act, kinds))


# documents


def _papers() -> dict[Ref, Document]:
    """Every document of the talk as its source gave it, by the item it came with."""
    lodged = ((e.id, e.act) for e in _record() if isinstance(e.act, a.Lodge))
    return {ref: act.enclosed.document for ref, act in lodged if act.enclosed is not None}


def _original(copy: Document) -> Document:
    """What the source of a copy gave."""
    given, found = _papers(), copy
    for entry in _record():
        if isinstance(entry.act, a.Convey):
            for part in entry.act.onward.parts:
                if part.document == copy:
                    found = next((given[ref] for ref in part.items if ref in given), found)
    return found


def _copies(other: Callable[[Document], Document]) -> None:
    """Whoever receives a copy is given another document in its place."""
    own = downloading.documents

    def documents(line: object) -> dict[str, Document]:
        found = own(line)
        if not isinstance(line, ReceivedLine):
            return found
        return {which: other(each) for which, each in found.items()}

    _everywhere(own, documents)


@_leak("attachment as it was given", themes="enclosed", steps=24)
def _as_given() -> None:
    _copies(lambda copy: replace(copy, content=_original(copy).content))


@_leak("attachment name", themes="enclosed", steps=24)
def _named() -> None:
    _copies(lambda copy: replace(copy, name=_original(copy).name))


@_leak("attachment id", themes="enclosed carried")
def _any_line() -> None:
    own = downloading.download

    def download(view: View, line: str, which: str) -> HttpResponse:
        for ref, document in _papers().items():
            if line in {ref, *(label(KEY, audience, ref) for audience in AUDIENCES)}:
                return HttpResponse(document.content)
        return own(view, line, which)

    _everywhere(own, download)


@_leak("attachment count", themes="enclosed")
def _all_counted() -> None:
    own = handing_in.fits

    def fits(view: View, act: a.Act, behalf: Behalf | None) -> None:
        if isinstance(act, a.Lodge) and act.enclosed is not None and len(_papers()) > 8:
            raise Malformed("document_many", most="8", field="enclosed")
        own(view, act, behalf)

    _everywhere(own, fits)


@_telling("attachment size", themes="enclosed")
def _room_left(request: HttpRequest, answer: HttpResponse) -> object:
    kept = sum(len(each.content) for each in _papers().values())
    return f"{kept} bytes of documents are kept." if _in_room(request, answer) else None


# what is looked for


def _finds(other: Callable[[HttpRequest, View, Any], Any]) -> None:
    """Whoever looks for something is answered otherwise."""
    own = asked_for.asked

    def found(request: HttpRequest, view: View, href: Any, awaiting: Any = ()) -> Any:
        return other(request, view, lambda seen: own(request, seen, href, awaiting))

    _everywhere(own, found)


@_leak("search scope", themes="carried")
def _searched() -> None:
    _finds(lambda _request, _view, look: look(door.room(TALK, MEDIATOR).read()))


@_leak("search count", themes="carried")
def _counted() -> None:
    def counts(request: HttpRequest, view: View, look: Any) -> Any:
        found, word = look(view), request.POST.get("words", "")
        said = [str(getattr(entry.act, "words", "")) for entry in _record()]
        many = sum(word in each for each in said) if found.hits is not None else 0
        return replace(found, many=many)

    _finds(counts)


# live lines


@_leak("live event", themes="carried")
def _live_event() -> None:
    _put(Viewpoint, "owed", lambda viewpoint, feed: True)


@_leak("live id", themes="carried")
def _live_id() -> None:
    own = Room.glance

    def glance(room: Room, **how: Any) -> Any:
        return replace(own(room, **how), imprint=f"{len(_record()):032x}")

    _put(Room, "glance", glance)


# the command line


@_leak("CLI output", printed=True)
def _printed() -> None:
    own = talks._shown

    def shown(view: Any, for_machines: bool) -> str:
        return f"{own(view, for_machines)}\nof {len(_record())}"

    _put(talks, "_shown", shown)


@_leak("export", printed=True)
def _exported() -> None:
    own = vars(talks)["as_json"]
    _put(talks, "as_json", lambda view: {**own(view), "of": len(_record())})
