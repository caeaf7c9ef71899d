"""What the limits of a worker do not mean."""

import subprocess
import sys
from pathlib import Path

_LARGE = """
import time
from reviewer.workers import Limits
from reviewer.workers import Workers
from reviewer.progress import quiet
if __name__ == "__main__":
    held = bytearray(b"x") * (300 << 20)
    print(list(Workers(time.sleep, Limits(mebibytes=256)).run([0.6], quiet)))  # longer than from one look to the next
"""


def test_a_worker_is_not_blamed_for_the_size_of_the_program_that_started_it(tmp_path):
    script = tmp_path / "large.py"
    script.write_text(_LARGE, "utf-8")
    done = subprocess.run(
        [sys.executable, str(script)], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[None]"
