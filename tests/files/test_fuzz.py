from pathlib import Path
from random import Random

import pytest

from reviewer.errors import ReviewerError
from reviewer.reading import read_version
from tests.files.mutating import mutated

_FOLDERS = (Path(__file__).parents[2] / "resources" / "samples", Path(__file__).parent / "data")
GOODS = sorted(path for folder in _FOLDERS for path in folder.glob("*.*"))


@pytest.mark.parametrize("good", GOODS, ids=lambda path: path.name)
def test_a_broken_file_is_read_or_refused_with_a_reason(tmp_path, good):
    for seed in range(4):
        random = Random(f"{seed} {good.name}")
        path = tmp_path / good.name
        path.write_bytes(mutated(good.read_bytes(), random, random.choice(GOODS).read_bytes()))
        try:
            read_version(path)
        except ReviewerError as error:
            assert good.name in str(error)
