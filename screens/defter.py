"""Defterler (7/2): vezne defteri, beyannameler bordrosu, cari hesap: to read, to print, to hand on as a file.

Commonest tasks: today's register = letter, F2; an obligor's account = C, days, number or name, Enter; on paper = F10, 1.
"""

import asyncio
from collections.abc import Iterable, Sequence
from typing import Any

from gumruk.data import defterler
from gumruk.models.defter import DEFTERLER, Bolum, Defter, DefterIstegi, DefterKaydi, DefterTanimi
from gumruk.models.kurus import goster, sayi_goster
from gumruk.models.temel import GumrukHatasi
from gumruk.screens import baski
from gumruk.screens.ekran import FormEkrani
from gumruk.tui.field_types import CodeField, DateField, TextField
from gumruk.tui.form import Form
from gumruk.tui.form_model import Field, FormModel, Note
from gumruk.tui.list_view import Column, ListView, Row, list_pager
from textual import events
from textual.containers import Vertical
from textual.widget import Widget

KODLAR = {d.kod: d for d in DEFTERLER}


class DefterlerEkrani(FormEkrani):
    ad = "defterler"
    defter: Defter | None = None
    istek: DefterIstegi | None = None

    def body(self) -> Iterable[Widget]:
        self.model = FormModel(self.alanlar())
        self.form = Form(self.model)
        self.form.styles.height = 5
        self.liste = ListView((Column("", 0),), list_pager([]), empty="Defteri ve günleri yazın, F2 açar.")
        with Vertical():
            yield self.form
            yield self.liste

    def alanlar(self) -> list[Field]:
        def anlam(kod: str) -> str | None:
            return KODLAR[kod].tur.value if kod in KODLAR else None

        return [
            Field("defter", "Defter", 1, 24, CodeField(1, anlam, fixed=True), label_col=2, mandatory=True, rule="m.7/2", code_list="defter"),
            Field("bas", "Günler: ilk", 2, 24, DateField(), label_col=2, mandatory=True),
            Field("bit", "son", 2, 44, DateField(), label_col=38, mandatory=True),
            Field("kim", "Veznedar / yükümlü", 3, 24, TextField(80), label_col=2, width=30, fetch=True, code_list="kim"),
        ]

    def acilabilenler(self) -> list[DefterTanimi]:
        return [d for d in DEFTERLER if self.uyg.oturum.roller & d.roller]

    def opened(self, **arguments: Any) -> None:
        """With a number: that obligor's account of this year."""
        self.defter = self.istek = None
        self.liste.columns, self.liste.pager = (Column("", 0),), list_pager([])
        self.liste.reset()
        acilan, bugun, no = self.acilabilenler(), self.depo.bugun(), arguments.get("no", "")
        self.model.clear()
        degerler: dict[str, Any] = {"defter": acilan[0].kod if acilan else "", "bas": bugun, "bit": bugun}
        if len(acilan) == 1:  # a cashier has nothing but his own register
            degerler["kim"] = self.uyg.oturum.kod
        if no:
            degerler |= {"defter": "C", "bas": bugun.replace(month=1, day=1), "kim": no}
        self.model.set_values(degerler)
        self.field_left("defter")
        self.form.focus()
        if no:
            self.do_act()
        else:
            self.say(f"{' · '.join(f'{d.kod} {d.tur.value}' for d in acilan)}. F2 açar.")

    # Keys

    def canli(self) -> dict[str, str]:
        keys = {"act": "Defteri aç", "list": "", "previous": "", "next": "", "cancel": ""}
        return {**keys, "refresh": "", "actions": ""} if self.defter is not None else keys

    def do_cancel(self) -> None:
        if self.liste.has_focus:
            self._forma()
        else:
            self.masaya()

    def _forma(self) -> None:
        self.model.touch("defter")
        self.form.focus()
        self.form.repaint()
        self.liste.refresh()

    def do_previous(self) -> None:
        self.liste.turn("pageup")

    def do_next(self) -> None:
        self.liste.turn("pagedown")

    async def _on_key(self, event: events.Key) -> None:
        if (event.character == "/" or event.key in ("tab", "shift+tab")) and self.liste.has_focus:
            event.stop()
            self._forma()
            return
        await super()._on_key(event)

    def fetched(self, name: str) -> None:
        self.do_act()

    def field_left(self, name: str) -> None:
        """Beside the last field: what it takes in the register chosen."""
        ipucu = {"V": "kod; boş: bütün vezneler", "B": "bordroda boş kalır", "C": "vergi no ya da adın başı"}
        self.model.notes = [] if len(self.acilabilenler()) == 1 else [Note(3, 55, ipucu.get(self.model.text["defter"], ""), "dim")]
        self.form.repaint()

    def do_refresh(self) -> None:
        self.do_act()

    def do_list(self) -> None:
        alan = self.model.fields[self.model.cursor]
        if alan.name == "defter":
            satirlar = [Row(d.kod, (d.kod, d.tur.value), d.kod) for d in self.acilabilenler()]
            self.pick("Defterler", (Column("", 2), Column("Defter", 0)), list_pager(satirlar), self._secildi("defter"))
        elif alan.name != "kim" or self.model.text["defter"] not in ("V", "C"):
            self.say("Bu alanın listesi yok.")
        elif self.model.text["defter"] == "V":
            satirlar = [Row(kod, (kod, ad), kod) for kod, ad in defterler.veznedarlar(self.depo)]
            self.pick("Veznedarlar", (Column("Kod", 10), Column("Ad", 0)), list_pager(satirlar), self._secildi("kim"))
        else:
            depo = self.depo

            def sayfa(onek: str, son: str, adet: int) -> Sequence[Row]:
                return [Row(no, (no, ad), no) for no, ad in defterler.yukumlu_sayfasi(depo, onek, son, adet)]

            self.pick(
                "Yükümlüler: numara ya da adın başı", (Column("Numara", 12), Column("Ad", 0)), sayfa, self._secildi("kim"), self.model.text["kim"]
            )

    def _secildi(self, alan: str) -> Any:
        def secildi(satir: Row) -> None:
            self.model.set_values({alan: satir.data})
            self.field_left(alan)

        return secildi

    # The register

    def do_act(self) -> None:
        if not self.denetle():
            return
        v = self.model.values()
        kim = v["kim"].strip() if KODLAR[v["defter"]].kim else ""
        istek = self.girdi_kur(DefterIstegi, {"tur": KODLAR[v["defter"]].tur, "bas": v["bas"], "bit": v["bit"], "kim": kim}, self.model)
        if not isinstance(istek, DefterIstegi):
            return
        depo, kisi = self.depo, self.kim
        self.run_act(lambda: defterler.bak(depo, istek, kisi), lambda defter: self._acildi(istek, defter), self.goster_hata)

    def _acildi(self, istek: DefterIstegi, defter: Defter) -> None:
        self.son_engeller = []
        self.istek, self.defter = istek, defter
        depo = self.depo

        def sayfa(onek: str, son: str, adet: int) -> Sequence[Row]:
            bolum, _, sira = (son or "0:-1").partition(":")
            return [_satir(defter, n, k) for n, k in defterler.sayfa(depo, defter.bolumler, int(bolum), int(sira), onek, adet)]

        self.liste.columns = tuple(Column(*c) for c in defter.liste)
        self.liste.pager = sayfa
        self.liste.empty = "Bu yazı defterde geçmiyor; silip yeniden yazın."
        self.liste.reset()
        self.liste.focus()
        self.form.refresh()
        if defter.tutmayan:
            self.error(defter.tutmayan[0] + (f"   (+{len(defter.tutmayan) - 1}: F10, toplamlar)" if len(defter.tutmayan) > 1 else ""))
        else:
            uyarilar = [u for b in defter.bolumler for u in b.uyarilar]
            self.say(uyarilar[0] if uyarilar else "Yazılan satırları süzer · Enter satırı açar · F10: PDF, CSV, toplamlar · Tab başka defter.")

    def on_list_view_chosen(self, event: ListView.Chosen) -> None:
        if event.row.data is None or self.defter is None:
            return
        bolum, kayit = event.row.data
        satirlar = [f"{s.baslik}: {_deger(h)}" for s, h in zip(bolum.sutunlar, kayit.hucreler, strict=True) if s.baslik and h not in ("", 0)]
        self.show_text(f"{bolum.baslik}: {kayit.sira}. satır", satirlar)

    def do_actions(self) -> None:
        secenekler = [
            ("pdf", "PDF olarak yaz, yazıcı varsa bas"),
            ("csv", "CSV olarak yaz: hesap tablosunda açılır"),
            ("toplam", "Toplamlar ve kapanış"),
        ]
        self.choose("İşlemler", secenekler, self._islem)

    def _islem(self, secim: str) -> None:
        assert self.defter is not None and self.istek is not None
        if secim == "toplam":
            self.show_text(f"{self.defter.baslik}: {self.defter.kapsam}", _toplamlar(self.defter))
            return
        depo, ayar, istek, kim, oturum = self.depo, self.uyg.ayar, self.istek, self.kim, self.uyg.oturum

        async def calis() -> None:
            try:
                yol = await asyncio.to_thread(baski.defter_dosyasi, depo, ayar, istek, kim, f"{oturum.ad} ({oturum.kod})", secim)
            except (GumrukHatasi, OSError) as hata:
                self.error(str(hata))
            except Exception as hata:
                self._unexpected(hata)
            else:
                self.say(f"Yazıldı: {yol}", "ok")

        self.say("Defter yazılıyor; bu sırada çalışabilirsiniz.", "wait")
        self.run_worker(calis(), group="baski", exit_on_error=False)

    def yardim_satirlari(self) -> list[str]:
        return [
            "V vezne defteri: günün alındıları sırayla, iptaller, kasa hareketleri, sayım; yılın nakli yekûnu. Veznedar boşsa bütün vezneler.",
            "B bordro: günün ödenen beyannameleri vergi kodlarıyla, vezne ve banka ayrı; 120 hesabıyla karşılaştırılır.",
            "C cari hesap: bir yükümlünün tahakkuku, tahsili, iadesi, teminatı ve bakiyesi; numarası ya da adının başı yazılır.",
            "Kasası sayılmamış veznedar o günün defterini açamaz: sayım, tutar görülmeden yapılır.",
        ]


