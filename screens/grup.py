"""Özet beyans of kinds of their own: alt özet beyan (AÖ, 9/2), TIR özet beyanı (TG, 32/1), «teslim alma» by the carrier (TL, 32/2) and by the officer
(TE, 9/3); any özet beyan to look at, with its tree (ÖG).

Commonest tasks: break a bill up = ana's number, bill, F8, lines, F2; look up = number, Enter.
"""

from collections.abc import Mapping
from typing import Any, ClassVar

from gumruk.data import queries, queries_grup
from gumruk.data.islem import Islendi
from gumruk.models.grup import AltOzetBeyanGirdisi
from gumruk.models.kayit import BaskiTuru
from gumruk.models.kurus import kg_goster, sayi_goster
from gumruk.models.ozet_beyan import SenetliGirdi
from gumruk.models.temel import Bulunamadi
from gumruk.models.teslim_alma import TalepDurumu, TeslimAlmaGirdisi
from gumruk.models.transit_gelis import TirGirdisi, TransitGelisGirdisi
from gumruk.screens import baski
from gumruk.screens.ekran import KayitEkrani, rule
from gumruk.screens.ozet_beyan import OzetBeyanEkrani
from gumruk.tui.field_types import DateField, RecordField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import fit


class AltOzetBeyanEkrani(OzetBeyanEkrani):
    """9/2: the first page names the ana's bill; every further page is a line of an ara senet."""

    ad = "alt_ozet_beyan"
    eylem = "alt_ozet_beyan_tescil"
    satir_adi = "ara senet satırı"

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        def f(ad: str, etiket: str, row: int, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, row, 24, tip, label_col=2, **kw)

        return [
            (
                "Ana özet beyan ve senedi",
                [
                    f("ana", "Ana özet beyan no", 2, RecordField(20), mandatory=True, rule="m.9/2"),
                    f("ana_senet", "Bölünecek senet", 3, TextField(20, upper=True), mandatory=True, code_list="senet", rule="m.9/2"),
                    f("tasiyici_unvan", "1 Taşıyıcı / acente", 5, TextField(150), width=50, mandatory=True),
                    f("tasiyici_no", "1 Vergi no", 6, TextField(11)),
                    f("diger", "30 Diğer", 7, TextField(100), width=50),
                    f("numara_gerekcesi", "Numara gerekçesi", 8, TextField(200), width=50, rule="m.10/1"),
                ],
            )
        ]

    def field_left(self, name: str) -> None:
        if name != "ana_senet" or not (self.model.text["ana"] and self.model.text["ana_senet"]):
            super().field_left(name)
            return
        try:
            senet = queries_grup.ana_senedi(self.depo, self.model.text["ana"], self.model.text["ana_senet"])
        except Bulunamadi as hata:
            self.error(str(hata))
            return
        bolunmus = f" {senet.bolen} ile bölünmüş." if senet.bolen else ""
        self.say(f"{senet.no}: {sayi_goster(senet.kap)} kap, {kg_goster(senet.gram)} kg, {senet.alici}. Ara senetler bunu bölüşür.{bolunmus}")

    def do_list(self) -> None:
        if self.model.fields[self.model.cursor].code_list != "senet":
            super().do_list()
            return
        try:
            senetler = queries_grup.ana_senetleri(self.depo, self.model.text["ana"])
        except Bulunamadi as hata:
            self.error(str(hata))
            return
        satirlar = [Row(x.no, (x.no, x.alici, str(x.kap), kg_goster(x.gram), x.bolen), x) for x in senetler]

        def secildi(satir: Row) -> None:
            self.model.set_values({"ana_senet": satir.data.no})
            self.model.changed.add("ana_senet")
            self.field_left("ana_senet")
            self.form.repaint()

        sutunlar = (Column("Senet", 20), Column("Alıcı", 0), Column("Kap", 8, True), Column("Kg", 13, True), Column("Bölünmüş", 18))
        self.pick("Ana özet beyanın senetleri", sutunlar, list_pager(satirlar), secildi)

    def sayfa_notlari(self) -> list[Note]:
        if not self.satirlar:
            return [Note(0, 44, "F8 ara senetlere geçer".rjust(34), "dim")]
        return super().sayfa_notlari()

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[SenetliGirdi], dict[str, Any]]:
        senet = queries_grup.ana_senedi(self.depo, deger["ana"], deger["ana_senet"])
        genel = {k: v for k in ("tasiyici_no", "tasiyici_unvan", "diger", "numara_gerekcesi") if (v := deger.get(k))}
        return AltOzetBeyanGirdisi, {**genel, "ana_senet_id": senet.id, "senetler": self.senetler(satirlar)}

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"Alt özet beyan tescil edildi: {sonuc.no}. Döküm yazılıyor; imzalayıp kabul memuruna verin (m.9/2, 10/1)."

    def ornek_kayit(self, metin: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """A copy fills the ara senetler; the ana's bill is another one."""
        baslik, satirlar = super().ornek_kayit(metin)
        return {k: v for k, v in baslik.items() if k in ("tasiyici_no", "tasiyici_unvan")}, satirlar

    def yardim_satirlari(self) -> list[str]:
        return [
            "Ana özet beyanın numarası ve bölünecek senedi yazılır (F4 senetleri listeler); taşıt ve sefer anadan alınır. F8 ara senetlere geçer.",
            "Ara senetlerin kap ve kilo toplamı ana senedin toplamına eşit olmalıdır. Beyanname artık ara senedi bağlar, anayı değil.",
        ]


class GelisEkrani(OzetBeyanEkrani):
    """32: the özet beyan of 9/1 with a page of its own for what the goods came under."""

    belge_sayfasi: ClassVar[str] = ""
    girdi_sinifi: ClassVar[type[Any]]
    tur: ClassVar[str] = ""
    ozel: ClassVar[tuple[str, ...]] = ()

    def belge_alanlari(self) -> list[Field]:
        raise NotImplementedError  # each kind has its own paper

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        ((ad, alanlar),) = super().baslik_sayfalari()
        return [(self.belge_sayfasi, self.belge_alanlari()), (ad, [f for f in alanlar if f.name != "tur"])]

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[SenetliGirdi], dict[str, Any]]:
        _, alan = super().tescil_girdisi(deger, satirlar)
        ek = {k: v for k in self.ozel if (v := deger.get(k)) not in (None, "")}
        return self.girdi_sinifi, {**alan, **ek, "tur": self.tur}

    def ornek_kayit(self, metin: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        baslik, satirlar = super().ornek_kayit(metin)
        return {k: v for k, v in baslik.items() if k != "tur"}, satirlar

    def _sinir_alanlari(self, row: int) -> list[Field]:
        gumruk = self.kod_alani("gumruk", 6, sabit=True, rakam=True)
        return [
            Field("hareket_idaresi", "Sınır gümrüğü", row, 24, gumruk, label_col=2, mandatory=True, code_list="gumruk", rule="m.32/4"),
            Field("hareket_gunu", "Oradan hareket günü", row + 1, 24, DateField(), label_col=2, mandatory=True),
            Field("dorse_no", "Dorse / römork no", row + 2, 24, TextField(25, upper=True), label_col=2),
        ]


class TirOzetBeyanEkrani(GelisEkrani):
    ad = "tir_ozet_beyan"
    eylem = "tir_ozet_beyan_tescil"
    belge_sayfasi = "TIR karnesi"
    girdi_sinifi = TirGirdisi
    tur = "TIRİTH"
    ozel = ("karne_no", "karne_hamili", "hareket_idaresi", "hareket_gunu", "dorse_no")

    def belge_alanlari(self) -> list[Field]:
        return [
            Field("karne_no", "TIR karnesi no", 2, 24, TextField(20, upper=True), label_col=2, mandatory=True, rule="m.32/1"),
            Field("karne_hamili", "Karne hamili", 3, 24, TextField(150), label_col=2, width=50, mandatory=True),
            *self._sinir_alanlari(4),
        ]

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"TIR özet beyanı tescil edildi: {sonuc.no}. Dökümü imzalayıp karneyle kabul memuruna verin (m.32/1, 32/3)."

    def yardim_satirlari(self) -> list[str]:
        return [
            "TIR karnesiyle gelen eşyanın özet beyanı: karne no, hamili, sınır gümrüğü; sonra taşıt, sonra senet satırları.",
            "Karnedeki numara denetime uymuyorsa «Numara gerekçesi» yazılmadan tescil edilmez.",
        ]


class TransitGelisEkrani(GelisEkrani):
    ad = "transit_gelis"
    eylem = "transit_gelis_tescil"
    belge_sayfasi = "Transit beyannamesi"
    girdi_sinifi = TransitGelisGirdisi
    tur = "TESLİM"
    ozel = ("beyanname_no", "hareket_idaresi", "hareket_gunu", "dorse_no")

    def belge_alanlari(self) -> list[Field]:
        return [
            Field("beyanname_no", "Beyanname no", 2, 24, TextField(20, upper=True), label_col=2, mandatory=True, rule="m.32/2"),
            *self._sinir_alanlari(3),
        ]

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"«Teslim alma» tescil edildi: {sonuc.no}. Dökümü imzalayıp transit beyannamesiyle kabul memuruna verin (m.32/2, 32/3)."

    def yardim_satirlari(self) -> list[str]:
        return [
            "Sınırdan transit beyannamesiyle gelen eşyayı taşıyıcı «teslim alma» türüyle tescil ettirir: beyanname no ve sınır gümrüğü yazılır.",
            "Onaydan ve ambar girişinden sonra 5 no.lu teyit nüshası sınır gümrüğüne gönderilir (TV).",
        ]


class TeslimAlmaEkrani(GelisEkrani):
    """9/3: the officer registers and approves at once, on a request that the chief has granted."""

    ad = "teslim_alma"
    eylem = "teslim_alma"
    belge_sayfasi = "Sundurma talebi"
    girdi_sinifi = TeslimAlmaGirdisi
    tur = "TESLİM"

    def belge_alanlari(self) -> list[Field]:
        return [Field("talep", "Sundurma talebi no", 2, 24, RecordField(24), label_col=2, mandatory=True, rule="m.9/3")]

    def opened(self, **arguments: Any) -> None:
        super().opened(**arguments)
        if no := arguments.get("no"):
            self.model.set_values({"talep": no})
            self.model.changed.add("talep")
            self.field_left("talep")
            self.form.repaint()

    def field_left(self, name: str) -> None:
        if name != "talep" or not self.model.text["talep"]:
            super().field_left(name)
            return
        try:
            t = queries_grup.talep_gor(self.depo, self.model.text["talep"]).talep
        except Bulunamadi as hata:
            self.error(str(hata))
            return
        if t.durum is not TalepDurumu.UYGUN:
            neden = f": {t.karar_gerekcesi}" if t.karar_gerekcesi else ""
            self.error(f"m.9/3  {t.no} «{t.durum.value}»{neden}. İdare amiri uygun görmeden tescil edilmez.")
            return
        self.say(f"{t.no} «{t.durum.value}»: {t.isteyen_unvan}, {t.esya}, {sayi_goster(t.kap_adedi)} kap, {kg_goster(t.brut_gram)} kg.")

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[SenetliGirdi], dict[str, Any]]:
        sinif, alan = super().tescil_girdisi(deger, satirlar)
        return sinif, {**alan, "talep_id": queries_grup.talep_gor(self.depo, deger["talep"]).id}

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"«Teslim alma» tescil edildi ve onaylandı: {sonuc.no} (m.9/3). Eşya ambara alınabilir."

    def ek_islemler(self) -> list[tuple[str, str]]:
        return [("dus", "Talebi düşür: kullanılmayacak")]

    def islem_secildi(self, secim: str) -> None:
        if secim != "dus":
            super().islem_secildi(secim)
            return
        self._sakla()
        try:
            kayit = queries_grup.talep_gor(self.depo, self.basliklar[0].get("talep", ""))
        except Bulunamadi as hata:
            self.error(str(hata))
            return

        def bitti(sonuc: Islendi) -> None:
            self.yeni()
            self.say(f"{sonuc.no} düştü (m.9/3).", "ok")

        self.gerekceyle_yap("sundurma_dus", kayit.id, bitti)

    def yardim_satirlari(self) -> list[str]:
        return [
            "İdare amirinin uygun gördüğü talebin numarası yazılır; memur «teslim alma» özet beyanını tescil eder ve aynı işlemde onaylar (m.9/3).",
            "Tescil ile onayın aynı memurda olması yönetmeliğin burada tanıdığı ayrıklıktır. Bir talep bir kez kullanılır.",
        ]


