"""Carrying across: the onward words, one quiet page, and what a refusal teaches."""

import html
import re

import pytest
from tests.server import evening as plain
from tests.server.walk import Evening, evening

from goodoffices.core.acts.conveyances import Form
from goodoffices.core.lines import AskLine, ClarificationLine, CrossingLine, ItemLine
from goodoffices.core.marking import Attribution, Marking, Reach, Release, Status, Use

NAMED = r'[^>]*name="([^"]*)"[^>]*>'


@pytest.fixture
def talk(client):
    """An evening of two sides."""
    return evening(client)


@pytest.fixture
def three(client):
    """An evening of three sides."""
    return evening(client, sides=3)


def text(answer) -> str:
    """What a page says, as one reads it."""
    return html.unescape(plain.text(answer))


def draft(*items: ItemLine, **more):
    """The fields of a carry that rests on items; the words of each by its place."""
    return {"item": [item.id for item in items], **more}


def words(item: ItemLine, said: str, lang: str = "en"):
    """The onward words that rest on an item."""
    part = f"onward__parts__{item.id}__words"
    return {f"{part}__text": said, f"{part}__lang": lang}


def fields(page: str) -> dict[str, list[str]]:
    """Everything that the form of the page would send, as a browser reads it."""
    form = re.search(r'<form method="post"[^>]*id="carry".*?</form>', page, re.S)
    assert form
    sent: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", form[0]):
        name, value = (re.search(rf'{what}="([^"]*)"', tag) for what in ("name", "value"))
        kind = re.search(r'type="([^"]*)"', tag)
        if kind and kind[1] in ("checkbox", "radio") and "checked" not in tag:
            continue
        if name:
            sent.setdefault(name[1], []).append(html.unescape(value[1]) if value else "on")
    for name, value in re.findall(
        r'<textarea[^>]*name="([^"]*)"[^>]*>(.*?)</textarea>', form[0], re.S
    ):
        sent.setdefault(name, []).append(html.unescape(value))
    for name, inner in re.findall(
        r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', form[0], re.S
    ):
        options = re.findall(r'<option value="([^"]*)"([^>]*)>', inner)
        picked = [value for value, rest in options if "selected" in rest] or [options[0][0]]
        sent.setdefault(name, []).append(html.unescape(picked[0]))
    sent.pop("csrfmiddlewaretoken", None)
    return sent


def send(talk: Evening, page: str, **changed):
    """Send the form of a page as it stands, but for what is changed."""
    data = {**fields(page), **{name.replace("__", "."): value for name, value in changed.items()}}
    return talk.client.post(f"/talks/{talk.talk}/carry", data)


def looked(talk: Evening, *items: ItemLine, **more):
    """The quiet page before it crosses."""
    answer = talk.post("carry", step="look", **draft(*items, **more))
    assert answer.status_code == 200, text(answer)
    assert "Before it crosses" in answer.content.decode()
    return answer.content.decode()


def test_an_item_crosses_by_its_form_in_the_words_that_were_looked_at(talk):
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    form = talk.get("carry", item=item.id).content.decode()
    place = f"onward.parts.{item.id}.words.text"
    quiet = send(talk, form, step="look", **{place: "They think of a dozen."})
    assert quiet.status_code == 200
    said = text(quiet)
    assert "Exactly these words They think of a dozen." in said
    assert "The delegation of \u2068جزیرهٔ جنوب\u2069." in said
    assert "Twelve boats would do." in said
    assert "You may put this in your own words, as from the delegation." in said
    done = send(talk, quiet.content.decode(), step="convey")
    assert done["Location"] == f"/talks/{talk.talk}/?done=Convey#i-{item.id}"
    crossing = talk.one(CrossingLine)
    assert [part.text for part, _refs in crossing.parts] == ["They think of a dozen."]
    assert crossing.parts[0][1] == (item.id,)
    assert (crossing.use, crossing.attribution) == (Use.IN_SUBSTANCE, Attribution.NOBODY)


def test_nothing_crosses_by_looking(talk):
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    looked(talk, item, **words(item, "A dozen."))
    assert talk.view.of(CrossingLine) == ()


