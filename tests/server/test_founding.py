"""Founding a talk: in a minute, from templates that differ, with clocks by the city."""

import re
from dataclasses import fields
from zoneinfo import available_timezones

import pytest
from django.utils.html import escape
from django.utils.translation import override
from tests.server.evening import text

from goodoffices.core.lines import AreaLine, NoteLine, PressLineLine
from goodoffices.core.marking import Silence
from goodoffices.server.cities import called, cities, zone
from goodoffices.server.door import door
from goodoffices.server.patterns import LETTERS, TEMPLATES, Told, template

LEAST = {
    "title": "The spring", "A.name": "Up", "A.lang": "en", "B.name": "Down", "B.lang": "fa",
    "venue.place": "Muscat",
}  # fmt: skip


def found(client, **more):
    sent = {**LEAST, **{name.replace("__", "."): value for name, value in more.items()}}
    return client.post("/talks/new", sent)


def view(answer):
    return door.mediator(answer["Location"].split("/")[2]).read()


def test_a_title_two_sides_and_a_place_are_enough(client):
    talk = view(found(client)).talk
    assert talk.title.text == "The spring"
    assert [party.name.text for party in talk.parties] == ["Up", "Down"]
    assert talk.place.zone == "Asia/Muscat"
    assert not talk.illustrative


def test_a_founding_sent_twice_founds_one_talk_with_one_note(client):
    first, again = (found(client, key="form-1", note="Who sits where.") for _ in range(2))
    assert first["Location"] == again["Location"]
    assert len(view(first).of(NoteLine)) == 1
    other = found(client, key="form-1", title="Another spring")
    assert view(other).talk.title.text == "Another spring"
    assert len(door.talks()) == 2
    assert 'name="key" value="' in client.get("/talks/new").content.decode()


@pytest.mark.parametrize("each", TEMPLATES, ids=lambda each: each.name)
def test_a_template_founds_a_talk_with_all_that_it_sets(client, each):
    seen = view(client.post("/talks/new", whole(each)))
    talk, told = seen.talk, each.told["en"]
    assert len(talk.parties) == each.sides
    assert (talk.silence, talk.granularity) == (each.silence, each.granularity)
    assert (talk.papers.numbered, talk.papers.days) == (each.numbered, each.days)
    assert [area.words.text for area in seen.of(AreaLine)] == list(told.areas)
    assert [line.words.text for line in seen.of(PressLineLine)] == [told.press]
    assert [note.words.text for note in seen.of(NoteLine)] == [
        "\n".join(told.questions),
        told.note,
    ]


def whole(each, **more):
    """The form of a template as its page sends it, every side named."""
    form = {**LEAST, **each.filled(), "template": each.name}
    for letter in LETTERS[: each.sides]:
        form.setdefault(f"{letter}.name", f"Side {letter}")
        form.setdefault(f"{letter}.lang", "en")
    return {**form, **more}


@pytest.mark.parametrize("each", TEMPLATES, ids=lambda each: each.name)
@pytest.mark.parametrize("lang", ["en", "fa", "ar"])
def test_everything_that_a_template_sets_stands_on_the_page_to_be_changed(client, each, lang):
    client.post("/language", {"language": lang}, HTTP_ORIGIN="http://127.0.0.1:8642")
    page = client.get(f"/talks/new?template={each.name}").content.decode()
    with override(lang):
        filled = each.filled()
    assert filled["told"] == lang
    for name, value in filled.items():
        shown = re.search(rf'name="{re.escape(name)}"', page)
        assert shown, name
        for line in value.split("\n"):
            assert escape(line) in page


def test_what_is_emptied_or_changed_is_founded_so_and_nothing_of_the_template(client):
    each = template("state-talks")
    emptied = dict.fromkeys(("areas", "questions", "press", "note"), "")
    seen = view(client.post("/talks/new", whole(each, **emptied, numbered="", days="0")))
    assert (seen.of(NoteLine), seen.of(AreaLine), seen.of(PressLineLine)) == ((), (), ())
    assert not seen.talk.papers.numbered
    changed = whole(each, areas="The crews\r\n\r\nThe ships", title="Another")
    areas = view(client.post("/talks/new", changed)).of(AreaLine)
    assert [area.words.text for area in areas] == ["The crews", "The ships"]


