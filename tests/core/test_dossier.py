"""The public record: who is one person, which office was held when, and texts taken in."""

from datetime import date

from tests.core.test_public_record import PAPER, claims, line, suggests
from tests.talks import (
    NORTH,
    OBSERVER,
    Step,
    does,
    named,
    read,
    refusal,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Topic
from goodoffices.core.lines import ClaimLine, CopyLine, SourceLine
from goodoffices.core.record import Record
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC, Seat
from goodoffices.core.words import Words


def names_somebody(words: str, name: str, speaker: str) -> Step:
    """The mediation files a line with a name in it."""
    act = a.Claim(Topic.PERSON, Words(words), Ref("paper"), "some words", speaker=speaker)
    return does(MEDIATOR, act, name=name)


TWO_SPELLINGS = talk(
    PAPER,
    names_somebody("Led the delegation.", "one", "Edda Quarrel"),
    names_somebody("Spoke in the hall.", "two", "Edda Quarel"),
    names_somebody("Left early.", "three", "E. Quarrel"),
)


def person(record: Record, name: str, eyes: Seat = PUBLIC) -> Ref:
    """The line that stands for whom a line names."""
    (found,) = [c for c in read(record, eyes, ClaimLine) if c.id == named(eyes, name)]
    return found.person


def recognised(one: str, other: str, *, same: bool = True) -> Step:
    return does(MEDIATOR, a.Recognise(Ref(one), Ref(other), same))


def test_two_names_are_of_two_persons_until_somebody_says_otherwise():
    for eyes in (PUBLIC, MEDIATOR):
        assert len({person(TWO_SPELLINGS, name, eyes) for name in ("one", "two", "three")}) == 3


def test_lines_said_to_name_one_person_have_one_person_for_all_who_read_them():
    one = then(TWO_SPELLINGS, recognised("one", "two"), recognised("three", "two"))
    for eyes in (PUBLIC, NORTH, MEDIATOR):
        assert len({person(one, name, eyes) for name in ("one", "two", "three")}) == 1


def test_lines_said_to_name_one_person_can_be_parted_again():
    one = then(TWO_SPELLINGS, recognised("one", "two"), recognised("two", "three"))
    two = then(one, recognised("three", "two", same=False))
    assert person(two, "one") == person(two, "two") != person(two, "three")


def test_which_person_stands_for_all_tells_nothing_of_the_order_in_which_they_were_filed():
    there = then(TWO_SPELLINGS, recognised("one", "two"))
    back = then(TWO_SPELLINGS, recognised("two", "one"))
    assert person(there, "one") == person(back, "one") == named(PUBLIC, "two")


def test_only_the_mediation_reads_whom_it_held_apart():
    apart = then(TWO_SPELLINGS, recognised("one", "two", same=False))
    assert line(apart, "one").apart == ()
    (mine,) = [c for c in read(apart, MEDIATOR, ClaimLine) if c.id == named(MEDIATOR, "one")]
    assert mine.apart == (named(MEDIATOR, "two"),)


def test_a_line_that_names_nobody_a_suggestion_and_one_line_alone_are_recognised_by_nobody():
    record = then(TWO_SPELLINGS, claims("It rained.", "rain"), suggests("She left.", "hint"))
    assert refusal(record, recognised("rain", "one")).code == "persons_differ"
    assert refusal(record, recognised("one", "one")).code == "persons_differ"
    assert refusal(record, recognised("hint", "one")).code == "standing"


def held(since: date | None, until: date | None, topic: Topic = Topic.OFFICE) -> Step:
    """The mediation files from when and until when somebody held an office."""
    words = Words("Commanded the harbour guard.")
    act = a.Claim(
        topic, words, Ref("paper"), "commanded", speaker="Edda Quarrel", since=since, until=until
    )
    return does(MEDIATOR, act, name="held")


def test_an_office_has_the_days_on_which_it_was_held():
    since, until = date(2024, 3, 1), date(2026, 1, 31)
    office = line(talk(PAPER, held(since, until)), "held")
    assert (office.since, office.until) == (since, until)
    assert line(talk(PAPER, held(None, until)), "held").since is None


def test_days_of_an_office_go_with_an_office_only_and_in_their_order():
    record = talk(PAPER)
    late, early = date(2026, 1, 31), date(2024, 3, 1)
    assert refusal(record, held(late, early)).code == "held"
    assert refusal(record, held(early, late, Topic.PERSON)).code == "held"


TAKEN = talk(PAPER, does(MEDIATOR, a.TakeIn(Ref("paper"), Words("A boat sailed.")), name="copy"))


def test_the_text_of_a_source_is_read_by_the_mediation_alone():
    (copy,) = read(TAKEN, MEDIATOR, CopyLine)
    (source,) = read(TAKEN, MEDIATOR, SourceLine)
    assert (copy.text.text, copy.source) == ("A boat sailed.", source.id)
    for eyes in (PUBLIC, NORTH, OBSERVER):
        assert read(TAKEN, eyes, CopyLine) == ()


def test_the_text_of_a_source_opens_neither_itself_nor_the_source_to_the_public():
    filed = then(TAKEN, claims("A boat sailed.", "claim"))
    assert len(read(filed, PUBLIC, SourceLine)) == 1
    assert read(filed, PUBLIC, CopyLine) == ()
    assert read(TAKEN, PUBLIC, SourceLine) == ()


def aside(anchor: str, topic: Topic = Topic.EVENT) -> Step:
    return does(MEDIATOR, a.SetAside(Ref("copy"), topic, anchor))


def test_what_was_set_aside_in_a_text_stays_known_to_the_mediation():
    (copy,) = read(then(TAKEN, aside("A boat")), MEDIATOR, CopyLine)
    assert copy.aside == ((Topic.EVENT, "A boat"),)


def test_only_words_of_the_text_are_set_aside_and_each_once_on_each_topic():
    assert refusal(TAKEN, aside("A ship")).code == "anchor"
    assert refusal(TAKEN, aside("  ")).code == "anchor"
    once = then(TAKEN, aside("A boat"))
    assert refusal(once, aside("A boat")).code == "answered"
    then(once, aside("A boat", Topic.CONTEXT))


def test_a_side_takes_in_no_text_and_sets_nothing_aside():
    seated = then(TAKEN, sits(NORTH))
    for act in (
        a.TakeIn(Ref("paper"), Words("Ours.")),
        a.SetAside(Ref("copy"), Topic.EVENT, "A boat"),
    ):
        assert refusal(seated, does(NORTH, act)).code == "not_your_act"
