"""Whose words they are, where a report names somebody in one of many ways."""

import pytest

from goodoffices.press.reports.document import document
from goodoffices.press.reports.person import Person
from goodoffices.press.reports.quotes import quotes


def speakers(text, *roster):
    known = [Person(name, (name,)) for name in roster]
    return [each.speaker for each in quotes(document(text.encode(), "report.txt"), known)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Foreign Minister of the Republic of Oskavia Ilja Ternoven said that “the well is"
            " dry on both sides”. In Oskavia nobody answered.",
            "Ilja Ternoven",
        ),
        (
            "Minister of Higher Education Amadi Oruche told the house: “No school will close"
            " before the rains.”",
            "Amadi Oruche",
        ),
        (
            "Deputy Speaker of the Senate Karl Vint, who chairs two boards, warned that “a paper"
            " without a date is a paper”.",
            "Karl Vint",
        ),
        (
            "Alhaji Musa Dankwato, a trader, said: “We sell to whoever comes with a basket.”",
            "Musa Dankwato",
        ),
    ],
)
def test_what_stands_before_a_name_is_no_part_of_it(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Foreign minister Ilja Ternoven came at noon.\n\n“We shall stay as long as there is"
            " tea,” the diplomat said.",
            "Ilja Ternoven",
        ),
        (
            "Senator Ada Lind read the bill.\n\n“It has two pages too many,” the lawmaker said.",
            "Ada Lind",
        ),
        (
            "Senator Ada Lind met Senator Per Holt.\n\n“It has two pages too many,” the lawmaker"
            " said.",
            None,
        ),
        (
            "Surgeon Ada Lind read the bill.\n\n“It has two pages too many,” the lawmaker said.",
            None,
        ),
    ],
)
def test_what_a_report_calls_somebody_fits_the_office_and_nobody_else_near(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "When Per Holt had read the paper aloud, Ada Lind rose. “I have heard that one in"
            " every spring,” she said.",
            "Ada Lind",
        ),
        (
            "Ada Lind read the paper to the end. She mocked the note of Per Holt, who had told a"
            " rally that “not one lamp will be lit”. “He owns no lamps at all,” she said.",
            "Ada Lind",
        ),
        (
            "Grain will pass the strait in any weather, foreign minister Ilja Ternoven said. “We"
            " have never asked the wind for leave,” he said.",
            "Ilja Ternoven",
        ),
        (
            "Ada Lind, who learnt the trade from a miller, refused. “I weigh what is on the"
            " scale,” she said.",
            "Ada Lind",
        ),
        (
            "Mr Holt, when the line was read to him, fell silent. “I have heard it sung better"
            " than that,” he said. Per Holt then left.",
            "Per Holt",
        ),
        (
            "Then came a letter from Ada Lind, in which she called the plan “a roof without a"
            " house beneath it”.",
            "Ada Lind",
        ),
        (
            "It went well until a surveyor named Lorn Abret came with a rope. “I only measure"
            " what lies there,” he said.",
            "Lorn Abret",
        ),
        (
            "Father Anselm Brody, the bishop's man, who keeps the keys, asked for silence. “The"
            " roof hears everything you say,” he joked.",
            "Anselm Brody",
        ),
    ],
)
def test_a_pronoun_goes_on_about_whom_the_sentence_was_of(text, speaker):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lind left early. The hall's cook, asked about it, shrugged. “She never liked my"
        " soup at all,” he said.",
        "Per Holt left early. A functionary of the league stayed behind. “Nobody told us to go"
        " home,” he said.",
        "“He regrets every word of the letter,” a spokesman for Per Holt said.",
    ],
)
def test_the_words_of_somebody_without_a_name_are_given_to_nobody_who_has_one(text):
    assert not {"Ada Lind", "Per Holt"} & set(speakers(text))


