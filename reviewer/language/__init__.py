"""Which language each paragraph is in."""

from reviewer.language.finding import find_languages

__all__ = ["find_languages"]
