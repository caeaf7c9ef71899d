"""The command line as a program sees it: words in, lines and an exit status out."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from reviewer import cli
from reviewer.resources import resource


@dataclass(frozen=True, slots=True)
class Ran:
    """What one command gave."""

    status: int
    out: str
    err: str

    @property
    def answers(self):
        """The answers of ``--json``, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A clerk of its own: no test sees, or writes, the library of whoever runs it."""
    monkeypatch.setenv("REVIEWER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def windows():
    """The windows that were asked for: library and paths."""
    return []


@pytest.fixture
def reviewer(capsys, windows):
    """Run one command of the command line."""

    def window(library, paths):
        windows.append((library, tuple(paths)))
        return 0

    def run(*words):
        capsys.readouterr()
        try:
            status = cli.main([str(word) for word in words], window)
        except SystemExit as wrong_usage:
            status = wrong_usage.code
        return Ran(status, *capsys.readouterr())

    return run


@pytest.fixture
def samples():
    """The project's own samples, and the versions of one note verbale by language."""
    return resource("samples")


@pytest.fixture
def note(samples):
    """The note verbale in six languages: language -> file."""
    return {path.stem[-2:].lower(): path for path in sorted(samples.glob("SAMPLE_A_HRC_99_G_9001-*"))}


@pytest.fixture
def library(tmp_path, reviewer, note) -> Path:
    """A library that holds two versions of the note verbale."""
    path = tmp_path / "office.sqlite"
    assert reviewer("--library", path, "import", note["en"], note["fr"]).status == 0
    return path
