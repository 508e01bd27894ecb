"""A declaration to look at, from any desk: where it stands, its taxes explained, why it is not closed, its history, its papers.

Commonest tasks: look up = number, Enter; explain a tax = F10, 1, Enter; why open = F10, 2.
"""

from typing import Any

from gumruk.data import queries, queries_cikis, queries_kasa, queries_muayene, queries_supalan
from gumruk.models.beyanname import hat_metni
from gumruk.models.kayit import BaskiTuru
from gumruk.models.kurus import goster, kg_goster, kur_goster
from gumruk.models.yon import Yon
from gumruk.screens import baski
from gumruk.screens.beyanname import vergi_listesi
from gumruk.screens.ekran import KayitEkrani, rule
from gumruk.screens.vezne import HAREKETLER, hareketleri_goster
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import fit


def tescil_zamani(b: Any, dilim: Any) -> str:
    """When it was entered; where its legal tescil day is another one (26/1, 26/2), that day first."""
    giris = b.tescil_ani.astimezone(dilim)
    return f"{giris:%d.%m.%Y %H:%M}" if giris.date() == b.tescil_gunu else f"{b.tescil_gunu:%d.%m.%Y} (tutanak), giriş {giris:%d.%m.%Y %H:%M}"


class GorEkrani(KayitEkrani):
    ad = "gor"
    bos_metin = ("Beyanname, alındı ya da referans numarasını yazıp Enter'a basın.", "Ad, plaka ya da senetle aramak için Ctrl+F.")

    def getir(self, metin: str) -> Any:
        return queries.beyanname_gor(self.depo, queries.beyanname_id(self.depo, metin))

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit
        hat = hat_metni(b) or "belirlenmedi"
        ciftler = [
            ("Durum", b.durum.value),
            ("Tescil", f"{tescil_zamani(b, self.now().tzinfo)} · {b.tescil_eden}"),
            *([("İhracatçı", f"{b.gonderici_unvan} {b.gonderici_no}")] if b.yon is Yon.CIKIS else []),
            ("Alıcı", f"{b.alici_unvan} {b.alici_no}".strip()),
            *([("Asıl sorumlu", f"{b.yukumlu_unvan} {b.yukumlu_no}")] if b.yon is Yon.TRANSIT else []),
            ("Beyan sahibi", f"{b.beyan_sahibi_unvan} {b.beyan_sahibi_no}"),
            ("Rejim", f"{b.rejim or b.yon.value}   referans {b.referans_no or '-'}   ek {b.ek_sayisi}"),
            ("Hat", f"{hat}   memur {b.muayene_memuru or '-'}"),
            ("Seçim", b.hat_gerekcesi or "-"),
            *([("Hat değişti", b.hat_degisikligi)] if b.hat_degisikligi else []),
            ("Onaylayan", b.onaylayan or "-"),
            ("Fatura", f"{goster(b.fatura_kurus)} {b.doviz} × {kur_goster(b.kur_milyonda)}   kıymet {goster(b.toplam_kiymet_kurus)} TL"),
            *([("Antrepo", f"{b.antrepo}   {b.teminat_sekli} {b.teminat_no}".rstrip())] if b.antrepo else []),
            ("Antrepodan", "; ".join(f"{x.antrepo_no}/{x.antrepo_kalem}" for x in b.antrepo_baglari))
            if b.antrepo_baglari
            else (
                "Özet beyan",
                queries_cikis.cikis_ozeti(self.depo, b.id) or "; ".join(f"{x.ozet_beyan_no} {x.senet_no}/{x.satir_sira}" for x in b.baglantilar),
            ),
        ]
        supalan = queries_supalan.ozet(self.depo, b.id)
        ciftler += [("Supalan", supalan)] if supalan else []
        aciklama = queries_muayene.yollar(self.depo, b.id).aciklama
        ciftler += [("Açıklama", aciklama)] if aciklama else []
        notlar: list[Note] = []
        for n, (ad, deger) in enumerate(ciftler):
            notlar += [Note(2 + n, 2, ad, "dim"), Note(2 + n, 16, deger[:62], "strong" if ad == "Durum" else "")]
        row = 2 + len(ciftler)
        notlar.append(rule(row))
        sigan = 4 - bool(aciklama) - (b.yon is Yon.CIKIS) - bool(supalan) - bool(b.antrepo)
        for k in b.kalemler[:sigan]:
            row += 1
            notlar.append(
                Note(
                    row,
                    2,
                    f"{k.sira:>3} {k.gtip} {k.mensei} {fit(k.tanim, 17)} {k.kap_adedi:>6} {k.kap_cinsi} {kg_goster(k.brut_gram):>11}"
                    f" {goster(k.kiymet_kurus):>14}",
                )
            )
        if len(b.kalemler) > sigan:
            row += 1
            notlar.append(Note(row, 2, f"… {len(b.kalemler)} kalem", "dim"))
        vergiler = "   ".join(f"{kod} {goster(tutar)}" for kod, _, _, tutar, _ in b.vergi_toplamlari())
        notlar += [
            Note(row + 1, 2, vergiler[:76]),
            Note(
                row + 2,
                2,
                f"Toplam {goster(b.toplam_vergi_kurus)} TL" + (f"   teminat {goster(b.toplam_teminat_kurus)} TL" if b.toplam_teminat_kurus else ""),
                "strong",
            ),
        ]
        return [], notlar, {}

    def acildi(self) -> None:
        self.say("F10: vergiler ve açıklaması, neden kapanmadı, geçmiş, kâğıtlar.")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        ortak = [("vergi", "Vergiler; Enter açıklar"), ("neden", "Neden kapanmadı?"), ("kagit", "Kâğıtlar, suret"), HAREKETLER]
        return [*ortak, ("surum", "Sürümler")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "vergi":
            vergi_listesi(
                self,
                f"Vergiler: {self.kayit.no}",
                [
                    (v.kalem, v.kod, v.ad, v.matrah_kurus, v.oran_milyonda, v.tutar_kurus, v.odeme, v.aciklama)
                    for k in self.kayit.kalemler
                    for v in k.vergiler
                ],
            )
        elif secim == "neden":
            self.neden_goster(self.kayit.id, self.kayit.no)
        elif secim == "kagit":
            self._kagitlar()
        elif secim == "hareket":
            hareketleri_goster(self, queries_kasa.vezne_gor(self.depo, self.kayit.id))
        elif secim == "surum":
            self.uyg.open_screen("surumler", no=self.kayit.no)
        else:
            super().islem_secildi(secim)

    def _kagitlar(self) -> None:
        kagitlar = baski.kayitlilar(self.depo, self.kayit.id)
        if not kagitlar:
            self.say("Bu beyannamenin kâğıdı yok.")
            return
        self.choose(
            "Kâğıtlar: seçilenin sureti basılır",
            [(str(k.id), f"{k.form} {k.belge_no} · {k.durum.value} · {k.tur}") for k in kagitlar],
            lambda secim: baski.yeniden(self, int(secim), BaskiTuru.SURET),
        )

    def yazilan_var(self) -> bool:
        return False

    def yardim_maddesi(self) -> str:
        return "14"
