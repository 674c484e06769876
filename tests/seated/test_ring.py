"""The key of a house lies in the keyring of the system: put there, found there, never shown."""

import json

import keyring
import pytest
from django.conf import settings
from keyring.backends import chainer, fail, null
from tests.seated import rings
from tests.seated.conftest import PASSWORD
from tests.seated.kept import factor, run
from tests.seated.test_keeping import begun, counted, killed, needs_fork, opens, refused, standing
from tests.seated.test_served import ran

from goodoffices.rooms import Rooms
from goodoffices.server.door import door
from goodoffices.server.seated import key, ring
from goodoffices.server.seated.house import TALKS

__all__ = ("standing",)


@pytest.fixture(autouse=True)
def _as_before():
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def file(tmp_path):
    """Where the keyring of these tests keeps what it is given."""
    return tmp_path / "ring"


def chosen(kind, file):
    """What a process is told whose keeper chose a keyring by its name."""
    return {
        ring.CHOSEN: f"{kind.__module__}.{kind.__qualname__}",
        "KEYRING_PROPERTY_FILE": str(file),
    }


@pytest.fixture
def use(monkeypatch, file):
    """Choose a keyring of these tests."""

    def used(kind):
        for name, value in chosen(kind, file).items():
            monkeypatch.setenv(name, value)
        keyring.set_keyring(kind())

    return used


@pytest.fixture
def usual(use):
    """A keyring that keeps what it is given."""
    use(rings.InAFile)


def laid(file, name, text):
    """Lay something into the keyring past the house."""
    kept = json.loads(file.read_text()) if file.exists() else {}
    file.write_text(json.dumps(kept | {f"{ring.SERVICE}/{name}": text}))


def held_apart(file, name):
    """A file with what the keyring holds under a name."""
    copy = file.with_name("copy")
    copy.write_text(json.loads(file.read_text())[f"{ring.SERVICE}/{name}"])
    return copy


def said(done):
    """The one line with which a command ends that did nothing."""
    assert (done.exit_code, done.output.count("\n")) == (1, 1), done.output
    return done.output


def test_a_key_is_put_into_the_keyring_and_told_by_its_place_alone(usual, file):
    done = run("admin", "key", "--keyring", "house")
    assert done.exit_code == 0, done.output
    [drawn] = json.loads(file.read_text()).values()
    assert done.output.startswith("The key is in the keyring (rings InAFile) as house.")
    assert drawn not in done.output
    assert key.in_keyring("house") == key.found({key.KEY_KEYRING: "house"}) == drawn
    assert "never overwritten" in said(run("admin", "key", "--keyring", "house"))
    assert key.in_keyring("house") == drawn
    assert run("admin", "key", "--keyring", "another").exit_code == 0
    assert key.in_keyring("another") != drawn


def test_a_key_that_is_kept_in_a_file_is_put_into_the_keyring_as_it_is(usual, tmp_path):
    drawn = key.written(tmp_path / "copy")
    done = run("admin", "key", "--keyring", "house", "--from", tmp_path / "copy")
    assert done.exit_code == 0, done.output
    assert drawn not in done.output
    assert key.in_keyring("house") == drawn
    (tmp_path / "nonsense").write_text("a shopping list")
    nonsense = run("admin", "key", "--keyring", "other", "--from", tmp_path / "nonsense")
    assert "is none" in said(nonsense)
    with pytest.raises(key.NoKey):
        key.in_keyring("other")


@pytest.mark.parametrize(
    "words",
    [(), ("FILE", "--keyring", "house"), ("FILE", "--from", "copy"), ("--from", "copy")],
)
def test_a_key_is_drawn_into_one_place(usual, file, tmp_path, words):
    meant = [str(tmp_path / word) if word == "FILE" else word for word in words]
    assert said(run("admin", "key", *meant)).startswith("Name one place for the key")
    assert not (tmp_path / "FILE").exists()
    assert not file.exists()


