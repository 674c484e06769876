"""A talk can be written by hand and read; a wrong file is refused with its line and the reason."""

from dataclasses import replace
from datetime import datetime, timedelta
from textwrap import dedent

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.archive.examples import ENTRIES, START, TEXTS, A, B, X, Y, Z, register

from goodoffices.archive.written import read, renamed, write
from goodoffices.core import acts
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.acts.conveyances import Form, Onward, Part
from goodoffices.core.entries import Behalf, Entry, How
from goodoffices.core.marking import PRESETS, Attribution, Marking, Preset, Release, Use
from goodoffices.core.naming import refs_of
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import MEDIATOR, PUBLIC, head
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words
from goodoffices.nodes import Unreadable

register()

EVENING = """\
goodoffices: 1
acts:
  - do: Found
    at: 2026-05-04T17:30:00+03:00
    id: talk
    title: {text: "شامگاه جزیره‌ها", lang: fa}
    parties:
      - {side: A, name: North Isle, capital: {name: Harbour, zone: Africa/Lagos}}
      - side: B
        name: South Isle
        capital: {name: Cliff}
        also: [{text: جزیره جنوبی, lang: fa}]
    place: {name: Lantern House, zone: Asia/Muscat}
    mediation: The house
  - do: Lodge
    at: +5m
    for: {side: A, how: telephone, speaker: "An invented head", said: 2026-05-04T17:20:00+03:00}
    id: a1
    words: {text: "no", lang: fa}
    kind: concern
    marking: {preset: "in your words, from us", release: ask me before it leaves}
  - do: Convey
    at: +30s
    by: mediation/deputy
    onward:
      parts: [{words: They would rather not., items: [a1]}, {words: 1.5}]
      to: [B]
      attribution: the delegation
      form: speaking note
  - do: Interpret
    at: 2026-05-04T18:00:00+03:00
    claim: a1
    words: |
      Two lines
      of words
    source: talk
    anchor: yes
    who: observers
"""


def test_a_talk_written_by_hand_reads_as_the_acts_it_tells():
    found, lodge, convey, interpret = read(EVENING, "evening.yaml")
    assert found.id == "talk"
    assert found.by == MEDIATOR
    assert found.at == START
    assert found.act.parties[1].also == (Words("جزیره جنوبی", "fa"),)
    assert lodge == Entry(
        Ref("a1"),
        MEDIATOR,
        START + timedelta(minutes=5),
        acts.Lodge(
            Words("no", "fa"),
            Kind.CONCERN,
            replace(PRESETS[Preset.SUBSTANCE], release=Release.ASK),
        ),
        Behalf(A, How.TELEPHONE, "An invented head", START - timedelta(minutes=10)),
    )
    assert convey.at == START + timedelta(minutes=5, seconds=30)
    assert convey.by.role == "deputy"
    assert convey.act == acts.Convey(
        Onward(
            (Part(Words("They would rather not."), frozenset({Ref("a1")})), Part(Words("1.5"))),
            frozenset({B}),
            Use.IN_SUBSTANCE,
            Attribution.DELEGATION,
            Form.SPEAKING_NOTE,
        )
    )
    assert interpret.act.anchor == "yes"
    assert interpret.act.by == "observers"
    assert interpret.act.words == Words("Two lines\nof words\n")


def test_bytes_and_text_read_the_same_with_or_without_a_mark_of_byte_order():
    assert read(EVENING.encode(), "a") == read(EVENING, "a") == read("\ufeff" + EVENING, "a")
    assert read(EVENING.encode("utf-8-sig"), "a") == read(EVENING.replace("\n", "\r\n"), "a")


def test_an_act_without_a_name_gets_one_that_nobody_can_write():
    _, _, convey, interpret = read(EVENING, "a")
    assert convey.id != interpret.id
    with pytest.raises(Unreadable, match="not the name of an earlier act"):
        read(EVENING.replace("claim: a1", f"claim: '{convey.id}'"), "a")
    with pytest.raises(Unreadable, match="A name has"):
        read(EVENING.replace("id: a1", f"id: '{convey.id}'"), "a")


def test_a_talk_without_acts_reads_and_writes_as_such():
    assert read(write(()), "a") == ()


