"""Antrepo sayımı: counted without seeing the record, confirmed by a second officer; differences decided by the chief, assessed by muhasebe (31/1).

Commonest tasks: count = number, Enter, packages and weight of each item, F2; signature = number, Enter, F2; decision = number, Enter, F2, reason.
"""

from typing import Any

from gumruk.data import queries_antrepo
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.antrepo_fark import AntrepoFarkDurumu
from gumruk.models.antrepo_sayim import AntrepoSayimGirdisi, SayimDurumu
from gumruk.models.kurus import goster, kg_goster
from gumruk.models.temel import Rol
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.tui.field_types import DecimalField, NumberField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import fit


class AntrepoSayimEkrani(KayitEkrani):
    ad = "antrepo_sayim"
    eylem = "antrepo_say"
    bos_metin = (
        "Eşyası sayılacak antrepo beyannamesinin numarasını yazıp Enter'a basın.",
        "Kayıtlı miktar gösterilmez: sayım ona bakılmadan yapılır.",
    )

    def getir(self, metin: str) -> Any:
        return queries_antrepo.sayilacak(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        notlar = [
            Note(1, 42, kayit.durum.value, "strong"),
            Note(2, 2, f"{kayit.antrepo} · {kayit.alici}"[:76], "dim"),
            rule(3),
        ]
        if not kayit.satirlar:
            return [], [*notlar, *sarili(5, "Bu beyannamenin antrepoda eşyası yok.", style="")], {}
        alanlar: list[Field] = []
        row = 4
        for x in kayit.satirlar:
            notlar.append(Note(row, 2, fit(f"{x.kalem_sira} {x.tanim}", 30).rstrip()))
            alanlar += [
                Field(f"kap{x.kalem_sira}", x.kap_cinsi, row, 37, NumberField(7), label_col=33, width=8, mandatory=True),
                Field(f"brut{x.kalem_sira}", "brüt kg", row, 54, DecimalField(9, 3), label_col=46, width=13, mandatory=True),
                Field(f"hasar{x.kalem_sira}", "hasarlı", row, 76, NumberField(3), label_col=68, width=3),
            ]
            row += 1
        alanlar.append(Field("aciklama", "Farkın açıklaması", row + 1, 21, TextField(400), label_col=2, width=56))
        return alanlar, notlar, {}

    @property
    def belge_id(self) -> int:
        return int(self.kayit.id)

    def acildi(self) -> None:
        if self.kayit.satirlar:
            self.say("Her kalemi sayıp yazın; yoksa 0. F2 sayımı kaydeder, ikinci imzaya gider.")

    def dark(self) -> set[str]:
        return {"act"} if self.kayit is not None and not self.kayit.satirlar else super().dark()

    def do_act(self) -> None:
        if self.kayit is None or not self.kayit.satirlar or not self.denetle():
            return
        v = self.model.values()
        satirlar = tuple(
            {
                "kalem_sira": x.kalem_sira,
                "kap_adedi": v[f"kap{x.kalem_sira}"],
                "brut_gram": v[f"brut{x.kalem_sira}"],
                "hasarli_kap": v[f"hasar{x.kalem_sira}"] or 0,
            }
            for x in self.kayit.satirlar
        )
        alanlar = {"beyanname_id": self.kayit.id, "satirlar": satirlar, "aciklama": v["aciklama"] or ""}
        girdi = self.girdi_kur(AntrepoSayimGirdisi, alanlar, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, None, girdi, self._sayildi)

    def reddedildi(self) -> None:
        if any("Kayıttan fark var" in e.neden for e in self.son_engeller):
            self.model.go("aciklama")
        super().reddedildi()

    def _sayildi(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(f"Sayım kaydedildi: {sonuc.no}. İkinci antrepo memuru Nİ ekranında imzalar.", "ok")

    def yardim_satirlari(self) -> list[str]:
        return [
            "Sayan kaydı görmez; saydığını yazar. Kayıttan farklıysa açıklama istenir, ikinci memur imzalayınca tutanak basılır.",
            "Eksiğin vergisine idare amiri karar verir (NA).",
        ]


class SayimImzaEkrani(KayitEkrani):
    ad = "antrepo_sayim_imza"
    eylem = "antrepo_sayimi_imzala"
    no_etiketi = "Sayım no"
    belge_turu = "antrepo_sayimi"
    bos_metin = ("Sayımın numarasını yazıp Enter'a basın; bekleyenler masadadır.",)

    def getir(self, metin: str) -> Any:
        return queries_antrepo.sayim_gor(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        zaman = kayit.zaman.astimezone(self.now().tzinfo)
        notlar = [
            Note(1, 42, kayit.durum.value[:37], "strong"),
            Note(2, 2, f"{kayit.beyanname_no} · antrepo {kayit.antrepo}"[:76]),
            Note(3, 2, f"Sayan {kayit.memur}, {zaman:%d.%m.%Y %H:%M}"[:76], "dim"),
            Note(4, 2, "kalem                kayıtlı kap  sayılan   kayıtlı kg   sayılan kg  hasarlı", "dim"),
        ]
        row = 5
        for sira, esya, k_kap, k_gram, s_kap, s_gram, hasar in kayit.satirlar:
            stil = "" if (k_kap, k_gram) == (s_kap, s_gram) and not hasar else "warn"
            metin = f"{fit(f'{sira} {esya}', 20)} {k_kap:>11} {s_kap:>8} {kg_goster(k_gram):>12} {kg_goster(s_gram):>12}"
            notlar.append(Note(row, 2, metin + (f" {hasar:>8}" if hasar else ""), stil))
            row += 1
        if kayit.aciklama:
            notlar += sarili(row + 1, kayit.aciklama)
        return [], notlar, {}

    def acildi(self) -> None:
        self.son_engeller = self.engelleri(self.eylem, self.kayit.id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say("Sayımı yerinde denetleyin. F2 imzalar, sayım tutanağı basılır; F10 bırakır, yeniden sayılır.")

    def do_act(self) -> None:
        if self.kayit is not None:
            self.islem_yap(self.eylem, self.kayit.id, None, self._imzalandi)

    def _imzalandi(self, sonuc: Islendi) -> None:
        tutanak = next((n for n in sonuc.nolar if n[2:4] == "NT"), "")
        self.bosalt()
        self.say(f"{sonuc.no} imzalandı." + (f" Fark tutanağı {tutanak} idare amirine gider." if tutanak else " Kayda uygun."), "ok")

    def islemler(self) -> list[tuple[str, str]]:
        bekler = self.kayit is not None and self.kayit.durum is SayimDurumu.SAYILDI
        return [("birak", "Sayımı bırak: yeniden sayılacak")] if bekler else []

    def islem_secildi(self, secim: str) -> None:
        if secim == "birak":
            self.gerekceyle_yap("antrepo_sayimi_birak", self.kayit.id, self._birakildi, "Neden yeniden sayılacak")
        else:
            super().islem_secildi(secim)

    def _birakildi(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(f"{sonuc.no}: {GECIS['antrepo_sayimi_birak'].gecmis}; NY ekranında yeniden sayılır.", "ok")


class AntrepoFarkEkrani(KayitEkrani):
    """The chief decides whether duties on what is missing are claimed; muhasebe assesses them."""

    ad = "antrepo_fark"
    eylem = "antrepo_farki_vergilendir"
    no_etiketi = "Tutanak no"
    belge_turu = "antrepo_tutanagi"
    bos_metin = ("Antrepo tutanağının numarasını yazıp Enter'a basın; bekleyenler masadadır.",)

    def getir(self, metin: str) -> Any:
        return queries_antrepo.fark_gor(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        self.eylem = "antrepo_farki_tahakkuk" if kayit.durum is AntrepoFarkDurumu.TAHAKKUKTA else "antrepo_farki_vergilendir"
        zaman = kayit.zaman.astimezone(self.now().tzinfo)
        notlar = [
            Note(1, 42, f"{kayit.tur.value}: {kayit.durum.value}"[:37], "strong"),
            Note(2, 2, f"{kayit.beyanname_no} · {kayit.antrepo}"[:76]),
            Note(3, 2, f"{kayit.alici} · {kayit.memur} ve {kayit.ikinci}, {zaman:%d.%m.%Y %H:%M}"[:76], "dim"),
            Note(4, 2, "kalem             fark    kayıtlı bulunan  kayıtlı kg  bulunan kg     vergi TL", "dim"),
        ]
        row = 5
        for sira, esya, fark, k_kap, k_gram, b_kap, b_gram, hasar, vergi in kayit.satirlar:
            ne = f"hasar {hasar}" if hasar and fark.startswith("hasar") else fark
            metin = f"{fit(f'{sira} {esya}', 17)} {fit(ne, 8)}{k_kap:>7}{b_kap:>8}{kg_goster(k_gram):>12}{kg_goster(b_gram):>12}{goster(vergi):>11}"
            notlar.append(Note(row, 2, metin))
            row += 1
        notlar += [Note(row, 2, "─" * 76, "rule"), Note(row + 1, 2, f"Eksiğin teminata bağlı vergisi {goster(kayit.vergi_kurus)} TL", "strong")]
        notlar += sarili(row + 2, kayit.aciklama, *([f"Karar, {kayit.karar}"] if kayit.karar else []))
        return [], notlar, {}

    def acildi(self) -> None:
        self.son_engeller = self.engelleri(self.eylem, self.kayit.id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif self.kayit.durum is AntrepoFarkDurumu.AMIRDE:
            self.say("F2: eksiğin vergisi alınsın. F10: vergi aranmadan sonuçlandır. İkisinde de gerekçe yazılır.")
        else:
            self.say("F2 eksiğin vergisini tahakkuk ettirir; veznede ya da bankada ödenir.")

    def do_act(self) -> None:
        if self.kayit is None or self.son_engeller:
            return
        if self.eylem == "antrepo_farki_tahakkuk":
            self.islem_yap(self.eylem, self.kayit.id, None, self._bitti)
        else:
            self.gerekceyle_yap(self.eylem, self.kayit.id, self._bitti)

    def _bitti(self, sonuc: Islendi) -> None:
        hareket = next((n for n in sonuc.nolar if n[2:4] == "MH"), "")
        self.bosalt()
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis}" + (f", hareket {hareket}." if hareket else "."), "ok")

    def islemler(self) -> list[tuple[str, str]]:
        amirde = self.kayit is not None and self.kayit.durum is AntrepoFarkDurumu.AMIRDE and Rol.IDARE_AMIRI in self.uyg.oturum.roller
        return [("kapat", "Vergi aranmadan sonuçlandır")] if amirde else []

    def islem_secildi(self, secim: str) -> None:
        if secim == "kapat":
            self.gerekceyle_yap("antrepo_farki_kapat", self.kayit.id, self._bitti, "Neden vergi aranmıyor")
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Giriş ya da sayımda bulunan fark buraya gelir. Eksiğin vergisi, beyannamede teminata bağlanan vergiden payıdır.",
            "Karar verilince eksik stoktan düşer; vergisi ödenmeden o payın teminatı çözülmez.",
        ]
