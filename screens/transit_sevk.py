"""Transit handed over and under way: copies or carnet to the carrier (TN, 33), journeys confirmed, asked after, written off (YT, 32/4).

Commonest tasks: hand over = number, Enter, who, F2; confirm = number, Enter, paper, E, F2; late ones = F4, or their queue on the desk.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, ClassVar

from gumruk.data import queries, queries_grup, queries_transit
from gumruk.data.islem import Islendi
from gumruk.models.beyanname import BeyannameDurumu
from gumruk.models.kurus import kg_goster, sayi_goster
from gumruk.models.numara import kimlikse_nedeni
from gumruk.models.ozet_beyan import OzetBeyanDurumu
from gumruk.models.temel import Bulunamadi, Girdi, Rol
from gumruk.models.transit import Usul
from gumruk.models.transit_sevk import NushaTeslimGirdisi, SevkDurumu, SevkGirdisi, SevkTeyidiGirdisi, VarmadiGirdisi
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.yazisma import YazismaEkrani, evrak_alanlari
from gumruk.tui.field_types import CheckedField, DateField, TextField, YesNoField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column


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


class YoldakiTransitEkrani(YazismaEkrani):
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
                *evrak_alanlari(row, 18),
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

    def girdi_sinifi(self) -> type[Girdi]:
        return SevkTeyidiGirdisi

    def bitti(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(
            f"{sonuc.no}: {'teyidi yazıldı' if sonuc.durum == SevkDurumu.TEYITLI.name else 'varmadığı yazıldı'}, transit kapandı (m.32/4).", "ok"
        )

    def do_list(self) -> None:
        satirlar = [
            (g.no, g.beyanname_no or (g.ozet.no if g.ozet else ""), g.varis, f"{g.gecikme} gün") for g in queries_transit.gecikenler(self.depo)
        ]
        sutunlar = (Column("Sevk", 11), Column("Beyan", 18), Column("Varış idaresi", 0))
        self.gecikeni_sec("Varışı geciken transitler", sutunlar, satirlar, "Varış süresi geçen transit yok.")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        return [("sor", "Varışını sor: süre geçti (m.32/4)"), ("varmadi", "Varmadığını yaz (idare amiri)"), ("agac", "Özet beyanı göster")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "sor":
            self.sor("Varışını sor", SevkGirdisi, "sevk_hatirlat", "varış idaresine soruldu")
        elif secim == "varmadi":
            self.gerekceyle_yap("sevk_varmadi", self.belge_id, self.bitti, "Varmadığı nereden anlaşıldı", VarmadiGirdisi)
        elif secim == "agac" and self.kayit.ozet is not None:
            dallar = queries_grup.agac(self.depo, self.kayit.ozet.id)
            self.show_text(f"Özet beyan: {self.kayit.ozet.no}", ["   " * d.derinlik + d.metin for d in dallar])
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Taşıyıcıya verilen transit, 5 no.lu nüsha ya da TIR koçanı geri gelince kapanır. F4 süresi geçenleri, kaç gün geciktiğiyle listeler.",
            "F10: varış idaresine sorma yazısı; varmadığı kesinleşirse idare amiri yazar, teminat geri verilmez.",
        ]
