"""The only code that knows where the data files are."""

from pathlib import Path

_PACKED = Path(__file__).parent / "_resources"  # in a wheel
_CHECKOUT = Path(__file__).parent.parent / "resources"  # beside the package, in the project's folder


def resource(name: str) -> Path:
    """Return the path of a file or folder under ``resources/``; `name` uses forward slashes."""
    root = _PACKED if _PACKED.is_dir() else _CHECKOUT
    return root.joinpath(*name.split("/"))
