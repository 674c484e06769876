"""Programs that write to a sealed file, started by the tests in processes of their own.

`append FILE NAME COUNT` appends that many acts, however often another writer crosses. `obey FILE`
starts, at each line it is sent, a writer that appends and acknowledges until somebody kills it.
Both take a schema of a database as well as a file.
`burn-and-die FILE`, `away-and-die FILE` and `destroy-and-die FILE` end a talk, or the words of its
mediation, and die at the step each line names; `notes-and-die FILE` dies so while it destroys the
notes whose day has come.
"""

import os
import secrets
import signal
import sys
from pathlib import Path

from tests.archive.examples import lodged

from goodoffices.archive import sealed, served
from goodoffices.archive.sealed import Sealed
from goodoffices.archive.shelf import Crossed, Doomed, TalkId
from goodoffices.rooms import Rooms

TALK = TalkId("shared")
IN = " schema="
"""What stands between the address of a database and the schema in which the talks are."""
PASSPHRASE = "a long passphrase"


def opened(where: str) -> Sealed:
    """The archive in a file, or in a schema of a database."""
    address, _in, schema = where.partition(IN)
    return (
        served.open(address, PASSPHRASE, schema)
        if schema
        else sealed.open(Path(where), PASSPHRASE)
    )


def append(archive: Sealed, name: str, words: str = "A line.") -> None:
    """Append one act as soon as nobody crosses."""
    while True:
        try:
            archive.append(TALK, lodged(name, words, key=name), len(archive.entries(TALK)))
        except Crossed:
            continue
        return


def write_until_killed(where: str) -> None:
    """Append and acknowledge without end."""
    archive = opened(where)
    place = len(archive.entries(TALK))
    while True:
        name = secrets.token_hex(6)
        archive.append(TALK, lodged(name, "The canary sings. " * 20), place)
        place += 1
        os.write(1, f"{name}\n".encode())


def end_and_die(where: str, ending: str, moment: int) -> None:
    """End a talk, and die as SQLite goes about its `moment`th step."""
    archive = opened(where)
    steps = iter(range(moment))

    def step(*_statement: str) -> int:
        if next(steps, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    with archive._drawer.resting() as db:
        # At each statement, and again and again in the middle of the long ones.
        db.set_trace_callback(step)
        db.set_progress_handler(step, 2000)
    if ending.startswith("burn"):
        archive.burn(TalkId("evening"))
    elif ending.startswith("notes"):
        Rooms(archive).burn_overdue()
    elif ending.startswith("destroy"):
        archive.destroy(TalkId("evening"), Doomed("mediation"))
    else:
        archive.put_away(TalkId("evening"), "the boathouse key")
    archive.close()
    os._exit(0)


def main() -> None:
    """Do what the first argument says."""
    where = sys.argv[2]
    if sys.argv[1].endswith("-and-die"):
        for line in sys.stdin:
            child = os.fork()
            if not child:
                end_and_die(where, sys.argv[1], int(line))
            _pid, told = os.waitpid(child, 0)
            print("died" if os.WIFSIGNALED(told) else "lived", flush=True)
        return
    if sys.argv[1] == "append":
        archive = opened(where)
        print("ready", flush=True)
        sys.stdin.readline()
        for number in range(int(sys.argv[4])):
            append(archive, f"{sys.argv[3]}{number}")
        archive.close()
        return
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            write_until_killed(where)
        os.write(1, f"pid {child}\n".encode())
        os.waitpid(child, 0)
        os.write(1, b"dead\n")


if __name__ == "__main__":
    main()
