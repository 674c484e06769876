"""The Muscat page, and what is known from outside the report it rests on first."""

from itertools import chain

from tests.records.views import KEY, entries

from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.lines import ClaimLine, SourceLine
from goodoffices.core.record import Record
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.view import View, view
from goodoffices.press.page import page
from goodoffices.press.parts import Versions
from goodoffices.press.persons.comparing import Mention
from goodoffices.press.persons.noticing import notices
from goodoffices.press.persons.offices import Held
from goodoffices.press.persons.persons import (
    Person,
    of_name,
    persons,
    possible,
)

US = "United States"
DONE = entries("muscat")


def read(eyes) -> View:
    return view(Record(KEY, DONE), eyes, DONE[-1].at)


PAGE = page(read(PUBLIC))
PEOPLE = persons(read(MEDIATOR))
PUBLISHERS = {source.id: source.publisher for source in read(PUBLIC).of(SourceLine)}


def person(name: str) -> Person:
    (found,) = [each for each in PEOPLE if name in each.forms]
    return found


def publisher(line: ClaimLine) -> str:
    return next(
        source.publisher for source in read(PUBLIC).of(SourceLine) if source.id == line.source
    )


def present(speaker: str) -> ClaimLine:
    """The line that says in which capacity somebody was there."""
    teams = chain.from_iterable(team.people for team in PAGE.teams)
    (found,) = [c for versions in teams for c in versions.claims if c.speaker == speaker]
    return found


def said(side: str) -> list[ClaimLine]:
    """The lines of a side in which somebody speaks."""
    people = [each for each in PEOPLE if each.side == side]
    return [line for each in people for line in each.said]


def versions(*topics: Topic) -> list[Versions]:
    days = chain.from_iterable(day.events for day in PAGE.days)
    return [each for each in (*days, *PAGE.state, *PAGE.modality) if each.first.topic in topics]


def test_a_general_is_named_with_a_command_that_he_had_handed_over():
    line = present("General Michael Erik Kurilla")
    assert line.standing is Standing.DISPUTED
    notice = PAGE.notices[line.id]
    assert notice.held is Held.LEFT
    assert [(c.until.isoformat(), publisher(c)) for c in notice.rests_on] == [
        ("2025-08-08", "US Central Command")
    ]
    assert set(PAGE.notices) == {line.id}
    assert [each.held for each in notices(read(MEDIATOR)).values()] == [Held.LEFT]


def test_his_successor_is_named_beside_him_with_the_office_from_the_day_he_took_it_over():
    cooper, kurilla = present("Admiral Brad Cooper"), present("General Michael Erik Kurilla")
    assert (cooper.beside, publisher(cooper)) == (kurilla.id, "Journal-News")
    (office,) = person("Admiral Brad Cooper").held
    assert office.since.isoformat() == "2025-08-08"
    assert cooper.id not in PAGE.notices


def test_two_beginnings_and_two_ends_stand_side_by_side():
    hours = [
        {(c.when.at.hour, c.when.about, publisher(c)) for c in each.claims if not c.when.day_only}
        for each in versions(Topic.EVENT)
        if each.several
    ]
    assert hours == [
        {(11, True, "Clash Report"), (10, False, "Ya Libnan")},
        {(18, True, "Ya Libnan")},
    ]


def test_a_direct_meeting_stands_beside_the_indirect_talks_with_who_tells_of_it():
    (how,) = [each for each in versions(Topic.MODALITY) if each.several]
    indirect, direct = sorted(how.claims, key=lambda c: c.reporter)
    assert indirect.words.text == "The talks were indirect."
    assert (direct.reporter, publisher(direct)) == ("Axios, citing two sources", "Shafaq News")


def test_no_american_word_stands_on_the_page_and_the_page_says_so():
    assert PAGE.silent == (US,)
    (both,) = [each for each in versions(Topic.STATE) if each.several]
    assert {publisher(c) for c in both.claims} == {"Clash Report", "Journal-News"}
    assert not any(c.speaker for c in both.claims)


def test_who_else_came_with_the_iranian_minister_is_told_according_to_whom():
    for name in ("Majid Takht-Ravanchi", "Esmail Baghaei", "Hamid Ghanbari"):
        line = present(name)
        assert (line.side, line.reporter, publisher(line)) == ("Iran", "IRNA", "A News")


def test_the_statements_of_each_side_are_counted():
    counted = {each.side: each.quoted + each.reported for each in PAGE.counts}
    assert counted == {"Iran": len(said("Iran")), US: 0, "Oman": len(said("Oman"))}
    assert [each.side for each in PAGE.counts if each.silent] == [US]


def test_the_minister_in_two_spellings_has_one_voice_and_both_spellings():
    (voice,) = [each for each in PAGE.voices if each.side == "Oman"]
    assert (voice.speaker, voice.also) == ("Badr Albusaidi", ("Badr bin Hamad Al Busaidi",))
    assert person("Badr Albusaidi") == person("Badr bin Hamad Al Busaidi")


def test_the_other_man_of_that_family_is_no_candidate_for_anybody():
    listed = Mention("BADR_BIN_SAUD_BIN_HARIB_AL_BUSAIDI", "en", "", "Oman")
    assert of_name(listed, PEOPLE) == ()
    (first, *_) = of_name(Mention("Sayyid Badr al-Busaidi", "en", "Foreign Minister"), PEOPLE)
    assert first.id == person("Badr Albusaidi").id


def test_the_president_in_the_title_of_his_envoy_and_in_a_kinship_is_no_person_of_the_talk():
    forms = {form for each in PEOPLE for form in each.forms}
    assert not [form for form in forms if "Trump" in form]
    assert person("Jared Kushner").offices == ()


def test_tehran_and_muscat_that_spoke_are_no_persons_and_nobody_is_there_twice():
    forms = [form for each in PEOPLE for form in each.forms]
    assert len(forms) == len(set(forms))
    assert not {"Tehran", "Muscat", "Washington"} & set(forms)


def test_nobody_of_the_talk_is_taken_for_another():
    assert [each.name for each in PEOPLE if possible(each, PEOPLE)] == []
