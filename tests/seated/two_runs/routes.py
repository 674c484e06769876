"""Every address of a house with seats, read from the URLconf, and what a viewpoint asks of each.

Everybody asks for every address there is, whosever it is. What nobody classified fails the test.
"""

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from django.urls import URLPattern, get_resolver
from tests.disclosure.outputs import TALK
from tests.disclosure.world import KEY
from tests.seated.two_runs.asked import API as API_AT
from tests.seated.two_runs.asked import BODY, TOKEN, Asked, key_of

from goodoffices.core.acts import ACTS, Act, AskLeave, Convey, Lodge
from goodoffices.core.entries import Entry
from goodoffices.core.lines import (
    AskLine,
    CopyLine,
    ItemLine,
    ReceivedLine,
    RecordLine,
    SessionLine,
)
from goodoffices.core.refs import Ref, label
from goodoffices.core.view import View
from goodoffices.server.downloading import documents

OPEN = frozenset({"front", "source", "site", "public", "language", "api_openapi"})
"""Nobody need have signed in."""
ENTERING = frozenset(
    {"account_login", "mfa_authenticate", "mfa_login_webauthn", "invited", "anew"}
)
"""On the way in."""
ACCOUNT = frozenset({
    "factors", "account_logout", "account_reauthenticate", "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn", "account_change_password", "mfa_index", "mfa_activate_totp",
    "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes",
    "mfa_list_webauthn", "mfa_add_webauthn", "mfa_remove_webauthn", "mfa_edit_webauthn",
    "usersessions_list", "awake", "begun", "letterbox", "mfa_download_recovery_codes",
})  # fmt: skip
"""One's own account."""
ROOMS = frozenset(
    {
        "talks",
        "room",
        "room_do",
        "room_readback",
        "room_papers",
        "room_forget",
        "room_document",
        "room_live",
        "room_tokens",
        "room_find",
        "room_line",
    }
)
"""The rooms of one's own seats."""
ON_PAGES = frozenset({
    "AskLeave", "Convey", "Found", "GiveSeat", "HandOver", "PrintPaper", "RecordCrossed", "Unseat",
})  # fmt: skip
"""Acts that no program does."""
OFTEN = ("talks", "room", "room", "room_do")
"""What is asked for more often than others."""
DESK = frozenset({
    "areas", "calendar", "carry", "compare", "crossed", "dayend", "desk", "do", "document",
    "find", "ground", "item", "keys", "line", "live", "new", "papers", "people", "press",
    "preview", "readback", "record", "report", "reports", "rounds", "seats", "sheet", "treatment",
    "words",
})  # fmt: skip
"""The desk's."""
API = frozenset({
    "api_seat", "api_view", "api_line", "api_owed", "api_acts", "api_document", "api_papers",
    "api_live",
})  # fmt: skip
"""For whoever bears a token."""
CLASSIFIED = OPEN | ENTERING | ACCOUNT | ROOMS | DESK | API
UNSENT = frozenset({"mfa_deactivate_totp", "account_logout", "source"})
"""What is not sent: it would leave the viewpoint without its own standing, or is large."""
NOWHERE = "aaaaaaaaaaaaaaaaaaaaaa"
"""Nothing is called so."""
FILES = ("", "shown/", "shown/fa.html", "shown/feed.xml", "shown/record.json", "shown/lines.csv")
HOLES = {
    "item": (ItemLine,), "session": (SessionLine,), "record": (RecordLine,), "copy": (CopyLine,),
    "line": (ItemLine, ReceivedLine, AskLine),
}  # fmt: skip
"""Which things an address means; any other hole is tried with things of every kind."""
_HOLE = re.compile(r"<(?:\w+:)?(\w+)>")


def routes() -> dict[str, str]:
    """Every route by its name.

    Raises:
        ValueError: one is included whole, or nobody said to whom it belongs.
    """
    found = {}
    for each in get_resolver().url_patterns:
        if not isinstance(each, URLPattern) or each.name not in CLASSIFIED:
            raise ValueError(f"nobody classified {each.pattern}")
        found[each.name] = "/" + str(each.pattern)
    return found


def by_token(
    rng: random.Random, who: str, view: View, raw: Sequence[Ref], keys: Sequence[str],
    most: int = 3,
) -> Iterator[Asked]:  # fmt: skip
    """What a program asks: its own view and its lines, things of others, and by others' names."""
    read = [line.id for line in view.lines]
    some = [*rng.sample(read, min(2, len(read))), *rng.sample(raw, min(2, len(raw)))]
    kind = type(rng.choice(view.lines)).__name__ if view.lines else "ItemLine"
    after = f"&after={rng.choice(read)}" if read and rng.random() < 0.5 else ""
    paths = [
        "seat", "view", "view?limit=3", f"view?kind={kind}&limit=2{after}", "view?kind=ItemLine",
        "owed", "live", *(f"lines/{ref}" for ref in some),
    ]  # fmt: skip
    foreign = rng.choice(raw) if raw else Ref(NOWHERE)
    paths += [f"lines/{label(KEY, audience, foreign)}" for audience in AUDIENCES]
    paths += [f"lines/{ref}/documents/{which}" for ref in some for which in ("given", "1")]
    for path in rng.sample(paths, min(most, len(paths))):
        yield Asked(who, f"{API_AT}{path}")
    if rng.random() < 0.3:
        wanted = '{"kind": "whole-view", "lang": "en"}'
        yield Asked(who, f"{API_AT}papers", ((BODY, wanted),))
    if keys and rng.random() < 0.3:
        # A name that was overheard, and a secret that nobody has.
        made_up = f"go_seat_{rng.choice(keys)}_{'b' * 43}"
        yield Asked(who, f"{API_AT}view", ((TOKEN, made_up),))


