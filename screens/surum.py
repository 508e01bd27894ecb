"""Beyanname sürümleri (SÜ): every version of a declaration, any two side by side, and the record as it stood at a minute (17, 19/5, 20).

Commonest tasks: last change = number, Enter, Enter, Enter; as it stood = number, Enter, ↓ ↓, day, hour.
"""

from datetime import datetime
from typing import Any

from gumruk.data import queries, queries_surum
from gumruk.models.kurus import goster, kg_goster
from gumruk.models.temel import GumrukHatasi
from gumruk.screens.ekran import KayitEkrani, rule
from gumruk.tui.field_types import DateField, NumberField, TimeField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import fit

SIGAN = 11


class SurumEkrani(KayitEkrani):
    ad = "surumler"
    bos_metin = ("Beyanname numarasını yazıp Enter'a basın.", "Düzeltilen beyannamenin bütün sürümleri durur; ikisi yan yana konur.")

    def getir(self, metin: str) -> Any:
        beyan = queries.beyanname_gor(self.depo, queries.beyanname_id(self.depo, metin))
        self.surumler = queries_surum.surumler(self.depo, beyan.id)
        return beyan

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b, son = kayit, kayit.surum
        notlar = [
            Note(1, 42, f"{b.durum.value} · {son}. sürüm"[:36], "strong"),
            Note(3, 20, "ile", "dim"),
            Note(3, 34, "Enter yan yana koyar", "dim"),
            Note(4, 42, "o dakikadaki hâlini gösterir", "dim"),
            rule(5),
        ]
        gizli = self.surumler[:-SIGAN]
        if gizli:
            notlar.append(Note(6, 2, f"… önceki {len(gizli)} sürüm", "dim"))
        for n, v in enumerate(self.surumler[-SIGAN:]):
            zaman = f"{v.zaman.astimezone(self.now().tzinfo):%d.%m.%Y %H:%M}"
            satir = f"{v.surum:>2}  {zaman}  m.{v.madde:<5} {fit(v.kim, 16)} {v.gerekce or v.ne}"
            notlar.append(Note(7 + n, 2, fit(satir, 76).rstrip(), "strong" if v.surum == son else ""))
        alanlar = [
            Field("sol", "Sürüm", 3, 17, NumberField(2), label_col=2, mandatory=True),
            Field("sag", "", 3, 25, NumberField(2), label_col=25, mandatory=True, fetch=True),
            Field("gun", "Şu anda nasıldı", 4, 18, DateField(), label_col=2),
            Field("saat", "saat", 4, 34, TimeField(), label_col=29, fetch=True),
        ]
        return alanlar, notlar, {"sol": max(1, son - 1), "sag": son}

    def acildi(self) -> None:
        if self.kayit.surum == 1:
            self.say("Tek sürüm: bu beyanname düzeltilmemiş.")
        else:
            self.say(f"{self.kayit.surum} sürüm var. Karşılaştırmak için Enter, Enter.")

    def fetched(self, name: str) -> None:
        if name == "sag":
            self._karsilastir()
        elif name == "saat":
            self._aninda()
        else:
            super().fetched(name)

    def field_left(self, name: str) -> None:
        """The hour skips on when it is full."""
        if name == "saat" and self.model.text["saat"] and self.model.text["gun"]:
            self._aninda()

    def _karsilastir(self) -> None:
        if not self.denetle():
            return
        sol, sag = self.model.value("sol"), self.model.value("sag")
        try:
            kutular = queries_surum.karsilastir(self.depo, self.kayit.id, sol, sag)
        except GumrukHatasi as hata:
            self.goster_hata(hata)
            return
        farkli, ayni = [k for k in kutular if k.farkli], [k for k in kutular if not k.farkli and k.yeni]
        satirlar = [Row(f"f{n}", ("≠", k.etiket, k.eski, k.yeni), k, "warn") for n, k in enumerate(farkli)]
        satirlar.append(Row("-", ("", f"aynı kalan {len(ayni)} kutu", "", ""), None, "dim"))
        satirlar += [Row(f"a{n}", ("", k.etiket, k.eski, k.yeni), k) for n, k in enumerate(ayni)]

        def ac(satir: Row) -> None:
            if satir.data is not None:
                self.show_text(satir.data.etiket, [f"{sol}. sürüm: {satir.data.eski or '-'}", f"{sag}. sürüm: {satir.data.yeni or '-'}"])

        self.browse(
            f"{self.kayit.no}: {sol}. ile {sag}. sürüm, {len(farkli)} fark",
            (Column("", 1), Column("Kutu", 26), Column(f"{sol}. sürüm", 0), Column(f"{sag}. sürüm", 20)),
            list_pager(satirlar),
            ac,
            "≠ farklı kutu · yazılan yerini bulur · Enter tamamını gösterir · F12 Kapat",
        )

    def _aninda(self) -> None:
        gun, saat = self.model.value("gun"), self.model.value("saat")
        if gun is None or not saat or not self.denetle():
            self.error("Günü ve saati yazın (gg.aa.yyyy, ss:dd).")
            return
        dilim = self.now().tzinfo
        an = datetime.strptime(f"{gun:%Y-%m-%d} {saat}:59", "%Y-%m-%d %H:%M:%S").replace(tzinfo=dilim)
        try:
            gor = queries_surum.aninda(self.depo, self.kayit.id, an)
        except GumrukHatasi as hata:
            self.goster_hata(hata)
            return
        b = gor.beyanname
        self.show_text(
            f"{b.no}: {gun:%d.%m.%Y} {saat} itibarıyla",
            [
                f"Durum: {b.durum.value} · {b.surum}. sürüm",
                f"Son işlem: {gor.son_islem}, {gor.son_zaman.astimezone(dilim):%d.%m.%Y %H:%M:%S}",
                f"Onaylayan: {b.onaylayan or '-'}   Hat: {b.hat.value if b.hat else '-'}   Memur: {b.muayene_memuru or '-'}",
                f"Fatura {goster(b.fatura_kurus)} {b.doviz}   kıymet {goster(b.toplam_kiymet_kurus)} TL   vergi {goster(b.toplam_vergi_kurus)} TL"
                f"   teminat {goster(b.toplam_teminat_kurus)} TL",
                "",
                *(
                    f"{k.sira:>3} {k.gtip} {k.mensei} {k.tanim}: {k.kap_adedi} {k.kap_cinsi}, brüt {kg_goster(k.brut_gram)}, "
                    f"net {kg_goster(k.net_gram)} kg, fiyat {goster(k.fatura_kurus)}"
                    for k in b.kalemler
                ),
            ],
        )

    def yazilan_var(self) -> bool:
        return False

    def yardim_maddesi(self) -> str:
        return "17"

    def yardim_satirlari(self) -> list[str]:
        return [
            "Düzeltme (m.17), düzeltme nüshası (m.19/5) ve itirazın sonucu (m.20) yeni bir sürüm yapar; önceki sürüm olduğu gibi durur.",
            "İki sürüm numarası yazılıp Enter'a basılınca bütün kutular yan yana gelir, farklı olanlar ≠ ile en üsttedir.",
        ]