def test_the_words_of_a_template_keep_its_language_and_others_have_that_of_the_title(client):
    each = template("boundary")
    with override("fa"):
        sent = whole(each, lang="ar", press="نلتقي غداً")
    seen = view(client.post("/talks/new", sent))
    assert {area.words.lang for area in seen.of(AreaLine)} == {"fa"}
    assert {note.words.lang for note in seen.of(NoteLine)} == {"fa"}
    assert [line.words.lang for line in seen.of(PressLineLine)] == ["ar"]


def test_the_language_of_a_side_is_chosen_and_never_guessed(client):
    page = client.get("/talks/new").content.decode()
    for letter in "AB":
        choice = re.search(rf'<select id="{letter}.lang".*?</select>', page, re.DOTALL)[0]
        assert "selected" not in choice
        assert '<option value="">' in choice
    answer = found(client, B__lang="")
    assert answer.status_code == 422
    assert "it is never guessed" in text(answer)
    assert door.talks() == ()


@pytest.mark.parametrize("wrong", [{"days": "8"}, {"days": "x"}, {"areas": "One\n" * 21}])
def test_what_no_talk_can_begin_with_founds_nothing(client, wrong):
    assert found(client, **wrong).status_code == 422
    assert door.talks() == ()


def test_a_note_of_several_lines_is_kept_as_a_browser_sends_it(client):
    seen = view(found(client, note="Who sits where.\r\nWho speaks first."))
    assert seen.of(NoteLine)[0].words.text == "Who sits where.\nWho speaks first."


def test_a_note_that_nobody_changed_goes_with_its_template(client):
    first, other = TEMPLATES[:2]
    sent = {name: value.replace("\n", "\r\n") for name, value in first.filled().items()}
    page = client.post("/talks/new", {**sent, "template": first.name, "step": other.name})
    asked = text(page)
    for name in ("note", "questions", "areas", "press"):
        assert other.here.filled()[name].split("\n")[0] in asked
        assert first.here.filled()[name].split("\n")[0] not in asked


@pytest.mark.parametrize("lang", ["en", "fa", "ar"])
def test_no_two_templates_are_the_same_in_anything_a_person_reads(lang):
    for each in fields(Told):
        if each.name not in ("names", "mediation"):
            said = {getattr(one.told[lang], each.name) for one in TEMPLATES}
            assert len(said) == len(TEMPLATES), each.name
    assert {one.silence for one in TEMPLATES} == set(Silence)


@pytest.mark.parametrize("each", TEMPLATES, ids=lambda each: each.name)
def test_a_template_says_the_same_in_each_language_in_its_own_letters(each):
    english = each.told["en"]
    for lang in ("fa", "ar"):
        other = each.told[lang]
        for field in fields(Told):
            one, same = getattr(english, field.name), getattr(other, field.name)
            assert len(one) == len(same) if isinstance(one, tuple) else same
            assert not re.search("[A-Za-z]", "\n".join([same] if isinstance(same, str) else same))
        assert english.note.count("\n") == other.note.count("\n")


def test_an_unknown_template_is_the_first():
    assert template("nothing") is TEMPLATES[0]


def test_changing_the_template_keeps_what_was_typed_and_nothing_of_the_other(client):
    labour, boundary = template("labour"), template("boundary")
    form = {**labour.filled(), **LEAST, "template": "labour", "B.name": "The owners"}
    page = client.post("/talks/new", {**form, "step": "boundary"}).content.decode()
    assert 'value="The spring"' in page
    assert 'value="The owners"' in page
    assert labour.here.note[:40] not in page
    assert boundary.here.note[:40] in page


def test_sides_are_added_one_by_one_up_to_six(client):
    form = dict(LEAST)
    for sides in (3, 4, 5, 6):
        page = client.post("/talks/new", {**form, "step": "side"}).content.decode()
        asked = set(re.findall(r'name="([A-Z])\.name"', page))
        assert asked == set(LETTERS[:sides])
        form["sides"] = str(sides)
    assert "One more side" not in page
    names = {f"{letter}__name": f"Side {letter}" for letter in LETTERS}
    names |= {f"{letter}__lang": "en" for letter in LETTERS}
    assert len(view(found(client, **names)).talk.parties) == 6


