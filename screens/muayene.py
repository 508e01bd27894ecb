"""Muayene: document control to its approval (19/1, 19/2), physical examination to «uygundur» (21/2).

Commonest tasks: document control = number, Enter, E E E, F2; physical = number, Enter, extent, officer, E, F2.
"""

from typing import Any

from gumruk.data import queries
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import HAT_RENGI, BeyannameDurumu
from gumruk.models.kurus import goster, kg_goster
from gumruk.models.muayene import BelgeKontrolGirdisi, FizikiMuayeneGirdisi
from gumruk.screens.ekran import KayitEkrani, rule
from gumruk.tui.field_types import TextField, YesNoField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import fit, wrap


class MuayeneEkrani(KayitEkrani):
    ad = "muayene"
    eylem = "belge_onayla"
    bos_metin = ("Size havale edilen beyannamenin numarasını yazıp Enter'a basın.",)

    def getir(self, metin: str) -> Any:
        return queries.beyanname_gor(self.depo, queries.beyanname_id(self.depo, metin))

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
        uyarilar = [
            *([f"Not: {b.memura_not}"[:76]] if b.memura_not else []),
            *(wrap(f"HAT DEĞİŞTİ: {b.hat_degisikligi}", 76)[:3] if b.hat_degisikligi else []),
        ]
        notlar += [Note(6 + n, 2, u, "warn") for n, u in enumerate(uyarilar)]
        cizgi = max(7, 6 + len(uyarilar))
        notlar.append(rule(cizgi))
        sigan = 13 - cizgi
        for n, k in enumerate(b.kalemler[:sigan]):
            notlar.append(
                Note(
                    cizgi + 1 + n,
                    2,
                    f"{k.sira:>3} {k.gtip} {k.mensei} {fit(k.tanim, 17)} {k.kap_adedi:>6} {k.kap_cinsi} "
                    f"{kg_goster(k.net_gram):>11} {goster(k.kiymet_kurus):>14}",
                )
            )
        if len(b.kalemler) > sigan:
            notlar.append(Note(14, 2, f"… {len(b.kalemler)} kalem; tümü için F10", "dim"))
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

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        hazirlik = [("hazirlik", "Sundurma işletmesine eşyayı hazırlamasını bildir (m.21/1)")] if self.fiziki and not self.kayit.hazirlik_ani else []
        muzekkere = [("muzekkere", f"Müzekkere yaz: ikmalen tahsilat ya da ceza (m.{'21/3' if self.fiziki else '19/5'})")]
        gir = [("gir", "Farkları gir (m.19/5)")] if self.kayit.durum is BeyannameDurumu.DUZELTMEDE else []
        return [*hazirlik, *gir, *muzekkere, ("kalemler", "Bütün kalemler"), ("neden", "Neden kapanmadı?")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "neden":
            self.neden_goster(self.kayit.id, self.kayit.no)
        elif secim in ("muzekkere", "gir"):
            self.uyg.open_screen("muzekkere" if secim == "muzekkere" else "fark_girisi", no=self.kayit.no)
        elif secim == "hazirlik":
            self.islem_yap("hazirlik_bildir", self.kayit.id, None, self._bildirildi)
        elif secim == "kalemler":
            self.show_text(
                f"Kalemler: {self.kayit.no}",
                [
                    f"{k.sira:>3} {k.gtip} {k.mensei} {k.tanim}: {k.kap_adedi} {k.kap_cinsi}, net {kg_goster(k.net_gram)} kg, "
                    f"kıymet {goster(k.kiymet_kurus)}"
                    for k in self.kayit.kalemler
                ],
            )
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Hattı ve memuru sistem seçer; gerekçesi ve yük tablosu kayıttadır. Yalnız size havale edilen beyannameyi onaylarsınız.",
            "Uygun bulunmazsa onay verilmez: F10 ile müzekkere yazılır (belge kontrolünde m.19/5, fiziki muayenede m.21/3).",
        ]
