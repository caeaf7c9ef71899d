"""Rows built by hand, for the tests of the models."""

from reviewer.desk import Candidate, DocumentRow, Evidence, FieldRow, Piece, TextRow, VersionRow

DATE = FieldRow(
    key="date",
    label="Date",
    value="2044-10-21",
    read="2044-10-21",
    corrected=False,
    mark="read",
    reason="read by the rule date.english, score 0.90",
    agreement="2 of 2",
    form="A date: 2020-04-08",
    choices=(),
    multiline=False,
    evidence=(Evidence("en", 10, 25, 1, "21 October 2044"),),
    candidates=(Candidate("2044-10-07", "date.title", 0.5),),
)
DOCUMENT = DocumentRow(1, "A/99/1", "Mountain paths", "new", ("ar", "en"), ("zh", "fr", "ru", "es"), 1, 2, False)


def piece(start: int, text: str, language: str, part: str = "body", heading: bool = False) -> Piece:
    return Piece(0, start, text, part, 0, heading, language)


def version(language: str, original: bool = False) -> VersionRow:
    return VersionRow(1, 1, language, f"note-{language}.txt", original)


def row(part: str = "body", annex: int = 0, **cells: tuple[Piece, ...]) -> TextRow:
    return TextRow(cells, part, annex)
