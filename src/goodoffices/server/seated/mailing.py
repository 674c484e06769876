"""Mail as this house sends it: by which server, and the two mails that there are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage, get_connection
from django.core.mail.utils import DNS_NAME
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import override

SERVER, FROM = "GOODOFFICES_MAIL_SERVER", "GOODOFFICES_MAIL_FROM"
USER, PASSWORD_FILE = "GOODOFFICES_MAIL_USER", "GOODOFFICES_MAIL_PASSWORD_FILE"
OFF = "django.core.mail.backends.dummy.EmailBackend"
SMTP = "django.core.mail.backends.smtp.EmailBackend"
PORTS = {"smtp": 587, "smtps": 465}
_HERE = frozenset({"127.0.0.1", "localhost", "::1"})


class NoServer(Exception):
    """What should say how mail is sent does not: nothing is started."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server of mail that the keeper of the house named; without a host, none."""

    host: str = ""
    port: int = 0
    at_once: bool = False
    """Whether TLS is spoken from the first byte; else it is asked for, and needed."""
    sender: str = ""
    user: str = ""
    password: str = ""

    @property
    def apart(self) -> bool:
        """Whether it is another machine, to which nothing goes in the open."""
        return self.host not in _HERE


def named(told: Mapping[str, str]) -> Server:
    """The server that the environment names; none where it names none.

    Raises:
        NoServer: what it says makes no sense.
    """
    address = told.get(SERVER, "")
    if not address:
        return Server()
    meant, sender = urlsplit(address), told.get(FROM, "")
    try:
        port = meant.port or PORTS[meant.scheme]
    except (KeyError, ValueError):
        port = 0
    plain = not (meant.path.strip("/") or meant.query or meant.fragment or meant.username)
    if not (port and meant.hostname and plain):
        raise NoServer(f"{SERVER} is not like smtps://mail.example or smtp://mail.example:587.")
    try:
        validate_email(sender)
    except ValidationError:
        raise NoServer(f"{FROM} is no address that mail can come from.") from None
    user, file = told.get(USER, ""), told.get(PASSWORD_FILE, "")
    if bool(user) is not bool(file):
        raise NoServer(f"{USER} and {PASSWORD_FILE} are set together, or neither is.")
    password = _password(Path(file)) if file else ""
    return Server(meant.hostname, port, meant.scheme == "smtps", sender, user, password)


def _password(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise NoServer(f"The file that {PASSWORD_FILE} names cannot be read.") from None


def something(to: str, lang: str, moment: datetime, name: str) -> bool:
    """Say that something waits to be read; whether the server took it."""
    with override(lang):
        said = _("There is something for you to read.")
    return _sent(to, said, f"{settings.ORIGIN}/", moment, name)


def code(to: str, lang: str, drawn: str, moment: datetime, name: str) -> bool:
    """Send the code that shows whose an address is; whether the server took it."""
    with override(lang):
        said = _("A code: %(code)s") % {"code": drawn}
        # It may reach somebody else, who need not know where it was asked for.
        more = _("Type it into the page that asks for it. If you asked for none, do nothing.")
    return _sent(to, said, more, moment, name)


def _sent(to: str, said: str, more: str, moment: datetime, name: str) -> bool:
    """Send a mail of which every byte is given: its date and its name tell nothing else."""
    # Else the machine's own name would be told, after it was looked up in the network.
    house = urlsplit(settings.ORIGIN).hostname or "localhost"
    setattr(DNS_NAME, "_fqdn", house)  # noqa: B010 - Django has no other place for it
    headers = {
        "Date": format_datetime(moment),
        "Message-ID": f"<{name}@{settings.MAIL.sender.rpartition('@')[2]}>",
        "Auto-Submitted": "auto-generated",
    }
    mail = EmailMessage(said, f"{said}\n\n{more}\n", settings.MAIL.sender, [to], headers=headers)
    try:
        # Closed also where it was only half opened.
        with get_connection() as server:
            return bool(server.send_messages([mail]))
    except OSError:
        # What it would say holds the address: nobody is told it, and no log.
        return False
