"""Tebliğ ve itiraz (TB): the irtibat memuru notifies the new assessment, records the answer, the objection and its outcome (20).

Commonest tasks: notify = number, Enter, name, number, F2; no objection = number, Enter, F2; objection = number, Enter, F10 1.
"""

from typing import Any

from gumruk.data import queries_surum
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import BeyannameDurumu
from gumruk.models.itiraz import ItirazGirdisi, KararGirdisi
from gumruk.models.kurus import goster
from gumruk.models.teblig import ItirazsizGirdisi, TebligGirdisi
from gumruk.screens.ambar import kimlik_denetimi
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.tui.field_types import CheckedField, DateField, TextField
from gumruk.tui.form_model import Field, Note

BD = BeyannameDurumu
EYLEM = {BD.DUZELTILDI: "teblig_et", BD.TEBLIGDE: "itiraz_edilmedi", BD.ITIRAZDA: "itiraz_reddedildi"}


class TebligEkrani(KayitEkrani):
    ad = "teblig"
    bos_metin = (
        "Beyannamenin, tebliğin ya da itirazın numarasını yazıp Enter'a basın.",
        "Düzeltme nüshasına göre yapılan yeni tahakkuk beyan sahibine tebliğ edilir.",
    )

    def getir(self, metin: str) -> Any:
        return queries_surum.teblig_gor(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b, t, i = kayit.beyanname, kayit.teblig, kayit.itiraz
        self.eylem = EYLEM.get(b.durum, "teblig_et")
        fark = b.toplam_vergi_kurus - kayit.onceki_kurus
        notlar = [
            Note(1, 42, b.durum.value[:36], "strong"),
            Note(2, 2, "Beyan sahibi", "dim"),
            Note(2, 17, f"{b.beyan_sahibi_unvan} {b.beyan_sahibi_no}"[:61]),
            Note(3, 2, "Müzekkere", "dim"),
            Note(3, 17, f"{kayit.muzekkere or '-'} · {b.surum}. sürüm"),
            Note(4, 2, "Önceki", "dim"),
            Note(4, 17, goster(kayit.onceki_kurus).rjust(18)),
            Note(5, 2, "Şimdi", "dim"),
            Note(5, 17, goster(b.toplam_vergi_kurus).rjust(18), "strong"),
            Note(5, 40, f"fark {'+' if fark > 0 else ''}{goster(fark)} TL"),
            rule(6),
        ]
        row = 7
        for metin in (
            f"{t.no}: {t.teblig_gunu:%d.%m.%Y} günü {t.alan} {t.sifat} tebellüğ etti; itiraz süresi {t.son_gun:%d.%m.%Y} ({t.dayanak})"
            f"{f'; {t.sonuc.value}' if t.sonuc else ''}"
            if t is not None
            else "",
            f"{i.no}: dilekçe {i.dilekce_no}, {i.dilekce_gunu:%d.%m.%Y}: {i.gerekce}" if i is not None else "",
            f"Karar {i.karar_no}, {i.karar_gunu:%d.%m.%Y}: {i.sonuc.value}. {i.karar_ozeti}" if i is not None and i.sonuc else "",
        ):
            if metin:
                notlar += sarili(row, metin, style="")
                row = 1 + max(n.row for n in notlar)
        if kayit.bayramsiz_yil and b.durum is BD.DUZELTILDI:
            notlar += sarili(row + 6, f"{kayit.bayramsiz_yil} yılının dinî bayram günleri yüklü değil; itiraz süresinin son günü onlara göre uzamaz.")
        return self._alanlar(b, row + 1, notlar)

    def _alanlar(self, b: Any, row: int, notlar: list[Note]) -> tuple[list[Field], list[Note], dict[str, Any]]:
        bugun = self.depo.bugun()
        if b.durum is BD.DUZELTILDI:
            return (
                [
                    Field("alan", "Tebellüğ eden", row, 24, TextField(80), label_col=2, width=50, mandatory=True),
                    Field("alan_no", "T.C. kimlik / VKN", row + 1, 24, CheckedField(11, kimlik_denetimi), label_col=2, width=11, mandatory=True),
                    Field("sifat", "Sıfatı, vekâletname", row + 2, 24, TextField(80), label_col=2, width=50),
                    Field("teblig_gunu", "Tebliğ günü", row + 3, 24, DateField(), label_col=2, mandatory=True),
                ],
                notlar,
                {"teblig_gunu": bugun},
            )
        if b.durum is BD.TEBLIGDE:
            gun = Field("gun", "İtirazım yok, günü", row, 24, DateField(), label_col=2, mandatory=True)
            return [gun], notlar, {"gun": bugun}
        if b.durum is BD.ITIRAZDA:
            return self._karar_alanlari(row), notlar, {"karar_gunu": bugun}
        return [], notlar, {}

    @staticmethod
    def _karar_alanlari(row: int) -> list[Field]:
        return [
            Field("karar_no", "Karar no", row, 24, TextField(30, upper=True), label_col=2, mandatory=True),
            Field("karar_gunu", "Karar günü", row + 1, 24, DateField(), label_col=2, mandatory=True),
            Field("karar_ozeti", "Kararın özeti", row + 2, 24, TextField(200), label_col=2, width=52, mandatory=True),
        ]

    def acildi(self) -> None:
        d = self.kayit.beyanname.durum
        if d not in EYLEM:
            self.son_engeller = self.engelleri(self.eylem, self.belge_id)
            if self.son_engeller:
                self.error(str(self.son_engeller[0]))
            return
        self.say(
            {
                BD.DUZELTILDI: "F2 tebliği kaydeder, tebliğ yazısı basılır; tebellüğ edene imzalatın.",
                BD.TEBLIGDE: "Beyan sahibi itirazı olmadığını beyannameye yazdıysa F2. İtiraz ya da süre dolması: F10.",
                BD.ITIRAZDA: "Tahakkuk kalıyorsa F2; kalkıyorsa F10. Değişiyorsa muayene memuru İG ekranında girer.",
            }[d]
        )

    def eylem_adi(self) -> str:
        return "Tahakkuk kalır" if self.eylem == "itiraz_reddedildi" else GECIS[self.eylem].ad

    def dark(self) -> set[str]:
        return {"act"} if self.kayit is not None and self.kayit.beyanname.durum not in EYLEM else set()

    def do_act(self) -> None:
        if self.kayit is None:
            return
        if self.kayit.beyanname.durum not in EYLEM:
            self.acildi()  # the reason once more
            return
        self._yap(self.eylem)

    def _yap(self, islem: str) -> None:
        if not self.denetle():
            return
        v = self.model.values()
        sinif: Any = {"teblig_et": TebligGirdisi, "itiraz_edilmedi": ItirazsizGirdisi}.get(islem, KararGirdisi)
        girdi = self.girdi_kur(sinif, {ad: v[ad] if v[ad] is not None else "" for ad in sinif.model_fields}, self.model)
        if girdi is not None:
            self.islem_yap(islem, self.belge_id, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        gecis = GECIS[sonuc.islem]
        no = next((n for n in sonuc.nolar if "TB" in n or "IT" in n), "")
        sonra = "; beyannameyi vezneye gönderin" if sonuc.durum == BD.TAHSILATTA.name else ""
        self.bosalt()
        self.say(f"{sonuc.no}: {gecis.gecmis}{f', {no}' if no else ''} (m.{sonuc.madde}){sonra}.", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        ozel = {
            BD.TEBLIGDE: [("itiraz", "İtirazı kaydet (m.20/2)"), ("sure", "İtiraz süresi doldu: tahakkuk kesinleşir")],
            BD.ITIRAZDA: [("kabul", "İtiraz kabul edildi: önceki beyan geri gelir")],
        }.get(self.kayit.beyanname.durum, [])
        return [*ozel, ("goster", "Beyannamenin tamamı"), ("surum", "Sürümler")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "itiraz":
            self._itiraz()
        elif secim == "sure":
            self.islem_yap("itiraz_suresi_doldu", self.belge_id, None, self._oldu)
        elif secim == "kabul":
            self._yap("itiraz_kabul")
        elif secim in ("goster", "surum"):
            self.uyg.open_screen("gor" if secim == "goster" else "surumler", no=self.kayit.beyanname.no)
        else:
            super().islem_secildi(secim)

    def _itiraz(self) -> None:
        alanlar = [
            Field("dilekce_no", "Dilekçe no", 1, 18, TextField(30, upper=True), label_col=2, mandatory=True),
            Field("dilekce_gunu", "Dilekçe günü", 2, 18, DateField(), label_col=2, mandatory=True),
            Field("gerekce", "İtirazın konusu", 3, 18, TextField(350), label_col=2, width=52, mandatory=True),
        ]
        baslik, bugun = f"İtiraz: {self.kayit.beyanname.no}", {"dilekce_gunu": self.depo.bugun()}
        self.alanlarla_yap(baslik, alanlar, ItirazGirdisi, "itiraz_et", self.belge_id, self._oldu, degerler=bugun)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Yeni tahakkuk tebliğ edilir; itiraz edilmezse ya da süre dolarsa tahakkuk kesinleşir, beyanname vezneye gider.",
            "İtiraz süresi tarihli listededir (itirazSuresi). Son gün hafta sonuna ya da resmî tatile (resmiTatil) rastlarsa ilk iş gününe uzar;",
            "28 Ekim ve arife iş günüdür. Süresinden sonra itiraz kaydedilmez.",
        ]
