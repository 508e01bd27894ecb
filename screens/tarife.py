"""Entegre Tarife Bilgilendirme (TF): a GTİP by code or words, its rates on any day, their history, what was loaded when (8, 27/1-c, 28/3).

Commonest tasks: code, Enter; words, Enter, ↓, Enter; the same on another day = ↓, day, Enter.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from gumruk.data import queries_liste, queries_tarife
from gumruk.data.queries_tarife import OranGor, TarifeGor
from gumruk.models.kurus import sayi_goster
from gumruk.models.numara import gtip_nedeni
from gumruk.models.temel import GumrukHatasi
from gumruk.screens.ekran import FormEkrani
from gumruk.tui.field_types import CodeField, DateField, TextField
from gumruk.tui.form import Form
from gumruk.tui.form_model import Field, FormModel, Note
from gumruk.tui.list_view import Column, ListView, Row, list_pager
from gumruk.tui.painted import fit, wrap
from textual.containers import Vertical
from textual.widget import Widget

SONUCLAR = (Column("GTİP", 12), Column("Eşya", 0), Column("Birim", 5))
ORANLAR = (Column("Vergi", 25), Column("Oran", 15, True), Column("Şart", 9), Column("Yürürlük", 21))


def gtip_alani(depo: Any) -> CodeField:
    """A GTİP whose text shows the moment it is whole."""
    bellek: dict[str, str | None] = {}

    def anlam(gtip: str) -> str | None:
        if len(gtip) < 12 or gtip_nedeni(gtip):
            return None
        if gtip not in bellek:
            bellek[gtip] = queries_liste.tarife_anlami(depo, gtip)
        return bellek[gtip]

    return CodeField(12, anlam, fixed=True, digits=True)


class TarifeEkrani(FormEkrani):
    ad = "tarife"

    def body(self) -> Iterable[Widget]:
        self.model = FormModel(
            [
                Field("aranan", "GTİP ya da eşya", 1, 20, TextField(60), label_col=2, width=40, fetch=True, rule="m.27/1-c"),
                Field("gun", "Gün", 2, 20, DateField(), label_col=2, mandatory=True, fetch=True),
            ]
        )
        self.form = Form(self.model)
        self.form.styles.height = 4
        self.liste = ListView(SONUCLAR, list_pager([]), empty="GTİP'in başını (8481) ya da eşyanın adını (küresel vana) yazıp Enter'a basın.")
        self.gor: TarifeGor | None = None
        with Vertical():
            yield self.form
            yield self.liste

    def opened(self, **arguments: Any) -> None:
        self.gor = None
        self.model.clear()
        self.model.set_values({"gun": self.depo.bugun()})
        self.model.notes = []
        self._listele(list_pager([]))
        self.form.focus()
        if no := arguments.get("no", ""):
            self.model.text["aranan"] = no
            self.fetched("aranan")
        self.form.repaint()

    def _listele(self, sayfa: Any, sutunlar: Sequence[Column] = SONUCLAR) -> None:
        self.liste.columns, self.liste.pager = tuple(sutunlar), sayfa
        self.liste.reset()
        self.refresh_bars()

    # Keys

    def canli(self) -> dict[str, str]:
        return {"previous": "", "next": "", "actions": "", "cancel": "", "refresh": ""}

    def do_previous(self) -> None:
        self.liste.turn("pageup")

    def do_next(self) -> None:
        self.liste.turn("pagedown")

    def do_refresh(self) -> None:
        self.fetched("aranan")

    def do_cancel(self) -> None:
        """From a GTİP back to what was found, from there to the question, then to the desk."""
        if self.gor is not None and len(self._bulunan(2)) > 1:
            self._sonuclari_goster()
        elif self.liste.has_focus:
            self.gor = None
            self.model.notes = []
            self.model.touch("aranan")
            self.form.focus()
            self.form.repaint()
            self.refresh_bars()
        else:
            self.masaya()

    def yazilan_var(self) -> bool:
        return False

    # Looking

    def fetched(self, name: str) -> None:
        if not self.denetle():
            return
        aranan = (self.model.value("aranan") or "").strip()
        if not aranan:
            self.error("GTİP'in başını ya da eşyanın adını yazın.")
            return
        rakam = aranan.replace(".", "").replace(" ", "")
        if len(rakam) == 12 and rakam.isascii() and rakam.isdigit():
            self._ac(rakam)
            return
        bulunan = self._bulunan(2)
        if len(bulunan) == 1:
            self._ac(bulunan[0][0])
        elif bulunan:
            self._sonuclari_goster()
        else:
            self.error(f"«{aranan}» {self.model.value('gun'):%d.%m.%Y} gününün tarifesinde yok. Daha az sözcük ya da kodun başını yazın.")

    def _bulunan(self, adet: int) -> list[tuple[str, str, str]]:
        aranan = (self.model.value("aranan") or "").strip()
        rakam = aranan.replace(".", "").replace(" ", "")
        if not aranan or (len(rakam) == 12 and rakam.isdigit()):
            return []
        return queries_liste.tarife_ara(self.depo, aranan, adet=adet, gun=self.model.value("gun"))

    def _sonuclari_goster(self) -> None:
        depo, aranan, gun = self.depo, self.model.value("aranan") or "", self.model.value("gun")
        self.gor = None
        self.model.notes = []

        def sayfa(_onek: str, son: str, adet: int) -> Sequence[Row]:
            return [Row(g, (g, tanim, birim), g) for g, tanim, birim in queries_liste.tarife_ara(depo, aranan, son, adet, gun)]

        self._listele(sayfa)
        self.form.repaint()
        self.liste.focus()
        self.say("Enter oranlarını açar, F8 sonraki sayfa.")

    def _ac(self, gtip: str) -> None:
        try:
            self.gor = gor = queries_tarife.tarife_gor(self.depo, gtip, self.model.value("gun"))
        except GumrukHatasi as hata:
            self.goster_hata(hata)
            return
        self.son_engeller = []
        self.model.notes = [Note(2, 34, f"{gor.gtip}  {gor.birim} {gor.birim_adi}"[:44], "strong")]
        self._listele(list_pager(self._satirlar(gor)), ORANLAR)
        self.form.repaint()
        self.liste.focus()
        self.say("Enter bir verginin geçmişini açar. F10: bütün geçmiş, muafiyetler, yüklemeler.")

    def _satirlar(self, g: TarifeGor) -> list[Row]:
        """The heading's text, its rates with their sources, what else bears on it."""
        satirlar: list[Row] = []

        def metin(yazi: str, bicim: str = "") -> None:
            for n, parca in enumerate(wrap(yazi, 76)):
                satirlar.append(Row(f"m{len(satirlar)}", (parca if n == 0 else f"  {parca}",), None, bicim))

        for kod, tanim in g.basliklar:
            metin(f"{kod} {tanim}", "" if kod == g.gtip else "dim")
        if not g.oranlar:
            metin("Bu kodun o gün yürürlükte oranı yüklü değil.", "warn")
        for o in g.oranlar:
            satirlar.append(Row(f"o{len(satirlar)}", (f"{o.kod} {o.ad}", o.oran, o.sart, o.yururluk), o))
            satirlar.append(Row(f"k{len(satirlar)}", (fit(f"     {o.gtip}: {o.kaynak}, {o.yuklendi:%d.%m.%Y} yüklendi", 78).rstrip(),), o, "dim"))
        for satir in g.beyannameye_bagli:
            metin(satir)
        for satir in g.listeler or ("GTİP'e göre tutulan listelerde yok.",):
            metin(satir, "warn" if g.listeler else "dim")
        metin(f"Tarife metni: {g.yukleme}", "dim")
        return satirlar

    def on_list_view_chosen(self, event: ListView.Chosen) -> None:
        veri = event.row.data
        if self.gor is None:
            self._ac(veri)
        elif isinstance(veri, OranGor):
            self._gecmis(veri.kod)

    # Further answers

    def do_actions(self) -> None:
        secenekler = [("yukleme", "Yüklemeler: ne zaman ne yüklendi")]
        if self.gor is not None:
            secenekler = [("gecmis", "Oranların geçmişi"), ("muaf", "Muafiyet kodları ve kaldırdıkları vergiler"), *secenekler]
        self.choose("İşlemler", secenekler, self.islem_secildi)

    def islem_secildi(self, secim: str) -> None:
        if secim == "gecmis":
            self._gecmis("")
        elif secim == "muaf" and self.gor is not None:
            satirlar = [f"{kod}: {ad} ({vergiler})" for kod, ad, vergiler in self.gor.muafiyetler]
            self.show_text("Muafiyet kodları", satirlar or ["Muafiyet listesi yüklü değil."])
        else:
            self._yuklemeler()

    def _gecmis(self, kod: str) -> None:
        assert self.gor is not None
        satirlar = [
            Row(str(n), (f"{o.kod} {o.gtip}", o.oran, o.sart, o.yururluk, f"{o.yuklendi:%d.%m.%Y}"), o)
            for n, o in enumerate(queries_tarife.oran_gecmisi(self.depo, self.gor.gtip, kod))
        ]
        sutunlar = (Column("Vergi", 16), Column("Oran", 0, True), Column("Şart", 7), Column("Yürürlük", 21), Column("Yüklendi", 10))
        self.browse(
            f"Oran geçmişi: {self.gor.gtip}",
            sutunlar,
            list_pager(satirlar),
            lambda r: self.show_text(f"{r.data.kod} {r.data.ad}", _oran_satirlari(r.data)),
            "Enter kaynağını açar · F12 Kapat",
        )

    def _yuklemeler(self) -> None:
        depo = self.depo

        def sayfa(onek: str, son: str, adet: int) -> Sequence[Row]:
            return [
                Row(str(y.id), (f"{y.yuklendi:%d.%m.%Y %H:%M}", y.liste, y.kaynak, sayi_goster(y.satir_sayisi)), y)
                for y in queries_tarife.yuklemeler(depo, onek, son, adet)
            ]

        sutunlar = (Column("Yüklendi", 16), Column("Liste", 15), Column("Kaynak", 0), Column("Satır", 8, True))
        self.browse(
            "Yüklemeler", sutunlar, sayfa, lambda r: self.show_text(r.data.liste, [r.data.kaynak]), "Harfler listeyi bulur · Enter açar · F12 Kapat"
        )

    def yardim_satirlari(self) -> list[str]:
        return [
            "GTİP'in başını ya da eşyanın adından sözcükleri yazın; bulunanlar sayfa sayfa gelir (F7, F8). Tarih değişince o günün oranları görünür.",
            "Her oranın altında hangi koddan geldiği, kaynağı ve yüklendiği gün yazar; yürürlükten sonra yüklenen oran GO ekranında işlenir (m.8).",
            "Bir beyannamenin vergisini başka değerlerle denemek için YH ekranı; bakmak hiçbir şeyi kaydetmez.",
        ]


def _oran_satirlari(o: OranGor) -> list[str]:
    return [
        f"{o.gtip} için {o.oran}, {o.sart}",
        f"Yürürlük: {o.yururluk}",
        f"Kaynak: {o.kaynak}",
        f"{o.yuklendi:%d.%m.%Y} günü yüklendi.",
    ]
