"""The pinned requirements: hashes for all, no hosts, and the list of licences beside them."""

import re
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-test.lock")


def pinned(name):
    """Return the packages of a lock file: normalised name -> version."""
    text = (PROJECT / "installer" / name).read_text("utf-8")
    return {found[1].lower(): found[2] for found in re.finditer(r"^([\w.-]+)==(\S+)", text, re.MULTILINE)}


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_has_hashes(name):
    entries = re.split(r"^(?=[\w.-]+==)", (PROJECT / "installer" / name).read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert entries
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("name", LOCKS)
def test_no_host_is_named(name):
    assert "://" not in (PROJECT / "installer" / name).read_text("utf-8")


def test_the_tests_run_with_the_versions_of_the_program():
    program, tests = map(pinned, LOCKS)
    assert program.items() <= tests.items()


def test_every_dependency_of_the_program_is_pinned():
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["setup"]]
    assert {re.match(r"[\w.-]+", one)[0].lower() for one in wanted} <= pinned("requirements.lock").keys()


def test_the_list_of_licences_is_that_of_the_lock_file():
    text = (PROJECT / "installer" / "third-party.md").read_text("utf-8")
    rows = re.findall(r"^\| ([\w.-]+) \| (\d\S*) \| (.+?) \|", text, re.MULTILINE)
    assert {name.lower(): version for name, version, _ in rows} == pinned("requirements-test.lock")
