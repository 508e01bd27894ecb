"""Gümrük çıkış beyannamesi (ÇB), oral exports (SÇ), a müzekkere's differences (ÇF): the import's entry with the boxes of exports (34, 36/1, 37/4).

Commonest tasks: next item = F8 (what repeats is filled in); copy of an earlier one = F10; register = F2.
"""

from collections.abc import Mapping
from itertools import count
from typing import Any, ClassVar

from gumruk.data import gizlilik, queries
from gumruk.data.islem import Islendi
from gumruk.models.beyanname import BeyannameGirdisi, hat_adi
from gumruk.models.cikis import CikisFarkGirdisi, CikisGirdisi
from gumruk.models.numara import kimlik_nedeni, vkn_nedeni
from gumruk.models.temel import Girdi
from gumruk.models.yon import Yon
from gumruk.screens.beyanname import EK_SATIRI, BeyannameEkrani
from gumruk.screens.muzekkere import FarkGirisEkrani
from gumruk.screens.tarife import gtip_alani
from gumruk.tui.field_types import AmountField, CheckedField, DateField, DecimalField, NumberField, RecordField, TextField, YesNoField
from gumruk.tui.form_model import Field

_BASLIK = (
    *("rejim", "basit_usul", "gonderici_no", "gonderici_unvan", "alici_unvan", "beyan_sahibi_no", "beyan_sahibi_unvan", "komisyoncu_no"),
    *("referans_no", "onceki_beyanname", "ticaret_ulkesi", "gidecegi_ulke", "aciklama", "arac_kimligi", "arac_ulkesi", "sinir_araci"),
    *("sinir_tasima", "ic_tasima", "konteynerli", "teslim_sekli", "teslim_yeri", "yukleme_yeri", "giris_idaresi", "esya_yeri", "doviz"),
    *("fatura_kurus", "islem_niteligi", "odeme_sekli", "banka", "navlun_kurus", "navlun_doviz", "sigorta_kurus", "sigorta_doviz"),
)
_KALEM = (
    *("gtip", "tanim", "mensei", "marka", "kap_cinsi", "kap_adedi", "brut_gram", "net_gram", "olcu_birimi", "olcu_binde", "fatura_kurus"),
    *("telafi_matrah_kurus", "telafi_kurus", "telafi_dayanak"),
)
TURKIYE = "052"


