from pathlib import Path

import pytest

from reviewer.reading import read_version

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
COPIES = sorted((Path(__file__).parent / "data").glob("SAMPLE_*"))


@pytest.mark.parametrize("copy", COPIES, ids=lambda path: path.name)
def test_a_document_saved_in_another_format_has_the_same_fields_and_paragraphs(copy):
    first, second = (read_version(path) for path in (SAMPLES / f"{copy.stem}.docx", copy))
    assert second.values == first.values
    assert [second.text.cut(one) for one in second.text.paragraphs] == [
        first.text.cut(one) for one in first.text.paragraphs
    ]
