"""What every archive promises, whether it keeps records in memory or in a sealed file."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from tests.archive.examples import ENTRIES, A, B, lodged

from goodoffices.archive import served
from goodoffices.archive.faults import (
    AlreadyThere,
    NoSuchTalk,
    Older,
    PutAway,
    StaysSealed,
    WeakPassphrase,
)
from goodoffices.archive.memory import Memory
from goodoffices.archive.sealed import Sealed, create
from goodoffices.archive.seals import Cost
from goodoffices.archive.shelf import (
    Archive,
    Crossed,
    Doomed,
    Emptied,
    Retried,
    TalkId,
)
from goodoffices.core.acts import HandOver, Note
from goodoffices.core.emptying import emptied
from goodoffices.core.entries import Entry
from goodoffices.core.refs import Ref
from goodoffices.core.seats import head
from goodoffices.core.words import Words

CHEAP = Cost(passes=1, memory=8)
TALK, OTHER = TalkId("7f3a"), TalkId("09bc")
KEY, OTHER_KEY = bytes(range(32)), bytes(32)
NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture(params=["Memory", "Sealed", pytest.param("Served", marks=pytest.mark.database)])
def archive(request, tmp_path):
    if request.param == "Memory":
        kept = Memory()
        yield kept
    elif request.param == "Served":
        address, schema = request.getfixturevalue("database")
        kept = served.create(address, "a long passphrase", CHEAP, schema)
        yield kept
        kept.verify()
        kept.close()
    else:
        kept = create(tmp_path / "talks", "a long passphrase", cost=CHEAP)
        yield kept
        kept.verify()
        kept.close()


class TestEveryArchive:
    def test_keeps_each_talk_with_its_own_key(self, archive: Archive):
        archive.begin(TALK, KEY)
        archive.begin(OTHER, OTHER_KEY)
        assert archive.talks() == (OTHER, TALK)
        assert (archive.key(TALK), archive.key(OTHER)) == (KEY, OTHER_KEY)

    def test_begins_empty(self, archive: Archive):
        assert archive.talks() == ()
        archive.begin(TALK, KEY)
        assert archive.entries(TALK) == ()

    def test_begins_no_talk_twice(self, archive: Archive):
        archive.begin(TALK, KEY)
        archive.append(TALK, lodged("a"), 0)
        with pytest.raises(AlreadyThere):
            archive.begin(TALK, OTHER_KEY)
        assert archive.key(TALK) == KEY
        assert archive.entries(TALK) == (lodged("a"),)

    def test_begins_with_nothing_but_a_name_and_a_whole_key(self, archive: Archive):
        for name, key in ((TALK, b"short"), (TalkId(""), KEY), (TalkId("x" * 101), KEY)):
            with pytest.raises(ValueError, match="a talk"):
                archive.begin(name, key)
        assert archive.talks() == ()

    def test_begins_with_what_was_done_so_far_and_goes_on_from_there(self, archive: Archive):
        archive.begin(TALK, KEY, ENTRIES)
        assert archive.entries(TALK) == ENTRIES
        assert archive.entries(TALK, 60) == ENTRIES[60:]
        with pytest.raises(Retried) as retried:
            archive.append(TALK, ENTRIES[1], len(ENTRIES))
        assert retried.value.entry == ENTRIES[1]
        assert archive.mark(TALK, NOON) == ENTRIES[-1].at
        late = replace(lodged("late"), at=ENTRIES[-1].at)
        archive.append(TALK, late, len(ENTRIES))
        assert archive.entries(TALK, len(ENTRIES)) == (late,)

    def test_begins_with_all_that_was_done_or_not_at_all(self, archive: Archive):
        twice = [lodged("a"), lodged("b", key="k"), lodged("c", key="k")]
        unkept = [lodged("a"), replace(lodged("b"), act=HandOver("\ud800"))]
        with pytest.raises(ValueError, match="each act once"):
            archive.begin(TALK, KEY, twice)
        if isinstance(archive, Sealed):
            with pytest.raises(ValueError, match="surrogates"):
                archive.begin(TALK, KEY, unkept)
        assert archive.talks() == ()
        archive.begin(TALK, KEY, twice[:2])
        assert archive.entries(TALK) == tuple(twice[:2])

    def test_knows_no_talk_that_was_not_begun(self, archive: Archive):
        archive.begin(OTHER, KEY)
        for ask in (
            lambda: archive.key(TALK),
            lambda: archive.entries(TALK),
            lambda: archive.append(TALK, lodged("a"), 0),
            lambda: archive.mark(TALK, NOON),
        ):
            with pytest.raises(NoSuchTalk):
                ask()

    def test_keeps_every_act_in_the_order_in_which_it_was_done(self, archive: Archive):
        archive.begin(TALK, KEY)
        for place, entry in enumerate(ENTRIES):
            archive.append(TALK, entry, place)
        assert archive.entries(TALK) == ENTRIES

    def test_reads_on_from_any_place(self, archive: Archive):
        archive.begin(TALK, KEY)
        for place, entry in enumerate(ENTRIES[:6]):
            archive.append(TALK, entry, place)
        for start in range(7):
            assert archive.entries(TALK, start) == ENTRIES[start:6]
        with pytest.raises(ValueError, match="place 0"):
            archive.entries(TALK, -1)

    def test_says_so_where_it_holds_less_than_was_read_from_it_before(self, archive: Archive):
        archive.begin(TALK, KEY, [lodged("a")])
        for ask in (
            lambda: archive.entries(TALK, 2),
            lambda: archive.append(TALK, lodged("c"), 2),
        ):
            with pytest.raises(Older, match="older copy"):
                ask()
        assert archive.entries(TALK) == (lodged("a"),)

    @pytest.mark.parametrize("after", [0, -1])
    def test_lets_nobody_write_on_a_record_they_have_not_read(self, archive: Archive, after):
        archive.begin(TALK, KEY)
        archive.append(TALK, lodged("a"), 0)
        with pytest.raises(Crossed):
            archive.append(TALK, lodged("b"), after)
        assert archive.entries(TALK) == (lodged("a"),)

    def test_records_a_retried_act_once_and_says_what_was_recorded(self, archive: Archive):
        archive.begin(TALK, KEY)
        first = lodged("a", key="post-1")
        archive.append(TALK, lodged("z"), 0)
        archive.append(TALK, first, 1)
        archive.append(TALK, lodged("b"), 2)
        for after in (1, 3):
            with pytest.raises(Retried) as retried:
                archive.append(TALK, lodged("c", "Other words.", key="post-1"), after)
            assert retried.value.entry == first
        assert archive.entries(TALK) == (lodged("z"), first, lodged("b"))

    def test_tells_a_retry_of_the_very_first_act(self, archive: Archive):
        archive.begin(TALK, KEY)
        archive.append(TALK, lodged("a", key="k"), 0)
        with pytest.raises(Retried) as retried:
            archive.append(TALK, lodged("b", key="k"), 0)
        assert retried.value.entry == lodged("a", key="k")

    def test_takes_the_same_key_from_another_seat_or_in_another_talk(self, archive: Archive):
        archive.begin(TALK, KEY)
        archive.begin(OTHER, OTHER_KEY)
        mine, theirs = lodged("a", key="k"), lodged("b", key="k", by=head(A))
        archive.append(TALK, mine, 0)
        archive.append(TALK, theirs, 1)
        archive.append(OTHER, mine, 0)
        assert archive.entries(TALK) == (mine, theirs)
        assert archive.entries(OTHER) == (mine,)

    def test_takes_acts_without_a_key_as_often_as_they_come(self, archive: Archive):
        archive.begin(TALK, KEY)
        for place in range(3):
            archive.append(TALK, lodged("a"), place)
        assert len(archive.entries(TALK)) == 3

    def test_has_a_clock_that_never_goes_back(self, archive: Archive):
        archive.begin(TALK, KEY)
        archive.begin(OTHER, KEY)
        assert archive.mark(TALK, NOON) == NOON
        assert archive.mark(TALK, NOON - timedelta(days=1)) == NOON
        later = NOON + timedelta(seconds=1)
        assert archive.mark(TALK, later) == later
        assert archive.mark(TALK, NOON) == later
        assert archive.mark(OTHER, NOON) == NOON
        with pytest.raises(ValueError, match="zone"):
            archive.mark(TALK, NOON.replace(tzinfo=None))

    def test_has_a_clock_that_goes_on_with_every_act(self, archive: Archive):
        archive.begin(TALK, KEY)
        archive.mark(TALK, NOON)
        later = NOON + timedelta(hours=1)
        archive.append(TALK, replace(lodged("a"), at=later), 0)
        assert archive.mark(TALK, NOON) == later

    def test_takes_no_act_from_before_what_its_clock_has_told(self, archive: Archive):
        archive.begin(TALK, KEY)
        archive.mark(TALK, NOON)
        with pytest.raises(Crossed):
            archive.append(TALK, replace(lodged("a"), at=NOON - timedelta(seconds=1)), 0)
        archive.append(TALK, replace(lodged("b"), at=NOON), 0)
        with pytest.raises(Crossed):
            archive.append(TALK, replace(lodged("c"), at=NOON - timedelta(seconds=1)), 1)
        assert len(archive.entries(TALK)) == 1

    def test_loses_and_doubles_nothing_when_threads_cross(self, archive: Archive):
        archive.begin(TALK, KEY)
        begun = threading.Barrier(4)

        def write(who: str) -> None:
            begun.wait()
            for number in range(10):
                for _ in count():
                    try:
                        archive.append(TALK, lodged(f"{who}{number}"), len(archive.entries(TALK)))
                        break
                    except Crossed:
                        continue

        writers = [threading.Thread(target=write, args=(who,)) for who in "abcd"]
        for each in writers:
            each.start()
        for each in writers:
            each.join()
        ids = [entry.id for entry in archive.entries(TALK)]
        assert sorted(ids) == sorted(f"{who}{number}" for who in "abcd" for number in range(10))
        for who in "abcd":
            assert [each for each in ids if each[0] == who] == [f"{who}{n}" for n in range(10)]

    def test_puts_a_talk_away_under_a_passphrase_of_its_own_and_takes_it_out_as_it_was(
        self, archive: Archive
    ):
        archive.begin(TALK, KEY, ENTRIES)
        archive.begin(OTHER, OTHER_KEY, [lodged("a")])
        mark = archive.mark(TALK, ENTRIES[-1].at + timedelta(days=2))
        archive.put_away(TALK, "the boathouse key")
        assert (archive.talks(), archive.away()) == ((OTHER,), (TALK,))
        for ask in (
            lambda: archive.key(TALK),
            lambda: archive.entries(TALK),
            lambda: archive.append(TALK, lodged("z"), len(ENTRIES)),
            lambda: archive.mark(TALK, NOON),
            lambda: archive.put_away(TALK, "another passphrase"),
        ):
            with pytest.raises(PutAway, match="sealed away"):
                ask()
        with pytest.raises(AlreadyThere):
            archive.begin(TALK, OTHER_KEY)
        assert archive.entries(OTHER) == (lodged("a"),)
        assert archive.take_out("the boathouse key") == (TALK,)
        assert (archive.talks(), archive.away()) == ((OTHER, TALK), ())
        assert (archive.key(TALK), archive.entries(TALK)) == (KEY, ENTRIES)
        assert archive.mark(TALK, NOON) == mark
        archive.append(TALK, replace(lodged("z"), at=mark), len(ENTRIES))

    def test_a_wrong_passphrase_takes_nothing_out_and_tells_nothing(self, archive: Archive):
        archive.begin(TALK, KEY)
        told = set()
        for away in (False, True):
            if away:
                archive.put_away(TALK, "the boathouse key")
            for wrong in ("", "the boathouse ke", "a long passphrase", "x" * 5000):
                with pytest.raises(StaysSealed) as refused:
                    archive.take_out(wrong)
                told.add((str(refused.value), refused.value.__cause__))
        assert len(told) == 1
        assert archive.away() == (TALK,)
        assert archive.take_out("the boathouse key") == (TALK,)

    def test_takes_out_every_talk_of_one_passphrase_and_no_other(self, archive: Archive):
        for name in ("a", "b", "c"):
            archive.begin(TalkId(name), KEY)
        for name, words in (
            ("a", "the boathouse key"),
            ("b", "another key"),
            ("c", "another key"),
        ):
            archive.put_away(TalkId(name), words)
        assert archive.take_out("another key") == ("b", "c")
        assert (archive.talks(), archive.away()) == (("b", "c"), ("a",))

    def test_a_weak_passphrase_puts_nothing_away(self, archive: Archive):
        archive.begin(TALK, KEY)
        with pytest.raises(WeakPassphrase):
            archive.put_away(TALK, "1234567")
        assert archive.key(TALK) == KEY

    @pytest.mark.parametrize("away", [False, True])
    def test_a_burnt_talk_is_as_one_that_never_was(self, archive: Archive, away):
        archive.begin(OTHER, OTHER_KEY, [lodged("a")])
        before = archive.talks()
        archive.begin(TALK, KEY, ENTRIES)
        if away:
            archive.put_away(TALK, "the boathouse key")
        archive.burn(TALK)
        assert (archive.talks(), archive.away()) == (before, ())
        for ask in (
            lambda: archive.key(TALK),
            lambda: archive.entries(TALK),
            lambda: archive.append(TALK, lodged("z"), len(ENTRIES)),
            lambda: archive.put_away(TALK, "another passphrase"),
            lambda: archive.burn(TALK),
        ):
            with pytest.raises(NoSuchTalk, match="no such talk"):
                ask()
        with pytest.raises(StaysSealed):
            archive.take_out("the boathouse key")
        assert archive.entries(OTHER) == (lodged("a"),)
        archive.begin(TALK, OTHER_KEY)
        assert archive.entries(TALK) == ()

    def test_the_words_of_one_audience_go_and_all_else_stays(self, archive: Archive):
        archive.begin(TALK, KEY, ENTRIES)
        archive.begin(OTHER, OTHER_KEY, ENTRIES[:8])
        audience = head(B).audience
        lost = archive.destroy(TALK, Doomed(audience))
        left = archive.entries(TALK)
        assert lost == sum(old != new for old, new in zip(ENTRIES, left, strict=True)) > 5
        for old, new in zip(ENTRIES, left, strict=True):
            assert new == (emptied(old) if old.by.audience == audience else old)
        assert archive.entries(OTHER) == ENTRIES[:8]
        assert archive.key(TALK) == KEY
        assert archive.destroy(TALK, Doomed(audience)) == 0

    def test_a_talk_goes_on_after_its_words_were_destroyed(self, archive: Archive):
        first = lodged("a", "Said.", key="k")
        archive.begin(TALK, KEY, [first, lodged("b")])
        later = first.at + timedelta(hours=1)
        archive.mark(TALK, later)
        archive.destroy(TALK, Doomed("mediation"))
        assert archive.mark(TALK, first.at) == later
        with pytest.raises(Retried) as retried:
            archive.append(TALK, first, 2)
        assert retried.value.entry == emptied(first)
        after = replace(lodged("c", "Said after."), at=later)
        archive.append(TALK, after, 2)
        assert archive.entries(TALK)[2] == after

    def test_notes_go_by_their_date_and_nothing_else_of_their_audience(self, archive: Archive):
        def noted(name, by, hour):
            return Entry(Ref(name), by, NOON + timedelta(hours=hour), Note(Words(name * 9)))

        mine, theirs = head(A), head(B)
        done = (
            noted("old", mine, 0), noted("of others", theirs, 0), lodged("said", by=mine),
            noted("new", mine, 2),
        )  # fmt: skip
        archive.begin(TALK, KEY, done)
        before = NOON + timedelta(hours=2)
        assert archive.destroy(TALK, Doomed(mine.audience, notes_before=before)) == 1
        assert archive.entries(TALK) == (emptied(done[0]), *done[1:])

    def test_who_read_before_is_told_that_words_are_gone(self, archive: Archive):
        archive.begin(TALK, KEY, ENTRIES[:6])
        epoch = archive.epoch(TALK)
        assert archive.entries(TALK, 6, epoch) == ()
        archive.destroy(TALK, Doomed("nobody here"))
        assert archive.epoch(TALK) == epoch
        archive.destroy(TALK, Doomed("mediation"))
        with pytest.raises(Emptied):
            archive.entries(TALK, 6, epoch)
        assert archive.entries(TALK, 6, archive.epoch(TALK)) == ()

    def test_tells_nothing_of_the_talk_when_writers_cross(self, archive: Archive):
        archive.begin(TALK, KEY)
        canary = replace(lodged("a", "canary", key="k"))
        archive.append(TALK, canary, 0)
        with pytest.raises(Retried) as retried:
            archive.append(TALK, canary, 0)
        with pytest.raises(Crossed) as crossed:
            archive.append(TALK, lodged("b", "canary"), 0)
        assert "canary" not in f"{retried.value} {crossed.value}"