class CikisSayfalari(BeyannameEkrani):
    """The pages of an export: no bill, no import tax; origin is Türkiye unless typed, out of an antrepo the item's."""

    ad = "cikis_beyannamesi"
    eylem = "cikis_beyanname_tescil"
    ortak_alanlar = ("antrepo_no", "mensei", "kap_cinsi")

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        ulke = self.kod_alani("ulke", 3, sabit=True)
        doviz = self.kod_alani("doviz", 3, sabit=True)
        tasima = self.kod_alani("tasimaSekli", 2, sabit=True, rakam=True)

        def f(ad: str, etiket: str, row: int, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, row, kw.pop("col", 27), tip, label_col=kw.pop("label_col", 2), **kw)

        genel = [
            f("rejim", "37 Rejim", 2, self.kod_alani("rejim", 4, sabit=True, rakam=True), mandatory=True, code_list="rejim", rule="m.4"),
            f("basit_usul", "   Basitleştirilmiş usul", 3, self.kod_alani("bs", 2), code_list="bs", rule="m.35/3-a"),
            f("gonderici_no", "2 İhracatçı vergi no", 4, CheckedField(11, kimlik_nedeni), mandatory=True, rule="m.5"),
            f("gonderici_unvan", "2 Gönderici / ihracatçı", 5, TextField(150), width=50, mandatory=True),
            f("alici_unvan", "8 Alıcı (yurt dışı)", 6, TextField(150), width=50, mandatory=True),
            f("gidecegi_ulke", "17 Gideceği ülke", 7, ulke, mandatory=True, code_list="ulke"),
            f("ticaret_ulkesi", "11 Ticaret ülkesi", 8, ulke, code_list="ulke"),
            f("beyan_sahibi_no", "14 Beyan sahibi no", 9, CheckedField(11, kimlik_nedeni), mandatory=True, rule="m.5"),
            f("beyan_sahibi_unvan", "14 Beyan sahibi", 10, TextField(150), width=50, mandatory=True),
            f("komisyoncu_no", "14 Komisyoncu vergi no", 11, CheckedField(10, vkn_nedeni), rule="m.5"),
            f("referans_no", "7 Referans", 12, TextField(12, upper=True)),
            f("onceki_beyanname", "40 Kapatılan beyanname", 13, RecordField(20), rule="m.4"),
            f("aciklama", "44 Açıklama", 14, TextField(350), width=50),
        ]
        tasima_finans = [
            f("teslim_sekli", "20 Teslim şekli", 2, self.kod_alani("teslimSekli", 3, sabit=True), mandatory=True, code_list="teslimSekli"),
            f("teslim_yeri", "yer", 2, TextField(40, upper=True), col=50, label_col=44, width=28),
            f("doviz", "22 Döviz", 3, doviz, mandatory=True, code_list="doviz"),
            f("fatura_kurus", "22 Fatura bedeli", 4, AmountField(), width=18),
            f("odeme_sekli", "28 Ödeme şekli", 5, self.kod_alani("odemeSekli", 2, rakam=True), mandatory=True, code_list="odemeSekli"),
            f("banka", "28 Banka", 6, TextField(40), width=40),
            f("islem_niteligi", "24 İşlemin niteliği", 7, self.kod_alani("islemNiteligi", 2, sabit=True, rakam=True), code_list="islemNiteligi"),
            f("sinir_tasima", "25 Sınırda taşıma", 8, tasima, code_list="tasimaSekli"),
            f("ic_tasima", "26 Dahili taşıma", 9, tasima, code_list="tasimaSekli"),
            f("arac_kimligi", "18 Çıkıştaki araç", 10, TextField(35, upper=True), width=20),
            f("arac_ulkesi", "ülke", 10, ulke, col=56, label_col=50, code_list="ulke"),
            f("sinir_araci", "21 Sınırdaki araç", 11, TextField(35, upper=True), width=20),
            f("konteynerli", "19 Konteyner (E/H)", 12, YesNoField()),
            f("yukleme_yeri", "27 Yükleme yeri", 13, TextField(40, upper=True), width=30),
            f("giris_idaresi", "29 Çıkış idaresi", 14, self.kod_alani("gumruk", 6, sabit=True, rakam=True), code_list="gumruk"),
            f("esya_yeri", "30 Eşyanın yeri", 15, TextField(40, upper=True), width=30),
            f("navlun_kurus", "   Navlun", 16, AmountField(), width=18),
            f("navlun_doviz", "döviz", 16, doviz, col=56, label_col=50, code_list="doviz"),
            f("sigorta_kurus", "   Sigorta", 17, AmountField(), width=18),
            f("sigorta_doviz", "döviz", 17, doviz, col=56, label_col=50, code_list="doviz"),
        ]
        ekler = [f("ek_sayisi", "Ek sayısı", 2, NumberField(4), mandatory=True)]
        for n in range(EK_SATIRI):
            ekler += [
                f(f"ek{n}_kod", f"44 {n + 1}. belge kodu", 4 + 2 * n, self.kod_alani("belgeKodu", 4, sabit=True), code_list="belgeKodu"),
                f(f"ek{n}_ref", "   no", 5 + 2 * n, TextField(30), width=30),
                f(f"ek{n}_tarih", "tarih", 5 + 2 * n, DateField(), col=68, label_col=61),
            ]
        return [("Genel ve firmalar", genel), ("Taşıma ve finans", tasima_finans), ("Ekler (44)", ekler)]

    def satir_sayfasi(self) -> list[Field]:
        def f(ad: str, etiket: str, row: int, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, row, kw.pop("col", 27), tip, label_col=kw.pop("label_col", 2), **kw)

        return [
            f("antrepo_no", "40 Antrepo beyannamesi", 2, RecordField(20), mandatory=True, rule="m.31/2", code_list="antrepo_kalemi"),
            f("antrepo_kalem", "kalem", 2, NumberField(3), col=58, label_col=50, mandatory=True, rule="m.31/2", code_list="antrepo_kalemi"),
            f("gtip", "33 GTİP", 3, gtip_alani(self.depo), mandatory=True, code_list="tarife"),
            f("tanim", "31 Ticari tanım", 4, TextField(350), width=50, mandatory=True),
            f("kap_cinsi", "31 Kap cinsi", 5, self.kod_alani("kapCinsi", 2, sabit=True), mandatory=True, code_list="kapCinsi"),
            f("kap_adedi", "31 Kap adedi", 6, NumberField(7), mandatory=True),
            f("marka", "31 Marka", 7, TextField(70), width=50),
            f("brut_gram", "35 Brüt kg", 8, DecimalField(10, 3), width=16, mandatory=True),
            f("net_gram", "38 Net kg", 9, DecimalField(10, 3), width=16, mandatory=True),
            f("fatura_kurus", "42 Kalem fiyatı", 10, AmountField(), width=18, mandatory=True),
            f("olcu_birimi", "41 Ölçü birimi", 11, self.kod_alani("olcu", 4), code_list="olcu"),
            f("olcu_binde", "41 Miktar", 12, DecimalField(10, 3), width=16),
            f("mensei", "34 Menşe ülke", 13, self.kod_alani("ulke", 3, sabit=True), mandatory=True, code_list="ulke"),
            f("telafi_matrah_kurus", "47 Telafi edici: matrah TL", 15, AmountField(), col=30, width=18, rule="m.37/2"),
            f("telafi_kurus", "   tutar TL", 16, AmountField(), col=30, width=18, rule="m.37/2"),
            f("telafi_dayanak", "   dayanağı", 17, TextField(100), col=30, width=47, rule="m.37/2"),
        ]

    def do_new(self) -> None:
        ilk = not self.satirlar
        super().do_new()
        if ilk and self.satirlar and not self.antrepodan and not self.model.text.get("mensei"):
            self.model.set_values({"mensei": TURKIYE})
            self.form.repaint()

    def field_left(self, name: str) -> None:
        """No bill line fills anything in, exports name none; the antrepo's item does (31/2)."""
        if self.sayfa >= len(self.basliklar) and name == "antrepo_kalem":
            self._antrepo_kalemi_geldi()

    def ek_belgeler(self, deger: Mapping[str, Any]) -> tuple[dict[str, Any], ...]:
        return tuple(
            {
                "kod": deger[f"ek{n}_kod"],
                "referans": deger[f"ek{n}_ref"] or "",
                "tarih": f"{deger[f'ek{n}_tarih']:%d.%m.%Y}" if deger[f"ek{n}_tarih"] else "",
            }
            for n in range(EK_SATIRI)
            if deger.get(f"ek{n}_kod")
        )

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[BeyannameGirdisi], dict[str, Any]]:
        alan = {k: v for k in _BASLIK if (v := deger.get(k)) not in (None, "")}
        alan.setdefault("fatura_kurus", sum(s["fatura_kurus"] for s in satirlar))
        alan["gonderici_ulke"] = TURKIYE
        alan["ek_sayisi"] = deger["ek_sayisi"]
        alan["ekler"] = self.ek_belgeler(deger)
        alan["kalemler"] = tuple({k: v for k in _KALEM if (v := s.get(k)) not in (None, "")} for s in satirlar)
        if self.antrepodan:
            alan["antrepo_baglari"] = self._antrepo_baglari(alan, satirlar)
        return CikisGirdisi, alan

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"Tescil edildi: {sonuc.no}. Döküm yazılıyor; imzalayıp ekleriyle irtibat servisindeki kabul memuruna verin (m.34, 35/1)."

    def ornek_kayit(self, metin: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        b = gizlilik.beyannamesi(self.depo, metin, self.kim)
        baslik = {k: b.alan[k] for k in _BASLIK if k in b.alan and b.alan[k] not in (0, "")}
        baslik["ek_sayisi"] = b.ek_sayisi
        for n, (kod, ref, _) in enumerate(b.ekler[:EK_SATIRI]):
            baslik |= {f"ek{n}_kod": kod, f"ek{n}_ref": ref}
        return baslik, [{k: v for k in _KALEM if (v := getattr(x, k)) not in (0, "")} for x in b.kalemler]

    def yardim_satirlari(self) -> list[str]:
        return [
            "Üç başlık sayfası, sonra her kalem bir sayfa: F8 ilerler, son kalemde F8 yeni kalem açar; F7 geri döner.",
            "Çıkışta vergi hesaplanmaz; telafi edici vergi varsa matrahı, tutarı ve dayanağı kaleme yazılır, muayene memuru denetler (m.37/2).",
            "Taşıma senedi yazılmaz: taşıyıcı çıkış özet beyanında bu beyannameyi anar (m.39). F2 tescil eder, dökümü basar.",
        ]


class CikisSozluEkrani(CikisSayfalari):
    """36/1: one short page, then a page an item; the irtibat memuru enters and approves at once."""

    ad = "cikis_sozlu_beyan"
    eylem = "cikis_sozlu_beyan"
    antrepoya_acik = False
    varsayilan: ClassVar[dict[str, str]] = {"rejim": "1000", "doviz": "TRY", "odeme_sekli": "2", "teslim_sekli": "FOB", "ek_sayisi": "0"}

    def yeni(self) -> None:
        super().yeni()
        self.basliklar[0].update(self.varsayilan)
        self._goster(ilk=True, imlec=next(f.name for f in self._tanim[0][1] if f.name not in self.varsayilan))

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        satir = count(2)

        def f(ad: str, etiket: str, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, next(satir), 27, tip, label_col=2, **kw)

        return [
            (
                "Beyan eden",
                [
                    f("gonderici_no", "T.C. kimlik / vergi no", CheckedField(11, kimlik_nedeni), mandatory=True, rule="m.5"),
                    f("gonderici_unvan", "Adı, unvanı", TextField(150), width=50, mandatory=True),
                    f("gidecegi_ulke", "Gideceği ülke", self.kod_alani("ulke", 3, sabit=True), mandatory=True, code_list="ulke"),
                    f("alici_unvan", "Yurt dışındaki alıcı", TextField(150), width=50),
                    f("rejim", "Rejim", self.kod_alani("rejim", 4, sabit=True, rakam=True), mandatory=True, code_list="rejim", rule="m.4"),
                    f("onceki_beyanname", "Kapatılan beyanname", RecordField(20), rule="m.4"),
                    f("doviz", "Döviz", self.kod_alani("doviz", 3, sabit=True), mandatory=True, code_list="doviz"),
                    f("odeme_sekli", "Ödeme şekli", self.kod_alani("odemeSekli", 2, rakam=True), mandatory=True, code_list="odemeSekli"),
                    f("teslim_sekli", "Teslim şekli", self.kod_alani("teslimSekli", 3, sabit=True), mandatory=True, code_list="teslimSekli"),
                    f("ek_sayisi", "Ek sayısı", NumberField(4), mandatory=True),
                    f("aciklama", "Açıklama", TextField(350), width=50),
                ],
            )
        ]

    def ek_belgeler(self, deger: Mapping[str, Any]) -> tuple[dict[str, Any], ...]:
        return ()

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[BeyannameGirdisi], dict[str, Any]]:
        """Who declares orally is the owner of the goods; who goes abroad with them is their consignee."""
        kisi = {"beyan_sahibi_no": deger["gonderici_no"], "beyan_sahibi_unvan": deger["gonderici_unvan"]}
        return super().tescil_girdisi({**deger, **kisi, "alici_unvan": deger["alici_unvan"] or deger["gonderici_unvan"]}, satirlar)

    def tescil_oldu(self, sonuc: Islendi) -> str:
        b = queries.beyanname_gor(self.depo, sonuc.belge_id)
        kime = f", memur {b.muayene_memuru}" if b.muayene_memuru else ""
        return f"Tescil edildi ve onaylandı: {sonuc.no}. Hat: {hat_adi(b)}{kime}; beyanname şimdi «{b.durum.value}» (m.36/1)."

    def yardim_satirlari(self) -> list[str]:
        return [
            "Sözlü beyanı irtibat memuru girer ve onaylar; izlenecek yolu sistem belirler (m.36/1). F8 kaleme geçer.",
            "Yolcunun yanındaki eşyanın çıktığını kolcu yazar (YÇ); senetle gidenin numarası çıkış özet beyanına yazılır (ÇÖ).",
        ]


class CikisFarkGirisEkrani(FarkGirisEkrani, CikisSayfalari):
    """37/4: the differences that the chief approved, over the pages of an export."""

    ad = "cikis_fark_girisi"
    eylem = "cikis_farklari_gir"

    def ikizi(self, yon: Yon) -> str:
        return "" if yon is Yon.CIKIS else "fark_girisi"

    def islem_girdisi(self, beyan: BeyannameGirdisi) -> Girdi | None:
        mesruhat = "ekranda bakılıyor" if beyan is self.simdiki else (self.basliklar[0].get("mesruhat") or "").strip()
        return self.girdi_kur(CikisFarkGirdisi, {"mesruhat": mesruhat, "beyan": beyan})

    def tescil_oldu(self, sonuc: Islendi) -> str:
        sonra = "vezneye" if sonuc.durum == "TAHSILATTA" else "irtibata"
        return f"{sonuc.no}: farklar girildi, düzeltme nüshası basılıyor; aslına ekleyip imzalayın, {sonra} verin (m.37/4)."

    def field_left(self, name: str) -> None:
        CikisSayfalari.field_left(self, name)
