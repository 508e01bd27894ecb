"""From a queued job to paper: values built, form drawn, file written, printer told; never on the key path, never undoing the act."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

from gumruk.data import antrepo_dokumu, defterler, devir, kagit, queries, queries_ambar, queries_antrepo, queries_muayene, queries_secim, sonradan
from gumruk.data.kagit import BaskiVerisi, yerel
from gumruk.models.defter import Defter, DefterIstegi, SatirOkuyan
from gumruk.models.kayit import BaskiDurumu, BaskiTuru


def pdf_uret(v: BaskiVerisi, *, egitim: bool, nushalar: Sequence[str] | None = None) -> bytes:
    """The paper's bytes: the same for the same rows, whenever it is printed."""
    from gumruk.models.yon import Yon
    from gumruk.printing.antrepo import SURUM_FORMLARI
    from gumruk.printing.form import Suret
    from gumruk.printing.registry import FORMLAR
    from gumruk.printing.render import render

    suret = Suret(v.kopya, f"{yerel(v.zaman):%d.%m.%Y %H:%M}", v.isteyen) if v.tur is BaskiTuru.SURET else None
    nusha = tuple(nushalar) if nushalar and v.form == "vezne_alindisi" else None
    form = replace(FORMLAR[v.form], madde=v.madde) if v.madde else FORMLAR[v.form]
    if v.form in SURUM_FORMLARI and v.yan["yeni"].yon is Yon.ANTREPO:
        form = SURUM_FORMLARI[v.form]
    return render(form, _deger(v), nushalar=nusha, suret=suret, egitim=egitim)


