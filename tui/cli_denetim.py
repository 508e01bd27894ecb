"""Commands that check: the office's records, its draws, a shown receipt, and where every article of the regulation stands."""

from typing import Annotated

import typer
from gumruk.tui.cli_ortak import AyarSecenegi, JsonSecenegi, gun_coz, konsol, ofisin_deposu, yaz_json
from gumruk.tui.cli_words import WordedCommand, WordedGroup

denetim = typer.Typer(cls=WordedGroup, invoke_without_command=True, help="Kayıtları baştan hesaplar; tutmayan varsa çıkış durumu 1.")


@denetim.callback()
def denetle(cagri: typer.Context, ayar: AyarSecenegi = None, js: JsonSecenegi = False) -> None:
    """Her zaman tutması gereken altı şeyi ve iz zincirini baştan hesaplar; tutmayan varsa çıkış durumu 1. KURA: günün seçimleri."""
    if cagri.invoked_subcommand is not None:
        return
    from dataclasses import asdict

    from gumruk.data.denetim import DENETIMLER
    from gumruk.data.denetim import denetle as bak

    bulgular = bak(ofisin_deposu(ayar))
    if js:
        yaz_json({"temiz": not bulgular, "bulgular": [asdict(b) for b in bulgular]})
    else:
        for ad, _ in DENETIMLER:
            kotu = [b for b in bulgular if b.kural == ad]
            konsol.print(f"{ad}: {'tutuyor' if not kotu else f'{len(kotu)} BULGU'}")
            for b in kotu:
                konsol.print(f"   {b.ne}")
        konsol.print(
            "Sonuç: temiz." if not bulgular else f"Sonuç: {len(bulgular)} bulgu. Vezneyi kapatın, sistem yöneticisine ve idare amirine bildirin."
        )
    raise typer.Exit(1 if bulgular else 0)


@denetim.command("kura", cls=WordedCommand)
def denetle_kura(
    gun: Annotated[str, typer.Argument(metavar="GÜN", help="gg.aa.yyyy; yazılmazsa kapanmış bütün günler.")] = "",
    ayar: AyarSecenegi = None,
    js: JsonSecenegi = False,
) -> None:
    """Kapanan günün her hat ve memur seçimini açıklanan tohumdan yeniden hesaplar; ilk tutmayanı söyler (m.15/2)."""
    from gumruk.data.kura import kura_denetle

    sonuclar = kura_denetle(ofisin_deposu(ayar), gun_coz(gun, "gün", None))
    if js:
        yaz_json([{"no": k.no, "gun": k.gun.isoformat(), "secim": k.adet, "bulgular": k.bulgular} for k in sonuclar])
    for k in sonuclar if not js else ():
        konsol.print(f"{k.no} {k.gun:%d.%m.%Y}: {k.adet} seçim, {'hepsi yeniden çıktı' if not k.bulgular else 'KURA TUTMUYOR'}")
        for ne in k.bulgular:
            konsol.print(f"   {ne}")
    if not sonuclar and not js:
        konsol.print("Kapanmış seçim günü yok.")
    raise typer.Exit(1 if any(k.bulgular for k in sonuclar) else 0)


def dogrula(
    alindi: Annotated[str, typer.Argument(help="Alındının numarası.")],
    kod: Annotated[str, typer.Argument(help="Kâğıtta yazan doğrulama kodu.")],
    ayar: AyarSecenegi = None,
    js: JsonSecenegi = False,
) -> None:
    """Gösterilen vezne alındısının kodu bu ofisin mi; değilse çıkış durumu 1."""
    from gumruk.data.queries_kasa import alindi_dogrula
    from gumruk.models.kurus import goster

    d = alindi_dogrula(ofisin_deposu(ayar), alindi, kod)
    a = d.alindi
    gecerli = d.dogru and a.durum == "geçerli"
    if js:
        yaz_json({"no": a.no, "kod_dogru": d.dogru, "eski_kod": d.eski, "durum": a.durum, "tutar_kurus": a.toplam_kurus})
    elif not d.dogru:
        konsol.print(f"{a.no}: KOD YANLIŞ. Kâğıt bu ofisin kestiği alındı değil ya da yanlış okundu.")
    else:
        konsol.print(f"{a.no}: kod doğru; alındı {a.durum}. {a.yukumlu}, {goster(a.toplam_kurus)} TL. Kâğıtla karşılaştırın.")
        if d.eski:
            konsol.print("UYARI  Eski kod yalnız okuma yanlışını yakalar; alındıyı AL ekranından da açıp bakın.")
    raise typer.Exit(0 if gecerli else 1)


def izlek(js: JsonSecenegi = False) -> None:
    """Her madde: adımları, ekranları, kâğıtları, testleri ya da niçin adımı olmadığı."""
    from dataclasses import asdict

    from gumruk.data.izlek import izlek as matris
    from gumruk.printing.registry import FORMLAR
    from gumruk.screens.registry import EKRANLAR

    satirlar = matris()
    if js:
        yaz_json([asdict(s) for s in satirlar])
        return
    for s in satirlar:
        konsol.print(f"{s.madde:<7} {s.baslik}")
        for satir in s.adimlar or (s.neden,):
            konsol.print(f"        {satir}")
        izler = [
            *(f"ekran {EKRANLAR[e].baslik}" for e in s.ekranlar),
            *(f"kâğıt {FORMLAR[f].baslik}" for f in s.formlar),
            *([f"{len(s.testler)} test"] if s.testler else []),
        ]
        if izler:
            konsol.print(f"        {' · '.join(izler)}")
    yapilan = sum(1 for s in satirlar if s.adimlar or not s.neden.startswith("henüz yok"))
    konsol.print(f"{len(satirlar)} fıkra: {yapilan} yerinde, {len(satirlar) - yapilan} henüz yok.")
