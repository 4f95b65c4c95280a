"""Asking a server for one page: with a time limit, a size limit, retries, and never of the machine's own network."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

from xref.errors import InputError
from xref.report.web import web_address

_RETRIED = frozenset({429, 500, 502, 503, 504})
_MOVED = frozenset({301, 302, 303, 307, 308})
_MOST_MOVES = 5
_LONGEST_WAIT = 60.0  # seconds that a server can ask for
_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Page:
    """What a server answered. ``url``: where the last redirection led; ``status`` with its words, "200 OK"."""

    url: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        """The first header of a name, in any case; "" without one."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    @property
    def kind(self) -> str:
        """The media type without parameters."""
        return self.header("Content-Type").partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class Manners:
    """How pages are asked for; times in seconds.

    ``timeout``: of each step; ``whole``: of one page. ``tries``: of a page that fails in passing. ``local``: also ask
    machines of the own network, which addresses in lists and feeds must not lead to unasked.
    """

    agent: str
    timeout: float = 20.0
    whole: float = 90.0
    tries: int = 3
    most_bytes: int = 20_000_000
    local: bool = False
    sleep: Callable[[float], None] = field(default=time.sleep)


class _PassingError(Exception):
    """A failure that may pass; ``wait``: seconds that the server asks for, or None."""

    def __init__(self, problem: str, wait: float | None = None) -> None:
        super().__init__(problem)
        self.wait = wait


class _LastingError(Exception):
    """A failure that asking again does not mend."""

    def __init__(self, problem: str, remedy: str = "Leave it out, or save it by hand.") -> None:
        super().__init__(problem)
        self.remedy = remedy


def get(
    url: str, manners: Manners, allowed: Callable[[str], InputError | None] = lambda url: None
) -> Page | InputError:
    """Return the page at an address, whatever its status, or why there is none.

    Args:
        url: Of the web.
        manners: Limits.
        allowed: Asked before each request, those of redirections too; an error stops.
    """
    here = url
    for _ in range(_MOST_MOVES + 1):
        if not web_address(here):
            return InputError(url, f"it leads to {here!r}, which is no address of the web", "Leave it out.")
        if refused := allowed(here):
            return InputError(url, refused.problem, refused.remedy)
        page = _tried(here, manners)
        if isinstance(page, InputError):
            return InputError(url, page.problem, page.remedy)
        target = page.header("Location")
        if page.status not in _MOVED or not target:
            return page
        here = urljoin(here, target)
    return InputError(url, f"it is redirected more than {_MOST_MOVES} times", "Leave it out.")


def _tried(url: str, manners: Manners) -> Page | InputError:
    problem = ""
    for attempt in range(manners.tries):
        try:
            page = _asked(url, manners)
        except _PassingError as error:
            problem, wait = str(error), error.wait
        except _LastingError as error:
            return InputError(url, str(error), error.remedy)
        else:
            return page
        if attempt + 1 < manners.tries:
            manners.sleep(min(_LONGEST_WAIT, 2.0**attempt if wait is None else wait))
    return InputError(url, problem, "Try again later.")


def _asked(url: str, manners: Manners) -> Page:
    parts = urlsplit(url)
    connection = _connection(parts.scheme.lower(), parts.hostname or "", parts.port, manners)
    end = time.monotonic() + manners.whole
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {"User-Agent": manners.agent, "Accept-Encoding": "identity", "Accept": "text/html,*/*;q=0.5"}
        connection.request("GET", _ascii(target), headers=headers)
        answer = connection.getresponse()
        body = _body(answer, manners.most_bytes, end)
    except (OSError, http.client.HTTPException) as error:
        if isinstance(error, ssl.SSLCertVerificationError):
            raise _LastingError(f"its certificate is not valid ({error.verify_message})") from error
        raise _PassingError(f"no answer: {error or type(error).__name__}") from error
    except UnicodeError as error:  # of the encoding of host names
        raise _LastingError("its host is no name", "Check the address.") from error
    finally:
        connection.close()
    if answer.status in _RETRIED:
        raise _PassingError(
            f"the server answers {answer.status} {answer.reason}", _wait(answer.getheader("Retry-After"))
        )
    return Page(url, answer.status, answer.reason, tuple(answer.getheaders()), body)


def _body(answer: http.client.HTTPResponse, limit: int, end: float) -> bytes:
    body = bytearray()
    while piece := answer.read1(_CHUNK):
        body += piece
        if len(body) > limit:
            raise _LastingError(f"it is larger than {limit:,} bytes")
        if time.monotonic() > end:
            raise _LastingError("it comes too slowly")
    return bytes(body)


def _connection(scheme: str, host: str, port: int | None, manners: Manners) -> http.client.HTTPConnection:
    made: http.client.HTTPConnection
    if scheme == "https":
        made = http.client.HTTPSConnection(host, port, timeout=manners.timeout, context=ssl.create_default_context())
    else:
        made = http.client.HTTPConnection(host, port, timeout=manners.timeout)

    def connect(address: tuple[str, int], timeout: float, *_: object) -> socket.socket:
        return _connected(address, timeout, local=manners.local)

    # the library's own way to connect; what is checked here is what is connected to, so that a name cannot change
    made._create_connection = connect  # type: ignore[attr-defined]
    return made


def _connected(address: tuple[str, int], timeout: float, *, local: bool) -> socket.socket:
    host, port = address
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    numbers = [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    if not local and not all(map(_is_public, numbers)):
        raise _LastingError("it leads into the own network", "Leave it out, or use --local if it is meant.")
    problem: OSError = OSError(f"{host} has no address")
    for number in numbers:
        try:
            return socket.create_connection((str(number), port), timeout)
        except OSError as error:
            problem = error
    raise problem


def _is_public(number: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    inner = number.ipv4_mapped if isinstance(number, ipaddress.IPv6Address) else None
    return (inner or number).is_global and not number.is_multicast


def _ascii(target: str) -> str:
    """The part of an address behind the host, with other letters as percent escapes."""
    return "".join(
        letter if letter.isascii() else "".join(f"%{byte:02X}" for byte in letter.encode()) for letter in target
    )


def _wait(stated: str | None) -> float | None:
    """Seconds of a Retry-After header: a number, or a moment."""
    if not stated:
        return None
    if stated.strip().isdigit():
        return float(stated)
    try:
        return max(0.0, parsedate_to_datetime(stated).timestamp() - time.time())
    except ValueError:
        return None
