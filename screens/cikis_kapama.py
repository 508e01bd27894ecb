"""Çıkışın kapatılması (ÇK), mükellef nüshası (MN), the rest given up (ÇV), goods that went with their owner (YÇ): 42, 36/1.

Commonest tasks: close = number, Enter, E E E, F2; take apart = number, Enter, name, F2; copy = number, Enter, name, number, F2.
"""

from datetime import datetime
from typing import Any

from gumruk.data import queries_cikis, queries_liste
from gumruk.data.islem import Islendi
from gumruk.models.cikis_kapama import KAPATMA_GRUPLARI, AyirmaGirdisi, KapatmaGirdisi, NushaGirdisi, VazgecmeGirdisi, YolcuCikisGirdisi
from gumruk.models.kurus import kg_goster
from gumruk.models.ozet_beyan import OzetBeyanDurumu
from gumruk.models.temel import Girdi
from gumruk.screens.ambar import kimlik_denetimi
from gumruk.screens.cikis_takim import CikisTakimiTabani
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.kalemler import kalem_metinleri, kalem_notlari
from gumruk.screens.karsilastir import AyniField
from gumruk.tui.field_types import CheckedField, DateField, TextField, TimeField
from gumruk.tui.form_model import Field, Note

OD = OzetBeyanDurumu
BIRIMLER = "1. nüsha gümrük idaresi arşivi, 2. nüsha istatistik"


