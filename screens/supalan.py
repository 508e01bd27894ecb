"""Supalan (SP): the petition as the chief decides on it, and BS3 as the kabul memuru clears it where he declined (27/1-a).

Commonest tasks: grant = number, Enter, F2 (the annotation stands written); decline = F10, 1, reason, Enter; clear BS3 = number, Enter, F2.
"""

from typing import Any

from gumruk.data import queries_supalan
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import HAT_RENGI, BeyannameDurumu
from gumruk.models.kurus import goster, kg_goster
from gumruk.models.supalan import SupalanUygunGirdisi
from gumruk.models.temel import Rol
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.kalemler import kalem_metinleri, kalem_notlari
from gumruk.tui.field_types import TextField
from gumruk.tui.form_model import Field, Note

MESRUHAT = "Supalan talebi uygun görülmüştür."


class SupalanEkrani(KayitEkrani):
    ad = "supalan"
    eylem = "supalan_uygun_gor"
    bos_metin = (
        "Supalan Talep Dilekçesi bekleyen beyannamenin numarasını yazıp Enter'a basın.",
        "İdare amiri karar verir; uygun görülmeyende kabul memuru BS3 kodunu kaldırır.",
    )

    def getir(self, metin: str) -> Any:
        return queries_supalan.supalan_gor(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit.beyanname
        amir = Rol.IDARE_AMIRI in self.uyg.oturum.roller
        kaldirilacak = b.durum is BeyannameDurumu.BS3_KALDIRILACAK
        self.eylem = "bs3_kaldir" if kaldirilacak or not amir else "supalan_uygun_gor"
        hat = f"{b.hat.value} ({HAT_RENGI[b.hat]})" if b.hat else "belirlenmedi"
        notlar = [
            Note(1, 42, b.durum.value[:37], "strong"),
            Note(2, 2, "Alıcı", "dim"),
            Note(2, 17, b.alici_unvan[:34]),
            Note(2, 54, f"rejim {b.rejim}  {goster(b.toplam_kiymet_kurus)}"[:25], "dim"),
            Note(3, 2, "Taşıt, eşya", "dim"),
            Note(3, 17, f"{b.arac_kimligi or 'araç yazılmamış'} · {b.kap_adedi} kap, {kg_goster(b.brut_gram)} kg"[:61]),
            Note(4, 2, "Seçilen hat", "dim"),
            Note(4, 17, f"{hat}, memur {b.muayene_memuru or '-'}"[:61]),
            rule(5),
        ]
        notlar += kalem_notlari(b.kalemler, 6, 3)
        row = 10
        notlar.append(rule(row))
        if not kayit.dilekce:
            return [], [*notlar, *sarili(row + 1, "Bu beyannamede Supalan Talep Dilekçesi yok.", style="")], {}
        satirlar = sarili(row + 1, f"Supalan Talep Dilekçesi {kayit.dilekce}, alan {kayit.sunan}", style="strong")
        satirlar += sarili(row + 2, f"4 no.lu listede olmayan kalem: {kayit.kalemler}", style="")
        row += 4
        if kayit.karar:
            zaman = f"{kayit.karar_ani.astimezone(self.now().tzinfo):%d.%m.%Y %H:%M}"
            satirlar += sarili(row, f"{kayit.amir}, {zaman}: {kayit.karar}. {kayit.gerekce}", style="warn" if kaldirilacak else "dim")
        notlar += satirlar
        if not (amir and self._bekler(kayit)):
            return [], notlar, {}
        alan = Field("mesruhat", "Meşruhat", row, 17, TextField(200), label_col=2, width=60, mandatory=True, rule="m.27/1-a")
        return [alan], notlar, {"mesruhat": MESRUHAT}

    @staticmethod
    def _bekler(kayit: Any) -> bool:
        return bool(kayit.beyanname.durum is BeyannameDurumu.SUPALAN_AMIRDE)

    def acildi(self) -> None:
        girdi = SupalanUygunGirdisi(mesruhat=MESRUHAT) if self.eylem == "supalan_uygun_gor" else None
        self.son_engeller = self.engelleri(self.eylem, self.belge_id, girdi)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif self.eylem == "bs3_kaldir":
            self.say("F2 BS3 kodunu kaldırır: beyanname yeni sürümüyle olağan usulde, seçilen hattan sürer.")
        else:
            self.say("F2 uygun görür, meşruhat dilekçeye de yazılır. F10 gerekçesiyle geri çevirir.")

    def do_act(self) -> None:
        if self.kayit is None or not self.denetle():
            return
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
            return
        if self.eylem == "bs3_kaldir":
            self.islem_yap(self.eylem, self.belge_id, None, self._oldu)
            return
        girdi = self.girdi_kur(SupalanUygunGirdisi, {"mesruhat": self.model.value("mesruhat")}, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        g = GECIS[sonuc.islem]
        sonra = BeyannameDurumu[sonuc.durum].value
        if sonuc.islem == "supalan_geri_cevir":
            sonra += "; kabul memuruna gönderin"
        self.bosalt()
        self.say(f"{sonuc.no}: {g.gecmis} (m.{sonuc.madde}). Beyanname şimdi «{sonra}».", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        geri = [("geri", "Uygun görme: gerekçesiyle geri çevir")] if self._bekler(self.kayit) else []
        return [*geri, ("kalemler", "Bütün kalemler"), ("goster", "Beyannamenin tamamı"), ("neden", "Neden kapanmadı?")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "geri":
            self.gerekceyle_yap("supalan_geri_cevir", self.belge_id, self._oldu, "Supalan neden uygun görülmüyor?")
        elif secim == "kalemler":
            self.show_text(f"Kalemler: {self.kayit.beyanname.no}", kalem_metinleri(self.kayit.beyanname.kalemler))
        elif secim == "goster":
            self.uyg.open_screen("gor", no=self.kayit.beyanname.no)
        elif secim == "neden":
            self.neden_goster(self.belge_id, self.kayit.beyanname.no)
        else:
            super().islem_secildi(secim)

    def yazilan_var(self) -> bool:
        return False

    def yardim_satirlari(self) -> list[str]:
        return [
            "BS3 seçilip eşyası 4 no.lu listede olmayan beyanname, onaydan sonra dilekçesiyle idare amirine gelir; o karar vermeden işlem yapılmaz.",
            "Uygun görülürse iş, onayda seçilen hattan sürer. Görülmezse kabul memuru aynı ekranda F2 ile BS3 kodunu kaldırır.",
        ]
