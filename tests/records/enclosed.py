"""A small invented talk of documents: of every marking, carried, asked for, refused and kept.

ILLUSTRATIVE: nobody ever handed these in.
"""

from dataclasses import replace

from tests.bare.made import JPEG, word
from tests.records.rare import ADVISER, words
from tests.talks import (
    NORTH,
    OBSERVER,
    OFFICER,
    SOUTH,
    SUBSTANCE,
    THINK,
    VERBATIM,
    N,
    S,
    Step,
    asks_leave,
    convey,
    does,
    founding,
    notes_for,
    part,
    says,
    seated,
    sits,
    talk,
)

from goodoffices.bare import enclosure
from goodoffices.core import acts as a
from goodoffices.core.acts.conveyances import Part
from goodoffices.core.documents import USUAL, Document, Enclosure
from goodoffices.core.entries import Entry
from goodoffices.core.marking import Reach, Release, Use
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR

NEGOTIATOR = seated(S, "negotiator")
BY_ALL = replace(VERBATIM, reach=Reach.PARTICIPANTS)
ASKED = replace(VERBATIM, release=Release.ASK)


def given(name: str, content: bytes) -> Enclosure:
    """A document as the house takes it in."""
    return enclosure(name, content, USUAL)


LEAST = given("What North can live with", b"Nine boats.\r\nNot a boat less.\r\n")
TABLES = given("Tide tables, Colonel Quill", b"\xef\xbb\xbfHigh water at four.  \r\n")
MAP = given("Chart of the bank by A. Quill", JPEG)
PLAN = given("South plan, second draft", b"Two seasons of nine weeks.\r\n")
LETTER = given("نامه به میانجی", "دو فصل، هر کدام نه هفته.\r\n".encode())
ALONE = given("What my head may not read", b"He would take one season and no more.\n")
KEPT = given("Harbour dues", b"Dues of sixty-one thousand a year.\n")
TRACKED = given("Fees with remarks", word())
MISTAKEN = given("Another side's list", b"A list of lamps.\n")


def crossing(item: str, enclosed: Enclosure, called: str, said: str, lang: str = "en") -> Part:
    """Words that cross with the copy of their document, under a name of the mediator's."""
    return part(said, item, lang=lang, document=enclosed.copy(called))


def kept() -> tuple[Step, ...]:
    """What is handed in, and never crosses."""
    return (
        says(NORTH, "This is our least.", name="least", enclosed=LEAST),
        says(NORTH, "Think with these tables.", THINK, name="tables", enclosed=TABLES),
        says(NORTH, "The fees, as we discuss them.", VERBATIM, name="fees", enclosed=TRACKED),
        says(NEGOTIATOR, "From me alone.", replace(SUBSTANCE, own_room=False), name="alone",
             enclosed=ALONE),
        says(SOUTH, "Dues of sixty-one thousand.", VERBATIM, name="dues", enclosed=KEPT,
             kept_back=("sixty-one thousand",)),
    )  # fmt: skip


def carried() -> tuple[Step, ...]:
    """What crosses: in other words without its document, and in these words with its copy."""
    map_goes = crossing("map", MAP, "Chart of the bank", "We hand over a chart.")
    asks = crossing("letter", LETTER, "نامه", "این نامه را بدهید.", "fa")
    return (
        says(SOUTH, "Our plan, in your words.", SUBSTANCE, name="plan", enclosed=PLAN),
        convey("plan", to=NORTH, words="South thinks of seasons.", name="told"),
        says(NORTH, "We hand over a chart.", BY_ALL, name="map", enclosed=MAP),
        convey(to=SOUTH, use=Use.VERBATIM, parts=(map_goes,), name="chart",
               reach=Reach.PARTICIPANTS),
        says(SOUTH, "این نامه را بدهید.", ASKED, name="letter", lang="fa", enclosed=LETTER),
        asks_leave(to=NORTH, use=Use.VERBATIM, parts=(asks,), name="first"),
        does(SOUTH, a.RefuseWords(Ref("first"))),
        asks_leave(to=NORTH, use=Use.VERBATIM, parts=(asks,), name="again"),
        does(SOUTH, a.ClearWords(Ref("again"))),
        convey(to=NORTH, use=Use.VERBATIM, parts=(asks,), ask="again", name="post"),
    )  # fmt: skip


def undone() -> tuple[Step, ...]:
    """What was noted by mistake, and what was taken back."""
    wrong = a.Lodge(words("Their lamps."), marking=VERBATIM, enclosed=MISTAKEN)
    return (
        notes_for(N, wrong, name="lamps"),
        does(MEDIATOR, a.Strike(Ref("lamps"), "said by nobody of North")),
        does(SOUTH, a.Withdraw(Ref("plan"))),
        does(NORTH, a.Supersede(Ref("map"), words("We hand over a better chart."))),
    )


def enclosed() -> tuple[Entry, ...]:
    """What was done."""
    seats = sits(NEGOTIATOR, ADVISER, OFFICER, OBSERVER)
    return talk(founding(illustrative=True), seats, kept(), carried(), undone()).entries


def documents() -> dict[str, Document]:
    """Every document as it was given, by the item it came with."""
    lodged = ((e.id, e.act) for e in enclosed() if isinstance(e.act, a.Lodge))
    return {ref: act.enclosed.document for ref, act in lodged if act.enclosed is not None}
