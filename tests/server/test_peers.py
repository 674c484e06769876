"""On one machine with several users, a desk is open to the user who started it."""

import os

import pytest
from tests.server.evening import founded

from goodoffices.server import peers

HOUSE, BROWSER = 80, 50000
MINE, OTHER = os.getuid(), os.getuid() + 1


def row(here, there, state, user, inode):
    """A line of the system's table."""
    ends = (f"0100007F:{here:04X}", f"0100007F:{there:04X}" if there else "00000000:0000")
    queues = "00000000:00000000 00:00000000 00000000"
    return f"   0: {' '.join(ends)} {state} {queues} {user:5}        0 {inode} 1 0\n"


LISTENS = row(HOUSE, 0, "0A", MINE, 7)
OUR_END = row(HOUSE, BROWSER, "01", MINE, 8)


@pytest.fixture
def ask(client, tmp_path, monkeypatch):
    """Ask for the desk over a connection of which the system tells this."""
    talk = founded(client)

    def asked(*rows, page=f"/talks/{talk}/", post=False):
        table = tmp_path / "tcp"
        table.write_text("  sl  local_address ...\n" + "".join(rows))
        monkeypatch.setattr(peers, "TABLES", (table, tmp_path / "none"))
        ends = {"SERVER_PORT": str(HOUSE), "REMOTE_PORT": str(BROWSER)}
        return (client.post if post else client.get)(page, **ends)

    return asked


@pytest.mark.parametrize("user", [MINE, peers.ROOT])
def test_the_user_who_started_it_is_answered(ask, user):
    answer = ask(LISTENS, OUR_END, row(BROWSER, HOUSE, "01", user, 9))
    assert answer.status_code == 200
    assert b"fishing bank" in answer.content


@pytest.mark.parametrize("page", ["/", "/talks/", "/unlock", "/source", "/public/muscat/"])
def test_another_user_is_not_answered_even_with_the_ticket(ask, page):
    answer = ask(LISTENS, OUR_END, row(BROWSER, HOUSE, "01", OTHER, 9), page=page)
    assert answer.status_code == 403
    assert b"not your desk" in answer.content


def test_whoever_lets_go_of_the_connection_at_once_does_nothing_at_the_desk(ask):
    for rows in ([], [row(BROWSER, HOUSE, "04", peers.ROOT, 0)]):
        assert ask(LISTENS, OUR_END, *rows, page="/talks/new", post=True).status_code == 403


def test_to_lock_is_never_refused(ask):
    assert ask(LISTENS, OUR_END, page="/lock", post=True).status_code == 302
    assert ask(page="/talks/").status_code == 302


def test_where_the_system_does_not_tell_whoever_asks_is_answered(ask):
    assert ask().status_code == 200
    assert ask(row(HOUSE + 1, 0, "0A", OTHER, 7)).status_code == 200
