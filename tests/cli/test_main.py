"""The command itself: the window, wrong usage, failures, and the process as a whole."""

import os
import subprocess
import sys

import pytest

import reviewer as package
from reviewer import cli
from reviewer.cli.arguments import build_parser
from reviewer.cli.commands import COMMANDS
from reviewer.errors import NewerLibrary
from reviewer.settings import default_library


def test_without_arguments_the_window_opens_on_the_clerks_library(reviewer, windows):
    assert reviewer().status == 0
    assert windows == [(default_library(), ())]


def test_open_hands_its_paths_to_the_window(reviewer, windows, note):
    reviewer("open", note["en"])
    assert windows == [(default_library(), (note["en"],))]


def test_the_window_opens_on_the_library_named(reviewer, windows, tmp_path):
    reviewer("--library", tmp_path / "l.sqlite")
    assert windows == [(tmp_path / "l.sqlite", ())]


def test_every_word_has_its_command():
    words = next(action.choices for action in build_parser()._actions if action.dest == "command")
    assert set(words) - {"open"} == set(COMMANDS)


@pytest.mark.parametrize("words", [("nonsense",), ("read",), ("align", "one.txt"), ("draft", "a.txt"), ("--nonsense",)])
def test_wrong_usage_is_status_two(reviewer, words):
    ran = reviewer(*words)
    assert ran.status == 2
    assert ran.err.startswith("usage: reviewer")


def fail_with(error):
    def window(library, paths):
        raise error

    return window


def test_what_a_clerk_can_act_on_is_one_sentence(capsys):
    assert cli.main([], fail_with(NewerLibrary("office.sqlite"))) == 2
    assert capsys.readouterr().err.startswith("reviewer: office.sqlite: this library belongs to a newer version")


def test_programs_get_the_sentence_as_json(capsys):
    assert cli.main(["--json"], fail_with(NewerLibrary("office.sqlite"))) == 2
    assert capsys.readouterr().out.startswith('{"error": "office.sqlite: this library')


def test_a_fault_of_ours_is_reported_with_its_traceback(capsys):
    assert cli.main([], fail_with(ZeroDivisionError())) == 2
    said = capsys.readouterr().err
    assert "Traceback" in said and "please report" in said


def test_stopping_is_one_line(capsys):
    assert cli.main([], fail_with(KeyboardInterrupt())) == 130
    assert capsys.readouterr().err == "reviewer: stopped.\n"


def start(*words, **more):
    """Start the program as a process of its own, in a locale that is not UTF-8."""
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1", **more.pop("env", {})}
    command = [sys.executable, "-m", "reviewer", *map(str, words)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def test_the_version_is_printed():
    out, _ = start("--version").communicate()
    assert out.decode().strip() == f"reviewer {package.__version__}"


def test_json_is_utf8_whatever_the_console_is(note):
    out, _ = start("read", "--json", note["ru"]).communicate()
    assert "тетрадь" in out.decode("utf-8")


def test_a_console_that_lacks_letters_does_not_end_the_work(note):
    process = start("read", note["ru"])
    _, err = process.communicate()
    assert (process.returncode, err) == (0, b"")


def test_a_reader_that_has_seen_enough_is_no_failure(note):
    process = start("read", "--json", *note.values())
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


def test_the_command_line_starts_without_the_window_and_the_stages():
    code = (
        "import sys, reviewer.__main__; print([m for m in ('PySide6', 'numpy', 'sqlite3', 'docx') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
