"""The carrier's özet beyan of transit (TZ, 33/1), copies handed over (TN), journeys under way: confirmed, reminded, written off (YT, 32/4).

Commonest tasks: -a, -b = letter, declaration's number, F8, vehicle, F2; hand over = number, Enter, who, F2; confirm = number, Enter, paper, E, F2.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, ClassVar

from gumruk.data import queries, queries_grup, queries_transit
from gumruk.data.islem import Islendi
from gumruk.models.beyanname import BeyannameDurumu
from gumruk.models.kurus import kg_goster, sayi_goster
from gumruk.models.numara import kimlikse_nedeni
from gumruk.models.ozet_beyan import OzetBeyanDurumu, SenetliGirdi
from gumruk.models.temel import Bulunamadi, Rol
from gumruk.models.transit import NushaTeslimGirdisi, SevkDurumu, Usul
from gumruk.models.transit_ozet import (
    MAHRECE_IADE_TURU,
    TIRIHR,
    TRNSIT,
    AktarmaGirdisi,
    BeyannameliGirdi,
    BeyannamesizGirdi,
    SevkGirdisi,
    SevkTeyidiGirdisi,
    TirCikisGirdisi,
    VarmadiGirdisi,
)
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.ozet_beyan import OzetBeyanEkrani
from gumruk.tui.field_types import CheckedField, DateField, RecordField, TextField, YesNoField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager

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
        return satirlar, f"{gelen.no}: ambara girmemiş {len(satirlar)} satır dolduruldu." if satirlar else f"{gelen.no}: aktarılacak satır yok."

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


class NushaTeslimEkrani(KayitEkrani):
    """33: the copies of a declaration (-a, -b) or of the carrier's own özet beyan (-c, -d) into the carrier's hands."""

    ad = "nusha_teslim"
    no_etiketi = "Beyan/ÖB no"
    eylem = "transit_nusha_ver_adi"
    bos_metin = (
        "Transit beyannamesinin numarasını (TR12) yazıp Enter'a basın.",
        "c ve d bentlerinde taşıyıcının özet beyanınınkini: ÖB TR12.",
    )

    def getir(self, metin: str) -> Any:
        """Declarations and özet beyans have like numbers: what waits to be handed over comes first; «ÖB» asks for the özet beyan."""
        duz = metin.strip()
        yalniz_ozet = duz[:2] in ("ÖB", "öb", "OB", "ob")
        duz = duz[2:].strip() if yalniz_ozet else duz
        duz = f"TR{duz}" if duz.replace("/", "").isdigit() else duz
        beyan, ozet = (None if yalniz_ozet else self._varsa(self._beyanname, duz)), self._varsa(self._ozet, duz)
        if ozet is not None and (beyan is None or (ozet.durum is OzetBeyanDurumu.ONAYLI and beyan.durum is not BeyannameDurumu.ODENDI)):
            return self._ozet(duz)
        if beyan is None:
            raise Bulunamadi(f"«{metin}» numaralı transit beyannamesi ya da transit özet beyanı bulunamadı. Numarayı (TR12) denetleyin.")
        return self._beyanname(duz)

    @staticmethod
    def _varsa(bul: Callable[[str], Any], metin: str) -> Any:
        try:
            return bul(metin)
        except Bulunamadi:
            return None

    def _ozet(self, metin: str) -> Any:
        kayit = queries.ozet_beyan_gor(self.depo, queries.ozet_beyan_id(self.depo, metin))
        if kayit.tasima is None:
            raise Bulunamadi(f"{kayit.no} transit taşıması değil; transit beyannamesinin ya da özet beyanının numarasını yazın.")
        if kayit.tasima.beyanname_id is not None:
            return self._beyanname(queries.beyanname_gor(self.depo, kayit.tasima.beyanname_id).no)
        self.eylem, self.belge_turu = ("transit_ver_d" if kayit.tasima.bent.name == "D" else "transit_ver_c"), "ozet_beyan"
        return kayit

    def _beyanname(self, metin: str) -> Any:
        b = queries.beyanname_gor(self.depo, queries_transit.transit_beyani(self.depo, metin).id)
        adi = b.transit.usul is Usul.ADI
        self.eylem, self.belge_turu = ("transit_nusha_ver_adi" if adi else "transit_nusha_ver_milletlerarasi"), "beyanname"
        return b

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        if self.belge_turu == "beyanname":
            t = kayit.transit
            ciftler = [("Usul", f"{t.usul.value}{', mahrece iade' if t.mahrece_iade else ''}"), ("Asıl sorumlu", t.asil_sorumlu_unvan)]
            varis, verilen = t.varis_idaresi, "1, 4 ve 5 no.lu nüshalar" + (f", TIR karnesi {t.karne_no}" if t.karne_no else "")
        else:
            t = kayit.tasima
            ciftler = [("Bent", f"m.{t.bent.value} · {kayit.tur}"), ("Taşıyıcı", f"{kayit.tasiyici_unvan}, {kayit.tasit_no}")]
            varis, verilen = t.varis_idaresi, f"TIR karnesi {t.karne_no}" if t.karne_no else "transit beyannamesi nüshaları"
        ciftler += [
            ("Varış idaresi", queries_transit.idare_adi(self.depo, varis)),
            ("Eşya", f"{sayi_goster(kayit.kap_adedi)} kap, {kg_goster(kayit.brut_gram)} kg"),
            ("Verilecek", verilen),
        ]
        notlar = [Note(1, 42, kayit.durum.value[:36], "strong")]
        for n, (ad, deger) in enumerate(ciftler):
            notlar += [Note(2 + n, 2, ad, "dim"), Note(2 + n, 20, deger[:58])]
        verilebilir = kayit.durum in (BeyannameDurumu.ODENDI, OzetBeyanDurumu.ONAYLI)
        if not verilebilir:
            return [], notlar, {}
        row = 8
        alanlar = [
            Field("teslim_alan", "Teslim alan", row, 20, TextField(80), label_col=2, width=40, mandatory=True),
            Field("teslim_alan_no", "T.C. / vergi no", row + 1, 20, CheckedField(11, kimlikse_nedeni), label_col=2),
            Field("son_gun", "Varış son günü", row + 2, 20, DateField(), label_col=2, mandatory=True),
            Field("sure_gerekcesi", "Süre gerekçesi", row + 3, 20, TextField(200), label_col=2, width=52),
        ]
        son = self.depo.bugun() + timedelta(days=queries_transit.varis_suresi(self.depo))
        return alanlar, [*notlar, rule(7)], {"son_gun": son}

    def acildi(self) -> None:
        deneme = NushaTeslimGirdisi(teslim_alan="ekranda", son_gun=self.depo.bugun())
        self.son_engeller = self.engelleri(self.eylem, self.belge_id, deneme)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say("Teslim alanı yazın; F2 verir, teslim fişini basar.")

    def do_act(self) -> None:
        if self.kayit is None or self.son_engeller or not self.denetle():
            if self.son_engeller:
                self.error(str(self.son_engeller[0]))
            return
        v = {k: d for k, d in self.model.values().items() if k != "no" and d not in (None, "")}
        girdi = self.girdi_kur(NushaTeslimGirdisi, v, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._verildi)

    def _verildi(self, sonuc: Islendi) -> None:
        sevk = next((n for n in sonuc.nolar if "SV" in n), "")
        self.bosalt()
        yolda = sonuc.durum == OzetBeyanDurumu.YOLDA.name
        self.say(f"{sonuc.no}: nüshalar verildi, sevk {sevk} (m.{sonuc.madde}). {'Eşya yolda.' if yolda else 'Eşya ambardan çıkabilir (AÇ).'}", "ok")

    def yazilan_var(self) -> bool:
        return self.kayit is not None and "teslim_alan" in self.model.changed

    def yardim_satirlari(self) -> list[str]:
        return [
            "Adi transitte taşıyıcının özet beyanı onaylandıktan sonra, milletlerarasında ondan önce verilir. c ve d bentlerinde ÖB TR12 yazılır.",
            "Varış son günü listedeki süreyle dolu gelir; memur değiştirebilir, uzatırsa gerekçesini yazar.",
        ]


class YoldakiTransitEkrani(KayitEkrani):
    """32/4: the journey by its number; F2 writes the confirmation, F10 reminds or, for the chief, writes the goods off as not arrived."""

    ad = "yoldaki_transit"
    no_etiketi = "Sevk/beyan no"
    belge_turu = "sevk"
    eylem: str = "sevk_teyit_al"
    bos_metin: ClassVar[tuple[str, ...]] = (
        "Sevk (26SV…) ya da transit beyannamesi numarasını yazıp Enter'a basın.",
        "F4 varışı gecikenleri listeler.",
    )

    def getir(self, metin: str) -> Any:
        return queries_transit.sevk_gor(self.depo, metin.strip())

    @property
    def belge_id(self) -> int:
        return int(self.kayit.id)

    def canli(self) -> dict[str, str]:
        return {**super().canli(), "list": "Gecikenler"}

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        x, o = kayit.sevk, kayit.ozet
        ciftler = [
            ("Beyanname", kayit.beyanname_no or "beyan sahibinin beyannamesi yok (m.33/1-c, -d)"),
            ("Özet beyan", f"{o.no} · {o.tur} · {o.tasit_no}" if o else "henüz yok"),
            ("Varış idaresi", kayit.varis),
            ("Verilen", x.verilen),
            ("Alan, veren", f"{x.teslim_alan} {x.teslim_alan_no}".strip() + f" · {kayit.veren}"),
            ("Süre", f"{x.son_gun:%d.%m.%Y} gününe kadar {x.sure_gerekcesi}"),
        ]
        notlar = [Note(1, 42, x.durum.value[:36], "strong")]
        for n, (ad, deger) in enumerate(ciftler):
            notlar += [Note(2 + n, 2, ad, "dim"), Note(2 + n, 18, deger[:60])]
        if kayit.gecikme:
            notlar.append(Note(8, 18, f"{kayit.gecikme} gün gecikti", "bad"))
        row, alanlar, degerler = 10, [], {}
        if x.durum is SevkDurumu.YOLDA and Rol.OZET_BEYAN_MEMURU in self.uyg.oturum.roller:
            alanlar = [
                Field("gunu", "Evrak günü", row, 18, DateField(), label_col=2, mandatory=True),
                Field("evrak_no", "Evrak sayısı", row + 1, 18, TextField(30, upper=True), label_col=2, mandatory=True),
                Field("tamam", "Tamamı vardı", row + 2, 18, YesNoField(), label_col=2, mandatory=True, rule="m.32/4"),
                Field("aciklama", "Not", row + 3, 18, TextField(200), label_col=2, width=54),
            ]
            degerler, row = {"gunu": self.depo.bugun()}, row + 5
        for h in kayit.adimlar:
            notlar += sarili(row, f"{h.no}  {h.tur.value}, {h.gun:%d.%m.%Y} {h.evrak_no} · {h.memur}  {h.aciklama}", style="")
            row = 1 + max(n.row for n in notlar)
        return alanlar, [*notlar, rule(9)], degerler

    def acildi(self) -> None:
        memur = Rol.OZET_BEYAN_MEMURU in self.uyg.oturum.roller
        if memur:
            deneme = SevkTeyidiGirdisi(gunu=self.depo.bugun(), evrak_no="-", tamam=True)
            self.son_engeller = self.engelleri(self.eylem, self.belge_id, deneme)
        else:
            self.son_engeller = self.engelleri("sevk_varmadi", self.belge_id, VarmadiGirdisi(gerekce="ekranda bakılıyor"))
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif not memur:
            self.say("Varış süresi geçti. Varmadığı kesinleştiyse F10, gerekçesiyle (m.32/4).")
        else:
            self.say("5 no.lu nüsha ya da TIR koçanı geri gelince F2 yazar ve kapatır; süresi geçtiyse F10 sorar.")

    def do_act(self) -> None:
        if self.kayit is not None and "evrak_no" not in self.model.fields:
            self.acildi()
            return
        if self.kayit is None or not self.denetle():
            return
        v = {k: d for k, d in self.model.values().items() if k != "no" and d is not None}
        girdi = self.girdi_kur(SevkTeyidiGirdisi, v, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._bitti)

    def _bitti(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(
            f"{sonuc.no}: {'teyidi yazıldı' if sonuc.durum == SevkDurumu.TEYITLI.name else 'varmadığı yazıldı'}, transit kapandı (m.32/4).", "ok"
        )

    def do_list(self) -> None:
        gecikenler = queries_transit.gecikenler(self.depo)
        if not gecikenler:
            self.say("Varış süresi geçen transit yok.")
            return
        satirlar = [Row(g.no, (g.no, g.beyanname_no or (g.ozet.no if g.ozet else ""), g.varis, f"{g.gecikme} gün"), g) for g in gecikenler]
        sutunlar = (Column("Sevk", 11), Column("Beyan", 18), Column("Varış idaresi", 0), Column("Gecikti", 9, True))
        self.pick("Varışı geciken transitler", sutunlar, list_pager(satirlar), self._secildi)

    def _secildi(self, satir: Row) -> None:
        self.model.text["no"] = satir.data.no
        self.fetched("no")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        return [("sor", "Varışını sor: süre geçti (m.32/4)"), ("varmadi", "Varmadığını yaz (idare amiri)"), ("agac", "Özet beyanı göster")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "sor":
            alanlar = [
                Field("gunu", "Evrak günü", 0, 16, DateField(), label_col=2, mandatory=True),
                Field("evrak_no", "Evrak sayısı", 1, 16, TextField(30, upper=True), label_col=2, mandatory=True),
            ]
            self.alanlarla_yap(
                "Varışını sor", alanlar, SevkGirdisi, "sevk_hatirlat", self.belge_id, self._soruldu, degerler={"gunu": self.depo.bugun()}
            )
        elif secim == "varmadi":
            self.gerekceyle_yap("sevk_varmadi", self.belge_id, self._bitti, "Varmadığı nereden anlaşıldı", VarmadiGirdisi)
        elif secim == "agac" and self.kayit.ozet is not None:
            dallar = queries_grup.agac(self.depo, self.kayit.ozet.id)
            self.show_text(f"Özet beyan: {self.kayit.ozet.no}", ["   " * d.derinlik + d.metin for d in dallar])
        else:
            super().islem_secildi(secim)

    def _soruldu(self, sonuc: Islendi) -> None:
        self.do_refresh()
        self.say(f"{sonuc.no}: varış idaresine soruldu; yazı basılıyor (m.32/4).", "ok")

    def yazilan_var(self) -> bool:
        return self.kayit is not None and "evrak_no" in self.model.changed

    def yardim_satirlari(self) -> list[str]:
        return [
            "Taşıyıcıya verilen transit, 5 no.lu nüsha ya da TIR koçanı geri gelince kapanır. F4 süresi geçenleri, kaç gün geciktiğiyle listeler.",
            "F10: varış idaresine sorma yazısı; varmadığı kesinleşirse idare amiri yazar, teminat geri verilmez.",
        ]