class OzetBeyanGorEkrani(KayitEkrani):
    """An özet beyan to look at: where it stands, what it stands on, its tree of bills, what it waits for."""

    ad = "ozet_beyan_gor"
    no_etiketi = "Özet beyan no"
    belge_turu = "ozet_beyan"
    bos_metin = ("Özet beyan ya da taşıma senedi numarasını yazıp Enter'a basın.",)

    def getir(self, metin: str) -> Any:
        return queries_grup.bakis(self.depo, metin)

    @property
    def belge_id(self) -> int:
        return int(self.kayit.beyan.id)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit.beyan
        zaman = f"{b.tescil_ani.astimezone(self.now().tzinfo):%d.%m.%Y %H:%M} · {b.tescil_eden}"
        ciftler = [
            ("Tür, yön", f"{b.tur} · {b.yon.value}   onaylayan {b.onaylayan or '-'}"),
            ("Tescil", zaman),
            ("Taşıyıcı", f"{b.tasiyici_unvan} {b.tasiyici_no}"),
            ("Taşıt", f"{b.tasit_adi} {b.tasit_no}  sefer {b.sefer_no or '-'}  {b.yukleme_yeri} → {b.bosaltma_yeri}"),
            *([("Dayanağı", b.dayanak)] if b.dayanak else []),
            *([("Teyit", kayit.gelis)] if kayit.gelis else []),
            *([("No gerekçesi", b.numara_gerekcesi)] if b.numara_gerekcesi else []),
            *([("Beyanname", "; ".join(kayit.beyannameler))] if kayit.beyannameler else []),
        ]
        notlar = [Note(1, 42, b.durum.value[:36], "strong")]
        for n, (ad, deger) in enumerate(ciftler):
            notlar += [Note(2 + n, 2, ad, "dim"), Note(2 + n, 16, deger[:62])]
        row = 2 + len(ciftler)
        notlar.append(rule(row))
        dallar = queries_grup.agac(self.depo, b.id)
        sigan = 16 - row
        for n, dal in enumerate(dallar[:sigan]):
            durum = dal.durum if dal.durum != "-" else ""
            notlar.append(Note(row + 1 + n, 2 + 2 * dal.derinlik, fit(dal.metin, 58 - 2 * dal.derinlik).rstrip(), "strong" if durum else ""))
            notlar.append(Note(row + 1 + n, 62, durum[:16], "dim"))
        if len(dallar) > sigan:
            notlar.append(Note(row + 1 + sigan, 2, f"… {len(dallar)} satır; F10 ağacın tamamını gösterir", "dim"))
        if kayit.eksikler:
            notlar.append(Note(18, 2, kayit.eksikler[0][:76], "warn"))
        return [], notlar, {}

    def acildi(self) -> None:
        self.say("F10: ağaç, neden kapanmadı, kâğıtlar, geçmiş.")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        return [("agac", "Ağaç: ana, alt, senetler"), ("neden", "Neden kapanmadı?"), ("kagit", "Kâğıtlar, suret")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "agac":
            dallar = queries_grup.agac(self.depo, self.belge_id)
            satirlar = ["   " * d.derinlik + d.metin + (f"  «{d.durum}»" if d.durum not in ("", "-") else "") for d in dallar]
            self.show_text(f"Ağaç: {self.kayit.no}", satirlar)
        elif secim == "neden":
            self.show_text(f"Neden kapanmadı: {self.kayit.no}", list(self.kayit.eksikler) or ["Bu özet beyanın bekleyen bir işi yok."])
        elif secim == "kagit":
            kagitlar = queries.kagitlari(self.depo, "ozet_beyan", [self.belge_id])
            self.choose(
                "Kâğıtlar: seçilenin sureti basılır",
                [(str(k.id), f"{k.form} {k.belge_no} · {k.durum.value} · {k.tur}") for k in kagitlar],
                lambda secilen: baski.yeniden(self, int(secilen), BaskiTuru.SURET),
            )
        else:
            super().islem_secildi(secim)

    def yazilan_var(self) -> bool:
        return False

    def yardim_satirlari(self) -> list[str]:
        return ["Özet beyanın durumu, dayandığı belge, senet ağacı ve beklediği iş. F10: ağacın tamamı, neden kapanmadı, kâğıtlar, geçmiş."]
