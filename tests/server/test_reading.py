"""A report is read into the public record: nothing is filed but what the mediator accepts."""

import json
import re

import msgspec
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.press.formats.examples import EVERYTHING, public
from tests.press.formats.test_record import plainly
from tests.server.evening import founded, text

from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.lines import ClaimLine, CopyLine, SourceLine
from goodoffices.core.seats import PUBLIC
from goodoffices.press.formats import record
from goodoffices.press.page import page as public_page
from goodoffices.server.door import door

REPORT = """Talks on the bank end for now

The Harbour Gazette, 14 May 2031

QUILL HAVEN — The talks between Quillsay and Zharfan ended “for now” on Wednesday, said Edda
Quarrel, the spokesperson of Quillsay.

“We made a good start and we shall come back to this table,” Ms Quarrel told reporters on the quay.

Advertisement

View post on X

According to the harbour radio, the delegation of Zharfan left the house at about 9 p.m.
"""


@pytest.fixture
def talk(client):
    return founded(client)


@pytest.fixture
def taken(client, talk):
    """The address of a report that was pasted."""
    answer = client.post(f"/talks/{talk}/reports", {"text": REPORT, "publisher": "The Gazette"})
    assert answer.status_code == 302
    return answer["Location"]


def lines(talk, kind):
    return door.mediator(talk).read().of(kind)


def places(page):
    """The places of what is suggested, without what was rejected."""
    return re.findall(r'name="place" value="([^"]+)"', page.partition('id="rejected"')[0])


def opened(client, address):
    return client.get(address).content.decode()


def form(page, place):
    """What a suggestion's form sends as it stands."""
    start = page.index(f'id="{place}"')
    part = page[start : page.index("</form>", start)]
    sent = {
        name: value
        for name, value in re.findall(r'<input[^>]* name="(\w+)" value="([^"]*)"', part)
        if name != "csrfmiddlewaretoken"
    }
    words = re.search(r"<textarea[^>]*>(.*?)</textarea>", part, re.S)[1]
    sent["words"] = words.replace("&#x27;", "'").replace("&quot;", '"')
    for name, options in re.findall(r'<select[^>]* name="(\w+)">(.*?)</select>', part, re.S):
        chosen = re.search(r'value="([^"]*)" selected', options)
        sent[name] = chosen[1] if chosen else ""
    return sent


def test_a_pasted_report_is_cited_and_taken_in_and_nothing_of_it_is_filed(client, talk, taken):
    (source,) = lines(talk, SourceLine)
    (copy,) = lines(talk, CopyLine)
    assert source.publisher == "The Gazette"
    assert "for now" in copy.text.text
    assert lines(talk, ClaimLine) == ()
    page = text(opened(client, taken))
    assert "lines are suggested" in page
    assert "On the public page: One post embedded in the source is missing" in page


def test_what_is_accepted_is_filed_with_the_very_words_it_rests_on(client, talk, taken):
    page = opened(client, taken)
    for place in places(page):
        answer = client.post(taken, {**form(page, place), "said": "accept"})
        assert answer.status_code == 302, place
    filed = lines(talk, ClaimLine)
    (copy,) = lines(talk, CopyLine)
    assert filed
    assert all(line.anchor in copy.text.text for line in filed)
    assert any("good start" in line.words.text and "Quarrel" in line.speaker for line in filed)
    assert "Nothing more is suggested" in text(opened(client, taken))


def test_what_is_rejected_is_filed_nowhere_and_not_suggested_again(client, talk, taken):
    page = opened(client, taken)
    first, *others = places(page)
    client.post(taken, {"place": first, "said": "reject"})
    assert lines(talk, ClaimLine) == ()
    assert places(opened(client, taken)) == others
    again = client.post(f"/talks/{talk}/reports", {"text": REPORT, "publisher": "Another paper"})
    assert first not in places(opened(client, again["Location"]))


def test_what_is_mended_is_filed_as_mended_and_not_suggested_as_it_was(client, talk, taken):
    page = opened(client, taken)
    place = places(page)[0]
    mended = {**form(page, place), "words": "In our own words.", "topic": Topic.CONTEXT.value}
    client.post(taken, {**mended, "said": "accept"})
    (line,) = lines(talk, ClaimLine)
    assert (line.words.text, line.topic) == ("In our own words.", Topic.CONTEXT)
    assert place not in places(opened(client, taken))