def _deger(v: BaskiVerisi) -> Any:
    from gumruk.printing import (
        ambar,
        antrepo,
        beyanname,
        cikis,
        duzeltme,
        gec_oran,
        iade,
        kasa,
        muayene,
        muzekkere,
        ozet_beyan,
        secim,
        sonradan,
        supalan,
        tahlil,
        teminat,
        transit,
        tutanak,
        vezne,
        yeniden_hesap,
        ykts,
    )

    k, y = v.kayit, v.yan
    match v.form:
        case "vezne_alindisi" | "alindi_iptali":
            return vezne.alindi_degeri(v.idare_adi, k, y["borclu"], y["hareketler"], y["memur"], yerel, y["sir"], y["iptal"], y["teminat"])
        case "teslimat_muzekkeresi":
            return kasa.teslimat_degeri(v.idare_adi, k, y["kasa"], y["memur"], yerel)
        case "kasa_sayim_tutanagi":
            return kasa.sayim_degeri(v.idare_adi, k, y["sayim"], y["gun"], y["alindilar"], y["veznedar"], y["ikinci"], y["zincir"], yerel)
        case "ambar_cikis_fisi":
            return ambar.fis_degeri(v.idare_adi, k, y["beyanname"], y["kayitlar"], y["odemeler"], y["memur"], yerel)
        case "fark_tutanagi":
            return ambar.tutanak_degeri(v.idare_adi, k, y["ozet_beyan"], y["giris"], y["satirlar"], y["memur"], yerel)
        case "ambarsiz_teslim_tutanagi" | "ticari_belge_tutanagi" | "basit_usul_tutanagi" | "ozel_beyan_tutanagi":
            return tutanak.tutanak_degeri(v.idare_adi, k, y["ozet_beyan"], y["beyanname_no"], y["satirlar"], y["memur"], yerel)
        case "ozet_beyan_dokumu":
            return ozet_beyan.dokum_degeri(v.idare_adi, k, yerel)
        case "cikis_ozet_beyan_dokumu":
            return cikis.ozet_beyan_degeri(v.idare_adi, k, y["satirlar"], yerel)
        case "takim_listesi" | "yukleme_meshruhati" | "kapatma_listesi":
            return cikis.takim_degeri(v.idare_adi, k, v.form, yerel=yerel, **y)
        case "beyanname_dokumu" | "cikis_beyannamesi_dokumu":
            return beyanname.dokum_degeri(v.idare_adi, k, yerel, y["mesruhat"])
        case "antrepo_dokumu":
            return beyanname.dokum_degeri(v.idare_adi, k, yerel)
        case "antrepo_giris_fisi":
            return antrepo.giris_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "antrepo_cikis_fisi":
            return antrepo.cikis_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "antrepo_fark_tutanagi":
            return antrepo.fark_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "antrepo_sayim_tutanagi":
            return antrepo.sayim_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "duzeltilmis_dokum" | "duzeltme_nushasi" | "cikis_duzeltme_nushasi" | "bs3_iptal_dokumu" | "kismi_cekme_dokumu":
            return duzeltme.surum_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "cetele" | "cetele_islenmis":
            return supalan.cetele_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "muzekkere":
            return muzekkere.muzekkere_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "teblig":
            return muzekkere.teblig_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "itiraz_fisi":
            return muzekkere.itiraz_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "iade_fisi":
            zaman: datetime = yerel(y["zaman"])
            return beyanname.iade_degeri(v.idare_adi, k, y["taraf"], y["neden"], y["gruplar"], y["memur"], zaman)
        case "teminat_uygunluk_yazisi" | "menkul_kiymet_alindisi" | "kiymet_iade_tutanagi":
            return teminat.kiymet_degeri(v.idare_adi, teminat=k, yerel=yerel, **y)
        case "danisma_kagidi" | "odeme_emri":
            return iade.danisma_degeri(v.idare_adi, k, y["beyanname"], y["zaman"], y["tahsil"], y["odemeler"], y["kisiler"], yerel)
        case "gec_oran_listesi":
            return gec_oran.liste_degeri(v.idare_adi, k, y["memur"], v.zaman, yerel)
        case "yeniden_hesap":
            return yeniden_hesap.hesap_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "odeme_belgesi":
            return iade.odeme_degeri(v.idare_adi, k, y["neyin"], y["kaynak"], y["tescil_no"], y["kimin"], y["memur"], yerel)
        case "kura_tutanagi":
            return secim.tutanak_degeri(v.idare_adi, k, queries_secim.payi, yerel)
        case "fiziki_istegi" | "fiziki_karari":
            return muayene.istek_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "eksik_belge_notu":
            return muayene.not_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "hazirlik_bildirimi":
            return muayene.hazirlik_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "yeniden_muayene_tutanagi":
            return muayene.yeniden_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "sonradan_muzekkeresi" | "sonradan_olur":
            return sonradan.muzekkere_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "yerinde_tutanak":
            return sonradan.tutanak_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "transit_beyannamesi":
            return transit.beyanname_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "transit_ozet_tek_tip":
            return transit.ozet_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "nusha_teslim":
            return transit.teslim_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "sevk_hatirlatma":
            return transit.hatirlatma_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "teyit_yazisi":
            return transit.teyit_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "tahlil_istegi":
            return tahlil.istek_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "numcikis_tutanagi":
            return tahlil.tutanak_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "tahlil_sonucu":
            return tahlil.sonuc_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "tahlil_dayanagi":
            return tahlil.dayanak_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "tahlil_itiraz_yazisi":
            return tahlil.itiraz_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "tahlil_itiraz_sonucu":
            return tahlil.itiraz_sonucu_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "ykts_kayit_formu":
            return ykts.form_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "ykts_kayit_belgesi":
            return ykts.belge_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "ykts_iade_fisi":
            return ykts.iade_degeri(v.idare_adi, k, yerel=yerel, **y)
        case "ykts_muzekkere" | "ykts_ceza_karari":
            return ykts.bulgu_degeri(v.idare_adi, k, yerel=yerel, **y)
    raise KeyError(v.form)


