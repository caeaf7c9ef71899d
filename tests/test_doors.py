"""What a room offers is said twice: to the type checker, and to its door, which loads a module when it is asked for."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import reviewer

ROOT = Path(reviewer.__file__).parent
ROOMS = sorted(path.parent.name for path in ROOT.glob("*/__init__.py") if "open_door(" in path.read_text())
HEAVY = ("numpy", "docx", "lxml", "reviewer.checks.checking", "reviewer.alignment.versions", "reviewer.fields.reading")


def said(room: str) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return the names by module, as the type checker reads them and as the door does."""
    tree = ast.parse((ROOT / room / "__init__.py").read_text())
    block = next(node for node in tree.body if isinstance(node, ast.If))
    imports = {node.module: {one.name for one in node.names} for node in block.body}
    call = next(node.value for node in tree.body if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call))
    table = {module: set(names.split()) for module, names in ast.literal_eval(call.args[1]).items()}
    return imports, table


@pytest.mark.parametrize("room", ROOMS)
def test_a_door_offers_what_the_type_checker_is_told(room):
    imports, table = said(room)
    assert table == imports


@pytest.mark.parametrize("room", ROOMS)
def test_everything_offered_is_there(room):
    package = import_module(f"reviewer.{room}")
    for names in said(room)[1].values():
        assert all(hasattr(package, name) for name in names)


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_offered_has_the_name_of_a_module_of_its_room(room):
    modules = {path.stem for path in (ROOT / room).glob("*.py")} | {path.name for path in (ROOT / room).glob("*/")}
    assert not modules & set().union(*said(room)[1].values())


def test_a_door_knows_no_other_name():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        import_module("reviewer.text").nothing  # noqa: B018


def test_who_asks_for_a_data_class_loads_no_stage():
    asked = f"import sys; from reviewer.fields import Version; print([m for m in {HEAVY} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
