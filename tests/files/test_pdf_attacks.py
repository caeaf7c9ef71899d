"""PDFs built to do harm, or broken by accident: each is read, or refused with its reason, and quickly."""

import pytest

from reviewer import errors
from tests.files.making import at, pdf

SAMPLE = at(100, 700, "SAMPLE of a text")


def objects(*contents: str) -> bytes:
    """Return a PDF of these objects, numbered from 1, the first the catalogue; its xref is left to be rebuilt."""
    body = "".join(f"{number} 0 obj\n{content}\nendobj\n" for number, content in enumerate(contents, 1))
    return f"%PDF-1.4\n{body}trailer\n<< /Root 1 0 R /Size {len(contents) + 1} >>\n%%EOF\n".encode("latin-1")


def stream(content: str, entries: str = "") -> str:
    return f"<< {entries} /Length {len(content)} >>\nstream\n{content}\nendstream"


CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"
PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def page(resources: str = "/Font << /F1 5 0 R >>", box: str = "[0 0 612 792]") -> str:
    return f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Resources << {resources} >> /Contents 4 0 R >>"


def test_a_form_that_draws_itself_is_read_once(texts):
    form = stream("/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>")
    drawing = page("/Font << /F1 5 0 R >> /XObject << /X 6 0 R >>")
    assert texts(objects(CATALOGUE, PAGES, drawing, stream(SAMPLE + "/X Do"), FONT, form)) == ["SAMPLE of a text"]


def test_a_page_tree_that_bites_its_tail_is_refused(read):
    with pytest.raises(errors.UnreadableFile):
        read(objects(CATALOGUE, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"))


def test_an_object_that_refers_to_itself_is_refused(read):
    with pytest.raises(errors.UnreadableFile):
        read(objects(CATALOGUE, "2 0 R"))


def lying(count: int) -> bytes:
    return objects(CATALOGUE, f"<< /Type /Pages /Kids [3 0 R] /Count {count} >>", page(), stream(SAMPLE), FONT)


def test_a_page_tree_that_claims_a_hundred_thousand_pages_is_refused(read):
    with pytest.raises(errors.TooLarge):
        read(lying(100_000))


@pytest.mark.parametrize("count", [-1, 0, 2_000_000_000])
def test_a_page_tree_with_an_impossible_count_is_counted_anew(texts, count):
    assert texts(lying(count)) == ["SAMPLE of a text"]


def test_a_hundred_thousand_pages_are_refused(read):
    kids = "3 0 R " * 100_000
    tree = f"<< /Type /Pages /Kids [{kids}] /Count 100000 >>"
    with pytest.raises(errors.TooLarge):
        read(objects(CATALOGUE, tree, page(), stream(SAMPLE), FONT))


@pytest.mark.parametrize("box", ["[0 0 1e9 1e9]", "[0 0 0 0]", "[-1e30 -1e30 1e30 1e30]", "[612 792 0 0]"])
def test_a_page_of_absurd_size_is_read(texts, box):
    assert texts(objects(CATALOGUE, PAGES, page(box=box), stream(SAMPLE), FONT)) == ["SAMPLE of a text"]


def test_a_damaged_table_of_objects_is_rebuilt(texts):
    assert texts(pdf(SAMPLE).replace(b"00000 n", b"77777 n")) == ["SAMPLE of a text"]


def test_arrays_nested_ten_thousand_deep_do_no_harm(texts):
    deep = "[" * 10_000 + "]" * 10_000
    assert texts(objects(CATALOGUE, PAGES, page(), stream(SAMPLE), FONT, deep)) == ["SAMPLE of a text"]


def test_states_nested_a_hundred_thousand_deep_do_no_harm(texts):
    drawing = stream("q " * 100_000 + SAMPLE)
    assert texts(objects(CATALOGUE, PAGES, page(), drawing, FONT)) == ["SAMPLE of a text"]


def test_a_page_of_a_million_letters_is_refused(read):
    with pytest.raises(errors.TooLarge):
        read(pdf("BT /F1 10 Tf 10 700 Td 12 TL " + "(SAMPLE of words) ' " * 60_000 + "ET"))


def test_type_of_no_size_or_of_a_mile_is_read(texts):
    assert texts(pdf(at(100, 700, "SAMPLE", 0.0001) + at(100, 500, "text", 60_000)))


@pytest.mark.parametrize(
    "said",
    ["Sorry, the document you ask for does not exist: Document not found.", "Error 404", "Le document n'existe pas."],
)
def test_an_error_page_saved_as_a_document_is_no_document(read, said):
    with pytest.raises(errors.NotADocument):
        read(pdf(at(100, 700, said)))


def test_a_document_that_speaks_of_missing_documents_is_one(texts):
    lines = "".join(at(100, 700 - 12 * n, f"{n}. A SAMPLE line of a report about documents.") for n in range(1, 20))
    assert len(texts(pdf(lines + at(100, 700, "The document does not exist.")))) == 20


def test_an_outline_that_bites_its_tail_is_not_walked(texts):
    catalogue = "<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>"
    outline = "<< /First 7 0 R /Last 7 0 R /Count 1 >>"
    item = "<< /Title (x) /Parent 7 0 R /First 7 0 R /Next 7 0 R /Prev 7 0 R >>"
    content = objects(catalogue, PAGES, page(), stream(SAMPLE), FONT, outline, item)
    assert texts(content) == ["SAMPLE of a text"]
