"""A seal opens with its key in its place, and with nothing else."""

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt

from goodoffices.archive import seals
from goodoffices.archive.faults import Damaged

KEY, PLACE = bytes(range(32)), b"a place"


@given(plain=st.binary(max_size=700), place=st.binary(max_size=90))
def test_what_was_sealed_opens_as_it_was(plain, place):
    sealed = seals.seal(KEY, plain, place)
    assert seals.unseal(KEY, sealed, place) == plain
    assert (len(sealed) - seals.NONCE - seals.TAG) % seals.BUCKET == 0


@given(plain=st.binary(max_size=700))
def test_a_seal_opens_as_the_library_that_others_use_opens_it(plain):
    sealed = seals.seal(KEY, plain, PLACE)
    nonce, rest = sealed[: seals.NONCE], sealed[seals.NONCE :]
    filled = crypto_aead_xchacha20poly1305_ietf_decrypt(rest, PLACE, nonce, KEY)
    assert filled[4 : 4 + int.from_bytes(filled[:4])] == plain


def test_every_changed_byte_is_found():
    sealed = seals.seal(KEY, b"twelve per cent", PLACE)
    for place in range(len(sealed)):
        wrong = bytearray(sealed)
        wrong[place] ^= 1 << place % 8
        with pytest.raises(Damaged):
            seals.unseal(KEY, bytes(wrong), PLACE)


def test_another_key_another_place_and_what_is_no_seal_open_nothing():
    sealed = seals.seal(KEY, b"twelve per cent", PLACE)
    for key, given_, place in (
        (bytes(32), sealed, PLACE),
        (KEY, sealed, b"another"),
        (KEY, sealed, b""),
        (KEY, sealed[:-1], PLACE),
        (KEY, sealed + b"\x00", PLACE),
        (KEY, sealed[:40], PLACE),
        (KEY, sealed[:39], PLACE),
        (KEY, secrets.token_bytes(40), PLACE),
        (KEY, b"", PLACE),
        (KEY, "text", PLACE),
        (KEY, None, PLACE),
    ):
        with pytest.raises(Damaged):
            seals.unseal(key, given_, place)


def test_a_key_that_is_too_short_is_never_used():
    with pytest.raises(ValueError, match="32 bytes"):
        seals.unseal(KEY[:31], seals.seal(KEY, b"", PLACE), PLACE)


def test_no_two_seals_of_the_same_are_alike():
    assert len({seals.seal(KEY, b"the same", PLACE) for _ in range(100)}) == 100
