"""Every fixed word of the papers is there in English, Arabic and Persian."""

import re
from collections import Counter

import pytest

from goodoffices.core.acts.contributions import Kind
from goodoffices.core.acts.conveyances import Form
from goodoffices.core.acts.desk import FindingAnswer, Listed, Paper, PaperForm
from goodoffices.core.acts.dossier import Standing, Topic
from goodoffices.core.acts.ground import Ground, Stage
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.acts.statements import Voice
from goodoffices.core.acts.talk import TalkState
from goodoffices.core.marking import Silence, Status, Use
from goodoffices.core.seats import ROLES as SEATED
from goodoffices.core.stages import (
    Confirmation,
    Fate,
    Leave,
    RecordState,
    RoundState,
    SessionState,
)
from goodoffices.core.words import Words
from goodoffices.papers import model as papers
from goodoffices.papers.model import Run
from goodoffices.papers.phrases import LANGUAGES, PHRASES, Speech
from goodoffices.papers.phrases.choices import CHOICES, ROLES

ALL = {**PHRASES, **{str(choice): row for choice, row in CHOICES.items()}, **ROLES}
TOLD = (
    Kind, Form, Standing, Topic, Ground, Stage, Ending, Capacity, Voice, TalkState, Silence,
    Status, Use, FindingAnswer, Listed, Paper, PaperForm, Confirmation, Fate, Leave, RecordState,
    RoundState, SessionState,
)  # fmt: skip
ONLY_PLACES = {"comma", "whole_name", "worded", "moment", str(PaperForm.PDF), str(PaperForm.WORD)}
"""Phrases that are all signs, places to fill, and names of programs."""


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_phrase_is_there_in_each_language_with_the_same_places_to_fill(name):
    english, *others = ALL[name]
    assert len(ALL[name]) == len(LANGUAGES)
    assert all(each.strip() for each in ALL[name])
    for other in others:
        assert Counter(re.findall(r"\{\w+\}", other)) == Counter(re.findall(r"\{\w+\}", english))
        if name not in ONLY_PLACES:
            assert re.search("[\u0600-\u06ff]", other), "it is in its own script"
            assert not re.search("[A-Za-z]{2,}", re.sub(r"\{\w+\}", "", other))


@pytest.mark.parametrize("kind", TOLD, ids=lambda kind: kind.__name__)
def test_every_choice_that_a_paper_shows_has_its_words(kind):
    assert [choice for choice in kind if choice not in CHOICES] == []


def test_what_is_printed_is_called_as_the_talk_calls_it():
    assert {kind.name for kind in papers.Kind} == {paper.name for paper in Paper}


def test_every_role_has_its_words():
    assert {role for roles in SEATED.values() for role in roles} == set(ROLES)


def test_persian_is_written_with_persian_letters_and_arabic_with_arabic_ones():
    for _english, arabic, persian in ALL.values():
        assert not set(persian) & set("يكة")
        assert not set(arabic) & set("یکگپچژ")


def test_what_somebody_said_is_never_translated_and_keeps_its_direction():
    line = Speech("en").line("they_asked", side=Words("ژرفان", "fa"))
    assert line == (Run("What ", "en"), Run("ژرفان", "fa", said=True), Run(" asked", "en"))


def test_a_language_without_papers_is_refused():
    with pytest.raises(ValueError, match="en, ar, fa"):
        Speech("xx")
