"""The form of an act: asked in words, filled with what stands, kept where it was refused."""

import html
import re

import pytest
from tests.server import evening as plain
from tests.server.walk import evening

from goodoffices.core.lines import (
    ClaimLine,
    ItemLine,
    NoteLine,
    ProposalLine,
    RecordLine,
    RoundLine,
    RulingLine,
    SessionLine,
    SourceLine,
    StatementLine,
)
from goodoffices.core.marking import Attribution, Reach, Use
from goodoffices.server import wording


@pytest.fixture
def talk(client):
    """An evening of two sides."""
    return evening(client)


def text(answer) -> str:
    """What a page says, as one reads it."""
    return html.unescape(plain.text(answer))


def value(page: str, name: str) -> str | None:
    """What stands in a field of one line, or of several."""
    found = re.search(rf'<input[^>]*name="{re.escape(name)}"[^>]*value="([^"]*)"', page)
    if found is None:
        found = re.search(
            rf'<textarea[^>]*name="{re.escape(name)}"[^>]*>(.*?)</textarea>', page, re.S
        )
    return html.unescape(found[1]) if found else None


def checked(page: str, name: str) -> list[str]:
    """What is checked or selected under a name."""
    boxes = re.findall(rf'<input[^>]*name="{re.escape(name)}"[^>]*>', page)
    values = [re.search(r'value="([^"]*)"', box) for box in boxes if "checked" in box]
    select = re.search(rf'<select[^>]*name="{re.escape(name)}"[^>]*>(.*?)</select>', page, re.S)
    options = re.findall(r'<option value="([^"]*)"[^>]*selected', select[1]) if select else []
    return [found[1] if found else "on" for found in values] + options


def test_an_act_on_an_item_shows_it_whole_and_whose_it_is(talk):
    item = talk.note("B", "دوازده قایق.", "in your words, from us", lang="fa")
    page = talk.get("do/Withdraw", item=item.id, **{"for.side": "B"}).content.decode()
    assert '<p class="said" lang="fa" dir="rtl">دوازده قایق.</p>' in page
    assert value(page, "for.side") == "B"
    assert "Written down for جزیرهٔ جنوب" in text(page)
    assert value(page, "item") == item.id
    assert "Its source withdraws it" in text(page)


def test_whose_it_is_is_known_from_the_item_alone(talk):
    item = talk.note("B", "Twelve.", "in your words, from us")
    page = talk.get("do/Withdraw", item=item.id).content.decode()
    assert value(page, "for.side") == "B"


def test_an_act_that_only_a_side_does_asks_for_which_and_is_not_done_for_nobody(talk):
    page = talk.get("do/StateScope").content.decode()
    assert "the mediation itself" not in text(page)
    refused = talk.post("do/StateScope", inside__text="Fishing")
    assert refused.status_code == 422
    assert "Choose for whom." in text(refused)
    assert value(refused.content.decode(), "inside.text") == "Fishing"


def test_an_act_of_the_mediations_own_asks_for_no_side(talk):
    page = talk.get("do/ProposeRound").content.decode()
    assert "Written down for" not in text(page)
    assert 'name="for.side"' not in page


def test_an_act_of_either_can_be_her_own(talk):
    page = talk.get("do/PressLine").content.decode()
    assert "the mediation itself" in text(page)
    talk.does("PressLine", words__text="We go on.")
    talk.does("PressLine", "A", words__text="We go on.")


def test_only_the_things_of_that_side_are_offered(talk):
    ours = talk.note("A", "Twelve.", "in your words, from us")
    theirs = talk.note("B", "Eight.", "in your words, from us")
    page = talk.get("do/Withdraw", **{"for.side": "A"}).content.decode()
    assert ours.id in page
    assert theirs.id not in page


def test_where_there_is_nothing_to_do_it_to_the_page_says_so(talk):
    page = talk.get("do/EndRound").content.decode()
    assert "There is nothing here now to which this can be done." in text(page)
    assert 'class="primary"' not in page


def test_correcting_begins_with_the_words_as_they_stand(talk):
    item = talk.note("A", "Twelve boots.\nNo more.", "in your words, from us", lang="en")
    page = talk.get("do/Correct", item=item.id).content.decode()
    assert value(page, "words.text") == "Twelve boots.\nNo more."
    assert (
        talk.post(
            "do/Correct", item=item.id, words__text="Twelve boats.", why="misheard"
        ).status_code
        == 302
    )
    assert talk.one(ItemLine).words.text == "Twelve boats."


