"""Rounds, sessions, scope, areas and press: each page says what stands, and what may be done."""

import re
from pathlib import Path

import pytest
from tests.server.evening import click, do, founded, note, text

from goodoffices.core.lines import (
    AreaLine,
    ClaimLine,
    ItemLine,
    MovementLine,
    NameLine,
    ProposalLine,
    RoundLine,
    RulingLine,
    SessionLine,
    SourceLine,
    StatementLine,
    WordingLine,
)
from goodoffices.server import wording
from goodoffices.server.door import door

EVENING = Path(__file__).parents[2] / "examples/evening/talk.yaml"


@pytest.fixture
def talk(client):
    return founded(client)


def last(talk, kind):
    return door.mediator(talk).read().of(kind)[-1]


@pytest.fixture
def open_page(client, talk):
    """A page of the talk as it is served."""
    return lambda name: client.get(f"/talks/{talk}/{name}").content.decode()


@pytest.fixture
def round_(client, talk):
    """A round that is in session."""
    do(client, talk, "ProposeRound", name__text="Round 1", place__name="Muscat")
    for act in ("Convene", "OpenRound"):
        do(client, talk, act, round=last(talk, RoundLine).id)
    return last(talk, RoundLine).id


def test_pages_of_an_untouched_talk_say_what_to_do_next(open_page):
    assert "No round yet." in open_page("rounds")
    assert text(open_page("ground")).count("It has not stated its scope.") == 2
    assert "None noted yet" in open_page("areas")
    assert "Cite a source first" in open_page("press")


@pytest.mark.parametrize(
    ("ending", "sentence"),
    [
        ("for now", "ended for now."),
        ("suspended", "is suspended."),
        ("adjourned sine die", "was adjourned without a date."),
        ("broken off", "was broken off."),
    ],
)
def test_a_round_ends_in_one_of_four_ways_and_in_nothing_else(
    client, talk, round_, open_page, ending, sentence
):
    page = open_page("rounds")
    assert set(re.findall(r'name="ending" value="([^"]+)"', page)) == {
        "for now", "suspended", "adjourned sine die", "broken off",
    }  # fmt: skip
    assert do(client, talk, "EndRound", round=round_, ending="a failure").status_code == 422
    asked = do(client, talk, "EndRound", round=round_, ending=ending)
    assert (asked.status_code == 302) == (ending == "for now"), "only the mildest is one step"
    do(client, talk, "EndRound", round=round_, ending=ending, sure="yes")
    page = open_page("rounds")
    assert sentence in text(page)
    assert 'name="ending"' not in page


def test_each_speakers_wording_of_the_ending_stands_as_theirs(client, talk, round_, open_page):
    do(client, talk, "EndRound", round=round_, ending="for now")
    for side, words in (("A", "A pause, no more."), ("B", "پایان دور نخست")):
        worded = {"round": round_, "words.text": words, "for.side": side, "speaker": "Ms Lenk"}
        do(client, talk, "WordEnding", **worded)
    said = text(open_page("rounds"))
    assert "Sarvan , Ms Lenk · on the ending A pause, no more." in said
    assert "پایان دور نخست" in said
    assert {line.side for line in door.mediator(talk).read().of(WordingLine)} == {"A", "B"}


def test_a_common_wording_stands_only_when_all_have_agreed(client, talk, round_, open_page):
    do(client, talk, "EndRound", round=round_, ending="for now")
    asked = click(client, open_page("rounds"), "Propose a common wording to all")
    assert asked.status_code == 200
    words = {"ground": "wording of the ending", "round": round_, "words.text": "We go on."}
    do(client, talk, "Propose", **words)
    click(client, open_page("ground"), "\u2068Sarvan\u2069 agrees")
    assert "The wording all agreed" not in open_page("rounds")
    click(client, open_page("ground"), "\u2068Kahroba\u2069 agrees")
    assert "The wording all agreed We go on." in text(open_page("rounds"))


def test_the_intention_to_reconvene_is_said_with_or_without_a_date(
    client, talk, round_, open_page
):
    do(client, talk, "EndRound", round=round_, ending="for now")
    do(client, talk, "IntendToReconvene", round=round_)
    assert "intends to reconvene; no date." in text(open_page("rounds"))
    do(client, talk, "IntendToReconvene", round=round_, when__words="after the harvest")
    assert "intends to reconvene: after the harvest." in text(open_page("rounds"))


