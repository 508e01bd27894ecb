"""The carrier's özet beyan of transit (TZ, 33/1): a letter, what it stands on, the vehicle, the goods.

Commonest tasks: -a, -b = letter, declaration's number, F8, vehicle, F2; -d = letter, incoming özet beyan, F8, vehicle, F2.
"""

from collections.abc import Mapping
from typing import Any

from gumruk.data import queries, queries_transit
from gumruk.data.islem import Islendi
from gumruk.models.ozet_beyan import SenetliGirdi
from gumruk.models.temel import Bulunamadi
from gumruk.models.transit_ozet import MAHRECE_IADE_TURU, TIRIHR, TRNSIT, AktarmaGirdisi, BeyannameliGirdi, BeyannamesizGirdi, TirCikisGirdisi
from gumruk.screens.ozet_beyan import OzetBeyanEkrani
from gumruk.tui.field_types import RecordField, TextField
from gumruk.tui.form_model import Field

# Letter as typed → act, input, meaning.
BENTLER: dict[str, tuple[str, type[Any], str]] = {
    "A": ("transit_ozet_a", BeyannameliGirdi, "ambardan, adi transit: tek tip beyanname basılır"),
    "B": ("transit_ozet_b", BeyannameliGirdi, "ambardan, milletlerarası: özet beyan basılır"),
    "C": ("transit_ozet_c", BeyannamesizGirdi, "ambar dışı çıkış, adi: tek tip basılır"),
    "T": ("transit_ozet_c_tir", TirCikisGirdisi, "ambar dışı çıkış, TIR: özet beyan basılır"),
    "D": ("transit_ozet_d", AktarmaGirdisi, "taşıt değiştiren: tek tip basılır"),
}


class BentField(TextField):
    def __init__(self) -> None:
        super().__init__(1, upper=True)

    def leave(self, text: str) -> tuple[str, str | None]:
        metin, hata = super().leave(text)
        return metin, hata or (None if not metin or metin in BENTLER else "A, B, C, T (TIR) ya da D yazın.")

    def meaning(self, text: str) -> str:
        return BENTLER[text][2] if text in BENTLER else ""


