"""THE DOOR: no arguments open the counter at once; anything else is a command. Every import is late."""

import sys
from pathlib import Path
from typing import Any

SURUM = "0.1.0"


def main() -> None:
    """Entry point of `gumruk`."""
    args = sys.argv[1:]
    if args == ["--version"]:
        print(f"gumruk {SURUM}")
        return
    if not args or args == ["egitim"] or (args[0] == "--ayar" and len(args) == 2):
        sys.exit(_ac(egitim=args == ["egitim"], ayar=args[1] if args and args[0] == "--ayar" else None))
    from gumruk.tui.cli_commands import uygulama

    uygulama()


def _ac(*, egitim: bool = False, ayar: str | None = None) -> int:
    """Open the counter; a wrong setting is said before the screen switches."""
    from gumruk.data.settings import AyarHatasiBasit, ayar_oku, ayar_yolu

    try:
        okunan = egitim_ayari() if egitim else ayar_oku(ayar_yolu(ayar))
    except AyarHatasiBasit as hata:
        print(hata, file=sys.stderr)
        return 2
    from gumruk.screens.uygulama import Uygulama
    from gumruk.tui.commands import KeyClash

    try:
        uyg = Uygulama(okunan, lambda: _depo_ac(okunan))
    except KeyClash as hata:
        print(hata, file=sys.stderr)
        return 2
    uyg.run(mouse=False)
    return uyg.return_code or 0


def egitim_ayari(kok: Path | None = None) -> Any:
    """The practice office lives in a folder of its own."""
    import os

    from gumruk.data.settings import Ayar, MasaAyari, OfisAyari
    from platformdirs import user_data_path

    yer = kok or Path(os.environ.get("GUMRUK_EGITIM") or user_data_path("gumruk-egitim"))
    return Ayar(ofis=OfisAyari("343100", "Ambarlı Gümrük Müdürlüğü"), masa=MasaAyari(ad="Eğitim masası"), egitim=True, kok=yer)


def _depo_ac(ayar: Any) -> Any:
    """Open the office's archive."""
    if ayar.egitim:
        from gumruk.data import practice_ofis

        return practice_ofis.ac(ayar.url)
    from gumruk.data.migrate import ac

    return ac(ayar.url)
