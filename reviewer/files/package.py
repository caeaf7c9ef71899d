"""A Word file's package: its parts as XML, opened with suspicion."""

import lzma
import posixpath
import struct
import zlib
from dataclasses import field
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree

from reviewer.errors import DamagedFile, EncryptedFile, HostileFile, TooLarge, UnknownKind
from reviewer.files.limits import check_nodes, check_package, check_part
from reviewer.light import light

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = (  # ISO 29500 "strict" files differ in their namespaces only, as far as text goes
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
)  # fmt: skip
_STRICT_BEGINNING = b"http://purl.oclc.org/ooxml/"
_BROKEN = (  # what zipfile raises for packages that lie about themselves
    BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, NotImplementedError,
    RuntimeError,
)  # fmt: skip
_TOO_MUCH = ("Excessive depth", "huge", "too long", "Buffer size limit")  # how libxml2 says that it gives up
_ENCRYPTED = 0x1  # bit of a zip member's flags


@light
class Package:
    """An opened Word file. Only parts inside it are ever read: external relationships are passed over."""

    path: Path
    zip: ZipFile
    main: str = field(default="word/document.xml")
    _parsed: dict[str, etree._Element | None] = field(default_factory=dict)  # the main part is asked for often

    def xml(self, name: str) -> etree._Element | None:
        """Return a part's root element, None where there is no such part; nobody changes it."""
        if name not in self._parsed:
            self._parsed[name] = self._read(name)
        return self._parsed[name]

    def parsed(self) -> list[tuple[str, etree._Element]]:
        """Return the parts that were asked for, by name."""
        return [(name, root) for name, root in self._parsed.items() if root is not None]

    def _read(self, name: str) -> etree._Element | None:
        try:
            info = self.zip.getinfo(name)
        except KeyError:
            return None
        check_part(self.path, name, info.file_size)
        try:
            data = self.zip.read(info)
        except _BROKEN as error:
            raise DamagedFile(self.path, f"{name}: {error}") from error
        check_nodes(self.path, name, data)
        return _parse(self.path, name, data)

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Return id -> (last word of the type, part) of a part's relationships inside the package."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in root.iter(_RELATION) if root is not None else ():
            if relation.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], target.lstrip("/"))
        return found


def open_package(path: Path, data: bytes) -> Package:
    """Open a Word file; raises `DamagedFile`, `HostileFile`, `EncryptedFile`, `TooLarge`, `UnknownKind`."""
    try:
        archive = ZipFile(BytesIO(data))
    except _BROKEN as error:
        raise DamagedFile(path, str(error)) from error
    members = archive.infolist()
    check_package(path, len(data), [member.file_size for member in members])
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise EncryptedFile(path)
    if len({member.filename for member in members}) < len(members):
        raise HostileFile(path, "two parts of one name: which is read differs from program to program")
    package = Package(path, archive)
    for kind, part in package.related("").values():
        if kind == "officeDocument":
            package = Package(path, archive, part)
    if not package.main.startswith("word/") and package.main not in archive.namelist():
        raise UnknownKind(path, "no Word document in the package")
    return package


def _parse(path: Path, name: str, data: bytes) -> etree._Element:
    if _STRICT_BEGINNING in data:
        for strict, transitional in _STRICT:
            data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, dtd_validation=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if b"<!ENTITY" in data or b"<!DOCTYPE" in data:
            raise HostileFile(path, f"{name}: {error}") from error
        if any(word in str(error) for word in _TOO_MUCH):
            raise TooLarge(path, f"{name}: {error}") from error
        raise DamagedFile(path, f"{name}: {error}") from error
    if (
        b"<!DOCTYPE" in data or root.getroottree().docinfo.internalDTD is not None
    ):  # no part of an honest Word file declares a document type
        raise HostileFile(path, f"{name}: document type declared")
    return root
