"""Who reaches what in a house with seats: asked of the house itself, cell by cell.

The tables of `docs/reference/who-reaches-what.md` are written anew with:
python -m tests.seated.reaching
"""

import re
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.core.management import call_command
from django.test import Client
from django.urls import URLPattern, get_resolver
from tests.house.tree import ROOT
from tests.seated.conftest import PASSWORD, begun, browser, carry, enrolled, seated, standing
from tests.seated.walking import walk, words

from goodoffices.core.marking import PRESETS, Preset, Reach
from goodoffices.server.door import door
from goodoffices.server.quiet import LIVE
from goodoffices.server.seated.models import Invitation, Sitting

PAGE = ROOT / "docs/reference/who-reaches-what.md"
BEGIN, END = "<!-- begin: told by the code -->\n", "<!-- end: told by the code -->\n"

OPEN = (
    "front", "account_login", "mfa_authenticate", "mfa_login_webauthn", "anew", "invited",
    "account_logout", "source", "site", "public", "language", "api_openapi",
)  # fmt: skip
ACCOUNT = (
    "factors", "account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn",
    "account_change_password", "mfa_index", "mfa_activate_totp", "mfa_deactivate_totp",
    "mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_download_recovery_codes",
    "mfa_list_webauthn",
    "mfa_add_webauthn", "mfa_remove_webauthn", "mfa_edit_webauthn", "usersessions_list",
)  # fmt: skip
INSIDE = ("talks", "awake", "begun", "letterbox")
KEPT = ("new",)
SEAT = ("room", "room_do", "room_find", "room_live", "room_tokens")
SIDE = ("room_forget", "room_papers", "room_readback")
DESK = (
    "areas", "calendar", "carry", "compare", "crossed", "dayend", "desk", "do", "find", "ground",
    "item", "keys", "line", "live", "papers", "people", "press", "preview", "readback", "record",
    "report", "reports", "rounds", "seats", "sheet", "treatment", "words",
)  # fmt: skip
API = (
    "api_seat", "api_view", "api_line", "api_owed", "api_acts", "api_document", "api_papers",
    "api_live",
)  # fmt: skip
DOCUMENTS = ("document", "room_document", "room_line")
CLASSES = {
    "open to anybody": OPEN,
    "an account, no second factor yet": ACCOUNT,
    "an account with its second factor": INSIDE,
    "whom the machine's keeper let found talks": KEPT,
    "the seat whose room it is": SEAT,
    "a side's own seat": SIDE,
    "whoever holds the pen": DESK,
    "whoever bears the token of a seat; no browser does": API,
    "whoever reads the line that it is of; here it is of none": DOCUMENTS,
}
"""Every address of the house, by whom it is for."""

NOBODY, HALF, LOOSE, GONE = "nobody", "no second factor", "no seat", "unseated"
SEATS = {
    "mediator": "mediation/mediator", "deputy": "mediation/deputy",
    "note-taker": "mediation/note-taker", "A's officer": "liaison/A",
    "A's head": "delegation/A/head", "A's adviser": "delegation/A/adviser",
    "A's capital": "capital/A/principal", "B's head": "delegation/B/head",
    "B's capital": "capital/B/principal", "observer": "observer", "auditor": "auditor",
}  # fmt: skip
WHO = (NOBODY, HALF, LOOSE, GONE, *SEATS)
PEN = ("mediator", "deputy")
NOWHERE, NOTHING = "aaaaaaaaaaaa", "bbbbbbbbbbbb"
KINDS = {"/in/": "sign in", "/account/": "second factor"}


@dataclass(frozen=True)
class House:
    """One talk with everybody in it: their browsers, and the addresses of their rooms."""

    talk: str
    browsers: dict[str, Client]
    rooms: dict[str, str]


def routes():
    """Every route by its name."""
    patterns = get_resolver().url_patterns
    assert all(isinstance(each, URLPattern) for each in patterns), "classify what is included too"
    return {each.name: "/" + str(each.pattern) for each in patterns}


def address(route, talk=NOWHERE, key=NOWHERE):
    """An address of a route."""
    named = {"talk": talk, "key": key, "act": "Note", "token": NOWHERE, "path": "x/", "pk": "7"}
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda part: named.get(part[1], NOTHING), route)


