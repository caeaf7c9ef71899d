"""The command that takes the pictures still brings views about, on screens of their sizes."""

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pictures.views import README, VIEWS

ROOT = Path(__file__).parents[2]


def take(folder, *more):
    """Run the command as it is run by hand, without a screen of the tests' own."""
    around = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    command = [sys.executable, "-m", "tests.pictures", str(folder), *more]
    return subprocess.run(command, cwd=ROOT, env=around, capture_output=True, text=True, check=False)


def size(path):
    """Return the width and height that a PNG says in its head."""
    return struct.unpack(">2I", path.read_bytes()[16:24])


@pytest.fixture(scope="module")
def taken(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    ran = take(folder, "--views", "welcome,texts-3", "--looks", "light,dark", "--screens", "960x540@2")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return folder / "960x540@2"


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("view", ["welcome", "texts-3"])
def test_a_view_is_taken_as_large_as_its_screen(taken, look, view):
    assert size(taken / look / f"{view}.png") == (1920, 1080)


def test_light_and_dark_are_two_pictures(taken):
    light, dark = ((taken / look / "texts-3.png").read_bytes() for look in ("light", "dark"))
    assert light != dark


def test_a_view_that_does_not_exist_is_told(tmp_path):
    assert take(tmp_path, "--views", "nowhere", "--screens", "1366x768").returncode != 0


def test_the_pictures_of_the_readme_are_views_and_are_there():
    assert set(README) <= set(VIEWS)
    shown = (ROOT / "README.md").read_text("utf-8")
    assert all((ROOT / "resources" / "pictures" / name).exists() and name in shown for name in README.values())
