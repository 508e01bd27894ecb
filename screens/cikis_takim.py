"""Çıkış takımı (ÇT): the özet beyan memuru hands the set to a kolcu; Yükleme (YL): the kolcu writes what was loaded and returns the set (41).

Commonest tasks: hand over = number, Enter, F2 (the only guard stands written); all loaded = number, Enter, who was there, F2;
a line that is short = F4, line, Enter, packages, kg, Enter, then the difference in words, F2.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from gumruk.data import queries_cikis, queries_masa, queries_supalan
from gumruk.data.islem import Islendi
from gumruk.models.cikis_yukleme import TakimGirdisi, YuklemeGirdisi
from gumruk.models.kurus import kg_goster, sayi_goster
from gumruk.models.ozet_beyan import OzetBeyanDurumu
from gumruk.models.yazi import yas
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.tui.field_types import CodeField, DateField, DecimalField, NumberField, TextField, TimeField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import fit

MESRUHAT = "Yüklemeye nezaret edilmek üzere verilmiştir."
OD = OzetBeyanDurumu


class CikisTakimiTabani(KayitEkrani):
    """What every screen of a set shows: the vehicle, the guard, the lines with their export documents."""

    no_etiketi = "Özet beyan no"
    belge_turu = "ozet_beyan"

    def getir(self, metin: str) -> Any:
        return queries_cikis.cikis_gor(self.depo, metin)

    @property
    def belge_id(self) -> int:
        return int(self.kayit.id)

    def _an(self, an: Any) -> str:
        return f"{an.astimezone(self.now().tzinfo):%d.%m.%Y %H:%M}"

    def bas(self, kayit: Any) -> list[Note]:
        ob = kayit.ozet_beyan
        miktar = f"{sayi_goster(ob.kap_adedi)} kap, {kg_goster(ob.brut_gram)} kg"
        kolcu = f"{kayit.kolcu}, {self._an(kayit.gorev_ani)}: {kayit.gorev}" if kayit.gorev_ani else "verilmedi"
        return [
            Note(1, 42, kayit.durum.value[:37], "strong"),
            Note(2, 2, "Taşıt", "dim"),
            Note(2, 14, f"{ob.tasit_adi} {ob.tasit_no}  sefer {ob.sefer_no or '-'}  {ob.yukleme_yeri} → {ob.bosaltma_yeri}"[:64]),
            Note(3, 2, "Takım", "dim"),
            Note(3, 14, f"{len(kayit.satirlar)} satır, {len(kayit.beyannameler)} beyanname, {miktar}"),
            Note(4, 2, "Kolcu", "dim"),
            Note(4, 14, fit(kolcu, 64).rstrip(), "" if kayit.gorev_ani else "warn"),
            rule(5),
        ]

    def satir_notlari(self, satirlar: Sequence[Any], row: int, adet: int) -> list[Note]:
        sigan = len(satirlar) if len(satirlar) <= adet else adet - 1
        notlar = []
        for n, x in enumerate(satirlar[:sigan]):
            durum = x.durum.value if x.durum else x.tur.value
            bicim = "warn" if x.durum is not None and self.tutuyor(x) else ""
            notlar.append(
                Note(row + n, 2, f"{fit(x.no, 19)}{fit(x.ad, 15)}{x.kap_adedi:>6} {x.kap_cinsi}{kg_goster(x.brut_gram):>12} {durum[:19]}"[:76], bicim)
            )
        if sigan < len(satirlar):
            notlar.append(Note(row + sigan, 2, f"… {len(satirlar)} satır; tümü F10", "dim"))
        return notlar

    def tutuyor(self, x: Any) -> bool:
        """Does this line's declaration keep the set back?"""
        return False

    def satirlari_goster(self) -> None:
        sutunlar = (
            Column("İhracat belgesi", 19),
            Column("Senet", 17),
            Column("Kap", 7, True),
            Column("Kg", 12, True),
            Column("Durum", 0),
        )
        satirlar = []
        for x in self.kayit.satirlar:
            durum = x.durum.value if x.durum else f"{x.tur.value} (m.36/2)"
            satirlar.append(Row(str(x.satir_id), (x.no, x.ad, sayi_goster(x.kap_adedi), kg_goster(x.brut_gram), durum), x))

        def ac(satir: Row) -> None:
            x = satir.data
            yuklenen = "yüklenmedi" if x.yuklenen_kap is None else f"yüklenen {x.yuklenen_kap} kap, {kg_goster(x.yuklenen_gram)} kg"
            self.show_text(f"{x.no}", [f"{x.esya}: {x.kap_adedi} {x.kap_cinsi}, {kg_goster(x.brut_gram)} kg", x.ihracatci, yuklenen])

        self.browse(f"Takım: {self.kayit.no}", sutunlar, list_pager(satirlar), ac, "Enter tamamını gösterir · F12 Kapat")

    def neden(self) -> None:
        neden = queries_masa.ozet_beyan_neden_kapanmadi(self.depo, self.belge_id)
        simdi = self.depo.saat()
        satirlar = [f"m.{e.madde}  {e.ne}. Masa: {e.masa}" + (f", {yas(simdi - e.beri)}dir bekliyor" if e.beri else "") for e in neden.eksikler]
        self.show_text(f"Neden kapanmadı: {self.kayit.no}", satirlar or ["Bu özet beyan kapanmış ya da iade edilmiş; eksik işlem yok."])

    def ortak_islemler(self) -> list[tuple[str, str]]:
        return [("satirlar", "Takımdaki bütün satırlar"), ("neden", "Neden kapanmadı?")] if self.kayit is not None else []

    def islem_secildi(self, secim: str) -> None:
        if secim == "satirlar":
            self.satirlari_goster()
        elif secim == "neden":
            self.neden()
        else:
            super().islem_secildi(secim)

    def yazilan_var(self) -> bool:
        return False


