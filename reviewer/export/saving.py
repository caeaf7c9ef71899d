"""Bytes -> a file that is either whole or not there."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from reviewer.errors import CannotWrite, WouldOverwrite


def save(content: bytes, target: Path, *, overwrite: bool) -> None:
    """Write `content` beside `target` and move it there in one step; an existing file stays unless `overwrite`.

    Raises `WouldOverwrite` (also where another process was quicker) and `CannotWrite`.
    """
    temporary = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        try:
            _write(content, temporary)
            if overwrite:
                temporary.replace(target)
            else:
                _move_unless_there(temporary, target)
        finally:
            with suppress(OSError):
                temporary.unlink()
    except FileExistsError as error:
        raise WouldOverwrite(target.name) from error
    except OSError as error:
        raise CannotWrite(target.name) from error


def _write(content: bytes, path: Path) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _move_unless_there(temporary: Path, target: Path) -> None:
    try:
        os.link(temporary, target)  # fails where the target exists: no gap between asking and doing
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links (exFAT, some shares): reserve the name first, then replace it
        with target.open("xb"):
            pass
        try:
            temporary.replace(target)
        except OSError:
            target.unlink()
            raise
