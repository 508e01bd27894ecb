"""Tescil onayı: the declaration held against its papers, attachments counted, accepted or handed back (15/1).

Commonest tasks: papers agree = number, Enter, one E per group, attachments, F2; differ = H, F10, 1, reason.
"""

from typing import Any

from gumruk.data import queries, queries_secim
from gumruk.data.islem import Islendi
from gumruk.models.beyanname import (
    BeyannameDurumu,
    BeyannameIadeGirdisi,
    BeyannameOnayGirdisi,
)
from gumruk.models.kurus import sayi_goster
from gumruk.screens.karsilastir import KarsilastirmaEkrani, beyan_gruplari
from gumruk.tui.field_types import NumberField
from gumruk.tui.form_model import Field, Note


class BeyannameOnayEkrani(KarsilastirmaEkrani):
    ad = "beyanname_onay"
    eylem = "tescil_onayi"
    iade_islemi = "beyanname_iade"
    onay_sinifi = BeyannameOnayGirdisi
    iade_sinifi = BeyannameIadeGirdisi
    bos_metin = ("Beyanname numarasını yazıp Enter'a basın.", "Sonra her grubu kâğıtla karşılaştırın: aynıysa E, farklıysa H.")

    def getir(self, metin: str) -> Any:
        return queries.beyanname_gor(self.depo, queries.beyanname_id(self.depo, metin))

    def ozet(self, kayit: Any) -> list[Note]:
        return [Note(1, 42, f"{kayit.durum.value} · {kayit.tescil_eden}"[:36], "strong")]

    def gruplar(self, kayit: Any) -> list[tuple[str, list[str]]]:
        return beyan_gruplari(kayit)

    def ek_alanlar(self, kayit: Any, row: int) -> list[Field]:
        return [Field("ek", "Sayılan ek", row, 25, NumberField(4), label_col=2, mandatory=True, rule="m.15/1")]

    def _gruplar(self) -> tuple[dict[str, Any], ...]:
        return tuple({"grup": g, "ayni": ayni} for g, ayni in self.bakilan.items())

    def onay_girdisi(self) -> dict[str, Any]:
        return {"gruplar": self._gruplar(), "sayilan_ek": self.model.value("ek")}

    def iade_girdisi(self, gerekce: str) -> dict[str, Any]:
        return {"gerekce": gerekce, "gruplar": self._gruplar()}

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
        kime = f", memur {b.muayene_memuru}" if b.muayene_memuru else ""
        return f"{sonuc.no} onaylandı. Hat: {b.hat.value}{kime}. {b.hat_gerekcesi}"

    def islemler(self) -> list[tuple[str, str]]:
        return [*super().islemler(), *([("goster", "Beyannamenin tamamı")] if self.kayit is not None else [])]

    def islem_secildi(self, secim: str) -> None:
        if secim == "goster":
            self.uyg.open_screen("gor", no=self.kayit.no)
        else:
            super().islem_secildi(secim)
