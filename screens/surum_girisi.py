"""Base of the screens that enter a declaration anew: it opens by number with what it says now, shows what differs, and F2 makes the next version."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from gumruk.data import queries
from gumruk.data.islem import Islendi
from gumruk.models.beyanname import BeyannameGirdisi
from gumruk.models.duzeltme import DEGISMEMIS
from gumruk.models.kutular import beyan_kutulari, yan_yana
from gumruk.models.surum import beyan_girdisi, kalemlerin_baglari
from gumruk.models.temel import Engel, Girdi, GumrukHatasi
from gumruk.models.yon import Yon
from gumruk.screens.beyanname import BeyannameEkrani
from gumruk.tui.field_types import RecordField
from gumruk.tui.list_view import Column, Row, list_pager


class SurumGirisEkrani(BeyannameEkrani):
    """`kayit` is the declaration as it stands; what the screen has no field for stays as it is."""

    ilk_sayfa: ClassVar[int] = 0
    donus: ClassVar[str] = "masa"

    def __init__(self) -> None:
        super().__init__()
        self.kayit: Any = None
        self.simdiki: BeyannameGirdisi | None = None
        self.baglar: list[int] | None = None

    def opened(self, **arguments: Any) -> None:
        no = arguments.get("no") or (arguments["taslak"].icerik.get("beyanname", "") if "taslak" in arguments else "")
        if no:
            self._ac(no)
        elif self.kayit is None:
            super().opened()
            self.ask_text("Düzeltilecek beyanname", "Numara", RecordField(24), self._ac)
        else:
            self._goster()
        self.form.focus()

    def yeni(self) -> None:
        self.kayit, self.simdiki, self.haric = None, None, None
        super().yeni()

    def _son_taslak(self) -> None:
        """A draft belongs to its declaration and opens with it."""

    def _ac(self, no: str) -> None:
        try:
            kayit = queries.beyanname_gor(self.depo, queries.beyanname_id(self.depo, no))
        except GumrukHatasi as hata:
            self.yeni()
            self.goster_hata(hata)
            return
        if ikiz := self.ikizi(kayit.yon):
            self.uyg.pop_screen()
            self.uyg.open_screen(ikiz, no=kayit.no)
            return
        simdiki = beyan_girdisi(kayit)
        self.girdi_sinifi = type(simdiki)
        self.yeni()
        self.kayit, self.haric, self.simdiki = kayit, kayit.id, simdiki
        self.baglar = kalemlerin_baglari(kayit.kalemler, kayit.baglantilar)
        taslak = next((t for t in self._taslaklarim() if t.icerik.get("beyanname") == kayit.no and t.icerik.get("surum") == kayit.surum), None)
        if taslak is not None:
            self._taslagi_yay(taslak)
        else:
            self.simdiki_gibi()
        self.acildi(taslak is not None)

    def ikizi(self, yon: Yon) -> str:
        """The screen that enters a declaration of this direction in place of this one; empty: this one does."""
        return ""

    def simdiki_gibi(self) -> None:
        """The pages as the declaration says now, nothing typed."""
        baslik, satirlar = self.degerler()
        for n, (_, alanlar) in enumerate(self._tanim):
            self.basliklar[n] = {f.name: f.type.show(baslik[f.name]) for f in alanlar if baslik.get(f.name) not in (None, "")}
        tipler = {f.name: f.type for f in self._satir_tanimi}
        self.satirlar = [{k: tipler[k].show(v) for k, v in s.items() if k in tipler and v not in (None, "")} for s in satirlar]
        self.sayfa, self.dokunuldu = self.ilk_sayfa, False
        self._goster()

    def _taslagi_yay(self, taslak: Any) -> None:
        icerik = taslak.icerik
        self.basliklar = [dict(m) for m in icerik["basliklar"]]
        self.satirlar = [dict(m) for m in icerik["satirlar"]]
        self.taslak_no, self.dokunuldu = icerik["no"], True
        self.sayfa = min(icerik.get("sayfa", 0), self.sayfa_sayisi - 1)
        self._goster(imlec=icerik.get("imlec", ""))

    def degerler(self) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """What the pages hold at first: values of the heading, of each item."""
        raise NotImplementedError  # each screen has its own pages

    def acildi(self, taslaktan: bool) -> None:
        self.son_engeller = self.durum_engelleri()
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif taslaktan:
            self.say("Yarım kalan düzeltme açıldı. F10 yazılanı bırakır.", "wait")
        else:
            self.say(f"{self.kayit.no}, {self.kayit.surum}. sürüm. Değişeni yazın; F10 1 farklar, F2 kaydeder.")

    def durum_engelleri(self) -> list[Engel]:
        """What stands in the way whatever is typed: asked with the declaration as it is, which only «nothing has changed» hinders."""
        girdi = self.islem_girdisi(self.simdiki) if self.simdiki is not None else None
        return [e for e in self.engelleri(self.eylem, self.kayit.id, girdi) if e.neden != DEGISMEMIS]

    def beyani_topla(self) -> BeyannameGirdisi | None:
        """The declaration as the pages say it."""
        girdi = super().girdi_topla()
        return girdi if isinstance(girdi, BeyannameGirdisi) else None

    def islem_girdisi(self, beyan: BeyannameGirdisi) -> Girdi | None:
        """The act's input around the declaration."""
        raise NotImplementedError  # each act has its own

    def do_act(self) -> None:
        if self.kayit is None:
            self.opened()
            return
        beyan = self.beyani_topla()
        girdi = self.islem_girdisi(beyan) if beyan is not None else None
        if girdi is not None:
            self.islem_yap(self.eylem, self.kayit.id, girdi, self._duzeltildi, self._tescil_olmadi)

    def _duzeltildi(self, sonuc: Islendi) -> None:
        self.uyg.taslaklar.sil(f"{self.ad}-{self.taslak_no}")
        self.yeni()
        self.uyg.open_screen(self.donus)
        self.uyg.screen.say(self.tescil_oldu(sonuc), "ok")

    def girdi_topla(self) -> Girdi | None:
        """What the taxes are shown of."""
        return self.beyani_topla()

    def hesap_gunu(self) -> date:
        gun: date = self.kayit.tescil_gunu
        return gun

    def farklari_goster(self) -> None:
        beyan = self.beyani_topla()
        if beyan is None:
            return
        self._goster(imlec=self.model.cursor)
        farklar = [k for k in yan_yana(beyan_kutulari(self.simdiki), beyan_kutulari(beyan)) if k.farkli]
        if not farklar:
            self.say("Hiçbir kutu değişmedi.")
            return
        self.browse(
            f"Değişen kutular: {len(farklar)}",
            (Column("Kutu", 24), Column("Şimdi", 0), Column("Yazılan", 24)),
            list_pager([Row(str(n), (k.etiket, k.eski, k.yeni), k) for n, k in enumerate(farklar)]),
            lambda satir: self.show_text(satir.data.etiket, [f"Şimdi:   {satir.data.eski}", f"Yazılan: {satir.data.yeni}"]),
            "Enter tamamını gösterir · F12 Kapat",
        )

    def do_actions(self) -> None:
        if self.kayit is None:
            return
        secenekler = [("fark", "Değişen kutular"), ("vergi", "Vergileri hesapla, göster, açıkla"), ("birak", "Yazılanı bırak, şimdiki hâline dön")]
        self.choose("İşlemler", [*secenekler, ("goster", "Beyannamenin tamamı")], self.islem_secildi)

    def islem_secildi(self, secim: str) -> None:
        if secim == "fark":
            self.farklari_goster()
        elif secim == "birak":
            self.ask("Yazdıklarınız silinsin mi?", self._sifirla)
        elif secim == "goster":
            self.uyg.open_screen("gor", no=self.kayit.no)
        else:
            super().islem_secildi(secim)

    def _sifirla(self) -> None:
        self.uyg.taslaklar.sil(f"{self.ad}-{self.taslak_no}")
        self.simdiki_gibi()

    def do_next(self) -> None:
        """F8 in entry opens a new item after the last; here the last is the last, and F6 adds one where that is lawful."""
        if self.sayfa + 1 < self.sayfa_sayisi:
            super().do_next()
        else:
            self.say("Son kalem." + (" Yeni kalem F6 ile eklenir." if "new" in self.canli() else ""))

    def do_cancel(self) -> None:
        self.do_leave()

    def draft(self) -> tuple[str, str, str, dict[str, Any]] | None:
        yazilan = super().draft() if self.kayit is not None else None
        if yazilan is None:
            return None
        anahtar, ad, _, icerik = yazilan
        return anahtar, ad, f"{self.kayit.no} düzeltme", {**icerik, "beyanname": self.kayit.no, "surum": self.kayit.surum}

    def yazilan_var(self) -> bool:
        return self.kayit is not None and super().yazilan_var()

    def antrepo_degerleri(self, satirlar: Sequence[Mapping[str, Any]]) -> tuple[dict[str, int], ...]:
        """Each item's link to the antrepo with what the item now has (31/2)."""
        assert self.simdiki is not None
        return tuple(
            {**x.model_dump(), **{alan: satirlar[x.kalem_sira - 1][alan] or 0 for alan in ("kap_adedi", "brut_gram")}}
            for x in self.simdiki.antrepo_baglari
        )

    def baglanti_degerleri(self, satirlar: Sequence[Mapping[str, Any]]) -> tuple[dict[str, int], ...]:
        """The links with the sums that the items now have, each item on the bill line it lay on; as they were where that cannot be told."""
        assert self.simdiki is not None
        if self.baglar is None:
            return tuple(x.model_dump() for x in self.simdiki.baglantilar)
        return tuple(
            {
                "satir_id": x.satir_id,
                **{alan: sum(s[alan] or 0 for s, bag in zip(satirlar, self.baglar, strict=True) if bag == n) for alan in ("kap_adedi", "brut_gram")},
            }
            for n, x in enumerate(self.simdiki.baglantilar)
        )