def test_who_was_there_is_noted_with_a_capacity(client, talk, open_page):
    do(client, talk, "Schedule", sides="A", place__name="East wing")
    page = open_page("rounds")
    capacities = set(re.findall(r"<option[^>]*>([^<]+)</option>", page))
    assert {"capacity not stated", "also attended", "present and not taking part"} <= capacities
    form = {"session": last(talk, SessionLine).id, "side": "A", "person": "Col. Dar"}
    do(client, talk, "Attend", **form, capacity="present and not taking part")
    assert "Col. Dar · present and not taking part" in text(open_page("rounds"))


def test_a_movement_that_was_expected_is_said_to_have_happened_in_one_click(
    client, talk, open_page
):
    do(client, talk, "Movement", side="B", words__text="Returns to its residence", expected="on")
    click(client, open_page("rounds"), "It has happened, now")
    done = last(talk, MovementLine)
    assert (done.expected, done.words.text) == (False, "Returns to its residence")
    assert done.when.at is not None
    assert "It has happened, now" not in open_page("rounds")


def test_notes_and_news_stand_apart_each_with_what_it_needs(client, talk, open_page):
    do(client, talk, "Note", words__text="Not near the window.")
    do(client, talk, "NoteContext", words__text="A trawler adrift.", source="Harbour radio")
    page = open_page("rounds")
    news, notes = page.split('id="outside"')[1].split('id="notes"')
    assert "A trawler adrift. Harbour radio" in text(news)
    assert "Not near the window." in text(notes)
    assert "Not near the window." not in text(news)


def test_your_own_notes_say_on_which_day_they_go(client, talk, open_page):
    do(client, talk, "Note", words__text="Not near the window.")
    do(client, talk, "RuleNotes", day="2099-06-01")
    notes = open_page("rounds").split('id="notes"')[1]
    assert "to be destroyed on 1 June 2099" in text(notes)
    answer = do(client, talk, "RuleNotes", day="2026-01-01")
    assert "That day has begun where the talks are, or is over." in text(answer.content.decode())


def test_scope_stands_as_each_side_states_it_side_by_side(client, talk, open_page):
    form = {"inside.text": "The bank", "outside.text": "The anchorage", "for.side": "A"}
    do(client, talk, "StateScope", **form)
    columns = re.search(r'<div class="versions">(.*?)</section>', open_page("ground"), re.S)[1]
    first, second = re.findall(r"<h3>.*?(?=<h3>|$)", columns, re.S)
    assert "In scope The bank Out of scope The anchorage" in text(first)
    assert "It has not stated its scope." in text(second)
    do(client, talk, "StateScope", **{"inside.text": "The seasons", "for.side": "A"})
    assert "as it stated it before In scope The bank" in text(open_page("ground"))


def test_what_was_ruled_out_comes_back_by_a_proposal_to_all_only(client, talk, open_page):
    do(client, talk, "RuleOut", **{"subject.text": "The sea border", "for.side": "B"})
    page = open_page("ground")
    assert "The sea border by Kahroba at this stage" in text(page)
    assert click(client, page, "Propose to all to reopen it").status_code == 200
    again = {"ground": "scope", "words.text": "Also the border", "inside.text": "The sea border"}
    assert do(client, talk, "Propose", **again).status_code == 422
    do(client, talk, "Propose", **again, reopens=last(talk, RulingLine).id)
    for name in ("Sarvan", "Kahroba"):
        click(client, open_page("ground"), f"\u2068{name}\u2069 agrees")
    assert "lifted by agreement" in open_page("ground")


@pytest.mark.parametrize("words", ["until the crew are home", "the crew are home"])
def test_until_when_it_is_ruled_out_is_said_once(client, talk, open_page, words):
    ruled = {"subject.text": "The sea border", "for.side": "B", "until.words": words}
    do(client, talk, "RuleOut", **ruled)
    assert "at this stage until the crew are home" in text(open_page("ground"))


