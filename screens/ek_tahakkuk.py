"""Muhasebe Hareketleri, ek tahakkuk (ET): a further assessment under the original tescil number, by the muhasebe memuru (26/3, 27/1-c, 28/3).

Commonest task: number, Enter, reason, code and amount of each tax, text, F2.
"""

from typing import Any

from gumruk.data import queries, queries_kasa
from gumruk.data.islem import Islendi
from gumruk.models.ek_tahakkuk import EkNeden, EkTahakkukGirdisi
from gumruk.models.kurus import goster
from gumruk.screens.ekran import KayitEkrani, rule
from gumruk.tui.field_types import AmountField, CodeField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import fit

NEDENLER = {str(n): neden for n, neden in enumerate(EkNeden, 1)}
SATIR = 5


class EkTahakkukEkrani(KayitEkrani):
    ad = "ek_tahakkuk"
    eylem = "ek_tahakkuk_yap"
    bos_metin = ("Beyanname numarasını yazıp Enter'a basın.", "Ödenmiş beyannamenin noksan vergisi, ilk tahakkuk değişmeden ek olarak yazılır.")

    def getir(self, metin: str) -> Any:
        return queries_kasa.vezne_gor(self.depo, queries.beyanname_id(self.depo, metin))

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit.beyanname
        notlar = [
            Note(1, 42, b.durum.value, "strong"),
            Note(2, 2, "Yükümlü", "dim"),
            Note(2, 17, b.alici_unvan[:42]),
            Note(2, 62, f"VKN {b.alici_no}"),
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
        for n in range(SATIR):
            y = row + 3 + n
            alanlar += [
                Field(f"kod{n}", "", y, 4, kod, label_col=4, width=3, code_list="vergiKodu"),
                Field(f"matrah{n}", "", y, 36, AmountField(), label_col=36, width=18),
                Field(f"tutar{n}", "", y, 58, AmountField(), label_col=58, width=20),
            ]
        alanlar.append(Field("gerekce", "Gerekçe", row + 4 + SATIR, 17, TextField(200), label_col=2, width=60, mandatory=True))
        return alanlar, notlar, {}

    def acildi(self) -> None:
        self.son_engeller = self.engelleri(self.eylem, self.belge_id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say(" · ".join(f"{k} {n.value}" for k, n in NEDENLER.items()) + ". F2 tahakkuk eder.")

    def do_act(self) -> None:
        if self.kayit is None or not self.denetle():
            return
        v = self.model.values()
        satirlar = tuple(
            {"kod": v[f"kod{n}"], "matrah_kurus": v[f"matrah{n}"] or 0, "tutar_kurus": v[f"tutar{n}"]}
            for n in range(SATIR)
            if v[f"kod{n}"] and v[f"tutar{n}"]
        )
        yarim = next((n for n in range(SATIR) if bool(v[f"kod{n}"]) != bool(v[f"tutar{n}"])), None)
        if yarim is not None or not satirlar:
            self.error(f"m.27/1-c  {'Vergi yazılmamış' if yarim is None else f'{yarim + 1}. satır yarım'}: kodu ve tutarı yazın.")
            return
        alanlar = {"neden": NEDENLER[v["neden"]], "satirlar": satirlar, "gerekce": v["gerekce"] or ""}
        girdi = self.girdi_kur(EkTahakkukGirdisi, alanlar, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._edildi)

    def _edildi(self, sonuc: Islendi) -> None:
        no = next((n for n in sonuc.nolar if "MH" in n), "")
        self.bosalt()
        self.say(f"{sonuc.no}: ek tahakkuk {no} yapıldı. Beyannameyi vezneye gönderin; MH ekranında tahsil edilir.", "ok")

    def yardim_satirlari(self) -> list[str]:
        return [
            "Noksan tahakkuk, geç yüklenen oran, eksik beyan, supalan, sonradan kontrol: fark, aynı numarayla yeni bir muhasebe hareketidir.",
            "Tahakkuku yapan tahsil edemez, banka ödemesini onaylayamaz. Beyannamenin durumu değişmez.",
        ]
