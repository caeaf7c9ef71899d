"""The parts of drafts in a form that people can read and compare; run by itself, it renews the files in `expected`.

python -m tests.export.expected_parts
"""

import tempfile
import zipfile
from pathlib import Path

from lxml import etree

from reviewer.export import write_draft
from tests.export.conftest import SAMPLES, build

FOLDER = Path(__file__).parent / "expected"
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
COMMON = ("word/styles.xml", "word/settings.xml")  # the same in every draft on one paper with footnotes
_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes": "vt:",
}
_IN_ONE_LINE = ("pPr", "r", "tblPr", "tblGrid", "trPr", "tcPr", "fldSimple", "sectPr", "compat")


def readable(root: etree._Element) -> str:
    """Return the XML of a part with an element a line; runs and properties stand in one line each."""
    return "\n".join(_lines(root, 0)) + "\n"


def parts_of(path: Path) -> dict[str, str]:
    """Return the parts of a Word file in readable form, by name."""
    with zipfile.ZipFile(path) as package:
        return {name: readable(etree.fromstring(package.read(name))) for name in sorted(package.namelist())}


def file_of(language: str, part: str) -> Path:
    """Return where the expected form of a part stands."""
    return FOLDER / ("all" if part in COMMON else language) / f"{part.replace('/', '_')}.txt"


def _lines(element: etree._Element, depth: int) -> list[str]:
    indent = "  " * depth
    if not isinstance(element.tag, str):
        return []
    if len(element) == 0 or _name(element.tag) in _IN_ONE_LINE:
        return [indent + _flat(element)]
    inner = [line for child in element for line in _lines(child, depth + 1)]
    return [f"{indent}<{_open(element)}>", *inner, f"{indent}</{_name(element.tag)}>"]


def _flat(element: etree._Element) -> str:
    if not isinstance(element.tag, str):
        return ""
    inner = (element.text or "") + "".join(_flat(child) for child in element)
    return f"<{_open(element)}>{inner}</{_name(element.tag)}>" if inner else f"<{_open(element)}/>"


def _open(element: etree._Element) -> str:
    attributes = (f'{_name(name)}="{value}"' for name, value in element.attrib.items())
    return " ".join([_name(element.tag), *attributes])


def _name(tag: str) -> str:
    namespace, _, name = tag.removeprefix("{").rpartition("}")
    return _PREFIXES.get(namespace, "") + name


def renew() -> None:
    """Write the expected files anew, from the drafts as they are now."""
    for old in FOLDER.glob("*/*.txt"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            version = build(SAMPLES[language]["paragraphs"], SAMPLES[language]["values"])
            for part, text in parts_of(write_draft(version, Path(folder) / f"{language}.docx")).items():
                path = file_of(language, part)
                path.parent.mkdir(parents=True, exist_ok=True)
                if part not in COMMON or language == "en":
                    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    renew()
