"""Word, OpenDocument and web files built to do harm: each is read, or refused with its reason, and quickly."""

import random
import socket
import struct
import zipfile
from io import BytesIO

import pytest

from reviewer import errors
from tests.files.making import R, W, docx, p, package
from tests.files.test_open_document import odt

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LAUGHS = "<!DOCTYPE z [" + '<!ENTITY a0 "SAMPLE">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
) + "]>"  # fmt: skip
QUADRATIC = f'<!DOCTYPE z [<!ENTITY a0 "{"A" * 100_000}"><!ENTITY a9 "&a0;">]>'
PARTS = {
    "header1": ("w:hdr", p("&a9;")), "footnotes": ("w:footnotes", ""), "endnotes": ("w:endnotes", ""),
    "styles": ("w:styles", ""), "numbering": ("w:numbering", ""), "settings": ("w:settings", ""),
    "comments": ("w:comments", ""),
}  # fmt: skip


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def with_members(data: bytes, *members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = BytesIO(data)
    with zipfile.ZipFile(buffer, "a", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def relations(*inner: str) -> str:
    return f'<Relationships xmlns="{_RELATIONS}">{"".join(inner)}</Relationships>'


def relation(name: str, kind: str, target: str, mode: str = "") -> str:
    return f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}" {mode}/>'


MAIN = relation("d", "officeDocument", "word/document.xml")


def document(body: str) -> str:
    return f"<w:document {W} {R}><w:body>{body}</w:body></w:document>"


# Bombs


def test_a_package_of_very_many_parts_is_refused(read):
    many = with_members(docx(p("SAMPLE")), *((f"word/media/{n}", b"") for n in range(10_001)))
    with pytest.raises(errors.TooLarge):
        read(many)


def test_a_bomb_within_an_embedded_file_is_never_unpacked(texts):
    bomb = zipped(("inner.docx", zipped(("inner.docx", zipped(("word/document.xml", bytes(10_000_000)))))))
    content = with_members(docx(p("SAMPLE")), ("word/embeddings/one.docx", bomb))
    assert texts(content) == ["SAMPLE"]


def test_parts_that_share_their_bytes_are_refused(read):
    """A thousand entries of the directory point at the same packed bytes (a "better zip bomb")."""
    buffer = BytesIO(docx(p("SAMPLE")))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/0", bytes(1_000_000))
        first = archive.filelist[-1]
        for number in range(1, 1000):
            entry = zipfile.ZipInfo(f"word/media/{number}")
            for name in ("CRC", "compress_size", "file_size", "header_offset", "compress_type"):
                setattr(entry, name, getattr(first, name))
            archive.filelist.append(entry)
            archive.NameToInfo[entry.filename] = entry
    with pytest.raises(errors.HostileFile):
        read(buffer.getvalue())


def test_a_part_that_is_larger_than_it_says_is_damaged(read):
    data = docx(p("SAMPLE " * 200_000))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        size = archive.getinfo("word/document.xml").file_size
    with pytest.raises(errors.DamagedFile):
        read(data.replace(struct.pack("<L", size), struct.pack("<L", 500)))


def stored(main: bytes) -> bytes:
    parts = ("_rels/.rels", relations(MAIN).encode()), ("word/document.xml", main)
    return zipped(*parts, method=zipfile.ZIP_STORED)


def test_a_part_larger_than_any_document_is_refused_unread(read):
    with pytest.raises(errors.TooLarge):
        read(stored(b" " * (151 << 20)))


def test_ten_million_paragraphs_are_refused_before_they_are_parsed(read):
    with pytest.raises(errors.UnreadableFile) as caught:
        read(docx("<w:p/>" * 10_000_000))
    assert type(caught.value) in (errors.TooLarge, errors.HostileFile)


def test_millions_of_varied_paragraphs_are_too_much(read):
    body = "<w:p w:a='1'/>" * 3_100_000
    with pytest.raises(errors.TooLarge):
        read(stored(document(body).encode()))


def test_a_line_of_many_megabytes_in_one_run_is_too_much(read):
    numbers = random.Random(1)
    with pytest.raises(errors.TooLarge):
        read(docx(p("".join(f"SAMPLE {numbers.random()} " for _ in range(500_000)))))


# Entities and document types


@pytest.mark.parametrize("head", [LAUGHS, QUADRATIC, "<!DOCTYPE z>"], ids=["laughs", "quadratic", "a document type"])
@pytest.mark.parametrize("part", PARTS)
def test_entities_in_any_part_of_a_word_file_are_refused(read, part, head):
    root, inner = PARTS[part]
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    entity = "&a9;" if "ENTITY" in head else ""
    content = f"{head}<{root} {W}>{inner.replace('&a9;', '')}{entity}</{root}>"
    with pytest.raises(errors.HostileFile):
        read(docx(p("SAMPLE") + section, **{part: content}))


def test_entities_in_the_relationships_are_refused(read):
    parts = {"_rels/.rels": LAUGHS + relations(MAIN), "word/document.xml": document(p("SAMPLE"))}
    with pytest.raises(errors.HostileFile):
        read(package(parts))


def test_an_external_entity_is_never_opened(read, tmp_path):
    (tmp_path / "secret.txt").write_text("SECRET", "utf-8")
    head = f'<!DOCTYPE z [<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    with pytest.raises(errors.HostileFile) as caught:
        read(docx(p("&x;"), head=head))
    assert "SECRET" not in caught.value.detail


def test_a_document_type_hidden_in_another_encoding_is_refused(read):
    text = f'<?xml version="1.0" encoding="utf-16"?>{LAUGHS}{document(p("SAMPLE"))}'
    members = ("_rels/.rels", relations(MAIN).encode()), ("word/document.xml", text.encode("utf-16"))
    with pytest.raises(errors.HostileFile):
        read(zipped(*members))


@pytest.mark.parametrize("part", ["content", "styles", "META-INF_manifest"])
def test_entities_in_an_opendocument_file_are_refused(read, part):
    data = odt("<text:p>SAMPLE</text:p>")
    members = []
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for info in archive.infolist():
            members.append((info.filename, archive.read(info)))
    name = part.replace("_", "/") + ".xml"
    hostile = dict(members) | {name: LAUGHS.encode() + b"<z>&a9;</z>"}
    with pytest.raises(errors.HostileFile):
        read(zipped(*hostile.items()))


# Relationships and names


def test_relationships_in_a_circle_are_read_once(texts):
    parts = {
        "_rels/.rels": relations(MAIN),
        "word/document.xml": document(p("SAMPLE") + '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>'),
        "word/_rels/document.xml.rels": relations(
            relation("h", "header", "document.xml"), relation("s", "styles", "../word/document.xml")
        ),
    }
    assert "SAMPLE" in texts(package(parts))


def test_relationships_to_nothing_are_passed_over(texts):
    parts = {
        "_rels/.rels": relations(MAIN),
        "word/document.xml": document(p("SAMPLE") + '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>'),
        "word/_rels/document.xml.rels": relations(
            *(
                relation(kind, kind, "nowhere.xml")
                for kind in ("header", "styles", "numbering", "footnotes", "settings")
            )
        ),
    }
    assert texts(package(parts)) == ["SAMPLE"]


def test_a_package_without_its_main_part_is_refused(read):
    parts = {"_rels/.rels": relations(MAIN), "word/styles.xml": f"<w:styles {W}/>"}
    with pytest.raises(errors.UnreadableFile):
        read(package(parts))


def test_wrong_content_types_do_not_matter(texts):
    parts = {
        "[Content_Types].xml": '<Types><Override PartName="/word/document.xml" ContentType="image/png"/></Types>',
        "_rels/.rels": relations(MAIN),
        "word/document.xml": document(p("SAMPLE")),
    }
    assert texts(package(parts)) == ["SAMPLE"]


@pytest.mark.parametrize(
    "target", ["../../../../etc/passwd", "/etc/passwd", "C:\\Windows\\win.ini", "file:///etc/passwd"]
)
def test_a_relationship_that_points_outside_reaches_nothing(texts, target):
    parts = {
        "_rels/.rels": relations(MAIN),
        "word/document.xml": document(p("SAMPLE") + '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>'),
        "word/_rels/document.xml.rels": relations(relation("h", "header", target)),
    }
    assert texts(package(parts)) == ["SAMPLE"]


@pytest.mark.parametrize("name", ["C:\\outside.txt", "word\\document.xml", "CON", "a" * 60_000, "\u202efdp.xml"])
def test_strange_names_of_parts_do_no_harm(texts, name):
    assert texts(with_members(docx(p("SAMPLE")), (name, b"SAMPLE"))) == ["SAMPLE"]


def test_a_name_that_ends_in_a_nul_names_no_other_part(read):
    content = with_members(docx(p("SAMPLE")), ("word/document.xmlX", b"<other/>"))
    with pytest.raises(errors.HostileFile):  # zipfile cuts names at a NUL: two parts of one name
        read(content.replace(b"word/document.xmlX", b"word/document.xml\0"))


# Nothing is fetched


@pytest.fixture
def listener():
    """A place on this machine that notices whoever asks for something."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


def fetching(address: str) -> dict[str, bytes]:
    external = 'TargetMode="External"'
    kinds = ("attachedTemplate", "image", "aFChunk", "oleObject", "header", "subDocument", "hyperlink", "frame")
    parts = {
        "_rels/.rels": relations(MAIN, relation("o", "officeDocument", address, external)),
        "word/document.xml": document(p("SAMPLE") + '<w:altChunk r:id="aFChunk"/><w:subDoc r:id="subDocument"/>'),
        "word/_rels/document.xml.rels": relations(*(relation(kind, kind, address, external) for kind in kinds)),
    }
    page = f"<html><base href='{address}'><link rel=stylesheet href='{address}'><body><p>SAMPLE<img src='{address}'>"
    picture = f'<draw:image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{address}"/>'
    field = f'{{\\field{{\\*\\fldinst INCLUDETEXT "{address}"}}{{\\fldrslt SAMPLE}}}}'
    return {
        "sample.docx": package(parts),
        "entity.html": f'<!DOCTYPE html [<!ENTITY x SYSTEM "{address}">]>{page}&x;'.encode(),
        "sample.html": page.encode(),
        "sample.odt": odt(f"<text:p>SAMPLE{picture}</text:p>"),
        "sample.rtf": f"{{\\rtf1{{\\*\\template {address}}} {field}\\par}}".encode(),
        "sample.txt": f"SAMPLE {address}\n".encode(),
    }


@pytest.mark.parametrize(
    "name", ["sample.docx", "entity.html", "sample.html", "sample.odt", "sample.rtf", "sample.txt"]
)
def test_nothing_outside_is_ever_asked_for(read, listener, name):
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
    assert any("SAMPLE" in block.text for block in read(fetching(address)[name], name).blocks)
    with pytest.raises(BlockingIOError):
        listener.accept()


# Short words for much


@pytest.mark.parametrize(
    "inner",
    [
        '<text:p>SAMPLE<text:s text:c="1000000000"/></text:p>',
        '<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell'
        ' table:number-columns-repeated="1000000"><text:p>SAMPLE</text:p></table:table-cell>'
        "</table:table-row></table:table>",
        '<text:p text:style-name="P1">SAMPLE</text:p>' + "<text:p/>" * 100_000,
    ],
    ids=["spaces", "cells", "empty paragraphs"],
)
def test_what_is_said_to_be_repeated_without_end_is_read_once(texts, inner):
    assert [text.strip() for text in texts(odt(inner))] == ["SAMPLE"]


@pytest.mark.parametrize(
    "inner",
    [
        r"SAMPLE\par\bin999999999 x",
        r"SAMPLE\par{\object\objdata " + "00" * 500_000 + "}",
        r"SAMPLE\par\u-99999?\li999999999999",
    ],
    ids=["binary data", "an object", "numbers out of bounds"],
)
def test_rich_text_that_promises_too_much_is_read(texts, inner):
    assert texts(b"{\\rtf1\\ansi " + inner.encode() + b"}")[0] == "SAMPLE"