class CikisTakimiEkrani(CikisTakimiTabani):
    ad = "cikis_takimi"
    eylem = "takim_kolcuya_ver"
    bos_metin = ("Çıkış özet beyanının numarasını yazıp Enter'a basın.", "Kolcuya verilecek takımlar masadadır.")

    def tutuyor(self, x: Any) -> bool:
        return x.durum is not None and x.durum.name != "IRTIBATTA" and self.kayit_durumu is OD.ONAYLI

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        self.kayit_durumu = kayit.durum
        self._kolcular = queries_supalan.kolculari(self.depo)
        self.eylem = "takim_kolcusu_degistir" if kayit.durum is OD.KOLCUDA else "takim_kolcuya_ver"
        tutanlar = sorted(kayit.satirlar, key=lambda x: not self.tutuyor(x))
        notlar = [*self.bas(kayit), *self.satir_notlari(tutanlar, 6, 8)]
        if kayit.durum not in (OD.ONAYLI, OD.KOLCUDA):
            return [], notlar, {}
        adlar = {k.kod: k.ad for k in self._kolcular}
        alanlar = [
            Field("kolcu", "Kolcu", 15, 14, CodeField(20, adlar.get), label_col=2, width=10, mandatory=True),
            Field("mesruhat", "Meşruhat", 16, 14, TextField(200), label_col=2, width=62, mandatory=True, rule="m.41"),
        ]
        notlar.append(rule(14))
        bosta = [k for k in self._kolcular if k.id != kayit.kolcu_id]
        if not self._kolcular:
            notlar += sarili(17, "Etkin kolcu yok: sistem yöneticisi YÖ ekranında kolcu rolü verir.", style="warn")
        return alanlar, notlar, {"kolcu": bosta[0].kod if len(bosta) == 1 else "", "mesruhat": MESRUHAT}

    def _girdi(self) -> dict[str, Any]:
        kod = self.model.value("kolcu")
        return {"kolcu_id": next((k.id for k in self._kolcular if k.kod == kod), 0), "mesruhat": self.model.value("mesruhat") or ""}

    def acildi(self) -> None:
        """What stands in the way apart from who is named; that is asked when he is."""
        kisi = next((k.id for k in self._kolcular if k.id != self.kayit.kolcu_id), 0)
        engeller = self.engelleri(self.eylem, self.belge_id, TakimGirdisi(kolcu_id=kisi, mesruhat=MESRUHAT))
        self.son_engeller = engeller if kisi or self.kayit.durum not in (OD.ONAYLI, OD.KOLCUDA) else []
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif self.kayit.durum is OD.KOLCUDA:
            self.say("Takım kolcuda. Yerine başkası geçecekse kodunu yazın, F2. Yüklenmeyecekse F10.")
        else:
            self.say("Bütün beyannameler irtibatta. F2 takımı kolcuya verir, yükleme listesi basılır. F4 kolcular.")

    def canli(self) -> dict[str, str]:
        keys = {**super().canli(), "list": "Kolcular"}
        if self.kayit is not None and "kolcu" not in self.model.fields:
            keys.pop("act", None)
        return keys

    def do_list(self) -> None:
        if self.kayit is None or "kolcu" not in self.model.fields:
            self.say("Önce kolcuya verilecek özet beyanı açın; bekleyenler masadadır.")
            return
        satirlar = [Row(k.kod, (k.kod, k.ad), k) for k in self._kolcular]

        def secildi(satir: Row) -> None:
            self.model.set_values({"kolcu": satir.data.kod})
            self.form.repaint()

        self.pick("Kolcular", (Column("Kod", 10), Column("Ad", 0)), list_pager(satirlar), secildi)

    def do_act(self) -> None:
        if self.kayit is None or "kolcu" not in self.model.fields or not self.denetle():
            return
        girdi = self.girdi_kur(TakimGirdisi, self._girdi(), self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        kod = self.model.value("kolcu")
        self.bosalt()
        self.say(f"{sonuc.no}: takım kolcu {kod} görevlisine verildi (m.41). Yükleme listesi basılıyor; imza karşılığı teslim edin.", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        d = self.kayit.durum
        geri = [("geri_al", "Takımı yüklenmeden geri al")] if d is OD.KOLCUDA else []
        iade = [("geri_ver", "Onaylı özet beyanı taşıyıcıya geri ver")] if d is OD.ONAYLI else []
        return [*self.ortak_islemler(), *geri, *iade]

    def islem_secildi(self, secim: str) -> None:
        if secim == "geri_al":
            self.gerekceyle_yap("takim_geri_al", self.belge_id, self._geri("takım geri alındı, beyannameler irtibatta"), "Takım neden geri alınıyor?")
        elif secim == "geri_ver":
            bitti = self._geri("özet beyan geri verildi, beyannameleri serbest; iade fişi basılıyor")
            self.gerekceyle_yap("cikis_ozet_beyan_geri_ver", self.belge_id, bitti, "Özet beyan neden geri veriliyor?")
        else:
            super().islem_secildi(secim)

    def _geri(self, ne: str) -> Callable[[Islendi], None]:
        def bitti(sonuc: Islendi) -> None:
            self.bosalt()
            self.say(f"{sonuc.no}: {ne} (m.{sonuc.madde}).", "ok")

        return bitti

    def yardim_satirlari(self) -> list[str]:
        return [
            "Özet beyan ile beyannameleri takım hâlinde kolcuya verilir. Her TCGB irtibatta olmalı: muayenesi bitmiş, ödenmiş.",
            "Takımı tutan beyanname başta ve işaretli durur; F10 Neden kapanmadı hangi masada olduğunu söyler.",
            "Taşıt gelmediyse takım geri alınır; özet beyan geri verilince beyannameleri başka özet beyana bağlanır.",
        ]


class CikisYuklemeEkrani(CikisTakimiTabani):
    """41: what went on board; all of it unless a line is written otherwise."""

    ad = "cikis_yukleme"
    eylem = "yukleme_bitir"
    bos_metin = ("Takımı sizde olan çıkış özet beyanının numarasını yazıp Enter'a basın.", "Yüklenecek takımlar masadadır.")

    def bosalt(self) -> None:
        self._farkli: dict[int, tuple[int, int]] = {}
        super().bosalt()

    def fetched(self, name: str) -> None:
        if name == "no":
            self._farkli = {}
        super().fetched(name)

    def satir_notlari(self, satirlar: Sequence[Any], row: int, adet: int) -> list[Note]:
        farkli = [x for x in satirlar if x.satir_id in self._farkli]
        notlar = super().satir_notlari([*farkli, *(x for x in satirlar if x.satir_id not in self._farkli)], row, adet)
        for n, x in enumerate(farkli[: adet - 1]):
            kap, gram = self._farkli[x.satir_id]
            notlar[n] = Note(row + n, 2, f"{fit(x.no, 19)}{fit(x.ad, 15)}{x.kap_adedi:>6} kap yerine {kap} kap, {kg_goster(gram)} kg"[:76], "warn")
        return notlar

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        notlar = [*self.bas(kayit), *self.satir_notlari(kayit.satirlar, 6, 7)]
        if kayit.durum is not OD.KOLCUDA:
            if kayit.yukleme_no:
                notlar += sarili(14, f"{kayit.yukleme_no}, {self._an(kayit.bitis_ani)}: {kayit.mesruhat}. {kayit.fark}", style="")
            return [], notlar, {}
        simdi = self.now()
        alanlar = [
            Field("fark", "Fark", 15, 17, TextField(300), label_col=2, width=60),
            Field("hazir", "Hazır bulunan", 16, 17, TextField(80), label_col=2, width=40, mandatory=True),
            Field("gun", "Yükleme bitti", 17, 17, DateField(), label_col=2, mandatory=True),
            Field("saat", "saat", 17, 36, TimeField(), label_col=30, mandatory=True),
        ]
        return alanlar, [*notlar, rule(14)], {"gun": simdi.date(), "saat": f"{simdi:%H:%M}"}

    def acildi(self) -> None:
        girdi = self.girdi_kur(YuklemeGirdisi, {**self._girdi(), "hazir_bulunan": "---"}) if "gun" in self.model.fields else None
        self.son_engeller = self.engelleri(self.eylem, self.belge_id, girdi)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say("Hepsi yüklendiyse hazır bulunanı yazın, F2. Eksik yüklenen satır F4 ile seçilip yazılır.")
            self.model.go("hazir")
            self.form.repaint()

    def canli(self) -> dict[str, str]:
        keys = super().canli()
        if self.kayit is not None and "gun" in self.model.fields:
            return {**keys, "list": "Eksik satır"}
        keys.pop("act", None)
        return keys

    def do_list(self) -> None:
        if self.kayit is None or "gun" not in self.model.fields:
            self.say("Önce yüklenen takımı açın.")
            return
        satirlar = [Row(str(x.satir_id), (x.no, x.ad, str(x.kap_adedi), kg_goster(x.brut_gram)), x) for x in self.kayit.satirlar]
        sutunlar = (Column("İhracat belgesi", 20), Column("Senet", 0), Column("Kap", 7, True), Column("Kg", 13, True))
        self.pick("Senedinden eksik yüklenen satır", sutunlar, list_pager(satirlar), lambda r: self._satiri_yaz(r.data))

    def _satiri_yaz(self, x: Any) -> None:
        kap, gram = self._farkli.get(x.satir_id, (x.kap_adedi, x.brut_gram))
        alanlar = [
            Field("kap", "Yüklenen kap", 0, 18, NumberField(7), label_col=2, width=8, mandatory=True),
            Field("kg", "Yüklenen kg", 1, 18, DecimalField(10, 3), label_col=2, width=14, mandatory=True),
        ]

        def verildi(v: dict[str, Any]) -> None:
            self._farkli.pop(x.satir_id, None)
            if (v["kap"], v["kg"]) != (x.kap_adedi, x.brut_gram):
                self._farkli[x.satir_id] = (v["kap"], v["kg"])
            degerler = {ad: self.model.text[ad] for ad in ("hazir", "gun", "saat", "fark")}
            yeni, notlar, _ = self.yaz(self.kayit)
            self.model.replace([self.no_alani(), *yeni], notlar)
            self.model.text.update({"no": self.kayit.no, **degerler})
            self.son_engeller = []
            self.model.go("fark" if self._farkli else "hazir")
            self.form.repaint()
            self.refresh_bars()
            self.say("Farkı meşruhata yazın: ne kadarı, neden yüklenmedi." if self._farkli else "Bütün satırlar senedindeki gibi.")

        self.fill(f"{x.no}, {x.ad}: senette {x.kap_adedi} kap, {kg_goster(x.brut_gram)} kg", alanlar, verildi, values={"kap": kap, "kg": gram})

    def _girdi(self) -> dict[str, Any]:
        v = self.model.values()
        satirlar = []
        for x in self.kayit.satirlar:
            kap, gram = self._farkli.get(x.satir_id, (x.kap_adedi, x.brut_gram))
            satirlar.append({"satir_id": x.satir_id, "kap_adedi": kap, "brut_gram": gram})
        saat = datetime.strptime(v.get("saat") or "00:00", "%H:%M").time()
        an = datetime.combine(v.get("gun") or self.depo.bugun(), saat, self.now().tzinfo)
        return {"satirlar": tuple(satirlar), "bitis_ani": an, "fark": v.get("fark") or "", "hazir_bulunan": v.get("hazir") or ""}

    def do_act(self) -> None:
        if self.kayit is None or "gun" not in self.model.fields or not self.denetle():
            return
        girdi = self.girdi_kur(YuklemeGirdisi, self._girdi(), self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._yazildi)

    def _yazildi(self, sonuc: Islendi) -> None:
        yb = next((n for n in sonuc.nolar), "")
        self.bosalt()
        self.say(f"{sonuc.no}: {yb} yazıldı (m.41). Meşruhat basılıyor; imzalayıp takımı özet beyan servisine iade edin.", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        return self.ortak_islemler()

    def yardim_satirlari(self) -> list[str]:
        return [
            "Yükleme bitince meşruhat yazılır: her satır senedindeki kadar yüklenmiş sayılır, eksik olan F4 ile seçilip yazılır.",
            "Beyan edilenden, senettekinden çok yüklenmez. Farkta nedeni yazılır, meşruhat kâğıdını hazır bulunan da imzalar.",
        ]
