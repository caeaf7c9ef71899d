"""Locked PDFs on the command line: said with advice, opened with the password of a file."""

import pytest

from tests.files.locking import locked_pdf
from tests.files.making import at


@pytest.fixture
def locked(tmp_path):
    path = tmp_path / "locked.pdf"
    path.write_bytes(locked_pdf("SAMPLE", at(100, 700, "SAMPLE of a secret")))
    return path


@pytest.fixture
def password_file(tmp_path):
    path = tmp_path / "password.txt"
    path.write_bytes("\ufeffSAMPLE\r\nand what is no password\r\n".encode())
    return path


def test_a_locked_pdf_is_named_with_what_to_do(reviewer, locked):
    ran = reviewer("read", "--json", locked)
    assert ran.status == 1
    assert "protected with a password" in ran.answers[0]["error"] and "--password-file" in ran.answers[0]["error"]


@pytest.mark.parametrize("command", ["read", "group", "check", "import"])
def test_the_password_of_the_file_opens_it(reviewer, command, locked, password_file):
    ran = reviewer(command, "--json", locked, "--password-file", password_file)
    assert not any(answer.get("error") for answer in ran.answers)


def test_two_files_are_aligned_with_a_password(reviewer, locked, password_file):
    (answer,) = reviewer("align", "--json", locked, locked, "--password-file", password_file).answers
    assert answer["links"][0]["a"] == [0]


def test_a_wrong_password_leaves_it_unread(reviewer, locked, tmp_path):
    (tmp_path / "wrong.txt").write_text("wrong", "utf-8")
    ran = reviewer("read", locked, "--password-file", tmp_path / "wrong.txt")
    assert ran.status == 1
    assert "protected with a password" in ran.err and "wrong" not in ran.err


def test_a_missing_password_file_is_said(reviewer, locked, tmp_path):
    ran = reviewer("read", locked, "--password-file", tmp_path / "none.txt")
    assert ran.status == 2
    assert "none.txt" in ran.err
