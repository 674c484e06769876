"""TLS of the house's own: what is spoken on its port, what is not, and under which certificate."""

import http.client
import ipaddress
import os
import socket
import ssl
import threading
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from waitress import buffers

from goodoffices.server import encrypted, serve
from goodoffices.server.addresses import near
from goodoffices.server.certificate import Certificate, NoCertificate

LONG = b"words of a talk " * 200_000
PLAIN = serialization.NoEncryption()


def self_made(folder, *names, days=(-1, 1), seal=PLAIN):
    """A certificate that nobody else vouches for, and its key, in two files."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    who = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "a house")])
    told = [
        x509.IPAddress(ipaddress.ip_address(each)) if each[0].isdigit() else x509.DNSName(each)
        for each in names
    ]
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days[0]))
        .not_valid_after(now + timedelta(days[1]))
        .add_extension(x509.SubjectAlternativeName(told), critical=False)
        .sign(key, hashes.SHA256())
    )
    files = folder / "certificate.pem", folder / "key.pem"
    files[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    files[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, seal)
    )
    files[1].chmod(0o600)
    return files


def echo(environ, start_response):
    """Answer with what was sent, and say who is taken to have sent it."""
    body = environ["wsgi.input"].read()
    who = f"{environ['REMOTE_ADDR']} {environ['wsgi.url_scheme']}"
    forwarded = str("HTTP_X_FORWARDED_FOR" in environ)
    start_response("200 OK", [("Content-Length", str(len(body))), ("Who", f"{who} {forwarded}")])
    return [body]


@pytest.fixture
def shown(tmp_path):
    """A self-made certificate for localhost, and its key."""
    return self_made(tmp_path, "localhost")


@contextmanager
def serving(files):
    """The port of a server with that certificate."""
    server = serve.listening("127.0.0.1", 0, echo, certificate=Certificate(*files, "localhost"))
    done = threading.Event()

    def turns():
        within = server.within
        while not done.is_set():
            within.asyncore.loop(timeout=0.05, map=within._map, count=1)

    thread = threading.Thread(target=turns)
    thread.start()
    try:
        yield server.within.getsockname()[1]
    finally:
        done.set()
        thread.join()
        server.close()


@pytest.fixture
def port(shown, monkeypatch):
    """The port, on a machine without a disk for what is sent."""

    def no_file(*_args):
        raise AssertionError("words of a talk were about to be laid on the disk")

    monkeypatch.setattr(buffers.TempfileBasedBuffer, "__init__", no_file)
    with serving(shown) as found:
        yield found


def trusting(file):
    """What a browser knows that takes this certificate, and no other, for good."""
    return ssl.create_default_context(cafile=str(file))


@contextmanager
def opened(port, file, context=None):
    line = http.client.HTTPSConnection(
        "localhost", port, context=context or trusting(file), timeout=20
    )
    with closing(line):
        yield line


def asked(line, method="GET", body=None, **said):
    line.request(method, "/", body, said)
    with line.getresponse() as answer:
        return answer.status, answer.headers.get("Who"), answer.read()


def test_a_browser_gets_the_page_over_tls_and_a_long_form_stays_in_memory(port, shown):
    with opened(port, shown[0]) as line:
        assert asked(line, "POST", LONG) == (200, "127.0.0.1 https False", LONG)
        assert asked(line)[0] == 200


def test_in_the_clear_nothing_is_answered(port):
    with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert line.recv(1000) == b""


def test_nobody_is_believed_about_where_they_come_from(port, shown):
    with opened(port, shown[0]) as line:
        said = {"X-Forwarded-For": "192.0.2.1", "X-Forwarded-Proto": "http"}
        assert asked(line, **said)[1] == "127.0.0.1 https False"


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
def test_older_tls_than_1_2_is_not_spoken(port, shown):
    for version, spoken in ((ssl.TLSVersion.TLSv1_1, False), (ssl.TLSVersion.TLSv1_2, True)):
        context = trusting(shown[0])
        context.set_ciphers("DEFAULT:@SECLEVEL=0")
        context.minimum_version = context.maximum_version = version
        with opened(port, shown[0], context) as line:
            if spoken:
                assert asked(line)[0] == 200
            else:
                with pytest.raises(ssl.SSLError):
                    line.connect()


def test_what_no_form_can_be_is_not_taken(port, shown):
    with opened(port, shown[0]) as line:
        line.putrequest("POST", "/")
        line.putheader("Content-Length", "16000001")
        line.endheaders()
        assert line.getresponse().status == 413


def test_headers_without_end_are_not_taken(port, shown):
    with opened(port, shown[0]) as line:
        line.putrequest("GET", "/")
        line.putheader("Long", "x" * 300_000)
        line.endheaders()
        assert line.getresponse().status == 431


def test_who_connects_and_says_nothing_holds_nobody_up(port, shown):
    silent = [socket.create_connection(("127.0.0.1", port)) for _ in range(20)]
    with opened(port, shown[0]) as line:
        assert asked(line)[0] == 200
    for each in silent:
        each.close()


def test_one_address_holds_only_so_many_connections(port, shown, monkeypatch):
    monkeypatch.setattr(encrypted, "AT_ONCE_OF_ONE", 2)
    silent = [socket.create_connection(("127.0.0.1", port), timeout=20) for _ in range(3)]
    assert silent[2].recv(1) == b""
    for each in silent:
        each.close()


def test_a_renewed_certificate_is_shown_without_starting_anew(port, shown, tmp_path):
    with opened(port, shown[0]) as line:
        assert asked(line)[0] == 200
    before = trusting(shown[0])
    self_made(tmp_path, "localhost")
    with opened(port, shown[0]) as line:
        assert asked(line)[0] == 200
    with opened(port, shown[0], before) as line, pytest.raises(ssl.SSLError):
        line.connect()


def test_what_is_put_in_its_place_and_will_not_do_is_not_taken_up(port, shown, tmp_path):
    before = trusting(shown[0])
    self_made(tmp_path, "localhost", days=(-3, -1))
    with opened(port, shown[0], before) as line:
        assert asked(line)[0] == 200


@pytest.mark.parametrize(
    ("names", "more", "said"),
    [
        (["localhost"], {"days": (-3, -1)}, "expired on"),
        (["localhost"], {"days": (1, 3)}, "good only from"),
        (["elsewhere.example"], {}, "is not for localhost"),
        (["localhost"], {"seal": serialization.BestAvailableEncryption(b"secret")}, "is sealed"),
    ],
)
def test_a_certificate_that_will_not_do_says_why(tmp_path, names, more, said):
    with pytest.raises(NoCertificate, match=said):
        Certificate(*self_made(tmp_path, *names, **more), "localhost")


def test_a_certificate_is_for_the_names_that_a_browser_takes_it_for(tmp_path):
    files = self_made(tmp_path, "talks.example", "*.house.example", "192.0.2.7")
    for host in ("talks.example", "Talks.Example", "north.house.example", "192.0.2.7"):
        assert Certificate(*files, host)
    for host in ("example", "a.b.house.example", "house.example", "192.0.2.8", ""):
        with pytest.raises(NoCertificate, match="is not for"):
            Certificate(*files, host)


@pytest.mark.skipif(os.name == "nt", reason="no such modes there")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_key_that_others_could_read_is_refused(shown, mode):
    shown[1].chmod(mode)
    with pytest.raises(NoCertificate, match="chmod 600"):
        Certificate(*shown, "localhost")


def test_files_that_are_missing_or_are_none_say_so(shown, tmp_path):
    nowhere, other = tmp_path / "nowhere", tmp_path / "other"
    other.mkdir()
    another = self_made(other, "localhost")[1]
    none = tmp_path / "none"
    none.write_text("no certificate")
    none.chmod(0o600)
    for files, said in (
        ((nowhere, shown[1]), "certificate cannot be read"),
        ((shown[0], nowhere), "key of the certificate cannot be read"),
        ((none, shown[1]), "is none"),
        ((shown[0], none), "is none"),
        ((shown[0], another), "is another's"),
    ):
        with pytest.raises(NoCertificate, match=said):
            Certificate(*files, "localhost")


def test_a_network_of_one_household_is_counted_as_one():
    assert near("2001:db8:1:2::1") == near("2001:db8:1:2:ffff::9") != near("2001:db8:1:3::1")
    assert near("192.0.2.1") != near("192.0.2.2")
    assert near("::ffff:192.0.2.1") == near("192.0.2.1")
    assert near("fe80::1%eth0") == near("fe80::2")
    assert near("nonsense") == "nonsense"
