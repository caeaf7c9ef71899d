"""A version -> a Word draft, or the sender's own file corrected; a document -> its versions side by side; metadata."""

from typing import TYPE_CHECKING

from reviewer.doors import open_door

if TYPE_CHECKING:
    from reviewer.export.corrected import Corrected, CorrectedOptions, NotPlaced, confirmed, write_corrected
    from reviewer.export.draft import write_draft
    from reviewer.export.metadata import Record, write_akn, write_csv, write_json_lines, write_marcxml
    from reviewer.export.options import DraftOptions
    from reviewer.export.saving import save
    from reviewer.export.side_by_side import Accepted, Comparison, write_bilingual, write_memory, write_page

open_door(
    __name__,
    {
        "reviewer.export.corrected": "Corrected CorrectedOptions NotPlaced confirmed write_corrected",
        "reviewer.export.draft": "write_draft",
        "reviewer.export.options": "DraftOptions",
        "reviewer.export.metadata": "Record write_akn write_csv write_json_lines write_marcxml",
        "reviewer.export.saving": "save",
        "reviewer.export.side_by_side": "Accepted Comparison write_bilingual write_memory write_page",
    },
)
