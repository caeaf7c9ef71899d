"""Which language each paragraph is in."""

from typing import TYPE_CHECKING

from reviewer.doors import open_door

if TYPE_CHECKING:
    from reviewer.language.finding import find_languages

open_door(
    __name__,
    {
        "reviewer.language.finding": "find_languages",
    },
)
