"""What a room offers is said twice: to the type checker, and to its door, which loads a module when it is asked for."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import reviewer

ROOT = Path(reviewer.__file__).parent
DOORS = {
    path.relative_to(ROOT.parent).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__"): path
    for path in sorted(ROOT.glob("*/*.py"))
    if "open_door(" in path.read_text()
}
HEAVY = ("numpy", "docx", "lxml", "reviewer.checks.checking", "reviewer.alignment.versions", "reviewer.fields.reading")


def said(door: str) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return the names by module, as the type checker reads them and as the door does."""
    tree = ast.parse(DOORS[door].read_text())
    block = next(node for node in tree.body if isinstance(node, ast.If))
    imports = {node.module: {one.name for one in node.names} for node in block.body}
    call = next(node.value for node in tree.body if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call))
    table = {module: set(names.split()) for module, names in ast.literal_eval(call.args[1]).items()}
    return imports, table


@pytest.mark.parametrize("door", DOORS)
def test_a_door_offers_what_the_type_checker_is_told(door):
    imports, table = said(door)
    assert table == imports


@pytest.mark.parametrize("door", DOORS)
def test_everything_offered_is_there(door):
    package = import_module(door)
    for names in said(door)[1].values():
        assert all(hasattr(package, name) for name in names)


@pytest.mark.parametrize("door", DOORS)
def test_nothing_offered_has_the_name_of_a_module_of_its_room(door):
    modules = {path.stem for path in DOORS[door].parent.iterdir()}
    assert not modules & set().union(*said(door)[1].values())


def test_a_door_knows_no_other_name():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        import_module("reviewer.text").nothing  # noqa: B018


def test_who_asks_for_a_data_class_loads_no_stage():
    asked = f"import sys; from reviewer.fields import Version; print([m for m in {HEAVY} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
