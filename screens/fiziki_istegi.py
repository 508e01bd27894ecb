"""Fiziki muayene isteği (Fİ): the chief reads why it is asked, names an examiner of the ambar group or declines with reasons (19/3).

Commonest tasks: grant = number, Enter, F2 (the least burdened stands in the field; another by his code or F4); decline = F10, 1, reason, Enter.
"""

from typing import Any

from gumruk.data import queries, queries_muayene
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import BeyannameDurumu, taraf_adi
from gumruk.models.fiziki_istegi import FizikiGorevGirdisi
from gumruk.models.kurus import goster
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.kalemler import kalem_metinleri, kalem_notlari
from gumruk.tui.field_types import CodeField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import fit


class FizikiIstegiEkrani(KayitEkrani):
    ad = "fiziki_istegi"
    eylem = "fiziki_gorevlendir"
    bos_metin = ("Fiziki muayenesi istenen beyannamenin numarasını yazıp Enter'a basın.", "Bekleyen istekler masadaki kuyruktadır.")

    def getir(self, metin: str) -> Any:
        return queries_muayene.fiziki_istegi_gor(self.depo, queries.beyanname_id(self.depo, metin))

    @property
    def acik(self) -> bool:
        return self.kayit is not None and self.kayit.beyanname.durum is BeyannameDurumu.FIZIKI_ISTENDI

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit.beyanname
        notlar = [
            Note(1, 42, b.durum.value, "strong"),
            Note(2, 2, taraf_adi(b), "dim"),
            Note(2, 17, b.yukumlu_unvan[:34]),
            Note(2, 54, f"rejim {b.rejim}  {goster(b.toplam_kiymet_kurus)}"[:25], "dim"),
        ]
        notlar += kalem_notlari(b.kalemler, 3, 3)
        notlar.append(rule(6))
        row = 7
        for i in kayit.istekler[-2:]:
            satirlar = [(f"{i.no}  {i.isteyen}, {i.zaman.astimezone(self.now().tzinfo):%d.%m.%Y %H:%M}: {i.konu}", "strong"), (i.gerekce, "")]
            if i.karar:
                satirlar.append((f"{i.amir}: {i.karar} {i.atanan or i.karar_gerekcesi}".rstrip(), "dim"))
            for metin, bicim in satirlar:
                yazilan = sarili(row, metin, style=bicim)
                notlar += yazilan
                row += len(yazilan)
        if not self.acik:
            return [], notlar, {}
        notlar += [rule(row), Note(row + 3, 4, "ambar grubunda görevli".ljust(34) + "bekleyen puan", "dim")]
        for n, m in enumerate(kayit.memurlar[:5]):
            notlar.append(Note(row + 4 + n, 4, f"{m.kod:<10} {fit(m.ad, 24)}{m.puan:>10}"))
        if not kayit.memurlar:
            notlar += sarili(row + 4, "Görevli yok: «Muayene görevlendirme» (MG) ekranında ambar grubuna memur verin.", style="warn")
        adlar = {m.kod: m.ad for m in kayit.memurlar}
        alan = Field("memur", "Görevlendirilen", row + 1, 21, CodeField(20, adlar.get), label_col=2, width=10, mandatory=True)
        return [alan], notlar, {"memur": kayit.memurlar[0].kod} if kayit.memurlar else {}

    def acildi(self) -> None:
        if self.acik:
            self.say("F2 uygun görür, yazılı memuru görevlendirir (F4 liste). F10 gerekçesiyle geri verir.")
            return
        self.son_engeller = self.engelleri(self.eylem, self.belge_id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))

    def canli(self) -> dict[str, str]:
        return {**super().canli(), **({"list": "Memurlar"} if self.acik else {})}

    def do_list(self) -> None:
        if not self.acik:
            self.say("Bekleyen istekler masadaki kuyruktadır.")
            return
        satirlar = [Row(m.kod, (m.kod, m.ad, str(m.puan)), m) for m in self.kayit.memurlar]
        self.pick("Ambar muayene grubu", (Column("Kod", 10), Column("Ad", 0), Column("Puan", 6, True)), list_pager(satirlar), self._secildi)

    def _secildi(self, satir: Row) -> None:
        self.model.set_values({"memur": satir.data.kod})
        self.form.repaint()

    def do_act(self) -> None:
        if self.kayit is None or not self.acik or not self.denetle():
            return
        memur = next(m for m in self.kayit.memurlar if m.kod == self.model.values()["memur"])
        girdi = self.girdi_kur(FizikiGorevGirdisi, {"memur_id": memur.id}, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis} (m.{sonuc.madde}). Karar kâğıdı basılıyor; imzalayıp beyannameyle memura verin.", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        return [*([("geri", "Uygun görme: gerekçesiyle ilk memura geri ver")] if self.acik else []), ("kalemler", "Bütün kalemler")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "geri":
            self.gerekceyle_yap("fiziki_geri_cevir", self.belge_id, self._oldu, "Fiziki muayene neden gerekmiyor?")
        elif secim == "kalemler":
            self.show_text(f"Kalemler: {self.kayit.beyanname.no}", kalem_metinleri(self.kayit.beyanname.kalemler))
        else:
            super().islem_secildi(secim)

    def yazilan_var(self) -> bool:
        return False

    def yardim_satirlari(self) -> list[str]:
        return [
            "Belge kontrolündeki memur ciddi farklılık bulup fiziki muayene isterse beyanname buraya gelir.",
            "Uygunsa ambar grubundan bir memur görevlendirin; değilse gerekçenizle ilk memura geri verin, işi kaldığı yerden sürer.",
        ]
