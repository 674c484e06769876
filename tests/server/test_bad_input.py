"""Whatever a form sends: one sentence or nothing here, never a fault, never anything recorded."""

import json
import re
import string
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.server.conftest import browser
from tests.server.walk import Evening, evening

from goodoffices.core.acts import ACTS
from goodoffices.core.lines import AskLine, ClarificationLine, CrossingLine, ItemLine, RoundLine
from goodoffices.core.words import LONGEST
from goodoffices.server import wording

REFUSED = {404, 422}
BIDI = "\u202eevil\u202c\u2066x\u2069"
FOREIGN = "0123456789abcdef0123"


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """An evening with one of everything, in which garbage may be thrown about."""
    from goodoffices.rooms import Cost  # late: Django is set up by the conftest
    from goodoffices.server.door import door  # late, as above

    door.keep(tmp_path_factory.mktemp("bad"), idle=600, cost=Cost(passes=1, memory=8))
    client = browser()
    client.post("/begin", {"passphrase": "evening by the sea", "again": "evening by the sea"})
    talk = evening(client, sides=3)
    item = talk.note("A", "Twelve boats.", "in your words, from us")
    talk.note("B", "دوازده قایق.", "for you alone", lang="fa")
    talk.does("Clarify", item=item.id, words__text="Which boats?")
    talk.does("ProposeRound", name__text="First", place__name="Here", place__zone="UTC")
    yield talk
    door.lock()


def _names(talk: Evening) -> list[str]:
    """Ids of things that are there, and of things that are not."""
    kinds = (ItemLine, ClarificationLine, RoundLine, CrossingLine, AskLine)
    there = [line.id for line in talk.view.lines if isinstance(line, kinds)]
    return [*there, FOREIGN, "", "x" * 300]


def _fields(act: str) -> list[str]:
    """Every field that the form of an act has, and some that it has not."""
    below = ("", ".text", ".lang", ".at", ".about", ".words", ".zone", ".name", ".0.text")
    asked = [each.name for each in fields(ACTS[act])]
    more = ["for.side", "for.how", "for.said", "for.speaker", "next", "key", "item", "nothing"]
    marks = [f"marking.{part}" for part in ("use", "reach", "release", "receivers", "not_before")]
    return [*(f"{name}{part}" for name in asked for part in below), *more, *marks]


TEXT = st.one_of(
    st.text(max_size=40),
    st.sampled_from([
        "on", "yes", "no", "A", "B", "C", "Z", "oral", "telepathy", "en", "fa", "x-klingon!", "*",
        "in your words, from us", "for you alone", "ask me before it leaves", "the public",
        "Asia/Muscat", "Mars/Base", "../../etc/passwd", "21:40", "25:99", "2026-02-30 10:00",
        "0001-01-01 00:00", "9999-12-31 23:59", "2026-05-04T21:40+99:00", "now", "۲۱:۴۰", "²³",
        "//evil.example/", "/talks/\n", "javascript:alert(1)", BIDI, "\x00", "\ud800", "a\r\nb",
        "9" * 5000, "ا" * (LONGEST + 1), "mediation/deputy", "delegation/A/head", "public", "/",
    ]),
)  # fmt: skip


@pytest.mark.parametrize("act", wording.mine())
@settings(max_examples=8)
@given(data=st.data())
def test_garbage_in_the_form_of_an_act_is_refused_or_done_and_never_a_fault(walked, act, data):
    names = st.sampled_from(_names(walked))
    known = st.sampled_from(_fields(act))
    sent = data.draw(st.dictionaries(known, st.lists(TEXT | names, max_size=3), max_size=12))
    before = walked.view.lines
    answer = walked.client.post(f"/talks/{walked.talk}/do/{act}", _safe(sent))
    assert answer.status_code in REFUSED | {302}, answer.status_code
    if answer.status_code in REFUSED:
        assert walked.view.lines == before
    if answer.status_code == 302:
        assert answer["Location"].startswith("/talks/")


@pytest.mark.parametrize("page", ["sheet", "carry", "crossed"])
@settings(max_examples=60)
@given(data=st.data())
def test_garbage_on_the_pages_of_words_is_never_a_fault(walked, page, data):
    names = _names(walked)
    steps = ["look", "ask", "convey", "verbatim", "more", "cleared"]
    with_source = ["clarify:", "widen:", "permit:"]
    known = st.sampled_from([
        "for.side", "kind", "words.text", "words.lang", "marking", "session", "about", "kept_back",
        "rests_on", "item", "join", "onward.to", "onward.use", "onward.attribution", "onward.form",
        "onward.status", "onward.reach", "onward.persons", "onward.answers", "when.at", "how",
        "ask", "key", "onward.parts.own.words.text", "onward.parts.own.words.lang",
        *(f"onward.parts.{name}.{part}" for name in names[:3] for part in ("items", "words.text")),
        "onward.parts", "onward.parts.x", "onward.parts..items", "for.said", "again",
    ])  # fmt: skip
    step = st.sampled_from([*steps, *(f"{one}{name}" for one in with_source for name in names)])
    sent = data.draw(
        st.dictionaries(
            known,
            st.lists(TEXT | st.sampled_from(names) | st.sampled_from(["to:A", "to:"]), max_size=3),
            max_size=14,
        )
    )
    if data.draw(st.booleans()):
        sent["step"] = [data.draw(step)]
    address = f"/talks/{walked.talk}/{page}"
    assert walked.client.post(address, _safe(sent)).status_code in REFUSED | {200, 302}
    assert walked.client.get(address, _safe(sent)).status_code in {200, 404}


