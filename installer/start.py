"""Set Reviewer up in its own folder and start it: ``python3 installer/start.py``.

    python3 installer/start.py            the window, on your library
    python3 installer/start.py PATH...    the window, with these files imported first
    python3 installer/start.py --test     the tests; what follows is handed to pytest

The standard library alone. The first run makes ``.venv`` in the project's folder and installs the
requirements of the lock file beside this one (pip's own configuration says from where); later runs
find it done and only start. Where there is no screen, the same job is done without the window.
"""

from __future__ import annotations  # older Pythons must get as far as the sentence that refuses them

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, NoReturn

from system import OFFSCREEN, ON_SCREEN, Stop, apt_get, child_environment, has_display, missing_packages, run_step, say

OLDEST = (3, 11)
TRY_QT = "from PySide6.QtWidgets import QApplication; QApplication([])"


class House(NamedTuple):
    """The project's folder, and where things lie in it."""

    root: Path

    @property
    def venv(self) -> Path:
        """The virtual environment that this script makes and owns."""
        return self.root / ".venv"

    @property
    def stamp(self) -> Path:
        """Written when a set-up is finished: what it was made from."""
        return self.venv / "reviewer-setup.json"

    def command(self, name: str) -> Path:
        """Return the path of a command of the virtual environment."""
        return self.venv / "Scripts" / f"{name}.exe" if os.name == "nt" else self.venv / "bin" / name

    def lock(self, test: bool) -> Path:
        """Return the requirements: those of the program, or those of the tests as well."""
        return self.root / "installer" / ("requirements-test.lock" if test else "requirements.lock")


def made_from(house: House, test: bool) -> dict[str, object]:
    """Return what a finished set-up is made from: when any of it changes, it is out of date."""
    digest = hashlib.sha256()
    for file in (house.lock(test), house.root / "pyproject.toml"):
        digest.update(file.read_bytes())
    python = "{}.{}".format(*sys.version_info[:2])
    return {"from": digest.hexdigest(), "python": python, "folder": str(house.root), "tests": test}


