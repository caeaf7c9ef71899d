"""What goes into the library comes out of it, in whatever script."""

import unicodedata
from dataclasses import replace

import pytest

from reviewer.errors import UnknownThing
from reviewer.fields import Reading
from reviewer.files import Cell, Place
from reviewer.parts import Part
from reviewer.store import Store
from reviewer.text import Deletion, Emphasised, NoteCall, Span


def test_a_version_comes_back_as_it_went_in(store, add, make_version):
    version = make_version("SAMPLE title", "نص عربي", "𠀀 beyond U+FFFF")
    document = add(store, version)
    assert store.versions(document)[0].version == version


def test_deletions_and_calls_of_notes_come_back(store, add, make_version):
    version = make_version("SAMPLE title", "1 A note")
    marks = {"deletions": (Deletion(6, "gone", Place("body", 1, 3), True),), "calls": (NoteCall(6, "1", 1),)}
    version = replace(version, text=replace(version.text, **marks))
    assert store.versions(add(store, version))[0].version == version


def test_emphasis_and_cells_of_tables_come_back(store, add, make_version):
    version = make_version("SAMPLE title", "1 A note")
    first, second = version.text.paragraphs
    told = replace(
        version.text,
        paragraphs=(replace(first, cell=Cell(0, 1, 0, 2, 3)), second),
        emphasis=(Emphasised(Span(0, 6), bold=True, italic=False),),
    )
    version = replace(version, text=told)
    assert store.versions(add(store, version))[0].version == version


def test_a_document_lists_its_languages(store, add, make_version):
    document = add(store, make_version(), make_version(language="fr", file="/in/two.txt"))
    assert sorted(store.document(document).languages) == ["en", "fr"]
    assert [found.id for found in store.documents()] == [document]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["Générale é.docx", "مذكرة شفوية.pdf", "普通照会.txt"])
def test_file_names_are_kept_as_the_disk_spells_them(store, add, make_version, name, form):
    spelled = unicodedata.normalize(form, name)
    document = add(store, make_version(file=f"/in/{spelled}"))
    assert store.versions(document)[0].file.name == spelled


def test_a_file_name_in_no_encoding_does_not_stop_an_import(store, add, make_version):
    document = add(store, make_version(file="/in/\udce9/one.txt"))
    assert store.versions(document)[0].file.path == "/in/?/one.txt"


def test_half_a_surrogate_pair_in_a_text_keeps_every_position(store, add, make_version):
    document = add(store, make_version("SAMPLE \ud835 title"))
    assert store.versions(document)[0].version.text.content == "SAMPLE ? title"


def test_a_fingerprint_is_known_while_its_file_is_in_the_library(store, add, make_version, noon):
    add(store, make_version())
    assert store.known("sha one.txt")
    with store.write("Ana", noon) as writing:
        writing.undo()
    assert not store.known("sha one.txt")


def test_a_missing_document_is_named(store):
    with pytest.raises(UnknownThing, match="document 7"):
        store.document(7)


def test_a_change_that_fails_half_way_leaves_nothing(store, add, make_version, noon):
    with pytest.raises(ZeroDivisionError), store.write("Ana", noon) as writing:
        writing.add_document(sample=False)
        raise ZeroDivisionError
    assert store.documents() == ()
    assert "0 documents" in store.verify()


def test_a_library_reopened_holds_what_was_stored(tmp_path, add, make_version):
    with Store(tmp_path / "library.db") as first:
        document = add(first, make_version())
        assert first.is_new
    with Store(tmp_path / "library.db") as again:
        assert again.document(document).languages == ("en",)
        assert not again.is_new


def test_every_attribute_of_a_part_is_kept(store, add, make_version):
    parts = (Part("title", heading=True, continues=True), Part("annex", 2, line="byline"))
    version = replace(make_version(), parts=parts)
    assert store.versions(add(store, version))[0].version.parts == parts


def test_suggestions_are_kept_apart_from_what_was_read(store, add, make_version):
    suggestion = Reading("symbols", "A/99/805", Span(0, 0), "suggestion.file_name", 0.5)
    version = replace(make_version("SAMPLE title"), suggestions=(suggestion,))
    kept = store.versions(add(store, version))[0].version
    assert (kept.readings, kept.suggestions) == (version.readings, (suggestion,))