def test_amending_begins_with_the_proposal_and_reopening_with_the_ruling(talk):
    sent = {"ground": "scope", "words__text": "The file.", "inside__text": "Fishing\nGear"}
    talk.does("Propose", **sent, outside__text="The border")
    amended = talk.get("do/Propose", amends=talk.one(ProposalLine).id, ground="scope")
    page = amended.content.decode()
    assert value(page, "words.text") == "The file."
    assert value(page, "inside.text") == "Fishing\nGear"
    assert value(page, "outside.text") == "The border"
    assert checked(page, "ground") == ["scope"]
    talk.does("RuleOut", "B", subject__text="The seabed")
    page = talk.get("do/Propose", reopens=talk.one(RulingLine).id).content.decode()
    assert checked(page, "reopens") == [talk.one(RulingLine).id]


def test_a_marking_is_changed_from_what_it_is(talk):
    more = {"marking__receivers": "B", "marking__release": "ask me before it leaves"}
    item = talk.note("A", "Twelve.", "in your words, from us", **more)
    page = talk.get("do/Widen", item=item.id).content.decode()
    assert "as it is now" in text(page)
    assert "Ask the source with the exact words" in text(page)
    talk.does("Widen", "A", item=item.id, marking="", marking__reach="with its capital")
    marking = talk.one(ItemLine).marking
    assert marking.reach is Reach.WITH_CAPITAL
    assert marking.receivers == {"B"}
    assert marking.release.value == "ask me before it leaves"


def test_a_marking_is_widened_by_one_key_and_its_folded_parts(talk):
    item = talk.note("A", "Twelve.", "for you alone")
    talk.does("Widen", "A", item=item.id, marking="in these words", marking__attribution="a side")
    marking = talk.one(ItemLine).marking
    assert (marking.use, marking.attribution) == (Use.VERBATIM, Attribution.A_SIDE)


def test_what_widens_nothing_or_narrows_nothing_is_refused_and_says_what_to_do(talk):
    item = talk.note("A", "Twelve.", "in your words, from us")
    same = talk.post("do/Widen", for__side="A", item=item.id, marking="for you alone")
    assert same.status_code == 422
    assert "allows nothing that was not allowed before" in text(same)
    assert checked(same.content.decode(), "marking") == ["for you alone"]
    wider = talk.post("do/Narrow", item=item.id, marking="in these words")
    assert wider.status_code == 422
    assert "never widen it" in text(wider)


def test_the_mediator_narrows_by_herself_and_the_source_too(talk):
    item = talk.note("A", "Twelve.", "in these words")
    talk.does("Narrow", item=item.id, marking="in your words, from us")
    talk.does("Narrow", "A", item=item.id, marking="to think with")
    assert talk.one(ItemLine).marking.use is Use.GUIDE_ONLY


def test_a_session_opens_at_the_time_by_the_clock_of_the_venue(talk):
    talk.does("Schedule", sides=["A"], place__name="North wing", place__zone="Asia/Muscat")
    session = talk.one(SessionLine)
    page = talk.get("do/OpenSession", session=session.id).content.decode()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", value(page, "when.at") or "")
    talk.does("OpenSession", session=session.id, when__at="2026-05-04 11:00", when__about="on")
    opened = talk.one(SessionLine).opened
    assert opened is not None
    assert opened.about
    assert "about 4 May 2026, 11:00" in text(talk.get("rounds"))


@pytest.mark.parametrize("act", ["ProposeRound", "Schedule"])
def test_a_round_and_a_session_begin_at_the_venue_and_its_clock_goes_by_its_name(talk, act):
    page = talk.get(f"do/{act}").content.decode()
    shown = {"place.name": value(page, "place.name"), "place.zone": value(page, "place.zone")}
    assert shown == {"place.name": "Lantern House", "place.zone": "Lantern House"}
    asked = {"name.text": "First"} if act == "ProposeRound" else {"sides": ["A"]}
    assert talk.client.post(f"/talks/{talk.talk}/do/{act}", {**asked, **shown}).status_code == 302
    kept = talk.one(RoundLine if act == "ProposeRound" else SessionLine).place
    assert (kept.name, kept.zone) == ("Lantern House", "Asia/Muscat")


