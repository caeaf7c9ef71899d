"""Which reader a file needs, judged by its content and never by its name."""

import re
from pathlib import Path

from reviewer.errors import DamagedFile, EncryptedFile, UnknownKind
from reviewer.files.encodings import wide_encoding
from reviewer.files.source import Kind

SAMPLE_BYTES = 64 * 1024
_PDF_HEADER_WITHIN = 1024  # readers look for %PDF- there, ISO 32000-1, annex H.3.4.1
_PDF_HEADER = re.compile(rb"(?:\A|[\r\n\0\x80-\xff])%PDF-\d")  # not a text that speaks of it
PACKAGE = b"PK\x03\x04"  # zip
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Compound File Binary: old Word, and Office files with a password
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")  # the stream's name, [MS-OFFCRYPTO] 2.3.4.4
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_OPEN_DOCUMENT = re.compile(rb"(?s).{30}mimetype.{0,40}application/vnd\.oasis\.opendocument\.text")
_OTHER_DOCUMENT = re.compile(rb"(?s).{30}mimetype.{0,40}application/")
_PASSED_OVER = re.compile(r"\A(?:[\ufeff\s]|<\?xml[^>]*>|<!--.*?-->|\xef\xbb\xbf)*", re.DOTALL)
_PAGE = re.compile(r"<!doctype html|<(?:html|head|body|meta|title)[\s>]")
_SAVED_PAGE = re.compile(rb"(?i)\A[\x00-\x7f]{0,4096}?^content-type:\s*multipart/related", re.MULTILINE)
_HEADER_LINE = re.compile(rb"[A-Za-z][A-Za-z-]{1,40}:")  # of mail, as a page saved with its pictures begins
_OTHER_KINDS = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF", b"\x1f\x8b", b"7z\xbc\xaf",
    b"Rar!", b"MZ", b"\x7fELF", b"SQLite format", b"%!PS",
)  # fmt: skip
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def judge(path: Path, data: bytes) -> Kind:
    """Return the kind of the file whose content (or its first `SAMPLE_BYTES`) is `data`.

    Raises `UnknownKind`, `EncryptedFile` for an Office file with a password, and
    `DamagedFile` for what begins as a Word package and does not go on as one.
    """
    if data.startswith(PACKAGE):
        return _judge_package(path, data)
    if data.startswith(COMPOUND):
        return _judge_compound(path, data)
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if _PDF_HEADER.search(data[:_PDF_HEADER_WITHIN]):
        return "pdf"
    if data.startswith(_OTHER_KINDS) and not _reads_as_text(data[:256]):
        raise UnknownKind(path, f"begins with {data[:8]!r}")
    if is_saved_page(data):
        return "html"
    if wide_encoding(data) or not _looks_binary(data):
        return "html" if _begins_as_markup(path, data) else "text"
    raise UnknownKind(path, "control characters: not a text")


def is_saved_page(data: bytes) -> bool:
    """Tell a web page saved with its pictures as one file (MHTML, RFC 2557)."""
    return _HEADER_LINE.match(data) is not None and _SAVED_PAGE.match(data[:SAMPLE_BYTES]) is not None


def _judge_package(path: Path, data: bytes) -> Kind:
    if _OPEN_DOCUMENT.match(data):
        return "odt"
    if b"word/" in data:
        return "docx"
    if b"content.xml" in data and not _OTHER_DOCUMENT.match(data):
        return "odt"  # packed anew by a program that does not put its kind in front, as it should
    if len(data) < SAMPLE_BYTES and b"PK\x05\x06" not in data and b"[Content_Types].xml" in data:
        raise DamagedFile(path, "zip cut short")
    raise UnknownKind(path, "zip without a Word document")


def _judge_compound(path: Path, data: bytes) -> Kind:
    if _ENCRYPTED_PACKAGE in data:
        raise EncryptedFile(path)
    if _WORD_STREAM in data:
        return "doc"
    raise UnknownKind(path, "compound file without a Word document")


def _begins_as_markup(path: Path, data: bytes) -> bool:
    """Tell whether a text is a web page; raises `UnknownKind` for other XML, which nobody wrote to be read."""
    start = data[:4096].decode(wide_encoding(data) or "latin-1", "ignore")
    start = _PASSED_OVER.sub("", start)[:200].lower()
    if _PAGE.match(start):
        return True
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml"):
        raise UnknownKind(path, "XML")
    return False


def _reads_as_text(sample: bytes) -> bool:
    """Tell a text that happens to begin like a binary file ("BM ...", "MZ ...") from one."""
    return not _BINARY.search(sample) and max(sample, default=0) < 0x80


def _looks_binary(data: bytes) -> bool:
    sample = data[:SAMPLE_BYTES]
    return len(_BINARY.findall(sample)) * 200 > len(sample)
