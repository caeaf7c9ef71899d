"""Names of files: the library's grammar, and what every system takes."""

import pytest

from reviewer.desk.naming import file_name


@pytest.mark.parametrize(
    ("document", "languages", "name"),
    [
        ("A/99/805; S/2044/301", "ru", "A_99_805&S_2044_301-RU.docx"),
        ("A/HRC/99/L.1/Rev.1", "en-fr", "A_HRC_99_L.1_Rev.1-EN-FR.docx"),
        ("A/99/6 (Sect. 24)", "es", "A_99_6_(Sect._24)-ES.docx"),
        ("SAMPLE: of a title / with signs?", "en", "SAMPLE_of_a_title_with_signs-EN.docx"),
        ("样本文件", "zh", "样本文件-ZH.docx"),
        ("...", "en", "document-EN.docx"),
        ("", "", "document-UNKNOWN.docx"),
        ("Aux. SAMPLE", "fr", "_Aux._SAMPLE-FR.docx"),
        ("con", "en", "_con-EN.docx"),
    ],
)
def test_a_document_is_named(document, languages, name):
    assert file_name(document, languages) == name


@pytest.mark.parametrize("title", ["SAMPLE " * 99, "عينة من عنوان طويل جدا " * 40, "样本" * 200, "A.\u0301" * 300])
def test_a_long_title_is_cut_so_that_every_disk_takes_it(title):
    name = file_name(title, "ar-zh-en-fr-ru-es", " (corrected) (999).docx")
    assert len(name.encode()) <= 255
    assert not set(name) & set('/\\:*?"<>|') and name.isprintable()