def isi_bas(depo: Any, ayar: Any, is_id: int) -> Path | None:
    """One job to its file, and to the printer when the office has one; None when another has it."""
    yazici = ayar.kagit.yazici
    if not kagit.isi_al(depo, is_id, bool(yazici)):
        return None
    try:
        v = kagit.baski_verisi(depo, is_id)
        pdf = pdf_uret(v, egitim=depo.ofis().egitim, nushalar=ayar.kagit.alindi_nushalari)
        yol = kagit.dosyaya_yaz(depo, ayar.kagit_klasoru, v, pdf, BaskiDurumu.GONDERILIYOR if yazici else BaskiDurumu.GONDERILDI)
    except Exception:
        kagit.durum_yaz(depo, is_id, BaskiDurumu.KUYRUKTA)  # nothing came out; the next sign-in tries again
        raise
    if yazici:
        from gumruk.printing.spool import yaziciya_ver

        hata = yaziciya_ver(yazici, yol, f"{v.form} {v.belge_no}")
        kagit.durum_yaz(depo, is_id, BaskiDurumu.HATA if hata else BaskiDurumu.GONDERILDI, hata or "")
        if hata:
            raise OSError(hata)
    return yol


def bas(ekran: Any, isler: Sequence[int]) -> None:
    """Print in the background, one paper after another; only trouble speaks."""
    uyg = ekran.app
    depo, ayar = uyg.depo, uyg.ayar
    yeniler = [i for i in isler if i not in uyg.basilan]
    uyg.basilan.update(yeniler)

    async def calis() -> None:
        for is_id in yeniler:
            try:
                async with uyg.baski_sirasi:
                    await asyncio.to_thread(isi_bas, depo, ayar, is_id)
            except Exception as hata:
                numara = uyg.unexpected(hata)
                uyg.screen.say(f"Kâğıt basılamadı ({numara}); işlem kayıtlıdır. Belgeyi gösteren ekranda F10, Kâğıtlar'dan yeniden basın.", "error")
            finally:
                uyg.basilan.discard(is_id)

    uyg.run_worker(calis(), group="baski", exit_on_error=False)


def yarim_kalanlar(ekran: Any) -> str:
    """At sign-in: papers that a crash left in the queue come out now; one that the printer may or may not have taken is named."""
    uyg = ekran.app
    yazici = bool(uyg.ayar.kagit.yazici)
    yolda = [i for i in kagit.bekleyen_isler(uyg.depo, uyg.oturum.kullanici_id, BaskiDurumu.GONDERILIYOR) if i not in uyg.basilan]
    isler = [i for i in kagit.bekleyen_isler(uyg.depo, uyg.oturum.kullanici_id) if i not in uyg.basilan] + ([] if yazici else yolda)
    cumleler = []
    if yazici and (nolar := kagit.belirsiz_isler(uyg.depo, yolda)):
        cumleler.append(f"Yazıcıdan çıktığı belli olmayan kâğıt: {', '.join(nolar)}. Çıkmadıysa belgesinde F10, Kâğıtlar'dan yeniden basın.")
    if isler:
        bas(ekran, isler)
        cumleler.append(f"Yarım kalan {len(isler)} kâğıt basılıyor.")
    return " ".join(cumleler)


def defter_yaz(depo: Any, defter: Defter, satirlar: SatirOkuyan, basan: str, uzanti: str, dosya: BinaryIO) -> None:
    """A register into an open file, as pdf or csv, with who printed it and when."""
    from gumruk.printing.register import Basim, csv_yaz, pdf_yaz

    ofis = depo.ofis()
    basim = Basim(f"{ofis.ad} ({ofis.idare})", basan, f"{yerel(depo.saat()):%d.%m.%Y %H:%M}", ofis.egitim)
    (pdf_yaz if uzanti == "pdf" else csv_yaz)(dosya, defter, satirlar, basim)


def defter_dosyasi(depo: Any, ayar: Any, istek: DefterIstegi, kim_id: int, basan: str, uzanti: str) -> Path:
    """The register to its file among the papers; a PDF also to the printer when the office has one. Raises OSError in words."""
    klasor: Path = ayar.kagit_klasoru / "defterler"
    klasor.mkdir(parents=True, exist_ok=True)
    with defterler.ac(depo, istek, kim_id) as (defter, satirlar):
        return _defter_dosyasi(depo, ayar, klasor, defter, satirlar, basan, uzanti)


