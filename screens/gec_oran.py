"""Geç yüklenen oran (GO): the declarations between a rate's coming into force and its loading, raised in one reviewed act (8).

Commonest task: F4, Enter, look, F2.
"""

from collections.abc import Iterable
from typing import Any

from gumruk.data import gec_oran, queries_oran
from gumruk.data.islem import Islendi
from gumruk.data.queries_oran import FarkGor
from gumruk.models.gec_oran import FarkAyirmaGirdisi, FarkDurumu, GecOranUygulaGirdisi
from gumruk.models.kurus import goster
from gumruk.models.numara import kisa_numara
from gumruk.screens.ekran import KayitEkrani
from gumruk.tui.field_types import TextField
from gumruk.tui.form import Form
from gumruk.tui.form_model import Field, FormModel, Note
from gumruk.tui.list_view import Column, ListView, Row, list_pager
from textual.containers import Vertical
from textual.widget import Widget

SUTUNLAR = (Column("Beyan no", 8), Column("Alıcı", 0), Column("Noksan TL", 14, True), Column("Fazla TL", 14, True), Column("Durum", 14))
LISTELER = {"tarife": "tarife", "damga": "damga vergisi", "kkdf": "KKDF", "muafiyetVergi": "muafiyet"}


class GecOranEkrani(KayitEkrani):
    ad = "gec_oran"
    eylem = "gec_oran_uygula"
    no_etiketi = "Liste no"
    belge_turu = "gec_oran"
    bos_metin = ("Liste numarasını yazıp Enter'a basın, ya da F4 ile seçin.", "Yürürlükten sonra yüklenen her oran burada bir listedir.")

    def body(self) -> Iterable[Widget]:
        self.model = FormModel(self.alanlar())
        self.form = Form(self.model)
        self.form.styles.height = 6
        self.liste = ListView(SUTUNLAR, list_pager([]), empty="")
        with Vertical():
            yield self.form
            yield self.liste

    def bosalt(self) -> None:
        super().bosalt()
        self._satirlar(())

    def _satirlar(self, farklar: tuple[FarkGor, ...], bos: str = "") -> None:
        sirali = sorted(farklar, key=lambda f: (not f.hazir, f.durum is not FarkDurumu.BEKLIYOR))
        self.liste.pager = list_pager([self._satir(f) for f in sirali])
        self.liste.empty = bos
        self.liste.reset()

    def _satir(self, f: FarkGor) -> Row:
        bicim = "" if f.hazir else "bad" if f.hata and f.durum is FarkDurumu.BEKLIYOR else "dim"
        noksan, fazla = (goster(t) if t else "" for t in (f.noksan_kurus, f.fazla_kurus))
        kisa = kisa_numara(f.no, self.depo.ofis().idare, self.depo.bugun().year)
        return Row(f.no, (kisa, f.alici, noksan, fazla, f.hal), f, bicim)

    def getir(self, metin: str) -> Any:
        return queries_oran.gec_oran_bul(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        g, hazir = kayit, kayit.hazirlar
        bekleyen = sum(f.durum is FarkDurumu.BEKLIYOR for f in g.farklar)
        noksan, fazla = sum(f.noksan_kurus for f in hazir), sum(f.fazla_kurus for f in hazir)
        notlar = [
            Note(1, 42, g.durum.value, "strong"),
            Note(2, 2, "Oranlar", "dim"),
            Note(2, 17, f"{LISTELER[g.liste]}, {g.kaynak}"[:62]),
            Note(3, 2, "Yürürlük", "dim"),
            Note(3, 17, f"{g.yururluk:%d.%m.%Y}; yüklendi {g.yuklendi:%d.%m.%Y %H:%M}. {len(g.farklar)} beyanname, {bekleyen} bekliyor."),
            Note(4, 2, "İŞLENECEK", "strong"),
            Note(4, 17, f"{len(hazir)} beyanname: noksan {goster(noksan)}, fazla {goster(fazla)} TL", "strong"),
        ]
        self._satirlar(g.farklar, "Bu yükleme hiçbir beyannamenin vergisini değiştirmedi.")
        return [], notlar, {}

    def _gorulen(self) -> GecOranUygulaGirdisi:
        hazir = self.kayit.hazirlar
        return GecOranUygulaGirdisi(hazir=len(hazir), noksan_kurus=sum(f.noksan_kurus for f in hazir), fazla_kurus=sum(f.fazla_kurus for f in hazir))

    def acildi(self) -> None:
        self.son_engeller = self.engelleri(self.eylem, self.kayit.id, self._gorulen())
        if self.kayit.farklar:
            self.liste.focus()
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say("Enter bir beyannamenin vergilerini açar. F2: noksan ek tahakkuk olur, fazla için iade taslağı açılır.")

    def do_act(self) -> None:
        if self.kayit is None:
            return
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
            return
        g = self._gorulen()
        soru = f"{g.hazir} beyanname işlenecek: noksan {goster(g.noksan_kurus)}, fazla {goster(g.fazla_kurus)} TL. İşlensin mi?"
        self.ask(soru, lambda: self.islem_yap(self.eylem, self.kayit.id, g, self._islendi))

    def _islendi(self, sonuc: Islendi) -> None:
        hareketler, taslaklar = (sum(seri in no for no in sonuc.nolar) for seri in ("MH", "DK"))
        self.fetched("no")
        olan = [f"{hareketler} ek tahakkuk yapıldı"] if hareketler else []
        olan += [f"{taslaklar} iade taslağı açıldı, DK ekranında önerilir"] if taslaklar else []
        self.say(f"{sonuc.no}: {'; '.join(olan) or 'iade edilecek tutar kalmamış'} (m.8). Liste basılıyor.", "ok")

    def on_list_view_chosen(self, event: ListView.Chosen) -> None:
        f: FarkGor = event.row.data
        satirlar = [f.hata] if f.hata else []
        for kod, ad, eski, yeni, aciklama in f.vergiler:
            isaret = "noksan" if yeni > eski else "fazla"
            satirlar += [f"{kod} {ad}: {goster(eski)} → {goster(yeni)} TL, {isaret} {goster(abs(yeni - eski))}"]
            satirlar += [f"  {s}" for s in aciklama.splitlines()]
        ekler = [f"{ad}: {deger}" for ad, deger in (("Ek tahakkuk", f.hareket_no), ("Danışma kâğıdı", f.danisma_no), ("Ayrıldı", f.gerekce)) if deger]
        self.show_text(f"{f.no}: {f.alici}", [*satirlar, "", f"Beyanname «{f.beyanname_durumu}»", *ekler])

    def canli(self) -> dict[str, str]:
        return {**super().canli(), "list": "Listeler"}

    def do_list(self) -> None:
        """A loading whose listing was cut off is listed first."""
        depo = self.depo
        self.run_act(lambda: gec_oran.tara(depo), lambda _: self._listeler(), self.goster_hata)

    def _listeler(self) -> None:
        satirlar = [
            Row(g.no, (g.no, g.kaynak, goster(g.noksan_kurus), goster(g.fazla_kurus), f"{g.bekleyen} bekliyor" if g.bekleyen else g.durum.value), g)
            for g in queries_oran.gec_oranlar(self.depo)
        ]
        if not satirlar:
            self.say("Yürürlükten sonra yüklenip beyannameye dokunan oran yok.")
            return
        sutunlar = (Column("Liste", 11), Column("Kaynak", 0), Column("Noksan TL", 15, True), Column("Fazla TL", 15, True), Column("Durum", 13))
        self.pick("Geç yüklenen oranlar", sutunlar, list_pager(satirlar), self._secildi)

    def _secildi(self, satir: Row) -> None:
        self.model.text["no"] = satir.data.no
        self.fetched("no")

    def yazilan_var(self) -> bool:
        return False

    def islemler(self) -> list[tuple[str, str]]:
        satir = self.liste.current
        if self.kayit is None or satir is None or satir.data.durum is not FarkDurumu.BEKLIYOR:
            return []
        return [("ayir", f"{satir.data.no}: listeden ayır, farkı işlenmesin")]

    def islem_secildi(self, secim: str) -> None:
        satir = self.liste.current
        if secim == "ayir" and satir is not None:
            self.alanlarla_yap(
                f"{satir.data.no} neden ayrılıyor",
                [Field("gerekce", "Gerekçe", 1, 14, TextField(200), label_col=2, width=58, mandatory=True)],
                FarkAyirmaGirdisi,
                "gec_oran_ayir",
                self.kayit.id,
                self._ayrildi,
                sabit={"beyanname_id": satir.data.beyanname_id},
            )
        else:
            super().islem_secildi(secim)

    def _ayrildi(self, sonuc: Islendi) -> None:
        self.fetched("no")
        self.say(f"{sonuc.no}: beyanname listeden ayrıldı (m.8).", "ok")

    @property
    def belge_id(self) -> int:
        return int(self.kayit.id)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Oran yürürlükten sonra yüklenince, arada tescil edilen her beyanname eski ve yeni oranla hesaplanır; farkı olanlar listelenir.",
            "Fark, eşya teslim edildikten sonra işlenir: noksan için ek tahakkuk yapılır, fazla için danışma kâğıdı taslağı açılır. Faiz alınmaz.",
            "Yeni oranla hesaplanamayan ya da işlenmeyecek beyanname, gerekçesiyle listeden ayrılır (F10).",
        ]
