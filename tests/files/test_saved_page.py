"""Web pages saved as one file."""

import base64
import quopri

import pytest

from reviewer import errors

HEAD = 'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
TEXTS = {
    "en": "A SAMPLE of a saved page",
    "ar": "عينة من صفحة محفوظة",
    "zh": "保存的网页样本",
    "ru": "Образец страницы",
}


def saved(text: str, charset: str = "utf-8", encoding: str = "quoted-printable") -> bytes:
    page = f"<html><body><p>{text}</p><script>1</script></body></html>".encode(charset)
    body = quopri.encodestring(page) if encoding == "quoted-printable" else base64.encodebytes(page)
    head = f"{HEAD}--b\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    picture = b"\r\n--b\r\nContent-Type: image/png\r\nContent-Location: http://x/y.png\r\n\r\nnothing\r\n--b--\r\n"
    return head.encode() + body + picture


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
@pytest.mark.parametrize("language", TEXTS)
def test_the_page_is_read_in_any_script(read, language, encoding):
    source = read(saved(TEXTS[language], encoding=encoding), "sample.mhtml")
    assert (source.kind, [block.text for block in source.blocks]) == ("html", [TEXTS[language]])


def test_the_charset_of_the_part_counts(texts):
    assert texts(saved(TEXTS["ru"], "koi8-r")) == [TEXTS["ru"]]


def test_a_saved_page_without_a_page_is_damaged(read):
    with pytest.raises(errors.DamagedFile):
        read(HEAD.encode() + b"--b\r\nContent-Type: image/png\r\n\r\nnothing\r\n--b--\r\n")


def test_parts_within_parts_without_end_do_no_harm(read):
    nested = "".join(f'--b{n}\r\nContent-Type: multipart/mixed; boundary="b{n + 1}"\r\n\r\n' for n in range(5_000))
    with pytest.raises(errors.DamagedFile):
        read((HEAD.replace('"b"', '"b0"') + nested).encode())


def test_a_letter_that_speaks_of_content_types_is_a_text(read):
    assert read(b"SAMPLE: a letter\n\nContent-Type is a word of the post.\n").kind == "text"


@pytest.mark.parametrize("content", [b"404 Not Found\n", b"<html><body><h1>404 Not Found</h1></body></html>"])
def test_an_error_page_saved_as_a_document_is_no_document(read, content):
    with pytest.raises(errors.NotADocument):
        read(content)