def test_a_suggestion_pressed_twice_is_filed_once(client, talk, taken):
    page = opened(client, taken)
    place = places(page)[0]
    for _ in range(2):
        assert client.post(taken, {**form(page, place), "said": "accept"}).status_code == 302
    assert len(lines(talk, ClaimLine)) == 1


def test_after_a_decision_the_next_suggestion_is_in_front(client, taken):
    page = opened(client, taken)
    first, second, *_ = places(page)
    answer = client.post(taken, {"place": first, "said": "reject"})
    assert answer["Location"].endswith(f"#{second}")


def test_a_file_is_read_as_a_pasted_text_is(client, talk):
    file = SimpleUploadedFile("report.txt", REPORT.encode(), "text/plain")
    answer = client.post(f"/talks/{talk}/reports", {"file": file, "publisher": "The Gazette"})
    assert places(opened(client, answer["Location"]))


@pytest.mark.parametrize(
    ("name", "data"),
    [("broken.pdf", b"%PDF-1.7 nothing"), ("noise.txt", b"\xff\xc3\x28"), ("x.txt", b"\x00a")],
)
def test_a_file_that_is_no_report_is_refused_plainly_and_nothing_is_recorded(
    client, talk, name, data
):
    answer = client.post(
        f"/talks/{talk}/reports", {"file": SimpleUploadedFile(name, data), "publisher": "X"}
    )
    assert answer.status_code == 200
    assert "This could not be read." in text(answer.content.decode())
    assert lines(talk, SourceLine) == ()


def test_without_text_or_publisher_nothing_is_recorded_and_what_was_typed_stands(client, talk):
    answer = client.post(f"/talks/{talk}/reports", {"text": "", "title": "A title kept"})
    assert answer.status_code == 422
    assert "A title kept" in answer.content.decode()
    answer = client.post(f"/talks/{talk}/reports", {"text": "They met. Nobody says who writes."})
    assert answer.status_code == 422
    assert "They met." in answer.content.decode()
    assert lines(talk, SourceLine) == ()


def test_hostile_words_of_a_report_are_shown_and_not_obeyed(client, talk):
    hostile = f"{REPORT}\n<script>alert(1)</script> “{{{{ 7|add:7 }}}}”, said Edda Quarrel.\n"
    answer = client.post(f"/talks/{talk}/reports", {"text": hostile, "publisher": "P"})
    page = opened(client, answer["Location"])
    assert "<script>alert(1)" not in page
    assert "{{ 7|add:7 }}" in page


def test_a_report_of_one_talk_is_none_of_another(client, talk, taken):
    other = founded(client, title="Another talk")
    copy = lines(talk, CopyLine)[0].id
    assert client.get(f"/talks/{other}/reports/{copy}").status_code == 404
    assert client.get(f"/talks/{talk}/reports/nothing").status_code == 404


def test_the_public_page_holds_what_was_filed_and_nothing_else_of_the_text(client, talk, taken):
    assert "good start" not in client.get(f"/talks/{talk}/public").content.decode()
    page = opened(client, taken)
    start = next(each for each in places(page) if "good start" in form(page, each)["words"])
    client.post(taken, {**form(page, start), "said": "accept"})
    public = client.get(f"/talks/{talk}/public").content.decode()
    assert "good start" in public
    assert "harbour radio" not in public
    assert f"goodoffices publish DIR --talk {talk}" in public


READ_AS = """The Harbour Gazette, 14 May 2031

Quillsay spokesperson Edda Quarrel said the talks had ended “for now”. The wording was widely
interpreted as signalling a pause rather than a breakdown.
"""


def test_what_others_make_of_a_line_is_filed_with_that_line_and_is_no_report_of_it(client, talk):
    told = {"text": READ_AS, "publisher": "The Gazette"}
    taken = client.post(f"/talks/{talk}/reports", told)["Location"]
    state, reading = places(opened(client, taken))
    client.post(taken, {**form(opened(client, taken), state), "said": "accept"})
    assert "Somebody’s reading of this line" in text(opened(client, taken))
    client.post(taken, {**form(opened(client, taken), reading), "said": "accept"})
    (line,) = lines(talk, ClaimLine)
    (remark,) = line.remarks
    assert (line.topic, line.standing) == (Topic.STATE, Standing.REPORTED)
    assert remark.standing is Standing.INTERPRETED
    assert "pause rather than a breakdown" in remark.anchor
    page = text(opened(client, taken))
    assert "Nothing more is suggested" in page
    assert "2 filed" in page


