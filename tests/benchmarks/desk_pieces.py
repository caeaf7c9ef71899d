"""What the benchmarks of the desk share."""

from PySide6.QtCore import QThreadPool


def pool() -> QThreadPool:
    """Return threads as the program has them."""
    made = QThreadPool()
    made.setMaxThreadCount(3)
    return made


def report(what: str, ours: float, bare: float) -> None:
    """Print a median beside that of bare Qt, both in seconds."""
    print(f"{what:34} {1000 * ours:9.1f} {1000 * bare:9.1f} {ours / max(bare, 1e-6):8.1f}", flush=True)
