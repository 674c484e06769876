"""What the leak check knows of the languages: read before anybody carries, and no talk's."""

import threading

import pytest
from tests.server.test_carry import draft, words
from tests.server.walk import evening

from goodoffices.core.words import Words
from goodoffices.leaks import concepts, rarity
from goodoffices.leaks.check import check
from goodoffices.leaks.forgetting import forget
from goodoffices.leaks.given import Confidence, Lists
from goodoffices.server import leaking, warming

LISTS = (rarity._counted, concepts._listed)


@pytest.fixture
def cold():
    """A house that has just started, as far as the check goes."""
    for each in LISTS:
        each.cache_clear()


@pytest.fixture
def at_once(monkeypatch):
    """Warming begins without waiting for the first pages."""
    monkeypatch.setattr(warming, "SOON", 0.0)


def test_what_the_check_reads_is_read_before_anybody_carries_and_stays_when_a_desk_locks(
    cold, at_once
):
    warming.warm(threading.Event())
    forget()
    before = [each.cache_info().misses for each in LISTS]
    for lang, text in (("en", "Twelve boats."), ("fa", "دوازده قایق."), ("ar", "اثنا عشر قارباً.")):
        said = Words(text, lang)
        assert check(said, (Confidence("held", said),), (), Lists())
    assert [each.cache_info().misses for each in LISTS] == before == [3, 3]


def test_a_house_that_ends_before_reads_nothing(cold, at_once):
    done = threading.Event()
    done.set()
    warming.warm(done)
    assert [each.cache_info().misses for each in LISTS] == [0, 0]


def test_who_carries_while_it_is_read_waits_and_nothing_is_read_twice(
    client, monkeypatch, at_once
):
    talk, order = evening(client), []
    item = talk.note("A", "Twelve boats would do.", "in your words, from us")
    begun, waited_for = threading.Event(), threading.Event()

    def read():
        begun.set()
        assert waited_for.wait(20)
        order.append("read")

    def ready(wait=warming.ready):
        waited_for.set()
        wait()

    def found(*given, look=leaking.found):
        order.append("looked")
        return look(*given)

    monkeypatch.setattr(warming, "read", read)
    monkeypatch.setattr(warming, "ready", ready)
    monkeypatch.setattr(leaking, "found", found)
    threading.Thread(target=warming.warm, args=(threading.Event(),)).start()
    assert begun.wait(20)
    talk.post("carry", step="look", **draft(item, **words(item, "A dozen.")))
    assert order[:2] == ["read", "looked"]