def test_a_reading_of_nothing_that_was_filed_is_a_line_of_its_own(client, talk):
    told = {"text": READ_AS, "publisher": "The Gazette"}
    taken = client.post(f"/talks/{talk}/reports", told)["Location"]
    page = opened(client, taken)
    state, reading = places(page)
    assert "Somebody’s reading of this line" not in text(page)
    client.post(taken, {"place": state, "said": "reject"})
    client.post(taken, {**form(opened(client, taken), reading), "said": "accept"})
    (line,) = lines(talk, ClaimLine)
    assert line.remarks == ()


def test_the_host_is_no_side_because_the_talks_are_held_in_its_capital(client):
    talk = founded(client, A="Quillsay", B="Zharfan")
    said = "“We made a good start,” Omani Foreign Minister Tarik Quarrel said.\n"
    told = {"text": f"The Gazette, 14 May 2031\n\n{said}", "publisher": "The Gazette"}
    taken = client.post(f"/talks/{talk}/reports", told)["Location"]
    page = opened(client, taken)
    (place,) = places(page)
    assert form(page, place)["side"] == "Oman"


def published():
    """A record as another house published it."""
    return record.record(*public(EVERYTHING))


def brought_back(client, talk, told):
    """Upload a record; the addresses of the texts it became."""
    data = SimpleUploadedFile("record.json", msgspec.json.encode(told), "application/json")
    answer = client.post(f"/talks/{talk}/reports", {"file": data})
    assert answer.status_code == 302, text(answer.content.decode())
    return [f"/talks/{talk}/reports/{copy.id}" for copy in lines(talk, CopyLine)]


def test_an_item_of_news_is_read_in_with_its_day_its_agency_and_its_address(client, talk):
    told = {
        "uri": "https://news.example/1", "headlines": [{"value": "Talks end for now"}],
        "bodies": [{"contentType": "text/plain", "value": REPORT}],
        "versionCreated": "2031-05-14T20:00:00Z", "infoSources": [{"name": "Harbour Press"}],
    }  # fmt: skip
    file = SimpleUploadedFile("item.json", json.dumps(told).encode(), "application/json")
    answer = client.post(f"/talks/{talk}/reports", {"file": file})
    (source,) = lines(talk, SourceLine)
    assert (source.publisher, source.title, source.url) == (
        "Harbour Press", "Talks end for now", "https://news.example/1",
    )  # fmt: skip
    assert str(source.published) == "2031-05-14"
    assert places(opened(client, answer["Location"]))


def test_a_record_that_comes_back_is_cited_source_by_source_and_nothing_is_filed(client, talk):
    told = published()
    addresses = brought_back(client, talk, told)
    assert {s.publisher for s in lines(talk, SourceLine)} == {s.publisher for s in told.sources}
    assert lines(talk, ClaimLine) == ()
    shown = sum(len(places(opened(client, address))) for address in addresses)
    assert shown == len(told.lines)
    assert "Nothing has been released" in client.get(f"/talks/{talk}/public").content.decode()


def test_what_is_accepted_of_a_record_is_the_same_record_again(client, talk):
    told = published()
    for address in brought_back(client, talk, told):
        while waiting := places(opened(client, address)):
            answer = client.post(
                address, {**form(opened(client, address), waiting[0]), "said": "accept"}
            )
            assert answer.status_code == 302, waiting[0]
    view = door.room(talk, PUBLIC).read()
    again = record.record(view.talk, public_page(view))
    assert plainly(again) == plainly(told)
    assert {line.id for line in again.lines} == {line.id for line in told.lines}


def test_what_was_said_of_a_line_is_shown_before_the_line_is_filed(client, talk):
    addresses = brought_back(client, talk, published())
    page = " ".join(text(opened(client, address)) for address in addresses)
    for said in ("It did not.", "A witness", "it is so", "A slip.", "Nobody said so."):
        assert said in page