class TransitOzetEkrani(OzetBeyanEkrani):
    """The letter first; the declaration (A, B) or the incoming özet beyan (D) fills in the goods."""

    ad = "transit_ozet"
    eylem: str = "transit_ozet_a"

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        ((ad, alanlar),) = super().baslik_sayfalari()
        gumruk = self.kod_alani("gumruk", 6, sabit=True, rakam=True)

        def f(ad: str, etiket: str, row: int, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, row, 26, tip, label_col=2, **kw)

        bent = [
            f("bent", "Bent: A B C T D", 2, BentField(), mandatory=True, rule="m.33/1"),
            f("kaynak", "A, B: beyanname no", 4, RecordField(20), rule="m.33/1-a"),
            f("gelen", "D: gelen özet beyan no", 5, RecordField(20), rule="m.33/1-d"),
            f("varis_idaresi", "C, T, D: varış idaresi", 6, gumruk, code_list="gumruk"),
            f("asil_sorumlu", "C, T, D: asıl sorumlu", 7, TextField(150), width=48),
            f("karne_no", "TIR karnesi no", 8, TextField(20, upper=True), rule="m.33/1-c"),
        ]
        return [("Transitin bendi", bent), (ad, [x for x in alanlar if x.name != "tur"])]

    def field_left(self, name: str) -> None:
        if name not in ("kaynak", "gelen") or not self.model.text[name]:
            super().field_left(name)
            return
        try:
            satirlar, ne = self._beyannameden() if name == "kaynak" else self._gelenden()
        except Bulunamadi as hata:
            self.error(str(hata))
            return
        if not self.satirlar:
            tipler = {x.name: x.type for x in self._satir_tanimi}
            self.satirlar = [{k: tipler[k].show(v) for k, v in s.items()} for s in satirlar]
        self.say(ne)

    def _beyannameden(self) -> tuple[list[dict[str, Any]], str]:
        b = queries_transit.transit_beyani(self.depo, self.model.text["kaynak"])
        satirlar = [
            {
                "no": b.no[-10:],
                "gonderici_ad": b.gonderici,
                "alici_ad": b.alici,
                "kap_cinsi": k.kap_cinsi,
                "kap_adedi": k.kap_adedi,
                "marka": k.marka[:60],
                "esya_kodu": k.gtip,
                "esya_tanimi": k.tanim[:200],
                "brut_gram": k.brut_gram,
                "net_gram": k.net_gram,
            }
            for k in b.kalemler
        ]
        iade = ", mahrece iade" if b.mahrece_iade else ""
        return satirlar, f"{b.no} «{b.durum}», {b.usul.value}{iade}, varış {b.varis}: {len(b.kalemler)} satır dolduruldu." + (
            f" Özet beyanı var: {b.ozet_no}." if b.ozet_no else ""
        )

    def _gelenden(self) -> tuple[list[dict[str, Any]], str]:
        bulunan = queries_transit.aktarilabilir_satirlar(self.depo, self.model.text["gelen"])
        satirlar = [
            {
                "no": k.senet_no,
                "gonderici_ad": "-",
                "alici_ad": "-",
                "kap_cinsi": x.kap_cinsi,
                "kap_adedi": k.kalan_kap,
                "marka": x.marka,
                "esya_tanimi": x.esya_tanimi,
                "brut_gram": k.kalan_gram,
            }
            for k, x in bulunan
        ]
        gelen = queries.ozet_beyan_gor(self.depo, queries.ozet_beyan_id(self.depo, self.model.text["gelen"]))
        adlar = {s.no: s for s in gelen.senetler}
        for s in satirlar:
            senet = adlar[str(s["no"])]
            s |= {"gonderici_ad": senet.gonderici_ad, "alici_ad": senet.alici_ad}
        return (
            satirlar,
            f"{gelen.no}: ambara girmemiş {len(satirlar)} satır dolduruldu."
            if satirlar
            else f"{gelen.no}: aktarılacak satır yok; ambara girmişse transit beyannamesi verilir (m.33/1-a, -b).",
        )

    def _turu(self, harf: str, deger: Mapping[str, Any]) -> str:
        """The code that the letter orders; the clerk does not type it."""
        if harf == "T":
            return TIRIHR
        if harf == "B" and queries_transit.transit_beyani(self.depo, deger["kaynak"]).mahrece_iade:
            return MAHRECE_IADE_TURU.get(deger["tasima_sekli"][0], TRNSIT)
        return TRNSIT

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[SenetliGirdi], dict[str, Any]]:
        harf = deger["bent"]
        self.eylem, sinif, _ = BENTLER[harf]
        _, alan = super().tescil_girdisi(deger, satirlar)
        if harf in "AB":
            if not deger["kaynak"]:
                raise Bulunamadi("A ve B bentlerinde transit beyannamesinin numarası yazılır (m.33/1).")
            alan["beyanname_id"] = queries_transit.transit_beyani(self.depo, deger["kaynak"]).id
        else:
            alan |= {k: deger[k] for k in ("varis_idaresi", "asil_sorumlu") if deger[k]}
        if harf in "ABT" and deger["karne_no"]:
            alan["karne_no"] = deger["karne_no"]
        if harf == "D":
            alan["aktarma"] = self._aktarma(deger["gelen"] or "", satirlar)
        return sinif, {**alan, "tur": self._turu(harf, deger)}

    def _aktarma(self, gelen: str, satirlar: list[dict[str, Any]]) -> tuple[dict[str, int], ...]:
        """The incoming lines in order, each with what is typed of it."""
        bulunan = queries_transit.aktarilabilir_satirlar(self.depo, gelen)
        if len(bulunan) < len(satirlar):
            raise Bulunamadi(
                f"Gelen özet beyanda aktarılabilir {len(bulunan)} satır var, {len(satirlar)} yazılmış. Gelenin numarasını yeniden yazın."
            )
        kalanlar = list(bulunan)
        sonuc = []
        for s in satirlar:
            es = next((x for x in kalanlar if x[0].senet_no == s["no"] and x[1].esya_tanimi == s["esya_tanimi"]), kalanlar[0])
            kalanlar.remove(es)
            sonuc.append({"satir_id": es[0].satir_id, "kap_adedi": s["kap_adedi"], "brut_gram": s["brut_gram"]})
        return tuple(sonuc)

    def tescil_oldu(self, sonuc: Islendi) -> str:
        ne = "tek tip beyanname biçiminde" if any(k.form == "transit_ozet_tek_tip" for k in sonuc.kagitlar) else "özet beyan biçiminde"
        return f"Tescil edildi: {sonuc.no} (m.{sonuc.madde}). Döküm {ne} yazılıyor; imzalayıp kabul memuruna verin."

    def yardim_satirlari(self) -> list[str]:
        return [
            "A ambardan adi, B ambardan milletlerarası, C ambar dışı adi, T ambar dışı TIR, D taşıt değiştirme. Türü ve biçimi bent belirler.",
            "A ve B'de transit beyannamesinin (TR12), D'de gelen özet beyanın numarası yazılınca satırlar dolar. F2 tescil eder.",
        ]
