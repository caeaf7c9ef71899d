"""Broken copies of good files: what storms, bad disks and bad people make of them."""

from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

_INTERESTING = (b"\x00", b"\xff", b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\xff\xff\xff\x7f", b"\x01\x00\x00\x00")
_TAGS = (
    b"<w:p>", b"</w:p>", b"<w:tbl>", b"</w:tc>", b"<w:r><w:t>", b"<text:p>", b"</text:p>", b"<text:note>", b"&#0;",
    b"&a;", b"<!DOCTYPE x>", b'w:val="-1"', b'w:id="99999999999999999999"', b"<![CDATA[", b"<!--", b'text:c="9999999"',
    b"{", b"}", b"{\\footnote ", b"\\bin99999 ", b"\\u-1 ", b"\\f99999999", b"{\\header ", b"\\uc9999 ", b"<table><td>",
)  # fmt: skip

Mutation = Callable[[bytes, Random, bytes], bytes]


def mutated(data: bytes, random: Random, other: bytes) -> bytes:
    """Return a broken copy of `data`; `other` is a file to borrow pieces from."""
    return random.choice(_MUTATIONS)(data, random, other)


def _flipped(data: bytes, random: Random, other: bytes) -> bytes:
    del other
    broken = bytearray(data)
    for _ in range(random.choice((1, 4, 32, 256))):
        broken[random.randrange(len(broken))] = random.randrange(256)
    return bytes(broken)


def _overwritten(data: bytes, random: Random, other: bytes) -> bytes:
    """Put extreme numbers where the file's head or tables may keep offsets."""
    del other
    broken = bytearray(data)
    for _ in range(random.choice((1, 3, 10))):
        at = random.randrange(min(len(broken), random.choice((64, 1024, len(broken)))))
        value = random.choice(_INTERESTING)
        broken[at : at + len(value)] = value
    return bytes(broken)


def _cut(data: bytes, random: Random, other: bytes) -> bytes:
    del other
    return data[: random.randrange(1, len(data))]


def _spliced(data: bytes, random: Random, other: bytes) -> bytes:
    at, length = random.randrange(len(data)), random.randrange(1, 4096)
    start = random.randrange(len(other))
    return data[:at] + other[start : start + length] + data[at + random.choice((0, length)) :]


def _repeated(data: bytes, random: Random, other: bytes) -> bytes:
    del other
    at, length = random.randrange(len(data)), random.randrange(1, 2048)
    return data[:at] + data[at : at + length] * random.choice((2, 20, 100)) + data[at:]


def _worded(data: bytes, random: Random, other: bytes) -> bytes:
    """Put words of the formats where they do not belong."""
    del other
    for _ in range(random.choice((1, 5, 50))):
        at = random.randrange(len(data) + 1)
        data = data[:at] + random.choice(_TAGS) * random.choice((1, 1, 1, 300)) + data[at:]
    return data


def _inside(data: bytes, random: Random, other: bytes) -> bytes:
    """Break one part inside the zip, so that the zip itself is sound."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    except BadZipFile:
        return _worded(data, random, other)
    broken = random.randrange(len(parts))
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for number, (name, content) in enumerate(parts):
            change = random.choice((_worded, _flipped, _repeated, _cut, _spliced))
            archive.writestr(name, change(content, random, other) if number == broken and content else content)
    return buffer.getvalue()


_MUTATIONS: tuple[Mutation, ...] = (_flipped, _overwritten, _cut, _spliced, _repeated, _worded, _inside, _inside)
