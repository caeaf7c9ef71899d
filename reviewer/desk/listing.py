"""What the library holds, as the rows that the tables show."""

from collections.abc import Iterable, Sequence

from reviewer.checks import Finding
from reviewer.desk.opened import Opened
from reviewer.desk.tables import FindingRow, HistoryRow, Imported, SearchRow, VersionRow
from reviewer.fields import SPEC_OF, Value, show_value
from reviewer.messages import N_
from reviewer.store import Acceptance, Hit, Past, StoredDocument

_SERIOUS = {"error": 0, "warning": 1, "info": 2}


def version_rows(opened: Opened) -> tuple[VersionRow, ...]:
    """Return the versions of a document; the original is the language that any version names as such."""
    originals = {language for version in opened.versions for language in version.items("original_languages")}
    return tuple(
        VersionRow(stored.id, stored.document, stored.language, stored.file.name, stored.language in originals)
        for stored in opened.stored
    )


def finding_rows(opened: Opened, accepted: bool = False) -> tuple[FindingRow, ...]:
    """Return the findings still open, or those that a clerk has accepted, the serious ones first."""
    chosen = [one for one in opened.judged() if (one[2] is not None) == accepted]
    chosen.sort(key=lambda one: _SERIOUS[one[0].severity])
    return tuple(_finding_row(opened, finding, key, given) for finding, key, given in chosen)


def _finding_row(opened: Opened, finding: Finding, key: str, accepted: Acceptance | None) -> FindingRow:
    evidence = tuple(opened.evidence(mark.version, mark.span) for mark in finding.marks)
    return FindingRow(
        finding.check,
        finding.severity,
        finding.message,
        finding.field,
        finding.languages,
        evidence,
        key,
        accepted.reason if accepted else "",
    )


def history_row(past: Past) -> HistoryRow:
    """Return one entry of the history with its values as a clerk reads them."""
    entry = past.entry
    old, new = (_shown(entry.field, value) for value in (entry.old, entry.new))
    spec = SPEC_OF.get(entry.field)
    label, coded = (spec.label, bool(spec.codes)) if spec else ("", False)
    return HistoryRow(past.made_at, past.who, past.action, entry.language, entry.field, old, new, label, coded)


def _shown(field: str, value: Value) -> str:
    return show_value(field, value) if field in SPEC_OF else str(value or "")


def search_rows(hits: Iterable[Hit], documents: Iterable[StoredDocument]) -> tuple[SearchRow, ...]:
    """Return what was found, with the names of the documents."""
    names = {document.id: document.summary.name for document in documents}
    return tuple(
        SearchRow(hit.document, names.get(hit.document, ""), hit.language, hit.start, hit.end, hit.snippet)
        for hit in hits
    )


def said_of(imported: Imported) -> str:
    """Return one line on an import."""
    pieces = (
        (imported.versions, N_("desk", "1 version imported"), N_("desk", "{count} versions imported")),
        (len(imported.already), N_("desk", "1 file was here already"), N_("desk", "{count} files were here already")),
        (
            len(imported.same),
            N_("desk", "1 file says the same as another"),
            N_("desk", "{count} files say the same as others"),
        ),
        (len(imported.refused), N_("desk", "1 file could not be read"), N_("desk", "{count} files could not be read")),
    )
    said: Sequence[str] = [one if count == 1 else many.format(count=count) for count, one, many in pieces if count]
    return "; ".join(said) or N_("desk", "Nothing to import")
