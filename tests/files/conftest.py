from pathlib import Path

import pytest

from reviewer.files import Block, Source, read_file


@pytest.fixture
def read(tmp_path):
    """Write bytes to a file and read it."""

    def read_bytes(content: bytes, name: str = "sample") -> Source:
        path: Path = tmp_path / name
        path.write_bytes(content)
        return read_file(path)

    return read_bytes


@pytest.fixture
def texts(read):
    """Read bytes, and give the texts of the blocks, all or those of one role."""

    def texts_of(content: bytes, role: str = "") -> list[str]:
        blocks: tuple[Block, ...] = read(content).blocks
        return [block.text for block in blocks if role in ("", block.role)]

    return texts_of