def test_back_to_the_words_keeps_every_choice(talk):
    item = talk.note("A", "Twelve boats would do.", "in these words", lang="en")
    quiet = looked(
        talk,
        item,
        **words(item, "Twelve boats would do."),
        onward__use="in these words",
        onward__attribution="the delegation",
        onward__form="non-paper",
    )
    back = fields(send(talk, quiet, step="").content.decode())
    assert back[f"onward.parts.{item.id}.words.text"] == ["Twelve boats would do."]
    assert back["onward.use"] == ["in these words"]
    assert back["onward.attribution"] == ["the delegation"]
    assert back["onward.form"] == ["non-paper"]
    assert back["onward.to"] == ["B"]


def test_the_very_words_are_filled_in_with_what_is_kept_back_left_out(talk):
    item = talk.note("A", "Twelve boats, in May.", "in these words", kept_back="in May")
    form = talk.get("carry", item=item.id).content.decode()
    assert "Use the very words" in form
    filled = send(talk, form, step="verbatim").content.decode()
    assert fields(filled)[f"onward.parts.{item.id}.words.text"] == ["Twelve boats, […]."]
    assert fields(filled)["onward.use"] == ["in these words"]
    quiet = send(talk, filled, step="look")
    assert quiet.status_code == 200
    assert send(talk, quiet.content.decode(), step="convey").status_code == 302
    assert talk.one(CrossingLine).use is Use.VERBATIM


def test_the_very_words_are_not_offered_where_they_may_not_go(talk):
    item = talk.note("A", "Twelve boats.", "in your words, from us")
    assert "Use the very words" not in talk.get("carry", item=item.id).content.decode()


def test_words_of_two_sides_go_together_each_span_on_its_own_source(three):
    north = three.note("A", "Twelve boats would do.", "in your words, from us")
    south = three.note("B", "هشت قایق.", "in your words, from us", lang="fa")
    form = three.get("carry", item=[north.id, south.id]).content.decode()
    assert fields(form)["onward.to"] == ["C"]
    quiet = send(
        three,
        form,
        step="look",
        **{
            f"onward.parts.{north.id}.words.text": "One side thinks of a dozen,",
            f"onward.parts.{south.id}.words.text": "the other of fewer.",
        },
    )
    assert send(three, quiet.content.decode(), step="convey").status_code == 302
    crossing = three.one(CrossingLine)
    spans = {part.text: refs for part, refs in crossing.parts}
    assert spans == {
        "One side thinks of a dozen,": (north.id,),
        "the other of fewer.": (south.id,),
    }
    first, second = three.view.of(ItemLine)
    assert [w.text for w in first.sent[0].words] == ["One side thinks of a dozen,"]
    assert [w.text for w in second.sent[0].words] == ["the other of fewer."]


def test_two_items_of_one_side_can_share_their_words_and_be_parted_again(talk):
    first = talk.note("A", "Twelve boats would do.", "in your words, from us")
    second = talk.note("A", "Only in the spring.", "in your words, from us")
    form = talk.get("carry", item=[first.id, second.id]).content.decode()
    joined = send(
        talk,
        form,
        step="more",
        join=[second.id],
        **{
            f"onward.parts.{first.id}.words.text": "A dozen,",
            f"onward.parts.{second.id}.words.text": "in spring.",
        },
    ).content.decode()
    sent = fields(joined)
    assert sent[f"onward.parts.{first.id}.words.text"] == ["A dozen,\nin spring."]
    assert f"onward.parts.{second.id}.words.text" not in sent
    quiet = send(talk, joined, step="look").content.decode()
    again = fields(send(talk, quiet, step="").content.decode())
    assert again[f"onward.parts.{first.id}.words.text"] == ["A dozen,\nin spring."]
    parted = fields(send(talk, joined, step="more", join=[]).content.decode())
    assert parted[f"onward.parts.{second.id}.words.text"] == [""]
    assert send(talk, quiet, step="convey").status_code == 302
    ((_said, refs),) = talk.one(CrossingLine).parts
    assert set(refs) == {first.id, second.id}