def full(mara):
    """A talk in which every seat is taken, and somebody was unseated."""
    talk = begun(mara)
    browsers, rooms = {"mediator": mara}, {"mediator": f"/talks/{talk}/"}
    for who, seat in SEATS.items():
        if who not in ("mediator", "deputy"):
            browsers[who], rooms[who] = seated(mara, talk, seat, re.sub(r"\W", "", who).lower())
    browsers[GONE], rooms[GONE] = seated(mara, talk, "delegation/A/expert", "gone")
    mara.post(f"/talks/{talk}/do/Unseat", {"seat": "delegation/A/expert", "key": "unseat-001"})
    # Last, since from then on it takes both to give a seat.
    browsers["deputy"], rooms["deputy"] = seated(mara, talk, SEATS["deputy"], "deputy")
    browsers[NOBODY] = browser()
    browsers[HALF] = browser()
    token = Invitation.drawn(founds=True)
    browsers[HALF].post(f"/invited/{token}", {"name": "half", "password": PASSWORD})
    browsers[LOOSE] = enrolled(Invitation.drawn(founds=True), "loose")
    return House(talk, browsers, rooms)


@contextmanager
def opened(folder):
    """The house of the tables, for as long as it is asked."""
    with standing(folder):
        yield full(enrolled(Invitation.drawn(founds=True), "mara"))


def kind(answer):
    """What an answer is, in a word."""
    if answer.status_code in (301, 302):
        return KINDS.get(answer.headers["Location"].split("?")[0], "onward")
    if answer.status_code == 204 and answer.wsgi_request.path.endswith(LIVE):
        return "sign in"  # its line ends, and its page is then led there
    return {200: "page", 404: "absent", 405: "absent", 204: "page", 401: "sign in"}.get(
        answer.status_code, str(answer.status_code)
    )


def asked(house, name, who, method="get", *, own=False):
    """What somebody is answered at a route of the talk, or of A's head's room."""
    room = house.rooms.get(who, "") if own else house.rooms["A's head"]
    there = address(routes()[name], house.talk, room.split("/")[2] if room else NOWHERE)
    return getattr(house.browsers[who], method)(there)


def reached(house):
    """Route by viewpoint: what is answered to whoever opens it."""
    out = {}
    for names in CLASSES.values():
        for name in names:
            if name == "account_logout":
                continue  # it is one button, and after it nobody would be in
            out[name] = [kind(asked(house, name, who)) for who in WHO]
    for name in SEAT:
        out[f"{name}, one's own"] = [kind(asked(house, name, who, own=True)) for who in WHO]
    return out


FREE = Preset.CHATHAM_HOUSE
MARKINGS = {
    **{each.value: {"marking": each.value} for each in PRESETS if each is not FREE},
    "its own room excluded": {"marking": "in your words, from us", "marking.own_room": "no"},
    "after its capital agrees": {
        "marking": "in your words, from us", "marking.release": "after the capital agrees",
    },
}  # fmt: skip
"""What A's side said, by its marking; nothing of it was carried."""


def shown(house):
    """Item by room: whether the words stand in what that seat reads."""
    mara, base = house.browsers["mediator"], f"/talks/{house.talk}/"
    told = {}
    for place, (name, marking) in enumerate(MARKINGS.items()):
        told[f"A said, {name}"] = f"canary{place}said"
        mara.post(f"{base}do/Lodge", {
            "for.side": "A", "words.text": f"canary{place}said", "words.lang": "en",
            "kind": "position", "key": f"said-{place:03}", **marking,
        })  # fmt: skip
    for place, reach in enumerate(Reach):
        told[f"carried to A, for {reach.value}"] = f"canary{place}told"
        wide = reach in (Reach.PARTICIPANTS, Reach.PUBLIC)
        more = {"onward.persons": "head"} if reach is Reach.SEATS else {}
        carry(
            mara, house.talk, ["A", "B"] if wide else "A", f"canary{place}told", reach.value,
            key=f"told-{place:03}", **more,
        )  # fmt: skip
    read = {who: _read(house, who) for who in SEATS}
    return {
        name: ["yes" if canary in read[who] else "no" for who in SEATS]
        for name, canary in told.items()
    }


