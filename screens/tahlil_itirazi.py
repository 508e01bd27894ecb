"""The tahlil screen's (TA) objection to an unfavourable report: the petition, the second report, the objection taken back (22/4)."""

from collections.abc import Callable, Sequence
from typing import Any

from gumruk.models.tahlil_itirazi import IkinciRaporGirdisi, IkinciTahlilYeri, ItirazGeriAlmaGirdisi, TahlilItiraziGirdisi
from gumruk.screens.ambar import kimlik_denetimi
from gumruk.screens.ekran import KayitEkrani
from gumruk.tui.field_types import CheckedField, CodeField, DateField, TextField, YesNoField
from gumruk.tui.form_model import Field
from gumruk.tui.list_view import Column, Row, list_pager

YERLER = {str(n): yer for n, yer in enumerate(IkinciTahlilYeri, 1)}


class TahlilItirazlari(KayitEkrani):
    """Part of `TahlilEkrani`: what F10 offers where a report is contrary to what was declared."""

    def _oldu(self, sonuc: Any) -> None:
        raise NotImplementedError  # TahlilEkrani

    @property
    def itiraz_edilebilenler(self) -> list[Any]:
        return [k for k in self.kayit.kalemler if k.itiraz_edilebilir]

    @property
    def itirazi_bekleyenler(self) -> list[Any]:
        return [k for k in self.kayit.kalemler if k.itirazi_bekler]

    def itiraz_islemleri(self) -> list[tuple[str, str]]:
        sonuc = [("itiraz", "Tahlile itirazı kaydet (m.22/4)")] if self.itiraz_edilebilenler else []
        if self.itirazi_bekleyenler:
            sonuc += [("ikinci", "İkinci tahlil raporunu yaz (m.22/4)"), ("geri", "İtirazın geri alındığını yaz (m.22/4)")]
        return sonuc

    def itiraz_secildi(self, secim: str) -> bool:
        """True where the choice was one of these."""
        yollar: dict[str, tuple[list[Any], Callable[[Any], None]]] = {
            "itiraz": (self.itiraz_edilebilenler, self._itiraz_sor),
            "ikinci": (self.itirazi_bekleyenler, self._ikinci_rapor),
            "geri": (self.itirazi_bekleyenler, self._geri_al),
        }
        if secim not in yollar:
            return False
        self._kalem_sec(*yollar[secim])
        return True

    def _kalem_sec(self, kalemler: Sequence[Any], bitti: Callable[[Any], None]) -> None:
        """The item at once where there is one, else out of a list."""
        if len(kalemler) == 1:
            bitti(kalemler[0])
            return
        satirlar = [Row(str(k.kalem.sira), (str(k.kalem.sira), k.kalem.gtip, k.itiraz_no or k.istek_no, k.kalem.tanim), k) for k in kalemler]
        sutunlar = (Column("Kalem", 5, True), Column("GTİP", 12), Column("No", 11), Column("Eşya", 0))
        self.pick("Hangi kalem?", sutunlar, list_pager(satirlar), lambda r: bitti(r.data))

    def _itiraz_sor(self, kalem: Any) -> None:
        b = self.kayit.beyanname
        yer = CodeField(1, lambda kod: YERLER[kod].value if kod in YERLER else None, fixed=True, digits=True)
        alanlar = [
            Field("teblig_gunu", "Sonucun tebliğ günü", 0, 27, DateField(), label_col=1, mandatory=True),
            Field("dilekce_no", "Dilekçe no", 1, 27, TextField(30), label_col=1, width=20, mandatory=True),
            Field("dilekce_gunu", "Dilekçe günü", 2, 27, DateField(), label_col=1, mandatory=True),
            Field("eden", "İtiraz eden", 3, 27, TextField(80), label_col=1, width=42, mandatory=True),
            Field("eden_no", "T.C. kimlik / VKN", 4, 27, CheckedField(11, kimlik_denetimi), label_col=1, width=11, mandatory=True),
            Field("gerekce", "İtirazın nedeni", 5, 27, TextField(200), label_col=1, width=42, mandatory=True),
            Field("yer", "Lab. 1, ekspert 2, kom. 3", 6, 27, yer, label_col=1, width=1, mandatory=True),
            Field("kurum", "İkinci tahlili yapan", 7, 27, TextField(80), label_col=1, width=42, mandatory=True),
            Field("sahit_numune", "Şahit numune, mühür no", 8, 27, TextField(120), label_col=1, width=42, mandatory=True),
        ]

        self.alanlarla_yap(
            f"{kalem.kalem.sira}. kalem, {kalem.istek_no}: tahlile itiraz, şahit numune ikinci tahlile",
            alanlar,
            TahlilItiraziGirdisi,
            "tahlile_itiraz_et",
            self.belge_id,
            self._oldu,
            degerler={"dilekce_gunu": self.depo.bugun(), "eden": b.beyan_sahibi_unvan[:80], "eden_no": b.beyan_sahibi_no},
            sabit={"istek_id": kalem.istek_id},
            cevir=lambda v: {**v, "yer": YERLER[v["yer"]]},
        )

    def _ikinci_rapor(self, kalem: Any) -> None:
        self.alanlarla_yap(
            f"{kalem.kalem.sira}. kalem, {kalem.itiraz_no}: ikinci tahlil raporu (kesindir)",
            [
                Field("rapor_no", "Rapor no", 0, 20, TextField(30), label_col=1, width=30, mandatory=True),
                Field("rapor_gunu", "Rapor günü", 1, 20, DateField(), label_col=1, mandatory=True),
                Field("uygun", "Beyana uygun mu?", 2, 20, YesNoField(), label_col=1, mandatory=True),
                Field("sonuc", "Raporun sonucu", 3, 20, TextField(200), label_col=1, width=48, mandatory=True),
            ],
            IkinciRaporGirdisi,
            "ikinci_rapor_yaz",
            self.belge_id,
            self._oldu,
            degerler={"rapor_gunu": self.depo.bugun()},
            sabit={"itiraz_id": kalem.itiraz_id},
        )

    def _geri_al(self, kalem: Any) -> None:
        self.alanlarla_yap(
            f"{kalem.kalem.sira}. kalem: {kalem.itiraz_no} itirazı yazıyla geri alındı, ilk rapor kalır",
            [
                Field("dilekce_no", "Dilekçe no", 0, 20, TextField(30), label_col=1, width=20, mandatory=True),
                Field("dilekce_gunu", "Dilekçe günü", 1, 20, DateField(), label_col=1, mandatory=True),
                Field("aciklama", "Ne yazıyor", 2, 20, TextField(200), label_col=1, width=48, mandatory=True),
            ],
            ItirazGeriAlmaGirdisi,
            "tahlil_itirazi_geri_al",
            self.belge_id,
            self._oldu,
            degerler={"dilekce_gunu": self.depo.bugun()},
            sabit={"itiraz_id": kalem.itiraz_id},
        )
