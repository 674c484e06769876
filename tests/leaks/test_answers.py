"""What is found in words on their way, part by part, and what was answered to it before."""

from dataclasses import replace
from threading import Thread

import pytest
from tests.talks import (
    ALONE,
    KEY,
    NORTH,
    SOUTH,
    SUBSTANCE,
    S,
    does,
    part,
    reads,
    says,
    sits,
    talk,
    then,
)

from goodoffices.core import acts as a
from goodoffices.core.acts.conveyances import Part
from goodoffices.core.acts.desk import FindingAnswer
from goodoffices.core.marking import Reach, Release
from goodoffices.core.refs import Ref, label
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.words import Words
from goodoffices.leaks.answers import found
from goodoffices.leaks.forgetting import forget
from goodoffices.leaks.indexes import Indexes, indexes
from goodoffices.leaks.towards import towards

TO = frozenset({S})
SECRET = says(NORTH, "Forty thousand tonnes would do for us.", ALONE, name="quota")
LEAK = part("They could take ۴۰٬۰۰۰ tonnes.")


def checked(record, *parts, to=TO, kept=None):
    view = reads(record, MEDIATOR)
    with (kept or Indexes()).ready("talk", view, to) as ready:
        texts = {each.id: each.words for each in ready.against.held}
        return found(view, ready.index, texts, seen_by_mediation(parts), to)


def seen_by_mediation(parts):
    """The parts as the mediation names what they rest on."""
    return [
        Part(each.words, frozenset(label(KEY, "mediation", ref) for ref in each.items))
        for each in parts
    ]


def answers(shared, answer=FindingAnswer.KNOWN, ref="quota", why=""):
    return does(MEDIATOR, a.AnswerFinding(Ref(ref), TO, shared, answer, why))


def test_a_number_confided_is_found_in_another_script_with_both_texts_marked():
    (one,) = checked(talk(SECRET), LEAK)
    assert one.line == label(KEY, "mediation", Ref("quota"))
    assert one.shared == ("۴۰٬۰۰۰ tonnes",)
    assert [mark.words for mark in one.there] == ["Forty thousand tonnes"]
    assert one.answered is None


def test_an_answer_is_not_remembered_of_what_some_of_a_side_may_know_and_others_not():
    known = answers(("Forty thousand tonnes",), ref="quota")
    for who, marking, remembered in (
        (NORTH, ALONE, True),
        (SOUTH, replace(ALONE, own_room=False), False),
        (NORTH, replace(SUBSTANCE, reach=Reach.SEATS, persons=frozenset({"head"})), False),
    ):
        quota = says(who, "Forty thousand tonnes would do for us.", marking, name="quota")
        (one,) = checked(talk(quota, known), part("Forty thousand tonnes."))
        assert (one.answered is not None) is remembered


def test_what_a_part_rests_on_is_its_own_to_carry():
    asks = replace(SUBSTANCE, release=Release.ASK)
    quota = says(NORTH, "Forty thousand tonnes would do for us.", asks, name="quota")
    own = part("They could take 40,000 tonnes.", "quota")
    assert not checked(talk(quota), own)
    assert checked(talk(quota), replace(own, items=frozenset()))


def test_another_confidence_with_the_same_number_is_quiet_and_with_another_word_is_not():
    asks = replace(SUBSTANCE, release=Release.ASK)
    evening = talk(
        says(NORTH, "Forty thousand tonnes would do for us.", asks, name="quota"),
        says(NORTH, "Forty thousand tonnes is what the Quillfish trawlers land.", ALONE),
    )
    assert not checked(evening, part("They could take 40,000 tonnes.", "quota"))
    (one,) = checked(evening, part("Their Quillfish could take 40,000 tonnes.", "quota"))
    assert "Quillfish" in " ".join(one.shared)


def test_an_answer_is_remembered_for_the_same_words_the_same_confidence_and_the_same_side():
    evening = then(talk(SECRET, sides=3), answers(("۴۰٬۰۰۰ tonnes",)))
    (same,) = checked(evening, LEAK)
    assert same.answered is not None
    (other_words,) = checked(evening, part("It is forty thousand tonnes, no less."))
    assert other_words.answered is None
    (more_readers,) = checked(evening, LEAK, to=frozenset({S, "E"}))
    assert more_readers.answered is None


def test_findings_are_told_part_by_part():
    evening = talk(SECRET)
    both = checked(evening, part("The boats wait."), LEAK)
    assert [each.part for each in both] == [1]


@pytest.mark.parametrize("later", ["Nine Quillfish trawlers.", "Nothing."])
def test_an_index_that_grew_finds_what_one_made_anew_finds(later):
    kept, evening = Indexes(), talk(SECRET, sits(SOUTH))
    checked(evening, LEAK, kept=kept)
    grown = then(evening, says(NORTH, later, ALONE), says(SOUTH, "We land 300 tonnes.", ALONE))
    draft = part("Nine Quillfish trawlers could land 40,000 or 300 tonnes.")
    assert checked(grown, draft, kept=kept) == checked(grown, draft)


def test_an_index_is_made_anew_where_a_marking_changed():
    kept, evening = Indexes(), talk(SECRET, sits(SOUTH))
    assert checked(evening, LEAK, kept=kept)
    widened = then(evening, does(NORTH, a.Widen(Ref("quota"), SUBSTANCE)))
    assert not checked(widened, LEAK, kept=kept)


def test_what_was_made_ready_is_let_go_when_a_desk_locks():
    view = reads(talk(SECRET), MEDIATOR)

    def made():
        with indexes.ready("talk", view, TO) as ready:
            return ready.index

    before = made()
    assert made() is before
    forget()
    assert made() is not before


def test_two_who_ask_at_once_from_views_of_different_age_are_each_answered_from_their_own():
    kept, evening = Indexes(), talk(SECRET)
    later = then(evening, does(NORTH, a.Widen(Ref("quota"), SUBSTANCE)))
    threads = [
        Thread(
            target=lambda r=record: told.append((r is later, bool(checked(r, LEAK, kept=kept))))
        )
        for record in (evening, later) * 6
    ]
    told: list[tuple[bool, bool]] = []
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(told) == [(False, True)] * 6 + [(True, False)] * 6


def test_a_draft_and_a_confidence_in_an_unknown_language_are_compared_all_the_same():
    evening = talk(says(NORTH, "Vierzigtausend Tonnen Hering.", ALONE, lang="de"))
    assert checked(evening, Part(Words("Vierzigtausend Tonnen Hering.", "de"), frozenset()))
    assert towards(reads(evening, MEDIATOR), TO).held
