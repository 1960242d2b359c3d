"""Reading web pages and documents in processes of their own: in parallel, with a deadline, and safe from what they do.

A file that hangs, crashes the library that reads it, or eats the memory costs its own process and gets its sentence; the
others come in. Order is kept by who asks.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from collections import deque
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Self

from annotator.domain.article import Draft, Problem
from annotator.formats.budgets import SECONDS
from annotator.formats.remembering import Memory

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

MEMORY = 3 << 30
"""Bytes of address space that a reading process may use, where the system can hold it to that."""
MOST = 4
"""Processes at most."""
FAILURES = 4
"""Processes that may end before they have read anything; then none can be started here."""


@dataclass(slots=True)
class Ticket:
    """A file that is being read or waits for it."""

    path: Path
    format: str
    encoding: str | None
    found: list[Draft | Problem] | None = None
    tries: int = 0
    key: str = ""


@dataclass(slots=True)
class _Hand:
    """A process and what it reads."""

    process: SpawnProcess
    line: Connection
    ticket: Ticket | None = None
    proven: bool = False
    until: float = field(default=0.0)


class Readers:
    """Up to `MOST` processes that read files; started when they are needed, gone when this is closed."""

    def __init__(self, seconds: float = SECONDS, most: int = 0, memory: Memory | None = None) -> None:
        """Give each file `seconds`; use as many processes as there are cores, or `most`; ask the `memory` first."""
        self._memory = memory or Memory(None)
        self._seconds = seconds
        self._most = most or max(1, min(MOST, os.cpu_count() or 1))
        self._hands: list[_Hand] = []
        self._waiting: deque[Ticket] = deque()
        self._failures = 0
        self._proven = False

    def begin(self, path: Path, format: str, encoding: str | None) -> Ticket:  # noqa: A002
        """Take a file on and return what its articles are asked for with."""
        key, found = self._memory.recall(path, format, encoding)
        ticket = Ticket(path, format, encoding, found, key=key)
        if found is not None:
            return ticket
        self._waiting.append(ticket)
        self._hand_out()
        return ticket

    def wait(self, ticket: Ticket) -> list[Draft | Problem]:
        """Return what was found in a file, after waiting for it."""
        while ticket.found is None:
            self._hand_out()
            self._take_in()
            if self._hopeless():
                self._read_here()
        return ticket.found

    def _read_here(self) -> None:
        """Read what waits in this process, because no other can be started, as in a script that comes from a pipe."""
        while self._waiting:
            ticket = self._waiting.popleft()
            ticket.found = read_here(ticket.path, ticket.format, ticket.encoding)

    def _hopeless(self) -> bool:
        return not self._proven and self._failures >= FAILURES

    def _hand_out(self) -> None:
        if self._hopeless():
            return
        free = [hand for hand in self._hands if hand.ticket is None]
        while self._waiting and (free or len(self._hands) < self._most):
            hand = free.pop() if free else self._new()
            ticket = hand.ticket = self._waiting.popleft()
            hand.until = time.monotonic() + self._seconds
            try:
                hand.line.send((str(ticket.path), ticket.format, ticket.encoding))
            except OSError:
                self._fail(hand)

    def _take_in(self) -> None:
        """Wait until a process answers, ends, or has had its time."""
        busy = [hand for hand in self._hands if hand.ticket is not None]
        if not busy:
            return
        rest = max(0.0, min(hand.until for hand in busy) - time.monotonic())
        ready = multiprocessing.connection.wait([hand.line for hand in busy], timeout=rest)
        for hand in busy:
            if hand.line in ready:
                self._receive(hand)
            elif time.monotonic() >= hand.until:
                self._lose(hand, f"took longer than {self._seconds:g} seconds to read")

    def _receive(self, hand: _Hand) -> None:
        try:
            found = hand.line.recv()
        except (EOFError, OSError):
            self._fail(hand)
            return
        hand.proven = self._proven = True
        if hand.ticket is not None:
            hand.ticket.found = found
            if hand.ticket.found == []:
                hand.ticket.found = [Problem(str(hand.ticket.path), 0, "holds no article")]
            self._memory.keep(hand.ticket.key, hand.ticket.found or [])
            hand.ticket = None

    def _fail(self, hand: _Hand) -> None:
        """Take note of a process that ended by itself: because of its file, or because it could not even start."""
        if hand.proven or hand.ticket is None:
            self._lose(hand, "could not be read: it made the program that reads it fail")
            return
        ticket, hand.ticket = hand.ticket, None
        self._lose(hand, "")
        self._failures += 1
        ticket.tries += 1
        if ticket.tries < 2 or self._hopeless():
            self._waiting.appendleft(ticket)
        else:
            reason = "could not be read: it made the program that reads it fail"
            ticket.found = [Problem(str(ticket.path), 0, reason)]

    def _lose(self, hand: _Hand, reason: str) -> None:
        if hand.ticket is not None:
            hand.ticket.found = [Problem(str(hand.ticket.path), 0, reason)]
        self._hands.remove(hand)
        _end(hand)

    def _new(self) -> _Hand:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        hand = _Hand(process, ours)
        self._hands.append(hand)
        return hand

    def __enter__(self) -> Self:
        """Return the readers themselves."""
        return self

    def __exit__(self, *_: object) -> None:
        """End all processes, also those that are at work."""
        for hand in self._hands:
            _end(hand)
        self._hands.clear()


def _end(hand: _Hand) -> None:
    hand.line.close()
    hand.process.kill()
    hand.process.join()
    hand.process.close()


def serve(line: Connection) -> None:
    """Read files as they are asked for, until nobody asks any more. Runs in a process of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asks ends this process
    _limit_memory()
    while True:
        try:
            path, form, encoding = line.recv()
        except (EOFError, OSError):
            return
        found = read_here(Path(path), form, encoding)
        with contextlib.suppress(OSError):
            line.send(found)


def read_here(path: Path, form: str, encoding: str | None) -> list[Draft | Problem]:
    """Return what one file holds; whatever goes wrong in a library becomes a problem of this file."""
    from annotator.formats.registry import find_format

    read = find_format(form).read
    try:
        return list(read(path, encoding)) if read else []
    except RecursionError:
        return [Problem(str(path), 0, "is nested too deeply")]
    except MemoryError:
        return [Problem(str(path), 0, "needs too much memory to read")]
    except Exception as error:  # noqa: BLE001 - a library's bug about one file must not stop the others
        return [Problem(str(path), 0, f"could not be read ({type(error).__name__}: {str(error)[:200]})")]


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, hard))
