"""Two readouts side by side: nothing lost, nothing invented, and unsure where one must be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.press.comparing.gold import HALVES, cases

from goodoffices.core.words import Words
from goodoffices.press.comparing.binding import modals, negations
from goodoffices.press.comparing.comparison import compare, pairwise
from goodoffices.press.comparing.differing import Kind
from goodoffices.press.comparing.passages import LONGEST, MOST, passages
from goodoffices.press.comparing.telling import as_json, as_text, pieces, said
from goodoffices.press.comparing.wording import Mark, marked, woven

EVERY = [case for half in HALVES for case in cases(half)]
LANGUAGES = st.sampled_from(["en", "fa", "ar", "und", "pt-BR"])
PROSE = st.lists(
    st.sampled_from([
        "The sides met.", "They shall open the road within 30 days.", "Nobody spoke.",
        "دو طرف دیدار کردند.", "راه باید باز شود.", "اتفق الطرفان على التبادل.", "\n\n", "\n", " ",
        "Dr. Vahl reported on 4 March 2031.", "<b>&", "…", "A. B. Carr", "12", "“May I?”",
    ])
).map(" ".join)  # fmt: skip


def places(found, number):
    """Where the sentences of one text stand in the rows."""
    rows = ((row.first, row.second)[number] for row in found.rows)
    return sorted((each.start, each.end) for row in rows for each in row)


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case.id)
def test_every_sentence_of_both_texts_stands_in_one_row(case):
    found = compare(*case.texts)
    for number, words in enumerate(case.texts):
        every = [(each.start, each.end) for each in passages(words.text)]
        assert places(found, number) == every


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case.id)
def test_whichever_comes_first_the_same_is_found(case):
    one, other = case.texts
    there, back = compare(one, other), compare(other, one)
    pairs = {(row.texts, row.doubtful) for row in there.rows}
    assert pairs == {(row.texts[::-1], row.doubtful) for row in back.rows}


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case.id)
def test_a_text_says_nothing_that_it_does_not_say_itself(case):
    for words in case.texts:
        found = compare(words, words)
        assert all(row.both and not row.differences for row in found.rows)
        assert not any(
            piece.only for row in found.rows for piece in pieces(row, 0, one_language=True)
        )


@given(PROSE, PROSE, st.tuples(LANGUAGES, LANGUAGES))
def test_any_two_texts_can_be_compared_and_every_letter_comes_back(one, other, langs):
    found = compare(
        *(Words(f"{each}.", lang) for each, lang in zip((one, other), langs, strict=True))
    )
    for row in found.rows:
        for side in (0, 1):
            parts = pieces(row, side, one_language=True)
            assert "".join(each.text for each in parts) == row.texts[side]
        for each in row.differences:
            assert any(said(row, each))
    assert as_json(found, ("one", "other"))["rows"] is not None
    as_text(found, ("one", "other"))


@given(PROSE, PROSE)
def test_marked_wordings_are_the_wordings_as_given(one, other):
    left, right = marked(one, other)
    assert "".join(run.text for run in left) == one
    assert "".join(run.text for run in right) == other
    kept = [run.text for run in woven(one, other) if run.mark is not Mark.FIRST]
    assert "".join(kept) == other


def test_sentences_end_where_a_reader_ends_them():
    text = "Mr. Vahl met Dr. A. B. Carr at 3.30 p.m. in Tarn. «چه شد؟» پرسید. Done!"
    found = [text[each.start : each.end] for each in passages(text)]
    assert found == [
        "Mr. Vahl met Dr. A. B. Carr at 3.30 p.m. in Tarn.", "«چه شد؟»", "پرسید.", "Done!",
    ]  # fmt: skip


def test_paragraphs_are_parted_by_an_empty_line_or_where_there_is_none_by_any():
    assert [each.paragraph for each in passages("One.\nTwo.\n\nThree.")] == [0, 0, 1]
    assert [each.paragraph for each in passages("One.\nTwo. Three.")] == [0, 1, 1]
    assert passages(" \n ") == ()


def test_a_month_and_a_good_will_bind_nobody():
    assert not modals("They met in May and spoke of good will and of the might of May.", "en")
    assert [each.word for each in modals("He may go. You cannot, they have to.", "en")] == [
        "may", "can", "have to",
    ]  # fmt: skip


def test_what_says_no_is_known_in_three_languages():
    assert [n.word for n in negations("They don't and cannot, never without us.", "en")] == [
        "don't", "cannot", "never", "without",
    ]  # fmt: skip
    assert len(negations("جلسه برگزار نخواهد شد و نشد.", "fa")) == 2
    assert len(negations("لن يعقد الاجتماع ولم يتفق الطرفان.", "ar")) >= 1


def test_what_may_be_said_in_other_words_is_not_called_missing():
    one = Words("The sides met in Tarn. The fishermen of the island were set free at dawn.")
    other = Words("The sides met in Tarn. At sunrise the island's fishermen walked out of prison.")
    found = compare(one, other)
    assert not found.only_first
    assert not found.only_second


def test_across_languages_a_number_that_differs_is_found_and_no_modal_is_guessed():
    one = Words("The bridge at Tarn shall be repaired within 90 days.")
    other = Words("پل تارن ظرف ۶۰ روز تعمیر خواهد شد.", "fa")
    (row,) = compare(one, other).rows
    assert [each.kind for each in row.differences] == [Kind.NUMBER]


def test_across_languages_nothing_is_called_missing_of_which_little_is_known():
    one = Words("The bridge at Tarn was closed for 90 days. The mood was grave.")
    other = Words("پل تارن ۹۰ روز بسته بود. حال و هوا سنگین بود.", "fa")
    found = compare(one, other)
    assert [row.both for row in found.rows] == [True, False, False]
    assert not found.only_first
    assert not found.only_second
    alone = compare(one, Words("پل تارن ۹۰ روز بسته بود.", "fa"))
    assert [row.texts[0] for row in alone.only_first] == ["The mood was grave."]


def test_of_several_texts_every_two_are_compared():
    texts = [Words("They met."), Words("They met at noon."), Words("Nobody met.")]
    assert [(a, b) for a, b, _found in pairwise(texts)] == [(0, 1), (0, 2), (1, 2)]


@pytest.mark.parametrize("unit", ["They met. ", "They met.\n\n", "word ", "x", "٫"])
def test_a_text_made_to_be_slow_has_few_passages_and_none_without_end(unit):
    text = (unit * 19_000)[:19_000]
    found = passages(text)
    assert len(found) <= MOST
    assert max(each.end - each.start for each in found) <= LONGEST
    held = "".join(text[each.start : each.end] for each in found)
    assert "".join(held.split()) == "".join(text.split())
