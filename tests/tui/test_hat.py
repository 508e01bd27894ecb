"""The line drops or the service stops: the program ends, and what was half typed is on the disk."""

import os
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.bench.terminal import Terminal

KAPI = "import signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN); sys.argv = ['gumruk', 'egitim'];from gumruk.tui.cli import main; main()"


def bitti(pid: int, saniye: float = 10) -> bool:
    son = time.monotonic() + saniye
    while time.monotonic() < son:
        if os.waitpid(pid, os.WNOHANG) != (0, 0):
            return True
        time.sleep(0.02)
    return False


@pytest.mark.parametrize("kopus", ["hat", "durdurma"])
def test_hat_kopunca_program_biter_taslak_kalir(sqlite_kalip: tuple[Path, dict[str, int]], tmp_path: Path, kopus: str) -> None:
    """Even where the hang-up signal was ignored by whoever started the program."""
    (tmp_path / "eg").mkdir()
    shutil.copy(sqlite_kalip[0], tmp_path / "eg" / "gumruk.db")  # an office without waiting work is there at once
    t = Terminal([sys.executable, "-c", KAPI], env={"GUMRUK_EGITIM": str(tmp_path / "eg")})
    t.until("egitim1998")
    t.send("BEY01\regitim1998\r")
    t.until("MASA")
    t.send("BY\r")
    t.until("37 Rejim")
    t.send("0100\rNingbo Valve")
    t.until("Ningbo Valve")
    if kopus == "hat":
        os.close(t.fd)
    else:
        os.kill(t.pid, signal.SIGTERM)
    assert bitti(t.pid)
    taslak = "".join(p.read_text(encoding="utf-8") for p in (tmp_path / "eg" / "taslaklar").glob("*.jsonl"))
    assert "Ningbo Valve" in taslak