class Ways:
    """What a viewpoint may ask for, out of what it knows and what it guesses."""

    def __init__(self, keys: Sequence[str], others: Sequence[str], *, public: bool) -> None:
        self._keys, self._others, self._public = keys, others, public
        # What a program asks is asked apart, by a token.
        self._routes = {name: route for name, route in routes().items() if name not in API}

    def some(self, rng: random.Random, who: str, view: View, raw: Sequence[Ref]) -> Asked:
        """One request."""
        name = rng.choice(
            (
                *self._routes,
                *(each for each in ("talks", "room", "room", "room_do") for _ in range(6)),
            )
        )
        found = list(self._addresses(name, view, raw, rng))
        return Asked(who, rng.choice(found))

    def sweep(
        self, rng: random.Random, who: str, view: View, raw: Sequence[Ref]
    ) -> Iterator[Asked]:
        """Every address, read and sent: the forms empty, or with something that is none."""
        for name in self._routes:
            if name == "source" and rng.random() < 0.9:
                continue
            found = list(self._addresses(name, view, raw, rng))
            most = len(found) if name == "room_do" else 6
            for path in rng.sample(found, min(most, len(found))):
                yield Asked(who, path)
            if name not in UNSENT:
                yield Asked(who, rng.choice(found), (("seat", "delegation/B/head"), ("code", "1")))

    def _addresses(
        self, name: str, view: View, raw: Sequence[Ref], rng: random.Random
    ) -> Iterator[str]:
        route = self._routes[name]
        holes = _HOLE.findall(route)
        fillings = [self._fillings(hole, view, raw, rng) for hole in holes]
        if name == "room_do" and self._keys:
            own = [(self._keys[-1], act) for act in ACTS]
            yield from (_filled(route, each) for each in own)
            fillings = [fillings[0], rng.sample(fillings[1], 2)]
        if name == "public" and not self._public:
            fillings = [("nothing.html",)]
        for each in product(*fillings):
            yield _filled(route, each)

    def _fillings(
        self, hole: str, view: View, raw: Sequence[Ref], rng: random.Random
    ) -> Sequence[str]:
        match hole:
            case "talk":
                return (TALK, NOWHERE)
            case "key":
                return (*self._keys[-2:], *rng.sample(self._others, 2), NOWHERE)
            case "act":
                return (*ACTS, "Nothing")
            case "token":
                return (NOWHERE,)
            case "pk":
                return tuple(str(each) for each in range(1, 6))
            case "which":
                return ("given", "bare", "1")
            case "path":
                return FILES
            case _:
                return self._things(HOLES.get(hole, ()), view, raw, rng)

    def _things(
        self, kinds: Sequence[type], view: View, raw: Sequence[Ref], rng: random.Random
    ) -> Sequence[str]:
        """Things that it reads, things of others under every name they have, and none at all."""
        read = [line.id for line in view.lines if not kinds or isinstance(line, tuple(kinds))]
        foreign = rng.sample(raw, min(2, len(raw)))
        named = [label(KEY, audience, ref) for ref in foreign[:1] for audience in AUDIENCES]
        return (*read[-2:], *foreign, *named, NOWHERE)


AUDIENCES = ("mediation", "delegation/A", "delegation/B", "public")
"""Rooms by whose names somebody might call a thing."""


def papers(rng: random.Random, base: str, view: View, entries: Iterable[Entry]) -> Iterator[str]:
    """Where a document is asked for: one of its own lines, and one of anybody's by any name."""
    own = [line.id for line in view.lines if documents(line)][-3:]
    held = [entry.id for entry in entries if _enclosing(entry.act)]
    lines = [rng.choice(own)] if own else []
    if held:
        ref = rng.choice(held)
        lines.append(rng.choice((ref, *(label(KEY, each, ref) for each in AUDIENCES))))
    for line in lines:
        yield f"{base}documents/{line}/{rng.choice(('given', 'bare', '1', '1'))}"


def _enclosing(act: Act) -> bool:
    """Whether a document is handed in or carried by it."""
    if isinstance(act, AskLeave | Convey):
        return any(part.document is not None for part in act.onward.parts)
    return isinstance(act, Lodge) and act.enclosed is not None


def _filled(route: str, values: Sequence[str]) -> str:
    left = list(values)
    return _HOLE.sub(lambda _hole: left.pop(0), route)


def known(seats: Mapping[str, int]) -> list[str]:
    """The names of rooms of others, as a curious viewpoint might have overheard them."""
    return [key_of(seat, place) for seat, place in seats.items()]
