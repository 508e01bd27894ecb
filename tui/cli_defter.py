"""`gumruk defter`: the registers (7/2), shown or written as PDF or CSV."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
from gumruk.tui.cli_ortak import AyarSecenegi, gun_coz, konsol, ofisin_deposu
from gumruk.tui.cli_words import WordedCommand, WordedGroup

defter = typer.Typer(cls=WordedGroup, help="Defterleri gösterir, PDF ya da CSV olarak yazar (m.7/2).")
GunDegeri = Annotated[str, typer.Argument(metavar="GÜN", help="İlk gün, gg.aa.yyyy; yazılmazsa bugün.")]
BitSecenegi = Annotated[str, typer.Option("--bit", help="Son gün, gg.aa.yyyy; yazılmazsa ilk gün.")]
PdfSecenegi = Annotated[str, typer.Option("--pdf", help="PDF'in yazılacağı dosya; - standart çıktı.")]
CsvSecenegi = Annotated[str, typer.Option("--csv", help="CSV'nin yazılacağı dosya; - standart çıktı.")]


def _defter(tur: str, gun: str, bit: str, kim: str, pdf: str, dosya_csv: str, ayar: str | None, *, yil_basi: bool = False) -> None:
    """Open a register; to a file where one is named, else to the terminal. Exit status 1 when it does not agree with the ledger."""
    from gumruk.data import defterler
    from gumruk.data.kagit import butun_dosya
    from gumruk.models.defter import DefterIstegi, DefterTuru
    from gumruk.screens.baski import defter_yaz

    depo = ofisin_deposu(ayar)
    son = gun_coz(bit, "--bit", None)
    ilk = gun_coz(gun, "gün", (son or depo.bugun()).replace(month=1, day=1) if yil_basi else son or depo.bugun())
    istek = DefterIstegi(tur=DefterTuru[tur], bas=ilk, bit=son or (depo.bugun() if yil_basi else ilk), kim=kim)
    with defterler.ac(depo, istek, None) as (defter, satirlar):
        for uzanti, yol in (("pdf", pdf), ("csv", dosya_csv)):
            if yol == "-":
                defter_yaz(depo, defter, satirlar, "komut satırı", uzanti, sys.stdout.buffer)
            elif yol:
                with butun_dosya(Path(yol)) as dosya:
                    defter_yaz(depo, defter, satirlar, "komut satırı", uzanti, dosya)
                konsol.print(f"{defter.baslik}, {defter.kapsam}: {yol}")
        if not (pdf or dosya_csv):
            for satir in _defter_satirlari(defter, satirlar):
                konsol.print(satir)
        tutmayan = defter.tutmayan
    for t in tutmayan:
        print(t, file=sys.stderr)
    raise typer.Exit(1 if tutmayan else 0)


def _defter_satirlari(d: Any, satirlar: Any) -> Iterable[str]:
    """The register as text, a row a line."""
    from gumruk.models.kurus import goster
    from gumruk.tui.painted import fit

    def yaz(deger: Any) -> str:
        return deger if isinstance(deger, str) else goster(deger)

    enler = [(en or 40, sag) for _, en, sag in d.liste]
    yield f"{d.baslik}: {d.kapsam}"
    for b in d.bolumler:
        yield ""
        yield b.baslik
        for k in satirlar(b):
            hucreler = [yaz(k.hucreler[b.yer(ad)]) for ad in b.liste]
            yield "  ".join(h.rjust(en) if sag else fit(h, en) for h, (en, sag) in zip(hucreler, enler, strict=False)).rstrip()
        basliklar = {s.ad: s.baslik for s in b.sutunlar}
        for ad, tutarlar in (("Devir", b.devir), (b.toplam_adi, b.toplam if b.adet else {}), *b.kapanis):
            if tutarlar:
                yield f"{ad}: " + "; ".join(f"{basliklar[x]} {goster(t)}" for x, t in tutarlar.items())
        yield from ((b.bos,) if b.bos and not b.adet else ())
        yield from (*b.sozler, *b.uyarilar)


@defter.command("vezne", cls=WordedCommand)
def defter_vezne(
    gun: GunDegeri = "",
    bit: BitSecenegi = "",
    veznedar: Annotated[str, typer.Option(help="Veznedarın kodu; yazılmazsa bütün vezneler.")] = "",
    pdf: PdfSecenegi = "",
    dosya_csv: CsvSecenegi = "",
    ayar: AyarSecenegi = None,
) -> None:
    """Vezne defteri: alındılar, iptaller, kasa hareketleri, sayım, yıllık nakli yekûn."""
    _defter("VEZNE", gun, bit, veznedar, pdf, dosya_csv, ayar)


@defter.command("bordro", cls=WordedCommand)
def defter_bordro(gun: GunDegeri = "", bit: BitSecenegi = "", pdf: PdfSecenegi = "", dosya_csv: CsvSecenegi = "", ayar: AyarSecenegi = None) -> None:
    """Giriş ve çıkış beyannameleri bordrosu; 120 hesabıyla tutmuyorsa çıkış durumu 1."""
    _defter("BORDRO", gun, bit, "", pdf, dosya_csv, ayar)


@defter.command("cari", cls=WordedCommand)
def defter_cari(
    yukumlu: Annotated[str, typer.Argument(help="Vergi numarası ya da adının başı.")],
    gun: Annotated[str, typer.Argument(metavar="GÜN", help="İlk gün, gg.aa.yyyy; yazılmazsa yılbaşı.")] = "",
    bit: Annotated[str, typer.Option("--bit", help="Son gün, gg.aa.yyyy; yazılmazsa bugün.")] = "",
    pdf: PdfSecenegi = "",
    dosya_csv: CsvSecenegi = "",
    ayar: AyarSecenegi = None,
) -> None:
    """Cari hesap defteri: yükümlünün tahakkuku, tahsili, iadesi, teminatı, bakiyesi."""
    _defter("CARI", gun, bit, yukumlu, pdf, dosya_csv, ayar, yil_basi=True)