def _deger(h: str | int) -> str:
    return h if isinstance(h, str) else goster(h)


def _satir(defter: Defter, n: int, kayit: DefterKaydi | None) -> Row:
    """A row of the list, or the heading of a table."""
    bolum = defter.bolumler[n]
    if kayit is None:
        return Row(f"{n}:0", (_baslik(bolum),), None, "title")
    hucreler = tuple(_deger(kayit.hucreler[bolum.yer(ad)]) for ad in bolum.liste)
    return Row(f"{n}:{kayit.sira}", hucreler, (bolum, kayit), kayit.isaret)


def _baslik(bolum: Bolum) -> str:
    if not bolum.adet and bolum.bos:
        return f"{bolum.baslik} · {bolum.bos}"
    toplam = next((f" · {goster(bolum.toplam[ad])}" for ad in ("bakiye", "toplam") if ad in bolum.toplam), "")
    return f"{bolum.baslik} · {sayi_goster(bolum.adet)} satır{toplam}"


def _toplamlar(defter: Defter) -> list[str]:
    """Everything that stands under the tables."""
    satirlar: list[str] = []
    for b in defter.bolumler:
        adlar = {s.ad: s.baslik for s in b.sutunlar}
        satirlar.append(_baslik(b))
        for ad, tutarlar in (("Devir", b.devir), (b.toplam_adi, b.toplam if b.adet else {}), *b.kapanis):
            if tutarlar:
                satirlar.append(f"  {ad}: " + "; ".join(f"{adlar[x]} {goster(t)}" for x, t in tutarlar.items() if t or x == "toplam"))
        satirlar += [f"  {soz}" for soz in (*b.sozler, *b.uyarilar, *b.tutmayan)]
    return satirlar