@pytest.mark.parametrize("name", ["", "a b", "../house", "h\nouse", "ø", "x" * 65])
def test_a_name_that_is_none_is_not_asked_for(usual, file, name):
    assert "letters, figures" in said(run("admin", "key", "--keyring", name))
    assert not file.exists()
    with pytest.raises(key.NoKey, match="letters, figures"):
        key.in_keyring(name)


def test_two_places_are_refused_and_named(usual, file, tmp_path):
    key.written(tmp_path / "copy")
    laid(file, "house", settings.HOUSE_KEY)
    places = {
        key.KEY_FILE: str(tmp_path / "copy"), key.KEY_KEYRING: "house", key.KEY: settings.HOUSE_KEY
    }  # fmt: skip
    for left_out in places:
        two = {name: value for name, value in places.items() if name != left_out}
        with pytest.raises(key.NoKey) as refusal:
            key.found(two)
        assert str(refusal.value) == f"{' and '.join(two)} each name a key: leave one of them."
        here = run("admin", "fsck", tmp_path / "house", **({key.KEY: None} | two))
        assert "each name a key" in said(here)
    assert key.found(dict.fromkeys(places, "") | {key.KEY_KEYRING: "house"}) == settings.HOUSE_KEY


def test_a_house_is_begun_under_a_key_in_the_keyring(file, tmp_path):
    laid(file, "house", key.drawn())
    told = chosen(rings.InAFile, file) | {key.KEY_KEYRING: "house"}
    made = ran(tmp_path / "house", "invite", **told)
    assert (made.returncode, made.stderr) == (0, "")
    assert "/invited/" in made.stdout
    drawn = key.in_file(held_apart(file, "house"))
    Rooms.open(tmp_path / "house" / TALKS, drawn).close()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "holds no key of that name"),
        ("", "holds no key of that name"),
        ("   ", "There is no key"),
        ("c2hvcnQ=", "is none"),
        (PASSWORD, "is none"),
    ],
)
def test_what_is_no_key_opens_nothing(usual, file, tmp_path, text, words):
    if text is not None:
        laid(file, "house", text)
    line = said(run("admin", "fsck", tmp_path / "house", **{key.KEY_KEYRING: "house"}))
    assert words in line
    assert not text or text not in line.split()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (rings.Locked, "The keyring is locked. Unlock it first."),
        (rings.NeverMade, "The keyring cannot be opened. Unlock it first, or make one."),
        (fail.Keyring, "There is no keyring of the system here. Name a file for the key."),
        (null.Keyring, "Refused: keyring.backends.null.Keyring does not keep a key safe."),
    ],
)
def test_a_keyring_that_is_shut_or_keeps_nothing_is_told_in_one_line(
    use, file, tmp_path, kind, words
):
    use(kind)
    assert said(run("admin", "key", "--keyring", "house")) == f"{words}\n"
    assert words in said(run("admin", "fsck", tmp_path / "house", **{key.KEY_KEYRING: "house"}))
    assert not file.exists()


def test_a_keyring_that_waits_for_nobody_is_not_waited_for(use):
    use(rings.Waiting)
    for asked in (ring.held, lambda name, within: ring.put(name, "", within=within)):
        with pytest.raises(ring.NoRing, match="does not answer"):
            asked("house", within=0.01)


def test_a_keyring_that_does_not_keep_the_key_is_found_out_and_tells_nothing_of_it(use, file):
    use(rings.Forgetful)
    assert "did not keep the key" in said(run("admin", "key", "--keyring", "house"))
    use(rings.Broken)
    assert said(run("admin", "key", "--keyring", "house")) == "The keyring cannot be used.\n"


def test_files_in_the_open_are_refused_also_by_another_name(use, monkeypatch):
    plain = type("PlaintextKeyring", (rings.InAFile,), {"__module__": "keyrings.alt.file"})
    for kind in (plain, type("Mine", (plain,), {"__module__": __name__})):
        use(kind)
        with pytest.raises(ring.NoRing, match=r"Refused: .* does not keep a key safe"):
            ring.put("house", key.drawn())


