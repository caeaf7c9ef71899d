"""What each paragraph is in its document."""

from dataclasses import dataclass
from typing import Literal

PartName = Literal["masthead", "title", "body", "request", "signature", "footnote", "annex"]


@dataclass(frozen=True, slots=True)
class Part:
    """The part that one paragraph belongs to; `annex` counts from 1, 0 is the main part."""

    name: PartName
    annex: int = 0
    heading: bool = False
