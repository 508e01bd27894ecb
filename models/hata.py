"""A bad file, told by file, line and field; stdlib only."""


class DosyaHatasi(Exception):
    """A file from outside that cannot be taken in. Nothing of it has been loaded."""

    def __init__(self, dosya: str, satir: int | None, alan: str, neden: str) -> None:
        self.dosya, self.satir, self.alan, self.neden = dosya, satir, alan, neden
        yer = ", ".join(p for p in (dosya, f"{satir}. satır" if satir else "", alan) if p)
        super().__init__(f"{yer}: {neden} Hiçbir şey yüklenmedi.")