@settings(max_examples=60)
@given(body=st.binary(max_size=300), kind=st.sampled_from(["", "; charset=utf-16", "; charset=x"]))
def test_bytes_that_are_no_form_are_never_a_fault(walked, body, kind):
    address = f"/talks/{walked.talk}/sheet"
    for mime in ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        sent = walked.client.generic("POST", address, body, content_type=f"{mime}{kind}")
        assert sent.status_code in REFUSED | {302}


def _safe(sent):
    """Fields as a browser can send them: no lone surrogate has bytes."""
    return {
        name: [value.encode("utf-8", "replace").decode() for value in values]
        for name, values in sent.items()
    }


@pytest.fixture
def talk(client):
    """An evening that has just begun."""
    return evening(client)


def _noted(talk: Evening) -> int:
    return len(talk.view.of(ItemLine))


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Twelve \u202eboats", "Twelve boats"),
        ("Twelve \x00boats", "Twelve boats"),
        ("Twelve \x1b[31mboats", "Twelve [31mboats"),
        ("Twelve \u2067boats\u2069", "Twelve boats"),
    ],
)
def test_hidden_characters_are_refused_and_the_words_stand_there_without_them(talk, words, kept):
    answer = talk.post("sheet", for__side="A", words__text=words)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "hidden direction marks" in page
    assert f">{kept}</textarea>" in page
    assert _noted(talk) == 0
    assert talk.post("sheet", for__side="A", words__text=kept).status_code == 302


@pytest.mark.parametrize("broken", [b"%FF%FE", b"%ED%A0%80", b"Twelve%C3"])
def test_bytes_that_are_no_text_are_refused_and_not_kept_as_signs_of_loss(talk, broken):
    body = b"for.side=A&words.text=" + broken
    answer = talk.client.post(
        f"/talks/{talk.talk}/sheet", body, content_type="application/x-www-form-urlencoded"
    )
    assert answer.status_code == 422
    assert "\ufffd" not in answer.content.decode()
    assert _noted(talk) == 0


def test_a_text_that_is_too_long_is_refused_and_stands_there_whole(talk):
    words = "و" * (LONGEST + 1)
    answer = talk.post("sheet", for__side="A", words__text=words, words__lang="fa")
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert f"{LONGEST}" in answer.content.decode()
    assert talk.post("sheet", for__side="A", words__text=words[1:]).status_code == 302


def test_a_request_beyond_all_measure_is_refused_in_a_sentence(talk):
    answer = talk.post("sheet", for__side="A", words__text="x" * 20_000_000)
    assert answer.status_code == 422
    assert "longer than a form may be" in answer.content.decode()
    assert _noted(talk) == 0


def test_thousands_of_fields_are_refused_in_a_sentence(talk):
    many = {f"field{number}": "x" for number in range(5000)}
    answer = talk.client.post(f"/talks/{talk.talk}/sheet", many)
    assert answer.status_code == 422
    query = "&".join(f"{name}=x" for name in many)
    assert talk.client.get(f"/talks/{talk.talk}/sheet?{query}").status_code == 422


def test_a_file_sent_where_words_are_asked_is_no_fault(talk):
    from io import BytesIO  # late: only here

    file = BytesIO(b"%PDF-1.7")
    file.name = "paper.pdf"
    answer = talk.client.post(f"/talks/{talk.talk}/sheet", {"for.side": "A", "words.text": file})
    assert answer.status_code == 422
    assert _noted(talk) == 0


@pytest.mark.parametrize("body", [json.dumps({"for.side": "A"}), "<xml/>", ""])
def test_a_body_of_another_kind_is_no_fault(talk, body):
    answer = talk.client.post(f"/talks/{talk.talk}/sheet", body, content_type="application/json")
    assert answer.status_code == 422


@pytest.mark.parametrize("method", ["put", "delete", "patch", "trace", "options"])
@pytest.mark.parametrize("page", ["sheet", "carry", "crossed", "do/Lodge", f"items/{FOREIGN}"])
def test_a_method_that_is_not_meant_does_nothing(talk, page, method):
    answer = getattr(talk.client, method)(f"/talks/{talk.talk}/{page}")
    assert answer.status_code in {404, 405}
    assert _noted(talk) == 0