def test_a_framework_keeps_its_versions(client, talk, open_page):
    do(client, talk, "Propose", ground="framework", words__text="Sessions alternate.")
    first = last(talk, ProposalLine).id
    do(client, talk, "Propose", ground="framework", words__text="By turns.", amends=first)
    for name in ("Sarvan", "Kahroba"):
        click(client, open_page("ground"), f"\u2068{name}\u2069 agrees")
    said = text(open_page("ground").split('id="framework"')[1])
    assert said.index("agreed by all") < said.index("By turns.") < said.index("replaced")
    assert "Sessions alternate." in said


def test_an_area_names_what_it_rests_on_and_says_when_that_is_shaken(client, talk, open_page):
    note(client, talk, "A", "Alternating days.", "to think with")
    item = last(talk, ItemLine).id
    do(client, talk, "NoteArea", words__text="A calendar of days", rests_on=item)
    assert "A calendar of days It rests on to think with Sarvan : Alternating days." in text(
        open_page("areas")
    )
    do(client, talk, "Withdraw", item=item, **{"for.side": "A"})
    assert "no longer stands" in open_page("areas")
    do(client, talk, "CloseArea", area=last(talk, AreaLine).id, why="It fell away.")
    page = open_page("areas")
    assert "closed: It fell away." in text(page)
    assert "Rest the area on more" not in page


def test_a_joint_statement_issues_only_when_all_have_cleared_it(client, talk, open_page):
    form = {"words.text": "We go on.", "voice": "mediator", "speaker": "The mediator"}
    do(client, talk, "DraftStatement", **form, clearers="A")
    page = open_page("press")
    assert "It issues when these have cleared it: Sarvan" in text(page)
    assert "Issue the statement" not in page
    click(client, page, "\u2068Sarvan\u2069 clears it")
    page = open_page("press")
    assert click(client, page, "Issue the statement").status_code == 200
    do(client, talk, "Issue", statement=last(talk, StatementLine).id)
    page = open_page("press")
    assert "issued" in text(page)
    assert "Correct it" not in page, "words said together are nobody's to correct"


def test_a_statement_under_embargo_says_until_when(client, talk, open_page):
    form = {"words.text": "We go on.", "voice": "mediator", "speaker": "The mediator"}
    do(client, talk, "DraftStatement", **form)
    until = {"statement": last(talk, StatementLine).id, "until": "2199-05-04T20:00"}
    assert do(client, talk, "Embargo", **until).status_code == 302
    do(client, talk, "Issue", statement=last(talk, StatementLine).id)
    assert "under embargo until 4 May 2199 20:00" in text(open_page("press"))


def test_a_line_of_the_public_record_offers_what_may_become_of_it(client, talk, open_page):
    do(client, talk, "Cite", publisher="Harbour Gazette", title="Evening edition")
    source = last(talk, SourceLine).id
    claim = {"topic": "event", "words.text": "They met.", "source": source, "anchor": "met"}
    do(client, talk, "Claim", **claim)
    page = open_page("press")
    assert "They met." in page
    assert click(client, page, "File that it is disputed").status_code == 200
    do(client, talk, "WithdrawClaim", claim=last(talk, ClaimLine).id, why="It was another day.")
    assert "File that it is disputed" not in open_page("press")


def test_two_lines_that_name_somebody_are_said_to_name_one_person(client, talk, open_page):
    do(client, talk, "Cite", publisher="The Harbour Gazette", title="Talks")
    paper = last(talk, SourceLine).id
    for name in ("Edda Quarrel", "E. Quarrel"):
        claim = {"source": paper, "anchor": "in the hall", "words.text": "Was there."}
        do(client, talk, "Claim", topic="person", standing="reported by", speaker=name, **claim)
    assert click(client, open_page("press"), "Say whether two lines name one person")
    one, other = door.mediator(talk).read().of(ClaimLine)
    assert one.person != other.person
    do(client, talk, "Recognise", claim=one.id, other=other.id, same="on")
    one, other = door.mediator(talk).read().of(ClaimLine)
    assert one.person == other.person


def test_a_record_can_be_drafted_of_a_session_of_this_talk_only(client, talk):
    other = founded(client, title="Another talk")
    do(client, talk, "Schedule", sides="A", place__name="East wing")
    session = last(talk, SessionLine).id
    assert client.get(f"/talks/{talk}/sessions/{session}/record").status_code == 200
    assert client.get(f"/talks/{other}/sessions/{session}/record").status_code == 404
    note(client, talk, "A", "A line.")
    item = last(talk, ItemLine).id
    assert client.get(f"/talks/{talk}/sessions/{item}/record").status_code == 404


