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
