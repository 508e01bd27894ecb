"""Tutanak (TU): goods delivered without the ambar (13), simplified procedure (26/1, 26/2), records closed for papers outside the system (18/2).

Commonest tasks: delivery under the one declaration = number, Enter, F2; part of it = number, Enter, quantity, F2; another kind = F10, digit.
"""

from dataclasses import dataclass
from typing import Any

from gumruk.data import queries, queries_tutanak
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.izin import BELGE_YOLU, DEPO_YOLU
from gumruk.models.kayit import BaskiTuru
from gumruk.models.kurus import kg_goster
from gumruk.models.temel import Bulunamadi, Engel, GumrukHatasi
from gumruk.models.tutanak import AmbarsizTeslimGirdisi, OzelBeyanGirdisi, TeslimGirdisi, TeslimTuru
from gumruk.models.usul import BasitTeslimGirdisi, TicariBelgeGirdisi
from gumruk.screens import baski
from gumruk.screens.ambar import kimlik_denetimi
from gumruk.screens.ekran import NO, KayitEkrani, rule
from gumruk.screens.teslim import teslim_notu
from gumruk.tui.field_types import CheckedField, NumberField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import fit


@dataclass(frozen=True)
class _Tur:
    """A kind as the screen offers it: the act, its input, and the fields that only it has."""

    islem: str
    ad: str
    girdi: type[TeslimGirdisi]
    alanlar: tuple[str, ...]


TURLER = {
    TeslimTuru.AMBARSIZ: _Tur("ambarsiz_teslim", "Ambara alınmadan teslim (m.13)", AmbarsizTeslimGirdisi, ("beyanname",)),
    TeslimTuru.TICARI_BELGE: _Tur(
        "ticari_belge_teslim", "İdari ya da ticari belgeyle teslim (m.26/1)", TicariBelgeGirdisi, ("firma_no", "firma_unvan", "dayanak")
    ),
    TeslimTuru.BASIT_USUL: _Tur(
        "basit_usul_teslim", "Basitleştirilmiş Usul Teslim (m.26/2)", BasitTeslimGirdisi, ("firma_no", "firma_unvan", "dayanak")
    ),
    TeslimTuru.OZEL_BEYAN: _Tur("ozel_beyan_tutanagi", "Özel beyan, NATO: kayıtları kapat (m.18/2)", OzelBeyanGirdisi, ("firma_unvan", "dayanak")),
}
_ETIKET = {"firma_no": "Vergi no", "firma_unvan": "Firma", "dayanak": "Belge, no, tarih"}


