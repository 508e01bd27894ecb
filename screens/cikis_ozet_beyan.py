"""Çıkış özet beyanı (ÇÖ): the carrier's entry; each line is a bill line that names its export document (39, 36/2).

Commonest tasks: next line = F8 (the bill's fields repeat), the declaration's number, Enter: the line fills itself; register = F2.
"""

from collections.abc import Mapping
from typing import Any

from gumruk.data import gizlilik, queries_cikis
from gumruk.data.islem import Islendi
from gumruk.models.cikis_ozet_beyan import CikisOzetBeyanGirdisi, IhracatTuru
from gumruk.models.kurus import kg_goster
from gumruk.models.ozet_beyan import OzetBeyanGirdisi
from gumruk.models.temel import Bulunamadi
from gumruk.screens.ozet_beyan import GENEL, SATIR, SENET, OzetBeyanEkrani
from gumruk.tui.field_types import CodeField, DateField, DecimalField, DigitsField, NumberField, RecordField, TextField, TimeField, YesNoField
from gumruk.tui.form_model import Field
from gumruk.tui.list_view import Column, Row, list_pager

TURLER = {str(n): tur for n, tur in enumerate(IhracatTuru, 1)}
_TUR_ADI = {kod: tur.value if tur.value.startswith(tur.name) else f"{tur.name} {tur.value}" for kod, tur in TURLER.items()}
_KODU = {tur: kod for kod, tur in TURLER.items()}


