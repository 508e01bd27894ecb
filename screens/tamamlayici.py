"""Tamamlayıcı beyanname (TY): a declaration as in 14 over the goods of a tutanak; the tutanak's day is its tescil day (26/1, 26/2).

Commonest task: tutanak number, Enter fills in consignee and box 40; then as the ordinary entry, F2.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from gumruk.data import queries_tutanak
from gumruk.data.islem import Islendi
from gumruk.data.ofis_ambar import SatirKalani
from gumruk.models.beyanname import BeyannameGirdisi
from gumruk.models.izin import REFERANS_TARIHLI
from gumruk.models.numara import buyuk_ascii
from gumruk.models.temel import Bulunamadi
from gumruk.models.tutanak import TeslimTuru
from gumruk.models.usul import BASIT, TamamlayiciGirdisi
from gumruk.screens.beyanname import BeyannameEkrani
from gumruk.tui.field_types import RecordField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager


class TamamlayiciEkrani(BeyannameEkrani):
    antrepoya_acik = False
    ad = "tamamlayici"
    eylem = "ticari_belge_tamamla"

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        (ad, genel), *sonrakiler = super().baslik_sayfalari()
        tutanak = Field("tutanak", "Tutanak no", 2, 56, RecordField(24), label_col=44, width=20, mandatory=True, rule="m.26/1", code_list="tutanak")
        return [(ad, [tutanak, *(f for f in genel if f.name != "basit_usul")]), *sonrakiler]

    def _tutanak_metni(self) -> str:
        """The tutanak number as typed, on whichever page it stands now."""
        self._sakla()
        return self.basliklar[0].get("tutanak", "") if self.basliklar else ""

    def _tutanak(self) -> Any:
        """Raises Bulunamadi."""
        metin = self._tutanak_metni()
        if not metin:
            raise Bulunamadi("Önce tutanak numarasını yazın; F4 açık tutanakları listeler.")
        return queries_tutanak.tutanak_gor(self.depo, metin)

    def hesap_gunu(self) -> date:
        gun: date = self._tutanak().ozet.gun
        return gun

    def sayfa_notlari(self) -> list[Note]:
        notlar = super().sayfa_notlari()
        if self.sayfa == 0:
            notlar.append(Note(3, 44, "Usul 2: tescil tarihi tutanağın günü", "dim"))
        return notlar

    def field_left(self, name: str) -> None:
        if name != "tutanak":
            super().field_left(name)
            return
        if not self.model.text["tutanak"]:
            return
        try:
            t = self._tutanak()
        except Bulunamadi as hata:
            self.error(str(hata))
            return
        m = self.model
        for ad, deger in (("alici_no", t.firma_no), ("alici_unvan", t.ozet.firma)):
            if not m.text[ad]:
                m.text[ad] = deger
        if not self.satirlar:
            # Box 40 of every item is known: one page a line of the tutanak, to be filled in further.
            self.satirlar = [self._kalem(t, x) for x in t.satirlar if x.kalan.kalan_kap or x.kalan.kalan_gram]
        self.say(f"{t.ozet.no}: {t.ozet.tur.value}, tescil tarihi {t.ozet.gun:%d.%m.%Y}; {len(self.satirlar)} kalem açıldı, F8 ile gezin.")
        self.form.repaint()

    def _kalem(self, t: Any, x: Any) -> dict[str, str]:
        tip = {f.name: f.type for f in self._satir_tanimi}
        return {
            "ozet_beyan": t.ozet_beyan_no,
            "senet": x.kalan.senet_no,
            "senet_satir": str(x.kalan.satir_sira),
            "tanim": x.esya,
            "kap_cinsi": x.kap_cinsi,
            "kap_adedi": tip["kap_adedi"].show(x.kalan.kalan_kap),
            "brut_gram": tip["brut_gram"].show(x.kalan.kalan_gram),
        }

    def senet_kalani(self, ozet_beyan: str, senet: str, satir: int) -> SatirKalani | None:
        aranan = (buyuk_ascii("".join(senet.split())), satir)
        return next((x.kalan for x in self._tutanak().satirlar if (buyuk_ascii(x.kalan.senet_no), x.kalan.satir_sira) == aranan), None)

    def senet_satirlari(self) -> list[tuple[SatirKalani, str]]:
        return [(x.kalan, x.esya) for x in self._tutanak().satirlar]

    def do_list(self) -> None:
        if self.model.cursor != "tutanak":
            super().do_list()
            return
        acik = queries_tutanak.acik_tutanaklar(self.depo, self.kim, *BASIT)
        if not acik:
            self.say("Beyannamesi beklenen basitleştirilmiş usul tutanağı yok.")
            return
        satirlar = [Row(t.no, (t.no, f"{t.gun:%d.%m.%Y}", t.firma, str(t.kap)), t) for t in acik]
        sutunlar = (Column("Tutanak", 11), Column("Tarih", 10), Column("Firma", 0), Column("Kap", 7, True))
        self.pick("Beyannamesi beklenen tutanaklar", sutunlar, list_pager(satirlar), self._secildi)

    def _secildi(self, satir: Row) -> None:
        self.model.set_values({"tutanak": satir.data.no})
        self.model.changed.add("tutanak")
        self.field_left("tutanak")
        self.form.repaint()

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[BeyannameGirdisi], dict[str, Any]]:
        _, alan = super().tescil_girdisi(deger, satirlar)
        t = self._tutanak()
        self.islem = "ticari_belge_tamamla" if t.ozet.tur is TeslimTuru.TICARI_BELGE else "basit_usul_tamamla"
        return TamamlayiciGirdisi, {**alan, "basit_usul": REFERANS_TARIHLI, "tutanak_id": t.ozet.id}

    def do_act(self) -> None:
        girdi = self.girdi_topla()
        if girdi is not None:
            self.islem_yap(self.islem, None, girdi, self._tescil_edildi, self._tescil_olmadi)

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"Tescil edildi: {sonuc.no}, tescil tarihi tutanağın günü. Döküm yazılıyor; imzalayıp irtibat servisine verin (m.15/1, 26)."

    def yardim_satirlari(self) -> list[str]:
        return [
            "Tutanak numarası yazılınca alıcı ve 40 no.lu kutular dolar, her senet satırına bir kalem sayfası açılır.",
            "Vergiler tutanağın gününün oranı ve kuruyla hesaplanır; beyanname numarası bugünün yılından verilir (m.26/1, 26/2).",
        ]
