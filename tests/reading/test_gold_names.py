"""The gold for names, readouts and offices is sound, and was written before what it measures."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.yamls import loaded

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TEXTS = ROOT.parent / "shared" / "record" / "readouts"
HALVES = {"developed", "reported"}
EXPECTED = {"holds", "left", "not yet", "unknown", "another holds"}

with_the_texts = pytest.mark.skipif(
    not TEXTS.exists(), reason="the readouts themselves are not part of the project"
)


def told(name: str) -> Any:
    return loaded((HERE / name).read_text(encoding="utf-8"))


PAIRS = told("names/pairs.yaml")["pairs"]
CANDIDATES = told("names/candidates.yaml")
QUERIES = CANDIDATES["queries"]
ROSTER = told("offices/roster.yaml")
OFFICES = told("offices/cases.yaml")["cases"]
READOUTS = {
    path.stem: told(f"readouts/{path.name}") for path in (HERE / "readouts").glob("*.yaml")
}

each_readout = pytest.mark.parametrize("gold", READOUTS.values(), ids=READOUTS.keys())
each_set = pytest.mark.parametrize(
    "cases", [PAIRS, QUERIES, OFFICES], ids=["pairs", "who", "when"]
)


def one_line(text: str) -> str:
    return " ".join(text.split())


def parts(gold: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """What stands before a readout, and its body."""
    _, head, body = (TEXTS / gold["file"]).read_text(encoding="utf-8").split("---\n", 2)
    return loaded(head), body


def read(gold: dict[str, Any]) -> str:
    """The title of a readout with its body, on one line."""
    head, body = parts(gold)
    return one_line(head["title"] + "\n" + body)


def stands(words: str, text: str) -> bool:
    """Whether these words are in the text, and not a part of longer ones."""
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))


@each_set
def test_no_case_is_told_twice_and_each_says_why(cases):
    assert [
        each for each, times in Counter(case["id"] for case in cases).items() if times > 1
    ] == []
    assert all(case["why"].strip() for case in cases)
    assert {case["half"] for case in cases} == HALVES


@each_set
def test_the_halves_weigh_the_same(cases):
    weights = Counter(case["half"] for case in cases)
    assert abs(weights["developed"] - weights["reported"]) <= len(cases) / 20


def test_there_are_pairs_enough_of_both_answers_in_both_halves():
    assert len(PAIRS) >= 250
    weights = Counter((case["half"], case["same"]) for case in PAIRS)
    assert set(weights) == {(half, same) for half in HALVES for same in (True, False)}
    assert min(weights.values()) >= 62
    assert max(weights.values()) - min(weights.values()) <= 8


def test_each_kind_of_pair_is_dealt_to_both_halves_alike():
    dealt = Counter((case["kind"], case["same"], case["half"]) for case in PAIRS)
    kinds = {(kind, same) for kind, same, _ in dealt}
    apart = [abs(dealt[*each, "developed"] - dealt[*each, "reported"]) for each in kinds]
    assert max(apart) <= 1


def test_no_two_pairs_are_the_same_pair():
    told_as = [tuple(sorted(str(sorted(case[side].items())) for side in "ab")) for case in PAIRS]
    assert len(set(told_as)) == len(told_as)
    assert all(one != other for one, other in told_as)


def test_several_scripts_stand_in_the_pairs():
    scripts = {
        "Arabic": "[\u0600-\u06ff]",
        "Cyrillic": "[\u0400-\u04ff]",
        "Hebrew": "[\u05d0-\u05ea]",
    }
    for script in scripts.values():
        written = [c for c in PAIRS if any(re.search(script, c[side]["name"]) for side in "ab")]
        assert {case["same"] for case in written} == {True, False}
        assert len(written) >= 10


def test_what_a_public_report_holds_is_in_the_half_the_rules_are_made_with():
    omani = [case for case in PAIRS if "oman" in (case["a"].get("side"), case["b"].get("side"))]
    assert {case["half"] for case in omani} == {"developed"}
    assert {case["same"] for case in omani} == {True, False}


def test_there_are_queries_enough_and_some_have_nobody():
    assert len(QUERIES) >= 60
    nobody = [query for query in QUERIES if query["right"] is None]
    assert len(nobody) >= 12
    assert {query["half"] for query in nobody} == HALVES


@pytest.mark.parametrize("name", CANDIDATES["rosters"])
def test_a_roster_has_five_to_twelve_persons_and_lies_whole_in_one_half(name):
    persons = CANDIDATES["rosters"][name]
    ids = [person["id"] for person in persons]
    assert 5 <= len(ids) <= 12
    assert len(set(ids)) == len(ids)
    assert all(person["forms"] and person["offices"] for person in persons)
    asked = [query for query in QUERIES if query["roster"] == name]
    assert len({query["half"] for query in asked}) == 1
    assert {query["right"] for query in asked} <= {*ids, None}


def test_what_is_asked_of_an_office_is_of_the_roster():
    ids = {person["id"] for person in ROSTER["persons"]}
    assert len(OFFICES) >= 20
    assert {case["expect"] for case in OFFICES} == EXPECTED
    assert {case["person"] for case in OFFICES} <= {*ids, None}
    assert {holder for case in OFFICES for holder in case["holders"]} <= ids


@pytest.mark.parametrize("case", OFFICES, ids=[case["id"] for case in OFFICES])
def test_what_is_expected_of_an_office_agrees_with_who_holds_it(case):
    among = case["person"] in case["holders"]
    if case["office"].startswith("former "):
        assert (case["expect"], among) == ("holds", False)
    elif case["expect"] != "unknown":
        assert among is (case["expect"] == "holds")
        assert case["notice"] is (case["expect"] != "holds")
    if case["expect"] == "another holds":
        assert case["holders"]


def test_most_readouts_have_their_gold():
    assert len(READOUTS) >= 7
    assert len({gold["file"] for gold in READOUTS.values()}) == len(READOUTS)


@each_readout
def test_the_gold_of_a_readout_agrees_with_itself(gold):
    ids = [person["id"] for person in gold["people"]]
    assert len(set(ids)) == len(ids)
    for person in gold["people"]:
        assert any(stands(form, person["name"]) for form in person["forms"])
        assert max(person["forms"], key=len) == person["forms"][0]
        for words in person["titled"]:
            assert any(words.endswith(form) for form in person["forms"])
        assert person.get("kin", {"of": ids[0]})["of"] in ids
    assert len({date["words"] for date in gold["dates"]}) == len(gold["dates"])
    assert all(
        re.fullmatch(r"\d{4}(-\d\d){0,2}(/\d{4})?|None", str(d["iso"])) for d in gold["dates"]
    )
    assert len({quote["anchor"] for quote in gold["quotes"]}) == len(gold["quotes"])


@with_the_texts
@each_readout
def test_every_name_office_date_and_time_stands_in_the_readout(gold):
    head, _ = parts(gold)
    text = read(gold)
    assert str(gold["published"]) == head["date"]
    people = gold["people"]
    words = [
        *(
            words
            for person in people
            for key in ("forms", "titled", "offices")
            for words in person[key]
        ),
        *(words for person in people for words in person.get("by_office", [])),
        *(person["kin"]["words"] for person in people if "kin" in person),
        *(date["words"] for date in gold["dates"]),
        *gold["times"],
        *gold["not_people"],
        *gold.get("only_by_office", []),
    ]
    assert [each for each in words if not stands(each, text)] == []


@with_the_texts
@each_readout
def test_whoever_speaks_is_named_or_labelled(gold):
    ids = {person["id"] for person in gold["people"]}
    assert set(gold["speaks"]) <= {*ids, *gold.get("turns", {}), "the White House"}


@with_the_texts
@each_readout
def test_every_quotation_of_a_readout_is_in_the_gold(gold):
    quoted = [q.split() for q in re.findall("“([^”]*)”", read(gold))]
    long = [(" ".join(words[:4]), len(words)) for words in quoted if len(words) >= 5]
    assert sorted((quote["anchor"], quote["words"]) for quote in gold["quotes"]) == sorted(long)
    assert len(quoted) - len(long) == gold["short_quotes"]


@with_the_texts
@each_readout
def test_turns_are_counted_as_they_stand(gold):
    _, body = parts(gold)
    labels = re.findall(
        r"^(MODERATOR|SENIOR ADMINISTRATION OFFICIAL|Q)(?::|\s{2})", body, re.MULTILINE
    )
    assert Counter(labels) == Counter(gold.get("turns", {}))


@with_the_texts
@each_readout
def test_the_gold_copies_no_sentence(gold):
    text = read(gold)
    name = {each for person in gold["people"] for each in (person["name"], *person["titled"])}
    for key, value in gold.items():
        for words in re.findall(r"[^'\"\[\]{},]+", str(value)) if key != "file" else []:
            copied = one_line(words) in text and len(words.split()) > 9
            assert not copied or words in name, words
