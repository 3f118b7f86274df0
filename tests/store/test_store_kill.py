"""What was acknowledged is there after the program was killed or the disk was full; what was not is not half there."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from store_builders import LABELS

from annotator.store import Store

HERE = Path(__file__).parent

# Performs one step after the other and says so, until it is killed.
WRITER = """
import sys
from pathlib import Path
from store_builders import NAME, document, mention
from annotator.core.operations import AddAnnotation, Batch
from annotator.store import Store

store = Store.open(Path(sys.argv[1]))
added = document()
print(store.perform(added, NAME).number, flush=True)
while True:
    pair = (AddAnnotation(added.document.id, mention(added.document, words)) for words in ("普京", "乌克兰"))
    print(store.perform(Batch("two", tuple(pair)), NAME).number, flush=True)
"""

# Performs until a file may not grow any further, then goes on reading.
FULL = """
import resource, signal, sys
from pathlib import Path
from store_builders import NAME, document
from annotator.store import NotSaved, Store

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = Store.open(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
try:
    while True:
        store.perform(document("普京" * 5_000), NAME)
        print(len(store.document_ids()), flush=True)
except NotSaved as error:
    print(error)
    print(len(store.document_ids()), store.check())
"""


def python(program: str, path: Path) -> subprocess.Popen[str]:
    program = f"import sys; sys.path[:0] = [{str(HERE)!r}, {str(HERE.parent.parent)!r}]\n{program}"
    return subprocess.Popen([sys.executable, "-c", program, path], stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("acknowledged", [1, 2, 17, 60])
def test_what_was_acknowledged_survives_kill_9(path: Path, acknowledged: int):
    Store.create(path, LABELS).close()
    with python(WRITER, path) as writer:
        assert writer.stdout is not None
        told = [int(writer.stdout.readline()) for _ in range(acknowledged)]
        writer.kill()
        told += [int(line) for line in writer.stdout.read().splitlines()]
    with Store.open(path) as store:
        steps = len(store.history(None, 10_000))
        assert told == list(range(1, len(told) + 1))
        assert steps in (len(told), len(told) + 1)
        assert store.documents()[0].annotations == 2 * (steps - 1)
        assert store.check() == []


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="the system knows no limit of file size")
def test_a_full_disk_is_told_and_what_was_saved_stays(path: Path):
    Store.create(path, LABELS).close()
    with python(FULL, path) as writer:
        assert writer.stdout is not None
        *counts, sentence, after = writer.stdout.read().splitlines()
    assert sentence.startswith((f"This was not saved in {path.name}", f"{path.name} cannot be read or written"))
    assert after == f"{counts[-1]} []"
    with Store.open(path) as store:
        assert (len(store.document_ids()), store.check()) == (int(counts[-1]), [])
