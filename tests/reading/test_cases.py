"""The gold of the invented reports is sound: it says only what the reports say, and all of it."""

import re
from datetime import date
from itertools import combinations, pairwise

import jdatetime
import pytest
from tests.reading.gold import FOLDER, HALVES, cases

EVERY = [case for half in HALVES for case in cases(half)]
OPENING = ("“", "‘", "«", "»", "‹", "„", '"', "'", "&ldquo;", "&#8220;")
CLOSING = ("”", "’", "»", "«", "›", "“", '"', "'", "&rdquo;", "&#8221;")
CUES = 250
"""How far from a quotation its cue may stand."""
BY = {"name", "office", "pronoun", "organisation", "none"}
STATES = {
    "resumed",
    "paused",
    "suspended",
    "concluded",
    "broken off",
    "scheduled",
    "under way",
    None,
}
HOW = {"led", "attended", "reported", "absent"}
FEWEST = {"en": 14, "fa": 3, "ar": 3}
WEEKDAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "fa": ("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
MACHINERY = re.compile(
    r"<script.*?</script>|<[^>]*>|^(?:From|Content-Type): .*?$", re.DOTALL | re.MULTILINE
)
EMBED = re.compile(r"^.*(?:View|See|Embedded) post.*$", re.MULTILINE)


def every(test):
    return pytest.mark.parametrize("case", EVERY, ids=str)(test)


def places(case):
    """Each quotation with where it stands, found in order."""
    found, after = [], 0
    for quote in case.gold["quotes"]:
        start = case.text.find(quote["text"], after)
        while start > 0 and not case.text[:start].endswith(OPENING):
            start = case.text.find(quote["text"], start + 1)
        assert start > 0, quote["text"]
        found.append((quote, start, start + len(quote["text"])))
        after = start + 1
    return found


def in_order(text, anchors):
    after = 0
    for anchor in anchors:
        start = text.find(anchor, after)
        assert start >= 0, anchor
        after = start + 1
    return True


def set_aside(case):
    """The stretches of a report that are no part of it."""
    for words in case.gold["boilerplate"]:
        start = case.text.index(words)
        yield start, start + len(words)
    for tag in MACHINERY.finditer(case.text):
        yield tag.span()


def stands_alone(form, people, text):
    """Whether a form of a name occurs otherwise than inside a longer one, but for its place."""
    longer = {each for one in people for each in one["forms"] if form in each and form != each}
    longer = {each for each in longer if not each.startswith(f"{form} in ")}
    for each in sorted(longer, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(each)}(?!\w)", "·", text)
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text)


@every
def test_a_case_is_marked_as_invented(case):
    assert case.gold["illustrative"] is True
    first = case.path.with_suffix(".yaml").read_text(encoding="utf-8").splitlines()[0]
    assert "ILLUSTRATIVE" in first


@every
def test_a_report_has_the_length_of_one(case):
    assert 150 <= len(case.text.split()) <= 700


@every
def test_every_quotation_stands_in_the_report_between_marks_and_in_order(case):
    found = places(case)
    following = {start for _, start, _ in found}
    for quote, _, end in found:
        rest = case.text[end:]
        if quote.get("unclosed"):
            assert rest.startswith("\n"), quote
            continue
        opened_again = re.match(r"\s*(?:>\s*)*[“‘«\"]", rest)
        assert rest.startswith(CLOSING) or (
            opened_again and end + opened_again.end() in following
        ), quote


@every
def test_every_quotation_mark_of_the_report_belongs_to_the_gold(case):
    edges = {edge for _, start, end in places(case) for edge in (start - 1, end)}
    aside = list(set_aside(case))
    for mark in re.finditer('["“”«»„]', case.text):
        at = mark.start()
        inches = mark.group() == '"' and case.text[at - 1].isdigit()
        if not inches and not any(start <= at < end for start, end in aside):
            assert at in edges, case.text[max(0, at - 30) : at + 30]


@every
def test_every_speaker_is_somebody_the_gold_knows_by_the_fullest_name(case):
    known = {one["name"] for one in case.gold["people"] + case.gold["organisations"]}
    said = [*case.gold["quotes"], *case.gold["indirect"], *case.gold.get("turns", [])]
    assert {each["speaker"] for each in said} <= known | {None}
    assert {other for each in said for other in each.get("also", [])} <= known
    state = case.gold["state"]
    assert state is None or state["speaker"] in known | {None}


