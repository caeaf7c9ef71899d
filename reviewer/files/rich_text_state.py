"""What a reader of rich text carries from token to token: the open groups, and the paragraph of each flow."""

from dataclasses import dataclass, field
from typing import Literal

from reviewer.files.flow import Flow

Align = Literal["", "left", "centre", "right"]


@dataclass(slots=True)
class Group:
    """The state that a closing brace gives up."""

    flow: Flow
    hidden: bool = False
    deleted: bool = False
    vanished: bool = False
    encoding: str = ""
    fallback: int = 1  # characters that stand after \u for old readers
    bold: bool = False
    size: float = 12.0
    fresh: bool = True  # nothing in it yet: the next word tells what the group is
    starred: bool = False
    fonts: bool = False
    ends: bool = False  # its paragraph ends with it
    number: bool = False  # the number or bullet of a list, as written by the program that saved the file


@dataclass(slots=True)
class Line:
    """The paragraph being read in one flow."""

    text: list[str] = field(default_factory=list)
    looks: list[tuple[bool, float]] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    align: Align = ""
    in_table: bool = False
    mark: str = ""
    number: str = ""  # of a list
    note: str = ""  # the note that begins with it
