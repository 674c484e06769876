"""The session sheet: noted line by line, as people speak."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.http import QueryDict
from tests.house import chords
from tests.server.walk import evening

from goodoffices.core.acts.contributions import Kind
from goodoffices.core.entries import How
from goodoffices.core.lines import CrossingLine, ItemLine, NoteLine, SessionLine
from goodoffices.core.marking import (
    PRESETS,
    Attribution,
    Marking,
    Preset,
    Reach,
    Release,
    Silence,
    Use,
)
from goodoffices.core.stages import Fate
from goodoffices.server.marks import marking
from goodoffices.server.sent import Sent


@pytest.fixture
def talk(client):
    """An evening that has just begun."""
    return evening(client)


def chosen(page: str, name: str) -> str | None:
    """The value of the radio that is checked, or None."""
    radios = re.findall(rf'<input type="radio" name="{re.escape(name)}"[^>]*>', page, re.S)
    values = [re.search(r'value="([^"]*)"', radio) for radio in radios if "checked" in radio]
    return values[0][1] if values and values[0] else None


def typed(page: str, name: str) -> str:
    """What stands in a text field."""
    found = re.search(rf'<textarea[^>]*name="{re.escape(name)}"[^>]*>(.*?)</textarea>', page, re.S)
    return found[1] if found else ""


def test_a_line_is_noted_with_its_side_kind_marking_and_language(talk):
    item = talk.note(
        "B", "دوازده قایق.", "in these words", lang="fa", kind="concern", for__speaker="Farrokh"
    )
    assert (item.side, item.kind, item.words.lang) == ("B", Kind.CONCERN, "fa")
    assert item.marking == PRESETS[Preset.VERBATIM]
    assert item.speaker == "Farrokh"
    page = talk.get("sheet").content.decode()
    assert '<p class="said" lang="fa" dir="rtl">دوازده قایق.</p>' in page


@pytest.mark.parametrize(
    ("words", "lang", "direction"),
    [
        ("ما آماده‌ایم.", "fa", "rtl"),
        ("ما آماده‌ایم.", "en", "rtl"),
        ("We are ready.", "fa", "ltr"),
        ("«NPT» را می‌پذیریم.", "fa", "rtl"),
        ("NPT: می‌پذیریم.", "en", "ltr"),
        ("The ford (گدار) is open on Fridays, 10:00–12:00.", "ar", "ltr"),
        ("14, 40.", "fa", "rtl"),
        ("14, 40.", "en", "ltr"),
    ],
)
def test_words_run_as_most_of_them_do_and_else_as_their_language(talk, words, lang, direction):
    talk.note("B", words, lang=lang)
    page = talk.get("sheet").content.decode()
    assert f'<p class="said" lang="{lang}" dir="{direction}">{words}</p>' in page


def test_what_a_side_did_not_say_is_told_from_what_it_reserved(talk):
    silent = talk.note("A", "Twelve boats.", "")
    alone = talk.note("A", "Eleven at most.", "for you alone")
    assert silent.silent
    assert not alone.silent
    assert silent.marking == alone.marking == Marking()
    page = talk.get("sheet").content.decode()
    assert "nothing said of it: for you alone" in page
    assert "it is for the mediator alone: that is the rule of this talk" in page


def test_silence_means_what_the_talk_says_it_means(client):
    talk = evening(client, silence=Silence.MAY_USE)
    silent = talk.note("A", "Twelve boats.", "")
    assert silent.silent
    assert silent.marking.use is Use.IN_SUBSTANCE
    assert "the mediator may use it in her own words" in talk.get("sheet").content.decode()


def test_language_and_how_stay_but_neither_the_side_the_kind_nor_a_wider_marking(talk):
    answer = talk.post(
        "sheet",
        for__side="B",
        kind="right",
        words__text="حق ماست.",
        words__lang="fa",
        for__how="telephone",
        for__speaker="Farrokh",
        marking="in these words",
    )
    assert "Farrokh" not in answer["Location"], "no name of a person stands in an address"
    page = talk.client.get(answer["Location"]).content.decode()
    assert chosen(page, "for.side") is None
    assert chosen(page, "kind") == "position", "a kind is said of one line"
    assert chosen(page, "marking") == "for you alone"
    assert '<option value="fa" lang="fa" dir="rtl" selected>' in page
    assert '<option value="telephone" selected>' in page
    assert 'name="for.speaker" value="Farrokh"' in page
    assert typed(page, "words.text") == ""


def test_a_speaker_does_not_go_over_to_the_other_side(talk):
    talk.note("A", "Twelve.", for__speaker="Morwen")
    kept = {"was__side": "A", "was__speaker": "Morwen", "for__speaker": "Morwen"}
    assert talk.note("A", "No more.", **kept).speaker == "Morwen"
    assert talk.note("B", "Never.", **kept).speaker == ""
    typed_anew = {**kept, "for__speaker": "Farrokh"}
    assert talk.note("B", "Never.", **typed_anew).speaker == "Farrokh"


def test_a_line_of_nobody_is_the_mediators_own_note(talk):
    answer = talk.post("sheet", for__side="", words__text="They are tired.")
    assert answer.status_code == 302
    assert talk.one(NoteLine).words.text == "They are tired."


def test_a_line_of_which_nobody_said_who_speaks_is_refused_and_not_lost(talk):
    answer = talk.post("sheet", words__text="Twelve boats.", marking="for you alone")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Choose who speaks." in page
    assert typed(page, "words.text") == "Twelve boats."
    assert not talk.view.of(ItemLine)
    assert not talk.view.of(NoteLine)


def test_no_address_chooses_who_speaks(talk):
    for side in ("A", "B", "to:A", ""):
        page = talk.get("sheet", **{"for.side": side}).content.decode()
        assert chosen(page, "for.side") is None


def test_when_it_was_said_and_when_it_was_written_are_two_times(talk):
    said = datetime.now(UTC) - timedelta(hours=2)
    item = talk.note("A", "Twelve.", for__said=said.isoformat(" ", "minutes"), for__how="paper")
    assert item.behalf is not None
    assert item.behalf.how is How.PAPER
    assert item.behalf.said == said.replace(second=0, microsecond=0)
    assert item.at - said > timedelta(minutes=119)
    page = talk.get("sheet").content.decode()
    assert re.search(r"said <time.*?written <time", page, re.S)


def test_a_detail_is_kept_back_word_for_word(talk):
    item = talk.note("A", "Twelve boats, two of them old.", "in these words", kept_back="two")
    assert item.kept_back == ("two",)
    assert "Kept back" in talk.get("sheet").content.decode()
    wrong = talk.post("sheet", for__side="A", words__text="Twelve boats.", kept_back="thirteen")
    assert wrong.status_code == 422
    assert typed(wrong.content.decode(), "kept_back") == "thirteen"


def test_the_rest_of_a_marking_is_folded_and_counts(talk):
    more = {
        "marking__release": "ask me before it leaves",
        "marking__attribution": "a side",
        "marking__receivers": "B",
    }
    item = talk.note("A", "Twelve.", "in your words, from us", **more)
    assert item.marking.release is Release.ASK
    assert item.marking.attribution is Attribution.A_SIDE
    assert item.marking.receivers == {"B"}


def test_the_session_is_the_one_open_with_whoever_speaks(talk):
    for side in "AB":
        talk.does("Schedule", sides=side, place__name=f"Room {side}", place__zone="UTC")
    first, second = talk.view.of(SessionLine)
    talk.does("OpenSession", session=first.id)
    assert talk.note("A", "Twelve.", session="open").session == first.id
    assert talk.note("B", "None.", session="open").session is None
    talk.does("OpenSession", session=second.id)
    assert talk.note("B", "None.", session="open").session == second.id
    assert talk.note("B", "None.", session="").session is None
    assert talk.note("A", "Twelve.", session=first.id).session == first.id
    wrong = talk.post("sheet", for__side="B", words__text="None.", session=first.id)
    assert wrong.status_code == 422


def test_what_the_mediator_said_aloud_has_crossed(talk):
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    answer = talk.post(
        "sheet", for__side="to:B", words__text="They think of about a dozen.", rests_on=item.id
    )
    crossing = talk.one(CrossingLine)
    assert answer["Location"].startswith(f"/talks/{talk.talk}/sheet?")
    assert (crossing.to, crossing.already, crossing.slips) == (("B",), True, ())
    assert crossing.parts[0][1] == (item.id,)
    page = talk.client.get(answer["Location"]).content.decode()
    assert "They think of about a dozen." in page


def test_own_words_said_aloud_rest_on_nothing(talk):
    talk.post("sheet", for__side="to:B", words__text="I shall be back within the hour.")
    crossing = talk.one(CrossingLine)
    assert crossing.parts[0][1] == ()
    assert crossing.slips == ()


def test_a_slip_of_the_tongue_is_recorded_and_asked_about_at_once(talk):
    item = talk.note("A", "Twelve boats would do.", "for you alone")
    answer = talk.post("sheet", for__side="to:B", words__text="Twelve would do.", rests_on=item.id)
    assert talk.one(CrossingLine).slips == ((item.id, "guide"),)
    page = talk.client.get(answer["Location"]).content.decode()
    assert "Tell the source of a slip" in page
    assert "Twelve would do." in page


def test_the_very_words_said_aloud_are_no_slip_where_they_may_be_carried(talk):
    item = talk.note("A", "Twelve boats would do.", "in these words")
    talk.post("sheet", for__side="to:B", words__text="Twelve boats would do.", rests_on=item.id)
    crossing = talk.one(CrossingLine)
    assert crossing.use is Use.VERBATIM
    assert crossing.slips == ()


def test_what_a_side_says_to_what_it_was_told_stands_together(talk):
    talk.post("sheet", for__side="to:B", words__text="Would a dozen do?")
    told = talk.one(CrossingLine)
    assert talk.note("B", "No.", about=told.id).about == told.id
    assert talk.post("sheet", for__side="A", words__text="No.", about=told.id).status_code == 422


def test_a_line_noted_in_the_wrong_room_is_struck_and_noted_again_without_retyping(talk):
    wrong = talk.note(
        "A",
        "دوازده قایق، نه بیشتر.",
        "in your words, from us",
        lang="fa",
        kind="concern",
        kept_back="دوازده",
        marking__release="ask me before it leaves",
        for__speaker="Morwen",
    )
    sheet = talk.get("sheet").content.decode()
    again = re.search(rf'value="(/talks/{talk.talk}/sheet\?again={wrong.id})"', sheet)
    assert again
    struck = talk.post("do/Strike", item=wrong.id, why="noted in the wrong room", next=again[1])
    assert struck["Location"].startswith(again[1])
    page = talk.client.get(again[1]).content.decode()
    assert chosen(page, "for.side") is None
    assert chosen(page, "kind") == "concern"
    assert typed(page, "words.text") == "دوازده قایق، نه بیشتر."
    assert typed(page, "kept_back") == "دوازده"
    assert chosen(page, "marking.release") == "ask me before it leaves"
    assert "دوازده" not in again[1], "no word of a talk stands in an address"
    assert 'name="for.speaker" value=""' in page, "whoever spoke, it was somebody else"
    assert talk.view.of(ItemLine)[0].fate is Fate.STRUCK
    assert f"again={wrong.id}" in page


def test_a_line_that_stands_is_not_laid_out_again(talk):
    item = talk.note("A", "Twelve.")
    page = talk.get("sheet", again=item.id).content.decode()
    assert typed(page, "words.text") == ""


def test_nothing_is_offered_for_a_struck_line_but_to_note_it_again(talk):
    item = talk.note("A", "Twelve.", "in your words, from us")
    talk.does("Strike", item=item.id)
    page = talk.get("sheet").content.decode()
    assert "Note it again" in page
    assert f"carry?item={item.id}" not in page
    assert "do/Correct" not in page


def test_a_form_sent_twice_is_noted_once_and_two_windows_note_two(talk):
    line = {"for__side": "A", "words__text": "Twelve.", "key": "AAAAAAAAAAAAAAAA"}
    for _again in range(3):
        assert talk.post("sheet", **line).status_code == 302
    assert len(talk.view.of(ItemLine)) == 1
    talk.post("sheet", **{**line, "key": "BBBBBBBBBBBBBBBB"})
    assert len(talk.view.of(ItemLine)) == 2


def test_every_page_gives_a_key_of_its_own(talk):
    keys = [
        re.findall(r'name="key" value="([^"]+)"', talk.get("sheet").content.decode())[0]
        for _ in "ab"
    ]
    assert keys[0] != keys[1]
    assert all(len(key) >= 16 for key in keys)


def test_a_refused_line_loses_nothing_that_was_typed(talk):
    sent = {
        "for__side": "B",
        "kind": "right",
        "words__text": "حق ماست.",
        "words__lang": "fa",
        "marking": "in these words",
        "marking__expires": "never",
        "marking__receivers": ["A"],
        "marking__persons": ["head", "expert"],
        "for__speaker": "Farrokh",
        "for__said": "21:40",
        "kept_back": "حق",
    }
    answer = talk.post("sheet", **sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "That time cannot be read." in page
    assert chosen(page, "for.side") is None, "who speaks is said once more"
    assert "Before it was: <bdi" in page
    assert chosen(page, "kind") == "right"
    assert chosen(page, "marking") == "in these words"
    assert typed(page, "words.text") == "حق ماست."
    assert typed(page, "kept_back") == "حق"
    for name, value in (
        ("marking.expires", "never"),
        ("for.speaker", "Farrokh"),
        ("for.said", "21:40"),
    ):
        assert re.search(rf'name="{name}" value="{value}"', page)
    for name, value in (("marking.receivers", "A"), ("marking.persons", "expert")):
        assert re.search(rf'name="{name}" value="{value}" checked', page)


def test_sides_are_chosen_by_a_letter_of_their_own(client):
    talk = evening(client, sides=3)
    page = talk.get("sheet").content.decode()
    keys = re.findall(r'name="for.side" value="([^"]*)".*?data-alt="(\w*)"', page, re.S)
    assert keys == [
        ("A", "a"), ("B", "b"), ("C", "c"), ("to:A", "7"), ("to:B", "8"), ("to:C", "9"), ("", "0")
    ]  # fmt: skip


def _struck(talk, words="Twelve boats."):
    wrong = talk.note("A", words, "in your words, from us")
    talk.does("Strike", item=wrong.id, why="noted in the wrong room")
    return wrong


def test_a_struck_line_that_was_noted_again_says_where_and_is_not_offered_once_more(talk):
    wrong = _struck(talk)
    assert f"again={wrong.id}" in talk.get("sheet").content.decode()
    right = talk.note("B", "Twelve  boats.", "in your words, from us")
    sheet = talk.get("sheet").content.decode()
    assert "noted again with" in sheet
    assert f'href="/talks/{talk.talk}/items/{right.id}">noted again' in sheet
    assert f"again={wrong.id}" not in sheet
    page = talk.get(f"items/{wrong.id}").content.decode()
    assert f'href="/talks/{talk.talk}/items/{right.id}">noted again' in page
    assert "Note this line once more" in page
    twice = talk.get("sheet", again=wrong.id).content.decode()
    assert "these words were noted again already" in twice


def test_a_struck_line_noted_again_and_corrected_is_still_known(talk):
    wrong = _struck(talk)
    right = talk.note("B", "Twelve boats.", "in your words, from us")
    talk.does("Correct", item=right.id, words__text="Ten boats.", words__lang="en", why="misheard")
    assert f"again={wrong.id}" not in talk.get("sheet").content.decode()


def test_what_stood_before_or_was_struck_too_is_no_line_noted_again(talk):
    talk.note("B", "Twelve boats.")
    first = _struck(talk)
    second = _struck(talk)
    sheet = talk.get("sheet").content.decode()
    assert f"again={first.id}" in sheet
    assert f"again={second.id}" in sheet
    talk.note("", "Twelve boats.")
    sheet = talk.get("sheet").content.decode()
    assert sheet.count("noted again as your own note") == 2


def test_a_time_that_was_yesterdays_is_said_back_with_its_day_and_stands_under_it(talk):
    first = talk.note("A", "We sailed at dawn.")
    yesterday = first.at.astimezone(UTC) - timedelta(days=1)
    sent = {"for__side": "A", "words__text": "We waited.", "marking": "in these words"}
    answer = talk.post("sheet", **sent, for__said=f"{yesterday:%Y-%m-%d} 12:00")
    page = talk.client.get(answer["Location"]).content.decode()
    told = page.partition('class="done just"')[2].partition("</p>")[0]
    assert f'datetime="{yesterday:%Y-%m-%d}"' in told
    assert "12:00" in told
    desk = talk.get().content.decode()
    assert desk.index("We sailed at dawn.") < desk.index("We waited.")


def test_what_was_just_noted_is_told_with_its_side_until_something_became_of_it(talk):
    sent = {"for__side": "B", "words__text": "Never.", "marking": "to think with"}
    here = talk.post("sheet", **sent)["Location"]
    item = talk.one(ItemLine)
    told = talk.client.get(here).content.decode().partition('class="done just"')[2]
    assert "جزیرهٔ جنوب" in told.partition("</p>")[0]
    again = re.search(r'form="take-back" name="next" value="([^"]+)"', told)
    assert again
    assert f'name="item" value="{item.id}"' in told.partition('id="take-back"')[2]
    talk.does("Strike", item=item.id, why="the wrong room")
    assert 'class="done just"' not in talk.client.get(here).content.decode()


def test_the_name_of_a_side_under_a_marking_notes_the_line_by_one_press(talk):
    page = talk.get("sheet").content.decode()
    pressed = re.findall(r'class="note-as" name="at_once" value="([^"]*)"', page)
    assert set(pressed) == {
        f"{side} {marking}"
        for side in "AB"
        for marking in ("", *(preset.value for preset in chords.NUMBERED))
    }
    talk.post("sheet", at_once="B to think with", words__text="Never.", kind="concern")
    item = talk.one(ItemLine)
    assert (item.side, item.kind, item.marking) == ("B", Kind.CONCERN, PRESETS[Preset.THINK])


def test_a_press_means_what_it_says_whatever_else_is_chosen(talk):
    sent = {"for__side": "A", "marking": "in these words", "words__text": "Never."}
    talk.post("sheet", at_once="B ", **sent)
    item = talk.one(ItemLine)
    assert (item.side, item.silent) == ("B", True)


def test_a_press_without_words_notes_nothing_and_says_so(talk):
    refused = talk.post("sheet", at_once="B to think with", words__text="")
    assert refused.status_code == 422
    assert not talk.view.of(ItemLine)
    shown = refused.content.decode()
    assert chosen(shown, "for.side") is None, "whose it was is chosen once more"
    assert chosen(shown, "marking") == "to think with"


def test_the_enter_key_in_a_field_of_the_sheet_presses_no_name_of_a_side(talk):
    form = talk.get("sheet").content.decode().partition('id="sheet"')[2]
    first = re.search(r"<button[^>]*>", form)
    assert first
    assert "name=" not in first[0], "the first button of a form is what the Enter key presses"


def test_a_letter_that_stands_for_a_side_stands_for_no_kind(talk):
    page = talk.get("sheet").content.decode()
    keys = re.findall(r'data-alt="([^"]+)"', page.partition('id="sheet"')[2])
    assert len(keys) == len(set(keys))
    assert {"a", "b", "p", "q", "0", "4"} <= set(keys)


def test_the_keys_of_a_chord_say_on_the_sheet_what_each_line_of_the_evening_says(talk):
    page = talk.get("sheet").content.decode()
    keys = {
        key: (name, value)
        for name, value, key in re.findall(
            r'<input type="(?:radio|checkbox)" name="([^"]*)" value="([^"]*)"[^>]*data-alt="(\w)"',
            page,
        )
    }
    every, how = list(chords.chords(chords.evening())), 0
    for each in every:
        how = (how + each.keys.count(chords.aloud.HOW)) % len(How)
        assert each.line.behalf is None or each.line.behalf.how is list(How)[how]
    whole = [each for each in every if each.whole]
    assert len(whole) >= 60
    for each in whole:
        data = QueryDict(mutable=True)
        data["kind"] = Kind.POSITION.value
        pressed = [key for key in each.keys if key != chords.aloud.HOW]
        for name, value in map(keys.__getitem__, pressed):
            data[name] = value
        assert data["for.side"] == each.line.side
        assert data["kind"] == each.line.kind.value
        said = marking(Sent(data), "marking")
        assert (said or Marking(), said is None) == (each.line.marking, each.line.silent)


def test_with_a_side_stands_whoever_is_known_to_speak_for_it_and_nobody_of_the_other(talk):
    for side, speaker in (("A", "Sorin"), ("B", "Kaveh"), ("A", "Una"), ("A", "Sorin")):
        talk.note(side, "Words.", "to think with", for__speaker=speaker)
    wrong = talk.note("A", "Noted in the wrong room.", "to think with", for__speaker="Parvin")
    talk.post("do/Strike", item=wrong.id, why="noted in the wrong room")
    page = talk.get("sheet").content.decode()
    people = re.findall(r'value="([AB])"[^>]*data-people="([^"]*)" data-latest="([^"]*)"', page)
    assert people == [("A", "Sorin&#10;Una", "Sorin"), ("B", "Kaveh", "Kaveh")]


def test_a_line_with_more_than_its_slip_says_is_read_back_in_full_once_it_is_noted(talk):
    more = {"marking.persons": "head", "marking.own_room": "no", "marking.status": "non-paper"}
    item = talk.note("A", "Only her.", "in your words, from us", **more)
    assert (item.marking.reach, item.marking.persons) == (Reach.SEATS, {"head"})
    just = talk.get(f"sheet?just={item.id}").content.decode()
    assert "For named persons there only: head of delegation." in just
    assert "Its weight: non-paper. Its own delegation shall not read it." in just
    plain = talk.note("A", "Anybody.", "in your words, from us")
    assert "Its weight" not in talk.get(f"sheet?just={plain.id}").content.decode()
