"""python -m gumruk.tui: the same door as the command."""

from gumruk.tui.cli import main

main()
