"""The versions of one document side by side: as a Word table, as a web page, and as a translation memory."""

from reviewer.export.side_by_side.comparison import Accepted, Comparison
from reviewer.export.side_by_side.files import write_bilingual, write_memory, write_page

__all__ = ["Accepted", "Comparison", "write_bilingual", "write_memory", "write_page"]
