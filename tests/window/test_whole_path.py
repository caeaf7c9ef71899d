"""One whole day by keys alone, in a real window on a real X server: from the import to the draft."""

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reviewer.desk import Desk
from reviewer.resources import resource

TOOLS = ("Xvfb", "xdotool", "openbox")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"needs a virtual screen and its keys: {', '.join(MISSING)}")
PATIENCE = 40.0  # seconds; on a busy machine everything takes its time
NOTE = "A/HRC/99/G/9001"
CORRECTED = {"session": "98", "title": "SAMPLE Another title", "senders": "SAMPLE Another sender"}


def wait_until(holds: Callable[[], bool], what: str) -> None:
    """Look again and again whether something `holds`."""
    end, pause = time.monotonic() + PATIENCE, threading.Event()
    while not holds():
        assert time.monotonic() < end, what
        pause.wait(0.1)


class Clerk:
    """Hands on the keyboard, and eyes on the library."""

    def __init__(self, home: Path, display: str) -> None:
        self.home, self.library = home, home / "library.sqlite"
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))},
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "REVIEWER_HOME": str(home),
        }
        self.name, self.language = "", "en"  # of the document and version worked on
        self._program: subprocess.Popen[bytes] | None = None

    def start(self, *words: str) -> None:
        self._program = subprocess.Popen([sys.executable, "-m", "reviewer", *words], env=self._environment)
        self.see("Reviewer")

    def title(self) -> str:
        asked = ["xdotool", "getactivewindow", "getwindowname"]
        found = subprocess.run(asked, env=self._environment, capture_output=True, text=True, check=False)
        return found.stdout.strip()

    def see(self, title: str) -> None:
        """Wait for a window whose title holds `title`."""
        wait_until(lambda: title in self.title(), f"no window says {title!r}")

    def press(self, *keys: str) -> None:
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], env=self._environment, check=True)

    def write(self, text: str) -> None:
        subprocess.run(["xdotool", "type", "--delay", "20", text], env=self._environment, check=True)

    def quit(self) -> None:
        assert self._program is not None
        self.press("ctrl+q")
        assert self._program.wait(PATIENCE) == 0
        self._program = None

    def end(self) -> None:
        if self._program is not None:
            self._program.kill()
            self._program.wait()

    def choose(self, title: str, path: Path) -> None:
        """Type a path into the box of a dialog of files, until it takes it: a key may be lost on a busy screen."""

        def taken() -> bool:
            self.press("ctrl+a")
            self.write(str(path))
            for _ in range(3):  # a list of proposals may take the first
                if title in self.title():
                    self.press("Return")
                    threading.Event().wait(0.3)
            return title not in self.title()

        wait_until(taken, f"{title!r} does not go away")

    def document(self, name: str) -> int:
        with Desk(self.library, "eyes") as desk:
            return next((row.id for row in desk.documents() if row.name == name), 0)

    def states(self) -> list[str]:
        with Desk(self.library, "eyes") as desk:
            return sorted(row.state for row in desk.documents())

    def values(self) -> dict[str, str]:
        """Return what the fields that are corrected hold now."""
        with Desk(self.library, "eyes") as desk:
            rows = {row.key: row.value for row in desk.fields(self.document(self.name), self.language)}
        return {key: rows[key] for key in CORRECTED}

    def correct(self, key: str, text: str) -> None:
        """Type over one field of the version worked on, and store it."""
        with Desk(self.library, "eyes") as desk:
            keys = [row.key for row in desk.fields(self.document(self.name), self.language)]
        self.press("F6", "ctrl+Home", *["Down"] * keys.index(key), "F2", "ctrl+a")
        self.write(text)
        self.press("Return")


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of a laptop's size, with a window manager."""
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as said:
        name = f":{said.readline().strip()}"
    manager = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": name}, stderr=subprocess.DEVNULL)
    yield name
    for process in (manager, screen):
        process.terminate()
        process.wait()


@pytest.fixture
def clerk(tmp_path: Path, display: str) -> Iterator[Clerk]:
    """A clerk with an empty library, who wants to be asked before every import."""
    (tmp_path / "settings.toml").write_text('ask = "always"\n', "utf-8")
    made = Clerk(tmp_path, display)
    Desk(made.library, "eyes").close()
    yield made
    made.end()


def test_a_day_from_the_import_to_the_draft_without_a_mouse(clerk: Clerk) -> None:
    clerk.start()
    import_the_samples(clerk)
    correct_three_fields(clerk)
    look_things_up(clerk)
    undo_after_a_restart(clerk)
    settle_the_documents(clerk)
    write_a_draft(clerk)


def import_the_samples(clerk: Clerk) -> None:
    """What will happen is shown; Enter lets it happen."""
    clerk.press("ctrl+shift+o")
    clerk.see("Import a folder")
    folder = clerk.home / "samples"  # a path that any keyboard has
    shutil.copytree(resource("samples"), folder)
    clerk.choose("Import a folder", folder)
    clerk.see("Before the import")
    assert not clerk.document(NOTE)
    clerk.press("Return")
    wait_until(lambda: bool(clerk.document(NOTE)), "nothing was imported")
    clerk.see("A/")


def correct_three_fields(clerk: Clerk) -> None:
    """At the next document, and back: each value is typed over and stored by Enter."""
    first = clerk.title()
    clerk.press("alt+Down")
    wait_until(lambda: clerk.title() != first, "there is no next document")
    clerk.press("alt+Up")
    clerk.see(first)
    clerk.name = first.split(" – ")[0]
    for key, value in CORRECTED.items():
        clerk.correct(key, value)
    wait_until(lambda: clerk.values() == CORRECTED, "the fields were not corrected")


def look_things_up(clerk: Clerk) -> None:
    """Evidence and find change nothing."""
    clerk.press("ctrl+e", "ctrl+e", "ctrl+f")
    clerk.write("the")
    clerk.press("Return", "F3", "shift+F3", "Escape")
    assert clerk.values() == CORRECTED


def undo_after_a_restart(clerk: Clerk) -> None:
    clerk.quit()
    clerk.start()
    clerk.see(clerk.name)
    clerk.press("ctrl+z")
    last = list(CORRECTED)[-1]
    wait_until(lambda: clerk.values()[last] != CORRECTED[last], "nothing was undone")
    clerk.press("ctrl+y")
    wait_until(lambda: clerk.values() == CORRECTED, "nothing was done again")


def settle_the_documents(clerk: Clerk) -> None:
    """Accept and next, on a document in which nothing was changed too; then one is set aside with a note."""
    accept(clerk, reviewed=1)
    accept(clerk, reviewed=2)
    clerk.press("ctrl+shift+Return")
    clerk.write("ask the sender")
    clerk.press("Return")
    wait_until(lambda: "set_aside" in clerk.states(), "nothing was set aside")


def accept(clerk: Clerk, reviewed: int) -> None:
    before = clerk.title()
    clerk.press("ctrl+Return")
    wait_until(lambda: clerk.states().count("reviewed") == reviewed, "nothing was accepted")
    wait_until(lambda: clerk.title() != before, "the next document did not come")


def write_a_draft(clerk: Clerk) -> None:
    clerk.press("ctrl+d")
    clerk.see("Export")
    clerk.press("Return")
    wait_until(lambda: any(clerk.home.rglob("*.docx")), "no draft was written")