class TutanakEkrani(KayitEkrani):
    ad = "tutanak"
    no_etiketi = "Özet beyan no"
    belge_turu = "ozet_beyan"
    bos_metin = (
        "Özet beyan ya da taşıma senedi numarasını yazıp Enter'a basın.",
        "Ambara alınmadan teslim, basitleştirilmiş usul, özel beyan ve NATO eşyası.",
        "F4 açık tutanakları listeler.",
    )

    def __init__(self) -> None:
        super().__init__()
        self.tur = TeslimTuru.AMBARSIZ
        self._beyan_id: int | None = None
        self._kalanlar: list[Any] = []

    def getir(self, metin: str) -> Any:
        kayit = queries_tutanak.teslim_gor(self.depo, metin)
        if self.kayit is None or self.kayit.id != kayit.id:
            self.tur = self._uygun_tur(kayit)
        self.eylem = TURLER[self.tur].islem
        return kayit

    @staticmethod
    def _uygun_tur(kayit: Any) -> TeslimTuru:
        """What the office does most often with such a record: deliver under its declaration, else by the consignee's permission."""
        if not kayit.adaylar:
            if BELGE_YOLU in kayit.izin and (kayit.ambarda or DEPO_YOLU not in kayit.izin):
                return TeslimTuru.TICARI_BELGE
            if DEPO_YOLU in kayit.izin:
                return TeslimTuru.BASIT_USUL
        return TeslimTuru.AMBARSIZ

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        tur = TURLER[self.tur]
        aday = kayit.adaylar[0] if len(kayit.adaylar) == 1 else None
        notlar = [
            Note(1, 42, f"{kayit.durum.value} · {kayit.tasit}"[:37], "strong"),
            Note(2, 2, tur.ad, "strong"),
            Note(2, 48, fit(kayit.tasiyici, 31).rstrip(), "dim"),
        ]
        alanlar: list[Field] = []
        degerler: dict[str, Any] = {}
        row = 3
        if self.tur is TeslimTuru.AMBARSIZ:
            alanlar.append(Field("beyanname", "Beyanname no", row, 19, NO, label_col=2, width=20, mandatory=True, rule="m.13", code_list="beyanname"))
            degerler["beyanname"] = aday.no if aday else ""
            row += 1
        for ad in tur.alanlar:
            if ad == "beyanname":
                continue
            tip: Any = CheckedField(11, kimlik_denetimi) if ad == "firma_no" else TextField(150 if ad == "firma_unvan" else 120)
            etiket = "Kişi ya da kurum" if (ad, self.tur) == ("firma_unvan", TeslimTuru.OZEL_BEYAN) else _ETIKET[ad]
            zorunlu = (ad, self.tur) != ("dayanak", TeslimTuru.BASIT_USUL)
            alanlar.append(Field(ad, etiket, row, 19, tip, label_col=2, width=11 if ad == "firma_no" else 58, mandatory=zorunlu))
            row += 1
        degerler |= {ad: deger for ad, deger in (("firma_no", kayit.alici_no), ("firma_unvan", kayit.alici)) if ad in tur.alanlar}
        self._beyan_id = aday.id if aday else None
        self._kalanlar = self._oku(kayit)
        notlar += [rule(row), Note(row + 1, 2, f"{'Senet / satır':<21}{'eşya':<23}{'kalan':>7}{'brüt kg':>15}", "dim")]
        notlar.append(Note(row + 1, 72, "teslim", "dim"))
        row += 2
        for n, k in enumerate(self._kalanlar):
            metin = f"{fit(k.ad, 20)} {fit(k.esya, 22)} {k.kalan_kap:>7} {k.kap_cinsi}{kg_goster(k.kalan_gram):>12}"
            notlar.append(Note(row, 2, metin, "" if not k.kayit_id else "ok"))
            alanlar.append(Field(f"kap{n}", "", row, 71, NumberField(7), label_col=71, width=7, protected=not k.kalan_kap))
            degerler[f"kap{n}"] = k.kalan_kap
            row += 1
        if not self._kalanlar:
            notlar.append(Note(row, 2, "Bu yolla teslim edilecek eşya yok.", "dim"))
            row += 1
        alanlar += [
            Field("teslim_alan", "Teslim alan", row + 1, 19, TextField(80), label_col=2, width=58, mandatory=True),
            Field("teslim_alan_no", "T.C./vergi no", row + 2, 19, CheckedField(11, kimlik_denetimi), label_col=2),
            Field("plaka", "plaka", row + 2, 43, TextField(25, upper=True), label_col=36, width=20),
            Field("aciklama", "Açıklama", row + 3, 19, TextField(400), label_col=2, width=58),
        ]
        degerler["teslim_alan"] = aday.beyan_sahibi[:80] if aday and self.tur is TeslimTuru.AMBARSIZ else ""
        for t in kayit.tutanaklar[-3:]:
            notlar.append(Note(row + 5, 2, f"{t.no} {t.gun:%d.%m.%Y} {t.tur.value}, {t.kap} kap: {t.durum.value}"[:76], "dim"))
            row += 1
        return alanlar, notlar, degerler

    def _oku(self, kayit: Any) -> list[Any]:
        """Lines of which something may leave by this kind; under 13 none before the declaration is named."""
        if self.tur is TeslimTuru.AMBARSIZ and self._beyan_id is None:
            return []
        return queries_tutanak.kalanlar(self.depo, kayit.id, self._beyan_id if self.tur is TeslimTuru.AMBARSIZ else None)

    def acildi(self) -> None:
        if self.tur is TeslimTuru.AMBARSIZ and self._beyan_id is None:
            if len(self.kayit.adaylar) > 1:
                self.say("Beyanname numarasını yazın; F4 bu özet beyanın beyannamelerini listeler.")
            else:
                self.error("m.13  Bu özet beyana bağlı, onaylı, ambara alınmamış eşyası olan beyanname yok. F10 öteki tutanak türleri.")
            self.model.go("beyanname")
            return
        self.son_engeller = self._engeller()
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            teslim = teslim_notu(self.depo) if self.tur is not TeslimTuru.OZEL_BEYAN else ""
            self.say(f"{teslim}F2: {GECIS[self.eylem].ad}; tutanak basılır. F10 öteki türler.")
            self.model.go(next((ad for ad in self.model.order if not self.model.text[ad] and self.model.fields[ad].mandatory), self._ilk_kap()))
        self.form.repaint()

    def _engeller(self) -> list[Engel]:
        """What stands in the way now, apart from what is still to be typed."""
        gecis = GECIS[self.eylem]
        durum = self.engelleri(self.eylem, self.kayit.id)
        if durum or self._kalanlar:
            return durum
        return [Engel(gecis.madde, "Bu yolla verilecek eşya kalmamış: beyannameye bağlanmış (onaydan sonra m.13), ambardan ya da tutanakla çıkmış.")]

    def _ilk_kap(self) -> str:
        return next((f"kap{n}" for n, k in enumerate(self._kalanlar) if k.kalan_kap), "teslim_alan")

    def field_left(self, name: str) -> None:
        """The declaration named: what of it may leave is laid out."""
        if name != "beyanname" or self.kayit is None or not self.model.text["beyanname"]:
            return
        try:
            kimlik = queries.beyanname_id(self.depo, self.model.text["beyanname"])
        except Bulunamadi as hata:
            self.error(str(hata))
            return
        if kimlik != self._beyan_id:
            self._beyanname_sec(kimlik)

    def _beyanname_sec(self, kimlik: int) -> None:
        aday = next((a for a in self.kayit.adaylar if a.id == kimlik), None)
        b = queries.beyanname_gor(self.depo, kimlik)
        tek = aday or queries_tutanak.Aday(kimlik, b.no, b.alici_unvan, b.beyan_sahibi_unvan, b.durum.value)
        hepsi = self.kayit
        alanlar, notlar, degerler = self.yaz(type(hepsi)(**{**vars(hepsi), "adaylar": (tek,)}))
        self.model.replace([self.no_alani(), *alanlar], notlar)
        self.model.set_values({"no": hepsi.no, **degerler})
        self.acildi()

    def _girdi(self) -> dict[str, Any]:
        v = self.model.values()
        satirlar = []
        for n, k in enumerate(self._kalanlar):
            kap = v.get(f"kap{n}") or 0
            gram = k.kalan_gram if kap == k.kalan_kap else k.kalan_gram * kap // max(1, k.kalan_kap)
            satirlar.append({"satir_id": k.satir_id, "kap_adedi": kap, "brut_gram": gram})
        alanlar: dict[str, Any] = {"satirlar": tuple(satirlar)}
        for ad in ("teslim_alan", "teslim_alan_no", "plaka", "aciklama", *(a for a in TURLER[self.tur].alanlar if a != "beyanname")):
            alanlar[ad] = v.get(ad) or ""
        if self.tur is TeslimTuru.AMBARSIZ:
            alanlar["beyanname_id"] = self._beyan_id
        return alanlar

    def do_act(self) -> None:
        if self.kayit is None or not self.denetle():
            return
        if not self._kalanlar:
            self.acildi()
            return
        girdi = self.girdi_kur(TURLER[self.tur].girdi, self._girdi(), self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.kayit.id, girdi, self._yazildi)

    def _yazildi(self, sonuc: Islendi) -> None:
        no = next((n for n in sonuc.nolar if "TE" in n), "")
        ek = " Özet beyan kapandı." if sonuc.durum == "KAPANDI" else ""
        if self.tur in (TeslimTuru.TICARI_BELGE, TeslimTuru.BASIT_USUL):
            ek = " Tamamlayıcı beyannamenin tescil tarihi bu tutanağın tarihidir."
        self.bosalt()
        self.say(f"{sonuc.no}: tutanak {no} düzenlendi, basılıyor; birlikte imzalayın.{ek}", "ok")

    def canli(self) -> dict[str, str]:
        return {**super().canli(), "list": "Liste"}

    def do_list(self) -> None:
        if self.model.cursor == "beyanname" and self.kayit is not None and self.kayit.adaylar:
            satirlar = [Row(str(a.id), (a.no, a.alici, a.durum), a) for a in self.kayit.adaylar]
            sutun = (Column("Beyanname", 19), Column("Alıcı", 0), Column("Durum", 22))
            self.pick("Beyannameler", sutun, list_pager(satirlar), lambda s: self._beyanname_sec(s.data.id))
            return
        acik = queries_tutanak.acik_tutanaklar(self.depo, self.kim)
        if not acik:
            self.say("Açık teslim tutanağı yok.")
            return
        satirlar = [Row(t.no, (t.no, f"{t.gun:%d.%m.%Y}", t.tur.value, t.firma, str(t.kap)), t) for t in acik]
        sutunlar = (Column("Tutanak", 11), Column("Tarih", 10), Column("Türü", 27), Column("Firma", 0), Column("Kap", 7, True))
        self.browse("Açık tutanaklar: beyannamesi beklenenler", sutunlar, list_pager(satirlar), lambda s: None, "F12 Kapat")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        suret = [("suret", "Tutanağın sureti")] if self.kayit.tutanaklar else []
        return [*((t.name, tur.ad) for t, tur in TURLER.items() if t is not self.tur), ("neden", "Özet beyan neden kapanmadı?"), *suret]

    def islem_secildi(self, secim: str) -> None:
        if secim == "neden":
            self._neden()
        elif secim == "suret":
            isler = queries.kagitlari_no(self.depo, [t.no for t in self.kayit.tutanaklar])
            secenekler = [(str(k.id), f"{k.belge_no} · {k.durum.value} · {k.tur}") for k in isler]
            self.choose("Seçilen tutanağın sureti basılır", secenekler, lambda s: baski.yeniden(self, int(s), BaskiTuru.SURET))
        elif secim in TeslimTuru.__members__:
            self.tur = TeslimTuru[secim]
            self.fetched("no")
        else:
            super().islem_secildi(secim)

    def _neden(self) -> None:
        try:
            satirlar = queries_tutanak.eksikleri(self.depo, self.kayit.id)
        except GumrukHatasi as hata:
            self.goster_hata(hata)
            return
        self.show_text(f"Neden kapanmadı: {self.kayit.no}", satirlar or ["Bu özet beyanın eksik işlemi yok."])

    def bosalt(self) -> None:
        self.tur = TeslimTuru.AMBARSIZ
        self._beyan_id, self._kalanlar = None, []
        super().bosalt()

    @property
    def belge_id(self) -> int:
        return int(self.kayit.id)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Özet beyan numarası yazılınca en olası tür gelir: onaylı beyannamesi varsa ambara alınmadan teslim, yoksa alıcının izni.",
            "F10 türü değiştirir. Miktarlar kalan kadar doludur; bir kısmı verilecekse kap sayısını değiştirin. Yeşil satır ambardadır.",
            "Ambarsız teslimde beyanname ödenip biterse tutanak ve özet beyan kendiliğinden kapanır (m.13).",
        ]
