"""Muhasebe Hareketleri, ek tahakkuk (ET): a further assessment under the original tescil number, by the muhasebe memuru (26/3, 27/1-c, 28/3).

Commonest task: number, Enter, F2 where the examiner's recomputation waits; else number, Enter, reason, code and amount of each tax, text, F2.
The interest shows as soon as reason and amounts are typed.
"""

from typing import Any

from gumruk.data import queries, queries_faiz, queries_hesap, queries_kasa
from gumruk.data.islem import Islendi
from gumruk.data.queries_hesap import HesapKaydi
from gumruk.models.ek_tahakkuk import EkNeden, EkTahakkukGirdisi
from gumruk.models.faiz import Faiz
from gumruk.models.kurus import goster
from gumruk.screens.ekran import KayitEkrani, rule, sarili, yukumlu_notlari
from gumruk.screens.vezne import HAREKETLER, hareketleri_goster
from gumruk.tui.field_types import AmountField, CodeField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import fit

NEDENLER = {str(n): neden for n, neden in enumerate(EkNeden, 1)}
SATIR, DILIM = 5, 3


class EkTahakkukEkrani(KayitEkrani):
    ad = "ek_tahakkuk"
    eylem = "ek_tahakkuk_yap"
    hesap: HesapKaydi | None = None
    satir = SATIR
    bos_metin = ("Beyanname numarasını yazıp Enter'a basın.", "Ödenmiş beyannamenin noksan vergisi, ilk tahakkuk değişmeden ek olarak yazılır.")

    def getir(self, metin: str) -> Any:
        kimlik = queries.beyanname_id(self.depo, metin)
        self.hesap = queries_hesap.bekleyen_hesap(self.depo, kimlik)
        self.satir = max(SATIR, len(self.hesap.noksanlar) if self.hesap is not None else 0)
        return queries_kasa.vezne_gor(self.depo, kimlik)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit.beyanname
        notlar = [
            Note(1, 42, b.durum.value, "strong"),
            *yukumlu_notlari(b),
        ]
        row = 3
        for h in kayit.hareketler[-3:]:
            notlar += [
                Note(row, 4, f"{h.no} {', '.join(kod for kod, _, _ in h.satirlar)}"[:34], "dim"),
                Note(row, 40, goster(h.tutar_kurus).rjust(16)),
                Note(row, 58, fit(h.odeyen or "ödenmedi", 20).rstrip(), "ok" if h.odeyen else "warn"),
            ]
            row += 1
        neden = CodeField(1, lambda k: NEDENLER[k].value if k in NEDENLER else None, fixed=True, digits=True)
        basliklar = ((4, "Vergi kodu"), (36, "Matrah".rjust(18)), (58, "Tutar".rjust(20)))
        notlar += [rule(row), *(Note(row + 2, x, metin, "dim") for x, metin in basliklar)]
        alanlar = [Field("neden", "Neden (1-5)", row + 1, 17, neden, label_col=2, width=1, mandatory=True)]
        kod = self.kod_alani("vergiKodu", 3)
        for n in range(self.satir):
            y = row + 3 + n
            alanlar += [
                Field(f"kod{n}", "", y, 4, kod, label_col=4, width=3, code_list="vergiKodu"),
                Field(f"matrah{n}", "", y, 36, AmountField(), label_col=36, width=18),
                Field(f"tutar{n}", "", y, 58, AmountField(), label_col=58, width=20),
            ]
        self._faiz_satiri = row + 5 + self.satir
        alanlar.append(Field("gerekce", "Gerekçe", row + 3 + self.satir, 17, TextField(200), label_col=2, width=60, mandatory=True))
        return alanlar, notlar, self._hesaptan(self.hesap) if self.hesap is not None else {}

    @staticmethod
    def _hesaptan(h: HesapKaydi) -> dict[str, Any]:
        """27/1-c, 28/3: every line as the examiner has reckoned it."""
        degerler: dict[str, Any] = {
            "neden": next(k for k, n in NEDENLER.items() if n is h.neden),
            "gerekce": f"{h.no}: {h.dayanak}. {h.gerekce}"[:200],
        }
        for n, v in enumerate(h.noksanlar):
            degerler |= {f"kod{n}": v.kod, f"matrah{n}": v.matrah_kurus, f"tutar{n}": v.yeni_kurus - v.eski_kurus}
        return degerler

    def acildi(self) -> None:
        self._faizi_goster()
        self.son_engeller = self.engelleri(self.eylem, self.belge_id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif self.hesap is not None:
            self.say(f"{self.hesap.no} yeniden hesabı, {self.hesap.memur}. Kâğıdıyla karşılaştırın; F2 tahakkuk eder, F10 geri gönderir.", "wait")
        else:
            self.say(" · ".join(f"{k} {n.value}" for k, n in NEDENLER.items()) + ". F2 tahakkuk eder.")

    def _satirlar(self) -> list[tuple[str, int, int]]:
        """(code, base, amount) of the lines that are whole."""
        v = self.model.values()
        return [(v[f"kod{n}"], v[f"matrah{n}"] or 0, v[f"tutar{n}"]) for n in range(self.satir) if v[f"kod{n}"] and v[f"tutar{n}"]]

    def _faiz(self) -> Faiz | None:
        """What the taxes typed so far would bear; None while the reason or the taxes are missing or wrong."""
        neden = self.model.value("neden") or ""
        yanlis = any(ad.startswith(("kod", "tutar")) for ad in self.model.errors)
        satirlar = self._satirlar() if neden in NEDENLER and not yanlis else []
        if not satirlar:
            return None
        return queries_faiz.ek_faizini_gor(self.depo, self.belge_id, NEDENLER[neden], [(kod, tutar) for kod, _, tutar in satirlar])

    def field_left(self, name: str) -> None:
        if self.kayit is not None and name.startswith(("neden", "kod", "tutar")):
            self._faizi_goster()

    def _faizi_goster(self) -> None:
        row, faiz = self._faiz_satiri, self._faiz()
        self.model.notes = [n for n in self.model.notes if n.row < row] + (self._faiz_notlari(row, faiz) if faiz else [])
        self.form.refresh()

    def _faiz_notlari(self, row: int, faiz: Faiz) -> list[Note]:
        """The parts, as many as there is room for, and what the assessment comes to with them."""
        if faiz.eksik:
            return sarili(row, faiz.eksik, style="bad")
        notlar = [] if faiz.dilimler else sarili(row, *faiz.aciklama)
        gosterilen = faiz.dilimler if len(faiz.dilimler) <= DILIM else faiz.dilimler[: DILIM - 1]
        if gosterilen:
            notlar.append(Note(row, 2, "Gecikme faizi", "dim"))
        for n, d in enumerate(gosterilen):
            notlar += [Note(row + n, 17, str(d).removesuffix(" aylık")), Note(row + n, 62, goster(d.tutar_kurus).rjust(16))]
        kalan = faiz.dilimler[len(gosterilen) :]
        if kalan:
            notlar.append(Note(row + DILIM - 1, 17, f"ve {len(kalan)} dilim daha; hesabı F10"))
            notlar.append(Note(row + DILIM - 1, 62, goster(sum(d.tutar_kurus for d in kalan)).rjust(16)))
        son = 1 + max(n.row for n in notlar)
        toplam = sum(tutar for *_, tutar in self._satirlar()) + faiz.tutar_kurus
        return [*notlar, Note(son, 40, "TAHAKKUK EDİLECEK", "strong"), Note(son, 58, goster(toplam).rjust(20), "strong")]

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        geri = [("hesap", f"{self.hesap.no}: hesabı göster"), ("geri", "Hesabı muayene memuruna geri gönder")] if self.hesap is not None else []
        return [("faiz", "Yazılan verginin gecikme faizi, hesabıyla"), HAREKETLER, *geri]

    def islem_secildi(self, secim: str) -> None:
        if secim == "faiz":
            faiz = self._faiz()
            self.show_text("Gecikme faizinin hesabı", faiz.aciklama if faiz else ["Önce nedeni, vergi kodunu ve tutarı yazın."])
        elif secim == "hareket":
            hareketleri_goster(self, self.kayit)
        elif secim == "hesap" and self.hesap is not None:
            satirlar = [f"{self.hesap.dayanak}. {self.hesap.gerekce}", self.hesap.elle_gerekce]
            for f in self.hesap.vergiler:
                satirlar += [f"{f.kod} {f.ad}: {goster(f.eski_kurus)} → {goster(f.yeni_kurus)} TL", *(f"  {x}" for x in f.aciklama.splitlines())]
            self.show_text(f"{self.hesap.no}: {self.hesap.memur}", [s for s in satirlar if s])
        elif secim == "geri":
            self.gerekceyle_yap("yeniden_hesabi_geri_gonder", self.belge_id, self._geri_gonderildi)
        else:
            super().islem_secildi(secim)

    def _geri_gonderildi(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(f"{sonuc.no}: yeniden hesap muayene memuruna geri gönderildi (m.27/1-c).", "ok")

    def do_act(self) -> None:
        if self.kayit is None:
            return
        tamam = self.denetle()
        self._faizi_goster()
        if not tamam:
            return
        v = self.model.values()
        satirlar = tuple({"kod": kod, "matrah_kurus": matrah, "tutar_kurus": tutar} for kod, matrah, tutar in self._satirlar())
        yarim = next((n for n in range(self.satir) if bool(v[f"kod{n}"]) != bool(v[f"tutar{n}"])), None)
        if yarim is not None or not satirlar:
            self.error(f"m.27/1-c  {'Vergi yazılmamış' if yarim is None else f'{yarim + 1}. satır yarım'}: kodu ve tutarı yazın.")
            return
        alanlar = {"neden": NEDENLER[v["neden"]], "satirlar": satirlar, "gerekce": v["gerekce"] or ""}
        if self.hesap is not None and alanlar["neden"] is self.hesap.neden:
            alanlar["yeniden_hesap_id"] = self.hesap.id
        girdi = self.girdi_kur(EkTahakkukGirdisi, alanlar, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._edildi)

    def _edildi(self, sonuc: Islendi) -> None:
        no = next((n for n in sonuc.nolar if "MH" in n), "")
        hareketler = queries_kasa.vezne_gor(self.depo, sonuc.belge_id).hareketler
        tutar = next((goster(h.tutar_kurus) for h in hareketler if h.no == no), "")
        self.bosalt()
        self.say(f"{sonuc.no}: ek tahakkuk {no} yapıldı, {tutar} TL. Beyannameyi vezneye gönderin; MH ekranında tahsil edilir.", "ok")

    def yardim_satirlari(self) -> list[str]:
        return [
            "Noksan tahakkuk, geç yüklenen oran, eksik beyan, supalan, sonradan kontrol: fark, aynı numarayla yeni bir muhasebe hareketidir.",
            "Gecikme faizi tescilden bugüne ofisin aylık oranlarıyla hesaplanır ve ayrı satır olarak eklenir; elle yazılmaz. Hesabı F10'dadır.",
            "Muayene memurunun yeniden hesabı (m.27/1-c, 28/3) beklerse satırlar dolu gelir; bir kez ve hesaplandığı gibi tahakkuk eder.",
            "Tahakkuku yapan tahsil edemez, banka ödemesini onaylayamaz. Beyannamenin durumu değişmez.",
        ]