@pytest.mark.parametrize(
    ("written", "marking"),
    [
        ("for you alone", Marking()),
        ("Chatham House", PRESETS[Preset.CHATHAM_HOUSE]),
        ("{}", Marking()),
        ("{preset: in these words, exact_only: true}",
         replace(PRESETS[Preset.VERBATIM], exact_only=True)),
        ("{use: to think with, receivers: [B], own_room: no}",
         Marking(use=Use.GUIDE_ONLY, receivers=frozenset({Side("B")}), own_room=False)),
        ("{release: not before a time, not_before: +2h}",
         Marking(release=Release.NOT_BEFORE, not_before=START + timedelta(hours=2))),
    ],
)  # fmt: skip
def test_a_marking_is_a_preset_by_its_name_or_its_fields(written, marking):
    start = EVENING.index("    marking:")
    end = EVENING.index("\n", start)
    text = f"{EVENING[:start]}    marking: {written}{EVENING[end:]}"
    assert read(text, "a")[1].act.marking == marking


def test_a_time_alone_is_a_time_that_was_told_exactly():
    text = "goodoffices: 1\nacts:\n- {do: NoteContext, at: 2026-05-04T17:30:00+03:00, words: w, "
    [told] = read(text + "source: s, when: 2026-05-04T10:00:00+00:00}", "a")
    assert told.act.when == When(at=datetime.fromisoformat("2026-05-04T10:00:00+00:00"))
    [told] = read(text + "source: s, when: {words: in due course}}", "a")
    assert told.act.when == When(words="in due course")


