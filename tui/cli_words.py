"""The command line's own words in Turkish: headings of the help, usage lines, and what is wrong with a call."""

import re
import sys
from typing import Any

from typer import rich_utils
from typer.core import TyperCommand, TyperGroup

rich_utils.ARGUMENTS_PANEL_TITLE = "Değerler"
rich_utils.OPTIONS_PANEL_TITLE = "Seçenekler"
rich_utils.COMMANDS_PANEL_TITLE = "Komutlar"
rich_utils.REQUIRED_LONG_STRING = "[gerekli]"
rich_utils.DEFAULT_STRING = "[verilmezse: {}]"


class _Words:
    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = "Bu yardımı gösterir."
        return option

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Kullanım: ")  # type: ignore[attr-defined]


class WordedCommand(_Words, TyperCommand):
    """One command."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "options_metavar": "[SEÇENEKLER]"})


class WordedGroup(_Words, TyperGroup):
    """A group of commands."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "options_metavar": "[SEÇENEKLER]", "subcommand_metavar": "KOMUT [DEĞERLER]"})


def run(app: Any) -> int:
    """Call the app; a wrong call is one Turkish sentence, the usage, and exit status 2."""
    try:
        code = app(prog_name="gumruk", standalone_mode=False)
    except Exception as error:
        ctx = getattr(error, "ctx", None)
        if ctx is None or not hasattr(error, "format_message"):
            raise
        print(f"{_sentence(error)}\n{ctx.get_usage()}\n«{ctx.command_path} --help» anlatır.", file=sys.stderr)
        return 2
    return code if isinstance(code, int) else 0


def _sentence(error: Any) -> str:
    """The parser's complaint by its kind (its classes are private to typer, their names are not)."""
    kind = type(error).__name__
    if kind == "MissingParameter":
        return f"«{error.param.name}» eksik."
    if kind == "NoSuchOption":
        return f"«{error.option_name}» diye bir seçenek yok."
    if kind in ("BadParameter", "BadOptionUsage", "BadArgumentUsage"):
        param = getattr(error, "param", None)
        return f"«{param.name if param is not None else getattr(error, 'option_name', '')}» için verilen değer uygun değil."
    name = re.search(r"'([^']+)'", error.format_message())
    return f"«{name.group(1)}» diye bir komut yok." if name else "Komut yazılmamış."
