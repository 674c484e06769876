"""Who was there, as lists, meetings and company tell it, and who stands for a side."""

from goodoffices.core.acts.sessions import Capacity
from goodoffices.press.reports.document import document
from goodoffices.press.reports.reading import read


def there(words):
    return {
        each.person: (each.how, each.capacity)
        for each in read(document(words.encode(), "report.txt")).presences
    }


QUOTED = (
    "Talks between Sarka and Morvia on the ford went into a second round on Monday, with the "
    "mediator carrying papers between two floors.\n\n"
    "“We came with a map,” Sarkan Foreign Minister Irena Volk told reporters on the steps.\n\n"
    "“A map is not a bridge,” said Morvia’s special envoy, Pascal Orr.\n\n{}"
)


def test_whoever_speaks_for_a_side_at_the_talks_represents_it_where_nobody_is_said_to_lead():
    found = there(QUOTED.format(""))
    assert found["Irena Volk"] == found["Pascal Orr"] == ("led", Capacity.REPRESENTS)


def test_the_mediator_a_bystander_and_an_interview_make_nobody_a_head():
    found = there(
        QUOTED.format(
            "“I carry what I am given,” the mediator, Albrecht Noor, said.\n\n"
            "“They should hurry,” said Ole Vik, a ferryman."
        )
    )
    assert set(found) == {"Irena Volk", "Pascal Orr"}
    assert not there("Transcript: an interview with the minister\n\n" + QUOTED.format(""))


def test_a_list_tells_members_and_whoever_heads_them():
    found = there(
        "The talks were held on Friday.\n\nParticipants:\n- Irena Volk, foreign minister (head of "
        "delegation)\n- Hana Petrie, legal adviser\n- Tomas Reed, interpreter\n"
    )
    assert found == {
        "Irena Volk": ("led", Capacity.HEAD),
        "Hana Petrie": ("attended", Capacity.ADVISER),
        "Tomas Reed": ("attended", Capacity.PRESENT),
    }


def test_what_stands_after_somebodys_company_is_said_of_the_one_who_has_it():
    found = there(
        "Foreign Minister Irena Volk, flanked by her deputy, Milan Kost, led the Sarkan "
        "delegation at the talks."
    )
    assert found["Irena Volk"][0] == "led"
    assert found["Milan Kost"][0] == "attended"


def test_company_at_a_concert_is_none_at_the_talks():
    assert not there(
        "Singer Ida Brandt, accompanied by the pianist Ole Vik, performed while the talks paused."
    )
