"""Arabic out of a PDF: letters, numbers and Latin words brought into the order in which they are read."""

import re
from collections.abc import Iterable, Sequence

from reviewer.files.pdf_runs import Run

_ARABIC = re.compile("[\u0600-\u065f\u066e-\u06ef\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u0400-\u04ff]")
_DIGIT = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9]")
_MIRRORED = str.maketrans("()[]{}«»<>", ")(][}{»«><")
_STOP_BEFORE = re.compile(r"([.,;:،؛]+)(\d[\d\s.,/-]*)")
Letter = tuple[str, float, float]
"""A character with its left and right edge."""

_DAMAGED = re.compile(
    "(?<![\u0621-\u064a])\u0627[\u0625\u0623\u0622\u0627]|(?<![\u0621-\u064a])(?:\u0627)?[\u0625\u0623]\u0644(?=[\u0621-\u064a]{3})"
)


def is_right_to_left(text: str) -> bool:
    """Tell whether a line is to be read from right to left."""
    return has_arabic(text) and len(_ARABIC.findall(text)) > len(_LATIN.findall(text))


def has_arabic(text: str) -> bool:
    """Tell whether there is an Arabic letter in the text."""
    return not text.isascii() and _ARABIC.search(text) is not None


def logical_order(runs: Sequence[Run]) -> list[Run]:
    """Return the runs of a right-to-left line in reading order."""
    found: list[Run] = []
    group: list[Run] = []  # Latin words and numbers side by side are read from left to right
    for run in sorted(runs, key=lambda run: -run.right):
        if _is_left_to_right(run.text):
            group.insert(0, run)
            continue
        found += group
        group = []
        found.append(run)
    return [_number_first(run) for run in found + group]


def ligatures_in_order(letters: Iterable[Letter]) -> list[Letter]:
    """Return the letters with those of ligatures turned: two Arabic letters in one box come in the wrong order."""
    ordered: list[Letter] = []
    for letter in letters:
        last = ordered[-1] if ordered else ("", 0.0, 0.0)
        one_box = last[1:] == letter[1:] and letter[2] > letter[1]
        turned_round = one_box and has_arabic(letter[0]) and has_arabic(last[0])
        ordered.insert(len(ordered) - turned_round, letter)
    return ordered


def words_in_order(letters: Sequence[Letter]) -> list[Letter]:
    """Return the letters of one run with its words from right to left.

    Where pdfium takes a line for a left-to-right one, it turns the letters of each word and leaves the words.
    """
    words: list[list[Letter]] = [[]]
    for letter in letters:
        if letter[0].isspace():
            words.append([])
        else:
            words[-1].append(letter)
    words = [word for word in words if word]
    rights = [max(right for _, _, right in word) for word in words]
    if rights == sorted(rights, reverse=True):
        return list(letters)
    ordered: list[Letter] = []
    for _, word in sorted(zip(rights, words, strict=True), key=lambda one: -one[0]):
        if ordered:
            ordered.append((" ", word[-1][2], ordered[-1][1]))
        neutral = not any(char.isalnum() for char, _, _ in word)
        ordered += sorted(word, key=lambda letter: -letter[2]) if neutral else word
    return ordered


def _number_first(run: Run) -> Run:
    """Put a full stop or comma that stands to the left of a number behind it, where it is read."""
    found = _STOP_BEFORE.fullmatch(run.text)
    return run._replace(text=found[2] + found[1]) if found else run


def _is_left_to_right(text: str) -> bool:
    return not has_arabic(text) and bool(_LATIN.search(text) or _DIGIT.search(text))


def brackets_are_mirrored(lines: Iterable[str]) -> bool:
    """Tell whether the file gives brackets of right-to-left lines by their shapes: closing before opening."""
    kept = [line for line in lines if is_right_to_left(line)]
    return sum(_unbalanced(line.translate(_MIRRORED)) for line in kept) < sum(map(_unbalanced, kept))


def turned(runs: Sequence[Run]) -> list[Run]:
    """Return the runs with the brackets of right-to-left ones turned round."""
    return [run if _is_left_to_right(run.text) else run._replace(text=run.text.translate(_MIRRORED)) for run in runs]


def _unbalanced(text: str) -> int:
    wrong = depth = 0
    for char in text:
        if char in "([{«":
            depth += 1
        elif char in ")]}»":
            wrong += depth == 0
            depth = max(depth - 1, 0)
    return wrong + depth


def looks_damaged(text: str) -> bool:
    """Tell whether letters of ligatures stand in the wrong order in many words."""
    return len(_DAMAGED.findall(text)) > 5