def test_other_items_of_theirs_can_be_added_and_nothing_typed_is_lost(talk):
    first = talk.note("A", "Twelve boats would do.", "in your words, from us")
    second = talk.note("A", "Only in the spring.", "in your words, from us")
    talk.note("A", "We would take ten.", "for you alone")
    talk.note("B", "هشت.", "in your words, from us", lang="fa")
    form = talk.get("carry", item=first.id).content.decode()
    assert "We would take ten." not in form
    assert "هشت." not in text(re.sub(r"<select.*?</select>", "", form, flags=re.S))
    place = f"onward.parts.{first.id}.words.text"
    more = send(talk, form, step="more", item=[first.id, second.id], **{place: "A dozen."})
    assert fields(more.content.decode())["item"] == [first.id, second.id]
    assert fields(more.content.decode())[place] == ["A dozen."]


def test_ones_own_words_rest_on_nothing(talk):
    quiet = looked(talk, onward__parts__own__words__text="I suggest we break.", onward__to="B")
    assert "On nothing: these are your own words." in quiet
    assert send(talk, quiet, step="convey").status_code == 302
    assert talk.one(CrossingLine).parts[0][1] == ()


def test_form_reach_weight_and_what_it_answers_cross_with_it(talk):
    question = talk.note("B", "چند قایق؟", "", lang="fa", kind="question")
    item = talk.note(
        "A",
        "Twelve boats would do.",
        "in your words, from us",
        marking__reach="with its capital",
        marking__status="formal",
    )
    quiet = looked(
        talk,
        item,
        **words(item, "دوازده.", "fa"),
        onward__attribution="the delegation",
        onward__form="proposal",
        onward__reach="with its capital",
        onward__status="ad referendum",
        onward__answers=question.id,
    )
    assert "and its capital" in quiet
    send(talk, quiet, step="convey")
    crossing = talk.one(CrossingLine)
    assert crossing.form is Form.PROPOSAL
    assert crossing.reach is Reach.WITH_CAPITAL
    assert crossing.status is Status.AD_REFERENDUM
    assert crossing.answers == question.id
    assert crossing.parts[0][0].lang == "fa"


def test_named_persons_are_chosen_among_those_the_source_named(talk):
    item = talk.note(
        "A",
        "Twelve boats would do.",
        "in your words, from us",
        marking__reach="the named persons",
        marking__persons=["head", "negotiator"],
    )
    form = talk.get("carry", item=item.id).content.decode()
    assert text(form).count("not named by its source") == 4
    sent = {**words(item, "A dozen."), "onward__reach": "the named persons"}
    refused = talk.post("carry", step="look", **draft(item, **sent, onward__persons="expert"))
    assert refused.status_code == 422
    assert "head of delegation, negotiator" in text(refused)
    quiet = looked(talk, item, **sent, onward__persons="head")
    assert "only: head of delegation." in text(quiet)


def test_choices_that_a_source_does_not_allow_are_marked_so(three):
    item = three.note("A", "Twelve.", "in your words, from us", marking__receivers="B")
    form = three.get("carry", item=item.id).content.decode()
    assert "in these words not allowed" in text(form)
    assert "the speaker, by name not allowed" in text(form)
    assert "the delegation not allowed" not in text(form)
    assert re.search(r'name="onward.to" value="C"\s+disabled', form)
    assert not re.search(r'name="onward.to" value="B"[^>]*disabled', form)
    assert "its source does not allow this receiver" in form


def test_a_refused_carry_loses_nothing_and_says_which_rule_and_what_is_allowed(talk):
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    sent = {
        **words(item, "They would live with a dozen, in spring."),
        "onward__use": "as your own idea",
        "onward__attribution": "the named speaker",
        "onward__form": "elements",
        "onward__parts__own__words__text": "I add this.",
    }
    refused = talk.post("carry", step="convey", **draft(item, **sent))
    assert refused.status_code == 422
    assert "marking does not allow that use. It allows: in your words." in text(refused)
    left = fields(refused.content.decode())
    for name, value in sent.items():
        assert left[name.replace("__", ".")] == [value]
    assert talk.view.of(CrossingLine) == ()


