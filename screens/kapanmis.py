"""«Kapanmış Beyannameler» (KB): closed declarations, each with the annotation of its control after delivery (28/1).

Commonest tasks: look up = number, Enter; the list = F4; its papers and story = F10.
"""

from collections.abc import Sequence
from typing import Any

from gumruk.data import queries_sonradan
from gumruk.models.kurus import goster, kg_goster
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.kalemler import kalem_notlari
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row


class KapanmisEkrani(KayitEkrani):
    ad = "kapanmis"
    bos_metin = ("Beyanname numarasını yazıp Enter'a basın; F4 kapanmış beyannameleri listeler.", "Ad, plaka ya da senetle aramak için Ctrl+F.")

    def getir(self, metin: str) -> Any:
        return queries_sonradan.kapanmis_gor(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit.beyanname
        ciftler = (
            ("Kapanış", queries_sonradan.saat(kayit.kapanis) if kayit.kapanis else "-"),
            ("Tescil", f"{b.tescil_gunu:%d.%m.%Y} · {b.tescil_eden}"),
            ("Alıcı", f"{b.alici_unvan} {b.alici_no}"),
            ("Beyan sahibi", f"{b.beyan_sahibi_unvan} {b.beyan_sahibi_no}"),
            ("Rejim, hat", f"{b.rejim} · {b.hat.value if b.hat else '-'}"),
            ("Brüt, kıymet", f"{kg_goster(b.brut_gram)} kg · {goster(b.toplam_kiymet_kurus)} TL · vergi {goster(b.toplam_vergi_kurus)} TL"),
        )
        notlar = [Note(1, 42, b.durum.value, "strong")]
        for n, (ad, deger) in enumerate(ciftler):
            notlar += [Note(2 + n, 2, ad, "dim"), Note(2 + n, 17, deger[:61])]
        notlar += [rule(8), *kalem_notlari(b.kalemler, 9, 4), rule(13), Note(14, 2, "Meşruhat", "dim")]
        if kayit.mesruhat:
            notlar += [*sarili(15, f"«{kayit.mesruhat}»", style="strong"), Note(16, 2, f"{kayit.mesruhat_veren} · {kayit.kontrol_no} (m.28/1)")]
        elif kayit.kontrol:
            notlar += sarili(15, f"Henüz yok: sonradan kontrolü {kayit.kontrol_no} «{kayit.kontrol}».", style="warn")
        else:
            notlar.append(Note(15, 2, "Sonradan kontrol hattında değil; meşruhat verilmez.", "dim"))
        return [], notlar, {}

    def canli(self) -> dict[str, str]:
        return {**super().canli(), "list": "Liste"}

    def do_list(self) -> None:
        def sayfa(onek: str, son: str, adet: int) -> Sequence[Row]:
            return [Row(k.no, (k.no, k.alici, k.kapanis, k.mesruhat), k) for k in queries_sonradan.kapanmislar(self.depo, onek, son, adet)]

        sutunlar = (Column("Beyanname", 19), Column("Alıcı", 0), Column("Kapanış", 11), Column("Sonradan", 10))
        self.pick("Kapanmış Beyannameler", sutunlar, sayfa, self._secildi)

    def _secildi(self, satir: Row) -> None:
        self.model.text["no"] = satir.data.no
        self.fetched("no")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        hikaye = [("kontrol", "Sonradan kontrolün geçmişi")] if self.kayit.kontrol_no else []
        return [("goster", "Beyannamenin tamamı, kâğıtları"), *hikaye]

    def islem_secildi(self, secim: str) -> None:
        if secim == "goster":
            self.uyg.open_screen("gor", no=self.kayit.beyanname.no)
        elif secim == "kontrol":
            self.gecmisi_goster("sonradan_kontrol", self.kayit.kontrol_id, self.kayit.kontrol_no)
        else:
            super().islem_secildi(secim)

    def yazilan_var(self) -> bool:
        return False

    def yardim_satirlari(self) -> list[str]:
        return [
            "Eşyası teslim edilip kapanmış beyannameler; sonradan kontrolü uygun biten, kaşedeki sözü taşır (m.28/1).",
            "F4 listede numaranın başı yazılırsa oradan başlar; son sütun kontrolün bitip bitmediğini söyler.",
        ]