def devir_dosyasi(depo: Any, ayar: Any, oturum: Any) -> Path:
    """The hand-over sheet to its file and to the printer. Raises OSError in words."""
    klasor: Path = ayar.kagit_klasoru / f"{yerel(depo.saat()):%Y-%m-%d}"
    klasor.mkdir(parents=True, exist_ok=True)
    cizelge = devir.cizelge(depo, oturum.kullanici_id, oturum.kod, oturum.ad, oturum.roller)
    return _defter_dosyasi(depo, ayar, klasor, cizelge, lambda bolum: iter(bolum.satirlar), f"{oturum.ad} ({oturum.kod})", "pdf")


def toplama_dosyasi(depo: Any, ayar: Any, oturum: Any) -> Path:
    """28/1: the gathering list to its file and to the printer. Raises OSError in words."""
    klasor: Path = ayar.kagit_klasoru / f"{yerel(depo.saat()):%Y-%m-%d}"
    klasor.mkdir(parents=True, exist_ok=True)
    liste = sonradan.toplama_listesi(depo)
    return _defter_dosyasi(depo, ayar, klasor, liste, lambda bolum: iter(bolum.satirlar), f"{oturum.ad} ({oturum.kod})", "pdf")


def stok_dosyasi(depo: Any, ayar: Any, oturum: Any, gun: date, antrepo: str, uzanti: str) -> Path:
    """31: the antrepo's stock at a day to its file, a PDF also to the printer. Raises OSError in words."""
    klasor: Path = ayar.kagit_klasoru / "defterler"
    klasor.mkdir(parents=True, exist_ok=True)
    dokum = antrepo_dokumu.stok_dokumu(depo, gun, antrepo)
    return _defter_dosyasi(depo, ayar, klasor, dokum, lambda bolum: iter(bolum.satirlar), f"{oturum.ad} ({oturum.kod})", uzanti)


def _defter_dosyasi(depo: Any, ayar: Any, klasor: Path, defter: Defter, satirlar: SatirOkuyan, basan: str, uzanti: str) -> Path:
    yol = klasor / f"{defter.dosya}.{uzanti}"
    with kagit.butun_dosya(yol) as dosya:
        defter_yaz(depo, defter, satirlar, basan, uzanti, dosya)
    if uzanti == "pdf" and ayar.kagit.yazici:
        from gumruk.printing.spool import yaziciya_ver

        hata = yaziciya_ver(ayar.kagit.yazici, yol, defter.baslik)
        if hata:
            raise OSError(f"{hata} Defter {yol} dosyasında.")
    return yol


def yeniden(ekran: Any, is_id: int, tur: BaskiTuru) -> None:
    """A certified further print, with who and why on the ledger and SURET on its face."""
    from gumruk.tui.field_types import TextField

    def verildi(neden: str) -> None:
        yeni = kagit.yeniden_bas(ekran.depo, is_id, tur, ekran.kim, neden)
        bas(ekran, [yeni])
        ekran.say("Suret basılıyor; üstünde kaçıncı baskı olduğu yazar.", "ok")

    ekran.ask_text("Suretin nedeni", "Neden", TextField(120), verildi)


def kagit_isleri(depo: Any, no: str) -> list[queries.BaskiGor]:
    """Print jobs of the papers that bear the number."""
    return queries.kagitlari_no(depo, [no])


def kayitlilar(depo: Any, beyanname_id: int) -> list[queries.BaskiGor]:
    """Every paper of a declaration: its döküm, receipts, slips, tutanaks, what its examination brought."""
    gor = queries_ambar.ambar_gor(depo, beyanname_id)
    hepsi = queries.kagitlari(depo, "beyanname", [beyanname_id])
    nolar = [
        *gor.fisler,
        *gor.tutanaklar,
        *(o.no for o in gor.odemeler if not o.banka),
        *queries_muayene.kagit_nolari(depo, beyanname_id),
        *sonradan.kagit_nolari(depo, beyanname_id),
        *queries_antrepo.kagit_nolari(depo, beyanname_id),
    ]
    return [*hepsi, *queries.kagitlari_no(depo, nolar)]
