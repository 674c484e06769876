"""The agreement zone package by package, against going through all packages."""

import numpy as np
import pytest
from tests.engine.drawn import drawn, every
from tests.engine.test_attaining import flat

from goodoffices.engine.counting import census
from goodoffices.engine.zone import Zone, below


def able(scenario):
    """The packages that are worth enough to every side."""
    reserved = [profile.reservation for profile in scenario.profiles]
    return [
        package
        for package, worth in every(scenario).items()
        if all(u >= r for u, r in zip(worth, reserved, strict=True))
    ]


def test_each_package_of_the_zone_has_one_number_and_no_other_package_has_any():
    for seed in range(150):
        scenario = drawn(seed)
        zone = Zone(census(scenario))
        assert sorted(zone.at(number) for number in range(zone.count.low)) == able(scenario)
        with pytest.raises(IndexError, match="none has the number"):
            zone.at(zone.count.low)


def test_what_is_drawn_is_the_packages_of_numbers_that_were_drawn_evenly():
    for seed in range(60):
        zone = Zone(census(drawn(seed)))
        if not zone.count.low:
            with pytest.raises(ValueError, match="nothing in the zone"):
                zone.sample(np.random.default_rng(seed), 1)
            continue
        rng = np.random.default_rng(seed)
        numbers = [below(rng, zone.count.low) for _ in range(5)]
        sample = zone.sample(np.random.default_rng(seed), 5)
        assert sample == [zone.at(number) for number in numbers]


class Dealt:
    """A generator that deals the bytes it was given."""

    def __init__(self, dealt):
        self.dealt = iter(dealt)

    def bytes(self, many):
        assert many == 1
        return bytes([next(self.dealt)])


@pytest.mark.parametrize("end", [2, 3, 5, 8, 100, 256])
def test_every_number_below_the_end_is_drawn_by_as_many_bytes(end):
    drawn_ = {}
    for byte in range(256):
        told = below(Dealt([byte, 0]), end)
        # What was drawn anew came of the second byte, which stands for 0.
        drawn_.setdefault(told, []).append(byte)
    width = 256 >> (end - 1).bit_length()
    assert set(drawn_) == set(range(end))
    assert all(len(bytes_) == width for told, bytes_ in drawn_.items() if told)
    assert below(np.random.default_rng(1), 1) == 0
    with pytest.raises(ValueError, match="no whole number"):
        below(Dealt([]), 0)


def test_a_zone_beyond_what_a_machine_number_holds_is_drawn_from():
    zone = Zone(census(flat(50, 10)))
    sample = zone.sample(np.random.default_rng(7), 20)
    assert zone.count.low == 10**50
    assert len(set(sample)) == 20
    assert sample == zone.sample(np.random.default_rng(7), 20)
