"""Gümrük giriş beyannamesi: three heading pages, then a page an item; taxes previewed and explained before F2 registers (14).

Commonest tasks: next item = F8 (what repeats is filled in); taxes = F10 1; copy of an earlier one = F10, Önceki kayıttan kopya.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from gumruk.data import gizlilik, queries, queries_antrepo
from gumruk.data.islem import Islendi
from gumruk.data.ofis_ambar import SatirKalani
from gumruk.data.oranlar import Oranlar, hesapla_girdi
from gumruk.models.beyanname import BeyannameGirdisi
from gumruk.models.beyanname_sart import rejim_yonu_nedeni
from gumruk.models.kurus import goster, kg_goster, oran_goster
from gumruk.models.numara import kimlik_nedeni, vkn_nedeni
from gumruk.models.rejim import ANTREPO_REJIMLERI, onceki_rejim
from gumruk.models.tarife import HesapSonucu
from gumruk.models.temel import Bulunamadi, atif
from gumruk.screens.tarife import gtip_alani
from gumruk.screens.tescil import TescilEkrani
from gumruk.tui.field_types import (
    AmountField,
    CheckedField,
    DateField,
    DecimalField,
    NumberField,
    RecordField,
    TextField,
    YesNoField,
)
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager

EK_SATIRI = 7
_KALEM = (
    "gtip",
    "tanim",
    "mensei",
    "marka",
    "kap_cinsi",
    "kap_adedi",
    "brut_gram",
    "net_gram",
    "olcu_birimi",
    "olcu_binde",
    "fatura_kurus",
    "anlasma",
    "muafiyetler",
)
SENET_ALANLARI, ANTREPO_ALANLARI = ("ozet_beyan", "senet", "senet_satir"), ("antrepo_no", "antrepo_kalem")


class BeyannameEkrani(TescilEkrani):
    ad = "beyanname"
    eylem = "beyanname_tescil"
    satir_adi = "kalem"
    ortak_alanlar: ClassVar[tuple[str, ...]] = ("ozet_beyan", "senet", "antrepo_no", "mensei", "kap_cinsi", "anlasma")
    toplanan = ("fatura_kurus", "kap_adedi", "brut_gram")
    girdi_sinifi: type[BeyannameGirdisi] = BeyannameGirdisi
    haric: int | None = None  # the declaration whose own links count as free while it is corrected

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        ulke = self.kod_alani("ulke", 3, sabit=True)
        doviz = self.kod_alani("doviz", 3, sabit=True)
        tasima = self.kod_alani("tasimaSekli", 2, sabit=True, rakam=True)

        def f(ad: str, etiket: str, row: int, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, row, kw.pop("col", 25), tip, label_col=kw.pop("label_col", 2), **kw)

        genel = [
            f("rejim", "37 Rejim", 2, self.kod_alani("rejim", 4, sabit=True, rakam=True), mandatory=True, code_list="rejim", rule="m.4"),
            f("basit_usul", "   Basitleştirilmiş usul", 3, self.kod_alani("bs", 2), col=27, code_list="bs", rule="m.15/3-a"),
            f("gonderici_unvan", "2 Gönderici", 4, TextField(150), width=50, mandatory=True),
            f("gonderici_ulke", "  Gönderici ülkesi", 5, ulke, code_list="ulke"),
            f("alici_no", "8 Alıcı vergi no", 6, CheckedField(11, kimlik_nedeni), mandatory=True, rule="m.5"),
            f("alici_unvan", "8 Alıcı", 7, TextField(150), width=50, mandatory=True),
            f("beyan_sahibi_no", "14 Beyan sahibi no", 8, CheckedField(11, kimlik_nedeni), mandatory=True, rule="m.5"),
            f("beyan_sahibi_unvan", "14 Beyan sahibi", 9, TextField(150), width=50, mandatory=True),
            f("komisyoncu_no", "14 Komisyoncu vergi no", 10, CheckedField(10, vkn_nedeni), rule="m.5"),
            f("referans_no", "7 Referans", 11, TextField(12, upper=True)),
            f("onceki_beyanname", "40 Kapatılan beyanname", 12, RecordField(20), rule="m.4"),
            f("ticaret_ulkesi", "11 Ticaret ülkesi", 13, ulke, code_list="ulke"),
            f("cikis_ulkesi", "15 Çıkış ülkesi", 14, ulke, mandatory=True, code_list="ulke"),
            f("gidecegi_ulke", "17 Gideceği ülke", 15, ulke, code_list="ulke"),
            f("aciklama", "44 Açıklama", 16, TextField(350), width=50),
        ]
        finans = [
            f("arac_kimligi", "18 Araç", 2, TextField(35, upper=True), width=20),
            f("arac_ulkesi", "ülke", 2, ulke, col=56, label_col=50, code_list="ulke"),
            f("sinir_araci", "21 Sınırdaki araç", 3, TextField(35, upper=True), width=20),
            f("sinir_tasima", "25 Sınırda taşıma", 4, tasima, code_list="tasimaSekli"),
            f("ic_tasima", "26 Dahili taşıma", 5, tasima, code_list="tasimaSekli"),
            f("konteynerli", "19 Konteyner (E/H)", 6, YesNoField()),
            f("teslim_sekli", "20 Teslim şekli", 7, self.kod_alani("teslimSekli", 3, sabit=True), mandatory=True, code_list="teslimSekli"),
            f("teslim_yeri", "yer", 7, TextField(40, upper=True), col=46, label_col=40, width=30),
            f("yukleme_yeri", "27 Boşaltma yeri", 8, TextField(40, upper=True), width=30),
            f("giris_idaresi", "29 Giriş idaresi", 9, self.kod_alani("gumruk", 6, sabit=True, rakam=True), code_list="gumruk"),
            f("esya_yeri", "30 Eşyanın yeri", 10, TextField(40, upper=True), width=30),
            f("doviz", "22 Döviz", 11, doviz, mandatory=True, code_list="doviz"),
            f("fatura_kurus", "22 Fatura bedeli", 12, AmountField(), width=18),
            f("islem_niteligi", "24 İşlemin niteliği", 13, self.kod_alani("islemNiteligi", 2, sabit=True, rakam=True), code_list="islemNiteligi"),
            f("odeme_sekli", "28 Ödeme şekli", 14, self.kod_alani("odemeSekli", 2, rakam=True), mandatory=True, code_list="odemeSekli"),
            f("navlun_kurus", "   Navlun", 15, AmountField(), width=18),
            f("navlun_doviz", "döviz", 15, doviz, col=56, label_col=50, code_list="doviz"),
            f("sigorta_kurus", "   Sigorta", 16, AmountField(), width=18),
            f("sigorta_doviz", "döviz", 16, doviz, col=56, label_col=50, code_list="doviz"),
            f("yurt_disi_kurus", "   Yurt dışı gider", 17, AmountField(), width=18),
            f("yurt_disi_doviz", "döviz", 17, doviz, col=56, label_col=50, code_list="doviz"),
            f("yurt_ici_kurus", "   Yurt içi gider, TL", 18, AmountField(), width=18),
        ]
        ekler = [f("ek_sayisi", "Ek sayısı", 2, NumberField(4), mandatory=True)]
        for n in range(EK_SATIRI):
            ekler += [
                f(f"ek{n}_kod", f"44 {n + 1}. belge kodu", 4 + 2 * n, self.kod_alani("belgeKodu", 4, sabit=True), code_list="belgeKodu"),
                f(f"ek{n}_ref", "   no", 5 + 2 * n, TextField(30), width=30),
                f(f"ek{n}_tarih", "tarih", 5 + 2 * n, DateField(), col=66, label_col=59),
            ]
        return [("Genel ve firmalar", genel), ("Taşıma ve finans", finans), ("Ekler (44)", ekler)]

    def satir_sayfasi(self) -> list[Field]:
        def f(ad: str, etiket: str, row: int, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, row, kw.pop("col", 25), tip, label_col=kw.pop("label_col", 2), **kw)

        return [
            f("ozet_beyan", "40 Özet beyan no", 2, RecordField(20), mandatory=True),
            f("senet", "40 Taşıma senedi", 3, TextField(20, upper=True), mandatory=True),
            f("senet_satir", "satır", 3, NumberField(3), col=56, label_col=50, mandatory=True, code_list="senet"),
            f("antrepo_no", "40 Antrepo beyanı", 2, RecordField(20), mandatory=True, rule="m.31/2", code_list="antrepo_kalemi"),
            f("antrepo_kalem", "40 Antrepo kalemi", 3, NumberField(3), mandatory=True, rule="m.31/2", code_list="antrepo_kalemi"),
            f("gtip", "33 GTİP", 5, gtip_alani(self.depo), mandatory=True, code_list="tarife"),
            f("tanim", "31 Ticari tanım", 6, TextField(350), width=50, mandatory=True),
            f("mensei", "34 Menşe ülke", 7, self.kod_alani("ulke", 3, sabit=True), mandatory=True, code_list="ulke"),
            f("kap_cinsi", "31 Kap cinsi", 8, self.kod_alani("kapCinsi", 2, sabit=True), mandatory=True, code_list="kapCinsi"),
            f("kap_adedi", "31 Kap adedi", 9, NumberField(7), mandatory=True, rule="m.16/3"),
            f("marka", "31 Marka", 10, TextField(70), width=50),
            f("brut_gram", "35 Brüt kg", 11, DecimalField(10, 3), width=16, mandatory=True),
            f("net_gram", "38 Net kg", 12, DecimalField(10, 3), width=16, mandatory=True),
            f("olcu_birimi", "41 Ölçü birimi", 13, self.kod_alani("olcu", 4), code_list="olcu"),
            f("olcu_binde", "41 Miktar", 14, DecimalField(10, 3), width=16),
            f("fatura_kurus", "42 Kalem fiyatı", 15, AmountField(), width=18, mandatory=True),
            f("anlasma", "36 Anlaşma", 16, self.kod_alani("anlasma", 9), code_list="anlasma"),
            f("muafiyetler", "36 Muafiyet kodları", 17, TextField(50, upper=True), width=40),
        ]

    def sayfa_notlari(self) -> list[Note]:
        if not self.satirlar:
            return [Note(0, 52, "F8 kalemlere geçer".rjust(26), "dim")]
        fatura, kap, brut = (sum(self.tam(s, ad) for s in self.satirlar) for ad in self.toplanan)
        return [Note(0, 34, f"{len(self.satirlar)} kalem · {kap} kap · {kg_goster(brut)} kg · {goster(fatura)}".rjust(44), "dim")]

    antrepoya_acik: ClassVar[bool] = True  # may goods come out of an antrepo by this screen

    @property
    def antrepodan(self) -> bool:
        """Does the regime take goods out of an antrepo (31/2)? Box 40 then asks for its declaration's item instead of a bill line."""
        return self.antrepoya_acik and onceki_rejim(self._rejim()) in ANTREPO_REJIMLERI

    def _rejim(self) -> str:
        return self.yazilan_baslik("rejim")

    def yazilan_baslik(self, ad: str) -> str:
        """A heading field as it is typed, on whichever page it stands; where none has it, as the open declaration says."""
        n = next((i for i, (_, alanlar) in enumerate(self._tanim) if any(f.name == ad for f in alanlar)), None)
        if n is None:
            return str(getattr(getattr(self, "kayit", None), ad, ""))
        return self.model.text.get(ad, "") if n == self.sayfa and ad in self.model.text else self.basliklar[n].get(ad, "")

    def _alanlar_simdi(self) -> list[Field]:
        alanlar = super()._alanlar_simdi()
        if self.sayfa < len(self.basliklar):
            return alanlar
        return [f for f in alanlar if f.name not in (SENET_ALANLARI if self.antrepodan else ANTREPO_ALANLARI)]

    def _antrepo_kalemi_geldi(self) -> None:
        """The antrepo's item fills in what it knows while it is empty: goods, packages and weight that are free, the part of measure and price."""
        m = self.model
        if not (m.text["antrepo_no"] and m.text["antrepo_kalem"].isdigit()):
            return
        try:
            kalem = queries_antrepo.antrepo_kalemi(self.depo, m.text["antrepo_no"], int(m.text["antrepo_kalem"]), self.haric)
        except Bulunamadi as hata:
            self.error(str(hata))
            return
        if kalem is None:
            self.error("Bu antrepo beyannamesinde böyle bir kalem yok; F4 antrepodaki eşyayı listeler.")
            return
        x = kalem.stok
        m.text["antrepo_no"] = x.no
        for ad, deger in kalem.kutular.items():
            if deger and m.text.get(ad) == "":
                m.text[ad] = m.fields[ad].type.show(deger)
        for n, (_, alanlar) in enumerate(self._tanim):
            for f in alanlar:
                if (deger := kalem.baslik.get(f.name)) and not self.basliklar[n].get(f.name):
                    self.basliklar[n][f.name] = f.type.show(deger)
        self.say(f"{x.ad}, {x.antrepo}: serbest {x.serbest_kap} kap, {kg_goster(x.serbest_gram)} kg." + (f"  {x.neden}" if x.neden else ""))
        self.form.refresh()

    def field_left(self, name: str) -> None:
        """The bill line fills in what it knows: packages, kind and weight that are left of it, while they are empty."""
        if name == "rejim" and len(kod := self.model.text["rejim"]) == 4 and (neden := rejim_yonu_nedeni(kod, self.girdi_sinifi.YON)):
            self.error(f"{atif('4')}  {neden}")
        if self.sayfa >= len(self.basliklar) and name == "antrepo_kalem":
            self._antrepo_kalemi_geldi()
        if name != "senet_satir" or self.sayfa < len(self.basliklar):
            return
        m = self.model
        if not (m.text["ozet_beyan"] and m.text["senet"] and m.text["senet_satir"]):
            return
        try:
            kalan = self.senet_kalani(m.text["ozet_beyan"], m.text["senet"], int(m.text["senet_satir"]))
        except Bulunamadi as hata:
            self.error(str(hata))
            return
        if kalan is None:
            self.error("Bu özet beyanda böyle bir senet satırı yok; F4 satırları listeler.")
            return
        for ad, deger in (("kap_adedi", kalan.kalan_kap), ("brut_gram", kalan.kalan_gram)):
            if not m.text[ad]:
                m.text[ad] = m.fields[ad].type.show(deger)
        self.say(
            f"{kalan.ozet_beyan_no} {kalan.senet_no}/{kalan.satir_sira}: {kalan.kalan_kap} kap, {kg_goster(kalan.kalan_gram)} kg kaldı."
            + ("" if kalan.onayli else "  Özet beyan onaylı değil (m.10/1).")
        )
        self.form.refresh()

    def senet_kalani(self, ozet_beyan: str, senet: str, satir: int) -> SatirKalani | None:
        """The bill line of box 40 and what of it may be bound."""
        return queries.senet_satiri_bul(self.depo, ozet_beyan, senet, satir, self.haric)

    def senet_satirlari(self) -> list[tuple[SatirKalani, str]]:
        """The lines that F4 offers on box 40."""
        return queries.senet_satirlari(self.depo, self.model.text["ozet_beyan"], self.haric)

    def do_list(self) -> None:
        alan = self.model.fields[self.model.cursor]
        if alan.code_list == "senet":
            self._senet_sec()
        elif alan.code_list == "antrepo_kalemi":
            self._antrepo_kalemi_sec()
        else:
            super().do_list()

    def _antrepo_kalemi_sec(self) -> None:
        """F4 on box 40: what lies free in the antrepos, of the declaration typed or of all that he may see, under the regime to be discharged."""
        try:
            bulunan = queries_antrepo.antrepodakiler(self.depo, self.kim, self.model.text["antrepo_no"], self.haric, onceki_rejim(self._rejim()))
        except Bulunamadi as hata:
            self.error(str(hata))
            return
        satirlar = [
            Row(f"{x.antrepo_id}/{x.kalem_sira}", (x.no, str(x.kalem_sira), x.tanim, str(x.serbest_kap), kg_goster(x.serbest_gram)), x)
            for x in bulunan
        ]

        def secildi(satir: Row) -> None:
            x: Any = satir.data
            self.model.set_values({"antrepo_no": x.no, "antrepo_kalem": x.kalem_sira})
            self.model.changed |= {"antrepo_no", "antrepo_kalem"}
            self.field_left("antrepo_kalem")
            self.form.repaint()

        sutunlar = (
            Column("Antrepo b.", 18),
            Column("K.", 3, True),
            Column("Eşya", 0),
            Column("Serbest kap", 11, True),
            Column("Serbest kg", 12, True),
        )
        self.pick("Antrepodaki eşya", sutunlar, list_pager(satirlar), secildi)

    def _senet_sec(self) -> None:
        try:
            bulunan = self.senet_satirlari()
        except Bulunamadi as hata:
            self.error(str(hata))
            return
        satirlar = [
            Row(str(k.satir_id), (k.senet_no, str(k.satir_sira), tanim, str(k.kalan_kap), kg_goster(k.kalan_gram)), k) for k, tanim in bulunan
        ]

        def secildi(satir: Row) -> None:
            k: Any = satir.data
            self.model.set_values({"senet": k.senet_no, "senet_satir": k.satir_sira})
            self.model.changed |= {"senet", "senet_satir"}
            self.field_left("senet_satir")
            self.form.repaint()

        self.pick(
            "Senet satırları",
            (Column("Senet", 20), Column("Satır", 5, True), Column("Eşya", 0), Column("Kalan kap", 9, True), Column("Kalan kg", 12, True)),
            list_pager(satirlar),
            secildi,
        )

    # Registering

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[BeyannameGirdisi], dict[str, Any]]:
        alan = {k: v for k, v in deger.items() if k in self.girdi_sinifi.model_fields and v not in (None, "")}
        alan.setdefault("fatura_kurus", sum(s["fatura_kurus"] for s in satirlar))
        alan["ek_sayisi"] = deger["ek_sayisi"]
        alan["ekler"] = tuple(
            {
                "kod": deger[f"ek{n}_kod"],
                "referans": deger[f"ek{n}_ref"] or "",
                "tarih": f"{deger[f'ek{n}_tarih']:%d.%m.%Y}" if deger[f"ek{n}_tarih"] else "",
            }
            for n in range(EK_SATIRI)
            if deger[f"ek{n}_kod"]
        )
        alan["kalemler"] = tuple({k: v for k in _KALEM if (v := s.get(k)) not in (None, "")} for s in satirlar)
        if self.antrepodan:
            alan["antrepo_baglari"] = self._antrepo_baglari(alan, satirlar)
            return self.girdi_sinifi, alan
        baglar: dict[int, list[int]] = {}
        for n, s in enumerate(satirlar, 1):
            if "ozet_beyan" not in s:  # goods that no özet beyan brought (29)
                continue
            kalan = self.senet_kalani(s["ozet_beyan"], s["senet"], s["senet_satir"])
            if kalan is None:
                raise Bulunamadi(
                    f"{n}. kalem, 40 no.lu kutu: {s['ozet_beyan']} özet beyanında {s['senet']} senedinin "
                    f"{s['senet_satir']}. satırı yok. F4 satırları listeler."
                )
            bag = baglar.setdefault(kalan.satir_id, [0, 0])
            bag[0] += s["kap_adedi"]
            bag[1] += s["brut_gram"]
        alan["baglantilar"] = tuple({"satir_id": i, "kap_adedi": kap, "brut_gram": gram} for i, (kap, gram) in baglar.items())
        return self.girdi_sinifi, alan

    def _antrepo_baglari(self, alan: dict[str, Any], satirlar: list[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
        """Box 40 of every item; the declaration that is discharged is the first one named, unless another is typed."""
        baglar = []
        for n, s in enumerate(satirlar, 1):
            kalem = queries_antrepo.antrepo_kalemi(self.depo, s["antrepo_no"], s["antrepo_kalem"], self.haric)
            if kalem is None:
                raise Bulunamadi(f"{n}. kalem, 40 no.lu kutu: {s['antrepo_no']} beyannamesinde {s['antrepo_kalem']}. kalem yok. F4 listeler.")
            alan.setdefault("onceki_beyanname", kalem.stok.no)
            yer = {"antrepo_id": kalem.stok.antrepo_id, "antrepo_kalem": kalem.stok.kalem_sira}
            baglar.append({"kalem_sira": n, **yer, "kap_adedi": s["kap_adedi"], "brut_gram": s["brut_gram"]})
        return tuple(baglar)

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"Tescil edildi: {sonuc.no}. Döküm yazılıyor; imzalayıp ekleriyle irtibat servisine verin (m.14, 15/1)."

    def ornek_kayit(self, metin: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        b = gizlilik.beyannamesi(self.depo, metin, self.kim)
        baslik = {k: v for k, v in b.alan.items() if v not in (0, "")}
        baslik["ek_sayisi"] = b.ek_sayisi
        for n, (kod, ref, _) in enumerate(b.ekler[:EK_SATIRI]):
            baslik |= {f"ek{n}_kod": kod, f"ek{n}_ref": ref}
        return baslik, [{k: getattr(x, k) for k in _KALEM} for x in b.kalemler]

    # Taxes

    def ek_islemler(self) -> list[tuple[str, str]]:
        return [("vergi", "Vergileri hesapla, göster, açıkla")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "vergi":
            self.vergi_goster()
        else:
            super().islem_secildi(secim)

    def _hesapla(self) -> HesapSonucu | None:
        girdi = self.girdi_topla()
        if girdi is None:
            return None
        with self.depo.oku() as s:
            return hesapla_girdi(girdi, Oranlar(s), self.hesap_gunu())

    def hesap_gunu(self) -> date:
        """The day whose rates and exchange rate count."""
        gun: date = self.depo.bugun()
        return gun

    def vergi_goster(self) -> None:
        sonuc = self._hesapla()
        if sonuc is None:
            return
        self._goster(imlec=self.model.cursor)
        if sonuc.hatalar:
            self.error(f"Vergi hesaplanamıyor: {sonuc.hatalar[0]}" + (f"  (+{len(sonuc.hatalar) - 1})" if len(sonuc.hatalar) > 1 else ""))
            return
        vergi_listesi(
            self,
            "Vergiler",
            [(v.kalem, v.kod, v.ad, v.matrah_kurus, v.oran.oran_milyonda, v.tutar_kurus, v.odeme, v.aciklama) for v in sonuc.vergiler],
        )

    def yardim_satirlari(self) -> list[str]:
        return [
            "Üç başlık sayfası, sonra her kalem bir sayfa: F8 ilerler, son kalemde F8 yeni kalem açar; F7 geri döner.",
            "40 no.lu kutuda özet beyan, senet ve satır yazılınca kalan kap ve kilo dolar. F10 1: vergiler; satırda Enter açıklar.",
            "Son iki rakamı 71, 72, 73 olan rejimde 40'a antrepo beyannamesi ve kalemi yazılır; F4 antrepodaki serbest eşyayı listeler (m.31/2).",
            "F2 tescil eder, vergileri hesaplar, dökümü basar. Yarım kalan beyanname taslakta durur.",
        ]


def vergi_listesi(ekran: Any, baslik: str, vergiler: list[tuple[int, str, str, int, int | None, int, str, Any]]) -> None:
    """Tax lines and their totals; Enter on a line explains it: base, each term, rate, its date and source."""
    satirlar = [
        Row(f"{n}", (str(kalem), kod, ad, goster(matrah), "maktu" if oran is None else oran_goster(oran), goster(tutar), odeme), aciklama)
        for n, (kalem, kod, ad, matrah, oran, tutar, odeme, aciklama) in enumerate(vergiler)
    ]
    toplam: dict[tuple[str, str], list[Any]] = {}
    for _, kod, ad, matrah, _, tutar, odeme, _ in vergiler:
        t = toplam.setdefault((kod, odeme), [ad, 0, 0])
        t[1] += matrah
        t[2] += tutar
    for n, ((kod, odeme), (ad, matrah, tutar)) in enumerate(toplam.items()):
        satirlar.append(Row(f"t{n}", ("Σ", kod, ad, goster(matrah), "", goster(tutar), odeme), None, "warn"))
    satirlar.append(Row("tt", ("", "", "TOPLAM", "", "", goster(sum(v[5] for v in vergiler)), ""), None, "warn"))

    def acikla(satir: Row) -> None:
        if satir.data:
            ekran.show_text("Verginin açıklaması", list(satir.data))

    ekran.browse(
        baslik,
        (
            Column("K.", 2, True),
            Column("Tür", 3),
            Column("Vergi", 0),
            Column("Matrah", 13, True),
            Column("Oran", 6, True),
            Column("Tutar", 12, True),
            Column("Ö", 1),
        ),
        list_pager(satirlar),
        acikla,
        "Enter vergiyi açıklar: matrah, terimleri, oran, kaynağı · F12 Kapat",
    )
