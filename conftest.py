"""Lets pytest see a bare checkout as the package `gumruk`."""

import sys
import types
from pathlib import Path

KOK = Path(__file__).parent
if "gumruk" not in sys.modules:
    paket = types.ModuleType("gumruk")
    paket.__path__ = [str(KOK)]
    sys.modules["gumruk"] = paket