def test_a_refused_form_keeps_times_places_boxes_and_choices(talk):
    refused = talk.post(
        "do/Bilateral",
        side="B",
        subject__text="موضوع",
        subject__lang="fa",
        when__at="some day",
        when__about="on",
        when__words="after dinner",
        place__name="North wing",
        place__zone="Asia/Muscat",
        wider="on",
    )
    page = refused.content.decode()
    assert refused.status_code == 422
    assert "That time cannot be read." in text(page)
    assert checked(page, "side") == ["B"]
    assert value(page, "subject.text") == "موضوع"
    assert checked(page, "subject.lang") == ["fa"]
    assert value(page, "when.at") == "some day"
    assert checked(page, "when.about") == ["on"]
    assert value(page, "when.words") == "after dinner"
    assert value(page, "place.name") == "North wing"
    assert checked(page, "wider") == ["on"]
    assert 'aria-invalid="true"' in page


def test_a_refused_form_keeps_every_text_in_its_language(talk):
    refused = talk.post(
        "do/DraftStatement",
        words__0__text="We met.",
        words__0__lang="en",
        words__1__text="دیدار کردیم.",
        words__1__lang="fa",
        voice="mediator",
        speaker="",
    )
    page = refused.content.decode()
    assert refused.status_code == 422
    assert value(page, "words.0.text") == "We met."
    assert value(page, "words.1.text") == "دیدار کردیم."
    assert checked(page, "words.1.lang") == ["fa"]
    assert checked(page, "voice") == ["mediator"]


def test_a_statement_issues_in_each_of_its_languages(talk):
    talk.does(
        "DraftStatement",
        words__0__text="We met.",
        words__0__lang="en",
        words__1__text="دیدار کردیم.",
        words__1__lang="fa",
        voice="mediator",
        speaker="The house",
    )
    draft = talk.one(StatementLine)
    assert [w.lang for w in draft.words] == ["en", "fa"]
    talk.does("Issue", statement=draft.id)
    page = talk.get("do/CorrectStatement", statement=draft.id).content.decode()
    assert value(page, "words.0.text") == "We met."
    assert value(page, "words.1.text") == "دیدار کردیم."


def test_a_line_of_the_public_record_is_filed_by_its_form(talk):
    talk.does("Cite", publisher="The Courier", title="Boats", published="2026-05-04")
    source = talk.one(SourceLine)
    talk.does(
        "Claim",
        topic="event",
        words__text="The talks began about eleven.",
        source=source.id,
        anchor="about eleven",
        forms="Morwen Tass\nM. Tass",
        when__words="about eleven",
        capacity="also attended",
    )
    claim = talk.one(ClaimLine)
    assert claim.forms == ("Morwen Tass", "M. Tass")
    assert claim.standing.value == "reported by"
    page = talk.get("do/CorrectClaim", claim=claim.id).content.decode()
    assert value(page, "words.text") == "The talks began about eleven."


def test_a_form_sent_twice_is_done_once(talk):
    page = talk.get("do/Note").content.decode()
    key = value(page, "key")
    for _again in range(3):
        assert talk.post("do/Note", words__text="Sleep.", key=key).status_code == 302
    assert len(talk.view.of(NoteLine)) == 1


def test_the_forms_beside_rounds_and_sessions_are_done_once_too(talk):
    talk.does("ProposeRound", name__text="First", place__name="Here", place__zone="UTC")
    called = talk.one(RoundLine)
    talk.does("Schedule", sides=["A"], place__name="Here", place__zone="UTC", round=called.id)
    talk.does("Convene", round=called.id)
    talk.does("OpenRound", round=called.id)
    session = talk.one(SessionLine)
    talk.does("OpenSession", session=session.id)
    talk.does("CloseSession", session=session.id)
    rounds = talk.get("rounds").content.decode()
    draft = talk.get(f"sessions/{session.id}/record").content.decode()
    keys = re.findall(r'name="key" value="([^"]+)"', rounds + draft)
    assert len(keys) == len(set(keys)) == 3
    sent = {
        "Attend": {"session": session.id, "person": "An invented guest", "capacity": "adviser"},
        "DraftRecord": {"session": session.id, "words.text": "They met."},
        "EndRound": {"round": called.id, "ending": "for now"},
    }
    by = {act: _key_of(rounds + draft, act) for act in sent}
    assert set(by.values()) == set(keys)
    for act, form in sent.items():
        for _again in range(2):
            answer = talk.post(f"do/{act}", key=by[act], **form)
            assert answer.status_code == 302, text(answer)
    assert len(talk.view.of(RecordLine)) == 1
    assert len(talk.one(SessionLine).attendance) == 1


