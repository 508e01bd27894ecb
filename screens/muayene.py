"""Muayene: document control to its approval (19/1, 19/2), physical examination to «uygundur» (21/2).

Commonest tasks: document control = number, Enter, E E E, F2; physical = number, Enter, extent, officer, E, F2.
"""

from typing import Any

from gumruk.data import queries, queries_muayene
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import HAT_RENGI, BeyannameDurumu
from gumruk.models.fiziki_istegi import FarkKonusu, FizikiIstegiGirdisi
from gumruk.models.kurus import goster
from gumruk.models.muayene import BelgeKontrolGirdisi, FizikiMuayeneGirdisi
from gumruk.models.muracaat import BelgeEksigi, EksikBelgeGirdisi
from gumruk.screens.ekran import KayitEkrani, rule
from gumruk.screens.kalemler import kalem_metinleri, kalem_notlari
from gumruk.tui.field_types import CodeField, TextField, YesNoField
from gumruk.tui.form_model import Field, FormModel, Note
from gumruk.tui.painted import wrap

EKSIKLER = {str(n): eksik for n, eksik in enumerate(BelgeEksigi, 1)}
EN_COK_BELGE = 3


class MuayeneEkrani(KayitEkrani):
    ad = "muayene"
    eylem = "belge_onayla"
    bos_metin = ("Size havale edilen beyannamenin numarasını yazıp Enter'a basın.",)

    def getir(self, metin: str) -> Any:
        kimlik = queries.beyanname_id(self.depo, metin)
        self.yollar = queries_muayene.yollar(self.depo, kimlik)
        return queries.beyanname_gor(self.depo, kimlik)

    @property
    def fiziki(self) -> bool:
        return self.kayit is not None and self.kayit.durum is BeyannameDurumu.FIZIKI

    @property
    def simdiki(self) -> str:
        return "fiziki_uygun" if self.fiziki else "belge_onayla"

    def eylem_adi(self) -> str:
        return GECIS[self.simdiki].ad

    def yardim_maddesi(self) -> str:
        return self.son_engeller[0].madde if self.son_engeller else ("21/2" if self.fiziki else "19/2")

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit
        hat = f"{b.hat.value} ({HAT_RENGI[b.hat]})" if b.hat else "hat belirlenmedi"
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
            Note(5, 2, "Alıcı", "dim"),
            Note(5, 10, b.alici_unvan[:30]),
            Note(5, 42, "Rejim", "dim"),
            Note(5, 50, f"{b.rejim}  kıymet {goster(b.toplam_kiymet_kurus)}"[:29]),
        ]
        uyarilar = [*([f"Not: {b.memura_not}"] if b.memura_not else []), *self.yollar.uyari()]
        satirlar = [satir for uyari in uyarilar for satir in wrap(uyari, 76)]
        if len(satirlar) > 4:
            satirlar = [*satirlar[:3], "… tümü F10, Muayenenin yolu"]
        notlar += [Note(6 + n, 2, satir, "warn") for n, satir in enumerate(satirlar)]
        row = 6 + max(1, len(satirlar))
        notlar.append(rule(row))
        notlar += kalem_notlari(b.kalemler, row + 1, 14 - row)
        evet = YesNoField()
        if b.durum is BeyannameDurumu.FIZIKI:
            alanlar = [
                Field("kapsam", "Hudut ve kapsam", 15, 24, TextField(200), label_col=2, width=52, mandatory=True),
                Field("isletme_memuru", "İşletme memuru", 16, 24, TextField(80), label_col=2, width=40, mandatory=True),
                Field("uygun", "Beyana uygun mu?", 17, 24, evet, label_col=2, mandatory=True),
            ]
        else:
            alanlar = [
                Field("tarife", "Tarife uygun mu?", 15, 24, evet, label_col=2, mandatory=True),
                Field("kiymet", "Kıymet uygun mu?", 16, 24, evet, label_col=2, mandatory=True),
                Field("miktar", "Miktar uygun mu?", 17, 24, evet, label_col=2, mandatory=True),
            ]
            if b.toplam_teminat_kurus:
                alanlar.append(Field("teminat", "Teminat uygun mu?", 18, 24, evet, label_col=2, mandatory=True))
                notlar.append(Note(18, 40, f"{goster(b.toplam_teminat_kurus)} TL", "dim"))
        return alanlar, notlar, {}

    def acildi(self) -> None:
        self.son_engeller = self.engelleri(self.simdiki, self.kayit.id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif self.fiziki:
            self.say("İşletme memurunun huzurunda muayene edin; uygunsa F2 «uygundur» yazar, tahakkuk yapılır.")
        else:
            self.say("Belge üzerinde tarife, kıymet ve miktarı denetleyin; F2 onaylar, tahakkuk yapılır.")

    def do_act(self) -> None:
        if self.kayit is None or not self.denetle():
            return
        v = self.model.values()
        if self.fiziki:
            girdi = self.girdi_kur(FizikiMuayeneGirdisi, {k: v[k] for k in ("kapsam", "isletme_memuru", "uygun")}, self.model)
        else:
            girdi = self.girdi_kur(
                BelgeKontrolGirdisi,
                {
                    "tarife_uygun": v.get("tarife"),
                    "kiymet_uygun": v.get("kiymet"),
                    "miktar_uygun": v.get("miktar"),
                    "teminat_uygun": v.get("teminat", True),
                },
                self.model,
            )
        if girdi is not None:
            self.islem_yap(self.simdiki, self.kayit.id, girdi, self._bitti)

    def _bitti(self, sonuc: Islendi) -> None:
        gecis = GECIS[sonuc.islem]
        self.bosalt()
        self.say(f"{sonuc.no}: {gecis.gecmis} (m.{gecis.madde}). Tahakkuk yapıldı; beyannameyi imzalayıp vezneye gönderin.", "ok")

    def _bildirildi(self, sonuc: Islendi) -> None:
        self.fetched("no")
        self.say(f"{sonuc.no}: sundurma işletmesine hazırlık bildirildi (m.21/1).", "ok")

    def _yan_yola_girdi(self, sonuc: Islendi) -> None:
        """The declaration has left the examiner's desk by a side way; its paper goes with it."""
        no = next((n for n in sonuc.nolar), "")
        self.bosalt()
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis} (m.{GECIS[sonuc.islem].madde}). {no} basılıyor; imzalayıp beyannameyle verin.", "ok")

    def _fiziki_iste(self) -> None:
        self.choose("Ciddi farklılık neyde?", [(k.name, k.value) for k in FarkKonusu], self._fiziki_gerekcesi)

    def _fiziki_gerekcesi(self, konu: str) -> None:
        self.alanlarla_yap(
            f"Fiziki muayene isteği: {FarkKonusu[konu].value}",
            [Field("gerekce", "Meşruhat", 1, 14, TextField(200), label_col=2, width=52, mandatory=True)],
            FizikiIstegiGirdisi,
            "fiziki_iste",
            self.kayit.id,
            self._yan_yola_girdi,
            sabit={"konu": FarkKonusu[konu]},
        )

    def _eksik_belge(self) -> None:
        """19/4: up to three papers by code, each with what is wrong; which of them are typed is read before the act is asked for."""
        belge, eksik = self.kod_alani("belgeKodu", 10), CodeField(1, lambda k: EKSIKLER[k].value if k in EKSIKLER else None, fixed=True, digits=True)
        alanlar = []
        for n in range(EN_COK_BELGE):
            alanlar += [
                Field(f"kod{n}", f"{n + 1}. belge kodu", n, 18, belge, label_col=1, width=6, mandatory=n == 0, code_list="belgeKodu"),
                Field(f"eksik{n}", "eksiği", n, 54, eksik, label_col=46, width=1, mandatory=n == 0),
            ]
        alanlar += [
            Field("gerekce", "Ne getirilecek", EN_COK_BELGE, 18, TextField(200), label_col=1, width=50, mandatory=True),
            Field("gerekir", "Ek tahsilat ya da ceza gerekir mi?", EN_COK_BELGE + 1, 38, YesNoField(), label_col=1, mandatory=True),
        ]
        self._belge_alanlari = alanlar
        self._belge_sor({}, " · ".join(f"{k} {v.value}" for k, v in EKSIKLER.items()))

    def _belge_sor(self, degerler: dict[str, Any], sebep: str) -> None:
        self.say("")
        self.fill("Eksik ya da yanlış belge notu", self._belge_alanlari, self._belge_yazildi, pick=self.listeden_sec, values=degerler, said=sebep)

    def _belge_yazildi(self, v: dict[str, Any]) -> None:
        satirlar = tuple(
            {"belge_kodu": v[f"kod{n}"], "eksik": EKSIKLER[v[f"eksik{n}"]]} for n in range(EN_COK_BELGE) if v[f"kod{n}"] and v[f"eksik{n}"]
        )
        yarim = next((n for n in range(EN_COK_BELGE) if bool(v[f"kod{n}"]) != bool(v[f"eksik{n}"])), None)
        if yarim is not None:
            self._belge_sor(v, f"{yarim + 1}. satır yarım: belge kodunu ve eksiğini yazın.")
            return
        alanlar = {"satirlar": satirlar, "gerekce": v["gerekce"] or "", "tahsilat_ceza_gerekir": v["gerekir"]}
        girdi = self.girdi_kur(EksikBelgeGirdisi, alanlar, FormModel(self._belge_alanlari))
        if girdi is None:
            self._belge_sor(v, str(self.message.text))
        else:
            self.islem_yap("eksik_belge_notu", self.kayit.id, girdi, self._yan_yola_girdi, lambda _: self._belge_sor(v, str(self.message.text)))

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        b, sonuc = self.kayit, []
        if self.fiziki and not b.hazirlik_ani:
            sonuc.append(("hazirlik", "Sundurma işletmesine eşyayı hazırlamasını bildir (m.21/1)"))
        if b.durum is BeyannameDurumu.BELGE:
            sonuc.append(("fiziki", "Ciddi farklılık: fiziki muayene iste (m.19/3)"))
            sonuc.append(("eksik", "Eksik ya da yanlış belge: notla müracaat masasına (m.19/4)"))
        yol = [("yol", "Muayenenin yolu: istekler, kararlar")] if self.yollar.satirlar() else []
        return [*sonuc, ("kalemler", "Bütün kalemler"), *yol, ("neden", "Neden kapanmadı?")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "neden":
            self.neden_goster(self.kayit.id, self.kayit.no)
        elif secim == "hazirlik":
            self.islem_yap("hazirlik_bildir", self.kayit.id, None, self._bildirildi)
        elif secim == "fiziki":
            self._fiziki_iste()
        elif secim == "eksik":
            self._eksik_belge()
        elif secim == "yol":
            self.show_text(f"Muayenenin yolu: {self.kayit.no}", self.yollar.satirlar())
        elif secim == "kalemler":
            self.show_text(f"Kalemler: {self.kayit.no}", kalem_metinleri(self.kayit.kalemler))
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Hattı ve memuru sistem seçer; gerekçesi ve yük tablosu kayıttadır. Yalnız size havale edilen beyannameyi onaylarsınız.",
            "Uygun bulunmazsa onay verilmez: belge kontrolünde m.19/3 ve 19/5, fiziki muayenede m.21/3 uygulanır.",
        ]
