"""What each paragraph is in its document."""

from typing import Literal

from reviewer.light import light

PartName = Literal["masthead", "title", "body", "request", "signature", "footnote", "annex"]
Line = Literal[
    "",
    "item",
    "agenda_title",
    "body_name",
    "heading",
    "subheading",
    "sponsor",
    "adopted",
    "byline",
    "communication",
]
"""What a line of the front matter is, where that decides how it is read:
``body_name``: the printed name of a body that the tables do not know; ``byline``: a rapporteur, a place and dates
under the title; ``adopted``: `Resolution adopted by ...`."""


@light
class Part:
    """The part that one paragraph belongs to; `annex` counts from 1, 0 is the main part.

    `continues`: the paragraph goes on with the heading or item title that the one before began.
    """

    name: PartName
    annex: int = 0
    heading: bool = False
    line: Line = ""
    continues: bool = False
