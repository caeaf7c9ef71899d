from dataclasses import replace

from reviewer.export.titles import headings
from reviewer.fields import Reading
from reviewer.text import Span


def printed(version):
    texts = [version.text.cut(paragraph) for paragraph in version.text.paragraphs]
    return [(text, of_title) for text, of_title, _ in headings(version, texts.__getitem__)]


def test_two_headings_are_divided_where_the_source_divides_them(sample):
    assert printed(sample("es")) == [("Plantación de árboles", True), ("Nota de la Secretaría", True)]


def test_a_colon_inside_a_heading_does_not_divide_it(build):
    version = build([["title", "Trees: a sample", "en"]], {"title": "Trees: a sample"})
    assert printed(version) == [("Trees: a sample", True)]


def test_lines_of_one_heading_are_joined(build):
    version = build([["title", "Trees of the", "en"], ["title", "gardens", "en"]], {"title": "Trees of the gardens"})
    assert printed(version) == [("Trees of the gardens", True)]


def test_a_corrected_title_takes_the_place_of_the_one_that_was_read(build):
    version = build([["title", "Resolution 1", "en"], ["title", "Tress", "en"]], {"title": "Trees"})
    read = Reading("title", "Tress", Span(13, 18), "title.heading", 0.9)
    assert printed(replace(version, readings=(read,))) == [("Resolution 1", False), ("Trees", True)]


def test_a_line_that_the_title_happens_to_hold_is_kept(build):
    version = build([["title", "Care of trees", "en"], ["title", "Trees", "en"]], {"title": "Care of trees"})
    read = Reading("title", "Care of trees", Span(0, 13), "title.heading", 0.9)
    assert printed(replace(version, readings=(read,))) == [("Care of trees", True), ("Trees", False)]


def test_a_title_after_its_number_is_printed_once_and_corrected(build):
    version = build([["title", "78/256. Tress", "en"]], {"title": "Trees"})
    read = Reading("title", "Tress", Span(0, 13), "title.heading", 0.9)
    assert printed(replace(version, readings=(read,))) == [("78/256. Trees", True)]


def test_no_title_prints_no_title(build):
    assert printed(build([["body", "Text", "en"]], {"title": None})) == []
