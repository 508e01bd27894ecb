"""Drives the program by keys alone: a whole burst is posted at once, as a fast typist or a scanner sends it; then the painted screen is read."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

from gumruk.data.drafts import TaslakDefteri
from gumruk.data.settings import Ayar, MasaAyari, OfisAyari
from gumruk.screens.uygulama import Uygulama
from textual import events
from textual.keys import _character_to_key

ADLI = {
    "Enter": "enter",
    "Tab": "tab",
    "Esc": "escape",
    "Down": "down",
    "Up": "up",
    "PgDn": "pagedown",
    "PgUp": "pageup",
    "BS": "backspace",
    "Del": "delete",
    "^O": "ctrl+o",
    "^G": "ctrl+g",
    "^F": "ctrl+f",
    **{f"F{n}": f"f{n}" for n in range(1, 13)},
}


def olaylar(*tuslar: str) -> list[events.Key]:
    """Named keys as above; anything else is typed character by character."""
    sonuc = []
    for t in tuslar:
        if t in ADLI:
            sonuc.append(events.Key(ADLI[t], "\t" if t == "Tab" else None))
        else:
            sonuc += [events.Key(_character_to_key(c), c) for c in t]
    return sonuc


class Surucu:
    """An app on an office, and the keys pressed so far."""

    def __init__(self, uyg: Uygulama, pilot: Any) -> None:
        self.uyg, self.pilot, self.sayac = uyg, pilot, 0

    async def bas(self, *tuslar: str) -> list[str]:
        """Post all keys in one burst and wait until every one has finished its work."""
        for olay in olaylar(*tuslar):
            self.sayac += 1
            self.uyg.post_message(olay)
        await self._dinlen()
        return self.ekran()

    async def _dinlen(self) -> None:
        """Until no key waits, nothing is queued or being handled on any screen, and what has the focus has its place, three looks in a row.

        Not the pilot's own pause: that waits until the process idles, which a printing thread alone puts off for a second.
        """
        sakin = 0
        for _ in range(10_000):
            await asyncio.sleep(0.001)
            sakin = sakin + 1 if self._sakin() else 0
            if sakin == 3:
                break
        self.uyg.screen._on_timer_update()

    def _sakin(self) -> bool:
        """Nothing is left to wait for; an app that has ended has nothing."""
        uyg = self.uyg
        if uyg._exit:
            return True
        if uyg._gate_queue or uyg._gate_busy or uyg.held or uyg._message_queue.qsize() or not uyg._gate_quiet(()):
            return False
        return uyg.focused.region.area > 0 if uyg.focused is not None else not uyg.screen.focus_chain

    def ekran(self) -> list[str]:
        return boyali(self.uyg)

    def yazi(self) -> str:
        return "\n".join(self.ekran())

    def ileti(self) -> str:
        return str(self.uyg.screen.message.text)

    async def kagitlar(self) -> None:
        """Until the print threads are done."""
        await self.uyg.workers.wait_for_complete([w for w in self.uyg.workers if w.group == "baski"])

    async def gir(self, kod: str) -> None:
        from gumruk.data.practice import PAROLA

        await self.bas(kod, "Enter", PAROLA, "Enter")
        await self.bas()
        assert self.uyg.oturum is not None and self.uyg.oturum.kod == kod, self.yazi()

    async def degis(self, kod: str) -> None:
        """Another person sits down; what is half typed stays a draft."""
        for _ in range(12):
            if self.uyg.screen.__class__.__name__ == "MasaEkrani":
                break
            await self.bas("F12")
        else:
            raise AssertionError(f"no way back to the desk:\n{self.yazi()}")
        await self.bas("F3", "E")
        await self.gir(kod)


def boyali(uyg: Any) -> list[str]:
    """The screen as text, line by line."""
    return ["".join(p.text for p in serit).rstrip() for serit in uyg.screen._compositor.render_strips(uyg.size)]


def uygulama(depo: Any, klasor: Path) -> Uygulama:
    ayar = replace(Ayar(ofis=OfisAyari("343100", "Ambarlı Gümrük Müdürlüğü"), masa=MasaAyari(ad="Vezne 2"), egitim=True), kok=klasor)
    uyg = Uygulama(ayar, lambda: depo)
    uyg.taslaklar = TaslakDefteri(klasor / "taslaklar")
    uyg.draft_sink = uyg.taslaklar.yaz
    return uyg
