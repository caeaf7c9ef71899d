"""What the program is made of, as installed: versions, licences and their texts; all of it is on the machine."""

import platform
import re
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from PySide6.QtCore import qVersion

import reviewer
from reviewer.light import light
from reviewer.messages import N_
from reviewer.resources import resource
from reviewer.ui.wording import say

_LGPL = ("licences/LGPL-3.0.txt", "licences/GPL-3.0.txt")  # the first is an addition to the second
_OURS = {"pyside6-essentials": _LGPL, "shiboken6": _LGPL}  # packages that bring no text: it lies with us
_NAMES = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
_LONGEST = 400_000  # characters of one text
_BY_HAND = (  # where the program itself was not installed as a package
    *("charset-normalizer", "fontpkg-noto-sans", "fontpkg-noto-sans-arabic", "lxml", "noto-cjk-sans-otc", "numpy"),
    *("platformdirs", "pypdfium2", "PySide6-Essentials", "python-docx", "sqlite-utils", "tomlkit"),
)


@light
class Component:
    """One part of the program; `texts` are the files with its licence."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...] = ()

    def text(self) -> str:
        """Return the whole licence, or where it can be found."""
        read = [path.read_text("utf-8", errors="replace")[:_LONGEST] for path in self.texts if path.is_file()]
        missing = N_("licences", "{name} brings no text of its licence. It states: {licence}.")
        return "\n\n".join(read) or say("licences", missing, name=self.name, licence=self.licence)


def components() -> tuple[Component, ...]:
    """Return the program, Python, Qt, and every package that the program needs, by name."""
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    qt = tuple(resource(name) for name in _LGPL)
    first = (
        Component("Reviewer", reviewer.__version__, "Apache-2.0", (resource("licences/Apache-2.0.txt"),)),
        Component("Python", platform.python_version(), "PSF-2.0", (python,)),
        Component("Qt", qVersion(), "LGPL-3.0", qt),
    )
    packages = (_component(one) for one in _needed())
    return (*first, *sorted(packages, key=lambda one: one.name.casefold()))


def _needed() -> Iterator[Distribution]:
    """Yield the packages that the program needs, and those that these need."""
    try:
        waiting = [_plain(need) for need in distribution("reviewer").requires or () if "extra ==" not in need]
    except PackageNotFoundError:
        waiting = list(_BY_HAND)
    seen: set[str] = set()
    while waiting:
        name = waiting.pop().casefold().replace("_", "-")
        if name in seen:
            continue
        seen.add(name)
        try:
            found = distribution(name)
        except PackageNotFoundError:  # for another system only
            continue
        yield found
        waiting += [_plain(need) for need in found.requires or () if "extra ==" not in need]


def _plain(need: str) -> str:
    """Return the name of a package without the versions wanted."""
    return re.split(r"[^\w.-]", need, maxsplit=1)[0]


def _component(found: Distribution) -> Component:
    name = str(found.metadata["Name"])
    ours = tuple(resource(text) for text in _OURS.get(name.casefold().replace("_", "-"), ()))
    texts = tuple(Path(str(file.locate())) for file in found.files or () if _is_licence(str(file)))
    return Component(name, found.version, _licence(found), ours or texts)


def _is_licence(file: str) -> bool:
    path = Path(file)
    if path.suffix in (".py", ".pyc", ".pyi", ".json"):
        return False
    return any(part.endswith(".dist-info") for part in path.parts) and (
        "licenses" in path.parts or bool(_NAMES.search(path.name))
    )


def _licence(found: Distribution) -> str:
    said = found.metadata
    stated = next((str(said[key]) for key in ("License-Expression", "License") if key in said), "")
    kinds = [kind.split(" :: ")[-1] for kind in said.get_all("Classifier") or [] if kind.startswith("Lic")]
    return stated.strip().split("\n")[0] or ", ".join(kinds) or say("licences", N_("licences", "see its text"))