# Each wrong file: what of the evening is written otherwise, the line told, the reason told.
WRONG = {
    "no version": ("goodoffices: 1\n", "", 1, "begins with “goodoffices: 1”"),
    "later version": ("goodoffices: 1", "goodoffices: 2", 1, "version of the form is not known"),
    "more at the top": ("acts:", "more: x\nacts:", 2, "“more” has no place here"),
    "no acts": ("acts:\n", "act:\n", 2, "“act” has no place here"),
    "no such act": ("do: Convey", "do: Betray", 22, "“Betray” is no act"),
    "an act in lower case": ("do: Convey", "do: convey", 22, "“convey” is no act"),
    "no act": ("do: Convey", "does: Convey", 22, "begins with “- do:”"),
    "an act that is a list": ("do: Convey", "do: [Convey]", 22, "This is no act"),
    "unknown field": ("    kind: concern", "    kynd: concern", 20, "Lodge has no “kynd”"),
    "unknown field further in": ("how: telephone", "now: telephone", 17, "Behalf has no “now”"),
    "missing field": ("    mediation: The house\n", "", 3, "Found needs “mediation”"),
    "missing field further in": ("side: A, name: North Isle,", "side: A,", 8, "needs “name”"),
    "no time": ("    at: +5m\n", "", 15, "Lodge needs “at”"),
    "time without offset": ("2026-05-04T18:00:00+03:00", "2026-05-04T18:00", 31, "its offset"),
    "no time at all": ("2026-05-04T18:00:00+03:00", "in the evening", 31, "This is no time"),
    "back in time": ("2026-05-04T18:00:00+03:00", "2026-05-04T15:00:00+01:00", 31, "in order"),
    "after nothing": ("2026-05-04T17:30:00+03:00\n    id", "+5m\n    id", 4, "no act before it"),
    "no such seat": ("mediation/deputy", "mediation/king", 24, "no role of that name"),
    "no such room": ("mediation/deputy", "cellar", 24, "there is no room of that name"),
    "a seat of no side": ("mediation/deputy", "delegation", 24, "This is no seat"),
    "a seat with spaces": ("mediation/deputy", "the secret king", 24, "nobody sits there"),
    "no such kind": ("kind: concern", "kind: complaint", 20, "Allowed: position, interest"),
    "no such preset": ("preset: \"in your words, from us\"", "preset: loudly", 21, "Allowed: for"),
    "a preset that is a list": ("preset: \"in your words, from us\"", "preset: [a]", 21, "by its"),
    "a marking that is a list": ("{preset: \"in your words, from us\", release: ask me before it "
                                 "leaves}", "[a]", 21, "by its name, or as its fields"),
    "reference to nothing": ("items: [a1]", "items: [a2]", 26, "“a2” is not the name of an"),
    "reference to a later act": ("claim: a1", "claim: a9", 32, "“a9” is not the name of an"),
    "reference to itself": ("id: a1\n", "id: a1\n    about: a1\n", 19, "name of an earlier"),
    "a name twice": ("id: a1", "id: talk", 18, "name of an earlier act already"),
    "a name with spaces": ("id: a1", "id: a 1", 18, "A name has up to 40"),
    "a key twice": ("    kind: concern", "    kind: concern\n    kind: right", 21, "given twice"),
    "a member twice": ("to: [B]", "to: [B, B]", 27, "given twice"),
    "a list for a value": ("kind: concern", "kind: [concern]", 20, "One plain value"),
    "a value for a list": ("to: [B]", "to: B", 27, "This is a list"),
    "a value for fields": ("capital: {name: Cliff}", "capital: Cliff", 11, "Write Place as name"),
    "a list for words": ("mediation: The house", "mediation: [a]", 14, "Write Words as text"),
    "no such zone": ("zone: Asia/Muscat", "zone: Moon/North", 13, "no known time zone"),
    "no words": ("mediation: The house", "mediation: ' '", 14, "There are no words in it"),
    "nothing": ("mediation: The house", "mediation:", 14, "There are no words in it"),
    "too many words": ("The house", "x" * 20_001, 14, "That is too long"),
    "a turned text": ("The house", "\"The \\u202e house\"", 14, "control characters or"),
    "a turned name": ("An invented head", "An \\u202e head", 17, "control characters or"),
    "half a letter": ("The house", "\"\\ud800\"", 14, None),
    "a bell": ("The house", "The \x07 house", 14, "control characters"),
    "no language": ("{text: \"no\", lang: fa}", "{text: n, lang: 12}", 19, "no language code"),
    "an anchor": ("mediation: The house", "mediation: &m The house", 14, "Anchors and aliases"),
    "an alias": ("mediation: The house", "mediation: *m", 14, "Anchors and aliases"),
    "a tag": ("mediation: The house", "mediation: !!str The house", 14, "Tags are not allowed"),
    "a tag of Python": ("The house", "!!python/object/apply:os.getcwd []", 14, "Tags"),
    "a merge": ("mediation: The house", "<<: {mediation: m}", 14, "Found has no such field"),
    "too deep": ("The house", "[" * 20, 14, "nested too deeply"),
    "a second document": ("  - do: Convey", "---\n  - do: Convey", 22, None),
    "not closed": ("to: [B]", "to: [B", 28, "This is not YAML"),
    "a tabulator": ("    mediation", "\tmediation", 14, "This is not YAML"),
    "a complex key": ("mediation: The house", "? [a, b]\n    : c", 14, "of a field is a word"),
    "an empty key": ("    kind: concern", "    key: ''\n    kind: concern", 20, "A key has 1"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_file_is_refused_with_its_line_and_the_reason(case):
    right, wrong, line, reason = WRONG[case]
    text = EVENING.replace(right, wrong, 1)
    assert text != EVENING
    with pytest.raises(Unreadable) as unreadable:
        read(text, "evening.yaml")
    fault = unreadable.value
    assert str(fault) == f"evening.yaml:{fault.line}: {fault.reason}"
    assert fault.line == line
    assert (reason or "") in fault.reason
    assert fault.reason.rstrip().endswith((".", "”"))
    assert "\n" not in fault.reason


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "The file is empty."),
        ("# only a remark\n", 1, "The file is empty."),
        ("- a\n- b\n", 1, "begins with"),
        ("hello", 1, "begins with"),
        ("goodoffices: [1]\nacts: []", 1, "version"),
        ("goodoffices: 1\n", 1, "There are no acts"),
        ("goodoffices: 1\nacts: {}\n", 2, "The acts are a list"),
        ("goodoffices: 1\nacts: []\n---\ngoodoffices: 1\n", 3, "a second one"),
        (b"goodoffices: 1\nacts: [\xff]\n", 2, "not UTF-8"),
        ("goodoffices: 1\n".encode("utf-16"), 1, "not UTF-8"),
        ("goodoffices: \ud800", 1, "not UTF-8"),
        ("#" * 5_000_001, 1, "5 MB"),
        ("goodoffices: 1\nacts:\n- {do: Issue, at: 2026-05-04T17:30:00+03:00, statement: x}", 3,
         "“x” is not the name"),
        ("goodoffices: 1\nacts:\n- {do: Cite, at: 2026-05-04T17:30:00+03:00, publisher: p, "
         "title: t,\n   published: yesterday}", 4, "This is no date"),
        ("goodoffices: 1\nacts:\n- {do: Note, at: 9998-12-31T23:59:59+00:00, words: w}\n"
         "- {do: Note, at: +1s, words: w}", 4, "too far away"),
        ("goodoffices: 1\nacts:\n- {do: Note, at: 2026-05-04T17:30:00+03:00, words: w, key: k}\n"
         "- {do: Note, at: +1s, words: w, key: k}", 4, "used the same key before"),
        ("goodoffices: 1\nacts:\n- {do: NoteContext, at: 2026-05-04T17:30:00+03:00, words: w, "
         "source: s,\n   when: {words: late, zone: Moon/North}}", 4, "no known time zone"),
    ],
)  # fmt: skip
def test_what_is_no_written_talk_at_all_is_told_so(text, line, reason):
    with pytest.raises(Unreadable) as unreadable:
        read(text, "talk.yaml")
    assert unreadable.value.line == line
    assert reason in unreadable.value.reason


