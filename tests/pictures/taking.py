"""Takes the pictures on one screen."""

import os
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from reviewer.desk import Desk, harvest, walk
from reviewer.progress import quiet
from reviewer.resources import resource
from reviewer.settings import HOME, Settings
from reviewer.ui.fonts import register_fonts
from tests.pictures.papers import write_letters, write_tracked
from tests.pictures.stage import Shelf, picture, staged
from tests.pictures.views import README, VIEWS, watched_folder

_STATES = ("reviewed", "circulated", "set_aside", "in_review")


def take(screen: str, folder: Path | None, wanted: str | None, looks: Sequence[str], readme: bool) -> int:
    """Save the views `wanted` (with commas; None: all) on this screen; return 1 where one did not come about."""
    application = QApplication(["reviewer"])
    application.setApplicationName("Reviewer")
    register_fonts()
    names = list(README) if readme else wanted.split(",") if wanted else list(VIEWS)
    failed: list[str] = []
    with tempfile.TemporaryDirectory(prefix="reviewer-", ignore_cleanup_errors=True) as scratch:
        shelf = _shelf(Path(scratch))
        for look in looks:
            for number, name in enumerate(names):
                home = shelf.folder / "homes" / f"{look}-{number}"
                to = resource("pictures") / README[name] if readme else _path(folder, screen, look, name)
                try:
                    _take(name, look, shelf, home, to)
                except (TimeoutError, AssertionError, LookupError, StopIteration) as error:
                    failed.append(f"{screen} {look} {name}: {type(error).__name__} {error}")
    print(f"{screen}: {len(names) * len(looks) - len(failed)} pictures", *failed, sep="\n  ")
    return 1 if failed else 0


def _path(folder: Path | None, screen: str, look: str, name: str) -> Path:
    assert folder is not None
    return folder / screen / look / f"{name}.png"


def _take(name: str, look: str, shelf: Shelf, home: Path, to: Path) -> None:
    view = VIEWS[name]
    home.mkdir(parents=True)
    kept = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    kept.setValue("texts/languages", view.languages)
    kept.setValue("texts/size", view.size)
    kept.sync()
    settings = replace(Settings(), clerk="A. Clerk", **dict(view.settings))  # type: ignore[arg-type]
    if settings.watch:
        settings = replace(settings, watch=str(watched_folder(shelf.folder)))
    with staged(shelf, shelf.empty if view.empty else shelf.full, home, look, settings) as stage:
        view.show(stage)
        to.parent.mkdir(parents=True, exist_ok=True)
        picture(stage).save(str(to))


def _shelf(folder: Path) -> Shelf:
    """Make the libraries: one without documents, one with the samples and some letters in several states."""
    os.environ[HOME] = str(folder)
    papers = folder / "letters"
    papers.mkdir()
    write_letters(papers, range(1, 15))
    write_tracked(papers)
    shelf = Shelf(folder, folder / "full.sqlite", folder / "empty.sqlite")
    with Desk(shelf.empty, "A. Clerk"):
        pass
    with Desk(shelf.full, "A. Clerk") as desk:
        desk.take(harvest(walk([resource("samples")]), quiet), samples=True)
        desk.take(harvest(walk([papers]), quiet))
        letters = [row.id for row in desk.documents() if row.name.startswith("A/99/91")]
        for number, document in enumerate(letters[:8]):
            note = "Ask the sender which date is right." if number % 4 == 2 else ""
            desk.set_state(document, _STATES[number % 4], note)
    return shelf