def test_the_line_above_a_quotation_says_whose_it_is():
    text = (
        "What they said of the accord\n\nThe leaders spoke on Sunday evening.\n\n"
        "ADA LIND, PRESIDENT OF OSKAVIA\n“We have more tea than quarrels left.”\n\n"
        "PER HOLT, LEADER OF THE OPPOSITION\n“It is a timetable for the next quarrel.”\n\n"
        "THE COAST GROWERS' UNION\n“We were promised water and were sent paper.”\n"
    )
    assert speakers(text) == ["ADA LIND", "PER HOLT", "COAST GROWERS' UNION"]


def test_a_body_is_told_by_the_name_behind_what_it_is():
    text = "The union, Dock and Ferry Workers (DFW), said it was “tired of being thanked for it”."
    assert speakers(text) == ["Dock and Ferry Workers"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "شیده مهرپرور به خانه رفت. یک منبع آگاه گفت: «دور بعدی هفته آینده در جنوب است.»",
            "شیده مهرپرور",
        ),
        (
            "شیده مهرپرور به خانه رفت. همین دیپلمات گفت: «دور بعدی هفته آینده در جنوب است.»",
            "شیده مهرپرور",
        ),
        (
            "غادرت ليلى الزنبقي القاعة. وقال دبلوماسي أجنبي: «الجولة القادمة بعد أسبوع.»",
            "ليلى الزنبقي",
        ),
        (
            "غادرت ليلى الزنبقي القاعة. ونقلت وكالة عن مسؤول قوله: «الجولة القادمة بعد أسبوع.»",
            "ليلى الزنبقي",
        ),
    ],
)
def test_persian_and_arabic_sources_without_a_name_are_not_whoever_was_named_before(text, name):
    assert speakers(text, name) == [None]


def test_an_arabic_verb_may_bear_the_mark_that_doubles_a_letter():
    text = "وشدّد سامح الدرديري على أن «الباب لم يغلق ولن يغلق أبدا»."
    assert speakers(text, "سامح الدرديري") == ["سامح الدرديري"]


def test_a_body_speaks_through_its_release_and_time_is_nobody():
    assert speakers(
        "“No boat was turned away in May,” a press release by the Harbour Board said."
    ) == ["Harbour Board"]
    assert speakers(
        "The words came a week after Ada Lind, a scholar with the Salt Institute, wrote that “a"
        " loud voice scares the fish away”."
    ) == ["Ada Lind"]


def test_an_office_in_the_first_paragraph_is_whoever_the_next_one_names_bare():
    text = (
        "GENEVA — The Oskavian envoy said on Monday that “the gap is narrower than it was”.\n\n"
        "“We shall not run the last mile,” Ilja Ternoven told reporters."
    )
    assert speakers(text) == ["Ilja Ternoven", "Ilja Ternoven"]
    described = text.replace("Ternoven told", "Ternoven, a lawyer for the port, told")
    assert speakers(described) == [None, "Ilja Ternoven"]


def test_what_stands_between_a_name_and_its_verb_is_not_who_speaks():
    text = "Ada Lind, 71, from Reed Hill, whose leg was twice set, said: “I waited for two years.”"
    assert speakers(text) == ["Ada Lind"]


def test_what_somebody_calls_a_plan_is_said_and_a_title_is_not():
    called = "The Reed League called the plan “a truce between two people's pollsters”."
    assert speakers(called) == ["Reed League"]
    titled = "She praised the plan “Water for All the Hills” and the book “A Chair at the Gate”."
    assert speakers(titled) == [None, None]


