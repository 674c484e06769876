"""What drafts each seat of the evening sees: its author's own, as the golden record says."""

from pathlib import Path

import pytest
from tests.seated.test_crawl import GIVEN

from goodoffices.core.seats import Seat
from goodoffices.server.begun import Begun
from goodoffices.server.door import door
from goodoffices.server.seated import drafts
from goodoffices.server.seated.models import Draft, Person, Sitting

KEPT = Path(__file__).parent / "golden/drafts.txt"


@pytest.fixture
def authors(evening):
    """Whoever sits in the evening, each with something begun under like keys."""
    made = {}
    for seat in GIVEN:
        seating = door.room(evening, Seat.parse(seat)).seating()
        person = Person.objects.make(seat.replace("/", "-"), "a lantern on the pier")
        where = {"person": person, "talk": evening, "seat": seat, "seating": seating}
        sitting = Sitting.objects.create(**where)
        made[seat] = drafts.Own(person, sitting)
        for act, words in (("Lodge", f"Begun in {seat}."), ("Note", f"Noted in {seat}.")):
            page = f"/rooms/{sitting.key}/do/{act}"
            begun = Begun(f"draft-{act}", page, page, {"words.text": [words]}, aside=True)
            made[seat].keep(begun)
    return made


def seen(authors):
    """Every draft that each sees."""
    told = []
    for seat, own in authors.items():
        kept = sorted((each.act, *each.fields.get("words.text", ())) for each in own.kept())
        told += [f"{seat}  {'  '.join(each)}" for each in kept]
    return "\n".join(told) + "\n"


def test_what_drafts_each_seat_sees_is_what_the_golden_record_says(authors):
    assert seen(authors) == KEPT.read_text("utf-8")


def test_a_draft_that_another_sees_too_would_be_noticed(authors, monkeypatch):
    own = drafts.Own.kept

    def kept(mine):
        others = Draft.objects.exclude(person=mine._person).values_list("key", flat=True)
        return [*own(mine), *(Begun(each, "", "", {}) for each in others)]

    monkeypatch.setattr(drafts.Own, "kept", kept)
    assert seen(authors) != KEPT.read_text("utf-8")
