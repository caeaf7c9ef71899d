"""Documents whose values were written down before any rule had met them; what is not named must be read as nothing."""

import tomllib
from pathlib import Path

import pytest

from reviewer.fields import SPECS, read_fields
from reviewer.files import read_file
from reviewer.language import find_languages
from reviewer.parts import find_parts
from reviewer.text import clean_text

FOLDER = Path(__file__).parent
DOCUMENTS = [
    document
    for name in sorted(path.name for path in FOLDER.glob("unseen_*.toml"))
    for document in tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))["document"]
]
ORDER_FREE = {"organs", "senders", "addressees", "signatories", "original_languages", "instrument_dates"}


def values_of(text, folder, between="\n\n"):
    path = folder / "document.txt"
    path.write_text(text.strip().replace("\n", between), encoding="utf-8")
    cleaned = clean_text(read_file(path))
    languages = find_languages(cleaned)
    return read_fields(str(path), cleaned, languages, find_parts(cleaned, languages)).values


def expected(document):
    """The values of every field; what a document does not print is nothing."""
    nothing = {spec.key: [] if spec.many else None for spec in SPECS}
    return nothing | {"annexes": 0, "reissued": False} | document["reads"]


def comparable(values):
    return {key: sorted(value) if key in ORDER_FREE else value for key, value in values.items()}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document["name"])
def test_every_field_of_an_unseen_document_is_read_and_nothing_else(document, tmp_path):
    values = values_of(document["text"], tmp_path, document.get("between", "\n\n"))
    assert comparable({spec.key: values[spec.key] for spec in SPECS}) == comparable(expected(document))
