"""A screen reader's side of the bus: a private D-Bus with its own accessibility bus, a virtual display, the real program.

Only what a screen reader has is used: the tree of accessible objects, their Text, Action and Component interfaces, and
the events that the program sends. Roles are those of AT-SPI (atspi-constants.h).
"""

import os
import shutil
import subprocess
import sys
import time
from collections import deque
from contextlib import suppress

from jeepney import DBusAddress, MatchRule, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection

BUTTON, CHECK_BOX, LIST, LIST_ITEM, MENU_ITEM, RADIO = 43, 7, 31, 32, 35, 44
ROLES_OF_TEXT = {61, 79}
REGISTRY = "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"
IFACE = "org.a11y.atspi."
NEEDED = ("dbus-daemon", "Xvfb")


def missing():
    """Return what the system lacks for these tests, "" where it has all."""
    absent = [name for name in NEEDED if shutil.which(name) is None]
    if not any(
        os.path.exists(f"{folder}/at-spi-bus-launcher")
        for folder in ("/usr/libexec", "/usr/lib/at-spi2-core")
    ):
        absent.append("at-spi2-core")
    return f"these tests need {', '.join(absent)}" if absent else ""


class Node:
    """One accessible object."""

    def __init__(self, reader, name, path):
        self.reader, self.bus_name, self.path = reader, name, path

    def __eq__(self, other):
        return isinstance(other, Node) and (self.bus_name, self.path) == (other.bus_name, other.path)

    def __hash__(self):
        return hash((self.bus_name, self.path))

    def address(self, interface):
        return DBusAddress(self.path, bus_name=self.bus_name, interface=IFACE + interface)

    def call(self, interface, method, signature="", *arguments):
        message = new_method_call(self.address(interface), method, signature or None, arguments)
        return self.reader.ask(message)

    def get(self, interface, name):
        return self.reader.ask(Properties(self.address(interface)).get(name))[0][1]

    @property
    def name(self):
        return self.get("Accessible", "Name")

    @property
    def description(self):
        return self.get("Accessible", "Description")

    def role(self):
        return self.call("Accessible", "GetRole")[0]

    def states(self):
        low, high = self.call("Accessible", "GetState")[0]
        return {bit for bit in range(64) if (high << 32 | low) >> bit & 1}

    def shown(self):
        return 25 in self.states()  # ATSPI_STATE_SHOWING

    def children(self):
        return [Node(self.reader, *found) for found in self.call("Accessible", "GetChildren")[0]]

    def everything(self):
        """Yield this object and all below it."""
        yield self
        for child in self.children():
            with suppress(LookupError):
                yield from child.everything()

    # -- Action

    def actions(self):
        return [found[0] for found in self.call("Action", "GetActions")[0]]

    def do(self, action="Press"):
        """Do an action by its name."""
        names = self.actions()
        assert action in names, f"{self.name!r} can {names}"
        assert self.call("Action", "DoAction", "i", names.index(action))[0]

    # -- Text

    def text(self):
        return self.call("Text", "GetText", "ii", 0, -1)[0]

    def caret(self):
        return self.get("Text", "CaretOffset")

    def set_caret(self, offset):
        return self.call("Text", "SetCaretOffset", "i", offset)[0]

    def select(self, start, end):
        while self.call("Text", "GetNSelections")[0]:
            self.call("Text", "RemoveSelection", "i", 0)
        return self.call("Text", "AddSelection", "ii", start, end)[0]

    def selection(self):
        count = self.call("Text", "GetNSelections")[0]
        return tuple(self.call("Text", "GetSelection", "i", 0)) if count else None

    def focus(self):
        return self.call("Component", "GrabFocus")[0]


