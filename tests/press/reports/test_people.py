"""The people whom a report names."""

from goodoffices.press.reports.document import document
from goodoffices.press.reports.people import people
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.reported import reported


def named(text, roster=()):
    return {each.name: each for each in people(document(text.encode(), "report.txt"), roster)}


TALKS = """Talks on the shelf

Tarvenian Foreign Minister Ilya Morent came to Port Hallow by sea. Sanvorra's foreign minister,
Yusra Tambell, met him on the quay. "You are wet," Tambell told Morent.

President Renn Haldovar's special envoy Dessa Quill was late. Petrik Ansole, spokesman for Morent,
said nothing about that. The Upper Sedge Board sent flowers.
"""


def test_each_person_has_the_fullest_name_and_every_form():
    found = named(TALKS)
    assert found["Ilya Morent"].forms == ("Ilya Morent", "Morent")
    assert found["Yusra Tambell"].forms == ("Yusra Tambell", "Tambell")


def test_the_office_and_the_side_are_those_of_the_one_they_stand_beside():
    found = named(TALKS)
    assert (found["Ilya Morent"].office, found["Ilya Morent"].side) == (
        "Foreign Minister",
        "Tarvenian",
    )
    assert (found["Yusra Tambell"].office, found["Yusra Tambell"].side) == (
        "foreign minister",
        "Sanvorra",
    )
    assert found["Dessa Quill"].office == "special envoy"
    assert found["Renn Haldovar"].office == "President"
    assert found["Petrik Ansole"].office == "spokesman"


def test_a_place_or_a_body_is_nobody():
    assert set(named(TALKS)) == {
        "Ilya Morent",
        "Yusra Tambell",
        "Dessa Quill",
        "Renn Haldovar",
        "Petrik Ansole",
    }


def test_every_place_of_a_name_is_where_it_stands():
    text = document(TALKS.encode(), "report.txt").text
    for each in named(TALKS).values():
        assert {" ".join(text[start:end].split()) for start, end in each.places} == set(each.forms)


def test_two_spellings_are_two_people_until_somebody_merges_them():
    found = named(
        "Talks\n\nMinister Badr Albusaidi said so. Minister Badr bin Hamad Al Busaidi left."
    )
    assert len(found) == 2


def test_two_sisters_share_a_family_name_and_are_two():
    text = "Talks\n\nMinister Kestrel Obanno spoke. Her sister, Judge Augusta Obanno, listened."
    assert {"Kestrel Obanno", "Augusta Obanno"} <= set(named(text))


def test_in_persian_those_of_the_roster_are_found_and_no_others():
    roster = (Person("ایلیا مورنت", ("مورنت",)), Person("یسرا تامبل", ("تامبل",)))
    found = named("گزارش روز\n\nمورنت در پورت هالو با خبرنگاران سخن گفت.", roster)
    assert set(found) == {"ایلیا مورنت"}
    assert found["ایلیا مورنت"].forms == ("مورنت",)


def told(text):
    found = reported(document((TALKS + "\n" + text).encode(), "report.txt"))
    return [(each.anchor, each.speaker, each.cue) for each in found]


def test_what_is_told_without_marks_has_its_speaker_and_the_words_it_rests_on():
    assert told("Morent said that the talks would go on after the fog had lifted.") == [
        ("the talks would go on after the fog had lifted", "Ilya Morent", "said")
    ]


def test_what_a_hearer_was_told_is_not_the_hearers():
    ((_, speaker, _),) = told("Tambell told Morent that the boats would sail before noon.")
    assert speaker == "Yusra Tambell"


def test_what_nobody_said_is_not_told():
    assert told("Morent did not say that the talks would go on.") == []


def test_a_rank_is_no_office_and_a_command_is_of_the_land_it_names():
    found = named(
        "The wire reported that US Central Command (CENTCOM) Commander General Ivo Marchetti was "
        "in Muscat. Attorney General Ada Lind was not."
    )
    assert (found["Ivo Marchetti"].office, found["Ivo Marchetti"].side) == ("Commander", "US")
    assert found["Ada Lind"].office == "Attorney General"


def test_words_that_a_headline_writes_large_are_nobody():
    found = named(
        "US–Iran Talks in Oman End “For Now”\n\nThe talks came to an end on Monday, Foreign "
        "Minister Ilya Morent said."
    )
    assert set(found) == {"Ilya Morent"}


def test_a_site_named_after_somebody_is_not_that_person():
    assert not named("They landed at Ben Garrion Airport and took Ada Lind Street.")


def test_those_in_a_column_of_names_are_persons_where_most_of_it_are():
    found = named(
        "The board:\n\n- Robert Gable\n- Sir Toby Blaine\n- Stefan Witt\n- Jarrod Cushing"
    )
    assert {"Stefan Witt", "Jarrod Cushing"} <= set(found)
    assert not named("The ports:\n\n- Port Hallow\n- Ras Bana\n- Wexmoor Deep")


def test_who_is_called_on_by_the_first_name_is_a_person():
    assert {"Robin", "Humeyra"} <= set(named("Thanks, Robin. Hi, this is Humeyra with a paper."))
