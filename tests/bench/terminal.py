"""Programs in a pseudo-terminal, timed from outside: first paint, key to last painted byte, bytes, memory."""

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import termios
import time
from collections.abc import Sequence

import psutil


class Terminal:
    """One program on a pty; answers the questions that a real terminal answers."""

    def __init__(self, argv: Sequence[str], cols: int = 80, rows: int = 24, env: dict[str, str] | None = None) -> None:
        self.start = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update({"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", **(env or {})})
            os.execvp(argv[0], list(argv))
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
        self.out = b""

    def read(self, wait: float) -> tuple[bytes, float | None]:
        got, last, end = b"", None, time.perf_counter() + wait
        while (left := end - time.perf_counter()) > 0:
            ready, _, _ = select.select([self.fd], [], [], left)
            if not ready:
                break
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                break
            if not data:
                break
            got, last = got + data, time.perf_counter()
            for question, answer in ((b"\x1b[?2026$p", b"\x1b[?2026;2$y"), (b"\x1b[c", b"\x1b[?62;c"), (b"\x1b[6n", b"\x1b[1;1R")):
                if question in data:
                    os.write(self.fd, answer)
        self.out += got
        return got, last

    def until(self, text: str, timeout: float = 60) -> float:
        """Seconds from the program's start until the text is painted."""
        while text.encode() not in self.out:
            if time.perf_counter() - self.start > timeout:
                raise TimeoutError(f"{text!r} not painted; last: {self.out[-400:]!r}")
            self.read(0.02)
        return time.perf_counter() - self.start

    def send(self, keys: str) -> None:
        os.write(self.fd, keys.encode())

    def key(self, keys: str, quiet: float = 0.09) -> tuple[float, int]:
        """(seconds to the last painted byte, bytes painted) of one key."""
        began = time.perf_counter()
        self.send(keys)
        total, last = 0, began
        while True:
            got, at = self.read(quiet)
            if not got:
                return last - began, total
            total, last = total + len(got), at or last

    def memory_mib(self) -> float:
        return float(psutil.Process(self.pid).memory_info().rss) / 2**20

    def close(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.close(self.fd)
        os.waitpid(self.pid, 0)


def median(values: Sequence[float]) -> float:
    return statistics.median(values)