@every
def test_who_speaks_without_a_name_is_told_in_the_reports_words(case):
    for each in [*case.gold["quotes"], *case.gold["indirect"]]:
        if "unnamed" in each:
            assert each["speaker"] is None
            assert each["unnamed"].casefold() in case.text.casefold()


@every
def test_a_cue_stands_near_its_quotation(case):
    for quote, start, end in places(case):
        near = case.text[max(0, start - CUES) : start] + case.text[end : end + CUES]
        assert quote["cue"] is None or quote["cue"].casefold() in near.casefold(), quote


@every
def test_a_quotation_says_how_its_speaker_is_named(case):
    for quote in case.gold["quotes"]:
        assert quote["by"] in BY
        if quote.get("scare"):
            assert (quote["speaker"], quote["cue"], quote["by"]) == (None, None, "none")


@every
def test_a_statement_goes_on_in_the_mouth_of_the_one_who_began_it(case):
    said = [quote for quote in case.gold["quotes"] if not quote.get("within")]
    for before, quote in pairwise(said):
        if quote.get("continues"):
            assert (quote["speaker"], quote["by"]) == (before["speaker"], before["by"])
    assert not said or not said[0].get("continues")


@every
def test_every_form_of_a_name_occurs_and_the_fullest_is_first(case):
    bodies = case.gold["people"] + case.gold["organisations"]
    for one in bodies:
        assert one["forms"][0] == one["name"] or one["name"] in one["forms"]
        assert all(stands_alone(form, bodies, case.text) for form in one["forms"]), one
    for person in case.gold["people"]:
        assert person["name"] == max(person["forms"], key=lambda form: len(re.split("[ -]", form)))


@every
def test_an_office_and_a_side_are_told_in_the_reports_words(case):
    for person in case.gold["people"]:
        for told in (person["office"], person["delegation"]):
            assert told is None or told.casefold() in case.text.casefold(), person


@every
def test_anchors_are_the_reports_own_words_in_order(case):
    gold = case.gold
    for kind in ("indirect", "dates", "reporters", "claims"):
        assert in_order(case.text, [each["text"] for each in gold[kind]])
    assert in_order(case.text, gold["boilerplate"])
    assert in_order(case.text, [turn["text"] for turn in gold.get("turns", [])])
    if gold["state"]:
        assert gold["state"]["text"] in case.text


@every
def test_a_date_is_the_day_that_its_words_say(case):
    for told in case.gold["dates"]:
        day = told["date"] and date.fromisoformat(str(told["date"]))
        named = [
            number
            for number, name in enumerate(WEEKDAYS[case.language])
            if re.search(rf"(?<!\w){name}", told["text"])
        ]
        if day and named:
            assert day.weekday() in named, told
        numbers = [int(number) for number in re.findall(r"\d+", told["text"])]
        if day and numbers and not told["time"]:
            meant = jdatetime.date.fromgregorian(date=day) if case.language == "fa" else day
            assert meant.day in numbers, told


@every
def test_a_time_is_a_time_of_day(case):
    for told in case.gold["dates"]:
        assert told["date"] or told["time"], told
        assert told["time"] is None or re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", told["time"])
        if told["zone"]:
            assert told["time"]


@every
def test_the_state_the_manner_and_the_attendance_are_of_the_known_kinds(case):
    gold = case.gold
    assert gold["state"] is None or gold["state"]["value"] in STATES
    assert gold["modality"] in {"indirect", "direct", None}
    known = {person["name"] for person in gold["people"]}
    for line in gold["attendance"]:
        assert line["person"] in known
        assert line["how"] in HOW


@every
def test_every_missing_embed_is_counted(case):
    assert len(EMBED.findall(case.text)) == case.gold["missing_embeds"]


@pytest.mark.parametrize("half", HALVES)
def test_a_half_holds_enough_to_be_a_measure(half):
    held = cases(half)
    for language, fewest in FEWEST.items():
        assert sum(case.language == language for case in held) >= fewest
    english = [case for case in held if case.language == "en"]
    assert sum(len(case.long_quotes) for case in english) >= 110
    assert len({case.gold["style"] for case in english}) >= 11


def test_no_report_stands_in_two_halves():
    texts = [case.text for case in EVERY]
    assert len(set(texts)) == len(texts)
    said = [{q["text"] for case in cases(half) for q in case.long_quotes} for half in HALVES]
    assert not any(one & other for one, other in combinations(said, 2))


def test_every_report_has_its_gold():
    reports = [path for half in HALVES for path in (FOLDER / half).iterdir()]
    assert {path.with_suffix(".yaml") for path in reports} <= set(reports)
    assert len(reports) == 2 * len(EVERY)