def test_a_line_of_a_record_that_was_rejected_or_mended_is_not_suggested_again(client, talk):
    told = published()
    (address, *_) = brought_back(client, talk, told)
    first, second, *others = places(opened(client, address))
    client.post(address, {"place": first, "said": "reject"})
    mended = {**form(opened(client, address), second), "words": "Mended.", "speaker": "M"}
    client.post(address, {**mended, "said": "accept"})
    assert [line.speaker for line in lines(talk, ClaimLine)] == ["M"]
    assert places(opened(client, address)) == others
    again = brought_back(client, talk, told)
    assert first not in [each for page in again for each in places(opened(client, page))]
    assert len(lines(talk, SourceLine)) == len(told.sources)


def test_an_invented_record_does_not_come_into_a_talk_that_is_not_invented(client, talk):
    told = msgspec.structs.replace(published(), illustrative=True)
    assert brought_back(client, talk, told)
    sides = {"A.name": "Sarvan", "B.name": "Kahroba", "A.lang": "en", "B.lang": "en"}
    real = client.post("/talks/new", {"title": "True", "venue.place": "Muscat", **sides})
    real = real["Location"].split("/")[2]
    file = SimpleUploadedFile("record.json", msgspec.json.encode(told))
    answer = client.post(f"/talks/{real}/reports", {"file": file})
    assert "What it holds is invented" in text(answer.content.decode())
    assert lines(real, SourceLine) == ()


@pytest.mark.parametrize("data", [b'{"format": "goodoffices-public"}', b'{"uri": 1}', b"{"])
def test_a_broken_record_is_refused_plainly_and_nothing_is_recorded(client, talk, data):
    file = SimpleUploadedFile("record.json", data)
    answer = client.post(f"/talks/{talk}/reports", {"file": file, "publisher": "P"})
    assert answer.status_code == 200
    assert "This could not be read." in text(answer.content.decode())
    assert lines(talk, SourceLine) == ()


def test_a_source_that_lacks_a_post_says_so_on_the_public_page(client, talk, taken):
    missing = "One post embedded in the source is missing; nothing is put in its place."
    (source,) = lines(talk, SourceLine)
    assert source.note.text == missing
    assert missing in text(opened(client, taken))
    place = places(opened(client, taken))[0]
    client.post(taken, {**form(opened(client, taken), place), "said": "accept"})
    assert missing in text(client.get(f"/talks/{talk}/public").content.decode())


def test_of_a_source_that_is_whole_nothing_is_noted_and_a_note_of_ones_own_stands(client, talk):
    whole = REPORT.replace("View post on X", "")
    client.post(f"/talks/{talk}/reports", {"text": whole, "publisher": "The Gazette"})
    noted = {"text": REPORT, "publisher": "The Gazette", "note": "Read in print."}
    client.post(f"/talks/{talk}/reports", noted)
    first, second = lines(talk, SourceLine)
    assert (first.note, second.note.text) == (None, "Read in print.")


def test_a_form_that_is_refused_stands_as_it_was_sent(client, talk, taken):
    page = opened(client, taken)
    place = places(page)[0]
    mended = {
        "words": " ",
        "topic": Topic.CONTEXT.value,
        "speaker": "Tarik Vey",
        "office": "Pilot",
    }
    answer = client.post(taken, {**form(page, place), **mended, "said": "accept"})
    assert answer.status_code == 422
    sent = form(answer.content.decode(), place)
    assert (sent["topic"], sent["speaker"], sent["office"]) == ("context", "Tarik Vey", "Pilot")
    assert lines(talk, ClaimLine) == ()


def test_what_was_rejected_stays_in_sight_and_may_be_accepted_after_all(client, talk, taken):
    page = opened(client, taken)
    first, *others = places(page)
    sent = form(page, first)
    client.post(taken, {"place": first, "said": "reject"})
    page = opened(client, taken)
    assert "1 line was rejected" in text(page)
    assert places(page) == others
    client.post(taken, {**sent, "topic": Topic.CONTEXT.value, "said": "accept"})
    (line,) = lines(talk, ClaimLine)
    assert line.topic is Topic.CONTEXT
    assert "was rejected" not in text(opened(client, taken))


