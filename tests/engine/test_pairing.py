"""Pairs of two lots of heaps, against looking at each pair."""

import numpy as np
import pytest

from goodoffices.engine import pairing
from goodoffices.engine.heaps import Heaps, Unsettled
from goodoffices.engine.pairing import equal, pairs, reaching


def lot(chance, sides, kind):
    """Distinct points of some sides, and how many packages are worth each."""
    points = np.unique(chance.integers(-6, 9, size=(90, sides)), axis=0)
    return Heaps(points.astype(kind), chance.integers(1, 9, size=len(points)), Unsettled())


@pytest.mark.parametrize("kind", [np.int64, object])
@pytest.mark.parametrize("sides", [1, 2, 3, 4, 5, 6])
def test_what_reaches_is_counted_for_any_number_of_sides(monkeypatch, sides, kind):
    chance = np.random.default_rng(sides)
    one, other = lot(chance, sides, kind), lot(chance, sides, kind)
    for at_once in (1, 64, 1 << 17):
        monkeypatch.setattr(pairing, "_AT_ONCE", at_once)
        for least in (-8, 0, 5, 40):
            wanted = least - one.points
            reach = (other.points[None, :, :] >= wanted[:, None, :]).all(axis=2)
            assert (reaching(wanted, other) == reach @ other.sizes).all()
            least_worth = np.full(sides, least, dtype=kind)
            assert pairs(one, other, least_worth) == one.sizes @ (reach @ other.sizes)


@pytest.mark.parametrize("kind", [np.int64, object])
@pytest.mark.parametrize("sides", [1, 2, 4])
def test_the_pairs_that_are_worth_just_so_much_are_found(sides, kind):
    chance = np.random.default_rng(sides)
    one, other = lot(chance, sides, kind), lot(chance, sides, kind)
    for worth in range(-4, 8):
        sums = one.points[:, None, :] + other.points[None, :, :]
        same = np.argwhere((sums == worth).all(axis=2))
        left, right = equal(one, other, np.full(sides, worth, dtype=kind))
        found = sorted(zip(left.tolist(), right.tolist(), strict=True))
        assert found == sorted(map(tuple, same.tolist()))
