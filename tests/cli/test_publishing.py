"""Public pages on the command line: what goes out must be named, and nothing else goes."""

import json

import pytest
from click.testing import CliRunner
from tests.cli.test_talks import desk, key, laid  # noqa: F401 - a desk, and the key to it
from tests.press.formats.examples import ROOT
from tests.press.test_pictures import DIRTY, SECRET

from goodoffices.cli import main

MUSCAT, EVENING = (ROOT / f"examples/{name}/talk.yaml" for name in ("muscat", "evening"))
FOLDER = "iran-and-the-united-states-talks-in-muscat"


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def refused(*words):
    ran = run(*words)
    assert ran.exit_code == 1, ran.output
    assert len(ran.stderr.splitlines()) == 1
    return ran.stderr


def files(folder):
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def test_written_talks_become_a_site(tmp_path):
    ran = run("publish", tmp_path / "site", MUSCAT, EVENING)
    assert ran.exit_code == 0, ran.output
    assert ran.stdout == ""
    assert "Open index.html there." in ran.stderr
    site = files(tmp_path / "site")
    assert {f"{FOLDER}/index.html", "the-tiller-bank/index.html", "search.html"} <= set(site)


def test_published_again_it_is_the_same_site_and_one_talk_less_is_gone(tmp_path):
    to = tmp_path / "site"
    run("publish", to, MUSCAT, EVENING)
    first = files(to)
    run("publish", to, MUSCAT, EVENING)
    assert files(to) == first
    run("publish", to, MUSCAT)
    left = files(to)
    assert left
    assert not [name for name, data in left.items() if b"Tiller Bank" in data or "tiller" in name]


def test_a_talk_of_the_desk_goes_out_only_where_it_is_named(tmp_path, key):  # noqa: F811 - the fixture
    opened = laid(tmp_path / "desk", MUSCAT, EVENING)
    keyed = ("--data", opened, "--passphrase-file", key)
    listed = run("export", *keyed, "--list").stdout.splitlines()
    muscat = next(line.split()[0] for line in listed if "Muscat" in line)
    to = tmp_path / "site"
    assert "--talk NAME" in refused("publish", to, *keyed)
    assert "--talk NAME" in refused("publish", to, *keyed, "--talk", "none")
    assert not to.exists()
    assert run("publish", to, *keyed, "--talk", muscat).exit_code == 0
    assert not [name for name, data in files(to).items() if b"Tiller" in data]


def test_the_desk_and_the_written_talk_give_the_same_page(tmp_path, key):  # noqa: F811 - the fixture
    opened = laid(tmp_path / "desk", MUSCAT)
    keyed = ("--data", opened, "--passphrase-file", key)
    name = run("export", *keyed, "--list").stdout.split()[0]
    run("publish", tmp_path / "one", *keyed, "--talk", name)
    run("publish", tmp_path / "two", MUSCAT)
    one, two = files(tmp_path / "one"), files(tmp_path / "two")
    assert [name for name in {*one, *two} if one.get(name) != two.get(name)] == []


def test_a_talk_of_which_nothing_is_public_makes_no_page(tmp_path):
    said = refused("publish", tmp_path / "site", ROOT / "examples/first-talk.yaml")
    assert "has been released to the public" in said
    assert not (tmp_path / "site").exists()


def test_a_cover_goes_out_with_its_words_and_without_what_it_tells(tmp_path):
    (tmp_path / "hall.jpg").write_bytes(DIRTY["jpeg-exif"])
    to, cover = tmp_path / "site", ("--cover", tmp_path / "hall.jpg")
    said = ("--credit", "Photograph: A. Name", "--alt", "The hall by the sea")
    assert "--credit" in refused("publish", to, MUSCAT, *cover)
    assert "one talk" in refused("publish", to, MUSCAT, EVENING, *cover, *said)
    assert "no cover" in refused("publish", to, MUSCAT, *said)
    assert run("publish", to, MUSCAT, *cover, *said).exit_code == 0
    site = files(to)
    assert SECRET not in site[f"{FOLDER}/cover.jpg"]
    page = site[f"{FOLDER}/index.html"].decode()
    assert 'src="cover.jpg" alt="The hall by the sea"' in page
    assert "Photograph: A. Name" in page


@pytest.mark.parametrize("address", ["talks.example", "file:///x", "https://", "https://x/?a=1"])
def test_an_address_of_no_site_is_refused(tmp_path, address):
    assert "no address" in refused("publish", tmp_path / "site", MUSCAT, "--address", address)


def test_an_address_makes_whole_links(tmp_path):
    run("publish", tmp_path / "site", MUSCAT, "--address", "https://talks.example/x")
    feed = json.loads(files(tmp_path / "site")[f"{FOLDER}/feed.json"])
    assert feed["home_page_url"] == f"https://talks.example/x/{FOLDER}/index.html"


def test_written_talks_and_talks_of_the_desk_are_not_mixed(tmp_path):
    assert "not both" in refused("publish", tmp_path / "site", MUSCAT, "--talk", "x")


def test_a_folder_with_files_of_ones_own_is_refused(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    assert "not published there" in refused("publish", tmp_path, MUSCAT)
    assert list(files(tmp_path)) == ["mine.txt"]