def test_a_keyring_that_nobody_chose_is_neither_asked_nor_told(use, monkeypatch, file):
    use(rings.InAFile)
    monkeypatch.delenv(ring.CHOSEN)
    for asked in (lambda: ring.held("house"), lambda: ring.put("house", key.drawn())):
        with pytest.raises(ring.NoRing, match="is not the system's"):
            asked()
    assert not file.exists()


def test_where_there_are_several_the_systems_own_is_taken(monkeypatch, file):
    own = type("Keyring", (rings.InAFile,), {"__module__": "keyring.backends.SecretService"})
    other, mine = rings.InAFile(), own()
    other.file, mine.file = str(file.with_name("other")), str(file)
    several = type("ChainerBackend", (chainer.ChainerBackend,), {"backends": [other, mine]})
    keyring.set_keyring(several())
    drawn = key.drawn()
    ring.put("house", drawn)
    assert ring.held("house") == drawn
    assert drawn in file.read_text()
    assert not file.with_name("other").exists()
    several.backends = [other]
    with pytest.raises(ring.NoRing, match="is not the system's"):
        ring.held("house")
    several.backends = []
    with pytest.raises(ring.NoRing, match="no keyring of the system here"):
        ring.held("house")


@pytest.fixture
def both(usual, file):
    """The key of the house and another, in the keyring."""
    laid(file, "old", settings.HOUSE_KEY)
    laid(file, "new", key.drawn())
    return {"old": settings.HOUSE_KEY, "new": key.in_keyring("new")}


def test_a_key_in_the_keyring_is_changed_for_another(standing, both, tmp_path):
    door.lock()

    def rekeyed(*words, of="old"):
        return run("admin", "rekey", standing, *words, **{key.KEY_KEYRING: of})

    refused(rekeyed(), "Say where the new key is", standing)
    twice = rekeyed("--new-key-keyring", "new", "--new-key-file", tmp_path / "none")
    refused(twice, "Say where the new key is", standing)
    refused(rekeyed("--new-key-keyring", "none"), "no key of that name", standing)
    refused(rekeyed("--new-key-keyring", "old"), "Draw another", standing)
    before = counted(standing, **{key.KEY_KEYRING: "old"})
    done = rekeyed("--new-key-keyring", "new")
    assert done.exit_code == 0, done.output
    assert "with the new key alone: new in the keyring." in done.output
    assert not any(drawn in done.output for drawn in both.values())
    assert counted(standing, **{key.KEY_KEYRING: "new"}) == before
    old = run("admin", "fsck", standing, **{key.KEY_KEYRING: "old"})
    refused(old, "The key does not open", standing)
    assert factor(standing, both["new"])
    assert begun(standing, both["new"])


@needs_fork
def test_a_change_that_was_killed_is_done_again_with_the_keys_in_the_keyring(standing, both, file):
    door.lock()
    whole = {each: each.read_bytes() for each in standing.iterdir()}
    words = ("admin", "rekey", standing, "--new-key-keyring", "new")
    told = chosen(rings.InAFile, file) | {key.KEY_KEYRING: "old"}
    rung, seen = file.read_bytes(), []

    def reset():
        for each in standing.iterdir():
            each.unlink()
        for each, content in whole.items():
            each.write_bytes(content)

    for ended in killed(words, reset, [*range(0, 400, 23), 2000], **told):
        [opening] = [name for name, drawn in both.items() if opens(standing, drawn)]
        assert factor(standing, both[opening])
        seen.append(opening)
        if ended == "died" and len(seen) % 3 == 0:
            assert run(*words, **{key.KEY_KEYRING: "old"}).exit_code == 0
            assert counted(standing, **{key.KEY_KEYRING: "new"})["accounts"] == 2
    assert seen == sorted(seen, reverse=True)
    assert set(seen) == {"old", "new"}
    assert file.read_bytes() == rung, "the old key is still there for backups made under it"