def test_one_click_asks_the_source_for_what_was_refused_and_the_words_stay(talk):
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    sent = {**words(item, "A dozen."), "onward__attribution": "the named speaker"}
    refused = talk.post("carry", step="look", **draft(item, **sent)).content.decode()
    assert f'value="clarify:{item.id}"' in refused
    asked = send(talk, refused, step=f"clarify:{item.id}")
    assert asked.status_code == 200, "it is asked: nothing was refused in that"
    assert "is asked. Its answer is awaited" in text(asked)
    question = talk.one(ClarificationLine)
    assert question.words.text == (
        "May I pass this on to جزیرهٔ جنوب, in my words, naming who said it?"
    )
    left = fields(asked.content.decode())
    assert left[f"onward.parts.{item.id}.words.text"] == ["A dozen."]
    send(talk, refused, step=f"clarify:{item.id}")
    assert len(talk.view.of(ClarificationLine)) == 1, "a form sent twice asks once"


def test_beside_a_refusal_stands_what_would_let_the_words_cross_and_that_they_stay(talk):
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    sent = {**words(item, "A dozen."), "onward__attribution": "the named speaker"}
    said = text(talk.post("carry", step="look", **draft(item, **sent)))
    assert "What would let it cross" in said
    assert "writes down what it allows. Your words stay below" in said


@pytest.mark.parametrize(
    ("lang", "asked"), [("en", "May I pass"), ("fa", "اجازه"), ("fr", "May I pass")]
)
def test_a_source_is_asked_in_the_language_of_its_words_and_not_in_the_mediators(
    talk, lang, asked
):
    talk.client.cookies["goodoffices_language"] = "fa" if lang == "en" else "ar"
    item = talk.note("A", "Twelve boats would do.", "in your words, from us", lang=lang)
    sent = {**words(item, "A dozen."), "onward__attribution": "the named speaker"}
    talk.post("carry", step=f"clarify:{item.id}", **draft(item, **sent))
    question = talk.one(ClarificationLine).words
    assert asked in question.text
    assert question.lang == ("fa" if lang == "fa" else "en")


def test_what_the_source_then_allows_is_written_down_in_one_click_and_the_words_go_on(three):
    item = three.note(
        "A", "Twelve boats would do.", "in your words, from us", marking__receivers="B"
    )
    sent = {
        **words(item, "A dozen."),
        "onward__to": ["B", "C"],
        "onward__attribution": "the named speaker",
        "onward__reach": "with its capital",
    }
    refused = three.post("carry", step="look", **draft(item, **sent))
    assert refused.status_code == 422
    quiet = send(three, refused.content.decode(), step=f"widen:{item.id}")
    assert quiet.status_code == 200
    assert "Written down: \u2068North Isle\u2069 allows it." in text(quiet)
    marking = three.one(ItemLine).marking
    assert marking == Marking(
        Use.IN_SUBSTANCE,
        Attribution.SPEAKER,
        frozenset({"A", "B", "C"}) - {"A"},
        Reach.WITH_CAPITAL,
    )
    assert send(three, quiet.content.decode(), step="convey").status_code == 302
    assert three.one(CrossingLine).to == ("B", "C")


def test_what_is_for_the_mediator_alone_can_be_asked_for_from_the_same_page(talk):
    item = talk.note("A", "Twelve boats would do.", "for you alone")
    refused = talk.post("carry", step="look", **draft(item, **words(item, "A dozen.")))
    assert refused.status_code == 422
    assert "does not allow this to be used so. Ask it to allow more." in text(refused)
    assert f'value="clarify:{item.id}"' in refused.content.decode()
    quiet = send(talk, refused.content.decode(), step=f"widen:{item.id}")
    assert quiet.status_code == 200
    assert talk.one(ItemLine).marking.use is Use.IN_SUBSTANCE


def test_an_idea_is_not_made_of_what_may_be_said_by_one_click(talk):
    # The source would allow something else, not more: its own form asks for the whole marking.
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    sent = {**words(item, "A dozen?"), "onward__use": "as your own idea"}
    refused = talk.post("carry", step="look", **draft(item, **sent)).content.decode()
    assert f'value="clarify:{item.id}"' in refused
    assert f'value="widen:{item.id}"' not in refused


