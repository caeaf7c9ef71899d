"""The set-up: what it takes for finished, what it asks of the system, what it says."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import start
import system

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def house(tmp_path):
    """A project's folder with what the set-up reads of it, under a name with a space and Cyrillic letters."""
    root = tmp_path / "папка с пробелом"
    (root / "installer").mkdir(parents=True)
    for name in ("installer/requirements.lock", "installer/requirements-test.lock", "pyproject.toml"):
        (root / name).write_bytes((PROJECT / name).read_bytes())
    return start.House(root)


def finish(house, test=False):
    """Leave what a finished set-up leaves."""
    for name in ("python", "reviewer"):
        house.command(name).parent.mkdir(parents=True, exist_ok=True)
        house.command(name).touch()
    start.write_stamp(house, start.made_from(house, test))


def run(house, *words, **environment):
    """Run start.py's own copy in `house` as a user does."""
    for name in ("start.py", "system.py"):
        (house.root / "installer" / name).write_bytes((PROJECT / "installer" / name).read_bytes())
    command = [sys.executable, str(house.root / "installer" / "start.py"), *words]
    return subprocess.run(
        command, check=False, capture_output=True, encoding="utf-8", env={**os.environ, **environment}, cwd="/"
    )


def test_nothing_is_finished_before_the_first_set_up(house):
    assert not start.is_finished(house, test=False)


def test_a_finished_set_up_is_used_again(house):
    finish(house)
    assert start.is_finished(house, test=False)


def test_a_set_up_for_the_program_is_not_enough_for_the_tests(house):
    finish(house)
    assert not start.is_finished(house, test=True)


def test_a_set_up_for_the_tests_is_enough_for_the_program(house):
    finish(house, test=True)
    assert start.is_finished(house, test=False)


def test_a_set_up_without_its_stamp_is_unfinished_and_made_anew(house):
    finish(house)
    house.stamp.unlink()
    assert not start.is_finished(house, test=False)
    assert not start.can_be_mended(house)


def test_a_torn_stamp_is_no_stamp(house):
    finish(house)
    house.stamp.write_text('{"from": "12', "utf-8")
    assert not start.is_finished(house, test=False)


def test_a_changed_lock_file_is_brought_up_to_date_in_the_same_environment(house):
    finish(house)
    house.lock(False).write_text("# changed", "utf-8")
    assert not start.is_finished(house, test=False)
    assert start.can_be_mended(house)


def test_a_moved_folder_is_set_up_anew(house):
    finish(house)
    moved = start.House(house.root.rename(house.root.with_name("moved")))
    assert not start.is_finished(moved, test=False)
    assert not start.can_be_mended(moved)


def test_another_python_is_set_up_anew(house):
    finish(house)
    start.write_stamp(house, {**start.read_stamp(house), "python": "3.10"})
    assert not start.can_be_mended(house)


def test_a_command_that_is_gone_makes_the_set_up_unfinished(house):
    finish(house)
    house.command("reviewer").unlink()
    assert not start.is_finished(house, test=False)


def test_libraries_that_cannot_be_loaded_are_named_by_their_packages():
    def load(name):
        if name != "libGL.so.1":
            raise OSError(name)

    missing = system.missing_packages({"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"}, load)
    assert missing == ["libegl1"]


@pytest.mark.parametrize(
    ("environment", "platform", "seen"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_screen_is_judged_by_the_environment(environment, platform, seen):
    assert system.has_display(environment, platform) is seen


def test_the_last_words_are_the_last_error_and_not_the_hint_after_it():
    assert system.last_words("Looking ...\nERROR: No matching distribution.\nHint: ask\n") == (
        "ERROR: No matching distribution"
    )


def test_who_is_not_root_is_told_the_one_command(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(system.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(system.Stop, match=r"apt-get install -y --no-install-recommends libgl1 libegl1"):
        system.apt_get(["libgl1", "libegl1"], "Qt lacks libraries")


def test_without_apt_get_the_packages_are_named(monkeypatch):
    monkeypatch.setattr(system.shutil, "which", lambda name: None)
    with pytest.raises(system.Stop, match=r"libgl1.*package manager"):
        system.apt_get(["libgl1"], "Qt lacks libraries")


def test_a_failed_step_is_one_sentence_with_the_reason_and_what_to_do():
    command = [sys.executable, "-c", "raise SystemExit('ERROR: nothing there')"]
    with pytest.raises(system.Stop) as stopped:
        system.run_step(command, "It could not be done", "Try again")
    assert str(stopped.value) == "It could not be done (ERROR: nothing there). Try again."


def test_settings_of_other_pythons_do_not_reach_ours(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    environment = system.child_environment()
    assert "PYTHONPATH" not in environment
    assert environment["PIP_USER"] == "0"


def test_a_requirement_that_is_nowhere_ends_in_one_sentence_and_is_made_good_later(house):
    done = run(house, PIP_NO_INDEX="1", PIP_FIND_LINKS="")
    assert done.returncode == 1
    assert done.stderr.startswith("Reviewer: The requirements could not be installed (ERROR: No matching distribution")
    assert "Traceback" not in done.stderr
    assert not start.is_finished(house, test=False)


def test_an_unknown_option_is_refused_with_the_usage(house):
    done = run(house, "--nonsense")
    assert (done.returncode, done.stdout) == (2, "")
    assert "unknown option: --nonsense" in done.stderr


@pytest.mark.parametrize("name", ["start.py", "system.py"])
def test_older_pythons_can_parse_the_script_that_refuses_them(name):
    text = (PROJECT / "installer" / name).read_text("utf-8")
    ast.parse(text, feature_version=(3, 7))


@pytest.mark.parametrize("name", ["start.py", "system.py"])
def test_the_set_up_imports_the_standard_library_alone(name):
    tree = ast.parse((PROJECT / "installer" / name).read_text("utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    imported |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert {module.split(".")[0] for module in imported} <= sys.stdlib_module_names | {"system"}


def test_the_stamp_is_readable(house):
    finish(house)
    assert json.loads(house.stamp.read_text("utf-8"))["folder"] == str(house.root)


@pytest.fixture
def played(house):
    """A house whose Python and Reviewer only note what they are asked, on a screen named :9 that can be taken away."""
    finish(house)
    notes, gone = house.root / "notes", house.root / "gone"
    notes.touch()
    for name, end in (
        ("python", f'test ! -e "{gone}"'),
        ("reviewer", f'test -n "$1" || test ! -e "{gone}" || kill -6 $$'),
    ):
        script = f'#!/bin/sh\necho {name} "$@" >> "{notes}"\n{end}\n'
        house.command(name).write_text(script, "utf-8")
        house.command(name).chmod(0o755)

    def play():
        notes.write_text("")
        run(house, DISPLAY=":9", QT_QPA_PLATFORM="")
        return [line.split(" -c ")[0].strip() for line in notes.read_text().splitlines()]

    return play, gone


posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


@posix
def test_qt_is_tried_once_a_screen(played):
    play, _ = played
    assert play() == ["python", "reviewer"]
    assert play() == ["reviewer"]


@posix
def test_a_screen_that_is_gone_is_found_out_and_the_job_done_without_it(played):
    play, gone = played
    play()
    gone.touch()
    assert play() == ["reviewer", "python", "python", "reviewer without-window"]
    assert play() == ["python", "reviewer without-window"]
