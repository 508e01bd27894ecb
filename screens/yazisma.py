"""Base of the screens that write to and hear from another customs office: a letter by day and number, what is late, what is asked after (32/4)."""

from collections.abc import Sequence

from gumruk.data.islem import Islendi
from gumruk.models.temel import Girdi
from gumruk.screens.ekran import KayitEkrani
from gumruk.tui.field_types import DateField, TextField
from gumruk.tui.form_model import Field
from gumruk.tui.list_view import Column, Row, list_pager


def evrak_alanlari(row: int, col: int) -> list[Field]:
    """Day and number of the letter."""
    return [
        Field("gunu", "Evrak günü", row, col, DateField(), label_col=2, mandatory=True),
        Field("evrak_no", "Evrak sayısı", row + 1, col, TextField(30, upper=True), label_col=2, mandatory=True),
    ]


class YazismaEkrani(KayitEkrani):
    @property
    def belge_id(self) -> int:
        return int(self.kayit.id)

    def canli(self) -> dict[str, str]:
        return {**super().canli(), "list": "Gecikenler"}

    # What a chapter gives

    def girdi_sinifi(self) -> type[Girdi]:
        """What is typed for the step that is due."""
        raise NotImplementedError  # each kind of letter has its own

    def bitti(self, sonuc: Islendi) -> None:
        raise NotImplementedError  # each kind of letter says what it did

    # What they share

    def do_act(self) -> None:
        if self.kayit is not None and "evrak_no" not in self.model.fields:
            self.acildi()
            return
        if self.kayit is None or not self.denetle():
            return
        v = {k: d for k, d in self.model.values().items() if k != "no" and d is not None}
        girdi = self.girdi_kur(self.girdi_sinifi(), v, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self.bitti)

    def gecikeni_sec(self, baslik: str, sutunlar: Sequence[Column], satirlar: Sequence[tuple[str, ...]], yoksa: str) -> None:
        """F4: the late ones, by number, the days last; the chosen one opens."""
        if not satirlar:
            self.say(yoksa)
            return
        sutun = (*sutunlar, Column("Gecikti", 9, True))
        self.pick(baslik, sutun, list_pager([Row(s[0], s, s[0]) for s in satirlar]), self._secildi)

    def _secildi(self, satir: Row) -> None:
        self.model.text["no"] = satir.data
        self.fetched("no")

    def sor(self, baslik: str, sinif: type[Girdi], islem: str, ne: str) -> None:
        """F10: the letter that asks after what is late."""

        def soruldu(sonuc: Islendi) -> None:
            self.do_refresh()
            self.say(f"{sonuc.no}: {ne}; yazı basılıyor (m.32/4).", "ok")

        self.alanlarla_yap(baslik, evrak_alanlari(0, 16), sinif, islem, self.belge_id, soruldu, degerler={"gunu": self.depo.bugun()})

    def yazilan_var(self) -> bool:
        return self.kayit is not None and "evrak_no" in self.model.changed
