"""Which reader a file needs, judged by its content and never by its name."""

import codecs
import re
from pathlib import Path

from reviewer.errors import DamagedFile, EncryptedFile, UnknownKind
from reviewer.files.source import Kind

SAMPLE_BYTES = 64 * 1024
_PDF_HEADER_WITHIN = 1024  # readers look for %PDF- there, ISO 32000-1, annex H.3.4.1
_CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Compound File Binary: old Word, and Office files with a password
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")  # the stream's name, [MS-OFFCRYPTO] 2.3.4.4
_WORD_PART = re.compile(rb"word/\w*\.xml|\[Content_Types\]\.xml")
_OTHER_KINDS = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF", b"{\\rtf", b"\x1f\x8b", b"7z\xbc\xaf",
    b"Rar!", b"MZ", b"\x7fELF", b"SQLite format", b"%!PS",
)  # fmt: skip
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def judge(path: Path, data: bytes) -> Kind:
    """Return the kind of the file whose content (or its first `SAMPLE_BYTES`) is `data`.

    Raises `UnknownKind`, `EncryptedFile` for an Office file with a password, and
    `DamagedFile` for what begins as a Word package and does not go on as one.
    """
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _judge_package(path, data)
    if data.startswith(_CFB):
        raise EncryptedFile(path) if _ENCRYPTED_PACKAGE in data else UnknownKind(path, "compound file, old Office")
    if data.startswith(_OTHER_KINDS) and not _reads_as_text(data[:256]):
        raise UnknownKind(path, f"begins with {data[:8]!r}")
    if wide_encoding(data) or not _looks_binary(data):
        return "text"
    raise UnknownKind(path, "control characters: not a text")


def wide_encoding(data: bytes) -> str:
    """Return the Unicode encoding that a byte order mark, or the pattern of NULs, tells; ``""`` for none."""
    marks = (
        (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
    )  # fmt: skip
    for mark, encoding in marks:
        if data.startswith(mark):
            return encoding
    sample = data[: 4096 - len(data) % 4 if len(data) < 4096 else 4096]
    if b"\0" not in sample:
        return ""
    for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        if _decodes(sample, encoding):
            return encoding
    return ""


def _decodes(sample: bytes, encoding: str) -> bool:
    try:
        text = sample.decode(encoding, "strict" if encoding.startswith("utf-32") else "ignore")
    except UnicodeDecodeError:
        return False
    # Wrong byte order turns spaces and line feeds into U+2000 and U+0A00, and ASCII into Han.
    blanks = sum(char in " \n\r\t" for char in text)
    return "\0" not in text and blanks * 40 > len(text) and all(char >= " " or char in "\t\n\r\f" for char in text)


def _judge_package(path: Path, data: bytes) -> Kind:
    if re.search(rb"word/\w*\.xml", data) or b"word/" in data:
        return "docx"
    if len(data) < SAMPLE_BYTES and b"PK\x05\x06" not in data and _WORD_PART.search(data):
        raise DamagedFile(path, "zip cut short")
    raise UnknownKind(path, "zip without a Word document")


def _reads_as_text(sample: bytes) -> bool:
    """Tell a text that happens to begin like a binary file ("BM ...", "MZ ...") from one."""
    return not sample.startswith(b"{\\rtf") and not _BINARY.search(sample) and max(sample, default=0) < 0x80


def _looks_binary(data: bytes) -> bool:
    sample = data[:SAMPLE_BYTES]
    return b"\0" in sample or len(_BINARY.findall(sample)) * 200 > len(sample)