def test_an_issued_statement_can_be_disputed_by_a_side(client, talk, open_page):
    form = {"words.text": "We go on.", "voice": "mediator", "speaker": "The mediator"}
    do(client, talk, "DraftStatement", **form)
    statement = last(talk, StatementLine).id
    assert "Dispute the statement" not in open_page("press")
    do(client, talk, "Issue", statement=statement)
    assert click(client, open_page("press"), "Dispute the statement").status_code == 200
    against = {"statement": statement, "words.text": "Not so.", "for.side": "A"}
    do(client, talk, "DisputeStatement", **against)
    assert "Not so." in text(open_page("press"))


def test_who_sits_where_is_named_and_a_seat_is_taken_back(client, talk, open_page):
    do(client, talk, "GiveSeat", seat="delegation/A/head", person="Ms Lenk")
    page = open_page("ground")
    assert "Ms Lenk" in page
    assert click(client, page, "Take a seat back").status_code == 200
    do(client, talk, "Unseat", seat="delegation/A/head")
    assert "Ms Lenk · seat taken back" in text(open_page("ground"))


def test_what_each_side_has_had_stands_side_by_side_without_a_sum(client, talk, open_page):
    note(client, talk, "A", "One thing.")
    note(client, talk, "A", "Another thing.")
    page = open_page("treatment")
    rows = {
        text(row[0]): [text(cell) for cell in re.findall(r"<td>(.*?)</td>", row[1])]
        for row in re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', page, re.S)
    }
    assert rows["lines it gave you"] == ["2", "0"]
    assert all(len(cells) == 2 for cells in rows.values())
    assert "Yours alone" in page
    assert f"/talks/{talk}/treatment" in open_page("")


def test_every_act_of_a_mediator_is_two_clicks_from_the_desk_or_one_page_away(client):
    """What a talk's state does not offer now is found once it does; the rest is here."""
    talk = door.bring(EVENING.read_bytes(), EVENING.name)
    first = _ways(client, f"/talks/{talk}/")
    second = {way for each in first for way in _ways(client, each)}
    acts = {way.split("/do/")[1].split("?")[0] for way in first | second if "/do/" in way}
    assert set(wording.mine()) - acts <= WHEN_THE_TIME_COMES | HAVE_PAGES
    assert acts & HAVE_PAGES == set()


WHEN_THE_TIME_COMES = {
    "Answer", "ClearStatement", "ClearWords", "CloseSession", "ConfirmRecord", "Convene",
    "DeclareInCapitals", "DisputeRecord", "DisputeStatement", "DraftRecord", "Embargo",
    "EndRound", "HandOver", "Issue", "OpenRound", "OpenSession", "PauseSession", "Permit",
    "DestroyPaper", "DropName", "ReadBack", "Recess", "Recognise", "RefuseWords", "TellSource",
}  # fmt: skip
"""Offered only while something waits for it; each is pressed in a test of its own."""
HAVE_PAGES = {
    "AnswerFinding", "AskLeave", "Convey", "PrintPaper", "RecordCrossed", "SetAside",
    "TakeIn",
}  # fmt: skip
"""Done on the sheet, on the pages of the corridor, of the papers and of reading reports in."""


def _ways(client, address):
    """Where the links and forms of a page lead."""
    if not address.startswith("/talks/"):
        return set()
    page = client.get(address)
    assert page.status_code == 200, address
    found = re.findall(r'(?:href|action)="(/talks/[^"#]*)', page.content.decode())
    return {way.replace("&amp;", "&") for way in found}


def test_names_are_entered_in_every_form_and_the_leak_check_finds_them(client, talk, open_page):
    assert "None entered yet." in open_page("areas")
    forms = {
        "forms.0.text": "Elin Marrow", "forms.0.lang": "en",
        "forms.1.text": "الین مارو", "forms.1.lang": "fa",
    }  # fmt: skip
    do(client, talk, "EnterName", **forms, listed="a person")
    page = open_page("areas")
    assert "Elin Marrow · الین مارو a person" in text(page)
    name = last(talk, NameLine)
    assert [form.lang for form in name.forms] == ["en", "fa"]
    do(client, talk, "DropName", name=name.id)
    assert "Elin Marrow" not in open_page("areas")
