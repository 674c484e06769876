"""What every house begins from: empty tables, the site as it is served, browsers for it."""

import gc
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode

from click.testing import CliRunner
from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.contrib.auth.password_validation import get_default_password_validators
from django.core.files.base import File
from django.core.management import call_command
from django.db import connection
from django.template.loader import get_template
from django.test import Client
from django.test.client import ClientHandler
from django.urls import get_resolver
from tests.disclosure.defects import HOUSE

from goodoffices.cli import main

SERVER = HOUSE / "server"
_FORM = "application/x-www-form-urlencoded"
_CASES = """
cases:
  - id: rain
    confidences: [{id: c1, lang: en, text: "It rained on Sunday."}]
    known: []
    draft: {lang: en, text: "Was there rain?"}
"""
"""Texts that no house compares: with them come the lists of words, and nothing else."""
_EMPTY: list[bytes] = []
_SITE: list[ClientHandler] = []


class Browser(Client):
    """A browser that has been nowhere yet; all browsers of a house ask the same site."""

    def __init__(self) -> None:
        super().__init__(HTTP_HOST="localhost:8642", raise_request_exception=False)
        self.handler = _SITE[0]

    def send(self, path: str, fields: dict[str, Any]) -> Any:
        """Send a form as a browser does: in parts where a file goes with it."""
        if any(isinstance(each, File) for values in fields.values() for each in values):
            return self.post(path, fields)
        return self.post(path, urlencode(fields, doseq=True), content_type=_FORM)


def prepare() -> None:
    """Make the tables of accounts and set the site up, once for all houses."""
    Argon2PasswordHasher.time_cost, Argon2PasswordHasher.memory_cost = 1, 8
    Argon2PasswordHasher.parallelism = 1
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    call_command("migrate", verbosity=0)
    set_up()
    _warm()
    _EMPTY.append(connection.connection.serialize())
    connection.connection.close()
    connection.connection = None
    # A house lives for seconds: to look for what may go would cost it more than it gives back.
    gc.collect()
    gc.freeze()
    gc.disable()


def set_up() -> None:
    """Set the site up as the settings say now."""
    _SITE[:] = [ClientHandler(enforce_csrf_checks=False)]


def _warm() -> None:
    """Load what every house loads anyhow, so that each is quick; no page of a talk is made yet."""
    for route in get_resolver().url_patterns:
        route.resolve("")
    for folder in (SERVER / "templates", SERVER / "seated/templates"):
        for file in sorted(folder.rglob("*.html")):
            get_template(file.relative_to(folder).as_posix())
    for path in ("/in/", "/source"):
        Browser().get(path).close()
    get_default_password_validators()
    with TemporaryDirectory() as aside:
        cases = Path(aside) / "cases.yaml"
        cases.write_text(_CASES, encoding="utf-8")
        CliRunner().invoke(main, ["leaks", "--json", str(cases)])


def bare() -> None:
    """Tables in which nobody is."""
    connection.connect()
    connection.connection.deserialize(_EMPTY[0])
