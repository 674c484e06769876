"""What a report hands on from others, and what is made of it."""

import pytest
from tests.reading.gold import cases

from goodoffices.core.acts.dossier import Standing
from goodoffices.press.reports.claims import handed
from goodoffices.press.reports.clauses import sentences
from goodoffices.press.reports.document import document

DEVELOPED = cases("developed")


def of(words):
    made = document(words.encode(), "report.txt")
    return [
        (each.by, made.text[each.start : each.end], each)
        for each in handed(made.text, sentences(made))
    ]


def test_of_what_others_report_most_is_found_with_who_reports_it():
    wanted = found = 0
    for case in DEVELOPED:
        made = document(case.path.read_bytes(), case.path.name)
        told = handed(made.text, sentences(made))
        for gold in case.gold["claims"]:
            wanted += 1
            at = made.text.index(gold["text"])
            found += any(
                each.start < at + len(gold["text"])
                and at < each.end
                and (
                    gold["by"].lower() in each.by.lower() or each.by.lower() in gold["by"].lower()
                )
                for each in told
            )
    assert found >= 0.9 * wanted


@pytest.mark.parametrize(
    ("words", "by", "what"),
    [
        (
            "According to Hollin state television, the talks began at noon.",
            "Hollin state television",
            "the talks began at noon",
        ),
        (
            "The Alvony Press Agency said that a general had been seen.",
            "Alvony Press Agency",
            "a general had been seen",
        ),
        (
            "The envoy met the host before noon, according to Hollin’s state news agency HNA.",
            "Hollin’s state news agency HNA",
            "The envoy met the host before noon",
        ),
        ("Some officials say that the gap is small.", "Some officials", "the gap is small"),
        (
            "به گزارش رادیو دولتی تاروینیا، تبادل نخستین متن‌ها آغاز شد.",
            "رادیو دولتی تاروینیا",
            "تبادل نخستین متن‌ها آغاز شد",
        ),
        (
            "وذكرت إذاعة تاروينيا الرسمية أن تبادل الأوراق بدأ صباحا.",
            "إذاعة تاروينيا الرسمية",
            "تبادل الأوراق بدأ صباحا",
        ),
    ],
)  # fmt: skip
def test_what_is_reported_is_told_with_who_reports_it(words, by, what):
    ((who, told, _found),) = of(words)
    assert (who, told) == (by, what)


def test_whoever_is_cited_stands_before_the_paper_that_cites():
    ((who, _told, found),) = of(
        "The Ruthmar Gazette, citing two officers it did not name, wrote that tractors were heard."
    )
    assert (who, found.relayed) == ("two officers", "Ruthmar Gazette")


def test_what_somebody_makes_of_it_is_an_interpretation_even_where_nobody_is_named():
    ((by, _told, found),) = of("The wording was widely interpreted as a pause.")
    assert (by, found.standing) == ("", Standing.INTERPRETED)
    ((by, _told, found),) = of("Her presence was seen by observers as a sign of interest.")
    assert (by, found.standing) == ("observers", Standing.INTERPRETED)


@pytest.mark.parametrize(
    "words",
    [
        "The service said nothing.",
        "The UN said it was ready to host.",
        "She said that he had gone.",
    ],
)
def test_whoever_is_no_outlet_and_no_crowd_reports_nothing(words):
    assert of(words) == []
