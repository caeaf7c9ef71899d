"""The house rules that are not a matter of one room."""

import ast
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path

import pytest
from lxml import etree

PROJECT = Path(__file__).parents[1]
NETWORK = {
    "socket",
    "ssl",
    "urllib.request",
    "http",
    "ftplib",
    "smtplib",
    "asyncio",
    "requests",
    "httpx",
    "PySide6.QtNetwork",
}
MODULES = sorted((PROJECT / "reviewer").rglob("*.py"))


def imported(path):
    """Return the names of all modules that a file imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_the_rooms_import_each_other_as_they_may():
    command = Path(sysconfig.get_path("scripts")) / "lint-imports"
    done = subprocess.run([command], check=False, cwd=PROJECT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PROJECT)))
def test_no_module_knows_the_network(path):
    assert not {name for name in imported(path) if name in NETWORK or name.split(".")[0] in NETWORK}


@pytest.mark.parametrize("path", sorted((PROJECT / "resources").rglob("*.toml")), ids=lambda path: path.name)
def test_every_table_of_knowledge_is_readable(path):
    assert tomllib.loads(path.read_text("utf-8"))


@pytest.mark.parametrize(
    "path",
    [*(PROJECT / "resources").rglob("*.svg"), *(PROJECT / "resources").rglob("*.xml")],
    ids=lambda path: path.name,
)
def test_every_icon_and_template_is_well_formed(path):
    assert len(etree.parse(path).getroot()) > 0


@pytest.mark.parametrize("name", ["README.md", "installer/third-party.md", "reviewer/README.md"])
def test_what_a_page_links_to_is_there(name):
    text = (PROJECT / name).read_text("utf-8")
    assert all((PROJECT / name).parent.joinpath(link).exists() for link in re.findall(r"\]\(([^)]+)\)", text))


def test_the_wheel_holds_the_program_and_all_its_resources(tmp_path):
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(PROJECT)]
    subprocess.run(build, check=True, capture_output=True)
    names = set(zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist())
    files = [path.relative_to(PROJECT / "resources") for path in (PROJECT / "resources").rglob("*") if path.is_file()]
    assert {f"reviewer/_resources/{path.as_posix()}" for path in files} <= names
    assert {path.relative_to(PROJECT).as_posix() for path in MODULES} <= names