@pytest.mark.parametrize(
    ("field", "reason"), [("illustrative", "true or"), ("granularity", "who")]
)
def test_yes_or_no_and_numbers_are_written_as_such(field, reason):
    for wrong in ("maybe", "1.5", "1e3", "''", "٣x", "99999999999"):
        with pytest.raises(Unreadable, match=reason):
            read(EVENING.replace("id: talk", f"id: talk\n    {field}: {wrong}"), "a")


def test_a_fault_repeats_no_sentence_of_the_file():
    for right, *_ in ("kind: concern", "do: Convey", "how: telephone"), ("id: a1",):
        name = right.split(": ")[0]
        for wrong in (f"{name}: the canary sings at night", f"the canary sings: {name}"):
            with pytest.raises(Unreadable) as unreadable:
                read(EVENING.replace(right, wrong), "a")
            assert "canary" not in str(unreadable.value)


def standing(entries):
    """The entries with what they refer to standing before them."""
    return (
        *(Entry(each, MEDIATOR, START, acts.Note(Words("Here it stands."))) for each in (X, Y, Z)),
        *entries,
    )


def alike(one, two):
    """Whether two talks are the same but for the names of the acts."""
    assert len(one) == len(two)
    return one == renamed(two, {there.id: here.id for here, there in zip(one, two, strict=True)})


def test_every_act_with_every_field_reads_back_as_it_was_written():
    talk = standing(ENTRIES)
    assert alike(talk, read(write(talk), "a"))
    assert {type(each.act) for each in talk} == set(acts.ACTS.values())


def test_writing_what_was_read_from_a_written_talk_gives_the_same_file():
    text = write(standing(ENTRIES))
    assert write(read(text, "a")) == text


@given(
    kinds=st.lists(st.sampled_from(list(acts.ACTS.values())), min_size=1, max_size=4),
    data=st.data(),
)
def test_whatever_was_done_reads_back_as_it_was_written(kinds, data):
    at = START
    entries = []
    for place, kind in enumerate(kinds):
        at += data.draw(st.timedeltas(timedelta(0), timedelta(days=400)))
        behalf = data.draw(st.none() | st.from_type(Behalf))
        by = data.draw(st.sampled_from([MEDIATOR, PUBLIC, head(A)]))
        act = data.draw(st.from_type(kind))
        entries.append(Entry(Ref(f"e{place}"), by, at, act, behalf, data.draw(KEYS) + str(place)))
    talk = standing(entries)
    assert alike(talk, read(write(talk), "a"))


KEYS = st.text("abc -#:'\"", max_size=8)


