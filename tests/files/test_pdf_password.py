import pytest

from reviewer.errors import LockedFile
from reviewer.files import read_file
from tests.files.locking import locked_pdf
from tests.files.making import at


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "sample.pdf"
    path.write_bytes(locked_pdf("SAMPLE", at(100, 700, "SAMPLE of a secret")))
    return path


def test_the_password_opens_an_encrypted_pdf(path):
    assert [block.text for block in read_file(path, password="SAMPLE").blocks] == ["SAMPLE of a secret"]


@pytest.mark.parametrize("password", ["", "wrong", "п" * 500])
def test_a_missing_or_wrong_password_is_asked_for_again(path, password):
    with pytest.raises(LockedFile):
        read_file(path, password)