def test_the_sources_own_words_are_not_carried_as_the_mediators(talk):
    item = talk.note("A", "Twelve boats would do nicely.", "in your words, from us")
    said = words(item, "Twelve boats would do nicely.")
    refused = talk.post("carry", step="look", **draft(item, **said))
    assert refused.status_code == 422
    assert "Put them in yours" in text(refused)
    page = refused.content.decode()
    assert send(talk, page, step=f"clarify:{item.id}").status_code == 200
    assert talk.one(ClarificationLine).words.text == (
        "May I pass this on to جزیرهٔ جنوب, in your very words, naming nobody?"
    )


def test_a_detail_kept_back_is_seen_before_it_crosses(talk):
    item = talk.note("A", "Twelve boats, in May.", "in your words, from us", kept_back="in May")
    refused = talk.post("carry", step="look", **draft(item, **words(item, "A dozen, in May.")))
    assert refused.status_code == 422
    assert "kept a detail of this back" in text(refused)
    assert f'value="clarify:{item.id}"' in refused.content.decode()


def test_its_capital_agrees_in_one_click(talk):
    item = talk.note(
        "A", "Twelve boats would do.", "in your words, from us",
        marking__release="after the capital agrees",
    )  # fmt: skip
    refused = talk.post("carry", step="look", **draft(item, **words(item, "A dozen.")))
    assert refused.status_code == 422
    quiet = send(talk, refused.content.decode(), step=f"permit:{item.id}")
    assert quiet.status_code == 200
    assert talk.one(ItemLine).permitted


def test_a_time_that_has_not_come_is_told_at_the_venue_and_its_source_can_release_it(talk):
    item = talk.note(
        "A", "Twelve boats would do.", "in your words, from us",
        marking__release="not before a time", marking__not_before="2199-01-01 10:00",
    )  # fmt: skip
    refused = talk.post("carry", step="look", **draft(item, **words(item, "A dozen.")))
    assert "does not release this before 1 January 2199, 10:00" in text(refused)
    quiet = send(talk, refused.content.decode(), step=f"widen:{item.id}")
    assert quiet.status_code == 200
    assert talk.one(ItemLine).marking.release is Release.NOW


@pytest.fixture
def asked(talk):
    """Words that a source asked to see first, shown to it."""
    item = talk.note(
        "A", "Twelve boats would do.", "in your words, from us",
        marking__release="ask me before it leaves",
    )  # fmt: skip
    quiet = looked(talk, item, **words(item, "A dozen would do."), onward__form="non-paper")
    assert "Let it cross" not in quiet
    return talk, send(talk, quiet, step="ask", key="ASKASKASKASKASK1")


def test_words_go_to_their_source_first_where_it_asked_to_see_them(asked):
    talk, answer = asked
    ask = talk.one(AskLine)
    assert answer["Location"] == f"/talks/{talk.talk}/carry?ask={ask.id}"
    assert talk.view.of(CrossingLine) == ()
    page = text(talk.client.get(answer["Location"]))
    assert "A dozen would do." in page
    assert "has not answered yet" in page
    assert "Let exactly these words cross" not in page


def test_once_cleared_exactly_those_words_cross_in_one_click(asked):
    talk, answer = asked
    ask = talk.one(AskLine)
    cleared = talk.does("ClearWords", "A", ask=ask.id, next=answer["Location"])
    page = text(talk.client.get(cleared["Location"]))
    assert "cleared the words" in page
    assert "Let exactly these words cross" in page
    sent = {"step": "cleared", "ask": ask.id}
    done = talk.post("carry", **sent, key="CROSSCROSSCROSS1")
    assert "?done=Convey#i-" in done["Location"]
    crossing = talk.one(CrossingLine)
    assert [part.text for part, _refs in crossing.parts] == ["A dozen would do."]
    assert crossing.form is Form.NON_PAPER
    assert talk.one(AskLine).used
    assert "They have crossed." in text(talk.client.get(answer["Location"]))
    assert (
        talk.post("carry", step="cleared", ask=ask.id, key="CROSSCROSSCROSS1").status_code == 302
    )
    assert (
        talk.post("carry", step="cleared", ask=ask.id, key="CROSSCROSSCROSS2").status_code == 422
    )
    assert len(talk.view.of(CrossingLine)) == 1


