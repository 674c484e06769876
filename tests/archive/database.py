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

OTHER = "postgres" if os.getuid() == 0 else None
"""Whose it is where the tests are root's: it refuses to run as root, and Debian makes a user."""


@contextmanager
def running() -> Iterator[str]:
    """The address of a database that runs as long as one is in here."""
    folder = Path(tempfile.mkdtemp(prefix="goodoffices-"))
    if OTHER:
        shutil.chown(folder, OTHER, OTHER)
    words = ("-U", "postgres", "-A", "trust", "-N", "--locale=C", "-E", "UTF8")
    _run(folder, "initdb", "-D", str(folder / "data"), *words)
    _start(folder)
    try:
        yield f"host={folder} user=postgres dbname=postgres"
    finally:
        _stop(folder)
        shutil.rmtree(folder)


@contextmanager
def away(server: str) -> Iterator[None]:
    """The database killed in the middle of its work; it is back when one leaves."""
    folder = Path(server.split()[0].removeprefix("host="))
    _stop(folder)
    try:
        yield
    finally:
        _start(folder)


def _start(folder: Path) -> None:
    asked = f"-k {folder} -c listen_addresses='' -c fsync=off"
    log = str(folder / "log")
    _run(folder, "pg_ctl", "-D", str(folder / "data"), "-o", asked, "-l", log, "-w", "start")


def _stop(folder: Path) -> None:
    _run(folder, "pg_ctl", "-D", str(folder / "data"), "-m", "immediate", "-w", "stop")


def _run(folder: Path, program: str, *words: str) -> None:
    bin_ = programs()
    assert bin_ is not None
    subprocess.run(
        [str(bin_ / program), *words],
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
        user=OTHER,
        group=OTHER,
    )


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
