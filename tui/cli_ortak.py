"""What the commands share: the office a command works in, what it reads, how it writes. Every import of the office is late."""

import json
import sys
from collections.abc import Iterable
from typing import Annotated, Any

import typer
from rich.console import Console

JsonSecenegi = Annotated[bool, typer.Option("--json", help="Makinenin okuyacağı biçimde yazar.")]
AyarSecenegi = Annotated[str | None, typer.Option("--ayar", help="gumruk.toml'un yeri.")]
konsol = Console(highlight=False, soft_wrap=True, markup=False)


def yaz_json(deger: Any) -> None:
    """For a machine: one line on standard output."""
    print(json.dumps(deger, ensure_ascii=False, indent=None))


def ofisin_ayari(yol: str | None) -> Any:
    """What gumruk.toml says; where there is none, the practice office's setting."""
    from gumruk.data.settings import ayar_oku, ayar_yolu
    from gumruk.tui.cli import egitim_ayari

    bulunan = ayar_yolu(yol)
    return ayar_oku(bulunan) if bulunan is not None else egitim_ayari()


def ofisin_deposu(yol: str | None) -> Any:
    """The office that gumruk.toml names; where there is none, the practice office."""
    from gumruk.tui.cli import _depo_ac

    return _depo_ac(ofisin_ayari(yol))


def degerler_oku(degerler: list[str]) -> Iterable[str]:
    """Arguments, or one a line from standard input for `-`."""
    for d in degerler:
        if d == "-":
            yield from (satir.strip() for satir in sys.stdin if satir.strip())
        else:
            yield d


def dosyayi_oku(dosya: str) -> tuple[bytes, str]:
    """A named file, or standard input for `-`: what stands in it and where it came from."""
    from gumruk.data.outside import dosya_oku

    return (sys.stdin.buffer.read(), "standart girdi") if dosya == "-" else dosya_oku(dosya)


def taslak_oku(dosya: str) -> tuple[Any, bool]:
    """A declaration from a file, and whether it came as an ASYCUDA SAD."""
    from gumruk.data import exchange_asycuda, exchange_bilge
    from gumruk.data.xml_lines import oku

    icerik, ad = dosyayi_oku(dosya)
    asycuda = exchange_asycuda.asycuda_mi(oku(icerik, ad))
    return (exchange_asycuda if asycuda else exchange_bilge).beyanname_oku(icerik, ad), asycuda


def gun_coz(metin: str, ad: str, bos: Any) -> Any:
    """A day as the screens take it; `bos` where nothing is written."""
    from gumruk.tui.field_types import DateField

    alan = DateField()
    duz, hata = alan.leave(metin.strip())
    if hata:
        from gumruk.models.temel import GumrukHatasi

        raise GumrukHatasi(f"{ad} «{metin}»: {hata}")
    return alan.parse(duz) or bos
