"""A version -> a Word draft, or the sender's own file corrected; a document -> its versions side by side; metadata."""

from reviewer.export.corrected import Corrected, CorrectedOptions, NotPlaced, confirmed, write_corrected
from reviewer.export.draft import DraftOptions, write_draft
from reviewer.export.metadata import Record, write_akn, write_csv, write_json_lines, write_marcxml
from reviewer.export.saving import save
from reviewer.export.side_by_side import Accepted, Comparison, write_bilingual, write_memory, write_page

__all__ = [
    "Accepted",
    "Comparison",
    "Corrected",
    "CorrectedOptions",
    "DraftOptions",
    "NotPlaced",
    "Record",
    "confirmed",
    "save",
    "write_akn",
    "write_bilingual",
    "write_corrected",
    "write_csv",
    "write_draft",
    "write_json_lines",
    "write_marcxml",
    "write_memory",
    "write_page",
]
