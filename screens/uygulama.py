"""The program as the office opens it: the desk app with its archive, its signed-in person, its drafts and its printer thread."""

import asyncio
import threading
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from gumruk.data.drafts import TaslakDefteri
from gumruk.data.settings import Ayar
from gumruk.models.yazi import buyuk
from gumruk.screens.registry import EKRANLAR, yapici
from gumruk.tui.app import DeskApp
from textual import events

ISTANBUL = ZoneInfo("Europe/Istanbul")


def kisa_ad(ad: str, idare: str) -> str:
    """The office as the top line has room for it: AMBARLI 343100."""
    kisa = buyuk(ad)
    for ek in (" GÜMRÜK MÜDÜRLÜĞÜ", " GÜMRÜK BAŞMÜDÜRLÜĞÜ"):
        kisa = kisa.removesuffix(ek)
    return f"{kisa} {idare}".strip()


class Uygulama(DeskApp):
    """`ac` opens the archive; it runs in a thread while the clerk types the password."""

    def __init__(self, ayar: Ayar, ac: Callable[[], Any]) -> None:
        super().__init__(
            {ad: yapici(ad) for ad in EKRANLAR},
            "giris",
            practice=ayar.egitim,
            theme=ayar.masa.tema,
            keys=ayar.tuslar,
            log_file=ayar.kok / "hatalar.log",
            office=kisa_ad(ayar.ofis.ad, ayar.ofis.idare),
            desk=ayar.masa.ad,
        )
        self.ayar = ayar
        self._ac = ac
        self.depo: Any = None
        self.oturum: Any = None
        self.acilis_hatasi: Exception | None = None
        self.taslaklar = TaslakDefteri(ayar.taslak_klasoru)
        self.draft_sink = self.taslaklar.yaz
        self.hazir = threading.Event()
        self.basilan: set[int] = set()  # print jobs that this program has in hand
        self.baski_sirasi = asyncio.Lock()
        self.son_tus = time.monotonic()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key | events.Paste):
            self.son_tus = time.monotonic()
        await super().on_event(event)

    def on_mount(self) -> None:
        self.set_interval(5, self._bosta_mi)

    def _bosta_mi(self) -> None:
        if self.oturum is not None and time.monotonic() - self.son_tus >= self.ayar.masa.kilit_dakika * 60:
            self.kilitle()

    def kilitle(self) -> None:
        """Cover the screen until the same person's password is typed; nothing under it changes."""
        from gumruk.screens.kilit import KilitEkrani

        if self.oturum is not None and not isinstance(self.screen, KilitEkrani):
            self.push_screen(KilitEkrani(self.oturum.ad))

    def isinma(self) -> None:
        """Load the models, open the archive, read the fonts: off the key path, after the first paint."""
        try:
            if self.depo is None:
                self.depo = self._ac()
                self.depo.ykts = self.ayar.ykts
                self.office = kisa_ad(self.depo.ofis().ad, self.depo.ofis().idare)
        except Exception as hata:
            self.acilis_hatasi = hata
        finally:
            self.hazir.set()

    def clock(self) -> datetime:
        simdi = self.depo.saat() if self.depo is not None else datetime.now(ISTANBUL)
        return simdi.astimezone(ISTANBUL)

    def oturum_ac(self, oturum: Any) -> None:
        self.oturum, self.clerk = oturum, oturum.ad
        self.settle()

    def oturum_kapat(self) -> None:
        self.start_over()
        self.oturum, self.clerk = None, ""
