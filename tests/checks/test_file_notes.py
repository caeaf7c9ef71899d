"""What the reader noted of a file comes to the clerk as a finding."""

from dataclasses import replace


def test_a_note_of_the_reader_is_a_finding(found, body):
    version = body("fr", "SAMPLE")
    noted = replace(version, text=replace(version.text, notes=("Page 2 is a picture without text.",)))
    assert [(f.severity, f.message) for f in found("file-notes", noted)] == [
        ("warning", "French: Page 2 is a picture without text.")
    ]


def test_a_file_without_notes_has_no_such_finding(found, body):
    assert found("file-notes", body("fr", "SAMPLE")) == []
