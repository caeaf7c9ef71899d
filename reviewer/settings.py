"""The clerk's settings, and where they and the library lie."""

import getpass
import os
from dataclasses import asdict, field, fields, replace
from pathlib import Path
from typing import Any, Self

from reviewer.errors import CannotWrite, DamagedSettings
from reviewer.light import light

HOME = "REVIEWER_HOME"  # the environment variable that moves the library and the settings together
PAPERS = ("", "A4", "Letter")
ASKING = ("always", "decide", "never")


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no entry for this user, as in some containers; no pwd on Windows
        return "clerk"


@light
class Settings:
    """What a clerk can set; every value has a default, so an empty file is a good one."""

    clerk: str = field(default_factory=_login)  # written into the history beside each change
    languages: tuple[str, ...] = ("en", "fr")  # shown side by side when a document is opened
    paper: str = ""  # of drafts: A4 (Geneva), Letter (New York); empty: by the document's organs
    image: str = ""  # path of the office's own picture for the masthead of drafts; empty: none
    ask: str = "decide"  # before an import is stored: always, decide (only where there is something to), never
    watch: str = ""  # path of a folder whose new files are offered for import; empty: none
    watch_imports: bool = False  # new files in that folder are imported without being offered

    @classmethod
    def load(cls, path: Path) -> Self:
        """Return the settings of the TOML file at `path`, the defaults where it is absent.

        Unknown keys are left alone: a later version may have written them. Raises `DamagedSettings`.
        """
        try:
            text = path.read_text("utf-8")
            import tomllib  # noqa: PLC0415  (few starts have settings to read)

            found = tomllib.loads(text)
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError) as error:
            raise DamagedSettings(str(path)) from error
        known = {one.name: found[one.name] for one in fields(cls) if one.name in found}
        if not _is_sound(known):
            raise DamagedSettings(str(path))
        if "languages" in known:
            known["languages"] = tuple(known["languages"])
        return replace(cls(), **known)

    def save(self, path: Path) -> None:
        """Write the settings to `path`, by way of a temporary name; comments and unknown keys in it stay.

        What is as usual is not written, unless it stood there.
        """
        import tomlkit  # noqa: PLC0415  (the same reason)

        try:
            written = tomlkit.parse(path.read_text("utf-8")) if path.exists() else tomlkit.document()
            usual = asdict(type(self)())
            for key, value in asdict(self).items():
                if key in written or value != usual[key]:
                    written[key] = list(value) if isinstance(value, tuple) else value
            path.parent.mkdir(parents=True, exist_ok=True)
            new = path.with_name(path.name + ".new")
            new.write_text(tomlkit.dumps(written), "utf-8")
            new.replace(path)
        except OSError as error:
            raise CannotWrite(str(path)) from error


def _is_sound(known: dict[str, Any]) -> bool:
    languages = known.get("languages", [])
    texts = [known.get(key, "") for key in ("clerk", "paper", "image", "watch")]
    sound = isinstance(languages, list) and all(isinstance(value, str) for value in [*texts, *languages])
    switched = isinstance(known.get("watch_imports", False), bool)
    return sound and switched and known.get("paper", "") in PAPERS and known.get("ask", "always") in ASKING


def default_library() -> Path:
    """Return the path of the clerk's own library; it need not exist yet."""
    return _data() / "library.sqlite"


def default_settings() -> Path:
    """Return the path of the clerk's own settings; it need not exist yet."""
    import platformdirs  # noqa: PLC0415  (the same reason)

    moved = os.environ.get(HOME)
    return (Path(moved) if moved else platformdirs.user_config_path("Reviewer", appauthor=False)) / "settings.toml"


def _data() -> Path:
    import platformdirs  # noqa: PLC0415  (the same reason)

    moved = os.environ.get(HOME)
    return Path(moved) if moved else platformdirs.user_data_path("Reviewer", appauthor=False)
