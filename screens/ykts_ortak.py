"""What the YKTS screens share: old and new data side by side, versions, vekâlets and findings in lines."""

from collections.abc import Callable
from typing import Any, ClassVar

from gumruk.data import queries_ykts
from gumruk.models.ykts_veri import ALAN_ADLARI, VERILER
from gumruk.screens.ekran import KayitEkrani
from gumruk.tui.field_types import RecordField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import wrap

EN_COK = 3  # lines of one field on the smallest screen; F10 shows all of it
SON_SATIR = 18  # the form's last row on the smallest screen


def satirlar(metin: str, genislik: int, en_cok: int = EN_COK) -> list[str]:
    """A value in the lines that it has room for; the last says that there is more."""
    hepsi = wrap(metin, genislik) or ["-"]
    return hepsi if len(hepsi) <= en_cok else [*hepsi[: en_cok - 1], f"{hepsi[en_cok - 1][: genislik - 2]} …"]


def sigan(yaz: Callable[[int], list[Note]], ek: int) -> list[Note]:
    """Notes written with as many lines a field as leave `ek` rows free below them."""
    for en_cok in range(EN_COK, 0, -1):
        notlar = yaz(en_cok)
        if max(n.row for n in notlar) + ek <= SON_SATIR:
            break
    return notlar


def veri_notlari(row: int, veri: dict[str, str], eski: dict[str, str] | None = None, en_cok: int = EN_COK) -> list[Note]:
    """The data in lines; beside the ones in force when there are such, each that changes marked with »."""
    notlar: list[Note] = []
    if eski is not None:
        notlar += [Note(row, 22, "Yürürlükteki", "dim"), Note(row, 51, "Başvurulan", "dim")]
        row += 1
    for ad in VERILER:
        if not veri[ad] and not (eski and eski[ad]):
            continue
        notlar.append(Note(row, 2, ALAN_ADLARI[ad], "dim"))
        if eski is None:
            sol, sag = satirlar(veri[ad], 56, en_cok), []
        else:
            degisti = eski[ad] != veri[ad]
            yeni = ("» " if degisti else "") + (veri[ad] or "(boş)")
            sol, sag = satirlar(eski[ad], 27, en_cok), satirlar(yeni, 28, en_cok)
            notlar += [Note(row + n, 51, s, "warn" if degisti else "dim") for n, s in enumerate(sag)]
        notlar += [Note(row + n, 22, s) for n, s in enumerate(sol)]
        row += max(len(sol), len(sag))
    return notlar


class YktsEkrani(KayitEkrani):
    """A record by VKN, TCKN or its own number."""

    belge_turu = "ykts_kaydi"
    no_etiketi = "VKN/T.C./YK no"
    bos_metin: ClassVar[tuple[str, ...]] = ("VKN, T.C. kimlik numarası ya da YK numarası yazıp Enter'a basın.",)

    def no_alani(self) -> Field:
        return Field("no", self.no_etiketi, 1, 22, RecordField(24), label_col=2, width=16, fetch=True)

    def getir(self, metin: str) -> Any:
        return queries_ykts.kayit_gor(self.depo, metin, self.kim)

    @property
    def belge_id(self) -> int:
        return int(self.kayit.id)

    def engeli_goster(self, islem: str) -> None:
        self.son_engeller = self.engelleri(islem, self.belge_id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))

    def surumleri_goster(self) -> None:
        """Every version, the newest first: what it says, who entered, signed and decided it."""
        yazi: list[str] = []
        for v in reversed(self.kayit.surumler):
            yururluk = " (yürürlükte)" if v.surum == self.kayit.surum else ""
            yazi.append(f"{v.surum}. sürüm{yururluk}: {v.giren}, {queries_ykts.gun_saat(v.zaman)}")
            yazi += [f"    {ad}: {metin}" for ad, metin in (("İmza", v.imza), ("Karar", v.karar)) if metin]
            yazi += [f"    {ALAN_ADLARI[ad]}: {v.veri[ad]}" for ad in VERILER if v.veri[ad]]
            yazi.append("")
        self.show_text(f"Sürümler: {self.kayit.no}", yazi or ["Kayıt yok."])

    def vekaletleri_goster(self) -> None:
        hepsi = self.kayit.vekaletler
        if not hepsi:
            self.say("Bu kaydın vekâleti yok.")
            return
        self.browse(f"Vekâletler: {self.kayit.no}", VEKALET_SUTUNLARI, list_pager([vekalet_satiri(v) for v in hepsi]), self._vekalet, "F12 Kapat")

    def _vekalet(self, satir: Row) -> None:
        self.show_text(f"Vekâlet {satir.data.no}", vekalet_yazisi(satir.data))


VEKALET_SUTUNLARI = (Column("Vekâlet", 12), Column("Veren", 18), Column("Temsilci", 0), Column("Son gün", 10), Column("Durum", 18))


def vekalet_satiri(v: Any) -> Row:
    return Row(v.no, (v.no, v.veren, v.vekil, f"{v.son_bit:%d.%m.%Y}", v.hal), v)


def _vekalet_satirlari(v: Any) -> list[tuple[str, str]]:
    return [
        ("Veren", f"{v.veren} {v.veren_no}"),
        ("Temsilci", f"{v.vekil} {v.vekil_no}"),
        ("Kapsam", v.kapsam.value),
        ("Süre", f"{v.bas:%d.%m.%Y} – {v.son_bit:%d.%m.%Y}"),
        ("Dayanak", v.dayanak),
        ("Durum", v.hal),
        *([("İstek", v.istek)] if v.istek else []),
        *([("Son karar", v.iade)] if v.iade else []),
    ]


def vekalet_hali(v: Any) -> str:
    """Beside its number: what was decided of it, or that its days are over."""
    return "süresi doldu" if v.hal.startswith("süresi") else str(v.durum.value)


def vekalet_yazisi(v: Any) -> list[str]:
    return [f"{ad}: {deger}" for ad, deger in _vekalet_satirlari(v)]


def vekalet_notlari(row: int, v: Any) -> list[Note]:
    """A vekâlet in lines, its values under one another."""
    notlar: list[Note] = []
    for ad, deger in _vekalet_satirlari(v):
        parcalar = wrap(deger, 56) or ["-"]
        notlar += [Note(row, 2, ad, "dim"), *(Note(row + n, 22, p, "strong" if ad == "Durum" else "") for n, p in enumerate(parcalar))]
        row += len(parcalar)
    return notlar
