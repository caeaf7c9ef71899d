import json

import pytest

from reviewer.errors import WouldOverwrite
from reviewer.export import Record, write_json_lines
from reviewer.reading import describe


@pytest.fixture
def lines(tmp_path):
    """Write records and give the objects."""

    def make(*records):
        write_json_lines(records, tmp_path / "metadata.jsonl")
        return [json.loads(line) for line in (tmp_path / "metadata.jsonl").read_text(encoding="utf-8").splitlines()]

    return make


def test_the_fields_are_those_that_read_tells(lines, versions):
    told = lines(Record("A/79/901", versions))
    assert [one["fields"] for one in told] == [describe(version)["fields"] for version in versions]


def test_document_language_and_file_stand_before_the_fields(lines, sample):
    (one,) = lines(Record("A/79/901", (sample("zh"),)))
    assert (one["document"], one["language"], one["file"]) == ("A/79/901", "zh", "sample.txt")


def test_an_existing_file_stays(versions, tmp_path):
    (tmp_path / "metadata.jsonl").write_text("SAMPLE")
    with pytest.raises(WouldOverwrite):
        write_json_lines([Record("one", versions)], tmp_path / "metadata.jsonl")
