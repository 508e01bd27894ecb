"""Tescil onayı: the declaration held against its papers, attachments counted, accepted or handed back (15/1).

Commonest tasks: papers agree = number, Enter, one E per group, attachments, F2; differ = H, F10, 1, reason.
"""

from typing import Any

from gumruk.data import queries, queries_secim, queries_supalan
from gumruk.data.islem import Islendi
from gumruk.models.beyanname import BeyannameDurumu, BeyannameIadeGirdisi, BeyannameOnayGirdisi, hat_adi
from gumruk.models.kurus import sayi_goster
from gumruk.screens.karsilastir import KarsilastirmaEkrani, beyan_gruplari
from gumruk.tui.field_types import DateField, NumberField, TextField
from gumruk.tui.form_model import Field, Note


class BeyannameOnayEkrani(KarsilastirmaEkrani):
    ad = "beyanname_onay"
    eylem = "tescil_onayi"
    iade_islemi = "beyanname_iade"
    onay_sinifi = BeyannameOnayGirdisi
    iade_sinifi = BeyannameIadeGirdisi
    bos_metin = ("Beyanname numarasını yazıp Enter'a basın.", "Sonra her grubu kâğıtla karşılaştırın: aynıysa E, farklıysa H.")

    def getir(self, metin: str) -> Any:
        kimlik = queries.beyanname_id(self.depo, metin)
        self._listede_yok = queries_supalan.listede_olmayan(self.depo, kimlik)
        return queries.beyanname_gor(self.depo, kimlik)

    def ozet(self, kayit: Any) -> list[Note]:
        notlar = [Note(1, 42, f"{kayit.durum.value} · {kayit.tescil_eden}"[:36], "strong")]
        if self._listede_yok is not None:
            nolar = ", ".join(map(str, self._listede_yok[:8]))
            ne = f"{nolar}. kalem 4 no.lu listede yok" if nolar else "bütün kalemler 4 no.lu listede"
            notlar.append(Note(2, 2, f"BS3 SUPALAN: {ne}"[:76], "warn" if nolar else "ok"))
        return notlar

    def gruplar(self, kayit: Any) -> list[tuple[str, list[str]]]:
        return beyan_gruplari(kayit)

    def ek_alanlar(self, kayit: Any, row: int) -> list[Field]:
        alanlar = [Field("ek", "Sayılan ek", row, 25, NumberField(4), label_col=2, mandatory=True, rule="m.15/1")]
        if self._listede_yok and kayit.durum is BeyannameDurumu.TESCILLI:
            alanlar += [
                Field("dilekce_no", "dilekçe no", row, 43, TextField(30, upper=True), label_col=32, width=16, rule="m.27/1-a"),
                Field("dilekce_gunu", "günü", row, 66, DateField(), label_col=61, rule="m.27/1-a"),
            ]
        return alanlar

    def _gruplar(self) -> tuple[dict[str, Any], ...]:
        return tuple({"grup": g, "ayni": ayni} for g, ayni in self.bakilan.items())

    def onay_girdisi(self) -> dict[str, Any]:
        girdi = {"gruplar": self._gruplar(), "sayilan_ek": self.model.value("ek")}
        if "dilekce_no" in self.model.fields:
            girdi |= {"supalan_dilekce_no": self.model.value("dilekce_no") or "", "supalan_dilekce_gunu": self.model.value("dilekce_gunu")}
        return girdi

    def iade_girdisi(self) -> dict[str, Any]:
        return {"gruplar": self._gruplar()}

    def acildi(self) -> None:
        if self.kayit.durum is not BeyannameDurumu.TESCILLI:
            self.son_engeller = self.engelleri(self.eylem, self.kayit.id)
            if self.son_engeller:
                self.error(str(self.son_engeller[0]))
        elif engel := queries_secim.bugunun_engeli(self.depo):
            self.error(f"m.15/2  {engel}")
        else:
            self.say(f"{sayi_goster(len(self.kayit.kalemler))} kalem. Karşılaştırın, ekleri sayın; F2 tescil onayı verir.")

    def onay_metni(self, sonuc: Islendi) -> str:
        b = queries.beyanname_gor(self.depo, sonuc.belge_id)
        if b.durum is BeyannameDurumu.SUPALAN_AMIRDE:
            return f"{sonuc.no} onaylandı. Beyanname, ekleri ve supalan dilekçesi idare amirine gider (m.27/1-a); çetele basılıyor."
        kime = f", memur {b.muayene_memuru}" if b.muayene_memuru else f"; beyanname şimdi «{b.durum.value}»"
        supalan = " Çetele basılıyor, ekleyin." if self._listede_yok is not None else ""
        return f"{sonuc.no} onaylandı.{supalan} Hat: {hat_adi(b)}{kime}. {b.hat_gerekcesi}"

    def islemler(self) -> list[tuple[str, str]]:
        return [*super().islemler(), *([("goster", "Beyannamenin tamamı")] if self.kayit is not None else [])]

    def islem_secildi(self, secim: str) -> None:
        if secim == "goster":
            self.uyg.open_screen("gor", no=self.kayit.no)
        else:
            super().islem_secildi(secim)
