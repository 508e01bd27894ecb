"""Sözlü beyan (SB) and ATA karnesi (AK): one short page, then a page an item; the irtibat memuru enters and approves at once (18/1).

Commonest task: person, country; F8; goods; F2. The bill of box 40 only where the goods came under one.
"""

from collections.abc import Mapping
from itertools import count
from typing import Any, ClassVar

from gumruk.data import queries
from gumruk.data.islem import Islendi
from gumruk.models.beyanname import BeyannameGirdisi
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.sozlu_beyan import AtaGirdisi
from gumruk.models.temel import Bulunamadi
from gumruk.screens.beyanname import BeyannameEkrani
from gumruk.screens.tarife import gtip_alani
from gumruk.tui.field_types import AmountField, CheckedField, DateField, DecimalField, NumberField, RecordField, TextField
from gumruk.tui.form_model import Field

_KALEM = (
    "gtip",
    "tanim",
    "mensei",
    "kap_cinsi",
    "kap_adedi",
    "brut_gram",
    "net_gram",
    "olcu_birimi",
    "olcu_binde",
    "fatura_kurus",
    "muafiyetler",
)


class SozluBeyanEkrani(BeyannameEkrani):
    antrepoya_acik = False
    ad = "sozlu_beyan"
    eylem = "sozlu_beyan"
    ortak_alanlar = ("mensei", "kap_cinsi", "ozet_beyan", "senet")
    varsayilan: ClassVar[dict[str, str]] = {"rejim": "0100", "doviz": "TRY", "odeme_sekli": "2", "teslim_sekli": "CIF", "ek_sayisi": "0"}

    def yeni(self) -> None:
        super().yeni()
        self.basliklar[0].update(self.varsayilan)
        self._goster(ilk=True, imlec=next(f.name for f in self._tanim[0][1] if f.name not in self.varsayilan))

    def _ozel_alanlar(self) -> list[Field]:
        """What only this kind of declaration has; rows follow one another from 2 on."""
        return []

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        def f(ad: str, etiket: str, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, next(satir), 25, tip, label_col=2, **kw)

        ozel = self._ozel_alanlar()
        satir = count(2 + len(ozel))
        alanlar = [
            f("alici_no", "T.C. kimlik / vergi no", CheckedField(11, kimlik_nedeni), mandatory=True, rule="m.5"),
            f("alici_unvan", "Adı, unvanı", TextField(150), width=50, mandatory=True),
            f("cikis_ulkesi", "Geldiği ülke", self.kod_alani("ulke", 3, sabit=True), mandatory=True, code_list="ulke"),
            f("rejim", "Rejim", self.kod_alani("rejim", 4, sabit=True, rakam=True), mandatory=True, code_list="rejim", rule="m.4"),
            f("onceki_beyanname", "Kapatılan beyanname", RecordField(20), rule="m.4"),
            f("doviz", "Döviz", self.kod_alani("doviz", 3, sabit=True), mandatory=True, code_list="doviz"),
            f("odeme_sekli", "Ödeme şekli", self.kod_alani("odemeSekli", 2, rakam=True), mandatory=True, code_list="odemeSekli"),
            f("teslim_sekli", "Teslim şekli", self.kod_alani("teslimSekli", 3, sabit=True), mandatory=True, code_list="teslimSekli"),
            f("ek_sayisi", "Ek sayısı", NumberField(4), mandatory=True),
            f("aciklama", "Açıklama", TextField(350), width=50),
        ]
        return [("Beyan eden", [*ozel, *alanlar])]

    def satir_sayfasi(self) -> list[Field]:
        def f(ad: str, etiket: str, row: int, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, row, kw.pop("col", 25), tip, label_col=kw.pop("label_col", 2), **kw)

        return [
            f("gtip", "GTİP", 2, gtip_alani(self.depo), mandatory=True, code_list="tarife"),
            f("tanim", "Eşya", 3, TextField(350), width=50, mandatory=True),
            f("mensei", "Menşe ülke", 4, self.kod_alani("ulke", 3, sabit=True), mandatory=True, code_list="ulke"),
            f("kap_cinsi", "Kap cinsi", 5, self.kod_alani("kapCinsi", 2, sabit=True), mandatory=True, code_list="kapCinsi"),
            f("kap_adedi", "Kap adedi", 6, NumberField(7), mandatory=True, rule="m.16/3"),
            f("brut_gram", "Brüt kg", 7, DecimalField(10, 3), width=16, mandatory=True),
            f("net_gram", "Net kg", 8, DecimalField(10, 3), width=16, mandatory=True),
            f("olcu_birimi", "Ölçü birimi", 9, self.kod_alani("olcu", 4), code_list="olcu"),
            f("olcu_binde", "Miktar", 10, DecimalField(10, 3), width=16),
            f("fatura_kurus", "Bedeli", 11, AmountField(), width=18, mandatory=True),
            f("muafiyetler", "Muafiyet kodları", 12, TextField(50, upper=True), width=40),
            f("ozet_beyan", "Senetliyse özet beyan", 14, RecordField(20)),
            f("senet", "   taşıma senedi", 15, TextField(20, upper=True)),
            f("senet_satir", "satır", 15, NumberField(3), col=56, label_col=50, code_list="senet"),
        ]

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[BeyannameGirdisi], dict[str, Any]]:
        kisi = {"gonderici_unvan": deger["alici_unvan"], "beyan_sahibi_no": deger["alici_no"], "beyan_sahibi_unvan": deger["alici_unvan"]}
        alan = {**{k: v for k, v in deger.items() if v not in (None, "")}, **kisi, "fatura_kurus": sum(s["fatura_kurus"] for s in satirlar)}
        alan["kalemler"] = tuple({k: v for k in _KALEM if (v := s.get(k)) not in (None, "")} for s in satirlar)
        baglar: dict[int, list[int]] = {}
        for n, s in enumerate(satirlar, 1):
            if not s["ozet_beyan"]:
                continue
            kalan = self.senet_kalani(s["ozet_beyan"], s["senet"] or "", s["senet_satir"] or 0)
            if kalan is None:
                raise Bulunamadi(f"{n}. kalem: {s['ozet_beyan']} özet beyanında bu senet satırı yok. F4 satırları listeler.")
            bag = baglar.setdefault(kalan.satir_id, [0, 0])
            bag[0] += s["kap_adedi"]
            bag[1] += s["brut_gram"]
        alan["baglantilar"] = tuple({"satir_id": i, "kap_adedi": kap, "brut_gram": gram} for i, (kap, gram) in baglar.items())
        return BeyannameGirdisi, alan

    def tescil_oldu(self, sonuc: Islendi) -> str:
        b = queries.beyanname_gor(self.depo, sonuc.belge_id)
        hat = b.hat.value if b.hat else "hat seçilmedi"
        kime = f", memur {b.muayene_memuru}" if b.muayene_memuru else ""
        return f"Tescil edildi ve onaylandı: {sonuc.no}. Hat: {hat}{kime}; beyanname şimdi «{b.durum.value}» (m.18/1)."

    def yardim_satirlari(self) -> list[str]:
        return [
            "Sözlü beyanı irtibat memuru girer ve onaylar; hattı ve memuru sistem belirler. F8 kaleme geçer, son kalemde F8 yeni kalem açar.",
            "Eşya bir taşıma senediyle geldiyse özet beyan, senet ve satır yazılır; yolcunun yanındaki eşyada boş kalır.",
        ]


