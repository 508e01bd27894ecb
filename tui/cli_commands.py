"""The command line (typer): which commands there are, in the order the help lists them; each lives in the chapter it is taken from."""

import sys

import typer
from gumruk.tui import cli_aktar, cli_araclar, cli_defter, cli_denetim, cli_kurulum
from gumruk.tui.cli_words import WordedCommand, WordedGroup, run

uyg = typer.Typer(
    name="gumruk",
    cls=WordedGroup,
    help="Gümrük idaresinin tezgâhı. Seçeneksiz çağrı ekranı açar.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)
KOMUTLAR = (
    cli_kurulum.egitim,
    cli_kurulum.kur,
    cli_araclar.yaziyla,
    cli_araclar.kontrol,
    cli_denetim.izlek,
    cli_kurulum.doktor,
    cli_denetim.dogrula,
    cli_araclar.hesapla,
    cli_araclar.faiz,
    cli_araclar.tarife,
)
for komut in KOMUTLAR:
    uyg.command(cls=WordedCommand)(komut)
uyg.add_typer(cli_aktar.aktar, name="aktar")
uyg.add_typer(cli_defter.defter, name="defter")
uyg.add_typer(cli_denetim.denetim, name="denetle")


def uygulama() -> None:
    """Run the command; a refusal is one Turkish sentence on standard error and exit status 1."""
    from gumruk.data.settings import AyarHatasiBasit
    from gumruk.models.hata import DosyaHatasi

    try:
        sys.exit(run(uyg))
    except (AyarHatasiBasit, DosyaHatasi) as hata:
        print(hata, file=sys.stderr)
        sys.exit(1)
    except Exception as hata:
        from gumruk.models.temel import GumrukHatasi

        if not isinstance(hata, GumrukHatasi):
            raise
        print(hata, file=sys.stderr)
        sys.exit(1)