@pytest.mark.parametrize("sides", ["99", "-1", "x", "²"])
def test_nonsense_for_the_number_of_sides_is_no_more_than_six(client, sides):
    page = client.post("/talks/new", {**LEAST, "sides": sides, "step": "side"}).content.decode()
    assert 2 <= len(set(re.findall(r'name="([A-Z])\.name"', page))) <= 6


@pytest.mark.parametrize(
    ("left_out", "said"),
    [
        ("title", "Give the talk a title"),
        ("B.name", "Name two sides at least."),
        ("venue.place", "Say where the mediation is"),
    ],
)
def test_what_is_missing_is_said_and_nothing_typed_is_lost(client, left_out, said):
    answer = client.post("/talks/new", {**LEAST, "file": "the path", left_out: " "})
    assert answer.status_code == 422
    assert said in text(answer)
    assert 'value="the path"' in answer.content.decode()
    assert re.search(rf'name="{re.escape(left_out)}"[^>]*aria-invalid="true"', str(answer.content))
    assert door.talks() == ()


def test_a_place_without_a_known_clock_is_asked_for_one_and_then_founded(client):
    answer = found(client, A__place="Upper Mill")
    assert answer.status_code == 422
    assert "No clock is known for this place." in text(answer)
    talk = view(found(client, A__place="Upper Mill", A__zone="Vienna")).talk
    assert (talk.parties[0].capital.name, talk.parties[0].capital.zone) == (
        "Upper Mill",
        "Europe/Vienna",
    )
    assert found(client, A__place="Muscat", A__zone="Nowhere").status_code == 422


def test_a_side_without_a_seat_of_its_own_keeps_the_clock_of_the_venue(client):
    assert view(found(client)).talk.parties[1].capital.zone == "Asia/Muscat"


def test_a_title_in_persian_stands_from_right_to_left(client):
    answer = found(client, title="چشمهٔ میان دو ده", lang="fa")
    page = client.get(answer["Location"]).content.decode()
    assert re.search(r'<bdi[^>]*lang="fa"[^>]*dir="(rtl|auto)"[^>]*>\s*چشمهٔ میان دو ده', page)


def test_direction_overrides_in_a_name_are_refused_and_offered_without_them(client):
    answer = found(client, A__name="Up\u202etown")
    assert answer.status_code == 422
    assert 'value="Uptown"' in answer.content.decode()
    assert door.talks() == ()


def test_a_note_that_cannot_be_kept_founds_nothing(client):
    assert found(client, note="x" * 20_001).status_code == 422
    assert door.talks() == ()


@pytest.mark.parametrize(
    ("place", "clock"),
    [
        ("Muscat", "Asia/Muscat"), ("muscat", "Asia/Muscat"), ("مسقط", "Asia/Muscat"),
        ("تهران", "Asia/Tehran"), ("Lantern House, Muscat", "Asia/Muscat"),
        ("Washington", "America/New_York"), ("Brasilia", "America/Sao_Paulo"),
        ("اسلام آباد", "Asia/Karachi"), ("Asia/Tehran", "Asia/Tehran"), ("UTC", "UTC"),
        ("UTC+4", "Etc/GMT-4"), ("-03:00", "Etc/GMT+3"), ("UTC+99", ""), ("Atlantis", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_a_clock_is_known_by_its_city(place, clock):
    assert zone(place) == clock


def test_every_city_of_the_table_has_a_clock_and_a_name_of_its_own():
    assert {city.zone for city in cities()} <= available_timezones()
    names = [name for city in cities() for name in (city.name, *city.also)]
    assert all(zone(name) for name in names)
    assert len({city.name for city in cities()}) == len(cities())
    for city in cities():
        assert zone(city.name) == city.zone


@pytest.mark.parametrize(
    ("kept", "shown"),
    [("Etc/GMT-3", "UTC+3"), ("Etc/GMT+11", "UTC-11"), ("Asia/Muscat", "Asia/Muscat")],
)
def test_a_clock_by_hours_alone_is_shown_as_one_writes_it_and_read_so(kept, shown):
    assert called(kept) == shown
    assert zone(shown) == kept
