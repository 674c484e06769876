"""The persons of a talk, who may be whom, and offices that were no longer theirs."""

from datetime import date

from tests.press.test_page import claim, filed, public
from tests.talks import Step, does, named, reads, then

from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.words import Words
from goodoffices.press.persons.comparing import Mention
from goodoffices.press.persons.grounds import Ground
from goodoffices.press.persons.noticing import notices, surely
from goodoffices.press.persons.offices import Held
from goodoffices.press.persons.persons import (
    Person,
    of_name,
    persons,
    possible,
)


def person(name: str, speaker: str, office: str = "", **more) -> Step:
    """A line that names somebody."""
    fields = {"topic": Topic.PERSON, "side": "N", **more}
    return claim(name, speaker=speaker, office=office, **fields)


def recognised(one: str, other: str, *, same: bool = True) -> Step:
    return does(MEDIATOR, a.Recognise(Ref(one), Ref(other), same))


MASTER = "Harbour master"
SPELLED = filed(
    person("one", "Edda bint Oskar Al Quarrel", MASTER),
    person("two", "Edda Alquarrel", MASTER, topic=Topic.STATEMENT, saying=Saying.DIRECT),
    person("three", "Edda Alquarrel", MASTER, topic=Topic.OBSTACLE, saying=Saying.INDIRECT),
    person("four", "Jonas Tallow", "Pilot", side="S"),
)


def called(record, eyes=MEDIATOR) -> list[str]:
    return [each.name for each in persons(reads(record, eyes))]


def one(record, name: str) -> Person:
    return next(each for each in persons(reads(record, MEDIATOR)) if name in each.forms)


def test_nobody_is_one_person_under_two_spellings_until_somebody_says_so():
    assert called(SPELLED) == ["Edda Alquarrel", "Edda bint Oskar Al Quarrel", "Jonas Tallow"]
    joined = then(SPELLED, recognised("one", "two"))
    assert called(joined) == ["Edda Alquarrel", "Jonas Tallow"]
    edda = one(joined, "Edda Alquarrel")
    assert edda.forms == ("Edda Alquarrel", "Edda bint Oskar Al Quarrel")
    assert (len(edda.lines), len(edda.said), edda.offices) == (3, 2, (MASTER,))


def test_who_may_be_the_same_is_shown_with_what_speaks_for_it_and_what_against():
    people = persons(reads(SPELLED, MEDIATOR))
    ((other),) = possible(people[0], people)
    assert other.person.name == "Edda bint Oskar Al Quarrel"
    judgement = other.candidate.judgement
    assert Ground.SAME_OFFICE in {each.ground for each in judgement.speaks_for}
    assert {each.ground for each in judgement.speaks_against} == {Ground.FATHER_LEFT_OUT}


def test_whoever_was_said_to_be_two_is_proposed_no_more_and_stays_two():
    apart = then(SPELLED, recognised("one", "three", same=False))
    people = persons(reads(apart, MEDIATOR))
    assert [each.name for each in people if not possible(each, people)] == [
        each.name for each in people
    ]


def test_two_of_one_name_and_office_are_two_once_somebody_says_so():
    apart = then(SPELLED, recognised("two", "three", same=False))
    assert called(apart).count("Edda Alquarrel") == 2
    assert called(SPELLED).count("Edda Alquarrel") == 1


def test_a_suggestion_and_a_line_withdrawn_name_nobody():
    record = then(
        SPELLED,
        person("five", "Mara Ost", standing=Standing.SUGGESTED),
        person("six", "Ida West"),
        does(MEDIATOR, a.WithdrawClaim(Ref("six"), "A slip.")),
    )
    assert called(record) == called(SPELLED)


def test_a_name_in_a_text_is_met_with_the_persons_of_the_talk():
    people = persons(reads(SPELLED, MEDIATOR))
    (first, *_) = of_name(Mention("Capt. Tallow", "en", "pilot"), people)
    assert first.id == people[-1].id
    assert of_name(Mention("Petra Novak", "en", "pilot"), people) == ()


HANDED_OVER = date(2025, 8, 8)
GENERAL = "Edda Quarrel"
PAPER_OF_2026 = does(
    MEDIATOR, a.Cite("The Late Gazette", "A general", date(2026, 2, 6)), name="late"
)
GUARD = (
    PAPER_OF_2026,
    person("seen", GENERAL, "Commander of the guard", source=Ref("late")),
    person("left", GENERAL, "Commander of the guard", topic=Topic.OFFICE, until=HANDED_OVER),
)


def noticed(record, name: str, eyes=MEDIATOR) -> Held | None:
    look = notices if eyes == MEDIATOR else surely
    found = look(reads(record, eyes)).get(named(eyes, name))
    return found.held if found else None


def test_an_office_that_somebody_had_left_at_the_date_of_the_text_is_noticed():
    assert noticed(filed(*GUARD), "seen") is Held.LEFT
    earlier = filed(
        *GUARD[:2],
        person("held", GENERAL, "Commander of the guard", topic=Topic.OFFICE, since=HANDED_OVER),
    )
    assert noticed(earlier, "seen") is None


def test_anybody_reads_of_it_only_once_somebody_said_that_it_is_one_person():
    record = filed(*GUARD)
    assert noticed(record, "seen", PUBLIC) is None
    assert public(record).notices == {}
    said = then(record, recognised("seen", "left"))
    assert noticed(said, "seen", PUBLIC) is Held.LEFT
    (notice,) = public(said).notices.values()
    assert [line.until for line in notice.rests_on] == [HANDED_OVER]


def test_what_is_disputed_or_withdrawn_or_of_somebody_else_gives_no_notice():
    record = then(filed(*GUARD), recognised("seen", "left"))
    disputed = a.DisputeClaim(Ref("left"), Words("Not so."), "a reader", Ref("late"), "so")
    for step in (
        does(MEDIATOR, disputed),
        does(MEDIATOR, a.WithdrawClaim(Ref("left"), "A slip.")),
    ):
        assert noticed(then(record, step), "seen") is None
        assert noticed(then(record, step), "seen", PUBLIC) is None
    apart = then(filed(*GUARD), recognised("seen", "left", same=False))
    assert noticed(apart, "seen") is None


def test_an_office_that_another_holds_is_for_the_mediation_to_look_at():
    record = filed(
        *GUARD[:2],
        person(
            "holds",
            "Jonas Tallow",
            "Commander of the guard",
            topic=Topic.OFFICE,
            since=HANDED_OVER,
        ),
    )
    assert noticed(record, "seen") is Held.ANOTHER
    assert noticed(record, "seen", PUBLIC) is None


def test_the_page_gives_a_recognised_speaker_one_voice_and_tells_the_other_spelling():
    record = then(
        SPELLED,
        claim(
            "five",
            topic=Topic.STATEMENT,
            speaker="Edda bint Oskar Al Quarrel",
            office=MASTER,
            side="N",
            saying=Saying.DIRECT,
        ),
    )
    assert [v.speaker for v in public(record).voices if v.speaker] == [
        "Edda Alquarrel",
        "Edda bint Oskar Al Quarrel",
    ]
    said = then(record, recognised("five", "two"), recognised("three", "two"))
    (voice,) = [v for v in public(said).voices if v.speaker]
    assert (voice.speaker, voice.also) == ("Edda Alquarrel", ("Edda bint Oskar Al Quarrel",))
    assert len(voice.lines) == 3
