"""Workers are real processes here, and really crash."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.errors import EmptyFile
from reviewer.progress import Cancelled, quiet
from reviewer.workers import Limits, Lost, Workers
from tests.workers.worker_tasks import do


@pytest.fixture
def workers():
    made = Workers(do, Limits(seconds=20, mebibytes=512), most=2)
    yield made
    made.close()


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_results_come_in_the_order_of_the_items(workers):
    words = [f"sample{number}" for number in range(40)]
    assert list(workers.run(words, quiet)) == [word.upper() for word in words]


def test_no_process_is_started_before_there_is_work(workers):
    assert list(workers.run([], quiet)) == []
    assert workers.pids() == ()


def test_much_work_is_shared_among_several_workers(workers):
    assert len(set(workers.run(["work"] * 30, quiet))) == 2


def test_items_that_are_quickly_done_are_not_worth_a_second_worker(workers):
    assert len(set(workers.run(["pid"] * 30, quiet))) == 1


def test_one_worker_stays_for_the_next_call(workers):
    (first,) = workers.run(["pid"], quiet)
    (second,) = workers.run(["pid"], quiet)
    assert first == second


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has classes of priority instead")
def test_a_worker_leaves_the_processor_to_the_window_first(workers):
    list(workers.run(["sample"], quiet))
    (pid,) = workers.pids()
    assert os.getpriority(os.PRIO_PROCESS, pid) > os.getpriority(os.PRIO_PROCESS, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="abort opens a dialog there")
@pytest.mark.parametrize("word", ["abort", "fault"])
def test_a_crash_costs_only_its_own_item(workers, word):
    before, crashed, after = workers.run(["before", word, "after"], quiet)
    assert (before, after) == ("BEFORE", "AFTER")
    assert isinstance(crashed, Lost) and crashed.why == "crash"


@pytest.mark.parametrize("word", ["loop", "sleep"])
def test_a_task_that_never_ends_is_ended(word):
    workers = Workers(do, Limits(seconds=1.5), most=1)
    hung, after = workers.run([word, "after"], quiet)
    workers.close()
    assert isinstance(hung, Lost) and (hung.why, after) == ("time", "AFTER")


def test_a_task_that_grows_without_bound_is_ended(workers):
    grown, after = workers.run(["grow", "after"], quiet)
    assert isinstance(grown, Lost) and (grown.why, after) == ("memory", "AFTER")


def test_a_fault_comes_back_with_its_traceback(workers):
    (fault,) = workers.run(["divide"], quiet)
    assert isinstance(fault, Lost) and "ZeroDivisionError" in fault.detail


def test_an_expected_failure_comes_back_whole(workers):
    (error,) = workers.run(["empty"], quiet)
    assert isinstance(error, EmptyFile) and str(error).startswith("nothing.txt: ")


def test_a_stop_ends_the_work_under_way_at_once(workers):
    pids = []

    def stop(done, total):
        pids.extend(workers.pids())
        if pids:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(workers.run(["sleep"], stop))
    assert workers.pids() == () and not any(map(lives, pids))


def test_a_worker_that_died_while_idle_is_replaced(workers):
    list(workers.run(["first"], quiet))
    (pid,) = workers.pids()
    os.kill(pid, 9)
    assert list(workers.run(["second"], quiet)) == ["SECOND"] or workers.pids() != (pid,)


def test_a_call_that_was_left_half_way_holds_up_no_other(workers):
    left = workers.run(["first", "second"], quiet)
    next(left)
    assert list(workers.run(["third"], quiet)) == ["THIRD"]


_ORPHANING = """
import sys
from reviewer.workers import Workers
from reviewer.progress import quiet
from tests.workers.worker_tasks import leave_pid_and_loop
if __name__ == "__main__":
    list(Workers(leave_pid_and_loop).run([sys.argv[1]], quiet))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_workers_end_with_the_process_that_started_them(tmp_path, qtbot):
    script, told = tmp_path / "start.py", tmp_path / "pid"
    script.write_text(_ORPHANING, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    parent = subprocess.Popen([sys.executable, str(script), str(told)], env=environment)
    qtbot.waitUntil(lambda: told.exists() and told.read_text("utf-8") != "", timeout=20_000)
    parent.kill()
    parent.wait()
    pid = int(told.read_text("utf-8"))
    qtbot.waitUntil(lambda: not lives(pid) or _is_zombie(pid), timeout=20_000)


def _is_zombie(pid: int) -> bool:
    """Say whether `pid` has ended and only waits for the system's first process to notice."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()[0] == "Z"
    except OSError:
        return True
