"""Yeniden giriş (YG): the declarant enters the declaration anew with what he draws now; the rest stays in the sundurma, free (16/2).

Commonest tasks: an item smaller = its packages, weights, price, F2; an item left wholly = F10 5, F2.
"""

from collections.abc import Mapping
from typing import Any

from gumruk.data import queries_surum
from gumruk.data.islem import Islendi
from gumruk.models.beyanname import BeyannameGirdisi
from gumruk.models.duzeltme import DEGISEBILIR_KALEM
from gumruk.models.kismi_cekme import AZALMAMIS, KismiCekme, YenidenGirisGirdisi
from gumruk.models.temel import Engel, Girdi
from gumruk.screens.duzeltme import BeyannameDuzeltEkrani
from gumruk.tui.form_model import Note

AZALAN = ("kap_adedi", "brut_gram", "net_gram", "olcu_binde", "fatura_kurus")


class YenidenGirisEkrani(BeyannameDuzeltEkrani):
    """An item whose packages and weight are nought is left in the sundurma."""

    ad = "yeniden_giris"
    eylem = "yeniden_gir"
    donus = "masa"

    def durum_engelleri(self) -> list[Engel]:
        girdi = self.islem_girdisi(self.simdiki) if self.simdiki is not None else None
        return [e for e in self.engelleri(self.eylem, self.kayit.id, girdi) if e.neden != AZALMAMIS]

    def acildi(self, taslaktan: bool) -> None:
        super().acildi(taslaktan)
        if not (self.son_engeller or taslaktan):
            self.say("Çekilecek kadarını yazın; hepsi kalacak kalemde F10 5. F10 1 farklar, F2 kaydeder.")

    def sayfa_notlari(self) -> list[Note]:
        notlar = super().sayfa_notlari()
        n = self.sayfa - len(self.basliklar)
        if self.kayit is not None and n >= 0 and self._kalan(n):
            notlar.append(Note(14, 2, "Bu kalemin tamamı sundurmada kalır; yeni sürümde yer almaz.", "warn"))
        return notlar

    def _kalan(self, n: int) -> bool:
        """Left wholly: noughts stand where its quantity stood."""
        satir = self.satirlar[n] if n < len(self.satirlar) else {}
        return bool(satir) and all((satir.get(ad) or "0").strip("0,.") == "" for ad in ("kap_adedi", "brut_gram"))

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[BeyannameGirdisi], dict[str, Any]]:
        """The items that are drawn; a bill line of which nothing is drawn is no link any more."""
        sinif, alanlar = super().tescil_girdisi(deger, satirlar)
        kalemler = tuple(k for k in alanlar["kalemler"] if k["kap_adedi"] or k["brut_gram"])
        baglar = tuple(x for x in alanlar["baglantilar"] if x["kap_adedi"] or x["brut_gram"])
        return sinif, {**alanlar, "kalemler": kalemler, "baglantilar": baglar}

    def islem_girdisi(self, beyan: BeyannameGirdisi) -> Girdi | None:
        acik = queries_surum.duzeltme_gor(self.depo, self.kayit.no, KismiCekme).acik
        return YenidenGirisGirdisi(talep_id=acik.id if acik else 0, beyan=beyan)

    def do_actions(self) -> None:
        if self.kayit is None:
            return
        kalan = [("kalsin", "Bu kalem sundurmada kalsın")] if self.sayfa >= len(self.basliklar) else []
        secenekler = [("fark", "Değişen kutular"), ("vergi", "Vergileri hesapla, göster, açıkla"), ("birak", "Yazılanı bırak, şimdiki hâline dön")]
        self.choose("İşlemler", [*secenekler, ("goster", "Beyannamenin tamamı"), *kalan], self.islem_secildi)

    def islem_secildi(self, secim: str) -> None:
        if secim != "kalsin":
            super().islem_secildi(secim)
            return
        self.model.set_values(dict.fromkeys((ad for ad in AZALAN if ad in DEGISEBILIR_KALEM), 0))
        self.model.changed |= set(AZALAN)
        self.dokunuldu = True
        self._topla()
        self._goster()
        self.say("Kalem sundurmada kalacak. Öteki kalemler için F7, F8; F2 kaydeder.")

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"{sonuc.no}: yeniden girildi, kalan eşya senette serbest; döküm basılıyor, imzalayıp memura verin (m.16/2)."

    def yardim_satirlari(self) -> list[str]:
        return [
            "Şimdi çekilecek kadarını yazın: kap, brüt, net, miktar, fiyat. Kap bölünmez; dökme eşyada ağırlık yazılır.",
            "Tamamı sundurmada kalacak kalem F10 ile çıkarılır. Vergi tescil gününün oran ve kuruyla yeniden hesaplanır.",
        ]
