"""An imprint of a view: another when its seat reads something else, and only then."""

import re

from tests.disclosure.talks import whole
from tests.disclosure.world import KEY
from tests.talks import NORTH, SOUTH, SUBSTANCE, convey, says, talk, then

from goodoffices.core.imprint import LENGTH, Imprints
from goodoffices.core.marking import PRESETS, Preset
from goodoffices.core.seats import MEDIATOR
from goodoffices.core.view import Sight, view


def of(record, seat, key=None):
    """The imprint of what a seat reads, made from nothing."""
    return Imprints(key or record.key, seat).of(view(record, seat, record.entries[-1].at))


def test_what_south_does_not_read_leaves_its_imprint_and_gives_north_and_the_mediation_another():
    before = talk(says(NORTH, "Twelve per cent.", SUBSTANCE, name="quota"))
    after = then(before, says(NORTH, "Ten would do.", PRESETS[Preset.ALONE]))
    assert of(before, SOUTH) == of(after, SOUTH)
    assert of(before, NORTH) != of(after, NORTH)
    assert of(before, MEDIATOR) != of(after, MEDIATOR)


def test_what_reaches_south_gives_it_another_imprint():
    before = talk(says(NORTH, "Twelve per cent.", SUBSTANCE, name="quota"))
    assert of(before, SOUTH) != of(then(before, convey("quota", to=SOUTH, words="Less.")), SOUTH)


def test_an_imprint_is_as_long_whatever_it_is_of_and_only_whoever_has_the_key_can_make_it():
    record = talk(says(NORTH, "Twelve per cent.", SUBSTANCE))
    made = {of(record, NORTH), of(record, MEDIATOR), of(record, NORTH, key=bytes(32))}
    assert len(made) == 3
    assert all(re.fullmatch(f"[0-9a-f]{{{LENGTH}}}", each) for each in made)


def test_two_rooms_that_read_the_same_have_imprints_of_their_own():
    record = talk()
    assert len({of(record, NORTH), of(record, SOUTH)}) == 2


def test_in_any_talk_an_imprint_changes_with_the_lines_and_is_what_it_would_be_made_anew():
    for seed in range(3):
        world = whole(seed, 40)
        for seat in (NORTH, SOUTH, MEDIATOR):
            sight, imprints, last = Sight(KEY, seat), Imprints(KEY, seat), None
            for entry in world.entries:
                sight.take(entry)
                seen = sight.view(entry.at)
                told = imprints.of(seen)
                assert told == Imprints(KEY, seat).of(seen)
                if last is not None and (seen.lines, seen.audit) != last[0]:
                    assert told != last[1]
                last = (seen.lines, seen.audit), told
