"""Müracaat masası (MC): a declaration whose papers are missing or wrong is handed back, and taken in again with what was missing (19/4).

Commonest tasks: hand back = number, Enter, name, number, F2; take in = number, Enter, what was brought, F2 (who took them stands in the fields).
"""

from typing import Any

from gumruk.data import queries, queries_muayene
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import BeyannameDurumu
from gumruk.models.muracaat import BelgeAlGirdisi, BelgeVerGirdisi
from gumruk.screens.ambar import kimlik_denetimi
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.tui.field_types import CheckedField, TextField
from gumruk.tui.form_model import Field, Note


class MuracaatEkrani(KayitEkrani):
    ad = "muracaat"
    eylem = "belge_geri_ver"
    bos_metin = ("Eksik belge notundaki beyanname numarasını yazıp Enter'a basın.", "Bekleyenler masadaki kuyruklardadır.")

    def getir(self, metin: str) -> Any:
        return queries_muayene.muracaat_gor(self.depo, queries.beyanname_id(self.depo, metin))

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b, n = kayit.beyanname, kayit.notu
        acik = b.durum is BeyannameDurumu.MURACAATTA
        self.eylem = "belge_geri_al" if acik and n.verildi else "belge_geri_ver"
        notlar = [
            Note(1, 42, b.durum.value, "strong"),
            Note(2, 2, "Alıcı", "dim"),
            Note(2, 17, b.alici_unvan[:60]),
            Note(3, 2, "Beyan sahibi", "dim"),
            Note(3, 17, f"{b.beyan_sahibi_unvan} {b.beyan_sahibi_no}"[:60]),
            rule(4),
        ]
        if n is None:
            return [], notlar, {}
        satirlar = [
            (f"{n.no}  {n.memur}, {n.zaman.astimezone(self.now().tzinfo):%d.%m.%Y %H:%M}", "dim"),
            *((f"{kod} {belge}: {eksik}", "strong") for kod, belge, eksik in n.satirlar),
            (n.aciklama, ""),
            *((f"{ad}: {metin}", "dim") for ad, metin in (("Verildi", n.verildi), ("Geri alındı", n.alindi)) if metin),
        ]
        row = 5
        for metin, bicim in satirlar:
            yazilan = sarili(row, metin, style=bicim)
            notlar += yazilan
            row += len(yazilan)
        if not acik:
            return [], notlar, {}
        notlar.append(rule(row))
        kim = "Getiren" if n.verildi else "Teslim alan"
        ilk = row + 2 if n.verildi else row + 1
        alanlar = [
            Field("kisi", kim, ilk, 20, TextField(80), label_col=2, width=46, mandatory=True),
            Field("kisi_no", "T.C. kimlik / VKN", ilk + 1, 20, CheckedField(11, kimlik_denetimi), label_col=2, width=11, mandatory=True),
        ]
        if not n.verildi:
            return alanlar, notlar, {}
        alanlar.insert(0, Field("getirilen", "Getirilen belge", row + 1, 20, TextField(200), label_col=2, width=56, mandatory=True))
        return alanlar, notlar, {"kisi": n.verilen_kisi, "kisi_no": n.verilen_no}

    def acildi(self) -> None:
        if self.kayit.beyanname.durum is not BeyannameDurumu.MURACAATTA:
            self.son_engeller = self.engelleri(self.eylem, self.belge_id)
            if self.son_engeller:
                self.error(str(self.son_engeller[0]))
        elif self.eylem == "belge_geri_al":
            self.say("Eksik belgeyi görün, ne getirildiğini yazın. F2 geri alır, beyanname aynı memura gider.")
        else:
            self.say("Beyannameyi, eklerini ve notu verin; nota imza alın. F2 kaydeder.")

    def do_act(self) -> None:
        if self.kayit is None or "kisi" not in self.model.fields or not self.denetle():
            return
        v = self.model.values()
        alanlar = {"kisi": v["kisi"], "kisi_no": v["kisi_no"]}
        if self.eylem == "belge_geri_al":
            girdi = self.girdi_kur(BelgeAlGirdisi, {**alanlar, "getirilen": v["getirilen"]}, self.model)
        else:
            girdi = self.girdi_kur(BelgeVerGirdisi, alanlar, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis} (m.19/4).", "ok")

    def yardim_satirlari(self) -> list[str]:
        return [
            "Ek tahsilat ya da ceza gerektirmeyen eksik, yanlış belgede beyanname notuyla buraya gelir ve beyan sahibine geri verilir.",
            "Belge tamamlanıp getirilince geri alınır; beyanname notu yazan muayene memuruna döner.",
        ]
