"""YKTS vekâleti (YV): the giver registers it, asks for more time, cancels it alone and at once (YKTS-8, YKTS-9).

Commonest tasks: give = representative's number, Enter, scope, days, paper, F2; cancel = number, Enter, F10 1, E; extend = F10 2, day, paper, F2.
"""

from typing import Any

from gumruk.data import queries_ykts
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.numara import serisi
from gumruk.models.temel import atif
from gumruk.models.vekalet import ACIK, UzatmaGirdisi, VekaletDurumu, VekaletGirdisi, VekaletKapsami
from gumruk.models.ykts import YktsKaydi
from gumruk.screens.ekran import rule
from gumruk.screens.ykts_ortak import VEKALET_SUTUNLARI, YktsEkrani, vekalet_hali, vekalet_notlari, vekalet_satiri
from gumruk.tui.field_types import CheckedField, CodeField, DateField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Row, list_pager

KAPSAMLAR = {str(n): k for n, k in enumerate(VekaletKapsami, 1)}


def _kapsam(kod: str) -> str | None:
    return KAPSAMLAR[kod].value if kod in KAPSAMLAR else None


class VekaletEkrani(YktsEkrani):
    """A vekâlet's number opens it; a representative's VKN or TCKN begins a new one."""

    ad = "vekalet"
    eylem = "ykts_vekalet_ver"
    belge_turu = "ykts_vekaleti"
    no_etiketi = "Temsilci / YV no"
    bos_metin = (
        "Yeni vekâlet: temsilcinin VKN ya da T.C. kimlik numarasını yazıp Enter'a basın.",
        "Var olan: YV numarası; F4 verdiğiniz ve aldığınız vekâletleri listeler.",
    )

    def getir(self, metin: str) -> Any:
        duz = metin.strip()
        self.yeni = queries_ykts.kimlik_mi(duz) or serisi(duz) == YktsKaydi.SERI
        return queries_ykts.temsilci_gor(self.depo, duz) if self.yeni else queries_ykts.vekalet_gor(self.depo, duz, self.kim)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        from gumruk.screens.ambar import kimlik_denetimi

        if not self.yeni:
            self._nolar = queries_ykts.nolarim(self.depo, self.kim)
            yazi = [Note(1, 40, f"{kayit.no} · {vekalet_hali(kayit)}"[:38], "strong"), rule(2)]
            return [], [*yazi, *vekalet_notlari(3, kayit)], {}
        notlar = [Note(2, 2, "Temsilci", "dim"), Note(2, 22, f"{kayit.unvan} · {kayit.hal}"[:56], "strong"), rule(3)]
        notlar.append(Note(10, 2, f"Kapsam: {' · '.join(f'{n} {k.value}' for n, k in KAPSAMLAR.items())}", "dim"))
        alanlar = [
            Field("veren_no", "Veren VKN / T.C.", 4, 22, CheckedField(11, kimlik_denetimi), label_col=2, mandatory=True),
            Field("kapsam", "Kapsam", 5, 22, CodeField(1, _kapsam, fixed=True), label_col=2, mandatory=True),
            Field("bas", "İlk gün", 6, 22, DateField(), label_col=2, mandatory=True),
            Field("bit", "Son gün", 7, 22, DateField(), label_col=2, mandatory=True),
            Field("dayanak", "Vekâletname", 8, 22, TextField(120), label_col=2, width=56, mandatory=True),
        ]
        nolar = queries_ykts.nolarim(self.depo, self.kim)
        return alanlar, notlar, {"veren_no": nolar[0] if nolar else "", "bas": self.depo.bugun()}

    def acildi(self) -> None:
        if self.yeni:
            self.model.go("kapsam")
            self.form.repaint()
            self.say("Kapsamı, süreyi ve vekâletnameyi (noter, gün, no) yazın; F2 kaydeder, müdürlük onaylar.")
        elif self.veren:
            self.say("İptal için başvurmanız ve onay almanız gerekmez: F10, 1. Süre uzatma onay ister: F10, 2.")
        else:
            self.say("Bu vekâleti yalnız veren iptal eder ya da uzatır (YKTS-9).")

    @property
    def veren(self) -> bool:
        return self.kayit is not None and not self.yeni and self.kayit.veren_no in self._nolar

    def canli(self) -> dict[str, str]:
        keys = {**super().canli(), "list": "Vekâletlerim"}
        if self.kayit is None or not self.yeni:
            keys.pop("act", None)
        return keys

    def do_list(self) -> None:
        benim = queries_ykts.vekaletlerim(self.depo, self.kim)
        if not benim:
            self.say("Verdiğiniz ya da aldığınız vekâlet yok.")
            return
        self.pick(f"Vekâletlerim: {len(benim)}", VEKALET_SUTUNLARI, list_pager([vekalet_satiri(v) for v in benim]), self._ac)

    def _ac(self, satir: Row) -> None:
        self.model.text["no"] = satir.data.no
        self.fetched("no")

    def do_act(self) -> None:
        if self.kayit is None or not self.yeni or not self.denetle():
            return
        v = self.model.values()
        alanlar = {ad: v[ad] for ad in ("veren_no", "bas", "bit", "dayanak")}
        girdi = self.girdi_kur(VekaletGirdisi, {**alanlar, "vekil_no": self.kayit.kimlik_no, "kapsam": KAPSAMLAR[v["kapsam"]]}, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, None, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        self.model.text["no"] = sonuc.no
        self.fetched("no")
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis} ({atif(GECIS[sonuc.islem].madde)}).", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None or self.yeni or self.kayit.durum not in ACIK:
            return []
        uzat = [("ykts_uzatma_iste", "Süre uzatma iste (onay ister)")] if self.kayit.durum is VekaletDurumu.ONAYLI else []
        return [("ykts_vekalet_iptal", "İptal et: hemen, onay gerekmez"), *uzat]

    def do_actions(self) -> None:
        if self.kayit is not None and self.yeni:
            self.say("Önce F2 ile kaydedin.")
        else:
            super().do_actions()

    def islem_secildi(self, secim: str) -> None:
        if secim == "ykts_vekalet_iptal":
            soru = f"{self.kayit.no}: {self.kayit.vekil} artık sizin adınıza işlem yapamaz. İptal edilsin mi?"
            self.ask(soru, lambda: self.islem_yap(secim, self.belge_id, None, self._oldu))
        elif secim == "ykts_uzatma_iste":
            alanlar = [
                Field("yeni_bit", "Yeni son gün", 1, 18, DateField(), label_col=2, mandatory=True),
                Field("dayanak", "Dayanak", 2, 18, TextField(120), label_col=2, width=54, mandatory=True),
            ]
            self.alanlarla_yap(GECIS[secim].ad, alanlar, UzatmaGirdisi, secim, self.belge_id, self._oldu)
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Vekâleti veren kaydeder; temsilcinin de onaylı kaydı olmalı. Müdürlük onaylayınca ilk gününden son gününe kadar geçerlidir.",
            "Son günü geçince kendiliğinden biter. Uzatma onay ister; iptal istemez, yalnız veren eder ve hemen geçerlidir.",
        ]
