"""What a house that speaks TLS itself is known by: a certificate and its key, as they now are."""

import ipaddress
import os
import ssl
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509

_OTHERS = 0o077
"""What a file lets others than its owner do."""
_ALONE = (
    "The key of the certificate can be read by others: leave it to its owner alone (chmod 600)."
)


class NoCertificate(Exception):
    """A certificate or its key is missing or will not do: nothing is started."""


class Certificate:
    """A certificate and its key, in two files; what is put in their place is taken up at once."""

    def __init__(self, certificate: Path, key: Path, host: str) -> None:
        """Raises NoCertificate: they cannot be used for that host now."""
        self._certificate, self._key, self._host = certificate, key, host
        self._seen = self._stamps()
        self._context = self._read()

    @property
    def context(self) -> ssl.SSLContext:
        """How TLS is spoken: with what the files hold, or held last while it was sound."""
        seen = self._stamps()
        if seen != self._seen:
            self._seen = seen
            with suppress(NoCertificate):
                self._context = self._read()
        return self._context

    def _stamps(self) -> tuple[object, ...]:
        found: list[object] = []
        for path in (self._certificate, self._key):
            with suppress(OSError):
                told = path.stat()
                found += [told.st_ino, told.st_size, told.st_mtime_ns]
        return tuple(found)

    def _read(self) -> ssl.SSLContext:
        _for_its_owner(self._key)
        _good_now(_first(self._certificate), self._host)
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.set_alpn_protocols(["http/1.1"])
        try:
            # Nobody is there to be asked for a passphrase.
            context.load_cert_chain(self._certificate, self._key, password="")
        except (ssl.SSLError, ValueError, OSError):
            raise NoCertificate(
                "The key of the certificate is another's, is sealed, or is none."
            ) from None
        return context


def _for_its_owner(key: Path) -> None:
    try:
        mode = key.stat().st_mode
        key.read_bytes()
    except OSError:
        raise NoCertificate("The key of the certificate cannot be read.") from None
    if os.name != "nt" and mode & _OTHERS:
        raise NoCertificate(_ALONE)


def _first(path: Path) -> x509.Certificate:
    try:
        return x509.load_pem_x509_certificates(path.read_bytes())[0]
    except OSError:
        raise NoCertificate("The certificate cannot be read.") from None
    except ValueError:
        raise NoCertificate("What should be the certificate is none (PEM is read).") from None


def _good_now(certificate: x509.Certificate, host: str) -> None:
    now = datetime.now(UTC)
    if now >= certificate.not_valid_after_utc:
        raise NoCertificate(f"The certificate expired on {certificate.not_valid_after_utc:%F}.")
    if now < certificate.not_valid_before_utc:
        raise NoCertificate(
            f"The certificate is good only from {certificate.not_valid_before_utc:%F}."
        )
    if not _names(certificate, host):
        raise NoCertificate(f"The certificate is not for {host}, where browsers reach the house.")


def _names(certificate: x509.Certificate, host: str) -> bool:
    """Whether a browser that asks for this host takes the certificate for its own."""
    try:
        told = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (x509.ExtensionNotFound, ValueError):
        return False
    with suppress(ValueError):
        return ipaddress.ip_address(host) in told.get_values_for_type(x509.IPAddress)
    _first_label, _, rest = host.lower().partition(".")
    names = {name.lower() for name in told.get_values_for_type(x509.DNSName)}
    return host.lower() in names or f"*.{rest}" in names
