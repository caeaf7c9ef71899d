from array import array

import pytest

from reviewer import errors
from reviewer.files import read_file
from reviewer.files.pdf_picture import picture_of_page
from tests.files.locking import locked_pdf
from tests.files.making import at, pdf


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "sample.pdf"
    path.write_bytes(pdf(at(100, 700, "SAMPLE one"), at(100, 300, "SAMPLE two", size=24)))
    return path


def dark(picture, left, bottom, right, top):
    """Count the dark pixels within a box in PDF points."""
    rows = range(round(picture.height - top * picture.scale), round(picture.height - bottom * picture.scale))
    columns = range(round(left * picture.scale), round(right * picture.scale))
    return sum(picture.pixels[row * picture.stride + column * 4] < 100 for row in rows for column in columns)


def test_the_box_of_a_line_holds_all_its_ink(path):
    picture = picture_of_page(path, 2, 800)
    (block,) = (block for block in read_file(path).blocks if block.place.index == 2)
    whole = dark(picture, 0, 0, 612, 792)
    assert 0 < whole == dark(picture, *block.place.box)


def test_a_page_is_as_wide_as_asked_and_knows_how_many_there_are(path):
    picture = picture_of_page(path, 1, 800)
    assert (picture.width, picture.pages) == (800, 2)


def test_a_page_of_absurd_size_is_drawn_small(tmp_path):
    path = tmp_path / "sample.pdf"
    path.write_bytes(pdf(at(100, 700, "SAMPLE")).replace(b"[0 0 612 792]", b"[0 0 9 99999]"))
    assert picture_of_page(path, 1, 2_000_000).height <= 4000


def box_of(picture, words):
    """Return the edges of some words among the letters of a page."""
    edges = array("f")
    edges.frombytes(picture.boxes)
    begin = picture.letters.index(words)
    boxes = [edges[4 * at : 4 * at + 4] for at in range(begin, begin + len(words))]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def test_letters_are_told_with_their_places(path):
    picture = picture_of_page(path, 1, 800)
    left, bottom, right, top = box_of(picture, "one")
    assert left > 100 + 4 * 6 and bottom < 703 < top
    assert dark(picture, left, bottom, right, top) == dark(picture, left, 0, 612, 792) > 0


@pytest.mark.parametrize("entry", ["/Rotate 90", "/Rotate 180", "/Rotate 270", "/CropBox [50 60 500 760]"])
def test_the_places_of_letters_are_those_of_the_page_as_it_is_shown(tmp_path, entry):
    path = tmp_path / "sample.pdf"
    path.write_bytes(pdf(at(100, 700, "SAMPLE one")).replace(b"/Type /Page ", f"/Type /Page {entry} ".encode()))
    picture = picture_of_page(path, 1, 800)
    inked = dark(picture, *box_of(picture, "SAMPLE")) + dark(picture, *box_of(picture, "one"))
    whole = dark(picture, 0, 0, picture.width / picture.scale, picture.height / picture.scale)
    assert 0.97 * whole < inked <= whole  # but for what is rounded at an edge


def test_the_file_that_was_drawn_is_told(path):
    assert picture_of_page(path, 1, 80).sha256 == read_file(path).sha256


@pytest.mark.parametrize("page", [0, 3, -1])
def test_a_page_that_is_not_there_is_said_so(path, page):
    with pytest.raises(errors.DamagedFile):
        picture_of_page(path, page, 800)


def test_a_locked_file_asks_for_its_password(tmp_path):
    path = tmp_path / "sample.pdf"
    path.write_bytes(locked_pdf("SAMPLE", at(100, 700, "SAMPLE")))
    with pytest.raises(errors.LockedFile):
        picture_of_page(path, 1, 800)
    assert picture_of_page(path, 1, 800, "SAMPLE").pages == 1


def test_a_file_that_has_gone_is_missing(tmp_path):
    with pytest.raises(errors.MissingFile):
        picture_of_page(tmp_path / "gone.pdf", 1, 800)