class AtaKarnesiEkrani(SozluBeyanEkrani):
    ad = "ata_karnesi"
    eylem = "ata_karnesi"
    varsayilan: ClassVar[dict[str, str]] = {**SozluBeyanEkrani.varsayilan, "rejim": "5800", "doviz": "EUR", "volet_sayisi": "1"}

    def _ozel_alanlar(self) -> list[Field]:
        def f(ad: str, etiket: str, row: int, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, row, 25, tip, label_col=2, mandatory=True, rule="m.18/1", **kw)

        return [
            f("karne_no", "Karne no", 2, TextField(20, upper=True)),
            f("oda", "Düzenleyen oda", 3, TextField(80), width=50),
            f("volet_no", "Giriş voleti no", 4, TextField(10, upper=True)),
            f("volet_sayisi", "Volet sayısı", 5, NumberField(3)),
            f("gecerlilik_sonu", "Karne geçerlilik sonu", 6, DateField()),
            f("sure_sonu", "Kalış süresi sonu", 7, DateField()),
        ]

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[BeyannameGirdisi], dict[str, Any]]:
        _, alan = super().tescil_girdisi(deger, satirlar)
        return AtaGirdisi, alan

    def yardim_satirlari(self) -> list[str]:
        return [
            "Karnenin numarası, düzenleyen odası, giriş voleti ve süreleri, sonra eşya girilir; vergi hesaplanmaz, bir volet bir kez kullanılır.",
            "Kalış süresi karnenin geçerliliğini aşmaz. Geçici ithalat 5800, geçici çıkanın dönüşü 6326.",
        ]
