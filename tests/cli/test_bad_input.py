"""Bad input: one sentence that names the file and what to do; the others come as usual."""

import zipfile

import pytest

PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(2000)


def pdf(*objects, trailer=""):
    """Return a small PDF file of these objects."""
    body, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj {each} endobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R"
    return body + f"{end} {trailer} >>\nstartxref\n{len(body)}\n%%EOF\n".encode("latin-1")


PAGES = (
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
)
LOCK = "<< /Filter /Standard /V 1 /R 2 /O <" + "11" * 32 + "> /U <" + "22" * 32 + "> /P -4 >>"


def truncated_word(path, samples):
    whole = next(iter(sorted(samples.glob("*.docx")))).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


MAKERS = {
    "an empty file": ("empty.txt", lambda path, samples: path.write_bytes(b""), "empty"),
    "a picture named .docx": (
        "picture.docx",
        lambda path, samples: path.write_bytes(PICTURE),
        "not a Word, OpenDocument, PDF",
    ),
    "an encrypted PDF": (
        "locked.pdf",
        lambda path, samples: path.write_bytes(pdf(*PAGES, LOCK, trailer="/Encrypt 4 0 R /ID [<00><00>]")),
        "password",
    ),
    "a PDF without text": ("scan.pdf", lambda path, samples: path.write_bytes(pdf(*PAGES)), "pictures without text"),
    "a truncated Word file": ("half.docx", truncated_word, "damaged or incomplete"),
    "an empty folder": ("folder.txt", lambda path, samples: path.mkdir(), "no file in this folder"),
    "a missing path": ("nowhere.txt", lambda path, samples: None, "no such file"),
    "a text of 300 MB": ("huge.txt", lambda path, samples: sparse(path, 300 * 1024 * 1024), "too large"),
}


def sparse(path, size):
    with path.open("wb") as file:
        file.write(b"Some text\n" * 100_000)
        file.truncate(size)


@pytest.fixture(params=list(MAKERS))
def bad(request, tmp_path, samples):
    """One file that cannot be read, and words of the sentence that says why."""
    name, make, words = MAKERS[request.param]
    (tmp_path / "in").mkdir()
    make(tmp_path / "in" / name, samples)
    return tmp_path / "in" / name, words


def test_read_says_it_in_the_line_of_the_file_and_reads_the_others(reviewer, bad, note):
    path, words = bad
    ran = reviewer("read", "--json", path, note["fr"])
    assert ran.status == 1
    of = {answer["file"]: answer["error"] for answer in ran.answers}
    assert path.name in of[str(path)] and words in of[str(path)]
    assert of[str(note["fr"])] is None


def test_people_get_one_sentence(reviewer, bad):
    path, words = bad
    ran = reviewer("read", path)
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert words in ran.err


def test_the_other_files_are_imported_all_the_same(reviewer, bad, note, tmp_path):
    path, _ = bad
    ran = reviewer("--library", tmp_path / "l.sqlite", "import", "--json", path, note["fr"])
    listed = reviewer("--library", tmp_path / "l.sqlite", "list", "--json").answers
    assert len(listed) == 1
    assert ran.status == 1
    assert [answer["file"] for answer in ran.answers if answer.get("error")] == [str(path)]


def test_align_carries_the_sentence_in_its_line(reviewer, note, tmp_path):
    ran = reviewer("align", "--json", note["fr"], tmp_path / "nowhere.txt")
    assert ran.status == 1
    assert ran.answers[0]["links"] == [] and "nowhere.txt" in ran.answers[0]["error"]


def test_a_zip_that_is_no_word_file_is_refused(reviewer, tmp_path):
    with zipfile.ZipFile(tmp_path / "list.docx", "w") as archive:
        archive.writestr("list.csv", "1,2,3")
    ran = reviewer("read", tmp_path / "list.docx")
    assert ran.status == 1 and "list.docx" in ran.err
