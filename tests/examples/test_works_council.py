"""The invented labour dispute holds what is told of three sides."""

import pytest
from tests.examples.written import acts, calls, opened, sides, text

from goodoffices.archive.written import read
from goodoffices.core import acts as a
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.lines import ItemLine, ProposalLine, ReceivedLine, StatementLine
from goodoffices.core.marking import Attribution, Marking, Silence, Use
from goodoffices.core.seats import Seat

DISPUTE = "works-council"
ENTRIES = read(text(DISPUTE), DISPUTE)


@pytest.fixture(scope="module")
def desk():
    """The mediation's view, and its lines by the names of the file."""
    return calls(DISPUTE)


@pytest.fixture(scope="module")
def enter():
    """A function that reads the dispute from a seat."""
    rooms, talk = opened(text(DISPUTE))
    return lambda seat: rooms.enter(talk, Seat.parse(seat)).read()


def test_three_sides_speak_more_than_thirty_lines_and_one_of_them_german():
    lodged = [entry for entry in ENTRIES if isinstance(entry.act, a.Lodge)]
    assert len(lodged) >= 30
    langs = {(entry.behalf.side, entry.act.words.lang) for entry in lodged}
    assert langs == {("Council", "de"), ("Plant", "en"), ("Union", "en")}


def test_silence_keeps_until_all_three_agreed_that_it_allows(desk):
    view, line = desk
    assert view.talk.silence is Silence.MAY_USE
    assert line["p-before"].silent
    assert line["p-before"].marking == Marking()
    assert line["c-old"].silent
    assert line["c-old"].marking.use is Use.IN_SUBSTANCE
    assert line["c-old"].marking.attribution is Attribution.A_SIDE
    assert line["c-old"].sent
    assert not line["p-before"].sent
    assert line["frame-1"].replaced
    assert line["frame"].agreed


def test_a_merged_conveyance_rests_on_two_sources_and_each_reads_its_own_span(desk, enter):
    _, line = desk
    merged = line["x-merged"]
    assert merged.sources == ("Council", "Union")
    first, second, own = (words for words, _ in merged.parts)
    [old] = [i for i in enter("delegation/Council").of(ItemLine) if i.words == line["c-old"].words]
    [rest] = [i for i in enter("delegation/Union").of(ItemLine) if i.words == line["u-rest"].words]
    assert old.sent[0].words == (first,)
    assert rest.sent[0].words == (second,)
    [whole] = [
        each
        for each in enter("delegation/Plant").of(ReceivedLine)
        if first.text in each.words[0].text
    ]
    assert [words.text for words in whole.words] == [f"{first.text} {second.text} {own.text}"]
    assert second.text not in str(enter("delegation/Council"))
    assert first.text not in str(enter("delegation/Union"))


def test_words_go_to_one_of_two_and_to_both_others(desk, enter):
    _, line = desk
    assert line["x-heat"].to == ("Union",)
    assert line["x-who"].to == ("Plant",)
    assert line["x-loss"].to == ("Council", "Union")
    assert line["x-heat"].parts[0][0].text not in str(enter("delegation/Council"))
    for side in ("Council", "Union"):
        assert line["x-loss"].parts[0][0].text in str(enter(f"delegation/{side}"))


def test_three_figures_cross_once_all_three_are_paired(desk):
    _, line = desk
    figures = {line[each].id for each in ("c-sum", "p-sum", "u-sum")}
    for name in ("c-sum", "p-sum", "u-sum"):
        item = line[name]
        assert {item.id, *item.paired} == figures
        assert len(item.sent[0].to) == 2
    paired = next(entry.at for entry in ENTRIES if isinstance(entry.act, a.Pair))
    assert all(line[each].at > paired for each in ("x-sum-c", "x-sum-p", "x-sum-u"))


def test_each_side_in_turn_is_named_first(desk):
    view, _ = desk
    first = [line.order[0] for line in view.of(ProposalLine)]
    assert first == sides(view)


def test_one_side_breaks_away_from_the_joint_statement_and_speaks_for_itself(desk, enter):
    _, line = desk
    assert set(line["all-three"].joint) == {"Council", "Plant", "Union"}
    assert "Union" not in line["all-three"].cleared
    assert line["all-three"].issued is None
    assert set(line["two"].joint) == {"Council", "Plant"}
    public = enter("public").of(StatementLine)
    assert [each.side for each in public] == [None, "Union"]


def test_the_round_is_suspended_in_three_wordings(desk):
    _, line = desk
    assert line["round"].ending is Ending.SUSPENDED
    assert line["round"].agreed_wording is None
    worded = [entry.side for entry in ENTRIES if isinstance(entry.act, a.WordEnding)]
    assert worded == ["Council", "Plant", "Union"]
    assert len(acts(DISPUTE, a.WordEnding)) == 3
