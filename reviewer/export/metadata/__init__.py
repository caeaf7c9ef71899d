"""The metadata of documents: as a table, as lines of JSON, as library records, and as Akoma Ntoso."""

from reviewer.export.metadata.files import write_akn, write_csv, write_json_lines, write_marcxml
from reviewer.export.metadata.records import Record

__all__ = ["Record", "write_akn", "write_csv", "write_json_lines", "write_marcxml"]
