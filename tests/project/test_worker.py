import os
import time

import pytest

from annotator.core.errors import AnnotatorError
from annotator.core.sentences import Sentence
from annotator.project.worker import Refused, Worker, WorkerEnded, WorkerFault


def measure(text: str) -> tuple[int, int]:
    return len(text), os.getpid()


def refuse(name: str) -> None:
    raise AnnotatorError("{name} is not text.", name=name)


def fail() -> None:
    raise ZeroDivisionError


def dawdle() -> None:
    time.sleep(60)


def die() -> None:
    os._exit(3)


def swell() -> int:
    return len(bytearray(3 << 30))


@pytest.fixture
def worker():
    with Worker(seconds=20) as worker:
        yield worker


def test_work_is_done_in_another_process(worker: Worker):
    length, process = worker.run(measure, "𠮷野家👍")
    assert length == 4
    assert process != os.getpid()


def test_one_process_serves_many_calls(worker: Worker):
    assert worker.run(measure, "甲")[1] == worker.run(measure, "乙")[1]


def test_a_refusal_comes_back_as_its_sentence(worker: Worker):
    with pytest.raises(Refused, match=r"^照片\.png is not text\.$") as refused:
        worker.run(refuse, "照片.png")
    assert refused.value.sentence == Sentence("{name} is not text.", name="照片.png")


def test_a_fault_comes_back_with_its_traceback(worker: Worker):
    with pytest.raises(WorkerFault, match="ZeroDivisionError"):
        worker.run(fail)


def test_work_that_takes_too_long_is_ended_and_the_next_call_is_served():
    with Worker(seconds=5) as worker:
        with pytest.raises(WorkerEnded, match="given up"):
            worker.run(dawdle)
        assert worker.run(measure, "甲乙")[0] == 2


def test_a_worker_that_dies_is_reported_and_started_anew(worker: Worker):
    with pytest.raises(WorkerEnded, match="ended"):
        worker.run(die)
    assert worker.run(measure, "甲")[0] == 1


def test_work_that_needs_too_much_memory_is_refused(worker: Worker):
    with pytest.raises(Refused, match="memory"):
        worker.run(swell)
