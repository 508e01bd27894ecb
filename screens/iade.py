"""İade öner (İÖ), Danışma kağıdı (DK), Ödemeler (ÖD) (25; cash guarantees that are given back: 24).

Commonest tasks: propose = number, Enter, amount, reason, F2; sign or prepare = number, Enter, F2; pay a person = number, Enter, F2;
a company's man = number, Enter, name, number, capacity, F2.
"""

from typing import Any

from gumruk.data import queries_teminat
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.iade import DanismaDurumu, DanismaGirdisi, IadeNedeni
from gumruk.models.kurus import goster
from gumruk.models.odeme import OdemeYapGirdisi, OdemeYolu
from gumruk.models.temel import GerekceGirdisi, Rol
from gumruk.screens.ambar import kimlik_denetimi
from gumruk.screens.ekran import KayitEkrani, rule, sarili, yukumlu_notlari
from gumruk.tui.field_types import AmountField, CheckedField, CodeField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import fit

NEDENLER = {"1": IadeNedeni.FAZLA_TAHSILAT, "2": IadeNedeni.ORAN, "3": IadeNedeni.SUPALAN}
YOLLAR = {"N": OdemeYolu.NAKIT, "H": OdemeYolu.HAVALE}


class IadeOnerEkrani(KayitEkrani):
    """25: the collected taxes of a declaration, and beside each what of it is to go back."""

    ad = "iade_oner"
    eylem = "danisma_oner"
    bos_metin = ("Beyanname numarasını yazıp Enter'a basın.", "Tahsil edilen her vergi, iade edilebilecek kısmıyla görünür.")

    def getir(self, metin: str) -> Any:
        return queries_teminat.iade_gor(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit.beyanname
        notlar = [
            Note(1, 42, b.durum.value, "strong"),
            *yukumlu_notlari(b),
            Note(3, 2, "Tahsil eden", "dim"),
            Note(3, 17, "; ".join(kayit.odemeler)[:60]),
            rule(4),
            Note(5, 4, "Vergi", "dim"),
            Note(5, 36, "iade edilebilir".rjust(18), "dim"),
            Note(5, 58, "İADE EDİLECEK".rjust(20), "dim"),
        ]
        if not kayit.satirlar:
            return [], [*notlar[:6], *sarili(6, "Bu beyannameden tahsil edilmiş, iade edilebilecek vergi yok.", style="")], {}
        alanlar = []
        row = 6
        for s in kayit.satirlar:
            ad = f"i{s.hareket_id}_{s.kod}"
            alanlar.append(Field(ad, fit(f"{s.kod:>3} {s.ad}", 30).rstrip(), row, 58, AmountField(), label_col=4, width=20))
            notlar.append(Note(row, 36, goster(s.kalan_kurus).rjust(18)))
            row += 1
        neden = CodeField(1, lambda k: NEDENLER[k].value if k in NEDENLER else None, fixed=True, digits=True)
        alanlar += [
            Field("neden", "Neden (1, 2, 3)", row + 1, 22, neden, label_col=2, width=1, mandatory=True),
            Field("gerekce", "Gerekçe", row + 2, 22, TextField(200), label_col=2, width=54, mandatory=True),
        ]
        return alanlar, notlar, {"neden": "1"}

    def acildi(self) -> None:
        if self.kayit.satirlar:
            nedenler = " · ".join(f"{k} {n.value}" for k, n in NEDENLER.items())
            self.say(f"Neden: {nedenler}. F2 danışma kâğıdını düzenler, imzaya gönderir.")

    def do_act(self) -> None:
        if self.kayit is None or not self.kayit.satirlar or not self.denetle():
            return
        v = self.model.values()
        satirlar = tuple(
            {"hareket_id": s.hareket_id, "kod": s.kod, "tutar_kurus": v[f"i{s.hareket_id}_{s.kod}"]}
            for s in self.kayit.satirlar
            if v.get(f"i{s.hareket_id}_{s.kod}")
        )
        if not satirlar:
            self.error("m.25  İade edilecek tutar yazılmamış. Verginin karşısına yazın.")
            return
        alanlar = {"beyanname_id": self.belge_id, "neden": NEDENLER[v["neden"]], "satirlar": satirlar, "gerekce": v["gerekce"] or ""}
        girdi = self.girdi_kur(DanismaGirdisi, alanlar, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, None, girdi, self._onerildi)

    def _onerildi(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(f"{sonuc.no}: danışma kâğıdı düzenlendi, basılıyor; imzalayıp idare amirine verin (m.25).", "ok")

    def yardim_satirlari(self) -> list[str]:
        return [
            "Fazla alınan verginin iadesi danışma kâğıdıyla başlar: muhasebe önerir, idare amiri imzalar, saymanlık hazırlar, veznedar öder.",
            "Hiçbir vergi tahsil edilenden çok iade edilmez; reddedilmemiş öneriler de düşülür.",
        ]


class DanismaEkrani(KayitEkrani):
    """25: a danışma kağıdı by its number: the draft proposed, the paper signed or refused, the payment prepared."""

    ad = "danisma"
    no_etiketi = "Kâğıt no"
    belge_turu = "danisma_kagidi"
    bos_metin = ("Danışma kâğıdının numarasını yazıp Enter'a basın; bekleyenler masadadır.",)

    def getir(self, metin: str) -> Any:
        return queries_teminat.danisma_bul(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        k = kayit
        roller = self.uyg.oturum.roller
        if Rol.IDARE_AMIRI in roller:
            self.eylem = "danisma_imzala"
        else:
            self.eylem = "iade_hazirla" if Rol.SAYMANLIK_MEMURU in roller else "danisma_taslak_oner"
        notlar = [
            Note(1, 42, k.durum.value, "strong"),
            Note(2, 2, "Yükümlü", "dim"),
            Note(2, 17, k.yukumlu[:42]),
            Note(2, 62, f"VKN {k.yukumlu_no}"),
            Note(3, 2, "Beyanname", "dim"),
            Note(3, 17, k.beyanname_no),
            Note(4, 2, "Neden", "dim"),
            Note(4, 17, k.neden),
        ]
        gerekce = sarili(5, f"Gerekçe: {k.gerekce}", *([f"Ret: {k.red_gerekcesi}"] if k.red_gerekcesi else []), style="")
        row = 5 + len(gerekce) + 1
        notlar += gerekce
        sigan = k.satirlar if len(k.satirlar) <= 7 else k.satirlar[:6]
        satirlar = [(f"{kod:>3} {ad}", tutar) for kod, ad, tutar in sigan]
        if len(sigan) < len(k.satirlar):
            kalan = k.satirlar[len(sigan) :]
            satirlar.append((f"    {len(kalan)} vergi daha (kâğıtta tümü)", sum(tutar for *_, tutar in kalan)))
        for ad, tutar in satirlar:
            notlar += [Note(row, 4, fit(ad, 50).rstrip()), Note(row, 58, goster(tutar).rjust(20))]
            row += 1
        notlar += [
            Note(row, 58, "─" * 20, "rule"),
            Note(row + 1, 36, "İADE EDİLECEK".rjust(20), "strong"),
            Note(row + 1, 58, goster(k.tutar_kurus).rjust(20), "strong"),
        ]
        adlar = ("öneren", "imzalayan", "hazırlayan")
        kimler = ", ".join(f"{ad} {kim}" for ad, kim in zip(adlar, k.kisiler, strict=True) if kim)
        notlar += sarili(row + 3, kimler + (f"; ödeme {k.odeme_no}" if k.odeme_no else ""))
        return [], notlar, {}

    def acildi(self) -> None:
        girdi = GerekceGirdisi(gerekce="ekranda bakılıyor") if self.eylem == "danisma_taslak_oner" else None
        self.son_engeller = self.engelleri(self.eylem, self.kayit.id, girdi)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say(f"F2: {GECIS[self.eylem].ad}." + (" F10 reddeder." if self.eylem == "danisma_imzala" else ""))

    def do_act(self) -> None:
        if self.kayit is None:
            return
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif self.eylem == "danisma_taslak_oner":
            self.gerekceyle_yap("danisma_taslak_oner", self.kayit.id, self._oldu)
        else:
            self.islem_yap(self.eylem, self.kayit.id, None, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis} (m.25).", "ok")

    def yazilan_var(self) -> bool:
        return False

    def islemler(self) -> list[tuple[str, str]]:
        imzada = self.kayit is not None and self.kayit.durum is DanismaDurumu.IMZADA
        return [("reddet", "Reddet")] if imzada and Rol.IDARE_AMIRI in self.uyg.oturum.roller else []

    def islem_secildi(self, secim: str) -> None:
        if secim == "reddet":
            self.gerekceyle_yap("danisma_reddet", self.kayit.id, self._oldu)
        else:
            super().islem_secildi(secim)

    @property
    def belge_id(self) -> int:
        return int(self.kayit.id)

    def yardim_satirlari(self) -> list[str]:
        return ["Danışma kâğıdının yolu: öneri, idare amirinin imzası, saymanlığın ödeme emri, veznede ödeme. Öneren imzalamaz, imzalayan ödemez."]


class OdemelerEkrani(KayitEkrani):
    """25: «Ödemeler»: what waits to be paid out; a person's own money is filled in to him, in cash; F2 pays and prints the slip to sign."""

    ad = "odemeler"
    no_etiketi = "Belge no"
    bos_metin = ("Ödeme emrindeki DK ya da TC numarasını yazıp Enter'a basın.", "F4 ödenecekleri açar.")

    def getir(self, metin: str) -> Any:
        return queries_teminat.odenecek_bul(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        o = kayit
        self.eylem, self.belge_turu = o.islem, o.tur
        notlar = [
            Note(1, 42, o.durum, "strong"),
            Note(3, 2, "Konusu", "dim"),
            Note(3, 17, o.ne),
            Note(4, 2, "Hak sahibi", "dim"),
            Note(4, 17, f"{o.yukumlu} · {o.yukumlu_no}"[:60]),
            Note(5, 2, "Beyanname", "dim"),
            Note(5, 17, o.beyanname_no),
            Note(7, 2, "ÖDENECEK", "strong"),
            Note(7, 17, f"{goster(o.tutar_kurus)} TL", "strong"),
            rule(9),
        ]
        if o.odeme_no:
            return [], notlar, {}
        yol = CodeField(1, lambda k: YOLLAR[k].value if k in YOLLAR else None, fixed=True)
        alanlar = [
            Field("alan", "Parayı alan", 10, 22, TextField(80), label_col=2, width=54, mandatory=True),
            Field("alan_no", "T.C. kimlik / VKN", 11, 22, CheckedField(11, kimlik_denetimi), label_col=2, width=11, mandatory=True),
            Field("sifat", "Sıfatı, vekâletname", 12, 22, TextField(80), label_col=2, width=54),
            Field("yol", "Nakit N, gönderme H", 13, 22, yol, label_col=2, width=1, mandatory=True),
            Field("iban", "IBAN", 14, 22, TextField(34, upper=True), label_col=2, width=34),
        ]
        kisi = {"alan": o.yukumlu[:80], "alan_no": o.yukumlu_no} if len(o.yukumlu_no) == 11 else {}
        return alanlar, notlar, {**kisi, "yol": "N"}

    def acildi(self) -> None:
        o = self.kayit
        tam = OdemeYapGirdisi(yol=OdemeYolu.NAKIT, alan=o.yukumlu[:80].ljust(3, "."), alan_no=o.yukumlu_no, sifat="ekranda bakılıyor")
        self.son_engeller = self.engelleri(self.eylem, o.id, tam)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say("Kimliği görün. F2 öder; Vezne Ödeme Belgesi basılır, parayı alan imzalar (m.25).")

    def dark(self) -> set[str]:
        return {"act"} if self.kayit is not None and self.kayit.odeme_no else set()

    def canli(self) -> dict[str, str]:
        return {**super().canli(), "list": "Ödenecekler"}

    def do_list(self) -> None:
        bekleyen = queries_teminat.odenecekler(self.depo)
        if not bekleyen:
            self.say("Ödenecek iade ya da teminat yok.")
            return
        satirlar = [Row(o.no, (o.no, o.yukumlu, o.ne, goster(o.tutar_kurus)), o) for o in bekleyen]
        sutunlar = (Column("Belge", 11), Column("Hak sahibi", 0), Column("Konusu", 24), Column("Tutar TL", 17, True))
        self.pick("Ödenecekler", sutunlar, list_pager(satirlar), self._secildi)

    def _secildi(self, satir: Row) -> None:
        self.model.text["no"] = satir.data.no
        self.fetched("no")

    def do_act(self) -> None:
        if self.kayit is None:
            return
        if "alan" not in self.model.fields:
            self.error(str(self.son_engeller[0]))
            return
        if not self.denetle():
            return
        v = self.model.values()
        alanlar = {
            "yol": YOLLAR.get(v["yol"], OdemeYolu.NAKIT),
            "alan": v["alan"] or "",
            "alan_no": v["alan_no"] or "",
            "sifat": v["sifat"] or "",
            "iban": "".join((v["iban"] or "").split()),
        }
        girdi = self.girdi_kur(OdemeYapGirdisi, alanlar, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.kayit.id, girdi, self._odendi)

    def _odendi(self, sonuc: Islendi) -> None:
        odeme = next((n for n in sonuc.nolar if "OD" in n), "")
        tutar = goster(self.kayit.tutar_kurus)
        self.bosalt()
        self.say(f"Ödendi: {odeme}, {tutar} TL ({sonuc.no}). Belgeyi parayı alana imzalatın.", "ok")

    @property
    def belge_id(self) -> int:
        return int(self.kayit.id)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Saymanlıktan gelen ödeme emirleri ve çözülen nakit teminatlar burada ödenir; ödeme bir kez yapılır, geri alınmaz.",
            "Hak sahibinden başkası alıyorsa sıfatı ve vekâletnamesi yazılır. Kasadaki nakit yetmezse H ile gönderme emri (IBAN) düzenlenir.",
        ]