def read_stamp(house: House) -> dict[str, object]:
    """Return the stamp of the last finished set-up, empty where none was finished."""
    try:
        found = json.loads(house.stamp.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_stamp(house: House, stamp: dict[str, object]) -> None:
    """Write the stamp in one go, so that an interrupted writing leaves none."""
    new = house.stamp.with_suffix(".new")
    new.write_text(json.dumps(stamp, ensure_ascii=False), "utf-8")
    new.replace(house.stamp)


def is_finished(house: House, test: bool) -> bool:
    """Tell whether the last set-up still holds; one made for the tests serves the program too."""
    stamp = read_stamp(house)
    wanted = [made_from(house, True)] if test else [made_from(house, False), made_from(house, True)]
    same = any(all(stamp.get(key) == value for key, value in each.items()) for each in wanted)
    return same and house.command("python").exists() and house.command("reviewer").exists()


def can_be_mended(house: House) -> bool:
    """Tell whether a finished set-up only lacks newer requirements; a half-made or moved one is made anew."""
    stamp, now = read_stamp(house), made_from(house, False)
    return house.command("python").exists() and all(stamp.get(key) == now[key] for key in ("python", "folder"))


def set_up(house: House, test: bool) -> None:
    """Make ``.venv`` with the pinned requirements and the command ``reviewer``; the stamp comes last."""
    if can_be_mended(house):
        say("The requirements have changed: bringing .venv up to date ...")
        test = test or read_stamp(house).get("tests") is True
        house.stamp.unlink()
    else:
        make_venv(house)
    pip = [house.command("python"), "-m", "pip", "install", "--quiet", "--no-input", "--retries", "2"]
    hashed = ["--only-binary=:all:", "--require-hashes", "-r", house.lock(test)]
    itself = ["--no-deps", "--no-build-isolation", "-e", house.root]
    advice = "Check the network connection and pip's configuration (pip config list), then run the same command again"
    say("Installing the pinned requirements into .venv (some 400 MB on the disk; a minute or two) ...")
    run_step([*pip, *hashed], "The requirements could not be installed", advice)
    say("Installing Reviewer itself ...")
    run_step([*pip, *itself], "Reviewer could not be installed", advice)
    write_stamp(house, made_from(house, test))


def make_venv(house: House) -> None:
    """Make an empty ``.venv``, in the place of a half-made or outdated one."""
    if house.venv.exists():
        say("The folder .venv is unfinished, or of another Python or folder: making it anew ...")
        try:
            shutil.rmtree(house.venv)
        except OSError as error:
            raise Stop(f"{house.venv} cannot be removed ({error.strerror}). Close Reviewer, or delete it.") from error
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        package = "python{}.{}-venv".format(*sys.version_info[:2])  # Debian keeps it apart from Python
        apt_get([package], "This Python lacks the module that makes virtual environments")
    say("Making the virtual environment .venv ...")
    python = getattr(sys, "_base_executable", None) or sys.executable  # not the one of the .venv just removed
    advice = f"Check that {house.root} can be written and the disk is not full, then run the same command again"
    run_step([python, "-m", "venv", house.venv], "The virtual environment could not be made", advice)


def qt_starts(house: House, platform: str | None = None) -> bool:
    """Tell whether Qt can start on `platform`, by default on the screen."""
    environment = child_environment(**({"QT_QPA_PLATFORM": platform} if platform else {}))
    command, nothing = [str(house.command("python")), "-c", TRY_QT], subprocess.DEVNULL
    try:
        tried = subprocess.run(
            command, check=False, env=environment, stdin=nothing, stdout=nothing, stderr=nothing, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return tried.returncode == 0


def check_qt(house: House, on_screen: bool) -> bool:
    """Tell whether Qt can start, once the system's libraries that it lacks are added; `Stop` where they cannot be.

    Without a screen this is tried once a set-up; a screen may be another one each time.
    """
    stamp = read_stamp(house)
    if stamp.get("qt") is True and not on_screen:
        return True
    platform = None if on_screen else "offscreen"
    if not qt_starts(house, platform):
        wanted = {**OFFSCREEN, **ON_SCREEN} if on_screen else OFFSCREEN
        missing = missing_packages(wanted) if sys.platform.startswith("linux") else []
        if missing:
            apt_get(missing, "Qt, which draws the window, lacks libraries of the system")
        if not missing or not qt_starts(house, platform):
            return False
    if stamp.get("qt") is not True:
        write_stamp(house, {**stamp, "qt": True})
    return True


def screen() -> str:
    """Return a name for the screen of now, as far as the environment tells one from another."""
    names = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return " ".join(f"{name}={os.environ.get(name, '')}" for name in names)


def is_known_screen(house: House) -> bool:
    """Tell whether Qt has started on this very screen before: then it is not tried again, which takes 0.1 s."""
    return has_display(os.environ, sys.platform) and read_stamp(house).get("screen") == screen()


def can_show(house: House) -> bool:
    """Tell whether a window can be shown; where it cannot, say so in one line."""
    on_screen = has_display(os.environ, sys.platform)
    try:
        shown = check_qt(house, on_screen) and on_screen
    except Stop as stop:
        say(str(stop))
        shown = False
    stamp, known = read_stamp(house), screen() if shown else ""
    if stamp.get("screen", "") != known:
        with suppress(OSError):  # it only saves time
            write_stamp(house, {**stamp, "screen": known})
    if not shown:
        say("There is no screen on which Qt could open a window, so the same job is done without it.")
    return shown


def start(house: House, test: bool, rest: Sequence[str]) -> int:
    """Set up what is not set up yet, and do what was asked; return its exit status."""
    if not is_finished(house, test):
        set_up(house, test)
    if test:
        if not check_qt(house, on_screen=False):
            raise Stop(f'Qt cannot start here. This shows why: "{house.command("python")}" -c "{TRY_QT}"')
        tests = [str(house.command("python")), "-m", "pytest", *rest]
        return subprocess.call(tests, cwd=house.root, env=child_environment(QT_QPA_PLATFORM="offscreen"))
    if is_known_screen(house):
        status = run_reviewer(house, ["open"] if rest else [], rest)
        if status >= 0 or qt_starts(house):
            return status
    verb = (["open"] if rest else []) if can_show(house) else ["without-window"]
    return run_reviewer(house, verb, rest)


def run_reviewer(house: House, verb: Sequence[str], rest: Sequence[str]) -> int:
    """Run the program; return its exit status, negative where a signal ended it, as Qt does without a screen."""
    return subprocess.call([str(house.command("reviewer")), *verb, *rest], env=child_environment())


def give_up(sentence: str, status: int) -> NoReturn:
    """End with one sentence and no traceback."""
    print(f"Reviewer: {sentence}", file=sys.stderr)
    raise SystemExit(status)


def main(argv: Sequence[str] | None = None) -> int:
    """Read the command line and start; every expected failure becomes one sentence."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a folder's name may not fit the console
    parser = argparse.ArgumentParser(description="Set Reviewer up in its own folder and start it.")
    parser.add_argument("--test", action="store_true", help="run the tests; what follows is handed to pytest")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders to import and show")
    options, more = parser.parse_known_args(argv)
    if more and not options.test:
        parser.error("unknown option: " + " ".join(more))
    try:
        return start(House(Path(__file__).resolve().parent.parent), options.test, [*more, *options.paths])
    except Stop as stop:
        give_up(str(stop), 1)
    except KeyboardInterrupt:
        give_up("stopped. Run the same command again to go on.", 130)
    except OSError as error:
        give_up(f"{error.filename or 'the disk'}: {error.strerror}. Check permissions and the free space.", 1)


if __name__ == "__main__":
    if sys.version_info < OLDEST:
        give_up("Python 3.11 or later is needed, this is {}.{}.".format(*sys.version_info[:2]), 1)
    sys.exit(main())
