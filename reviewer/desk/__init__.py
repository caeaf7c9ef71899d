"""What a clerk can do: open, import, correct, undo, group, draft. Composes the stages and the store."""

from typing import TYPE_CHECKING

from reviewer.doors import open_door

if TYPE_CHECKING:
    from reviewer.desk.answers import align_files, align_lines, check_files, group_files
    from reviewer.desk.arriving import Arrived, look_for_files
    from reviewer.desk.catalogue import Catalogue
    from reviewer.desk.codes import codes_of
    from reviewer.desk.desk import Desk, restore_library
    from reviewer.desk.drafts import draft_options
    from reviewer.desk.export_options import Existing, Exported, ExportOptions
    from reviewer.desk.export_unkept import export_files
    from reviewer.desk.exporting import EXPORT_KINDS, ExportKind
    from reviewer.desk.harvested import Harvest
    from reviewer.desk.loading import load_stages, stages_are_loaded
    from reviewer.desk.reading import harvest
    from reviewer.desk.row_changes import Join, Keep, Move, RowChange, SetApart, Split
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
    from reviewer.desk.values import FIELDS_FOR_ALL, form_of, why_no_value
    from reviewer.export import DraftOptions
    from reviewer.files import PagePicture
    from reviewer.reading import Harvested, describe, read_version
    from reviewer.store import Counted, Order, Wanted, opens_unchanged
    from reviewer.workers import picture_of, walk

open_door(
    __name__,
    {
        "reviewer.desk.answers": "align_files align_lines check_files group_files",
        "reviewer.desk.arriving": "Arrived look_for_files",
        "reviewer.desk.catalogue": "Catalogue",
        "reviewer.desk.codes": "codes_of",
        "reviewer.desk.desk": "Desk restore_library",
        "reviewer.desk.drafts": "draft_options",
        "reviewer.desk.export_options": "Existing Exported ExportOptions",
        "reviewer.desk.export_unkept": "export_files",
        "reviewer.desk.exporting": "EXPORT_KINDS ExportKind",
        "reviewer.desk.harvested": "Harvest",
        "reviewer.desk.loading": "load_stages stages_are_loaded",
        "reviewer.desk.reading": "harvest",
        "reviewer.desk.row_changes": "Join Keep Move RowChange SetApart Split",
        "reviewer.desk.side_rows": "Rows Survey survey_of",
        "reviewer.desk.tables": (
            "Candidate Changed Deed DocumentRow Evidence FieldRow FindingRow ForeseenRow GroupingRow HistoryRow "
            "Imported ImportPlan Mark Piece PlannedRow Refused RelatedRow SearchRow SourcePlace SourceRow State "
            "TextRow VersionRow"
        ),
        "reviewer.desk.values": "FIELDS_FOR_ALL form_of why_no_value",
        "reviewer.export": "DraftOptions",
        "reviewer.files": "PagePicture",
        "reviewer.reading": "Harvested describe read_version",
        "reviewer.store": "Counted Order Wanted opens_unchanged",
        "reviewer.workers": "picture_of walk",
    },
)