def test_before_its_answer_they_do_not_cross(asked):
    talk, _answer = asked
    refused = talk.post("carry", step="cleared", ask=talk.one(AskLine).id)
    assert refused.status_code == 422
    assert talk.view.of(CrossingLine) == ()


def test_words_that_were_not_cleared_are_changed_without_retyping(asked):
    talk, answer = asked
    ask, item = talk.one(AskLine), talk.one(ItemLine)
    talk.does("RefuseWords", "A", ask=ask.id, words__text="Not the number.")
    page = talk.client.get(answer["Location"]).content.decode()
    assert "did not clear the words" in page
    assert "Not the number." in page
    again = fields(talk.get("carry", again=ask.id).content.decode())
    assert again[f"onward.parts.{item.id}.words.text"] == ["A dozen would do."]
    assert again["onward.form"] == ["non-paper"]
    assert again["item"] == [item.id]


def test_words_shared_by_two_items_are_laid_out_again_as_they_were_asked(talk):
    more = {"marking__release": "ask me before it leaves"}
    first = talk.note("A", "Twelve boats would do.", "in your words, from us", **more)
    second = talk.note("A", "Only in the spring.", "in your words, from us", **more)
    said = words(first, "A dozen, in spring.")
    quiet = looked(talk, first, second, **said, join=second.id)
    send(talk, quiet, step="ask")
    again = fields(talk.get("carry", again=talk.one(AskLine).id).content.decode())
    assert again[f"onward.parts.{first.id}.words.text"] == ["A dozen, in spring."]
    assert set(again["item"]) == {first.id, second.id}
    assert again["join"] == [second.id]


def test_a_line_withdrawn_in_another_window_does_not_cross(talk):
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    quiet = looked(talk, item, **words(item, "A dozen."))
    talk.does("Withdraw", "A", item=item.id)
    refused = send(talk, quiet, step="convey")
    assert refused.status_code == 422
    assert "was withdrawn" in text(refused)
    assert "A dozen." in refused.content.decode()


def test_of_a_struck_line_the_side_whose_room_it_lay_in_is_asked_nothing(talk):
    item = talk.note("A", "They count our boats at night.", "in your words, from us")
    quiet = looked(talk, item, **words(item, "They are counted."))
    talk.does("Strike", item=item.id, why="noted in the wrong room")
    refused = send(talk, quiet, step="convey")
    page = refused.content.decode()
    assert refused.status_code == 422
    assert "They are counted." in page
    assert "it was never that side" in text(refused)
    assert f"clarify:{item.id}" not in page
    assert f"widen:{item.id}" not in page
    alone = talk.note("A", "Our own count is short.", "for you alone")
    asked = talk.post("carry", step="look", **draft(alone, **words(alone, "Short.")))
    assert f"clarify:{alone.id}" in asked.content.decode()


def test_a_crossing_writer_is_told_nothing_and_nothing_is_lost(talk):
    first = talk.note("A", "Twelve boats would do.", "in your words, from us")
    quiet = looked(talk, first, **words(first, "A dozen."))
    talk.note("B", "هشت قایق.", "for you alone", lang="fa")
    assert send(talk, quiet, step="convey").status_code == 302
    assert len(talk.view.of(CrossingLine)) == 1


def test_a_form_sent_twice_crosses_once(talk):
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    quiet = looked(talk, item, **words(item, "A dozen."))
    assert [send(talk, quiet, step="convey").status_code for _again in range(3)] == [302] * 3
    assert len(talk.view.of(CrossingLine)) == 1


@pytest.mark.parametrize(
    ("said", "infers"),
    [
        ("They would take 12 boats.", "has not met these numbers here: \u206812 boats\u2069."),
        ("They would take ۱۲ boats.", "has not met these numbers here: \u2068۱۲ boats\u2069."),
        ("They would take a dozen.", "and so they tell of it: \u2068a dozen\u2069."),
        ("They would take twelve.", "Only \u2068North Isle\u2069 has spoken of these numbers"),
        ("They would take 8 boats.", None),
        ("They would take eight boats.", None),
        ("North Isle would take a dozen.", "The words themselves name \u2068North Isle\u2069"),
        ("Morwen Tass would take a dozen.", "The words themselves name \u2068Morwen Tass\u2069"),
    ],
)
def test_what_the_words_themselves_tell_is_said_before_they_cross(talk, said, infers):
    talk.note("B", "8 قایق.", "for you alone", lang="fa")
    item = talk.note("A", "Twelve.", "in your words, from us", for__speaker="Morwen Tass")
    quiet = text(looked(talk, item, **words(item, said)))
    assert "whatever does not come from you comes from the other" in quiet
    assert "within the last quarter of an hour" in quiet
    if infers is None:
        assert "these numbers" not in quiet
    else:
        assert infers in quiet


