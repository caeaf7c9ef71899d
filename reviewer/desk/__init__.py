"""What a clerk can do: open, import, correct, undo, group, draft. Composes the stages and the store."""

from reviewer.desk.answers import align_files, align_lines, check_files, group_files
from reviewer.desk.arriving import Arrived, look_for_files
from reviewer.desk.codes import codes_of
from reviewer.desk.correcting import FIELDS_FOR_ALL, why_no_value
from reviewer.desk.desk import Desk, restore_library
from reviewer.desk.drafts import draft_options
from reviewer.desk.export_files import export_files
from reviewer.desk.exporting import EXPORT_KINDS, Existing, Exported, ExportKind, ExportOptions
from reviewer.desk.reading import Harvest, harvest
from reviewer.desk.rowing import Join, Keep, Move, RowChange, SetApart, Split
from reviewer.desk.side_rows import Rows, Survey, survey_of
from reviewer.desk.tables import (
    Candidate,
    Changed,
    Deed,
    DocumentRow,
    Evidence,
    FieldRow,
    FindingRow,
    ForeseenRow,
    GroupingRow,
    HistoryRow,
    Imported,
    ImportPlan,
    Mark,
    Piece,
    PlannedRow,
    Refused,
    RelatedRow,
    SearchRow,
    SourcePlace,
    SourceRow,
    State,
    TextRow,
    VersionRow,
)
from reviewer.export import DraftOptions
from reviewer.files import PagePicture
from reviewer.reading import Harvested, describe, read_version
from reviewer.store import Counted, Order, Wanted
from reviewer.workers import picture_of, walk

__all__ = [
    "EXPORT_KINDS",
    "FIELDS_FOR_ALL",
    "Arrived",
    "Candidate",
    "Changed",
    "Counted",
    "Deed",
    "Desk",
    "DocumentRow",
    "DraftOptions",
    "Evidence",
    "Existing",
    "ExportKind",
    "ExportOptions",
    "Exported",
    "FieldRow",
    "FindingRow",
    "ForeseenRow",
    "GroupingRow",
    "Harvest",
    "Harvested",
    "HistoryRow",
    "ImportPlan",
    "Imported",
    "Join",
    "Keep",
    "Mark",
    "Move",
    "Order",
    "PagePicture",
    "Piece",
    "PlannedRow",
    "Refused",
    "RelatedRow",
    "RowChange",
    "Rows",
    "SearchRow",
    "SetApart",
    "SourcePlace",
    "SourceRow",
    "Split",
    "State",
    "Survey",
    "TextRow",
    "VersionRow",
    "Wanted",
    "align_files",
    "align_lines",
    "check_files",
    "codes_of",
    "describe",
    "draft_options",
    "export_files",
    "group_files",
    "harvest",
    "look_for_files",
    "picture_of",
    "read_version",
    "restore_library",
    "survey_of",
    "walk",
    "why_no_value",
]