class CikisOzetBeyanEkrani(OzetBeyanEkrani):
    ad = "cikis_ozet_beyan"
    eylem = "cikis_ozet_beyan_tescil"
    ortak_alanlar = ("no", "gonderici_ad", "alici_ad", "acente_ad", "ihracat_turu")

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        def f(ad: str, etiket: str, row: int, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, row, kw.pop("col", 22), tip, label_col=kw.pop("label_col", 2), **kw)

        tasima = self.kod_alani("tasimaSekli", 2, sabit=True, rakam=True)
        gumruk = self.kod_alani("gumruk", 6, sabit=True, rakam=True)
        return [
            (
                "Taşıt ve taşıyıcı",
                [
                    f("tur", "10 Beyan türü", 2, self.kod_alani("beyanTuru", 9), mandatory=True, code_list="beyanTuru"),
                    f("tasima_sekli", "   Taşıma şekli", 3, tasima, mandatory=True, code_list="tasimaSekli"),
                    f("tasit_adi", "4a Taşıtın adı", 4, TextField(50), width=40),
                    f("tasit_no", "4b Numara / plaka", 5, TextField(25, upper=True), mandatory=True),
                    f("sefer_no", "4c Sefer", 6, TextField(25, upper=True)),
                    f("tasit_ulke", "4d Ülke", 7, self.kod_alani("ulke", 3, sabit=True), mandatory=True, code_list="ulke"),
                    f("tasiyici_no", "1 Taşıyıcı vergi no", 8, DigitsField(11)),
                    f("tasiyici_unvan", "1 Taşıyıcı", 9, TextField(150), width=52, mandatory=True),
                    f("yukleme_yeri", "5 Yükleme yeri", 10, TextField(20, upper=True), mandatory=True),
                    f("bosaltma_yeri", "6 Boşaltma yeri", 11, TextField(20, upper=True), mandatory=True),
                    f("varis_gunu", "8 Çıkış tarihi", 12, DateField(), mandatory=True),
                    f("varis_saati", "saat", 12, TimeField(), col=42, label_col=36),
                    f("cikis_idare", "3 Çıkış idaresi", 13, gumruk, code_list="gumruk"),
                    f("diger", "30 Diğer", 14, TextField(100), width=52),
                ],
            )
        ]

    def satir_sayfasi(self) -> list[Field]:
        def f(ad: str, etiket: str, row: int, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, row, kw.pop("col", 24), tip, label_col=kw.pop("label_col", 2), **kw)

        tur = CodeField(1, _TUR_ADI.get, fixed=True, digits=True)
        return [
            f("no", "16 Taşıma senedi no", 2, TextField(20, upper=True), mandatory=True),
            f("ihracat_turu", "   İhracat belgesi", 4, tur, mandatory=True, code_list="ihracat", rule="m.36/2"),
            f("ihracat_no", "   numarası", 5, RecordField(30), mandatory=True, rule="m.39"),
            f("parcali", "   Parçalı (E/H)", 6, YesNoField(), mandatory=True),
            f("kap_adedi", "18 Kap adedi", 8, NumberField(7), mandatory=True),
            f("kap_cinsi", "17 Kap cinsi", 9, self.kod_alani("kapCinsi", 2, sabit=True), mandatory=True, code_list="kapCinsi"),
            f("brut_gram", "22 Brüt kg", 10, DecimalField(10, 3), width=16, mandatory=True),
            f("esya_tanimi", "21 Eşya tanımı", 11, TextField(200), width=50, mandatory=True),
            f("gonderici_ad", "11 Gönderici", 12, TextField(150), width=50, mandatory=True),
            f("alici_ad", "12 Alıcı", 13, TextField(150), width=50, mandatory=True),
            f("marka", "19 Marka, no", 14, TextField(60), width=50),
            f("acente_ad", "14 Acente", 15, TextField(150), width=50),
            f("konteyner_no", "   Konteyner no", 16, TextField(15, upper=True)),
            f("muhur_no", "25 Mühür no", 17, TextField(20, upper=True)),
        ]

    def do_new(self) -> None:
        super().do_new()
        for ad, deger in (("ihracat_turu", "1"), ("parcali", "H")):
            if self.satirlar and not self.model.text.get(ad):
                self.model.text[ad] = deger
        self.form.repaint()

    def _tcgb(self) -> bool:
        return self.model.text.get("ihracat_turu") == _KODU[IhracatTuru.TCGB]

    def field_left(self, name: str) -> None:
        """A declaration's number fills the line with what is left of it; typed packages take their share of the weight."""
        if self.sayfa < len(self.basliklar) or not self._tcgb():
            return
        if name == "ihracat_no" and self.model.text["ihracat_no"]:
            self._doldur()
        elif name == "kap_adedi":
            self._agirlik()

    def _beyan(self) -> Any:
        try:
            return queries_cikis.cikis_beyani(self.depo, self.model.text["ihracat_no"])
        except Bulunamadi as hata:
            self.error(str(hata))
            return None

    def _doldur(self) -> None:
        c = self._beyan()
        if c is None:
            return
        b, k, m = c.beyanname, c.kalan, self.model
        ilk = b.kalemler[0]
        degerler = {
            "kap_adedi": k.kalan_kap,
            "brut_gram": k.kalan_gram,
            "kap_cinsi": ilk.kap_cinsi,
            "esya_tanimi": ilk.tanim[:200],
            "gonderici_ad": b.gonderici_unvan,
            "alici_ad": b.alici_unvan,
            "marka": ilk.marka[:60],
        }
        m.text["ihracat_no"] = b.no
        for ad, deger in degerler.items():
            if not m.text[ad]:
                m.text[ad] = m.fields[ad].type.show(deger)
                m.changed.add(ad)
        if k.kalan_kap != k.kap:
            m.text["parcali"] = "E"
        self.say(f"{b.no}: «{b.durum.value}», beyan {k.kap} kap {kg_goster(k.gram)} kg; kalan {k.kalan_kap} kap {kg_goster(k.kalan_gram)} kg.")
        self.form.refresh()

    def _agirlik(self) -> None:
        kap, m = self.tam({"kap_adedi": self.model.text["kap_adedi"]}, "kap_adedi"), self.model
        c = self._beyan() if m.text["ihracat_no"] and kap else None
        if c is None or not c.kalan.kap or kap >= c.kalan.kalan_kap:
            return
        m.text["brut_gram"] = m.fields["brut_gram"].type.show(c.kalan.kalan_gram * kap // c.kalan.kalan_kap)
        m.text["parcali"] = "E"
        self.form.refresh()

    def do_list(self) -> None:
        alan = self.model.fields[self.model.cursor]
        if alan.code_list != "ihracat":
            super().do_list()
            return
        satirlar = [Row(kod, (kod, tur.name, tur.value), kod) for kod, tur in TURLER.items()]

        def secildi(satir: Row) -> None:
            self.model.set_values({"ihracat_turu": satir.data})
            self.form.repaint()

        self.pick("İhracat belgesi türleri", (Column("", 2), Column("Tür", 7), Column("Belge", 0)), list_pager(satirlar), secildi)

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[OzetBeyanGirdisi], dict[str, Any]]:
        senetler: dict[str, dict[str, Any]] = {}
        for s in satirlar:
            senet = senetler.setdefault(s["no"], {**{k: s.get(k) or "" for k in SENET}, "satirlar": []})
            tur = TURLER[s["ihracat_turu"]]
            no = queries_cikis.tam_cikis_numarasi(self.depo, s["ihracat_no"]) if tur is IhracatTuru.TCGB else s["ihracat_no"]
            satir = {k: v for k in SATIR if (v := s.get(k)) is not None and v != ""}
            senet["satirlar"].append({**satir, "ihracat_turu": tur, "ihracat_no": no, "parcali": bool(s["parcali"])})
        genel = {k: v for k in GENEL if (v := deger.get(k)) is not None and v != ""}
        return CikisOzetBeyanGirdisi, {**genel, "senetler": tuple({**s, "satirlar": tuple(s["satirlar"])} for s in senetler.values())}

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"Tescil edildi: {sonuc.no}. Döküm yazılıyor; imzalayıp senetlerle kabul memuruna verin (m.39, 40/1)."

    def ornek_kayit(self, metin: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """The vehicle of an earlier özet beyan; its declarations are not taken over."""
        gor = gizlilik.ozet_beyani(self.depo, metin, self.kim)
        return {k: gor.alan[k] for k in GENEL if k not in ("varis_gunu", "varis_saati")}, []

    def yardim_satirlari(self) -> list[str]:
        return [
            "İlk sayfa taşıt ve taşıyıcıdır; F8 satırlara geçer. Her satır bir ihracat belgesidir: TCGB'nin numarası yazılınca satır dolar.",
            "Beyannamenin bir kısmı yüklenecekse kap adedini değiştirin: parçalı olur, kalanı başka satıra ya da özet beyana yazılır.",
            "Özel beyan, NATO, takrir ve ikinci gümrükten taşıt değiştiren ihracat sistem dışındadır: türü ve numarası yazılır (m.36/2).",
        ]
