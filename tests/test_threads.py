"""Sixteen threads that all begin at once give what one gives, nothing of the library being loaded or remembered yet."""

import subprocess
import sys
from pathlib import Path

CODE = """
import json, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

THREADS = 16
sys.setswitchinterval(1e-5)
lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
texts = [json.loads(line)["text"].replace(" ", "  ", number) for number, line in enumerate(lines[: 4 * THREADS])]
start = Barrier(THREADS)

def told(texts):
    import dangbo_report
    read, audit = dangbo_report.read_text, dangbo_report.audit
    return [(repr(read(text).claims), audit(text, previous=texts[0]).to_json()) for text in texts]

def at_once(texts):
    start.wait()
    return told(texts)

shares = [texts[first::THREADS] for first in range(THREADS)]
with ThreadPoolExecutor(THREADS) as pool:
    threaded = list(pool.map(at_once, shares))
alone = [told(share) for share in shares]
differing = sum(one != other for one, other in zip(threaded, alone))
print(differing, sum(map(len, alone)), sum(len(findings) > 2 for share in alone for _, findings in share))
"""


def test_threads_that_begin_at_once_tell_what_one_tells() -> None:
    labelled = Path(__file__).parent / "reading" / "paragraphs.jsonl"
    command = [sys.executable, "-X", "utf8", "-c", CODE, str(labelled)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    differing, texts, faulty = map(int, done.stdout.split())
    assert (differing, texts) == (0, 64)
    assert faulty > 0
