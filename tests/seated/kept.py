"""A house on the disk with people in it, and the commands that keep it, in processes of their own.

`python -m tests.seated.kept COMMAND…` obeys each line it is sent: it forks, and the child runs the
command, and dies at the so-manieth time that something is done to a file.
"""

import os
import signal
import sqlite3
import sys
from pathlib import Path

from click.testing import CliRunner

from goodoffices.cli import main
from goodoffices.server.seated import factors, house, key
from goodoffices.server.seated.accounts import ACCOUNTS

DONE = {
    "execute",
    "backup",
    "serialize",
    "fsync",
    "rename",
    "link",
    "unlink",
    "mkdir",
    "write",
    "open",
}
ASKED = {"execute", "commit"}


def run(*words, **told):
    """What one command says, and how it ends."""
    return CliRunner().invoke(main, [str(word) for word in words], env=of_one_key(told))


def of_one_key(told):
    """What a command is told, where the key of these tests is named in one place alone."""
    return {key.KEY: None, **told} if {key.KEY_FILE, key.KEY_KEYRING} & told.keys() else told


def factor(path, drawn):
    """The secret of the app that shows codes, if this key opens it."""
    db = sqlite3.connect(path / ACCOUNTS)
    asked = "SELECT json_extract(data, '$.secret') FROM mfa_authenticator WHERE type = 'totp'"
    [data] = db.execute(asked).fetchone()
    db.close()
    return factors.opened(drawn, data)


def die_at(moment, *, asked):
    """End this process as by a kill at its `moment`th deed: to a file, or asked of a driver."""
    left = iter(range(moment))

    def seen(frame, event, deed):
        code = frame.f_code
        if asked:
            # The driver of a database is written in Python.
            done = event == "call" and code.co_name in ASKED and "psycopg" in code.co_filename
        else:
            done = event == "c_call" and deed.__name__ in DONE
        if done and next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(seen)


def obey(words):
    """Run the command once for each line, and die when the line says."""
    served = "GOODOFFICES_ACCOUNTS_DATABASE" in os.environ
    if served:
        # Loaded once, before there is anything that a child must not share.
        house.known(Path())
    for line in sys.stdin:
        child = os.fork()
        if not child:
            die_at(int(line), asked=served)
            done = run(*words)
            sys.setprofile(None)
            os._exit(done.exit_code)
        _pid, told = os.waitpid(child, 0)
        print(
            "died" if os.WIFSIGNALED(told) else f"ended {os.waitstatus_to_exitcode(told)}",
            flush=True,
        )


if __name__ == "__main__":
    obey(sys.argv[1:])
