"""A process of its own for each library that reads what others wrote: it can be slow, large or fall, and is killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from importlib import import_module
from typing import Final

from dangbo_report.errors import UnreadableDocumentError

#: What one file may take of the processor, where the system can hold a process to it; and of the clock.
SECONDS: Final = 20
PATIENCE: Final = 60
#: And how much memory, where the system can hold a process to it.
MEMORY: Final = 1 << 30
_SLOW: Final = f"it takes longer than {SECONDS} seconds to read; split it"
#: How a process says that it did not read a file, and why.
_REFUSED: Final = 3
#: What the process runs: the paths of this one, since it may have been started with others.
_START: Final = (
    "import sys; sys.path[:] = sys.argv[1].split(chr(10)); from dangbo_report.files.worker import serve; serve()"
)


def run_apart(function: str, data: bytes, name: str) -> bytes:
    """Call a function of the library with bytes in another process, and give back the bytes that it returns.

    Args:
        function: "module:function" in this room.
        data: what it is called with.
        name: what the document is called in errors.

    Raises:
        UnreadableDocumentError: it refused, fell, or took longer or more memory than is allowed; it carries the name
            and the reason.
    """
    command = [sys.executable, "-c", _START, "\n".join(sys.path), function]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 - this Python
    except subprocess.TimeoutExpired as error:
        raise UnreadableDocumentError(name, _SLOW) from error
    except OSError as error:
        raise UnreadableDocumentError(name, f"no process could be started to read it: {error}") from error
    if done.returncode == 0:
        return done.stdout
    if done.returncode == -getattr(signal, "SIGXCPU", 0):
        raise UnreadableDocumentError(name, _SLOW)
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["no reason was given"]
    if done.returncode == _REFUSED:
        raise UnreadableDocumentError(name, said[0])
    if "MemoryError" in said[0]:
        raise UnreadableDocumentError(name, f"it takes more than {MEMORY >> 20} MiB of memory to read; split it")
    raise UnreadableDocumentError(
        name, f"the program that reads it failed ({said[0][:200]}); open it and save it again"
    )


def serve() -> None:
    """Read bytes, call the function that was named, write what it returns; the other end of `run_apart`."""
    _limit()
    module, _, function = sys.argv[2].partition(":")
    call = getattr(import_module(f"dangbo_report.files.{module}"), function)
    try:
        sys.stdout.buffer.write(call(sys.stdin.buffer.read()))
    except ValueError as error:
        sys.stderr.write(" ".join(str(error).split()))
        sys.exit(_REFUSED)


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