class Reader:
    """One program under one screen reader."""

    def __init__(self, folder, arguments, environment=None, program=(sys.executable, "-m", "annotator")):
        self.folder = folder
        self.heard = deque()
        self._started = []
        display = self._start_display()
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        self.environment = {
            **os.environ,
            "DISPLAY": display,
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CACHE_HOME": str(runtime),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            **(environment or {}),
        }
        daemon = self._start(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True
        )
        session = daemon.stdout.readline().strip()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = session
        with open_dbus_connection(bus=session) as connection:
            bus = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
            address = connection.send_and_get_reply(new_method_call(bus, "GetAddress"), timeout=20).body[0]
        self._connection = open_dbus_connection(bus=address)
        self._listen()
        self.program = self._start([*program, *arguments])
        self.root = self._find_program()

    def _start_display(self):
        """Start a display of our own number: servers that look for a free one get into each other's way."""
        number = 1000 + os.getpid() % 40_000  # unlike those of other tests that run now
        socket = f"/tmp/.X11-unix/X{number}"
        server = self._start(
            ["Xvfb", f":{number}", "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"]
        )
        until = time.monotonic() + 20
        while not os.path.exists(socket):
            assert server.poll() is None, "the display has ended"
            assert time.monotonic() < until, "the display never came"
            time.sleep(0.05)
        return f":{number}"

    def _start(self, command, **settings):
        settings.setdefault("stdout", subprocess.DEVNULL)
        process = subprocess.Popen(
            command, stderr=subprocess.DEVNULL, env=getattr(self, "environment", None), **settings
        )
        self._started.append(process)
        return process

    def _listen(self):
        registry = DBusAddress("/org/a11y/atspi/registry", bus_name=REGISTRY, interface=REGISTRY)
        for event in ("object:announcement", "object:text-caret-moved", "object:state-changed:focused"):
            self.ask(new_method_call(registry, "RegisterEvent", "s", (event,)))
        rule = MatchRule(type="signal", interface=f"{IFACE}Event.Object")
        self.ask(message_bus.AddMatch(rule))

    def ask(self, message):
        """Send a call and return what comes back; signals that come in between are kept."""
        serial = next(self._connection.outgoing_serial)
        self._connection.send(message, serial=serial)
        until = time.monotonic() + 20
        while True:
            answer = self._connection.receive(timeout=max(until - time.monotonic(), 0.01))
            kind = answer.header.message_type
            if kind is MessageType.signal:
                self._keep(answer)
            elif answer.header.fields.get(5) == serial:  # reply serial
                if kind is MessageType.error:
                    raise LookupError(f"{answer.header.fields.get(4)}: {answer.body}")
                return answer.body

    def _keep(self, message):
        self.heard.append((message.header.fields.get(3), message.body, message.header.fields.get(1)))

    def _find_program(self):
        registry = Node(self, REGISTRY, ROOT)
        found = self.wait(lambda: [each for each in registry.children() if each.bus_name != REGISTRY], 30)
        return found[0]

    def wait(self, what, seconds=15):
        """Return what `what()` returns as soon as it is true."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            with suppress(LookupError):
                found = what()
                if found:
                    return found
            assert not hasattr(self, "program") or self.program.poll() is None, "the program has ended"
            time.sleep(0.1)
        raise AssertionError("it never came")

    def find(self, name, role=None, seconds=15):
        """Return the shown object of that name (a string, or a test of the name) and role."""
        test = name if callable(name) else lambda found: found == name
        return self.wait(lambda: next(self._shown(test, role), None), seconds)

    def _shown(self, test, role):
        for node in self.root.everything():
            with suppress(LookupError):
                if (role is None or node.role() == role) and test(node.name) and node.shown():
                    yield node

    def announced(self, words, seconds=10):
        """Wait for an announcement that holds these words and return it."""

        def look():
            self.root.role()  # takes in what has come
            return next((said for said in self.announcements() if words in said), "")

        return self.wait(look, seconds)

    def announcements(self):
        """Return what was announced since `forget`."""
        return [str(body[3][1]) for event, body, _ in self.heard if event == "Announcement"]

    def forget(self):
        self.heard.clear()

    def close(self):
        self._connection.close()
        for process in reversed(self._started):
            process.terminate()
        for process in reversed(self._started):
            with suppress(subprocess.TimeoutExpired):
                process.wait(10)
            if process.poll() is None:
                process.kill()
                process.wait()
            if process.stdout:
                process.stdout.close()