def _read(house, who):
    """All that stands on the pages of a seat's room; nothing that a form merely offers."""
    start = house.rooms[who]
    if who in PEN:
        return words(house.browsers[who].get(start))
    pages = walk(house.browsers[who], start, start, apart=["/do/"])
    return " ".join(map(words, pages.values()))


STATES = ("given and not taken", "held", "handed over", "taken back", "put away", "burnt")
PLACES = ("the invitation", "the list of seats", "the room", "an act's form", "an act")

ANSWERED = {
    **dict.fromkeys(STATES, ["absent"] * len(PLACES)),
    "given and not taken": ["page", "absent", "absent", "absent", "absent"],
    "held": ["absent", "page", "page", "page", "onward"],
}
"""What is answered in each state, place by place; the tests of the states ask for each."""


def state(mara, how):
    """What somebody in a seat is answered after what was done with it, place by place."""
    talk, seat = begun(mara), "delegation/A/head"
    mara.post(f"/talks/{talk}/do/GiveSeat", {"seat": seat, "person": "i", "key": "give-00001"})
    made = words(mara.post(f"/talks/{talk}/seats", {"seat": seat}))
    token = re.search(r"/invited/([\w-]+)", made)[1]
    if how == "given and not taken":
        theirs, room = enrolled(Invitation.drawn(founds=True), "ingrid"), f"/rooms/{NOWHERE}/"
    else:
        theirs = enrolled(token, "ingrid")
        room = f"/rooms/{Sitting.objects.get(talk=talk, seat=seat).key}/"
    match how:
        case "handed over":
            theirs.post(f"{room}do/HandOver", {"person": "astrid", "key": "hand-00001"})
        case "taken back":
            mara.post(f"/talks/{talk}/do/Unseat", {"seat": seat, "key": "unseat-001"})
        case "put away":
            door.put_away(talk, PASSWORD)
        case "burnt":
            mara.post(f"/talks/{talk}/dayend", {"end": "burn", "title": "The ferry"})
    note = {"words.text": "Mine.", "words.lang": "en", "key": "note-00001"}
    listed = "page" if "The ferry" in words(theirs.get("/rooms/")) else "absent"
    return [
        kind(browser().get(f"/invited/{token}")), listed, kind(theirs.get(room)),
        kind(theirs.get(f"{room}do/Note")), kind(theirs.post(f"{room}do/Note", note)),
    ]  # fmt: skip


def table(heads, rows):
    """A table as the docs show it."""
    out = [f"| | {' | '.join(heads)} |", "| --- |" + " --- |" * len(heads)]
    out += [f"| {name} | {' | '.join(cells)} |" for name, cells in rows.items()]
    return "\n".join(out)


def addresses(measured):
    """The first part: every address, by whom it is for."""
    parts, every = [], routes()
    for whose, names in CLASSES.items():
        rows = {
            f"`{every[each.split(',')[0]]}`{each[len(each.split(',')[0]) :]}": cells
            for each, cells in measured.items()
            if each.split(",")[0] in names
        }
        parts += [f"### For {whose}\n", table(WHO, rows), ""]
    return "\n".join(parts)


def written(measured, markings, states):
    """All three tables."""
    return "\n".join([
        "## Addresses\n", addresses(measured), "## What a room shows\n",
        table(SEATS, markings), "", "## States of a seat and of a talk\n", table(PLACES, states),
    ])  # fmt: skip


def measure():
    """The three tables; the last as its tests hold it."""
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as house:
        measured, markings = reached(house), shown(house)
    return measured, markings, ANSWERED


def write():
    """Write the tables anew."""
    call_command("migrate", verbosity=0)
    before, begin, rest = PAGE.read_text("utf-8").partition(BEGIN)
    _old, end, after = rest.partition(END)
    PAGE.write_text(f"{before}{begin}\n{written(*measure())}\n\n{end}{after}", "utf-8")


if __name__ == "__main__":
    write()
