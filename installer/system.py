"""What the system must have, how steps are run, and apt-get where it is Debian's. The standard library alone."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence

OFFSCREEN = {  # what Qt loads even without a screen: the file's name -> Debian's package
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
ON_SCREEN = {  # what Qt loads besides to open a window on X11
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
UNSEEN = ("offscreen", "minimal", "vnc")  # platforms of Qt that show no window here


class Stop(Exception):  # noqa: N818  (a sentence for whoever runs this, not a bug)
    """The set-up cannot go on; `str()` says why and what to do."""


def say(sentence: str) -> None:
    """Print one step's sentence at once."""
    print(sentence, flush=True)


def child_environment(**more: str) -> dict[str, str]:
    """Return the environment for pip and the program: no settings of other Pythons, paths in UTF-8."""
    kept = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME")}
    return {**kept, "PYTHONUTF8": "1", "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", **more}


def run_step(command: Sequence[object], failed: str, advice: str) -> None:
    """Run one quiet step; on failure raise `Stop` with what failed, the program's last words, and advice."""
    words = [str(word) for word in command]
    environment = child_environment(DEBIAN_FRONTEND="noninteractive")
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    try:
        done = subprocess.run(words, check=False, stdin=nothing, stdout=pipe, stderr=subprocess.STDOUT, env=environment)
    except OSError as error:
        raise Stop(f"{failed} ({error}). {advice}.") from error
    if done.returncode:
        raise Stop(f"{failed} ({last_words(done.stdout.decode('utf-8', 'replace'))}). {advice}.")


def last_words(output: str) -> str:
    """Return the line of `output` that says best what went wrong."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith(("ERROR", "E:", "Error"))]
    return (errors or lines or ["it said nothing"])[-1].rstrip(".")


def apt_get(packages: Sequence[str], why: str) -> None:
    """Install Debian's `packages` as root, or raise `Stop` with the one command that does."""
    by_hand = "apt-get update && apt-get install -y --no-install-recommends " + " ".join(packages)
    if not shutil.which("apt-get"):
        raise Stop(f"{why}. Install what Debian calls {', '.join(packages)} with your system's package manager.")
    if os.geteuid() != 0:
        as_root = "sudo sh" if shutil.which("sudo") else "su"
        raise Stop(f"{why}. Run this once, then the same command again: {as_root} -c '{by_hand}'")
    say(f"{why}: installing {', '.join(packages)} with apt-get ...")
    advice = f"Check the network connection, or run it yourself: {by_hand}"
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    run_step(["apt-get", "update"], "The lists of system packages could not be fetched", advice)
    run_step(install, "The system packages could not be installed", advice)


def missing_packages(libraries: Mapping[str, str], load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """Return Debian's packages of those `libraries` that the system cannot load."""
    missing = []
    for name, package in libraries.items():
        try:
            load(name)
        except OSError:
            missing.append(package)
    return missing


def has_display(environment: Mapping[str, str], system: str) -> bool:
    """Tell whether a window could be seen, as far as the environment says."""
    if environment.get("QT_QPA_PLATFORM", "").split(":")[0] in UNSEEN:
        return False
    return not system.startswith("linux") or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
