"""One document as the desk works on it: its versions with the corrections over them, aligned and checked."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from pathlib import PurePath

from reviewer.alignment import Row
from reviewer.checks import Finding, Memory, check_document, is_checked
from reviewer.desk.accepting import accepted_by, fingerprints, is_kind, place_key
from reviewer.desk.comparing import basis_of, kept_of
from reviewer.desk.pins import pins_of
from reviewer.desk.side_rows import Rows
from reviewer.desk.tables import Evidence
from reviewer.errors import UnknownThing
from reviewer.fields import Version
from reviewer.grouping import Certainty, Ties, expected_languages
from reviewer.light import light
from reviewer.messages import plain
from reviewer.store import Acceptance, Compared, RowPin, StoredVersion, Summary
from reviewer.text import Span

Judged = tuple[Finding, str, Acceptance | None]
"""A finding, what names it, and the clerk's acceptance of it."""


@light
class Opened:
    """`stored`, `versions` and the cells of `aligned` and `rows` run parallel, in the order of the languages."""

    stored: tuple[StoredVersion, ...]
    versions: tuple[Version, ...]  # the values to be used: read ones, corrections over them
    aligned: tuple[Row, ...]
    rows: Rows
    accepted: Mapping[str, Acceptance] = field(default_factory=dict)
    pins: Mapping[str, RowPin] = field(default_factory=dict)  # rows that a clerk has made
    memory: Memory = field(default_factory=Memory, compare=False, repr=False)  # what the checks have read of the texts
    ties: Ties = field(default_factory=Ties, compare=False, repr=False)  # what binds the versions together
    later: bool = field(default=False, compare=False, repr=False)  # texts need not be read again at once
    _judged: list[tuple[Judged, ...]] = field(
        default_factory=list, compare=False, repr=False
    )  # once they were asked for

    @property
    def name(self) -> str:
        """Return the symbols, else the title, else the name of the first file."""
        return name_of(self.versions)

    def place(self, language: str) -> int:
        """Return the index of the version in `language`; raises `UnknownThing`."""
        for index, version in enumerate(self.stored):
            if version.language == language:
                return index
        raise UnknownThing(language or "a version in no known language")

    def findings(self) -> tuple[Finding, ...]:
        """Run the checks over the values to be used; what a clerk has accepted is left out."""
        return tuple(finding for finding, _, accepted in self.judged() if accepted is None)

    def judged(self) -> tuple[Judged, ...]:
        """Return every finding with its key, and the clerk's acceptance where there is one; checked once."""
        if not self._judged:
            prints = fingerprints(self.versions) if any(map(is_kind, self.accepted)) else {}
            found = check_document(self.versions, self.aligned, self.memory, self.later)
            keyed = ((one, place_key(one, self.versions)) for one in found)
            self._judged.append(tuple((one, key, accepted_by(one, key, self.accepted, prints)) for one, key in keyed))
        return self._judged[0]

    @property
    def is_checked(self) -> bool:
        """Whether what the checks found is what the texts say with the values and rows of now."""
        return is_checked(self.versions, self.aligned, self.memory)

    @property
    def certainty(self) -> Certainty:
        """How sure it is that the versions are one document, without what a clerk has said."""
        return self.ties.certainty(self.versions)

    def look_through(self) -> None:
        """Find out now what would be found out when it is asked for."""
        self.judged()
        _ = self.certainty
        _ = self.rows.survey, self.rows.row_of

    def compared(self) -> Compared:
        """Return what comparing the versions gave, for the library to keep."""
        self.judged()
        texts = [one.text_id for one in self.stored]
        basis = basis_of(texts, pins_of(self.stored, self.pins.values()))
        return kept_of(basis, self.versions, self.aligned, self.memory.found)

    def evidence(self, version: int, span: Span) -> Evidence:
        """Return where a range of one version's text is shown."""
        text = self.versions[version].text
        language = self.stored[version].language
        paragraph = text.paragraph_at(span.start)
        row = -1 if paragraph is None else self.rows.row_of[version][paragraph]
        row_or_none = row if row >= 0 else None
        return Evidence(language, span.start, span.end, row_or_none, span.cut(text.content))


def in_use(stored: StoredVersion) -> Version:
    """Return the version with the values to be used: the clerk's corrections over the values read."""
    corrected = {field: correction.value for field, correction in stored.corrections.items()}
    return replace(stored.version, values={**stored.version.values, **corrected})


def summary_of(versions: Sequence[Version], findings: Iterable[Finding], certainty: Certainty) -> Summary:
    """Return what the queue shows of a document with these versions and findings."""
    counts, expected = Counter(finding.severity for finding in findings), expected_languages(versions)
    return Summary(name_of(versions), title_of(versions), counts["error"], counts["warning"], certainty, expected)


def name_of(versions: Sequence[Version]) -> str:
    """Return the symbols, else the title, else the name of the first file."""
    symbols = next((version.items("symbols") for version in _english_first(versions) if version.items("symbols")), [])
    return "; ".join(symbols) or title_of(versions) or plain(PurePath(versions[0].file).stem)


def title_of(versions: Sequence[Version]) -> str:
    """Return the English title, or that of the first version which has one."""
    titles = (version.values.get("title") for version in _english_first(versions))
    return next((str(title) for title in titles if title), "")


def _english_first(versions: Sequence[Version]) -> list[Version]:
    return sorted(versions, key=lambda version: version.language != "en")
