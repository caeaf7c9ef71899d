"""The settings and where they lie."""

from pathlib import Path

import pytest

from reviewer.errors import CannotWrite, DamagedSettings
from reviewer.settings import Settings, default_library, default_settings


def test_without_a_file_there_are_the_usual_settings(tmp_path):
    settings = Settings.load(tmp_path / "none.toml")
    assert settings == Settings()
    assert settings.clerk


def test_what_is_saved_is_loaded(tmp_path):
    settings = Settings(clerk="Амина", languages=("ar", "zh"), paper="Letter", image="/срез.png")
    settings.save(tmp_path / "new" / "settings.toml")
    assert Settings.load(tmp_path / "new" / "settings.toml") == settings


def test_comments_and_unknown_keys_stay(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('# ours\ncolour = "green"\nclerk = "A"\n', "utf-8")
    Settings(clerk="B").save(path)
    text = path.read_text("utf-8")
    assert "# ours" in text and 'colour = "green"' in text and 'clerk = "B"' in text


@pytest.mark.parametrize("text", ["clerk =", "clerk = 3", 'languages = "en"', 'paper = "A3"', "languages = [1]"])
def test_what_is_no_setting_is_said(tmp_path, text):
    path = tmp_path / "settings.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(DamagedSettings, match=r"settings\.toml"):
        Settings.load(path)


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(CannotWrite):
        Settings().save(tmp_path / "file" / "settings.toml")


def test_one_variable_moves_the_library_and_the_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("REVIEWER_HOME", str(tmp_path))
    assert (default_library().parent, default_settings().parent) == (tmp_path, tmp_path)


def test_without_it_they_lie_where_the_system_wants_them(monkeypatch):
    monkeypatch.delenv("REVIEWER_HOME", raising=False)
    assert default_library().is_absolute()
    assert Path("Reviewer") in [Path(part) for part in default_library().parts]
