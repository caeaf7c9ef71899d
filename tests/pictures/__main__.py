"""Pictures of every view: ``python -m tests.pictures FOLDER``; no screen is needed.

Each view of ``views.py`` is brought about in a real window, in a process of its own for each screen, and saved as
``FOLDER/<screen>/<look>/<view>.png``. ``--readme`` makes the pictures of README.md anew instead.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SCREENS = {"1366x768": (1366, 768, 1), "1920x1080": (1920, 1080, 1), "960x540@2": (960, 540, 2)}
LOOKS = ("light", "dark")


def main() -> int:
    """Take the pictures; 1 where a view could not be brought about."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", help="where the pictures are written")
    parser.add_argument("--views", help="the views wanted, with commas between them; by default all")
    parser.add_argument("--screens", default=",".join(SCREENS), help="of %(default)s")
    parser.add_argument("--looks", default=",".join(LOOKS), help="of %(default)s")
    parser.add_argument("--readme", action="store_true", help="make the pictures of README.md anew")
    parser.add_argument("--here", help=argparse.SUPPRESS)  # in the process of one screen
    options = parser.parse_args()
    if not (options.folder or options.readme):
        parser.error("a folder is needed")
    if options.here:
        from tests.pictures.taking import take  # noqa: PLC0415  (Qt asks for the screen when it is imported)

        return take(options.here, options.folder, options.views, options.looks.split(","), options.readme)
    if options.readme:
        options.screens, options.looks = "1366x768", "light"
    with tempfile.TemporaryDirectory(prefix="pictures-") as folder:
        return max(_on_screen(screen, options.looks, Path(folder)) for screen in options.screens.split(","))


def _on_screen(name: str, looks: str, folder: Path) -> int:
    """Run this command again in a process whose only screen is this one."""
    width, height, ratio = SCREENS[name]
    screen = {"name": name, "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96}
    config = folder / f"{name}.json"
    config.write_text(json.dumps({"screens": [screen | {"logicalBaseDpi": 96, "dpr": ratio}]}), "utf-8")
    settings = {"QT_QPA_PLATFORM": f"offscreen:configfile={config}", "QT_LOGGING_RULES": "default.warning=false"}
    command = [sys.executable, "-m", "tests.pictures", *sys.argv[1:], "--looks", looks, "--here", name]
    return subprocess.run(command, env=os.environ | settings, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
