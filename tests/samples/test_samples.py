"""The project's own samples: marked, small, and read as ``expected.toml`` says.

Two disagreements are planted in the note verbale on school gardens (``texts/school_gardens.toml``): the
French version has 1 520 trees where the others have 1,250, the Spanish 21 May where the others have 12 May.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from reviewer.alignment import align_versions
from reviewer.checks import Finding, check_document
from reviewer.desk import read_version
from reviewer.fields import LANGUAGES, Version
from reviewer.grouping import group_versions
from reviewer.resources import resource

HERE = Path(__file__).parent
SAMPLES = resource("samples")
SOFT_HYPHEN = "\u00ad"  # in the texts: where a typed line may be broken


@dataclass(frozen=True)
class Sample:
    """One sample file: `fields` as expected of it, `printed` the texts that it was made from."""

    document: str
    path: Path
    mark: str
    annex_language: str
    fields: dict
    printed: dict


def toml(path: Path) -> dict:
    return tomllib.loads(path.read_text(encoding="utf-8"))


EXPECTED = toml(HERE / "expected.toml")


def sample(document: dict, file: dict) -> Sample:
    name, language = file["text"].split(".")
    printed = toml(HERE / "texts" / f"{name}.toml")[language]
    fields = document["fields"] | file.get("fields", {})
    fields = {key: None if value == "null" else value for key, value in fields.items()}
    fields |= {"language": language, "title": printed["title"], "agenda_titles": printed["item_titles"]}
    return Sample(document["name"], SAMPLES / file["name"], file["mark"], file["annex_language"], fields, printed)


ALL = tuple(sample(document, file) for document in EXPECTED["document"] for file in document["file"])
FIELDS = [pytest.param(one, key, id=f"{one.path.name}-{key}") for one in ALL for key in one.fields]
every_sample = pytest.mark.parametrize("sample", ALL, ids=lambda one: one.path.name)
every_document = pytest.mark.parametrize("document", EXPECTED["document"], ids=lambda one: one["name"])


@cache
def read(path: Path) -> Version:
    return read_version(path)


def versions_of(document: str) -> list[Version]:
    versions = [read(one.path) for one in ALL if one.document == document]
    return sorted(versions, key=lambda version: LANGUAGES.index(version.language))


@cache
def findings(document: str) -> tuple[Finding, ...]:
    versions = versions_of(document)
    return check_document(versions, align_versions(versions))


def test_every_file_among_the_samples_is_expected():
    assert {path.name for path in SAMPLES.iterdir()} == {one.path.name for one in ALL}


def test_the_samples_are_small():
    assert sum(path.stat().st_size for path in SAMPLES.iterdir()) < 400_000


@every_sample
def test_a_sample_says_that_it_is_one(sample):
    assert sample.path.name.startswith("SAMPLE_")
    assert f"[{sample.mark}" in read(sample.path).text.content


@every_sample
def test_every_paragraph_that_was_written_is_read_as_one(sample):
    text = read(sample.path).text
    paragraphs = {text.cut(paragraph).replace("\u00a0", " ") for paragraph in text.paragraphs}
    written = [*sample.printed["body"], sample.printed["mark"], *sample.printed["annex"]]
    assert [one for one in written if one.replace(SOFT_HYPHEN, "") not in paragraphs] == []


@every_sample
def test_the_annex_is_read_in_its_own_language(sample):
    version = read(sample.path)
    annex = {one.replace(SOFT_HYPHEN, "") for one in sample.printed["annex"]}
    paragraphs = zip(version.text.paragraphs, version.parts, version.languages, strict=True)
    found = [(part.name, language) for one, part, language in paragraphs if version.text.cut(one) in annex]
    assert found == [("annex", sample.annex_language)] * len(annex)


@pytest.mark.parametrize(("sample", "key"), FIELDS)
def test_a_sample_reads_into_its_fields(sample, key):
    assert read(sample.path).values[key] == sample.fields[key]


def test_the_samples_group_into_their_documents():
    versions = [read(one.path) for one in ALL]
    grouped = {frozenset(ALL[member].path.name for member in group.members) for group in group_versions(versions)}
    assert grouped == {frozenset(file["name"] for file in document["file"]) for document in EXPECTED["document"]}


@every_document
def test_the_languages_that_a_document_lacks_are_named(document):
    names = {file["name"] for file in document["file"]}
    groups = group_versions([read(one.path) for one in ALL])
    missing = next(group.missing for group in groups if ALL[group.members[0]].path.name in names)
    assert list(missing) == document["missing"]


@pytest.mark.parametrize("planted", EXPECTED["planted"], ids=lambda one: one["check"])
def test_a_planted_disagreement_is_found(planted):
    found = [one for one in findings(planted["document"]) if one.check == planted["check"]]
    assert any(planted["language"] in one.languages for one in found)


@pytest.mark.parametrize("planted", EXPECTED["planted"], ids=lambda one: one["check"])
def test_a_planted_disagreement_is_marked_where_it_stands(planted):
    versions = versions_of(planted["document"])
    marks = [mark for one in findings(planted["document"]) if one.check == planted["check"] for mark in one.marks]
    cut = [mark.span.cut(versions[mark.version].text.content).replace("\u00a0", " ") for mark in marks]
    assert any(text and text in planted["says"] for text in cut)


@pytest.mark.parametrize("name", ["books on bicycles", "bees on roofs"])
def test_documents_whose_versions_agree_have_no_differing_figures_or_dates(name):
    assert [one.message for one in findings(name) if one.check in {"figures-agree", "dates-agree"}] == []