@given(text=TEXTS.filter(lambda text: bool(text.strip())))
def test_words_in_any_script_come_back_letter_by_letter(text):
    entry = Entry(Ref("a"), MEDIATOR, START, acts.Note(Words(text)))
    assert read(write([entry]), "a")[0].act.words.text == text


def test_a_written_talk_can_be_read_by_people_of_each_language():
    long = "A sentence that goes on for a while. " * 20
    text = write(
        [
            Entry(Ref("a"), MEDIATOR, START, acts.Note(Words("ما می‌آییم.", "fa"))),
            Entry(Ref("b"), MEDIATOR, START, acts.Note(Words("First line.\nSecond line."))),
            Entry(Ref("c"), MEDIATOR, START, acts.Note(Words(long.strip()))),
        ]
    )
    assert text == dedent(f"""\
        goodoffices: 1
        acts:
        - do: Note
          at: 2026-05-04T17:30:00+03:00
          id: a
          words:
            text: ما می‌آییم.
            lang: fa
        - do: Note
          at: 2026-05-04T17:30:00+03:00
          id: b
          words: |-
            First line.
            Second line.
        - do: Note
          at: 2026-05-04T17:30:00+03:00
          id: c
          words: {long.strip()}
        """)


def test_a_talk_of_invented_parties_says_so_first_and_another_does_not():
    [found] = [each for each in ENTRIES if isinstance(each.act, acts.Found)]
    for illustrative in (True, False):
        entry = replace(found, act=replace(found.act, illustrative=illustrative))
        text = write([entry])
        assert text.startswith("# ILLUSTRATIVE: the parties") is illustrative
        assert read(text, "a") == (entry,)


def test_what_another_reader_of_yaml_could_mistake_is_in_quotation_marks():
    for word in ("no", "1.5", "null", "2026-05-04", "~", "0x1f", "yes: no", "- a", "# b"):
        text = write([Entry(Ref("a"), MEDIATOR, START, acts.Note(Words(word)))])
        assert yaml.safe_load(text)["acts"][0]["words"] == word


def test_drawn_names_become_short_ones_and_given_names_stay():
    drawn, other = Ref("9f3c2a1b0d4e5f60718a"), Ref("Zk3_-9aQwErTyUiOpLk")
    talk = [
        Entry(drawn, MEDIATOR, START, acts.Note(Words("One."))),
        Entry(Ref("the-bank"), MEDIATOR, START, acts.Note(Words("Two."), drawn)),
        Entry(Ref("e4"), MEDIATOR, START, acts.Note(Words("Three."), Ref("the-bank"))),
        Entry(other, MEDIATOR, START, acts.Tie(frozenset({drawn, Ref("e4")}))),
        Entry(Ref("a-last-one"), MEDIATOR, START, acts.Agree(other)),
    ]
    text = write(talk)
    assert drawn not in text
    assert other not in text
    again = read(text, "a")
    assert [each.id for each in again] == ["e1", "the-bank", "e4", "e4x", "a-last-one"]
    assert alike(tuple(talk), again)


def test_a_talk_is_written_only_if_it_can_be_read():
    one = Entry(Ref("a"), MEDIATOR, START, acts.Note(Words("One.")))
    two = Entry(Ref("b"), MEDIATOR, START, acts.Note(Words("Two."), Ref("a")))
    write([one, two])
    for wrong in ([two], [two, one], [one, one]):
        with pytest.raises(ValueError, match="does not stand before"):
            write(wrong)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: type(entry.act).__name__)
def test_renaming_reaches_every_name_in_an_act_and_nothing_else(entry):
    names = {X: Ref("p"), Y: Ref("q"), Z: Ref("r"), entry.id: Ref("s")}
    [other] = renamed([entry], names)
    assert other.id == "s"
    assert sorted(refs_of(other.act)) == sorted(names[each] for each in refs_of(entry.act))
    assert renamed([other], {new: old for old, new in names.items()}) == (entry,)
    assert renamed([entry], {}) == (entry,)


def test_a_place_keeps_its_name_however_it_is_written():
    for name in ("no", "~", "Lantern: House"):
        entry = Entry(Ref("a"), MEDIATOR, START, acts.ProposeRound(Words("r"), Place(name)))
        assert read(write([entry]), "a") == (entry,)