def test_a_text_pasted_twice_is_taken_in_once_and_what_was_filed_is_not_suggested_again(
    client, talk, taken
):
    page = opened(client, taken)
    client.post(taken, {**form(page, places(page)[0]), "said": "accept"})
    again = client.post(
        f"/talks/{talk}/reports", {"text": f"{REPORT}\n", "publisher": "the gazette"}
    )
    assert again["Location"].partition("?")[0] == taken
    assert len(lines(talk, CopyLine)) == len(lines(talk, SourceLine)) == 1
    page = text(opened(client, again["Location"]))
    assert "This text was taken in before" in page
    assert "1 filed" in page


SPOKEN = """Talks on the bank end for now

The Harbour Gazette, 14 May 2031

“We made a good start,” Zharfan Foreign Minister Dessa Quill said. “We shall come back.”

“The wall must be overcome,” Quill said on the quay.

“We heard them,” Quillsay Foreign Minister Ilya Morent said.
"""


def of_one_voice(client, talk):
    """A report, and the page of all that one speaker says in it."""
    told = {"text": SPOKEN, "publisher": "The Gazette"}
    taken = client.post(f"/talks/{talk}/reports", told)["Location"]
    page = opened(client, taken)
    first = next(each for each in places(page) if "good start" in form(page, each)["words"])
    return taken, opened(client, f"{taken}?like={first}")


def test_the_lines_of_one_voice_are_filed_together_where_all_of_them_were_on_one_page(
    client, talk
):
    taken, page = of_one_voice(client, talk)
    assert "The wall must be overcome" in text(page)
    assert "We heard them" not in text(page)
    client.post(taken, {"place": places(page), "said": "together"})
    filed = lines(talk, ClaimLine)
    assert {line.speaker for line in filed} == {"Dessa Quill"}
    assert len(filed) == len(places(page)) == 2
    assert any(
        "We heard them" in form(page, each)["words"]
        for page in [opened(client, taken)]
        for each in places(page)
    )


def test_what_was_unticked_among_the_lines_of_one_voice_stays_suggested(client, talk):
    taken, page = of_one_voice(client, talk)
    kept, left = places(page)
    client.post(taken, {"place": kept, "said": "together"})
    assert len(lines(talk, ClaimLine)) == 1
    assert left in places(opened(client, taken))


def test_what_needs_a_look_of_its_own_is_never_filed_together(client, talk):
    told = {"text": READ_AS, "publisher": "The Gazette"}
    taken = client.post(f"/talks/{talk}/reports", told)["Location"]
    client.post(taken, {"place": places(opened(client, taken)), "said": "together"})
    assert lines(talk, ClaimLine) == ()


PERSIAN = """گفت‌وگوهای غیرمستقیم در مسقط

خبرگزاری لنگرگاه، ۲۴ اردیبهشت ۱۴۱۰

ایلیا مورنت گفت: «فضا مثبت بود.»

دسا کویل گفت: «آغاز خوبی بود.»

ایلیا مورنت گفت: «باز هم دیدار می‌کنیم.»
"""


def test_a_name_that_was_given_once_is_found_in_the_rest_of_a_persian_report(client, talk):
    told = {"text": PERSIAN, "publisher": "لنگرگاه"}
    taken = client.post(f"/talks/{talk}/reports", told)["Location"]
    page = opened(client, taken)
    place = next(each for each in places(page) if "فضا مثبت" in form(page, each)["words"])
    client.post(taken, {**form(page, place), "speaker": "ایلیا مورنت", "said": "accept"})
    page = opened(client, taken)
    speakers = {form(page, each)["words"]: form(page, each)["speaker"] for each in places(page)}
    assert speakers["باز هم دیدار می‌کنیم."] == "ایلیا مورنت"
    assert speakers["آغاز خوبی بود."] == ""


def test_the_house_renders_a_state_in_the_language_of_the_report(client, talk):
    told = {"text": PERSIAN, "publisher": "لنگرگاه"}
    page = opened(client, client.post(f"/talks/{talk}/reports", told)["Location"])
    words = [form(page, each)["words"] for each in places(page)]
    assert "گفت‌وگوها غیرمستقیم است." in words
    assert not [each for each in words if re.search("[A-Za-z]", each)]


