"""Muayene: document control to its approval (19/1, 19/2), physical examination to «uygundur» (21/2), the second look (21/3).

Commonest tasks: document control = number, Enter, E E E, F2; physical = number, Enter, F10 1, extent, officer, E, F2; a difference = H, F2,
item, text.
"""

from typing import Any

from gumruk.data import queries, queries_muayene
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import BeyannameDurumu, hat_metni, taraf_adi
from gumruk.models.kurus import goster
from gumruk.models.muayene import BelgeKontrolGirdisi, FizikiMuayeneGirdisi
from gumruk.models.temel import Girdi
from gumruk.models.yeniden_muayene import YenidenUygunGirdisi
from gumruk.models.yon import Yon, yonun_metni
from gumruk.screens.ambar import kimlik_denetimi
from gumruk.screens.ekran import rule
from gumruk.screens.kalemler import kalem_metinleri, kalem_notlari
from gumruk.screens.muayene_yan import YanYollar
from gumruk.tui.field_types import CheckedField, TextField, YesNoField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import wrap


class MuayeneEkrani(YanYollar):
    ad = "muayene"
    eylem = "belge_onayla"
    bos_metin = ("Size havale edilen beyannamenin numarasını yazıp Enter'a basın.",)

    def getir(self, metin: str) -> Any:
        kimlik = queries.beyanname_id(self.depo, metin)
        self.yollar = queries_muayene.yollar(self.depo, kimlik)
        return queries.beyanname_gor(self.depo, kimlik)

    @property
    def cikis(self) -> bool:
        """An export: 37, 38 in the place of 19, 21; goods presented by their owner, no second look, no müracaat masası."""
        return self.kayit is not None and self.kayit.yon is Yon.CIKIS

    def maddeli(self, metin: str) -> str:
        return yonun_metni(metin, self.kayit.yon)

    @property
    def fiziki(self) -> bool:
        return self.kayit is not None and self.kayit.durum is BeyannameDurumu.FIZIKI

    @property
    def simdiki(self) -> str:
        """The act that F2 does; empty while the next step is the declarant's or the office's."""
        if not self.fiziki:
            return "belge_onayla"
        fark = self.yollar.fark
        if fark is None:
            return "fiziki_uygun"
        return "yeniden_muayene_uygun" if fark.istek_no and not fark.sonuc else ""

    def canli(self) -> dict[str, str]:
        keys = super().canli()
        if self.kayit is not None and not self.simdiki:
            keys.pop("act", None)
        return keys

    def eylem_adi(self) -> str:
        return GECIS[self.simdiki].ad if self.simdiki else ""

    def yardim_maddesi(self) -> str:
        if self.son_engeller:
            return self.son_engeller[0].madde
        g = GECIS[self.simdiki or "yeniden_muayene_iste"]
        return g.maddesi_yonde(self.kayit.yon) if self.kayit is not None else g.madde

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit
        hat = hat_metni(b) or "hat belirlenmedi"
        notlar = [
            Note(1, 42, f"{b.durum.value}", "strong"),
            Note(2, 2, "Hat", "dim"),
            Note(2, 10, hat),
            Note(2, 42, "Memur", "dim"),
            Note(2, 50, b.muayene_memuru[:28]),
            Note(3, 2, "Seçim", "dim"),
            Note(3, 10, b.hat_gerekcesi[:68]),
            Note(4, 2, "Atama", "dim"),
            Note(4, 10, b.atama_gerekcesi[:68]),
            Note(5, 2, taraf_adi(b), "dim"),
            Note(5, 12 if self.cikis else 10, b.yukumlu_unvan[:29]),
            Note(5, 42, "Rejim", "dim"),
            Note(5, 50, f"{b.rejim}  kıymet {goster(b.toplam_kiymet_kurus)}"[:29]),
        ]
        uyarilar = [
            *([f"Not: {b.memura_not}"] if b.memura_not else []),
            *([f"HAT DEĞİŞTİ: {b.hat_degisikligi}"] if b.hat_degisikligi else []),
            *self.yollar.uyari(),
        ]
        satirlar = [satir for uyari in uyarilar for satir in wrap(uyari, 76)]
        if len(satirlar) > 5:
            satirlar = [*satirlar[:4], "… tümü F10, Muayenenin yolu"]
        notlar += [Note(6 + n, 2, satir, "warn") for n, satir in enumerate(satirlar)]
        row = 6 + max(1, len(satirlar))
        notlar += [rule(row), *kalem_notlari(b.kalemler, row + 1, 14 - row)]
        alanlar, ek = self._alanlar(b)
        return alanlar, [*notlar, *ek], {}

    def _alanlar(self, b: Any) -> tuple[list[Field], list[Note]]:
        evet = YesNoField()
        if b.durum is not BeyannameDurumu.FIZIKI:
            alanlar = [
                Field("tarife", "Tarife uygun mu?", 15, 24, evet, label_col=2, mandatory=True),
                Field("kiymet", "Kıymet uygun mu?", 16, 24, evet, label_col=2, mandatory=True),
                Field("miktar", "Miktar uygun mu?", 17, 24, evet, label_col=2, mandatory=True),
            ]
            if b.telafi_kurus:
                alanlar.append(Field("telafi", "Telafi edici uygun mu?", 18, 26, evet, label_col=2, mandatory=True, rule="m.37/2"))
                ilk = next(k for k in b.kalemler if k.telafi_kurus)
                return alanlar, [Note(18, 40, f"{goster(b.telafi_kurus)} TL · {ilk.telafi_dayanak}"[:38], "dim")]
            if not b.toplam_teminat_kurus:
                return alanlar, []
            alanlar.append(Field("teminat", "Teminat uygun mu?", 18, 24, evet, label_col=2, mandatory=True))
            return alanlar, [Note(18, 40, f"{goster(b.toplam_teminat_kurus)} TL", "dim")]
        fark = self.yollar.fark
        if fark is not None and (fark.sonuc or not fark.istek_no):
            return [], []
        kim = "Hazır bulunan" if self.cikis else "İşletme memuru"
        alanlar = [
            Field("kapsam", "Hudut ve kapsam", 15, 24, TextField(200), label_col=2, width=52, mandatory=True),
            Field("isletme_memuru", kim, 16, 24, TextField(80), label_col=2, width=40, mandatory=not self.cikis),
        ]
        if fark is not None:
            alanlar += [
                Field("katilan", "Katılan beyan sahibi", 17, 24, TextField(80), label_col=2, width=26, mandatory=True),
                Field("katilan_no", "T.C./VKN", 17, 63, CheckedField(11, kimlik_denetimi), label_col=53, width=11, mandatory=True),
            ]
        alanlar.append(Field("uygun", "Beyana uygun mu?", 18 if fark is not None else 17, 24, evet, label_col=2, mandatory=True))
        return alanlar, []

    def _siradaki(self) -> tuple[str, Girdi | None]:
        """What comes next, with everything found right: what stands in its way whatever is typed, above all whose it is, is said at once."""
        if not self.fiziki:
            return "belge_onayla", BelgeKontrolGirdisi(tarife_uygun=True, kiymet_uygun=True, miktar_uygun=True)
        if self.yollar.fark is not None:
            return self.simdiki or "muayene_farki_yaz", None
        if not (self.cikis or self.kayit.hazirlik_ani):
            return "hazirlik_bildir", None
        return "fiziki_uygun", FizikiMuayeneGirdisi(kapsam="ekranda bakılıyor", isletme_memuru="ekranda", uygun=True)

    def acildi(self) -> None:
        fark = self.yollar.fark
        islem, deneme = self._siradaki()
        self.son_engeller = self.engelleri(islem, self.kayit.id, deneme)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif not self.fiziki:
            self.say("Belge üzerinde tarife, kıymet ve miktarı denetleyin; F2 onaylar" + ("." if self.cikis else ", tahakkuk yapılır."))
        elif self.cikis:
            self.say("Eşyayı sunulduğu yerde muayene edin; uygunsa E, F2 «uygundur» yazar. Değilse F10 müzekkere (m.37/4).")
        elif fark is None and not self.kayit.hazirlik_ani:
            self.say("Önce F10 1: sundurma işletmesine eşyayı hazırlaması bildirilir (m.21/1).")
        elif fark is None:
            self.say("İşletme memurunun huzurunda muayene edin. E: F2 «uygundur» yazar, tahakkuk yapılır. H: F2 bulunan farkı sorar.")
        elif not fark.istek_no:
            self.say("Fark müzekkereyle idareye bildirilir. Beyan sahibi yazıyla isterse F10 1: yeniden muayene talebi (m.21/3).")
        elif not fark.sonuc:
            self.say("Beyan sahibinin katılımıyla yeniden muayene edin. E: F2 «uygundur» yazar. H: F2 bulunanı sorar; tutanak basılır.")
        else:
            self.say(f"Yeniden muayene yapıldı: {fark.sonuc}. Fark müzekkereyle idareye bildirilir (m.21/3).", "wait")

    def do_act(self) -> None:
        islem = self.simdiki
        if self.kayit is None or not islem or not self.denetle():
            return
        v = self.model.values()
        if islem == "belge_onayla":
            alanlar = {f"{ad}_uygun": v.get(ad) for ad in ("tarife", "kiymet", "miktar")}
            girdi = self.girdi_kur(
                BelgeKontrolGirdisi, {**alanlar, "teminat_uygun": v.get("teminat", True), "telafi_uygun": v.get("telafi", True)}, self.model
            )
        elif islem == "fiziki_uygun":
            if v["uygun"] is False and not self.cikis:
                self.farki_yaz({k: v[k] for k in ("kapsam", "isletme_memuru")})
                return
            girdi = self.girdi_kur(FizikiMuayeneGirdisi, {k: v[k] or "" for k in ("kapsam", "isletme_memuru")} | {"uygun": v["uygun"]}, self.model)
        else:
            bakilan = {k: v[k] for k in ("kapsam", "isletme_memuru", "katilan", "katilan_no")}
            if v["uygun"] is False:
                self.fark_duruyor(bakilan)
                return
            girdi = self.girdi_kur(YenidenUygunGirdisi, bakilan, self.model)
        if girdi is not None:
            self.islem_yap(islem, self.kayit.id, girdi, self._bitti)

    def _bitti(self, sonuc: Islendi) -> None:
        gecis = GECIS[sonuc.islem]
        sonra = "Tahakkuk yapıldı; beyannameyi imzalayıp vezneye gönderin."
        if self.cikis:
            borclu = queries.beyanname_gor(self.depo, sonuc.belge_id).durum is BeyannameDurumu.TAHSILATTA
            sonra = "Tahsili için vezneye gönderin, sonra irtibata gider." if borclu else "Beyannameyi imzalayıp irtibat servisine verin."
        self.bosalt()
        self.say(f"{sonuc.no}: {gecis.gecmis} (m.{sonuc.madde}). {sonra}", "ok")

    def _bildirildi(self, sonuc: Islendi) -> None:
        self.fetched("no")
        self.say(f"{sonuc.no}: sundurma işletmesine hazırlık bildirildi (m.21/1); bildirim basılıyor, işletmeye verin.", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        b, sonuc = self.kayit, []
        if self.fiziki and not b.hazirlik_ani and not self.cikis:
            sonuc.append(("hazirlik", "Sundurma işletmesine eşyayı hazırlamasını bildir (m.21/1)"))
        if self.fiziki and self.yollar.fark is not None and not self.yollar.fark.istek_no:
            sonuc.append(("yeniden", "Beyan sahibinin yeniden muayene talebini kaydet (m.21/3)"))
        if b.durum is BeyannameDurumu.BELGE:
            sonuc.append(("fiziki", self.maddeli("Ciddi farklılık: fiziki muayene iste (m.19/3)")))
        if b.durum is BeyannameDurumu.BELGE and not self.cikis:
            sonuc.append(("eksik", "Eksik ya da yanlış belge: notla müracaat masasına (m.19/4)"))
        if b.durum is BeyannameDurumu.DUZELTMEDE:
            sonuc.append(("gir", self.maddeli("Farkları gir (m.19/5)")))
        tahlil = [("tahlil", self.tahlil_yolu())] if self.yollar.tahliller or (self.cikis and self.fiziki) else []
        muzekkere = [("muzekkere", self.maddeli(f"Müzekkere yaz: ikmalen tahsilat ya da ceza (m.{'21/3' if self.fiziki else '19/5'})"))]
        muzekkere = muzekkere if b.durum in (BeyannameDurumu.BELGE, BeyannameDurumu.FIZIKI) else []
        yol = [("yol", "Muayenenin yolu: istekler, kararlar, notlar")] if self.yollar.satirlar() else []
        return [*sonuc, *tahlil, *muzekkere, ("kalemler", "Bütün kalemler"), *yol, ("neden", "Neden kapanmadı?")]

    def tahlil_yolu(self) -> str:
        return "Tahlil (TA): numune, rapor (m.38/3)" if self.cikis else "Tahlil (TA): numune, rapor, önceki tahlil (m.22)"

    def islem_secildi(self, secim: str) -> None:
        if secim == "neden":
            self.neden_goster(self.kayit.id, self.kayit.no)
        elif secim in ("muzekkere", "gir"):
            self.uyg.open_screen("muzekkere" if secim == "muzekkere" else "fark_girisi", no=self.kayit.no)
        elif secim == "hazirlik":
            self.islem_yap("hazirlik_bildir", self.kayit.id, None, self._bildirildi)
        elif secim == "fiziki":
            self.fiziki_iste()
        elif secim == "eksik":
            self.eksik_belge()
        elif secim == "yeniden":
            self.yeniden_iste()
        elif secim == "tahlil":
            self.uyg.open_screen("tahlil", no=self.kayit.no)
        elif secim == "yol":
            self.show_text(f"Muayenenin yolu: {self.kayit.no}", self.yollar.satirlar())
        elif secim == "kalemler":
            self.show_text(f"Kalemler: {self.kayit.no}", kalem_metinleri(self.kayit.kalemler))
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Hattı ve memuru sistem seçer; gerekçesi ve yük tablosu kayıttadır. Yalnız size havale edilen beyannameyi onaylarsınız.",
            "Belge kontrolünde ciddi farklılıkta fiziki muayene istenir (m.19/3), tahsilat gerektirmeyen belge eksiği notla geri verilir (m.19/4);",
            "ikmalen tahsilat ya da ceza gerekirse F10 ile müzekkere yazılır (belge kontrolünde m.19/5, fiziki muayenede m.21/3).",
            "Çıkışta m.37, 38: hazırlık bildirimi, müracaat masası ve yeniden muayene yoktur; onaylanan beyanname irtibata gider.",
            "Fiziki muayenede fark varsa yazılır; beyan sahibi yazıyla isterse aynı memur onun katılımıyla yeniden muayene eder (m.21/3).",
        ]
