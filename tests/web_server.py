"""A web server on this machine for tests of fetching: what it answers is a table of paths."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True, slots=True)
class Answer:
    """What a path answers; ``body`` may be a function that is called for each request and gives another answer."""

    body: bytes = b""
    status: int = 200
    kind: str = "text/html"
    headers: Mapping[str, str] = field(default_factory=dict)


Reply = Answer | Callable[[], Answer]


@dataclass(slots=True)
class Site:
    """A running server: ``asked`` holds the paths and agents in order."""

    address: str
    replies: dict[str, Reply]
    asked: list[tuple[str, str]] = field(default_factory=list)

    def url(self, path: str) -> str:
        """The address of a path."""
        return f"{self.address}{path}"

    def paths(self) -> list[str]:
        """What was asked for, without the rules for robots."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


@contextmanager
def serving(replies: dict[str, Reply]) -> Iterator[Site]:
    """Serve the replies until the block ends; unknown paths answer 404."""
    site = Site("", replies)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, self.headers.get("User-Agent", "")))
            reply = site.replies.get(self.path, Answer(b"nothing here", 404))
            answer = reply if isinstance(reply, Answer) else reply()
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.kind)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if "Content-Length" not in answer.headers:
                self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is logged."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
