"""One document with all its versions, as they are set side by side."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime

from reviewer.alignment import Row
from reviewer.checks import Finding
from reviewer.errors import OneLanguageOnly
from reviewer.fields import LANGUAGES, Value, Version
from reviewer.light import light


@light
class Accepted:
    """A difference that a clerk has accepted, with the reason; `when` is ISO."""

    finding: Finding
    reason: str
    clerk: str
    when: str


@light
class Comparison:
    """One document with all its versions. The cells of `rows` and the marks of findings go by the index in `versions`.

    `languages`: those shown side by side, empty for all; fields are told of every version.
    `read`: what was read where a correction stands over it, by version and key. `when`: the clerk's local time.
    """

    name: str
    versions: tuple[Version, ...]  # the values to be used
    rows: tuple[Row, ...]
    when: datetime
    findings: tuple[Finding, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    read: Mapping[tuple[int, str], Value] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    clerk: str = ""

    def columns(self) -> tuple[int, ...]:
        """Return the versions shown, in the order of the United Nations; raises `OneLanguageOnly`."""
        order = sorted(range(len(self.versions)), key=lambda at: _in_order(self.versions[at].language))
        shown = [at for at in order if not self.languages or self.versions[at].language in self.languages]
        if len(shown) < 2:
            raise OneLanguageOnly(self.name)
        return tuple(shown)

    def shown(self) -> tuple[str, ...]:
        """Return the languages of the versions shown."""
        return tuple(self.versions[at].language for at in self.columns())

    def originals(self) -> tuple[str, ...]:
        """Return the languages that any version names as the original."""
        named = {code for version in self.versions for code in version.items("original_languages")}
        return tuple(code for code in LANGUAGES if code in named)

    def symbols(self) -> list[str]:
        """Return the symbols of the first version that gives any."""
        return next((found for version in self.versions if (found := version.items("symbols"))), [])


def _in_order(language: str) -> int:
    return LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES)