class CikisKapamaEkrani(CikisTakimiTabani):
    """42/1: papers against the screen, then everything closes; 42/2: the closed set is taken apart."""

    ad = "cikis_kapama"
    eylem = "cikis_ozet_beyan_kapat"
    bos_metin = ("Takımı servise dönen çıkış özet beyanının numarasını yazıp Enter'a basın.", "Kapatılacak ve ayrılacak takımlar masadadır.")

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        notlar = [*self.bas(kayit), *self.satir_notlari(kayit.satirlar, 6, 5)]
        self.eylem = "takim_ayir" if kayit.durum is OD.KAPANDI else "cikis_ozet_beyan_kapat"
        if kayit.yukleme_no:
            metin = f"{kayit.yukleme_no}, {self._an(kayit.bitis_ani)}: {kayit.mesruhat}. {kayit.fark}".strip()
            notlar += sarili(11, metin, style="warn" if kayit.fark else "ok")[:2]
        notlar.append(rule(13))
        if kayit.durum is OD.YUKLENDI:
            alanlar = [Field(f"g{n}", f"{n + 1} {ad}", 15 + n, 25, AyniField(), label_col=2) for n, ad in enumerate(KAPATMA_GRUPLARI)]
            return alanlar, [*notlar, Note(14, 2, "Kâğıtla aynı mı?  E aynı · H farklı", "dim")], {}
        if kayit.durum is OD.KAPANDI and not kayit.ayirma:
            alanlar = [
                Field("alan", "İrtibatta alan", 14, 18, TextField(80), label_col=2, width=40, mandatory=True, rule="m.42/2"),
                Field("birimler", "Öteki nüshalar", 15, 18, TextField(200), label_col=2, width=58, mandatory=True, rule="m.42/2"),
            ]
            return alanlar, notlar, {"birimler": BIRIMLER}
        return [], [*notlar, *(sarili(14, kayit.ayirma, style="") if kayit.ayirma else [])], {}

    def acildi(self) -> None:
        self.son_engeller = self.engelleri(self.eylem, self.belge_id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif self.kayit.durum is OD.YUKLENDI:
            self.say(f"F2 özet beyanı ve {len(self.kayit.beyannameler)} beyannamesini kapatır, kapatma listesi basılır.")
        elif not self.kayit.ayirma:
            self.say("Kapandı. Takımı ayırın: mükellef nüshaları irtibata, ötekiler birimlerine; F2.")

    def canli(self) -> dict[str, str]:
        keys = super().canli()
        if self.kayit is not None and len(self.model.fields) == 1:
            keys.pop("act", None)
        return keys

    def do_act(self) -> None:
        if self.kayit is None or len(self.model.fields) == 1 or not self.denetle():
            return
        if self.eylem == "takim_ayir":
            girdi = self.girdi_kur(AyirmaGirdisi, {"irtibatta_alan": self.model.value("alan"), "birimler": self.model.value("birimler")}, self.model)
        else:
            bakilan = ({"grup": ad, "ayni": self.model.text[f"g{n}"] == "E"} for n, ad in enumerate(KAPATMA_GRUPLARI) if self.model.text[f"g{n}"])
            girdi = self.girdi_kur(KapatmaGirdisi, {"gruplar": tuple(bakilan)}, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        beyanlar = self.kayit.beyannameler
        if sonuc.islem == "takim_ayir":
            self.bosalt()
            self.say(f"{sonuc.no}: takım ayrıldı; {len(beyanlar)} mükellef nüshası irtibatta (m.42/2).", "ok")
            return
        kayit = queries_cikis.cikis_gor(self.depo, sonuc.no)
        kapanan = sum(x.kapanis_ani is not None for x in kayit.beyannameler)
        kalan = f", {len(beyanlar) - kapanan} beyannamenin kalanı irtibatta" if kapanan < len(beyanlar) else ""
        self.bosalt()
        self.say(f"{sonuc.no} kapandı, {kapanan} beyanname kendiliğinden kapandı{kalan} (m.42/1). Kapatma listesi basılıyor.", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        return self.ortak_islemler()

    def yardim_satirlari(self) -> list[str]:
        return [
            "Özet beyan formu, beyannameler ve senetler ekranla karşılaştırılır; F2 hepsini bir işlemde kapatır, tarihler kapatma listesindedir.",
            "Bir kısmı yüklenen beyanname kapanmaz, kalanı için irtibata döner; kalanı da yüklenince kapanır.",
            "Kapanan takım ayrılır (m.42/2): mükellef nüshaları irtibata, öteki nüshalar birimlerine.",
        ]


class _CikisBeyani(KayitEkrani):
    """A screen over one export declaration and what became of its goods."""

    girdi_sinifi: type[Girdi]

    def getir(self, metin: str) -> Any:
        return queries_cikis.cikis_beyani(self.depo, metin)

    def alanlari(self, row: int) -> tuple[list[Field], dict[str, Any]]:
        return [], {}

    def girdisi(self) -> dict[str, Any]:
        return {k: v for k, v in self.model.values().items() if k != "no"}

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b, k = kayit.beyanname, kayit.kalan
        notlar = [
            Note(1, 42, b.durum.value[:36], "strong"),
            Note(2, 2, "İhracatçı", "dim"),
            Note(2, 17, f"{b.gonderici_unvan} {b.gonderici_no}"[:61]),
            Note(3, 2, "Alıcı", "dim"),
            Note(3, 17, f"{b.alici_unvan[:34]} → {b.gidecegi_ulke} {queries_liste.liste_anlami(self.depo, 'ulke', b.gidecegi_ulke) or ''}"[:61]),
            Note(4, 2, "Yüklenen", "dim"),
            Note(4, 17, f"{k.yuklenen_kap} / {k.kap} kap, {kg_goster(k.yuklenen_gram)} / {kg_goster(k.gram)} kg"),
            rule(5),
            *kalem_notlari(b.kalemler, 6, 3),
            rule(10),
        ]
        for n, ozet in enumerate(kayit.ozet_beyanlar[-2:]):
            notlar.append(Note(11 + n, 2, f"Özet beyan {ozet}"[:76], "dim"))
        if kayit.son:
            notlar += sarili(13, kayit.son, style="ok")[:2]
        if self.engelleri(self.eylem, kayit.id):
            return [], notlar, {}
        alanlar, degerler = self.alanlari(15)
        return alanlar, notlar, degerler

    def acildi(self) -> None:
        self.son_engeller = self.engelleri(self.eylem, self.belge_id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say(self.hazir)

    hazir = ""

    def canli(self) -> dict[str, str]:
        keys = super().canli()
        if self.kayit is not None and len(self.model.fields) == 1:
            keys.pop("act", None)
        return keys

    def do_act(self) -> None:
        if self.kayit is None or len(self.model.fields) == 1 or not self.denetle():
            return
        girdi = self.girdi_kur(self.girdi_sinifi, self.girdisi(), self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._oldu)

    def oldu_metni(self, sonuc: Islendi) -> str:
        return f"{sonuc.no} (m.{sonuc.madde})."

    def _oldu(self, sonuc: Islendi) -> None:
        metin = self.oldu_metni(sonuc)
        self.bosalt()
        self.say(metin, "ok")

    @property
    def belge_id(self) -> int:
        return int(self.kayit.id)

    def islemler(self) -> list[tuple[str, str]]:
        return [("kalemler", "Bütün kalemler"), ("goster", "Beyannamenin tamamı"), ("neden", "Neden kapanmadı?")] if self.kayit is not None else []

    def islem_secildi(self, secim: str) -> None:
        if secim == "kalemler":
            self.show_text(f"Kalemler: {self.kayit.no}", kalem_metinleri(self.kayit.beyanname.kalemler))
        elif secim == "goster":
            self.uyg.open_screen("gor", no=self.kayit.no)
        elif secim == "neden":
            self.neden_goster(self.belge_id, self.kayit.no)
        else:
            super().islem_secildi(secim)

    def yazilan_var(self) -> bool:
        return False


class NushaEkrani(_CikisBeyani):
    """42/2: the obligor's copy to the exporter or his representative."""

    ad = "nusha"
    eylem = "nusha_ver"
    girdi_sinifi = NushaGirdisi
    bos_metin = ("Kapanmış çıkış beyannamesinin numarasını yazıp Enter'a basın.", "Mükellef nüshası verilecekler masadadır.")
    hazir = "Nüshayı alanın kimliğini ve sıfatını yazın; F2."

    def alanlari(self, row: int) -> tuple[list[Field], dict[str, Any]]:
        return [
            Field("alan", "Alan", row, 17, TextField(80), label_col=2, width=40, mandatory=True, rule="m.42/2"),
            Field("alan_no", "T.C./vergi no", row + 1, 17, CheckedField(11, kimlik_denetimi), label_col=2, width=11, mandatory=True, rule="m.5"),
            Field("sifat", "Sıfatı", row + 2, 17, TextField(60), label_col=2, width=40, mandatory=True),
        ], {}

    def oldu_metni(self, sonuc: Islendi) -> str:
        return f"{sonuc.no}: mükellef nüshası (3) {self.model.value('alan')} adına verildi (m.42/2). İmzasını alın."

    def yardim_satirlari(self) -> list[str]:
        return ["Takımı ayrılan beyannamenin mükellef nüshası ihracatçıya ya da temsilcisine verilir; kimin aldığı kayıtta kalır."]


class CikisKalaniEkrani(_CikisBeyani):
    """42/1 (ours): the rest of a declaration that was loaded in part will not be."""

    ad = "cikis_kalani"
    eylem = "cikis_kalanindan_vazgec"
    girdi_sinifi = VazgecmeGirdisi
    bos_metin = ("Bir kısmı yüklenmiş çıkış beyannamesinin numarasını yazıp Enter'a basın.",)
    hazir = "İhracatçının dilekçesiyle kalanından vazgeçilir, beyanname yüklenen miktarla kapanır; F2."

    def alanlari(self, row: int) -> tuple[list[Field], dict[str, Any]]:
        return [
            Field("dilekce_no", "Dilekçe no", row, 17, TextField(30, upper=True), label_col=2, width=20, mandatory=True),
            Field("dilekce_gunu", "günü", row, 46, DateField(), label_col=40, mandatory=True),
            Field("gerekce", "Gerekçe", row + 1, 17, TextField(200), label_col=2, width=58, mandatory=True),
        ], {"dilekce_gunu": self.depo.bugun()}

    def oldu_metni(self, sonuc: Islendi) -> str:
        return f"{sonuc.no}: kalanı yüklenmeyecek, yüklenen miktarla kapandı (m.42/1)."

    def yardim_satirlari(self) -> list[str]:
        return ["Bir kısmı yüklenen beyannamenin kalanı yüklenmeyecekse ihracatçının dilekçesi ve idare amirinin kararıyla kapanır."]


class YolcuCikisiEkrani(_CikisBeyani):
    """36/1 (ours): orally declared goods that went with their owner."""

    ad = "yolcu_cikisi"
    eylem = "yolcu_cikisi_yaz"
    girdi_sinifi = YolcuCikisGirdisi
    bos_metin = ("Sözlü çıkış beyanının numarasını yazıp Enter'a basın.", "Yolcu beraberinde çıkacaklar masadadır.")
    hazir = "Eşya yolcuyla çıktığında gününü, saatini denetleyin; F2 yazar, beyanname kapanır."

    def alanlari(self, row: int) -> tuple[list[Field], dict[str, Any]]:
        simdi = self.now()
        return [
            Field("gun", "Çıktığı gün", row, 17, DateField(), label_col=2, mandatory=True),
            Field("saat", "saat", row, 36, TimeField(), label_col=30, mandatory=True),
        ], {"gun": simdi.date(), "saat": f"{simdi:%H:%M}"}

    def girdisi(self) -> dict[str, Any]:
        v = self.model.values()
        return {"cikis_ani": datetime.combine(v["gun"], datetime.strptime(v["saat"], "%H:%M").time(), self.now().tzinfo)}

    def oldu_metni(self, sonuc: Islendi) -> str:
        return f"{sonuc.no}: eşyanın yolcu beraberinde çıktığı yazıldı, beyanname kapandı (m.36/1)."

    def yardim_satirlari(self) -> list[str]:
        return ["Senetsiz, sözle beyan edilen eşya sahibiyle çıkar: kolcu çıktığını görür ve yazar. Senetle gidecekse çıkış özet beyanına yazılır."]
