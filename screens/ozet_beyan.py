"""Özet beyan: the carrier's entry page by page (9/1), and the kabul memuru's comparison of paper with screen (10).

Commonest tasks: next line = F8 (the bill's fields repeat); register = F2; compare = E for each group, then F2.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar

from gumruk.data import gizlilik, queries, queries_cikis
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS, islemi
from gumruk.models.cikis_ozet_beyan import CIKIS_GRUPLARI
from gumruk.models.kurus import kg_goster, sayi_goster
from gumruk.models.ozet_beyan import KARSILASTIRMA_GRUPLARI, IadeGirdisi, OnayGirdisi, OzetBeyanGirdisi, SenetliGirdi
from gumruk.models.transit_gelis import GelisOnayGirdisi, gelis_gruplari
from gumruk.models.yazi import buyuk
from gumruk.models.yon import Yon
from gumruk.screens.karsilastir import KarsilastirmaEkrani
from gumruk.screens.registry import EKRANLAR
from gumruk.screens.tescil import TescilEkrani
from gumruk.tui.field_types import DateField, DecimalField, DigitsField, NumberField, TextField, TimeField
from gumruk.tui.form_model import Field, Note

GENEL = (
    "tur",
    "tasima_sekli",
    "tasit_adi",
    "tasit_no",
    "sefer_no",
    "tasit_ulke",
    "tasiyici_no",
    "tasiyici_unvan",
    "yukleme_yeri",
    "bosaltma_yeri",
    "ilk_varis_yeri",
    "cikis_idare",
    "varis_gunu",
    "varis_saati",
    "ugranan_ulkeler",
    "diger",
    "numara_gerekcesi",
)
SENET = ("no", "gonderici_ad", "gonderici_no", "alici_ad", "alici_no", "bildirim_ad", "acente_ad")
# Fields whose number carries a check digit.
_NUMARALAR = {"konteyner_no": "konteyner_no", "karne_no": "karne_no", "tasit_no": "tasit_no", "no": "senet_no"}
SATIR = ("kap_adedi", "kap_cinsi", "marka", "esya_kodu", "esya_tanimi", "brut_gram", "net_gram", "konteyner_no", "muhur_no", "un_kodu", "yeri")


class OzetBeyanEkrani(TescilEkrani):
    """Page 1 is the vehicle; every further page one line of a bill. Lines with the same bill number make one bill."""

    ad = "ozet_beyan"
    eylem = "ozet_beyan_tescil"
    satir_adi = "senet satırı"
    toplanan = ("kap_adedi", "brut_gram")

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        return [
            (
                "Taşıt ve taşıyıcı",
                [
                    Field("tur", "10 Beyan türü", 2, 22, self.kod_alani("beyanTuru", 9), label_col=2, mandatory=True, code_list="beyanTuru"),
                    Field(
                        "tasima_sekli",
                        "   Taşıma şekli",
                        3,
                        22,
                        self.kod_alani("tasimaSekli", 2, sabit=True, rakam=True),
                        label_col=2,
                        mandatory=True,
                        code_list="tasimaSekli",
                    ),
                    Field("tasit_adi", "4a Taşıtın adı", 4, 22, TextField(50), label_col=2, width=40),
                    Field("tasit_no", "4b Numara / plaka", 5, 22, TextField(25, upper=True), label_col=2, mandatory=True),
                    Field("sefer_no", "4c Sefer", 6, 22, TextField(25, upper=True), label_col=2),
                    Field("tasit_ulke", "4d Ülke", 7, 22, self.kod_alani("ulke", 3, sabit=True), label_col=2, mandatory=True, code_list="ulke"),
                    Field("tasiyici_no", "1 Taşıyıcı vergi no", 8, 22, DigitsField(11), label_col=2),
                    Field("tasiyici_unvan", "1 Taşıyıcı", 9, 22, TextField(150), label_col=2, width=52, mandatory=True),
                    Field("yukleme_yeri", "5 Yükleme yeri", 10, 22, TextField(20, upper=True), label_col=2, mandatory=True),
                    Field("bosaltma_yeri", "6 Boşaltma yeri", 11, 22, TextField(20, upper=True), label_col=2, mandatory=True),
                    Field("ilk_varis_yeri", "7 İlk varış yeri", 12, 22, TextField(20, upper=True), label_col=2),
                    Field(
                        "cikis_idare", "3 Çıkış idaresi", 13, 22, self.kod_alani("gumruk", 6, sabit=True, rakam=True), label_col=2, code_list="gumruk"
                    ),
                    Field("varis_gunu", "8 Varış tarihi", 14, 22, DateField(), label_col=2, mandatory=True),
                    Field("varis_saati", "saat", 14, 42, TimeField(), label_col=36),
                    Field("ugranan_ulkeler", "28 Uğranan ülkeler", 15, 22, TextField(40), label_col=2),
                    Field("diger", "30 Diğer", 16, 22, TextField(100), label_col=2, width=52),
                    Field("numara_gerekcesi", "Numara gerekçesi", 17, 22, TextField(200), label_col=2, width=52, rule="m.10/1"),
                ],
            )
        ]

    def satir_sayfasi(self) -> list[Field]:
        return [
            Field("no", "16 Taşıma senedi no", 2, 24, TextField(20, upper=True), label_col=2, mandatory=True),
            Field("gonderici_ad", "11 Gönderici", 3, 24, TextField(150), label_col=2, width=50, mandatory=True),
            Field("alici_ad", "12 Alıcı", 4, 24, TextField(150), label_col=2, width=50, mandatory=True),
            Field("alici_no", "12 Alıcı vergi no", 5, 24, DigitsField(11), label_col=2),
            Field("bildirim_ad", "13 Bildirim tarafı", 6, 24, TextField(150), label_col=2, width=50),
            Field("acente_ad", "14 Acente", 7, 24, TextField(150), label_col=2, width=50),
            Field("kap_cinsi", "17 Kap cinsi", 9, 24, self.kod_alani("kapCinsi", 2, sabit=True), label_col=2, mandatory=True, code_list="kapCinsi"),
            Field("kap_adedi", "18 Kap adedi", 10, 24, NumberField(7), label_col=2, mandatory=True),
            Field("marka", "19 Marka, no", 11, 24, TextField(60), label_col=2, width=50),
            Field("esya_kodu", "20 Eşya kodu", 12, 24, DigitsField(12), label_col=2),
            Field("esya_tanimi", "21 Eşya tanımı", 13, 24, TextField(200), label_col=2, width=50, mandatory=True),
            Field("brut_gram", "22 Brüt kg", 14, 24, DecimalField(10, 3), label_col=2, width=16, mandatory=True),
            Field("net_gram", "23 Net kg", 15, 24, DecimalField(10, 3), label_col=2, width=16),
            Field("konteyner_no", "   Konteyner no", 16, 24, TextField(15, upper=True), label_col=2),
            Field("muhur_no", "25 Mühür no", 17, 24, TextField(20, upper=True), label_col=2),
        ]

    ortak_alanlar: ClassVar[tuple[str, ...]] = ("no", "gonderici_ad", "alici_ad", "alici_no", "bildirim_ad", "acente_ad")

    def sayfa_notlari(self) -> list[Note]:
        if not self.satirlar:
            return []
        kap, brut = (sum(self.tam(s, ad) for s in self.satirlar) for ad in self.toplanan)
        return [Note(0, 44, f"toplam {sayi_goster(kap)} kap, {kg_goster(brut)} kg".rjust(34), "dim")]

    def field_left(self, name: str) -> None:
        if name in _NUMARALAR:
            self.numara_uyar(name, _NUMARALAR[name])

    @staticmethod
    def senetler(satirlar: list[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
        """Lines with the same bill number make one bill."""
        senetler: dict[str, dict[str, Any]] = {}
        for s in satirlar:
            senet = senetler.setdefault(s["no"], {**{k: s.get(k) or "" for k in SENET}, "satirlar": []})
            senet["satirlar"].append({k: v for k in SATIR if (v := s.get(k)) is not None and v != ""})
        return tuple({**s, "satirlar": tuple(s["satirlar"])} for s in senetler.values())

    def _sayfasi(self, alan: str, satir: int) -> int | None:
        """Lines are counted bill by bill, pages as they were typed."""
        if not 0 < satir <= len(self.satirlar):
            return super()._sayfasi(alan, satir)
        nolar = [s.get("no", "") for s in self.satirlar]
        sirali = sorted(range(len(nolar)), key=lambda n: nolar.index(nolar[n]))
        return super()._sayfasi(alan, sirali[satir - 1] + 1)

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[SenetliGirdi], dict[str, Any]]:
        genel = {k: v for k in GENEL if (v := deger.get(k)) is not None and v != ""}
        return OzetBeyanGirdisi, {**genel, "senetler": self.senetler(satirlar)}

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"Tescil edildi: {sonuc.no}. Döküm yazılıyor; imzalayıp kabul memuruna verin (m.9/1, 10/1)."

    def ornek_kayit(self, metin: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """F6: copy of an earlier özet beyan."""
        gor = gizlilik.ozet_beyani(self.depo, metin, self.kim)
        satirlar = [
            {
                **{k: getattr(s, k) for k in ("no", "gonderici_ad", "alici_ad", "alici_no", "bildirim_ad", "acente_ad")},
                **{
                    k: getattr(x, k)
                    for k in ("kap_adedi", "kap_cinsi", "marka", "esya_kodu", "esya_tanimi", "brut_gram", "net_gram", "konteyner_no", "muhur_no")
                },
            }
            for s in gor.senetler
            for x in s.satirlar
        ]
        return {k: gor.alan[k] for k in GENEL if k != "numara_gerekcesi"}, satirlar

    def yardim_satirlari(self) -> list[str]:
        return [
            "İlk sayfa taşıt ve taşıyıcıdır; F8 senet satırlarına geçer, son satırda F8 yeni satır açar ve senedin alanlarını yineler.",
            "Aynı senet numarasını taşıyan satırlar bir senet olur. F2 tescil eder ve dökümü basar.",
            "F10: önceki özet beyandan kopya, taslaklar.",
        ]


class OzetBeyanOnayEkrani(KarsilastirmaEkrani):
    """10/1: each group held against the paper; all the same → approve, else the papers go back (10/2)."""

    ad = "ozet_beyan_onay"
    eylem = "ozet_beyan_onayla"
    iade_islemi = "ozet_beyan_iade"
    ihracat: tuple[Any, ...] = ()
    no_etiketi = "Özet beyan no"
    belge_turu = "ozet_beyan"
    bos_metin = ("Özet beyan ya da taşıma senedi numarasını yazıp Enter'a basın.", "Sonra her grubu kâğıtla karşılaştırın: aynıysa E, farklıysa H.")

    def getir(self, metin: str) -> Any:
        """Of an export the twin acts, and the export documents of its bills (40); of goods in transit the comparison with their own paper (32/3)."""
        kayit = queries.ozet_beyan_gor(self.depo, queries.ozet_beyan_id(self.depo, metin))
        self.eylem, self.iade_islemi = (islemi(x, kayit.yon) for x in ("ozet_beyan_onayla", "ozet_beyan_iade"))
        self.onay_sinifi = OnayGirdisi
        if kayit.gelis_turu is not None:
            self.eylem, self.onay_sinifi = "transit_gelis_onayla", GelisOnayGirdisi
        self.ihracat = queries_cikis.ihracatlari(self.depo, kayit.id)
        return kayit

    def screen_title(self) -> str:
        """Of the open record, the article of the approval that it waits for: goods that came in transit have their own (32/3)."""
        if self.kayit is None:
            return super().screen_title()
        return f"{buyuk(EKRANLAR[self.ad].baslik)}  m.{GECIS[self.eylem].maddesi(self.kayit)}"

    def ozet(self, kayit: Any) -> list[Note]:
        return [
            Note(1, 40, f"{kayit.durum.value}", "strong"),
            Note(2, 2, f"Tescil {_gun(kayit.tescil_ani, self)} · {kayit.tescil_eden}"[:76], "dim"),
        ]

    def gruplar(self, kayit: Any) -> list[tuple[str, list[str]]]:
        a = kayit
        senetler = [f"{s.no}: {s.alici_ad} · {len(s.satirlar)} satır · {sum(x.kap_adedi for x in s.satirlar)} kap" for s in a.senetler]
        if len(senetler) > 3:
            senetler = [*senetler[:2], f"… {len(senetler)} senet (F10 listeler)"]
        cikis = a.yon is Yon.CIKIS
        belgeler = [f"{x.no}{' parçalı' if x.parcali else ''}: {x.kap_adedi} kap" for x in self.ihracat]
        if len(belgeler) > 3:
            belgeler = [*belgeler[:2], f"… {len(belgeler)} belge (F10 listeler)"]
        gruplari = gelis_gruplari(a.gelis_turu) if a.gelis_turu is not None else CIKIS_GRUPLARI if cikis else KARSILASTIRMA_GRUPLARI
        return list(
            zip(
                gruplari,
                [
                    [
                        f"{a.tasit_adi}  {a.tasit_no}  sefer {a.sefer_no or '-'}  ülke {a.tasit_ulke}  taşıma {a.tasima_sekli}  tür {a.tur}",
                        *([a.dayanak] if a.dayanak and a.gelis_turu is None else []),
                        *([f"Numara tutmuyor, gerekçesi: {a.numara_gerekcesi}"] if a.numara_gerekcesi else []),
                    ],
                    [f"{a.tasiyici_unvan}  {a.tasiyici_no}"],
                    [f"{a.yukleme_yeri} → {a.bosaltma_yeri}   {'çıkış' if cikis else 'varış'} {a.varis_gunu:%d.%m.%Y} {a.varis_saati}"],
                    senetler,
                    [f"{len(a.senetler)} senet, {len(a.satirlar)} satır, {sayi_goster(a.kap_adedi)} kap, {kg_goster(a.brut_gram)} kg brüt"],
                    *([] if a.gelis_turu is None else [[a.dayanak]]),
                    *([belgeler] if cikis else []),
                ],
                strict=True,
            )
        )

    def onay_girdisi(self) -> dict[str, Any]:
        return {"uyan_gruplar": tuple(g for g, ayni in self.bakilan.items() if ayni)}

    onay_sinifi = OnayGirdisi
    iade_sinifi = IadeGirdisi

    def iade_girdisi(self) -> dict[str, Any]:
        return {"farklar": tuple((g, "farklı") for g, ayni in self.bakilan.items() if not ayni)}

    def islemler(self) -> list[tuple[str, str]]:
        return [*super().islemler(), ("senetler", "Senetler ve satırlar")] if self.kayit is not None else []

    def islem_secildi(self, secim: str) -> None:
        if secim != "senetler":
            super().islem_secildi(secim)
            return
        satirlar = [
            f"{s.no} / {x.sira}: {x.kap_adedi} {x.kap_cinsi} {x.esya_tanimi}, {kg_goster(x.brut_gram)} kg, {s.alici_ad}"
            for s in self.kayit.senetler
            for x in s.satirlar
        ]
        satirlar += [f"{x.ad}: {x.tur.name} {x.no}{' parçalı' if x.parcali else ''}" for x in self.ihracat]
        self.show_text(f"Senetler: {self.kayit.no}", satirlar)


def _gun(zaman: datetime, ekran: Any) -> str:
    return f"{zaman.astimezone(ekran.now().tzinfo):%d.%m.%Y %H:%M}"
