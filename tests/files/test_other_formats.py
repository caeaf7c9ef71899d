"""One SAMPLE text with lists, notes, tables, tracked changes, fields and hidden words, saved in four formats."""

from pathlib import Path

import pytest

from reviewer.files import read_file
from reviewer.text import clean_text

LISTS = Path(__file__).parent / "data" / "lists"
COPIES = [path for path in sorted(LISTS.iterdir()) if path.suffix != ".docx"]


def shown(path):
    text = clean_text(read_file(path))
    return [(one.role, text.cut(one)) for one in (*text.paragraphs, *text.asides)]


@pytest.mark.parametrize("copy", COPIES, ids=lambda path: path.name)
def test_every_paragraph_reads_as_in_the_word_file(copy):
    assert shown(copy) == shown(copy.with_suffix(".docx"))


@pytest.mark.parametrize("kind", ["doc", "docx", "odt", "rtf"])
def test_the_numbers_of_lists_are_computed(kind):
    numbers = [text.split()[0] for _, text in shown(LISTS / f"SAMPLE-ru.{kind}")]
    assert numbers[4:19] == [
        "2.", "3.", "(a)", "(b)", "(i)", "(ii)", "4.", "Комитет", "I.", "A.", "I.1", "II.", "Ни", "Комитет", "5.",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["doc", "odt", "rtf"])
def test_what_is_deleted_or_hidden_is_not_read(kind):
    text = "\n".join(text for _, text in shown(LISTS / f"SAMPLE-zh.{kind}"))
    assert "GONE" not in text and "HIDDEN" not in text and "LASTPART" in text


@pytest.mark.parametrize("copy", COPIES, ids=lambda path: path.name)
def test_notes_are_called_where_the_word_file_calls_them(copy):
    def calls(path):
        blocks = read_file(path).blocks
        texts = {block.note: block.text for block in blocks if block.note}
        return [
            (block.text[: call.offset].split(), call.mark, texts[call.note]) for block in blocks for call in block.calls
        ]

    assert len(calls(copy)) == 3
    assert calls(copy) == calls(copy.with_suffix(".docx"))
