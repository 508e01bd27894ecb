"""Everything a key can do, once: bindings, key bar, F1 text and the printed key card all come from this table."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from gumruk.models.yazi import buyuk


class KeyClash(Exception):
    """Two commands on one key: the program refuses to start."""


@dataclass(frozen=True)
class Command:
    """`checks`: the form is checked before the command runs (CF), else it runs at once (CA)."""

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    checks: bool = False

    @property
    def face(self) -> str:
        return _FACES.get(self.keys[0], buyuk(self.keys[0]))


_FACES = {"ctrl+g": "Ctrl+G", "ctrl+f": "Ctrl+F", "pageup": "PgUp", "pagedown": "PgDn"}

COMMANDS: tuple[Command, ...] = (
    Command("help", ("f1",), "Yardım", "İmlecin, ekranın ya da engelin dayandığı maddeyi açar; bir daha basınca bütün ekranı anlatır."),
    Command("act", ("f2",), "Onayla", "Ekranın bağlayıcı işlemi. Önce her şeyi denetler; bir şey engelse yapmaz, nedenini söyler.", checks=True),
    Command("leave", ("f3",), "Çıkış", "Masaya döner; yazılan kaybolacaksa sorar."),
    Command("list", ("f4",), "Liste", "Kodlu alanın değerlerini açar; yazılan, kod ya da addan yerini bulur."),
    Command("refresh", ("f5",), "Yenile", "Kaydın son durumunu yeniden okur."),
    Command("new", ("f6",), "Yeni", "Yeni kayıt."),
    Command("previous", ("f7", "pageup"), "Önceki", "Önceki kayıt ya da sayfa."),
    Command("next", ("f8", "pagedown"), "Sonraki", "Sonraki kayıt ya da sayfa."),
    Command("repeat", ("f9",), "Yinele", "Bu alana önceki kayıttaki değeri yazar."),
    Command("actions", ("f10", "ctrl+o"), "İşlemler", "Kayıtla yapılabilecek öteki işlemler, numaralı."),
    Command("cancel", ("f12", "escape"), "Vazgeç", "İşlem yapmadan bir adım geri."),
    Command("command", ("ctrl+g",), "Komut", "Ekran kodu ve numara, ya da birkaç harf."),
    Command("find", ("ctrl+f",), "Bul", "Numara, plaka, senet, vergi no ya da ad arar."),
)


def remap(changes: Mapping[str, str]) -> tuple[Command, ...]:
    """The table with an office's own keys. Raises KeyClash on an unknown command or a doubled key."""
    known = {c.id: c for c in COMMANDS}
    for name, key in changes.items():
        if name not in known:
            raise KeyClash(f"[tuslar] «{name}» diye bir komut yok. Bilinenler: {', '.join(known)}.")
        known[name] = replace(known[name], keys=(key, *known[name].keys[1:]))
    used: dict[str, str] = {}
    for command in known.values():
        for key in command.keys:
            if key in used:
                raise KeyClash(f"[tuslar] {key} tuşu hem «{used[key]}» hem «{command.label}» için yazılmış.")
            used[key] = command.label
    return tuple(known.values())


def by_key(commands: tuple[Command, ...]) -> dict[str, Command]:
    return {key: command for command in commands for key in command.keys}


def key_card(commands: tuple[Command, ...] = COMMANDS) -> list[tuple[str, str, str]]:
    """(key, label, meaning) rows for F1 and the printed card."""
    return [(" / ".join(_FACES.get(k, buyuk(k)) for k in c.keys), c.label, c.help) for c in commands]