def test_who_led_a_delegation_is_told_in_the_language_of_the_report(client, talk):
    led = f"{PERSIAN}\nریاست هیئت ساروان را ایلیا مورنت، وزیر امور خارجه، بر عهده داشت.\n"
    taken = client.post(f"/talks/{talk}/reports", {"text": led, "publisher": "ل"})["Location"]
    page = opened(client, taken)
    place = next(each for each in places(page) if "فضا مثبت" in form(page, each)["words"])
    client.post(taken, {**form(page, place), "speaker": "ایلیا مورنت", "said": "accept"})
    page = opened(client, taken)
    words = [form(page, each)["words"] for each in places(page)]
    assert "ایلیا مورنت ریاست هیئت را بر عهده دارد." in words


def test_the_comma_after_a_persian_outlet_is_no_part_of_its_name(client, talk):
    client.post(f"/talks/{talk}/reports", {"text": PERSIAN})
    (source,) = lines(talk, SourceLine)
    assert source.publisher == "خبرگزاری لنگرگاه"


def test_words_of_somebody_not_named_are_never_filed_together(client, talk):
    # By a name that is nobody's, and not by one that is known to be a given one.
    told = {"text": PERSIAN.replace("ایلیا", "وسترا"), "publisher": "لنگرگاه"}
    taken = client.post(f"/talks/{talk}/reports", told)["Location"]
    page = opened(client, taken)
    place = next(each for each in places(page) if "فضا مثبت" in form(page, each)["words"])
    client.post(taken, {"place": places(page), "said": "together"})
    assert place in places(opened(client, taken))
    assert not [line for line in lines(talk, ClaimLine) if line.saying]


def test_a_speech_longer_than_a_line_may_rest_on_is_filed_whole_and_rests_on_its_beginning(
    client, talk
):
    said = " ".join(["We shall go on with this, and with that, and nothing will stop us"] * 20)
    spoken = f"“{said}.”, Quillsay spokesperson Edda Quarrel said.\n"
    told = {"text": f"The Gazette, 14 May 2031\n\n{spoken}", "publisher": "The Gazette"}
    taken = client.post(f"/talks/{talk}/reports", told)["Location"]
    page = opened(client, taken)
    (place,) = places(page)
    client.post(taken, {**form(page, place), "said": "accept"})
    (line,) = lines(talk, ClaimLine)
    assert said in line.words.text
    assert len(line.anchor) <= 1000
    assert line.anchor in told["text"]
    assert places(opened(client, taken)) == []


def test_the_side_of_a_line_is_told_by_its_name(client):
    talk = founded(client, A="Quillsay", B="Zharfan")
    told = {"text": SPOKEN, "publisher": "The Gazette"}
    page = opened(client, client.post(f"/talks/{talk}/reports", told)["Location"])
    sides = {form(page, each)["side"] for each in places(page)}
    assert sides - {""} == {"Quillsay", "Zharfan"}


def test_no_word_beside_a_suggestion_is_shown_in_part(client, taken):
    page = opened(client, taken)
    around = re.findall(r'class="context" dir="auto">…(.*?)<mark>', page)
    words = set(re.findall(r"\w+", REPORT))
    assert {word for each in around for word in re.findall(r"\w+", each)} <= words


@pytest.mark.parametrize("data", [b"PK\x03\x04rest", b"\x89PNG\r\n"])
def test_a_file_of_an_office_program_or_a_picture_is_called_no_text(client, talk, data):
    file = SimpleUploadedFile("report.docx", data)
    answer = client.post(f"/talks/{talk}/reports", {"file": file, "publisher": "X"})
    assert "This is no text. Open it, copy its text, and read that in." in text(answer)


def test_the_state_that_a_spokesperson_tells_in_persian_stands_under_the_state(client, talk):
    told = f"{PERSIAN}\nادا کوارل، سخنگو، گفت: «این دور از گفت‌وگوها فعلاً پایان یافت.»\n"
    taken = client.post(f"/talks/{talk}/reports", {"text": told, "publisher": "ل"})["Location"]
    page = opened(client, taken)
    place = next(each for each in places(page) if "این دور" in form(page, each)["words"])
    assert form(page, place)["topic"] == Topic.STATE.value