def test_a_number_of_any_length_is_no_fault(talk):
    item = talk.note("A", "Twelve.", "in your words, from us")
    looked(talk, item, **words(item, "9" * 6000))


def test_an_idea_is_said_to_be_taken_as_the_mediators_own(talk):
    item = talk.note("A", "Twelve.", "as your own idea")
    quiet = looked(talk, item, **words(item, "Would a dozen do?"))
    assert "It will be taken as your own idea" in quiet
    assert "it can only come from the other side" in quiet
    assert "will not pass for your own idea" not in quiet
    quiet = looked(talk, item, **words(item, "They would like a dozen."))
    assert "will not pass for your own idea" in quiet
    assert talk.get("carry", item=item.id).status_code == 200


def test_words_in_the_sources_language_tell_where_they_come_from(talk):
    item = talk.note("B", "هشت قایق.", "in your words, from us", lang="fa")
    assert "a language of the source" in looked(talk, item, **words(item, "هشت تا.", "fa"))
    assert "a language of the source" not in looked(talk, item, **words(item, "Eight."))


def test_onward_words_begin_in_the_language_of_whoever_reads_them(three):
    item = three.note("B", "هشت قایق.", "in your words, from us", lang="fa")
    part = f"onward.parts.{item.id}.words.lang"
    one = fields(three.get("carry", item=item.id, **{"onward.to": "A"}).content.decode())
    several = three.get("carry", item=item.id, **{"onward.to": ["A", "C"]}).content.decode()
    ours = three.note("A", "Twelve boats.", "in your words, from us")
    theirs = three.get("carry", item=ours.id, **{"onward.to": "B"}).content.decode()
    assert one[part] == ["en"]
    assert fields(several)[part] == ["en"]
    assert fields(theirs)[f"onward.parts.{ours.id}.words.lang"] == ["fa"]
    assert fields(theirs)["onward.parts.own.words.lang"] == ["fa"]


def test_the_very_words_keep_their_language(talk):
    item = talk.note("B", "هشت قایق.", "in these words", lang="fa")
    page = talk.get("carry", item=item.id).content.decode()
    assert fields(page)[f"onward.parts.{item.id}.words.lang"] == ["en"]
    word_for_word = send(talk, page, step="verbatim").content.decode()
    assert fields(word_for_word)[f"onward.parts.{item.id}.words.lang"] == ["fa"]


def test_the_box_of_the_onward_words_is_written_the_way_its_language_is(talk):
    item = talk.note("A", "Twelve boats.", "in these words")
    page = talk.get("carry", item=item.id).content.decode()
    box = re.search(rf'<textarea id="w-{item.id}"[^>]*>', page)[0]
    assert 'lang="fa" dir="rtl"' in box
    exact = send(talk, page, step="verbatim").content.decode()
    assert 'lang="en" dir="ltr"' in re.search(rf'<textarea id="w-{item.id}"[^>]*>', exact)[0]


def test_a_side_reads_what_it_speaks_whatever_its_name_is_written_in(talk):
    item = talk.note("B", "هشت قایق.", "in your words, from us", lang="fa")
    part = f"onward.parts.{item.id}.words.lang"
    assert fields(talk.get("carry", item=item.id).content.decode())[part] == ["en"]
    wrong = talk.note("A", "دوازده قایق.", lang="fa")
    talk.does("Strike", item=wrong.id)
    assert fields(talk.get("carry", item=item.id).content.decode())[part] == ["en"]
    talk.note("A", "اثنا عشر قاربا.", lang="ar")
    assert fields(talk.get("carry", item=item.id).content.decode())[part] == ["ar"]
