"""Eksik beyan tamamlama (EB): the examiner writes what the completing declaration changes; the difference is raised or goes back (26/3).

Commonest task: number, Enter, paper and its day, the price that changes, reason, F2; F10 1 shows the difference first.
"""

from typing import Any

from gumruk.data import queries, queries_eksik, queries_faiz
from gumruk.data.islem import Islendi
from gumruk.models.ek_tahakkuk import EkNeden
from gumruk.models.eksik_beyan import TamamlamaGirdisi
from gumruk.models.kurus import goster
from gumruk.models.vergi_farki import noksanlar
from gumruk.screens.ekran import KayitEkrani, rule, yukumlu_notlari
from gumruk.tui.field_types import AmountField, DateField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import fit

BELGE = 3
_GIDERLER = (("navlun", "Navlun"), ("sigorta", "Sigorta"), ("yurt_disi", "Yurt dışı gider"))


class EksikBeyanEkrani(KayitEkrani):
    ad = "eksik_beyan"
    eylem = "eksik_beyani_tamamla"
    bos_metin = (
        "Eksik beyanla (usul 5) verilmiş beyannamenin numarasını yazıp Enter'a basın.",
        "İlk beyanname değişmez; tamamlayıcı beyanın getirdiği fark ek tahakkuk ya da iade taslağı olur.",
    )

    def getir(self, metin: str) -> Any:
        return queries_eksik.eksik_gor(self.depo, queries.beyanname_id(self.depo, metin))

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b, t = kayit.beyanname, kayit.tamamlama
        notlar = [
            Note(1, 42, b.durum.value, "strong"),
            *yukumlu_notlari(b),
            Note(3, 2, "Tescil", "dim"),
            Note(3, 17, f"{b.tescil_gunu:%d.%m.%Y}   fatura {goster(b.fatura_kurus)} {b.doviz}   vergi {goster(b.toplam_vergi_kurus)} TL"),
            rule(4),
        ]
        if t is not None:
            sonuc = ", ".join(
                x for x in (f"ek tahakkuk {t.hareket_no}" * bool(t.hareket_no), f"iade taslağı {t.danisma_no}" * bool(t.danisma_no)) if x
            )
            notlar.append(Note(5, 2, f"Tamamlandı: {t.dayanak}, {t.gun:%d.%m.%Y}. {sonuc or 'Vergi değişmedi.'}"[:76], "ok"))
            for n, (kod, ad, eski, yeni) in enumerate(t.vergiler):
                notlar.append(Note(7 + n, 4, f"{kod:>3} {fit(ad, 32)} {goster(eski):>18} {goster(yeni):>18}"))
            return [], notlar, {}
        doviz = self.kod_alani("doviz", 3, sabit=True)
        alanlar = [
            Field("dayanak", "Tamamlayıcı", 5, 17, TextField(60), label_col=2, width=28, mandatory=True, rule="m.26/3"),
            Field("dayanak_gunu", "tarihi", 5, 60, DateField(), label_col=52, mandatory=True),
            Field("gerekce", "Değişen, neden", 6, 17, TextField(200), label_col=2, width=60, mandatory=True),
        ]
        degerler: dict[str, Any] = {"dayanak_gunu": self.depo.bugun(), "yurt_ici_kurus": b.yurt_ici_kurus}
        row = 7
        notlar.append(Note(row, 2, f"{'42 Kalem fiyatları, ' + b.doviz:<52}{'beyan edilen':>24}", "dim"))
        for n, k in enumerate(b.kalemler):
            row += 1
            notlar.append(Note(row, 2, f"{k.sira:>3} {k.gtip} {fit(k.tanim, 20)}"))
            notlar.append(Note(row, 60, goster(k.fatura_kurus).rjust(18), "dim"))
            alanlar.append(Field(f"fiyat{n}", "", row, 41, AmountField(), label_col=41, width=18, mandatory=True))
            degerler[f"fiyat{n}"] = k.fatura_kurus
        for ad, etiket in _GIDERLER:
            row += 1
            alanlar += [
                Field(f"{ad}_kurus", etiket, row, 41, AmountField(), label_col=2, width=18),
                Field(f"{ad}_doviz", "", row, 60, doviz, label_col=60, code_list="doviz"),
            ]
            degerler |= {f"{ad}_kurus": b.alan[f"{ad}_kurus"] or None, f"{ad}_doviz": b.alan[f"{ad}_doviz"]}
        row += 1
        alanlar.append(Field("yurt_ici_kurus", "Yurt içi gider, TL", row, 41, AmountField(), label_col=2, width=18))
        belge = self.kod_alani("belgeKodu", 4, sabit=True)
        for n in range(BELGE):
            row += 1
            alanlar += [
                Field(f"belge{n}", f"44 {n + 1}. belge", row, 17, belge, label_col=2, width=4, code_list="belgeKodu"),
                Field(f"ref{n}", "no", row, 46, TextField(30), label_col=42, width=18),
                Field(f"tarih{n}", "", row, 66, DateField(), label_col=66),
            ]
        return alanlar, notlar, degerler

    def acildi(self) -> None:
        self.son_engeller = self.engelleri(self.eylem, self.belge_id)
        if not self.son_engeller and self.kayit.tamamlama is None:
            girdi = self._girdi(dayanak="ekranda", gerekce="ekranda bakılıyor")
            self.son_engeller = self.engelleri(self.eylem, self.belge_id, girdi) if girdi is not None else []
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif self.kayit.tamamlama is None:
            self.say("Değişeni yazın. F10 1 farkı gösterir, F2 tamamlar: noksan ek tahakkuk, fazla iade taslağı olur.")

    def _girdi(self, **bakilan: str) -> TamamlamaGirdisi | None:
        v = self.model.values()
        kalemler = self.kayit.beyanname.kalemler
        alanlar: dict[str, Any] = {
            "dayanak": v["dayanak"] or "",
            "dayanak_gunu": v["dayanak_gunu"],
            "gerekce": v["gerekce"] or "",
            "yurt_ici_kurus": v["yurt_ici_kurus"] or 0,
            "fiyatlar": tuple(
                {"kalem_id": k.id, "fatura_kurus": v[f"fiyat{n}"]} for n, k in enumerate(kalemler) if v[f"fiyat{n}"] not in (None, k.fatura_kurus)
            ),
            "belgeler": tuple(
                {"kod": v[f"belge{n}"], "referans": v[f"ref{n}"] or "", "tarih": f"{v[f'tarih{n}']:%d.%m.%Y}" if v[f"tarih{n}"] else ""}
                for n in range(BELGE)
                if v[f"belge{n}"]
            ),
        }
        for ad, _ in _GIDERLER:
            alanlar |= {f"{ad}_kurus": v[f"{ad}_kurus"] or 0, f"{ad}_doviz": v[f"{ad}_doviz"] or ""}
        return self.girdi_kur(TamamlamaGirdisi, {**alanlar, **bakilan}, self.model)  # type: ignore[return-value]

    def dark(self) -> set[str]:
        return {"act"} if self.kayit is not None and self.kayit.tamamlama is not None else super().dark()

    def do_act(self) -> None:
        if self.kayit is None or self.kayit.tamamlama is not None or not self.denetle():
            return
        girdi = self._girdi()
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._tamamlandi)

    def _tamamlandi(self, sonuc: Islendi) -> None:
        ek = next((f" Ek tahakkuk {n}: beyannameyi vezneye gönderin." for n in sonuc.nolar if "MH" in n), "")
        iade = next((f" İade taslağı {n}: muhasebe DK ekranında önerir." for n in sonuc.nolar if "DK" in n), "")
        self.bosalt()
        self.say(f"{sonuc.no}: eksik beyan tamamlandı.{ek}{iade}" + ("" if ek or iade else " Vergi değişmedi."), "ok")

    def islemler(self) -> list[tuple[str, str]]:
        return [("fark", "Vergi farkını göster")] if self.kayit is not None and self.kayit.tamamlama is None else []

    def islem_secildi(self, secim: str) -> None:
        if secim == "fark":
            self._farki_goster()
        else:
            super().islem_secildi(secim)

    def _farki_goster(self) -> None:
        girdi = self._girdi(dayanak="ekranda", gerekce="ekranda bakılıyor")
        if girdi is None:
            return
        farklar, hatalar = queries_eksik.fark(self.depo, self.belge_id, girdi)
        satirlar = [f"Vergi hesaplanamıyor: {h}" for h in hatalar]
        for f in farklar:
            satirlar += [f"{f.kod} {f.ad}: {goster(f.eski_kurus)} → {goster(f.yeni_kurus)} TL", *(f"  {x}" for x in f.aciklama.splitlines())]
        toplam = sum(f.yeni_kurus - f.eski_kurus for f in farklar)
        noksan = noksanlar(farklar)
        if noksan:
            satirlar += ["", *queries_faiz.ek_faizini_gor(self.depo, self.belge_id, EkNeden.EKSIK_BEYAN, noksan).aciklama]
        if farklar:
            satirlar += ["", f"{'Ek tahakkuk' if toplam > 0 else 'İade'} yönünde net fark {goster(abs(toplam))} TL; her vergi ayrı işlenir."]
        self.show_text("Tamamlayıcı beyanın farkı", satirlar or ["Vergi değişmiyor."])

    def yardim_satirlari(self) -> list[str]:
        return [
            "Tamamlayıcı beyanda değişen fiyat ve giderleri, gelen belgeleri yazın; beyannamenin tescil günündeki oran ve kurla yeniden hesaplanır.",
            "İlk tahakkuk değişmez: noksan, aynı numarayla ek tahakkuk; fazla, danışma kâğıdı taslağı olur. Beyanname bir kez tamamlanır.",
        ]
