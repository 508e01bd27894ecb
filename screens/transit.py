"""Transit beyannamesi (TR, 33/1-a, -b) and its acceptance (TO).

Commonest tasks: two heading pages, F8, items as in an import declaration, F2; accept = number, Enter, E per group, attachments, F2.
"""

from collections.abc import Mapping
from typing import Any

from gumruk.data import queries
from gumruk.data.islem import Islendi
from gumruk.models.beyanname import BeyannameDurumu
from gumruk.models.kurus import goster
from gumruk.models.numara import kimlik_nedeni, vkn_nedeni
from gumruk.models.transit import TransitBeyannameGirdisi, Usul
from gumruk.screens.beyanname import BeyannameEkrani
from gumruk.screens.beyanname_onay import BeyannameOnayEkrani
from gumruk.tui.field_types import CheckedField, NumberField, TextField, YesNoField
from gumruk.tui.form_model import Field

USULLER = {"A": Usul.ADI, "M": Usul.MILLETLERARASI}
_BASLIK = (
    "t_formu",
    "asil_sorumlu_no",
    "asil_sorumlu_unvan",
    "transit_idareleri",
    "varis_idaresi",
    "karne_no",
    "numara_gerekcesi",
    "mahrece_iade",
    "gonderici_unvan",
    "gonderici_ulke",
    "alici_unvan",
    "alici_no",
    "beyan_sahibi_no",
    "beyan_sahibi_unvan",
    "komisyoncu_no",
    "referans_no",
    "cikis_ulkesi",
    "gidecegi_ulke",
    "arac_kimligi",
    "arac_ulkesi",
    "sinir_tasima",
    "ic_tasima",
    "konteynerli",
    "esya_yeri",
    "doviz",
    "aciklama",
)


class UsulField(TextField):
    """A: adi transit; M: milletlerarası transit."""

    def __init__(self) -> None:
        super().__init__(1, upper=True)

    def leave(self, text: str) -> tuple[str, str | None]:
        metin, hata = super().leave(text)
        return metin, hata or (None if not metin or metin in USULLER else "A (adi) ya da M (milletlerarası) yazın.")

    def meaning(self, text: str) -> str:
        return USULLER[text].value if text in USULLER else ""


