"""A PostgreSQL of the tests' own: in a temporary folder, on a socket, gone afterwards."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from click.testing import CliRunner
from tests.conftest import programs

from goodoffices.cli import main


@contextmanager
def running() -> Iterator[str]:
    """The address of a database that runs as long as one is in here."""
    bin_ = programs()
    assert bin_ is not None
    folder = Path(tempfile.mkdtemp(prefix="goodoffices-"))
    # It refuses to run as root, and Debian makes a user for it.
    other = {"user": "postgres", "group": "postgres"} if os.getuid() == 0 else {}
    if other:
        shutil.chown(folder, **other)

    def run(program, *words):
        subprocess.run(
            [str(bin_ / program), *words],
            cwd=folder,
            check=True,
            stdout=subprocess.DEVNULL,
            **other,
        )

    data = str(folder / "data")
    run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-N", "--locale=C", "-E", "UTF8")
    asked = f"-k {folder} -c listen_addresses='' -c fsync=off"
    run("pg_ctl", "-D", data, "-o", asked, "-l", str(folder / "log"), "-w", "start")
    try:
        yield f"host={folder} user=postgres dbname=postgres"
    finally:
        run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder)


def two_roles(server: str, name: str) -> tuple[str, str]:
    """Let a house have its two roles, as its keeper does; the addresses of talks and accounts."""
    told = CliRunner().invoke(main, ["admin", "database", "--name", name])
    assert told.exit_code == 0
    with psycopg.connect(server, autocommit=True) as db:
        for each in told.stdout.split(";\n"):
            db.execute(each)
    talks, accounts = (f"{name}_{of}" for of in ("talks", "accounts"))
    return f"{as_(server, talks)} dbname={talks}", f"{as_(server, accounts)} dbname={accounts}"


def as_(server: str, role: str) -> str:
    """The same server, for another role."""
    return server.replace("user=postgres", f"user={role}").replace(" dbname=postgres", "")
