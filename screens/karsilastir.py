"""Base of the comparison screens: the paper is held against the screen group by group, one key each (10/1, 15/1).

Commonest tasks: agree = E per group, then F2; differ = H, then F10 1 for the return slip.
"""

from typing import Any, ClassVar

from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.beyanname_sart import karsilastirma_gruplari
from gumruk.models.kurus import goster, kg_goster, kur_goster
from gumruk.models.temel import Girdi
from gumruk.models.yon import Yon
from gumruk.screens.ekran import KayitEkrani, kayit_no
from gumruk.tui.field_types import YesNoField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import wrap


class AyniField(YesNoField):
    """E: the paper says the same; H: it does not."""

    def meaning(self, text: str) -> str:
        return {"E": "aynı", "H": "farklı"}.get(text, "")


class KarsilastirmaEkrani(KayitEkrani):
    """Each group is a one-letter field beside what the screen says; `bakilan` is group → same."""

    iade_islemi: str = ""
    soru: ClassVar[str] = "Kâğıtla aynı mı?  E aynı · H farklı"
    onay_sinifi: type[Girdi]
    iade_sinifi: ClassVar[type[Girdi]]

    def ozet(self, kayit: Any) -> list[Note]:
        return []

    def gruplar(self, kayit: Any) -> list[tuple[str, list[str]]]:
        return []

    def ek_alanlar(self, kayit: Any, row: int) -> list[Field]:
        return []

    def onay_girdisi(self) -> dict[str, Any]:
        return {}

    def iade_girdisi(self) -> dict[str, Any]:
        """What of the return's input is not typed as its reason."""
        return {}

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        alanlar: list[Field] = []
        notlar = [*self.ozet(kayit), Note(3, 2, self.soru, "dim")]
        self._adlar: dict[str, str] = {}
        row = 4
        for n, (ad, metinler) in enumerate(self.gruplar(kayit)):
            self._adlar[f"g{n}"] = ad
            alanlar.append(Field(f"g{n}", f"{n + 1} {ad}", row, 25, AyniField(), label_col=2))
            satirlar = [s for m in metinler for s in wrap(m, 44)]
            notlar += [Note(row + m, 35, satir) for m, satir in enumerate(satirlar)]
            row += max(1, len(satirlar))
        alanlar += self.ek_alanlar(kayit, row)
        return alanlar, notlar, {}

    @property
    def bakilan(self) -> dict[str, bool]:
        return {ad: self.model.text[alan] == "E" for alan, ad in self._adlar.items() if self.model.text.get(alan)}

    def do_act(self) -> None:
        if self.kayit is None:
            return
        if engeller := self.engelleri(self.eylem, self.belge_id):  # its state, who may: nothing that is still to be typed
            self.error(str(engeller[0]))
            return
        if not self.denetle():
            return
        girdi = self.girdi_kur(self.onay_sinifi, self.onay_girdisi(), self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._onaylandi)

    def onay_metni(self, sonuc: Islendi) -> str:
        return f"{sonuc.no}: {GECIS[self.eylem].gecmis} (m.{sonuc.madde})."

    def _onaylandi(self, sonuc: Islendi) -> None:
        metin = self.onay_metni(sonuc)
        self.bosalt()
        self.say(metin, "ok")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        return [("iade", f"{GECIS[self.iade_islemi].ad}: fark var, belgeler geri verilir (m.{self.iade_maddesi()})")]

    def iade_maddesi(self) -> str:
        """As the direction of the record has it."""
        yon = getattr(self.kayit, "yon", Yon.GIRIS)
        return GECIS[self.iade_islemi].maddesi_yonde(yon)

    def islem_secildi(self, secim: str) -> None:
        if secim != "iade":
            super().islem_secildi(secim)
            return
        no = kayit_no(self.kayit)

        def bitti(sonuc: Islendi) -> None:
            self.bosalt()
            self.say(f"{no} iade edildi (m.{sonuc.madde}); iade fişi yazılıyor, belgelerle birlikte geri verin.", "ok")

        soru = "İade nedeni: kâğıtta ne, ekranda ne"
        self.gerekceyle_yap(self.iade_islemi, self.belge_id, bitti, soru, self.iade_sinifi, self.iade_girdisi())

    def yazilan_var(self) -> bool:
        return False

    def yardim_satirlari(self) -> list[str]:
        return [
            "Her grup için ekrandakini kâğıtla karşılaştırın: aynıysa E, farklıysa H. Hepsi aynıysa F2 onaylar.",
            "Fark varsa onay verilmez: F10, İade et; nedeni yazın, iade fişi basılır.",
        ]


def _cikis_metinleri(b: Any) -> list[list[str]]:
    """What the screen says of an export, by the groups of 35/1."""
    kalemler = [f"{k.sira} {k.gtip} {k.mensei} {k.kap_adedi} {k.kap_cinsi} {kg_goster(k.net_gram)} kg" for k in b.kalemler]
    telafi = [f"{k.sira}. kalem {goster(k.telafi_kurus)} / {goster(k.telafi_matrah_kurus)}: {k.telafi_dayanak}" for k in b.kalemler if k.telafi_kurus]
    return [
        [f"{b.rejim} · {b.gonderici_unvan} {b.gonderici_no}", f"→ {b.alici_unvan}", f"{b.beyan_sahibi_unvan} {b.beyan_sahibi_no}"],
        [f"{b.gidecegi_ulke} · {b.arac_kimligi or 'araç yazılmamış'} · {b.teslim_sekli} {b.teslim_yeri} · {b.esya_yeri}"],
        [f"{b.doviz} {goster(b.fatura_kurus)} × {kur_goster(b.kur_milyonda)}", f"kıymet {goster(b.toplam_kiymet_kurus)} TL"],
        _kirp(kalemler, 3),
        _kirp(telafi, 2) if telafi else ["yok"],
    ]


