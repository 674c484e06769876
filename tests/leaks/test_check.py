"""What of a confidence stands in a draft is found and marked; what may be known is not."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from goodoffices.core.words import Words
from goodoffices.leaks.check import Index, check
from goodoffices.leaks.findings import Kind
from goodoffices.leaks.folding import tokens
from goodoffices.leaks.given import Confidence, Lists, Named

NOTHING = Lists()
BELL = "The ferry crew will hide the bronze bell under the coal until the inspectors leave."


def held(*texts, lang="en"):
    return tuple(Confidence(f"c{at}", Words(text, lang)) for at, text in enumerate(texts, 1))


def found(draft, confidences, known=(), lists=NOTHING, lang="en"):
    findings = check(
        Words(draft, lang), confidences, tuple(Words(each, lang) for each in known), lists
    )
    return {(each.confidence, each.kind) for each in findings}


def kinds(draft, *texts, known=(), lang="en"):
    return {kind for _, kind in found(draft, held(*texts, lang=lang), known, lang=lang)}


def test_a_run_of_the_words_of_a_confidence_is_found_inside_a_letter():
    draft = "I am told they will hide the bronze bell under the coal. Do not ask me by whom."
    assert Kind.VERBATIM in kinds(draft, BELL)


def test_the_same_words_in_another_order_are_found():
    draft = "Under the coal, until the inspectors leave, the bronze bell hides. So they say."
    assert kinds(draft, BELL) & {Kind.REORDERED, Kind.INFLECTED}


def test_other_forms_of_the_same_words_are_found():
    draft = "There was some hiding of bells of bronze under coal before an inspector was leaving."
    assert kinds(draft, BELL)


def test_another_spelling_of_the_same_words_is_found():
    confidence = "The harbour catalogue was analysed at the fibre centre."
    assert kinds("The harbor catalog was analyzed at the fiber center.", confidence) == {
        Kind.RESPELLED
    }


def test_an_old_keyboard_does_not_hide_persian_words():
    told = "انبار ذغال‌سنگ کنار کلیسای قدیمی را شبانه خالی کرده‌ایم."
    assert kinds("گويا انبار ذغالسنگ كنار كليساي قديمي را شبانه خالي كرده اند.", told, lang="fa")


def test_what_the_receiver_said_itself_silences_its_words():
    draft = "You told me that the crew will hide the bronze bell under the coal."
    assert found(draft, held(BELL)) != set()
    assert (
        found(
            draft, held(BELL), ["We know that the crew will hide the bronze bell under the coal."]
        )
        == set()
    )


def test_a_letter_of_courtesy_says_nothing():
    draft = (
        "Dear Mr Toll, I thank you for your patience. Both sides expressed their concerns about "
        "security, and we hope to reconvene as soon as possible. With kind regards"
    )
    assert found(draft, held(BELL, "We have concerns about security and hope for peace.")) == set()


def test_only_the_confidence_that_is_given_away_is_shown():
    others = ("The mayor is tired of the talks.", "Our coal will last until the spring.")
    assert {name for name, _ in found(f"They say: {BELL}", held(BELL, *others))} == {"c1"}


def test_a_listed_name_in_another_script_is_found_and_silenced_where_it_is_known():
    lists = Lists(
        roster=(Named("toll", (Words("Ruprecht Tollander"), Words("روپرشت تولاندر", "fa"))),)
    )
    confidences = held("روپرشت تولاندر مخالف است.", lang="fa")
    draft = "What does Mr Tollander think of it?"
    assert found(draft, confidences, lists=lists) == {("c1", Kind.NAME)}
    known = ["Ruprecht Tollander leads the delegation."]
    assert found(draft, confidences, known, lists) == set()


def test_a_month_that_nothing_known_names_is_found_where_both_tell_no_more():
    dock = held("The patrol ship goes into dry dock in May, whatever is agreed.")
    draft = "این ناو اردیبهشت می‌رود برای تعمیر."
    assert found(draft, dock, lang="fa") == {("c1", Kind.DATE)}
    known = check(Words(draft, "fa"), dock, (Words("The season ends on 20 May."),), NOTHING)
    assert known == ()
    assert found("این ناو پنجم اردیبهشت می‌رود.", dock, lang="fa") == set()


def test_a_known_day_of_some_month_tells_of_no_month():
    dock = held("The patrol ship goes into dry dock in May, whatever is agreed.")
    known = ["It has not been later than the twenty-eighth."]
    assert found("What happens in May?", dock, known) == {("c1", Kind.DATE)}


def test_many_everyday_words_in_one_run_are_no_chance():
    confidence = "The two boys could go home before the others. Could, I said."
    draft = "I believe the two boys could go home before the others."
    assert Kind.VERBATIM in kinds(draft, confidence)
    assert kinds("Could the two of you go home before me?", confidence) == set()


def test_a_day_of_some_month_is_found_where_both_tell_no_more():
    vote = held("They vote on the 16th, and nobody is told.")
    assert found("What happens on the sixteenth?", vote) == {("c1", Kind.DATE)}
    assert found("What happens on 16 June?", vote) == set()
    assert found("What happens in June?", vote) == set()


def test_a_listed_term_in_another_language_is_found_and_silenced_where_it_is_known():
    lists = Lists(terms=(Named("drift", (Words("drift net"), Words("تور رانشی", "fa"))),))
    confidences = held("از تورهای رانشی دست می‌کشیم.", lang="fa")
    draft = "Have you thought about drift nets?"
    assert found(draft, confidences, lists=lists) == {("c1", Kind.TERM)}
    assert found(draft, confidences, ["The agenda: drift nets."], lists) == set()


WORDS = (
    "gate coal bell river night guard letter bread winter cellar order quiet thirty seven hide "
    "carry sell open the of under never ask captain money road"
)
WORD = st.sampled_from(WORDS.split())
SENTENCE = st.lists(WORD, min_size=4, max_size=14).map(" ".join)
SENTENCES = st.lists(SENTENCE, max_size=3)


@settings(max_examples=60, deadline=None)
@given(confidence=SENTENCE, others=SENTENCES, known=SENTENCES, before=SENTENCE, after=SENTENCE)
def test_a_confidence_repeated_word_for_word_is_always_found_unless_it_is_known(
    confidence, others, known, before, after
):
    assume(not any(f" {confidence} " in f" {each} " for each in known))
    draft = f"{before.capitalize()}. {confidence}. {after}"
    assert "c1" in {name for name, _ in found(draft, held(confidence, *others), known)}


@settings(max_examples=60, deadline=None)
@given(draft=SENTENCE, confidences=SENTENCES, known=SENTENCES)
def test_a_draft_that_is_known_word_for_word_gives_nothing_away(draft, confidences, known):
    assert found(draft, held(*confidences), [*known, draft]) == set()


@settings(max_examples=60, deadline=None)
@given(draft=SENTENCE, confidences=SENTENCES, known=SENTENCES)
def test_what_is_marked_stands_where_the_mark_says(draft, confidences, known):
    given_ = held(*confidences)
    texts = {each.id: each.words.text for each in given_}
    for each in check(Words(draft), given_, tuple(map(Words, known)), NOTHING):
        assert {mark.in_draft for mark in each.spans} == {True, False}
        for mark in each.spans:
            text = draft if mark.in_draft else texts[each.confidence]
            assert text[mark.start : mark.end] == mark.words
            assert tokens(mark.words)


@settings(max_examples=60, deadline=None)
@given(data=st.data(), draft=SENTENCE, confidences=SENTENCES, known=SENTENCES)
def test_the_order_of_confidences_and_of_what_is_known_does_not_matter(
    data, draft, confidences, known
):
    given_ = held(*confidences)
    shuffled = data.draw(st.permutations(given_)), data.draw(st.permutations(known))
    one = Index(given_, tuple(map(Words, known)), NOTHING).check(Words(draft))
    other = Index(shuffled[0], tuple(map(Words, shuffled[1])), NOTHING).check(Words(draft))
    assert one == other


def test_an_index_takes_in_what_is_confided_and_known_after_it_was_made():
    index = Index((), (), NOTHING)
    assert index.check(Words(BELL)) == ()
    index.hold(*held(BELL))
    assert {each.kind for each in index.check(Words(BELL))} == {Kind.VERBATIM}
    index.know(Words(BELL))
    assert index.check(Words(BELL)) == ()


TALK = Lists(
    roster=(Named("toll", (Words("Ruprecht Tollander"), Words("روپرشت تولاندر", "fa"))),),
    terms=(Named("drift", (Words("drift net"), Words("تور رانشی", "fa"))),),
)
PIECES = "Mr Tollander;drift nets;on 3 October;forty crates;40 crates;the Thistledown;bronze bell"
PIECE = st.sampled_from(PIECES.split(";"))
LINE = st.lists(st.one_of(WORD, PIECE), min_size=3, max_size=10).map(" ".join).map(Words)
LINES = st.lists(LINE, max_size=4)


@settings(max_examples=80, deadline=None)
@given(data=st.data(), drafts=LINES, confided=LINES, known=LINES)
def test_an_index_that_grew_finds_what_one_made_anew_finds(data, drafts, confided, known):
    confidences = [Confidence(f"c{at}", each) for at, each in enumerate(confided)]
    first = data.draw(st.integers(0, len(confidences)))
    second = data.draw(st.integers(0, len(known)))
    grown = Index(confidences[:first], known[:second], TALK)
    for each in data.draw(st.permutations([*confidences[first:], *known[second:]])):
        # What was asked before, it need not have kept.
        for draft in drafts:
            grown.check(draft)
        if isinstance(each, Confidence):
            grown.hold(each)
        else:
            grown.know(each)
    anew = Index(confidences, known, TALK)
    for draft in [*drafts, *confided]:
        assert grown.check(draft) == anew.check(draft)


@settings(max_examples=40, deadline=None)
@given(draft=SENTENCE, confidences=SENTENCES, known=SENTENCES, more=SENTENCE)
def test_knowing_more_never_shows_more(draft, confidences, known, more):
    fewer = found(draft, held(*confidences), [*known, more])
    assert {name for name, _ in fewer} <= {
        name for name, _ in found(draft, held(*confidences), known)
    }
