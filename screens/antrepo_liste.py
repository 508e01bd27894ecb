"""Antrepo stoku: what lies in the antrepos at a day, each item's entries and exits, terms that ran out, on paper or as a file (31).

Commonest tasks: today's stock = F2; an item's terms = Enter on it; on paper = F10, 1; overdue = F10, 3.
"""

import asyncio
from collections.abc import Iterable
from datetime import date
from typing import Any

from gumruk.data import queries_antrepo
from gumruk.data.islem import Islendi
from gumruk.models.kurus import kg_goster, sayi_goster
from gumruk.models.numara import kisa_numara
from gumruk.models.temel import GumrukHatasi
from gumruk.screens import baski
from gumruk.screens.ekran import FormEkrani
from gumruk.tui.field_types import DateField
from gumruk.tui.form import Form
from gumruk.tui.form_model import Field, FormModel
from gumruk.tui.list_view import Column, ListView, Row, list_pager
from textual import events
from textual.containers import Vertical
from textual.widget import Widget

SUTUNLAR = (
    Column("Antrepo", 9),
    Column("Beyanname", 11),
    Column("K.", 2, True),
    Column("Eşya", 0),
    Column("Kalan", 7, True),
    Column("kg", 11, True),
    Column("Serbest", 7, True),
)


class AntrepoStokEkrani(FormEkrani):
    ad = "antrepo_stok"

    def body(self) -> Iterable[Widget]:
        self.model = FormModel(self.alanlar())
        self.form = Form(self.model)
        self.form.styles.height = 3
        self.liste = ListView(SUTUNLAR, list_pager([]), empty="Bu gün antrepoda eşya yok.")
        with Vertical():
            yield self.form
            yield self.liste

    def alanlar(self) -> list[Field]:
        return [
            Field("gun", "Gün sonu", 1, 12, DateField(), label_col=2, mandatory=True, fetch=True),
            Field("antrepo", "Antrepo", 1, 34, self.kod_alani("antrepo", 9), label_col=26, code_list="antrepo", fetch=True),
        ]

    def opened(self, **arguments: Any) -> None:
        """With the number of a sample's request, its going out of the antrepo is written down first (22/1)."""
        self.model.clear()
        self.model.set_values({"gun": self.depo.bugun(), "antrepo": ""})
        self.form.focus()
        self.do_act()
        if no := arguments.get("no", ""):
            self._numune(no)

    def canli(self) -> dict[str, str]:
        return {"act": "Stoku göster", "list": "", "refresh": "", "previous": "", "next": "", "actions": "", "cancel": ""}

    def do_cancel(self) -> None:
        if self.liste.has_focus:
            self._forma()
        else:
            self.masaya()

    def _forma(self) -> None:
        self.model.touch("gun")
        self.form.focus()
        self.form.repaint()
        self.liste.refresh()

    def do_previous(self) -> None:
        self.liste.turn("pageup")

    def do_next(self) -> None:
        self.liste.turn("pagedown")

    def do_refresh(self) -> None:
        self.do_act()

    def fetched(self, name: str) -> None:
        self.do_act()

    def field_left(self, name: str) -> None:
        """A date that fills its field is left by itself: the list below must never be another day's."""
        self.do_act()

    async def _on_key(self, event: events.Key) -> None:
        if (event.character == "/" or event.key in ("tab", "shift+tab")) and self.liste.has_focus:
            event.stop()
            self._forma()
            return
        if event.key == "down" and self.form.has_focus:
            event.stop()
            self.liste.focus()
            self.form.refresh()
            return
        await super()._on_key(event)

    def do_act(self) -> None:
        if not self.denetle():
            return
        gun: date = self.model.value("gun")
        if gun > self.depo.bugun():
            self.error(f"{gun:%d.%m.%Y} daha gelmedi; stok en çok bugüne kadar görülür.")
            return
        satirlar = queries_antrepo.stok_listesi(self.depo, gun, self.model.value("antrepo") or "")
        bugunku = gun == self.depo.bugun()
        self.liste.pager = list_pager(
            [
                Row(
                    f"{x.antrepo_id}/{x.kalem_sira}",
                    (
                        x.antrepo,
                        kisa_numara(x.no, self.depo.ofis().idare, self.depo.bugun().year),
                        str(x.kalem_sira),
                        x.tanim,
                        sayi_goster(x.kalan_kap),
                        kg_goster(x.kalan_gram),
                        sayi_goster(x.serbest_kap) if bugunku else "",
                    ),
                    x,
                )
                for x in satirlar
            ]
        )
        self.liste.reset()
        self.liste.refresh()
        gecen = len(queries_antrepo.suresi_gecenler(self.depo)) if bugunku else 0
        kap, gram = sum(x.kalan_kap for x in satirlar), sum(x.kalan_gram for x in satirlar)
        toplam = f"{len(satirlar)} kalem, {sayi_goster(kap)} kap, {kg_goster(gram)} kg."
        if gecen:
            self.say(f"{toplam} SÜRESİ GEÇEN {gecen}: F10 3 listeler.", "wait")
        else:
            self.say(f"{toplam} ↓ listeye iner, Enter kalemin giriş ve çıkışlarını gösterir. F10: PDF, CSV.")

    def on_list_view_chosen(self, event: ListView.Chosen) -> None:
        x: Any = event.row.data
        if x is None:
            return
        satirlar = [
            f"{h.gun:%d.%m.%Y}  {h.belge:<12} {h.kap:>8} kap {kg_goster(h.gram):>14} kg  {h.ne}"
            for h in queries_antrepo.hareketler(self.depo, x.antrepo_id, x.kalem_sira, self.model.value("gun"))
        ]
        cekenler = [f"  {c.no} «{c.durum}» {c.alici}" for c in queries_antrepo.cekenleri(self.depo, x.antrepo_id)]
        kalan = f"Kalan {x.kalan_kap} kap, {kg_goster(x.kalan_gram)} kg; beyannamelere bağlı {x.bagli[0]} kap, serbest {x.serbest_kap} kap."
        self.show_text(f"{x.ad}: {x.tanim}", [*satirlar, kalan, *(["Çeken beyannameler:", *cekenler] if cekenler else [])])

    def do_actions(self) -> None:
        self.choose(
            "İşlemler",
            [
                ("pdf", "Stok dökümünü PDF olarak yaz, yazıcı varsa bas"),
                ("csv", "Stok dökümünü CSV olarak yaz"),
                ("sure", "Süresi geçenler"),
            ],
            self._islem,
        )

    def _islem(self, secim: str) -> None:
        if secim == "sure":
            self._suresi_gecenler()
            return
        if not self.denetle():
            return
        depo, ayar, oturum, gun, antrepo = self.depo, self.uyg.ayar, self.uyg.oturum, self.model.value("gun"), self.model.value("antrepo") or ""

        async def calis() -> None:
            try:
                yol = await asyncio.to_thread(baski.stok_dosyasi, depo, ayar, oturum, gun, antrepo, secim)
            except (GumrukHatasi, OSError) as hata:
                self.error(str(hata))
            except Exception as hata:
                self._unexpected(hata)
            else:
                self.say(f"Yazıldı: {yol}", "ok")

        self.say("Stok dökümü yazılıyor; bu sırada çalışabilirsiniz.", "wait")
        self.run_worker(calis(), group="baski", exit_on_error=False)

    def _suresi_gecenler(self) -> None:
        gecenler = queries_antrepo.suresi_gecenler(self.depo)
        if not gecenler:
            self.say("Süresi geçen antrepo beyannamesi yok (süreler idarenin «antrepoSuresi» listesinden).")
            return
        satirlar = [Row(f"{n}", (g.no, g.alici, g.ne, f"{g.son_gun:%d.%m.%Y}", str(g.gecen)), g) for n, g in enumerate(gecenler)]
        self.browse(
            f"Süresi geçenler: {len(gecenler)}",
            (Column("Beyanname", 18), Column("Eşya sahibi", 0), Column("Ne", 27), Column("Son gün", 10), Column("Geçen", 5, True)),
            list_pager(satirlar),
            lambda satir: self.uyg.open_screen("gor", no=satir.data.no),
            "Enter beyannameyi gösterir · F12 Kapat",
        )

    def _numune(self, metin: str) -> None:
        try:
            istek = queries_antrepo.numune_bul(self.depo, metin)
        except GumrukHatasi as hata:
            self.goster_hata(hata)
            return
        self.gerekceyle_yap("antrepo_numunesi_cikar", istek.id, lambda s: self._alindi(s), f"{istek.no} {istek.numune}: numunenin mührü, teslim alan")

    def _alindi(self, sonuc: Islendi) -> None:
        self.say(f"{sonuc.no}: numune antrepodan alındı; raporu muayene memuru yazar (m.22/1).", "ok")

    def yardim_satirlari(self) -> list[str]:
        return [
            "Gün yazılınca o günün sonundaki stok görünür: giren eksi çıkan, beyanname ve kalem kalem. Enter her terimi belgesiyle gösterir.",
            "«Serbest»: başka beyannamelerin bağlamadığı, bugün çekilebilecek kap.",
        ]