def test_it_is_the_body_of_whose_deed_the_clause_tells():
    text = "Talks stopped when Velmark asked for a clause it described as “a matter of courtesy”."
    assert speakers(text) == ["Velmark"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Per Holt of the Salt Board spoke. Asked if he would stay, Ilja Ternoven smiled. “My"
            " bag has been packed since May,” he said.",
            "Ilja Ternoven",
        ),
        (
            "Briefing reporters in Port Reed, Ilja Ternoven spoke of rain. Answering a question,"
            " the spokesman noted that carts had been “turned back at the upper gate”.",
            "Ilja Ternoven",
        ),
        (
            "China's envoy for Asian affairs Ilja Ternoven, quoted by Xinhua, said that “the two"
            " neighbours know the road”.",
            "Ilja Ternoven",
        ),
        (
            "His neighbour, 62-year-old Ilja Ternoven, was less sure: “We were told it was safe"
            " in July as well.”",
            "Ilja Ternoven",
        ),
        (
            "In a call, minister Ilja Ternoven stressed “the need to keep the mill turning,”"
            " according to a ministry readout.",
            "Ilja Ternoven",
        ),
        (
            "According to the Reed Doctors Network, ten people fell. “The mill was hit twice in"
            " one hour,” the group said. The Salt Crisis Group disagreed.",
            "Reed Doctors Network",
        ),
        (
            "Officers said on Friday that the dam is, in the words of engineer Ilja Ternoven,"
            " “holding but not at all happy”.",
            "Ilja Ternoven",
        ),
        (
            "Per Holt was fined. One of them, Ilja Ternoven, put it more sharply: the charge, he"
            " said, “could be brought against the rain”.",
            "Ilja Ternoven",
        ),
        (
            "The Reed Alliance asked for a pause. Its report, titled “Mud and Bread”, warns that"
            " the port “repeats what it has just regretted”.",
            "Reed Alliance",
        ),
        (
            "The Reed Alliance said carts had burnt in the night, an act it blamed on “men who"
            " came over the hill”.",
            "Reed Alliance",
        ),
        (
            "Per Holt spoke first. Ilja Ternoven sells plums at the gate. “The scale is a"
            " cupboard these days,” he said.",
            "Ilja Ternoven",
        ),
        (
            "For the village's lawyer, Ilja Ternoven, the lease is “a robbery with a stamp on"
            " it”.",
            "Ilja Ternoven",
        ),
        (
            "Per Holt's league signed the paper, with the Reed Union calling it “a page with no"
            " back to it”.",
            "Reed Union",
        ),
        (
            "Dr. Ada Lind keeps a diary. Her instruments recorded it all. “If nobody is there, it"
            " still gets warmer,” she says.",
            "Ada Lind",
        ),
        (
            "The judge, Mrs Justice Holmberg, told the witness to sit. “This is no theatre, as I"
            " said before,” she added.",
            "Holmberg",
        ),
        (
            "His Excellency Sheikh Salem Dahri, Minister of Ports, received Ada Lind. His"
            " Excellency stressed that the port “spares no effort for the sailors”.",
            "Salem Dahri",
        ),
        (
            "The landlord, Castle Estates, said the rent was fair. The company added that it had"
            " offered “a year to find another roof”.",
            "Castle Estates",
        ),
        ("The company said it had offered “a year to find another roof”.", None),
        (
            "The Reed Board met. A petition was begun by readers. It calls the shop “the town's"
            " own living room”.",
            None,
        ),
        (
            "The Department for Reeds said it was “committed to a thriving shore”.",
            "Department for Reeds",
        ),
        ("“It is our own mess now,” said one teacher. “And nobody's mess,” sighed another.", None),
        ("Under the accord, “each side shall refrain from songs about the other”.", None),
    ],
)
def test_the_one_who_speaks_is_told_from_what_leads_and_follows(text, speaker):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وزیر خارجه عباس پولادین گفت: «ما برای شنیدن آمده‌ایم نه برای امضا.»", "عباس پولادین"),
        ("وقال وزير الري عماد السنبلاوي إن «الجسر سيفتح قبل نهاية الربيع».", "عماد السنبلاوي"),
        ("وأكدت وزارة الموانئ أن «الجسر سيفتح قبل نهاية الربيع».", "وزارة الموانئ"),
        ("قال إن «الجسر سيفتح قبل نهاية الربيع»، وغادر عماد السنبلاوي القاعة.", None),
    ],
)
def test_without_a_roster_persian_and_arabic_speakers_are_known_by_a_given_name(text, speaker):
    assert speakers(text) == [speaker]
