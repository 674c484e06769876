"""The public record: cited, claimed, interpreted, confirmed, disputed, corrected, withdrawn."""

import pytest
from tests.talks import (
    NORTH,
    OBSERVER,
    SOUTH,
    Step,
    does,
    named,
    notes_for,
    read,
    reads,
    refusal,
    sees,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.lines import ClaimLine, SourceLine
from goodoffices.core.record import Record
from goodoffices.core.refs import Ref
from goodoffices.core.seats import MEDIATOR, PUBLIC
from goodoffices.core.showing import as_text
from goodoffices.core.words import Words

PAPER = does(MEDIATOR, a.Cite("The Harbour Gazette", "Talks on the bank"), name="paper")
STREET = "A man in the street"


def claims(
    words: str, name: str, standing: Standing = Standing.REPORTED, beside: str | None = None
) -> Step:
    """The mediation files what the paper says."""
    near = None if beside is None else Ref(beside)
    act = a.Claim(Topic.EVENT, Words(words), Ref("paper"), "some words", standing, beside=near)
    return does(MEDIATOR, act, name=name)


def suggests(words: str, name: str, beside: str | None = None) -> Step:
    return claims(words, name, Standing.SUGGESTED, beside)


def confirmed(claim: str, by: str = STREET) -> Step:
    return does(MEDIATOR, a.ConfirmClaim(Ref(claim), by, Ref("paper"), "it is so"))


def disputed(claim: str, by: str = STREET) -> Step:
    words = Words("It is not so.")
    return does(MEDIATOR, a.DisputeClaim(Ref(claim), words, by, Ref("paper"), "it is not so"))


def interpreted(claim: str, by: str = STREET) -> Step:
    return does(MEDIATOR, a.Interpret(Ref(claim), Words("A sign."), Ref("paper"), "seen as", by))


def corrected(claim: str, words: str, why: str = "A misprint.") -> Step:
    return does(MEDIATOR, a.CorrectClaim(Ref(claim), Words(words), why))


def withdrawn(claim: str) -> Step:
    return does(MEDIATOR, a.WithdrawClaim(Ref(claim), "Nobody said so."))


def line(record: Record, name: str = "claim") -> ClaimLine:
    """The line of that name, as the public reads it."""
    (found,) = [c for c in read(record, PUBLIC, ClaimLine) if c.id == named(PUBLIC, name)]
    return found


FILED = talk(PAPER, claims("The boats sailed at ten.", "claim"))


def test_what_is_filed_is_read_by_all_with_its_source_and_is_reported_only():
    for eyes in (PUBLIC, MEDIATOR):
        (source,) = read(FILED, eyes, SourceLine)
        (claim,) = read(FILED, eyes, ClaimLine)
        assert claim.source == source.id
        assert claim.standing is Standing.REPORTED


def test_a_line_that_one_voice_disputes_stays_disputed_though_another_confirms_it():
    assert line(then(FILED, disputed("claim"), confirmed("claim", "Another"))).standing is (
        Standing.DISPUTED
    )
    assert line(then(FILED, confirmed("claim", "Another"), disputed("claim"))).standing is (
        Standing.DISPUTED
    )


def test_a_voice_may_change_its_mind_about_a_line():
    settled = line(then(FILED, disputed("claim"), confirmed("claim")))
    assert settled.standing is Standing.CONFIRMED
    assert [remark.standing for remark in settled.remarks] == [
        Standing.DISPUTED,
        Standing.CONFIRMED,
    ]


def test_an_interpretation_changes_nothing_of_how_far_a_line_stands():
    assert line(then(FILED, interpreted("claim"))).standing is Standing.REPORTED
    assert line(then(FILED, disputed("claim"), interpreted("claim"))).standing is (
        Standing.DISPUTED
    )


def test_a_correction_of_a_correction_keeps_both_earlier_wordings():
    twice = then(
        FILED,
        corrected("claim", "At eleven.", "The clock."),
        corrected("claim", "At noon.", "Sun."),
    )
    assert line(twice).words == Words("At noon.")
    assert line(twice).standing is Standing.CORRECTED
    assert [(words.text, why) for words, why in line(twice).earlier] == [
        ("The boats sailed at ten.", "The clock."),
        ("At eleven.", "Sun."),
    ]


def test_who_confirmed_the_earlier_words_has_not_confirmed_the_corrected_ones():
    mended = then(FILED, confirmed("claim"), corrected("claim", "At eleven."))
    assert line(mended).standing is Standing.CORRECTED
    (old,) = line(mended).remarks
    assert old.earlier
    again = then(mended, confirmed("claim", "Another"))
    assert line(again).standing is Standing.CONFIRMED
    assert [remark.earlier for remark in line(again).remarks] == [True, False]


def test_a_dispute_is_answered_by_a_correction():
    mended = then(FILED, disputed("claim"), corrected("claim", "At eleven."))
    assert line(mended).standing is Standing.CORRECTED
    assert line(then(mended, confirmed("claim", "Another"))).standing is Standing.CONFIRMED


def test_a_withdrawn_line_stays_visible_and_is_not_touched_again():
    gone = then(FILED, withdrawn("claim"))
    assert line(gone).standing is Standing.WITHDRAWN
    assert line(gone).why == "Nobody said so."
    for step in (
        confirmed("claim"), disputed("claim"), interpreted("claim"), corrected("claim", "x"),
        withdrawn("claim"),
    ):  # fmt: skip
        assert refusal(gone, step).code == "standing"


def test_a_suggestion_is_for_the_mediation_until_it_is_filed():
    thought = talk(PAPER, suggests("The boats sailed at ten.", "claim"))
    assert sees(thought, MEDIATOR, "at ten")
    for eyes in (PUBLIC, NORTH, OBSERVER):
        assert not sees(thought, eyes, "at ten")
        assert not sees(thought, eyes, "Gazette")


@pytest.mark.parametrize("touched", [corrected("claim", "At eleven."), withdrawn("claim")])
def test_a_suggestion_put_right_or_taken_back_is_a_suggestion_still(touched):
    thought = then(
        talk(PAPER, claims("Another line.", "other"), suggests("At ten.", "claim")), touched
    )
    assert len(read(thought, MEDIATOR, ClaimLine)) == 2
    for eyes in (PUBLIC, NORTH):
        assert len(read(thought, eyes, ClaimLine)) == 1


@pytest.mark.parametrize("touched", [confirmed("claim"), disputed("claim"), interpreted("claim")])
def test_nobody_is_said_to_have_spoken_of_a_suggestion(touched):
    thought = talk(PAPER, suggests("At ten.", "claim"))
    assert refusal(thought, touched).code == "standing"


def test_a_line_stands_beside_the_nearest_that_is_public():
    chain = talk(
        PAPER,
        claims("At ten.", "first"),
        suggests("At eleven.", "second", beside="first"),
        claims("At noon.", "third", beside="second"),
    )
    assert line(chain, "third").beside == named(PUBLIC, "first")


def test_a_line_stands_beside_none_where_none_is_public():
    chain = talk(PAPER, suggests("At ten.", "first"), claims("At noon.", "second", beside="first"))
    assert line(chain, "second").beside is None


def test_a_side_speaks_of_a_line_for_itself_and_in_no_other_name():
    spoken = then(
        talk(PAPER, claims("At ten.", "claim"), does(NORTH, a.ConfirmClaim(Ref("claim")))),
        notes_for(SOUTH, a.DisputeClaim(Ref("claim"), Words("At eleven."))),
    )
    assert [remark.by for remark in line(spoken).remarks] == ["North Isle", "South Isle"]
    other = does(NORTH, a.ConfirmClaim(Ref("claim"), "South Isle", Ref("paper"), "it is so"))
    assert refusal(spoken, other).code == "not_your_act"


def test_another_is_said_to_have_spoken_only_with_a_source_and_its_words():
    for act in (
        a.ConfirmClaim(Ref("claim"), STREET),
        a.ConfirmClaim(Ref("claim"), STREET, Ref("paper"), " "),
        a.DisputeClaim(Ref("claim"), Words("No."), STREET),
        a.Interpret(Ref("claim"), Words("A sign."), Ref("paper"), ""),
    ):
        assert refusal(FILED, does(MEDIATOR, act)).code == "anchor"


TURNED = "safe\u202egnorw"


@pytest.mark.parametrize(
    "act",
    [
        a.Cite("The Gazette", TURNED),
        a.Cite("The Gazette", "Talks", url=TURNED),
        a.Interpret(Ref("claim"), Words("A sign."), Ref("paper"), "seen as", TURNED),
        a.ConfirmClaim(Ref("claim"), TURNED, Ref("paper"), "it is so"),
        a.ConfirmClaim(Ref("claim"), anchor=TURNED),
        a.DisputeClaim(Ref("claim"), Words("No."), TURNED, Ref("paper"), "it is not so"),
        a.CorrectClaim(Ref("claim"), Words("At eleven."), TURNED),
        a.CorrectClaim(Ref("claim"), Words("At eleven."), "Why not", anchor=TURNED),
        a.WithdrawClaim(Ref("claim"), TURNED),
    ],
)
def test_no_text_of_the_public_record_turns_the_direction_of_what_follows(act):
    assert refusal(FILED, does(MEDIATOR, act)).code == "unsafe_characters"


def test_the_language_of_a_source_is_a_language():
    odd = does(MEDIATOR, a.Cite("The Gazette", "Talks", lang='en" dir="rtl'))
    assert refusal(FILED, odd).code == "language"


def test_what_is_missing_from_a_source_is_noted_on_the_source():
    noted = a.Cite("The Courier", "Talks", note=Words("Two pictures are missing."))
    act = a.Claim(Topic.EVENT, Words("At noon."), Ref("courier"), "some words")
    record = talk(does(MEDIATOR, noted, name="courier"), does(MEDIATOR, act))
    (source,) = read(record, PUBLIC, SourceLine)
    assert source.note == Words("Two pictures are missing.")


def test_in_plain_text_too_each_line_says_according_to_whom():
    record = then(
        FILED,
        confirmed("claim", "A witness"),
        corrected("claim", "At eleven."),
        disputed("claim"),
        interpreted("claim"),
    )
    told = as_text(reads(record, PUBLIC))
    for words in (
        "The Harbour Gazette, Talks on the bank",
        "    At eleven.\n    reported by The Harbour Gazette\n",
        "before: The boats sailed at ten. (A misprint.)",
        "confirmed by A witness, of the words before the correction\n",
        "disputed by A man in the street: It is not so.",
        "interpreted by A man in the street: A sign.",
    ):
        assert words in told, told
    assert "withdrawn: Nobody said so." in as_text(reads(then(FILED, withdrawn("claim")), PUBLIC))