def _kutu_40(b: Any) -> list[str]:
    """Bill lines under their özet beyan; or the antrepo declarations' items that the goods come out of (31/2)."""
    baglar: list[str] = []
    for x in b.baglantilar:
        if x.ozet_beyan_no not in baglar:
            baglar.append(x.ozet_beyan_no)
        baglar.append(f"{x.senet_no}/{x.satir_sira}: {x.kap_adedi} kap {kg_goster(x.brut_gram)} kg")
    return [*baglar, *(f"{x.antrepo_no} kalem {x.antrepo_kalem}: {x.kap_adedi} kap {kg_goster(x.brut_gram)} kg" for x in b.antrepo_baglari)]


def _antrepo_metinleri(b: Any) -> list[list[str]]:
    """What the screen says of an antrepo declaration, by the groups of 30/1."""
    kalemler = [f"{k.sira} {k.gtip} {k.mensei} {k.kap_adedi} {k.kap_cinsi} {kg_goster(k.net_gram)} kg" for k in b.kalemler]
    teminat = f"{b.teminat_sekli} {b.teminat_no}".strip()
    return [
        [f"{b.rejim} · antrepo {b.antrepo}", f"{b.alici_unvan} {b.alici_no}", f"{b.beyan_sahibi_unvan} {b.beyan_sahibi_no}"],
        _kirp(_kutu_40(b) or ["yurt içinden gelen eşya"], 3),
        [f"{b.doviz} {goster(b.fatura_kurus)} × {kur_goster(b.kur_milyonda)}", f"kıymet {goster(b.toplam_kiymet_kurus)} TL"],
        _kirp(kalemler, 3),
        [f"{goster(b.toplam_teminat_kurus)} TL", teminat] if b.toplam_teminat_kurus else ["yok"],
    ]


def _giris_metinleri(b: Any) -> list[list[str]]:
    """What the screen says of an import, by the groups of 15/1."""
    kalemler = [f"{k.sira} {k.gtip} {k.mensei} {k.kap_adedi} {k.kap_cinsi} {kg_goster(k.net_gram)} kg" for k in b.kalemler]
    vergiler = " · ".join(f"{kod}: {goster(tutar)}" for kod, _, _, tutar, _ in b.vergi_toplamlari())
    return [
        [f"{b.rejim} · {b.alici_unvan} {b.alici_no}", f"{b.beyan_sahibi_unvan} {b.beyan_sahibi_no}"],
        _kirp(_kutu_40(b), 3),
        [f"{b.cikis_ulkesi} · {b.arac_kimligi or 'araç yazılmamış'} · {b.teslim_sekli} {b.teslim_yeri}"],
        [
            f"{b.doviz} {goster(b.fatura_kurus)} × {kur_goster(b.kur_milyonda)}",
            f"gider: dış {goster(b.yurt_disi_kurus)} {b.yurt_disi_doviz} · iç {goster(b.yurt_ici_kurus)}",
            f"kıymet {goster(b.toplam_kiymet_kurus)} TL",
        ],
        _kirp(kalemler, 2),
        [f"{goster(b.toplam_vergi_kurus)} TL", vergiler],
    ]


def _transit_metinleri(b: Any) -> list[list[str]]:
    """33/1-a, -b: by the groups of a transit declaration."""
    t = b.transit
    kalemler = [f"{k.sira} {k.gtip} {k.mensei} {k.kap_adedi} {k.kap_cinsi} {kg_goster(k.brut_gram)} kg" for k in b.kalemler]
    usul = f"{t.t_formu} · {t.usul.value}" + (f" · karne {t.karne_no}" if t.karne_no else "")
    return [
        [usul, f"50 {t.asil_sorumlu_unvan} {t.asil_sorumlu_no}", f"{b.beyan_sahibi_unvan} {b.beyan_sahibi_no}"],
        _kirp(_kutu_40(b), 3),
        [
            f"53 varış {t.varis_idaresi} · 51 {t.transit_idareleri or '-'} · {b.arac_kimligi or 'araç yazılmamış'}",
            f"{b.cikis_ulkesi} → {b.gidecegi_ulke}" + (" · mahrece iade" if t.mahrece_iade else ""),
            *([f"Numara tutmuyor, gerekçesi: {t.numara_gerekcesi}"] if t.numara_gerekcesi else []),
        ],
        _kirp(kalemler, 2),
        [f"{goster(b.toplam_teminat_kurus)} TL teminata, {goster(b.toplam_vergi_kurus)} TL peşin"],
    ]


_METINLER = {Yon.GIRIS: _giris_metinleri, Yon.CIKIS: _cikis_metinleri, Yon.ANTREPO: _antrepo_metinleri, Yon.TRANSIT: _transit_metinleri}


def beyan_gruplari(b: Any) -> list[tuple[str, list[str]]]:
    """What the screen says of a declaration, by the groups of its direction (15/1, 30/1, 33/1, 35/1)."""
    return list(zip(karsilastirma_gruplari(b.yon), _METINLER[b.yon](b), strict=True))


def _kirp(satirlar: list[str], en_cok: int) -> list[str]:
    """The first lines, and how many there are when they do not all fit."""
    if len(satirlar) <= en_cok:
        return satirlar or ["-"]
    return [*satirlar[: en_cok - 1], f"… {len(satirlar)} satır; F10 hepsini gösterir"]
