"""What a clerk should know of a Word file besides its text: changes, comments, macros, objects, links outside."""

from collections.abc import Iterator

from lxml import etree

from reviewer.errors import DamagedFile
from reviewer.files.package import Package, W

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_HARMLESS = {"hyperlink"}  # an address in the text; what a file would load by itself is told


def word_notes(package: Package, deleted: int) -> list[str]:
    """Return one sentence for each thing that is not in the text read, or that the file would load from outside.

    `deleted` counts the passages that tracked changes have deleted.
    """
    names = package.zip.namelist()
    return [*_changes(deleted), *_comments(package), *_objects(names), *_imported(package), *_outside(package, names)]


def _changes(deleted: int) -> Iterator[str]:
    if deleted:
        what = "1 passage is" if deleted == 1 else f"{deleted} passages are"
        yield f"This file has tracked changes: {what} deleted and kept apart, insertions are read as text."


def _comments(package: Package) -> Iterator[str]:
    parts = {part for kind, part in package.related(package.main).values() if kind == "comments"}
    roots = [root for part in parts if (root := _readable(package, part)) is not None]
    count = sum(1 for root in roots for _ in root.iter(W + "comment"))
    if count:
        what = "1 comment; it is" if count == 1 else f"{count} comments; they are"
        yield f"This file holds {what} no part of the text."


def _objects(names: list[str]) -> Iterator[str]:
    if any(name.rpartition("/")[2].lower().startswith("vbaproject") for name in names):
        yield "This file holds macros; they were not run and are not kept."
    embedded = sum("/embeddings/" in name for name in names)
    if embedded:
        what = "1 embedded object; it was" if embedded == 1 else f"{embedded} embedded objects; they were"
        yield f"This file holds {what} not opened."


def _imported(package: Package) -> Iterator[str]:
    count = sum(kind == "aFChunk" for kind, _ in package.related(package.main).values())
    if count:
        what = "a text" if count == 1 else f"{count} texts"
        yield f"This file holds {what} in another format, which Word takes in when it opens the file; it was not read."


def _readable(package: Package, name: str) -> etree._Element | None:
    """Return a part that the text does not need: where it is damaged, the text is read all the same."""
    try:
        return package.xml(name)
    except DamagedFile:
        return None


def _outside(package: Package, names: list[str]) -> Iterator[str]:
    found: set[str] = set()
    for name in names:
        root = _readable(package, name) if name.endswith(".rels") else None
        for relation in root.iter(_RELATION) if root is not None else ():
            kind = relation.get("Type", "").rpartition("/")[2]
            if relation.get("TargetMode") == "External" and kind not in _HARMLESS:
                found.add(kind)
    if found:
        listed = ", ".join(sorted(found))
        yield f"This file would load something from outside ({listed}); nothing was loaded."