def _key_of(page, act):
    form = page[page.index(f'/do/{act}"') :]
    return re.search(r'name="key" value="([^"]+)"', form)[1]


def test_two_windows_end_a_round_once(talk):
    talk.does("ProposeRound", name__text="First", place__name="Here", place__zone="UTC")
    line = talk.one(RoundLine)
    talk.does("Convene", round=line.id)
    talk.does("OpenRound", round=line.id)
    talk.does("EndRound", round=line.id, ending="for now")
    late = talk.post("do/EndRound", round=line.id, ending="broken off")
    assert late.status_code == 422
    assert "Now possible:" in text(late)
    assert talk.one(RoundLine).ending is not None
    assert talk.one(RoundLine).ending.value == "for now"


@pytest.mark.parametrize(
    ("act", "sent", "said"),
    [
        (
            "EndRound",
            {"ending": "broken off"},
            "would end “broken off”: a side has ended its part.",
        ),
        ("EndRound", {"ending": "suspended"}, "would end “suspended”"),
        ("DeclareState", {"state": "broken off"}, "would be declared “broken off”."),
    ],
)
def test_what_cannot_be_taken_back_is_asked_once_more(talk, act, sent, said):
    talk.does("ProposeRound", name__text="First", place__name="Here", place__zone="UTC")
    line = talk.one(RoundLine)
    talk.does("Convene", round=line.id)
    talk.does("OpenRound", round=line.id)
    given = {**sent, "round": line.id} if act == "EndRound" else sent
    before = talk.view.lines
    asked = talk.post(f"do/{act}", **given, next=f"/talks/{talk.talk}/rounds")
    assert asked.status_code == 200
    assert said in text(asked)
    assert "Nothing has been recorded yet." in text(asked)
    assert talk.view.lines == before
    leave = re.search(
        r'<a class="button" id="leave" href="([^"]+)" autofocus', asked.content.decode()
    )
    assert leave[1] == f"/talks/{talk.talk}/rounds"
    fields = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', asked.content.decode())
    kept = {name.replace(".", "__"): value for name, value in fields if "csrf" not in name}
    assert talk.post(f"do/{act}", **kept, sure="yes").status_code == 302
    assert talk.view.lines != before


def test_a_thing_that_went_meanwhile_can_be_chosen_anew(talk):
    first = talk.note("A", "Twelve.", "in your words, from us")
    second = talk.note("A", "Ten.", "in your words, from us")
    talk.does("Strike", item=first.id)
    refused = talk.post("do/Supersede", for__side="A", item=first.id, words__text="Nine.")
    page = refused.content.decode()
    assert refused.status_code == 422
    assert value(page, "words.text") == "Nine."
    assert f'<option value="{second.id}"' in page


def test_choices_are_shown_in_words_and_those_of_an_act_are_chosen_as_usual(talk):
    page = talk.get("do/RuleOut").content.decode()
    assert "at this stage" in text(page)
    assert checked(page, "stage") == ["at this stage"]
    attend = talk.get("do/Attend")
    assert attend.status_code == 200


def test_pages_with_a_form_of_their_own_are_led_to(talk):
    assert talk.get("do/Convey")["Location"] == f"/talks/{talk.talk}/carry"
    assert talk.get("do/RecordCrossed")["Location"] == f"/talks/{talk.talk}/crossed"
    assert talk.post("do/Convey").status_code == 404


def test_every_form_begins_in_one_place_and_without_a_mouse(talk):
    talk.note("A", "Twelve boats.", "in these words")
    for act in wording.mine():
        page = talk.get(f"do/{act}")
        form = page.content.decode().partition('id="act"')[2] if page.status_code == 200 else ""
        if 'id="f-' in form and act != "Unseat":  # nobody has been given a seat yet
            assert form.count("autofocus") == 1, act
