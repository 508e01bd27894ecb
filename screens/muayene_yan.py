"""The side ways out of the examiner's screen, each a few fields over it: 19/3, 19/4, 21/3."""

from typing import Any

from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.fiziki_istegi import FarkKonusu, FizikiIstegiGirdisi
from gumruk.models.muracaat import BelgeEksigi, EksikBelgeGirdisi
from gumruk.models.temel import GumrukHatasi
from gumruk.models.yeniden_muayene import MuayeneFarkiGirdisi, YenidenFarkGirdisi, YenidenMuayeneGirdisi
from gumruk.screens.ambar import kimlik_denetimi
from gumruk.screens.ekran import KayitEkrani
from gumruk.tui.field_types import CheckedField, CodeField, DateField, NumberField, TextField, YesNoField
from gumruk.tui.form_model import Field

EKSIKLER = {str(n): eksik for n, eksik in enumerate(BelgeEksigi, 1)}
EN_COK_BELGE = 3


class YanYollar(KayitEkrani):
    """What an examiner may do instead of approving; `kayit` is the declaration as he sees it."""

    def _yan_yola_girdi(self, sonuc: Islendi) -> None:
        """The declaration has left the examiner's desk by a side way; its paper goes with it."""
        no = next((n for n in sonuc.nolar), "")
        self.bosalt()
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis} (m.{sonuc.madde}). {no} basılıyor; imzalayıp beyannameyle verin.", "ok")

    def _burada_kaldi(self, sonuc: Islendi) -> None:
        self.fetched("no")
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis} (m.{sonuc.madde}).", "ok")

    # 19/3

    def fiziki_iste(self) -> None:
        self.choose("Ciddi farklılık neyde?", [(k.name, k.value) for k in FarkKonusu], self._fiziki_gerekcesi)

    def _fiziki_gerekcesi(self, konu: str) -> None:
        self.alanlarla_yap(
            f"Fiziki muayene isteği: {FarkKonusu[konu].value}",
            [Field("gerekce", "Meşruhat", 1, 14, TextField(200), label_col=2, width=52, mandatory=True)],
            FizikiIstegiGirdisi,
            "fiziki_iste",
            self.kayit.id,
            self._yan_yola_girdi,
            sabit={"konu": FarkKonusu[konu]},
        )

    # 19/4

    def eksik_belge(self) -> None:
        """Up to three papers by code, each with what is wrong."""
        belge, eksik = self.kod_alani("belgeKodu", 10), CodeField(1, lambda k: EKSIKLER[k].value if k in EKSIKLER else None, fixed=True, digits=True)
        alanlar = []
        for n in range(EN_COK_BELGE):
            alanlar += [
                Field(f"kod{n}", f"{n + 1}. belge kodu", n, 18, belge, label_col=1, width=6, mandatory=n == 0, code_list="belgeKodu"),
                Field(f"eksik{n}", "eksiği", n, 54, eksik, label_col=46, width=1, mandatory=n == 0),
            ]
        alanlar += [
            Field("gerekce", "Ne getirilecek", EN_COK_BELGE, 18, TextField(200), label_col=1, width=50, mandatory=True),
            Field("gerekir", "Ek tahsilat ya da ceza gerekir mi?", EN_COK_BELGE + 1, 38, YesNoField(), label_col=1, mandatory=True),
        ]

        def yazilanlar(v: dict[str, Any]) -> dict[str, Any]:
            satirlar = [(v.get(f"kod{n}"), v.get(f"eksik{n}")) for n in range(EN_COK_BELGE)]
            yarim = next((n for n, (kod, eksigi) in enumerate(satirlar, 1) if bool(kod) != bool(eksigi)), 0)
            if yarim:
                raise GumrukHatasi(f"{yarim}. satır yarım: belge kodunu ve eksiğini yazın.")
            belgeler = tuple({"belge_kodu": kod, "eksik": EKSIKLER[eksigi]} for kod, eksigi in satirlar if eksigi)
            return {"satirlar": belgeler, "gerekce": v["gerekce"], "tahsilat_ceza_gerekir": v["gerekir"]}

        self.alanlarla_yap(
            "Eksik ya da yanlış belge notu",
            alanlar,
            EksikBelgeGirdisi,
            "eksik_belge_notu",
            self.kayit.id,
            self._yan_yola_girdi,
            pick=self.listeden_sec,
            neden=" · ".join(f"{k} {v.value}" for k, v in EKSIKLER.items()),
            cevir=yazilanlar,
        )

    # 21/3

    def farki_yaz(self, bakilan: dict[str, Any]) -> None:
        """Not as declared: the item and what was found; `bakilan` is what stands on the screen of the examination."""
        tek = len(self.kayit.kalemler) == 1
        self.alanlarla_yap(
            "Beyana uygun değil: bulunan fark",
            [
                Field("kalem_sira", "Kalem no", 1, 18, NumberField(3), label_col=2, width=3, mandatory=True),
                Field("gerekce", "Ne bulundu", 2, 18, TextField(200), label_col=2, width=48, mandatory=True),
            ],
            MuayeneFarkiGirdisi,
            "muayene_farki_yaz",
            self.kayit.id,
            self._burada_kaldi,
            degerler={"kalem_sira": self.kayit.kalemler[0].sira} if tek else None,
            sabit=bakilan,
        )

    def yeniden_iste(self) -> None:
        b = self.kayit
        self.alanlarla_yap(
            "Beyan sahibinin yazılı yeniden muayene talebi",
            [
                Field("dilekce_no", "Dilekçe no", 0, 22, TextField(30), label_col=2, width=20, mandatory=True),
                Field("dilekce_gunu", "Dilekçe günü", 1, 22, DateField(), label_col=2, mandatory=True),
                Field("isteyen", "İmzalayan", 2, 22, TextField(80), label_col=2, width=44, mandatory=True),
                Field("isteyen_no", "T.C. kimlik / VKN", 3, 22, CheckedField(11, kimlik_denetimi), label_col=2, width=11, mandatory=True),
            ],
            YenidenMuayeneGirdisi,
            "yeniden_muayene_iste",
            b.id,
            self._burada_kaldi,
            degerler={"dilekce_gunu": self.depo.bugun(), "isteyen": b.beyan_sahibi_unvan[:80], "isteyen_no": b.beyan_sahibi_no},
        )

    def fark_duruyor(self, bakilan: dict[str, Any]) -> None:
        self.alanlarla_yap(
            "Yeniden muayene: fark duruyor",
            [Field("gerekce", "Ne bulundu", 1, 16, TextField(200), label_col=2, width=50, mandatory=True)],
            YenidenFarkGirdisi,
            "yeniden_muayene_fark",
            self.kayit.id,
            self._burada_kaldi,
            sabit=bakilan,
        )
