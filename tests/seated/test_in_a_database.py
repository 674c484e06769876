"""A house whose talks and accounts lie in PostgreSQL: the same pages, and row security beneath."""

import psycopg
import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import ProgrammingError, connection, transaction
from psycopg import errors
from tests.archive.conftest import server
from tests.archive.database import two_roles
from tests.seated.in_database import accounts_in
from tests.seated.test_api import Program
from tests.seated.test_drafts import (
    begins,
    north,
    second,
    test_a_draft_comes_back_as_it_was_and_nothing_was_handed_over,
    test_a_draft_is_read_by_its_author_and_by_nobody_in_the_same_room_or_at_the_desk,
    test_the_name_of_anothers_draft_can_be_used_and_tells_nothing,
)
from tests.seated.test_pages_of_accounts import (
    test_where_chance_gives_a_name_twice_another_is_chosen_and_the_invitation_is_good,
)
from tests.seated.test_seats import (
    test_an_invitation_is_good_once,
    test_unseating_closes_the_room_at_once,
    test_whoever_sat_there_before_does_not_come_back_with_the_next,
)
from tests.seated.test_second_factors import (
    test_with_the_link_and_the_password_new_factors_are_set_and_every_sign_in_ends,
)

from goodoffices.server.door import door
from goodoffices.server.seated import drafts, tokens
from goodoffices.server.seated.models import Draft, Person, Sitting

pytestmark = pytest.mark.database
__all__ = (
    "north",
    "second",
    "server",
    "test_a_draft_comes_back_as_it_was_and_nothing_was_handed_over",
    "test_a_draft_is_read_by_its_author_and_by_nobody_in_the_same_room_or_at_the_desk",
    "test_an_invitation_is_good_once",
    "test_the_name_of_anothers_draft_can_be_used_and_tells_nothing",
    "test_unseating_closes_the_room_at_once",
    "test_where_chance_gives_a_name_twice_another_is_chosen_and_the_invitation_is_good",
    "test_whoever_sat_there_before_does_not_come_back_with_the_next",
    "test_with_the_link_and_the_password_new_factors_are_set_and_every_sign_in_ends",
)


@pytest.fixture(scope="module")
def roles(server):
    """The addresses of the talks and of the accounts of a house."""
    return two_roles(server, "seated")


@pytest.fixture(scope="module")
def tables(roles):
    """The tables of accounts, made as a new house makes them."""
    with accounts_in(roles[1]):
        call_command("migrate", verbosity=0)
        yield


@pytest.fixture
def house(tables, roles, tmp_path):
    """A house in which nothing has happened, none of it in a file."""
    with transaction.atomic():
        door.keep_open(tmp_path / "none", settings.HOUSE_KEY, *roles)
        try:
            yield door
        finally:
            door.lock()
            cache.clear()
            transaction.set_rollback(True)
            with psycopg.connect(roles[0]) as db:
                db.execute("DROP SCHEMA goodoffices CASCADE")
            assert not list(tmp_path.iterdir())


def says(person):
    """Let the connection see the rows of somebody, or of nobody."""
    number = str(Person.objects.get(name=person).pk) if person else ""
    asked("SELECT set_config('goodoffices.person', %s, false)", number)


def asked(words, *given):
    """What the database answers to the accounts' own role."""
    with connection.cursor() as cursor:
        cursor.execute(words, given)
        return cursor.fetchall() if cursor.description else cursor.rowcount


def seen():
    """Whose drafts are seen now, asked without a word about whose."""
    return {name for (name,) in asked(
        "SELECT p.name FROM seated_draft d JOIN seated_person p ON p.id = d.person_id"
    )}  # fmt: skip


@pytest.fixture
def both(north, second):
    """A draft of each of two people in one delegation."""
    begins(north, "We might say twelve.")
    begins(second, "Or eleven.")
    return north, second


def test_without_a_person_no_row_is_seen_and_with_one_ones_own(both):
    assert seen() == set()
    for name in ("ingrid", "per"):
        says(name)
        assert seen() == {name}
    says("mara")
    assert seen() == set()
    says("")
    assert seen() == set()
    forced = "SELECT relforcerowsecurity FROM pg_class WHERE relname = 'seated_draft'"
    assert asked(forced) == [(True,)]


def test_a_token_is_seen_by_its_owner_alone_and_opens_its_seat_all_the_same(both):
    says("ingrid")
    token = tokens.drawn(whose("ingrid")[1], "A list", tokens.Reach.READS)
    for name, many in (("ingrid", 1), ("per", 0), ("", 0)):
        says(name)
        assert asked("SELECT count(*) FROM seated_token") == [(many,)]
    assert Program(token).get("view").status_code == 200
    assert [name for _number, name, *_more in tokens.all_of_a_house()] == ["ingrid"]


def test_the_row_of_another_cannot_be_changed_or_deleted_or_given_away(both):
    says("per")
    mine = Person.objects.get(name="per")
    for words in (
        "UPDATE seated_draft SET sealed = '' WHERE person_id <> %s",
        "DELETE FROM seated_draft WHERE person_id <> %s",
    ):
        assert asked(words, mine.pk) == 0
    refused("UPDATE seated_draft SET person_id = %s", Person.objects.get(name="ingrid").pk)
    says("ingrid")
    assert "twelve" in drafts.Own(*whose("ingrid")).kept()[0].words


def refused(words, *given):
    """What the database says to what row security refuses."""
    with pytest.raises(ProgrammingError) as told, transaction.atomic():
        asked(words, *given)
    assert isinstance(told.value.__cause__, errors.InsufficientPrivilege)
    return str(told.value)


def whose(name):
    person = Person.objects.get(name=name)
    return person, Sitting.objects.get(person=person)


def test_a_name_that_is_taken_and_one_that_is_not_are_refused_in_the_same_words(both):
    hers, sitting = whose("ingrid")
    says("per")
    into = "INSERT INTO seated_draft (key, person_id, sitting_id, sealed) VALUES (%s, %s, %s, '')"
    taken, free = (refused(into, f"draft-000{n}", hers.pk, sitting.pk) for n in (1, 9))
    assert taken == free
    mine = Person.objects.get(name="per")
    Draft.objects.create(person=mine, sitting=sitting, key="draft-0001", sealed=b"")


def test_a_page_that_forgot_to_ask_for_ones_own_would_show_ones_own(both, monkeypatch):
    found = []
    monkeypatch.setattr(drafts.Own, "kept", lambda _own: found.append(seen()) or [])
    for each, name in zip(both, ("ingrid", "per"), strict=True):
        found.clear()
        each.page()
        assert found
        assert all(shown == {name} for shown in found)
    assert seen() == set()


def test_drafts_of_a_seat_taken_back_are_gone_though_the_mediator_sees_none(both, mara, talk):
    north, _second = both
    mara.post(f"/talks/{talk}/do/Unseat", {"seat": north.seat, "key": "unseat-0001"})
    says("ingrid")
    assert seen() == set()
    says("per")
    assert seen() == {"per"}
