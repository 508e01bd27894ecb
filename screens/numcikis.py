"""Tutanak: numçıkış (NÇ): a sample leaves the warehouse under its seal, and comes back or is used up (12/3).

Commonest tasks: out = number, Enter, record, kg, seal, who, number, operator's officer, F2; back = number, Enter, kg, text, F2.
"""

from typing import Any

from gumruk.data import queries_tahlil
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.kurus import kg_goster
from gumruk.models.numcikis import KOD, NumuneCikisGirdisi, NumuneDonusGirdisi
from gumruk.models.tahlil import NumuneDurumu
from gumruk.screens.ambar import kimlik_denetimi
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.teslim import teslim_notu
from gumruk.tui.field_types import CheckedField, CodeField, DecimalField, NumberField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import fit


class NumcikisEkrani(KayitEkrani):
    ad = "numcikis"
    eylem = "numune_cikar"
    no_etiketi = "Tahlil isteği"
    belge_turu = "tahlil_istegi"
    bos_metin = ("Tahlil istek yazısındaki TH numarasını yazıp Enter'a basın.", "Çıkarılacak ve dönecek numuneler masadaki kuyruklardadır.")

    def getir(self, metin: str) -> Any:
        return queries_tahlil.numune_gor(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        n = kayit
        self.eylem = "numune_don" if n.durum is NumuneDurumu.CIKTI else "numune_cikar"
        notlar = [
            Note(1, 42, n.durum.value, "strong"),
            Note(2, 2, "Beyanname", "dim"),
            Note(2, 17, f"{n.beyan.no}  {n.beyan.alici_unvan}"[:60]),
            Note(3, 2, "Eşya", "dim"),
            Note(3, 17, f"{n.kalem.sira}. kalem {n.kalem.gtip} {n.kalem.tanim}"[:60]),
            Note(4, 2, "Gideceği yer", "dim"),
            Note(4, 17, n.nereye[:60]),
            Note(5, 2, "Numune", "dim"),
            Note(5, 17, f"{n.numune} ({n.isteyen})"[:60]),
            rule(6),
        ]
        if n.durum is NumuneDurumu.ISTENDI:
            return self._cikis(n, notlar)
        cikan = f"{n.tutanak_no} «{KOD}»: {f'{n.cikan_kap} kap, ' if n.cikan_kap else ''}{kg_goster(n.cikan_gram)} kg; {n.cikis}"
        notlar += sarili(7, *([cikan] if n.tutanak_no else []), *([f"Dönüş: {n.donus}"] if n.donus else []), style="")
        if n.durum is not NumuneDurumu.CIKTI:
            return [], notlar, {}
        notlar.append(rule(9))
        alanlar = [
            Field("brut_gram", "Dönen brüt kg", 10, 20, DecimalField(9, 3), label_col=2, width=13, mandatory=True),
            Field("aciklama", "Açıklama", 11, 20, TextField(200), label_col=2, width=56, mandatory=True),
        ]
        if n.cikan_kap:
            alanlar.insert(0, Field("kap_adedi", "Dönen kap", 12, 20, NumberField(7), label_col=2, width=8))
        return alanlar, notlar, {}

    def _cikis(self, n: Any, notlar: list[Note]) -> tuple[list[Field], list[Note], dict[str, Any]]:
        """The records that the sample may be taken from, then what is taken."""
        notlar.append(Note(7, 2, "ambar kaydı".ljust(46) + "kalan kap   kalan brüt kg", "dim"))
        row = 8
        for m, k in enumerate(n.kayitlar[:4], 1):
            yer = fit(f"{m} {k.ambar_kodu} {k.yeri} {k.senet_no}/{k.satir_sira}", 44)
            notlar.append(Note(row, 2, f"{yer}{k.kalan_kap:>9} {k.kap_cinsi}{kg_goster(k.kalan_gram):>16}"))
            row += 1
        kayitlar = {str(m): f"{k.yeri} {k.senet_no}/{k.satir_sira}" for m, k in enumerate(n.kayitlar, 1)}
        alanlar = [
            Field("kayit", "Hangi kayıttan", row + 1, 20, CodeField(2, kayitlar.get, digits=True), label_col=2, width=2, mandatory=True),
            Field("kap", "Bütün çıkan kap", row + 2, 20, NumberField(7), label_col=2, width=8),
            Field("brut_gram", "Brüt kg", row + 2, 45, DecimalField(9, 3), label_col=36, width=13, mandatory=True),
            Field("muhur_no", "Mühür no", row + 3, 20, TextField(20, upper=True), label_col=2, width=20, mandatory=True),
            Field("teslim_alan", "Teslim alan", row + 4, 20, TextField(80), label_col=2, width=28, mandatory=True),
            Field("teslim_alan_no", "T.C./VKN", row + 4, 63, CheckedField(11, kimlik_denetimi), label_col=52, width=11, mandatory=True),
            Field("isletme_memuru", "İşletme memuru", row + 5, 20, TextField(80), label_col=2, width=40, mandatory=True),
        ]
        return alanlar, notlar, {"kayit": "1"} if len(kayitlar) == 1 else {}

    def acildi(self) -> None:
        if self.kayit.durum is NumuneDurumu.ISTENDI:
            ek = teslim_notu(self.depo) or "Açılan kaptan alınıyorsa kap yazılmaz."
            self.say(f"Numuneyi işletme memurunun önünde alın, mühürleyin. F2 «{KOD}» tutanağını düzenler. {ek}")
        elif self.kayit.durum is NumuneDurumu.CIKTI:
            self.say("Numune dönünce kilosunu, hepsi tükendiyse 0 yazın. Dönmeyen tükenmiş sayılır. F2 kaydeder.")
        else:
            self.son_engeller = self.engelleri(self.eylem, self.kayit.id)
            if self.son_engeller:
                self.error(str(self.son_engeller[0]))

    def do_act(self) -> None:
        if self.kayit is None or "brut_gram" not in self.model.fields or not self.denetle():
            return
        v = self.model.values()
        if self.eylem == "numune_don":
            alanlar = {"kap_adedi": v.get("kap_adedi") or 0, "brut_gram": v["brut_gram"], "aciklama": v["aciklama"]}
            girdi = self.girdi_kur(NumuneDonusGirdisi, alanlar, self.model)
        else:
            alanlar = {ad: v[ad] for ad in ("brut_gram", "muhur_no", "teslim_alan", "teslim_alan_no", "isletme_memuru")}
            alanlar |= {"kayit_id": self.kayit.kayitlar[int(v["kayit"]) - 1].kayit_id, "kap_adedi": v["kap"] or 0}
            girdi = self.girdi_kur(NumuneCikisGirdisi, alanlar, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.kayit.id, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        no = f" Tutanak {sonuc.nolar[0]} basılıyor; imzalanıp numuneyle gider." if sonuc.nolar else ""
        self.bosalt()
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis} (m.12/3).{no}", "ok")

    @property
    def belge_id(self) -> int:
        return int(self.kayit.id)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Tahlile ya da ekspertize giden numune ambardan numçıkış tutanağıyla çıkar; çıkan miktar kalandan düşer.",
            "Numune döner ya da tükenir: dönüşü yazılmadan beyanname ve özet beyan kapanmaz.",
        ]
