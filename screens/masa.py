"""The desk: my screens, the work that waits for my roles with its age, the command box.

Commonest tasks: open a screen = its code, Enter; a screen with a number = code, space, number, Enter; a queue = ↓, Enter.
"""

from collections.abc import Iterable
from typing import Any

from gumruk.data import queries_masa
from gumruk.models.yazi import ara_anahtari, yas
from gumruk.screens import baski
from gumruk.screens.ekran import Ekran
from gumruk.screens.registry import EKRANLAR, EkranKaydi
from gumruk.tui.field_types import TextField
from gumruk.tui.form import Form
from gumruk.tui.form_model import Field, FormModel, Note
from gumruk.tui.list_view import Column, ListView, Row, list_pager
from textual import events
from textual.containers import Vertical
from textual.widget import Widget


class MasaEkrani(Ekran):
    ad = "masa"

    def body(self) -> Iterable[Widget]:
        self.model = FormModel([Field("komut", "Komut", 1, 12, TextField(48), label_col=2, width=40, fetch=True)])
        self.form = Form(self.model)
        self.form.styles.height = 4
        self.liste = ListView(
            (Column("Kod", 3), Column("Ekran", 28), Column("Bekleyen iş", 0), Column("Adet", 4, True), Column("En eski", 8, True)),
            list_pager([]),
            empty="Bu görevde bekleyen iş yok.",
            id="masa",
        )
        with Vertical():
            yield self.form
            yield self.liste

    def opened(self, **arguments: Any) -> None:
        self.model.clear()
        self.model.notes = [Note(1, 54, "(kod ve numara, ya da", "dim"), Note(2, 12, "birkaç harf; / ile buraya dönülür)", "dim")]
        self.tazele()
        self.form.repaint()
        self.form.focus()

    def ekranlarim(self) -> list[EkranKaydi]:
        roller = {r.name for r in self.uyg.oturum.roller}
        return [k for k in EKRANLAR.values() if k.kod and roller & set(k.roller)]

    def tazele(self) -> None:
        """What waits comes first, so that the topmost row is work."""
        kuyruklar = sorted(queries_masa.kuyruklar(self.depo, self.kim, self.uyg.oturum.roller), key=lambda k: not k.adet)
        simdi = self.depo.saat()
        satirlar: list[Row] = []
        acik: set[str] = set()
        for k in kuyruklar:
            kayit = next((e for e in EKRANLAR.values() if e.ad == k.ekran), None)
            # The cash desk's queue opens at the screen where the regulation begins: Muhasebe Hareketleri.
            if kayit is not None and kayit.ad == "vezne_alindisi":
                kayit = EKRANLAR["muhasebe"]
            yazi = (kayit.kod, kayit.baslik) if kayit is not None else ("", "")
            en_eski = yas(simdi - k.en_eski) if k.en_eski and k.adet else ""
            satirlar.append(Row(f"k{k.islem}", (*yazi, k.ad, str(k.adet), en_eski), ("kuyruk", k, kayit), "" if k.adet else "dim"))
            if kayit is not None:
                acik.add(kayit.ad)
        for e in self.ekranlarim():
            if e.ad not in acik:
                satirlar.append(Row(f"e{e.ad}", (e.kod, e.baslik, "", "", ""), ("ekran", e)))
        self.liste.pager = list_pager(satirlar)
        self.liste.reset()

    def on_screen_resume(self) -> None:
        if getattr(self.app, "oturum", None) is not None and self._ready:
            self.tazele()
        super().on_screen_resume()

    def canli(self) -> dict[str, str]:
        return {"refresh": "", "actions": "Oturum"}

    def dark(self) -> set[str]:
        return set()

    def do_refresh(self) -> None:
        self.tazele()

    def do_leave(self) -> None:
        self.ask("Oturum kapatılsın mı?", self.uyg.oturum_kapat)

    def do_actions(self) -> None:
        secenekler = [("kilitle", "Masayı kilitle"), ("devir", "Devir çizelgesi: bekleyen işleri gelen memura bırak"), ("kapat", "Oturumu kapat")]
        self.choose("Oturum", secenekler, self._oturum)

    def _oturum(self, secim: str) -> None:
        if secim == "kapat":
            self.uyg.oturum_kapat()
        elif secim == "devir":
            self._devret()
        else:
            self.uyg.kilitle()

    def _devret(self) -> None:
        """The hand-over sheet on paper, to be signed by both."""
        depo, ayar, oturum = self.depo, self.uyg.ayar, self.uyg.oturum
        self.run_act(lambda: baski.devir_dosyasi(depo, ayar, oturum), self._devredildi, self.basilamadi)

    def _devredildi(self, yol: Any) -> None:
        self.say(f"Devir çizelgesi yazıldı: {yol.name}. İki memur da imzalar.", "ok")

    def basilamadi(self, hata: Exception) -> None:
        if not isinstance(hata, OSError):
            raise hata
        self.error(str(hata))

    def do_command(self) -> None:
        self.form.focus()

    def fetched(self, name: str) -> None:
        metin = self.model.text["komut"]
        self.model.clear()
        self.form.repaint()
        self.komut(metin)

    async def _on_key(self, event: events.Key) -> None:
        if event.key in ("down", "up") and self.form.has_focus:
            event.stop()
            self.liste.focus()
            self.liste.refresh()
            self.form.refresh()
            return
        if (event.character == "/" or event.key in ("tab", "shift+tab")) and self.liste.has_focus:
            event.stop()
            self.form.focus()
            self.liste.refresh()
            return
        await super()._on_key(event)

    def on_list_view_chosen(self, event: ListView.Chosen) -> None:
        tur, deger, *kalan = event.row.data
        if tur == "ekran":
            self.ekrani_ac(deger.ad)
            return
        kayit = kalan[0]
        bekleyen = queries_masa.bekleyenler(self.depo, deger.islem, self.kim)
        if not bekleyen:
            self.say("Bu kuyrukta bekleyen yok.")
            return
        simdi = self.depo.saat()
        satirlar = [Row(str(b.id), (b.no, b.ozet, yas(simdi - b.zaman)), b) for b in bekleyen]
        self.pick(
            deger.ad,
            (Column("Numara", 18), Column("Kim", 0), Column("Bekledi", 13, True)),
            list_pager(satirlar),
            lambda satir: self.ekrani_ac(kayit.ad, satir.data.no),
        )

    def yardim_satirlari(self) -> list[str]:
        return [
            "Masa: görevlerinizin ekranları ve bekleyen işler. Ekran kodunu, ardından numarayı yazın: MH 57591.",
            "Birkaç harf de yeter: amb → Ambar. Aşağı okla listeye inilir, Enter açar.",
        ]

    def yardim_maddesi(self) -> str:
        return "5"

    def komut(self, metin: str) -> None:
        if not metin.strip():
            return
        kod, _, no = metin.strip().partition(" ")
        duz = kod.replace("/", "")
        if duz.isascii() and duz.isdigit() and not no:
            self.bul(metin)
            return
        benim = [k for k in self.ekranlarim() if ara_anahtari(k.kod) == ara_anahtari(kod)]
        if benim:
            self.uyg.open_screen(benim[0].ad, no=no.strip())
            return
        super().komut(metin)
