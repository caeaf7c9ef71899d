import pytest

from reviewer.errors import CannotWrite, MissingFile, UnreadableFile, WouldOverwrite
from reviewer.export import DraftOptions, write_draft
from reviewer.export.saving import save


def test_an_existing_file_is_kept(sample, tmp_path):
    target = tmp_path / "draft.docx"
    target.write_bytes(b"mine")
    with pytest.raises(WouldOverwrite):
        write_draft(sample("en"), target)
    assert target.read_bytes() == b"mine"


def test_an_existing_file_is_replaced_when_asked(sample, tmp_path):
    target = tmp_path / "draft.docx"
    target.write_bytes(b"mine")
    write_draft(sample("en"), target, DraftOptions(overwrite=True))
    assert target.read_bytes().startswith(b"PK")


def test_a_file_that_appears_meanwhile_is_kept(tmp_path):
    target = tmp_path / "draft.docx"
    target.write_bytes(b"quicker")
    with pytest.raises(WouldOverwrite):
        save(b"new", target, overwrite=False)
    assert [path.name for path in tmp_path.iterdir()] == ["draft.docx"]


def test_a_disk_without_hard_links_is_no_hindrance(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr("os.link", refuse)
    save(b"new", tmp_path / "draft.docx", overwrite=False)
    with pytest.raises(WouldOverwrite):
        save(b"newer", tmp_path / "draft.docx", overwrite=False)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("draft.docx", b"new")]


def test_a_failure_leaves_nothing_behind(tmp_path):
    (tmp_path / "draft.docx").mkdir()
    with pytest.raises(CannotWrite):
        save(b"new", tmp_path / "draft.docx", overwrite=True)
    assert [path.name for path in tmp_path.iterdir()] == ["draft.docx"]


def test_a_missing_folder_is_said(sample, tmp_path):
    with pytest.raises(CannotWrite):
        write_draft(sample("en"), tmp_path / "nowhere" / "draft.docx")


def test_a_full_disk_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(CannotWrite):
        save(b"new", tmp_path / "draft.docx", overwrite=False)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_picture_is_said_and_nothing_is_written(sample, tmp_path):
    with pytest.raises(MissingFile):
        write_draft(sample("en"), tmp_path / "draft.docx", DraftOptions(image=tmp_path / "none.png"))
    assert list(tmp_path.iterdir()) == []


def test_a_picture_that_is_none_is_said(sample, tmp_path):
    (tmp_path / "text.png").write_text("no picture")
    with pytest.raises(UnreadableFile):
        write_draft(sample("en"), tmp_path / "draft.docx", DraftOptions(image=tmp_path / "text.png"))