@pytest.mark.parametrize("act", ["Found", "Report", "Instruct", "Nothing", "__class__", "lodge"])
def test_an_act_that_is_not_the_mediators_is_not_there(talk, act):
    assert act not in ACTS or act not in wording.mine()
    assert talk.get(f"do/{act}").status_code == 404
    assert talk.post(f"do/{act}", words__text="x").status_code == 404


def test_a_thing_of_another_talk_is_as_one_that_is_not_there(talk, client):
    elsewhere = evening(client)
    theirs = elsewhere.note("A", "Elsewhere.", "in your words, from us")
    for name in (theirs.id, FOREIGN):
        assert talk.get(f"items/{name}").status_code == 404
    answers = [talk.post("do/Withdraw", for__side="A", item=name) for name in (theirs.id, FOREIGN)]
    assert [answer.status_code for answer in answers] == [422, 422]
    told = [answer.content.decode().replace(theirs.id, FOREIGN) for answer in answers]
    assert _without_chance(told[0]) == _without_chance(told[1])
    assert elsewhere.view.of(ItemLine)[0].fate.name == "STANDS"


def _without_chance(page: str) -> str:
    """A page without what is drawn anew for each: the token of the form and its key."""
    return re.sub(r'name="(csrfmiddlewaretoken|key)" value="[^"]*"', "", page)


@pytest.mark.parametrize("sent", [
    {"kind": "rumour"},
    {"marking": "as you like"},
    {"marking.reach": "the moon"},
    {"marking.release": "never"},
    {"marking.not_before": "yesterday"},
    {"marking.persons": "cook"},
    {"marking.receivers": "Z"},
    {"words.lang": "the language of birds"},
    {"for.how": "telepathy"},
    {"for.said": "2026-02-30 21:40"},
    {"for.said": "0001-01-01 00:00"},
    {"for.said": "9999-12-31 23:59"},
    {"for.said": "25:61"},
    {"for.side": "Z"},
    {"for.speaker": "x" * 300},
    {"session": FOREIGN},
    {"about": FOREIGN},
    {"kept_back": "thirteen"},
])  # fmt: skip
def test_what_cannot_be_meant_is_refused_and_the_words_stay(talk, sent):
    line = {"for.side": "A", "words.text": "Twelve boats.", "kind": "position"}
    answer = talk.client.post(f"/talks/{talk.talk}/sheet", {**line, **sent})
    assert answer.status_code == 422
    assert "Twelve boats.</textarea>" in answer.content.decode()
    assert _noted(talk) == 0


@pytest.mark.parametrize("zone", ["Mars/Base", "../../etc/localtime", "", "x" * 2000, "UTC\x00"])
def test_a_clock_nobody_knows_is_refused(talk, zone):
    sent = {"name.text": "First", "place.name": "Here", "place.zone": zone}
    answer = talk.client.post(f"/talks/{talk.talk}/do/ProposeRound", sent)
    assert answer.status_code == (302 if zone == "" else 422)
    assert len(talk.view.of(RoundLine)) == (1 if zone == "" else 0)


@pytest.mark.parametrize("name", ["%00", "..%2f..", "%ff", "a" * 3000, "\u202e"])
def test_addresses_that_mean_nothing_are_not_there(talk, name):
    for path in (
        f"/talks/{name}/",
        f"/talks/{talk.talk}/items/{name}",
        f"/talks/{talk.talk}/do/{name}",
    ):
        assert talk.client.get(path).status_code == 404


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)",
        "/\n/evil.example", "http:evil.example", "\x00/talks/", "///evil.example", "evil.example",
    ],
)  # fmt: skip
def test_a_form_goes_on_to_a_page_of_this_house_only(talk, wanted):
    answer = talk.post("do/Note", words__text="Sleep.", next=wanted)
    assert answer.status_code == 302 or "hidden direction marks" in answer.content.decode()
    if answer.status_code == 302:
        assert answer["Location"] == f"/talks/{talk.talk}/"


def test_a_form_goes_on_where_it_was_asked_to(talk):
    wanted = f"/talks/{talk.talk}/sheet?for.side=A"
    assert talk.post("do/Note", words__text="Sleep.", next=wanted)["Location"] == wanted


def test_marks_of_a_page_in_words_are_words(talk):
    evil = '<script>alert("x")</script><b onclick="x">'
    item = talk.note("A", evil, "in your words, from us", for__speaker="<i>Morwen</i>")
    for page in ("", "sheet", f"items/{item.id}", f"carry?item={item.id}", "crossed"):
        told = talk.client.get(f"/talks/{talk.talk}/{page}").content.decode()
        assert "<script>alert" not in told
        assert "<b onclick" not in told
        assert "<i>Morwen" not in told


def test_every_printable_character_may_be_said(talk):
    said = string.printable.replace("\x0b", "").replace("\x0c", "").strip()
    item = talk.note("A", said)
    assert item.words.text == said.replace("\r", "\n").strip()