class TransitEkrani(BeyannameEkrani):
    ad = "transit"
    eylem = "transit_beyanname_tescil"

    @property
    def antrepodan(self) -> bool:
        """No regime tells it here: the declarant says whether the goods come out of an antrepo (31/2)."""
        metin = self.model.text if self.sayfa == 0 and "antrepodan" in self.model.text else self.basliklar[0]
        return metin.get("antrepodan", "") == "E"

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        ulke = self.kod_alani("ulke", 3, sabit=True)
        tasima = self.kod_alani("tasimaSekli", 2, sabit=True, rakam=True)
        gumruk = self.kod_alani("gumruk", 6, sabit=True, rakam=True)

        def f(ad: str, etiket: str, row: int, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, row, kw.pop("col", 25), tip, label_col=kw.pop("label_col", 2), **kw)

        transit = [
            f("t_formu", "1 T formu", 2, self.kod_alani("transitFormu", 2, sabit=True), mandatory=True, code_list="transitFormu"),
            f("usul", "1 Usul (A/M)", 3, UsulField(), mandatory=True, rule="m.33/1"),
            f("asil_sorumlu_no", "50 Asıl sorumlu no", 4, CheckedField(11, kimlik_nedeni), mandatory=True),
            f("asil_sorumlu_unvan", "50 Asıl sorumlu", 5, TextField(150), width=50, mandatory=True),
            f("varis_idaresi", "53 Varış idaresi", 6, gumruk, mandatory=True, code_list="gumruk"),
            f("transit_idareleri", "51 Transit idareleri", 7, TextField(60), width=40),
            f("mahrece_iade", "Mahrece iade (E/H)", 8, YesNoField(), rule="m.33/1-b"),
            f("karne_no", "TIR karnesi no", 9, TextField(20, upper=True)),
            f("gonderici_unvan", "2 Gönderici", 11, TextField(150), width=50, mandatory=True),
            f("alici_unvan", "8 Alıcı", 12, TextField(150), width=50, mandatory=True),
            f("beyan_sahibi_no", "14 Beyan sahibi no", 13, CheckedField(11, kimlik_nedeni), mandatory=True, rule="m.5"),
            f("beyan_sahibi_unvan", "14 Beyan sahibi", 14, TextField(150), width=50, mandatory=True),
            f("komisyoncu_no", "14 Komisyoncu vergi no", 15, CheckedField(10, vkn_nedeni), rule="m.5"),
            f("referans_no", "7 Referans", 16, TextField(12, upper=True)),
            f("antrepodan", "Antrepodan mı (E/H)", 17, YesNoField(), rule="m.31/2"),
            f("numara_gerekcesi", "Numara gerekçesi", 18, TextField(200), width=50, rule="m.10/1"),
        ]
        tasima_sayfasi = [
            f("cikis_ulkesi", "15 Çıkış ülkesi", 2, ulke, mandatory=True, code_list="ulke"),
            f("gidecegi_ulke", "17 Gideceği ülke", 3, ulke, code_list="ulke"),
            f("arac_kimligi", "18 Araç", 4, TextField(35, upper=True), width=20),
            f("arac_ulkesi", "ülke", 4, ulke, col=56, label_col=50, code_list="ulke"),
            f("sinir_tasima", "25 Sınırda taşıma", 5, tasima, code_list="tasimaSekli"),
            f("ic_tasima", "26 Dahili taşıma", 6, tasima, code_list="tasimaSekli"),
            f("konteynerli", "19 Konteyner (E/H)", 7, YesNoField()),
            f("esya_yeri", "30 Eşyanın yeri", 8, TextField(40, upper=True), width=30),
            f("doviz", "22 Döviz", 9, self.kod_alani("doviz", 3, sabit=True), mandatory=True, code_list="doviz"),
            f("aciklama", "44 Açıklama", 10, TextField(350), width=50),
            f("ek_sayisi", "44 Ek sayısı", 11, NumberField(4), mandatory=True),
        ]
        return [("Transit ve taraflar", transit), ("Taşıma", tasima_sayfasi)]

    def field_left(self, name: str) -> None:
        if name in ("karne_no", "arac_kimligi"):
            self.numara_uyar(name, name)
        super().field_left(name)

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[TransitBeyannameGirdisi], dict[str, Any]]:
        bos = {f"ek{n}_{ad}": None for n in range(7) for ad in ("kod", "ref", "tarih")}
        _, alan = super().tescil_girdisi({**deger, **bos}, satirlar)
        ozel = {k: v for k in _BASLIK if (v := deger.get(k)) not in (None, "")}
        return TransitBeyannameGirdisi, {**alan, **ozel, "usul": USULLER[deger["usul"]]}

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"Tescil edildi: {sonuc.no}. Döküm yazılıyor; imzalayıp ekleriyle irtibat servisine verin (m.33/1)."

    def ornek_kayit(self, metin: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        baslik, satirlar = super().ornek_kayit(metin)
        return {k: v for k, v in baslik.items() if k in (*_BASLIK, "ek_sayisi") and k != "numara_gerekcesi"}, satirlar

    def yardim_satirlari(self) -> list[str]:
        return [
            "Ambardaki ya da antrepodaki eşya: usul A adi, M milletlerarası. Rejim kodu yazılmaz; vergiler teminata bağlanmak üzere hesaplanır.",
            "F8 kalemlere geçer; 40 no.lu kutu ambardaki senet satırını, antrepodan çıkanda antrepo kalemini gösterir.",
            "F2 tescil eder, dökümü basar.",
        ]


class TransitOnayEkrani(BeyannameOnayEkrani):
    ad = "transit_onay"
    eylem = "transit_tescil_onayi"
    iade_islemi = "transit_beyanname_iade"
    bos_metin = ("Transit beyannamesinin numarasını (TR12) yazıp Enter'a basın.", "Sonra her grubu kâğıtla karşılaştırın: aynıysa E, farklıysa H.")

    def acildi(self) -> None:
        if self.kayit.durum is BeyannameDurumu.TESCILLI:
            self.say(f"{len(self.kayit.kalemler)} kalem. Karşılaştırın, ekleri sayın; F2 onaylar (m.33/1).")
            return
        self.son_engeller = self.engelleri(self.eylem, self.kayit.id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))

    def onay_metni(self, sonuc: Islendi) -> str:
        b = queries.beyanname_gor(self.depo, sonuc.belge_id)
        if b.durum is BeyannameDurumu.TAHSILATTA:
            return f"{sonuc.no} onaylandı. Teminatı {goster(b.toplam_teminat_kurus)} TL, peşin {goster(b.toplam_vergi_kurus)} TL: vezneye (m.24)."
        return f"{sonuc.no} onaylandı: {b.durum.value}."
