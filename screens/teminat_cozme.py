"""Teminatlar (TM): lists, custody, request of release; Teminat çözme (TÇ): the chief's decision and the saymanlık's carrying out (24, ours).

Commonest tasks: list = F4, digit; ask for a release = number, Enter, F10, 1, paper, reason, F2; decide = number, Enter, F2, reason.
"""

from collections.abc import Callable
from typing import Any

from gumruk.data import queries_teminat
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.kurus import goster
from gumruk.models.temel import GerekceGirdisi, Girdi, Rol
from gumruk.models.teminat import TeminatDurumu, TeminatKapsami, TeminatTuru
from gumruk.models.teminat_cozme import CozmeDurumu, CozmeGirdisi, CozmeTuru, GeriVermeGirdisi, IratGirdisi
from gumruk.screens.ambar import kimlik_denetimi
from gumruk.screens.ekran import KayitEkrani, sarili
from gumruk.screens.teminat import teminat_notlari
from gumruk.tui.field_types import AmountField, CheckedField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager

SUTUNLAR = (Column("Teminat", 11), Column("Yükümlü", 0), Column("Şekli", 14), Column("Kalan TL", 15, True), Column("Durum", 11))


def teminat_satiri(t: Any) -> Row:
    return Row(str(t.id), (t.no, t.yukumlu, t.sekil, goster(t.kalan_kurus), t.durum.value), t)


class TeminatlarEkrani(KayitEkrani):
    """A guarantee by its number, or F4 for the lists (held, not released, falling due, standing); F10 asks for its release."""

    ad = "teminatlar"
    no_etiketi = "Teminat no"
    belge_turu = "teminat"
    bos_metin = ("Teminat numarasını yazıp Enter'a basın, ya da F4 ile listeden seçin.",)

    def getir(self, metin: str) -> Any:
        return queries_teminat.teminat_bul(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        return [], teminat_notlari(kayit), {}

    def acildi(self) -> None:
        self.say("F10: çözülmesini iste, kullananlar, geçmiş (kâğıdın kimden kime geçtiği)." if Rol.MUHASEBE_MEMURU in self.uyg.oturum.roller else "")

    def canli(self) -> dict[str, str]:
        return {**super().canli(), "list": "Listeler"}

    def do_list(self) -> None:
        self.choose("Teminat listeleri", queries_teminat.SUZGECLER, self._liste)

    def _liste(self, suzgec: str) -> None:
        def sayfa(_onek: str, son: str, adet: int) -> list[Row]:
            return [teminat_satiri(t) for t in queries_teminat.teminat_sayfasi(self.depo, suzgec, int(son or 0), adet)]

        if not sayfa("", "", 1):
            self.say("Bu listede teminat yok.")
            return
        self.pick(dict(queries_teminat.SUZGECLER)[suzgec], SUTUNLAR, sayfa, self._secildi)

    def _secildi(self, satir: Row) -> None:
        self.model.text["no"] = satir.data.no
        self.fetched("no")

    def yazilan_var(self) -> bool:
        return False

    def islemler(self) -> list[tuple[str, str]]:
        t = self.kayit
        if t is None:
            return []
        isteyebilir = Rol.MUHASEBE_MEMURU in self.uyg.oturum.roller and t.durum is TeminatDurumu.ALINDI
        toplu = t.kapsam is not TeminatKapsami.BEYANNAME
        return [
            *([("iade", "Çözülmesini iste: geri verilsin"), ("irat", "İrat kaydedilmesini iste")] if isteyebilir else []),
            *([("kullanimlar", "Kullanan beyannameler" + (": birini çöz" if isteyebilir else ""))] if toplu else []),
        ]

    def islem_secildi(self, secim: str) -> None:
        if secim in ("iade", "irat"):
            self._coz(CozmeTuru.IADE if secim == "iade" else CozmeTuru.IRAT, None, self.kayit.bakiye_kurus)
        elif secim == "kullanimlar":
            self._kullanimlar()
        else:
            super().islem_secildi(secim)

    def _kullanimlar(self) -> None:
        satirlar = [
            Row(str(k.id), (k.beyanname_no, k.durum.value, goster(k.kalan_kurus)), k) for k in queries_teminat.kullanimlar(self.depo, self.kayit.id)
        ]
        if not satirlar:
            self.say("Bu teminatı kullanan beyanname yok.")
            return
        sutunlar = (Column("Beyanname", 18), Column("Durum", 0), Column("Kullanılan TL", 18, True))
        self.pick(f"{self.kayit.no}: kullanan beyannameler", sutunlar, list_pager(satirlar), self._kullanimi_sec)

    def _kullanimi_sec(self, satir: Row) -> None:
        k = satir.data
        if Rol.MUHASEBE_MEMURU not in self.uyg.oturum.roller:
            self.uyg.open_screen("gor", no=k.beyanname_no)
            return
        secenekler = [("IADE", f"{k.beyanname_no}: kullanımı çöz, bakiye yükselsin"), ("IRAT", f"{k.beyanname_no}: irat kaydedilsin")]
        self.choose("Kullanım", secenekler, lambda tur: self._coz(CozmeTuru[tur], k.id, k.kalan_kurus))

    def _coz(self, tur: CozmeTuru, kullanim: int | None, tutar: int) -> None:
        self.alanlarla_yap(
            f"{self.kayit.no}: {tur.value}",
            [
                Field("tutar_kurus", "Tutar", 1, 22, AmountField(), label_col=2, width=20, mandatory=True),
                Field("dayanak", "Dayandığı belge", 2, 22, TextField(60), label_col=2, width=50, mandatory=True),
                Field("gerekce", "Gerekçe", 3, 22, TextField(200), label_col=2, width=50, mandatory=True),
            ],
            CozmeGirdisi,
            "teminat_coz_iste",
            None,
            self._istendi,
            degerler={"tutar_kurus": tutar},
            sabit={"tur": tur, "teminat_id": self.kayit.id, "kullanim_id": kullanim},
        )

    def _istendi(self, sonuc: Islendi) -> None:
        self.fetched("no")
        self.say(f"{sonuc.no}: çözme isteği idare amirine gitti.", "ok")

    def yardim_satirlari(self) -> list[str]:
        return [
            "Listeler: elde olanlar; eşyası çıkmış, çözülmemiş olanlar; vadesi geçen ya da dolmak üzere olanlar; toplu ve götürü teminatlar.",
            "Çözmeyi muhasebe ister, amir onaylar: nakdi veznedar öder (ÖD), kıymeti saymanlık geri verir ya da paraya çevirir (TÇ).",
        ]


class TeminatCozmeEkrani(KayitEkrani):
    """A release by its number: F2 is what the person before it has to do next (decide, hand back, turn into revenue)."""

    ad = "teminat_cozme"
    no_etiketi = "Çözme no"
    belge_turu = "teminat_cozme"
    bos_metin = ("Çözme numarasını yazıp Enter'a basın; bekleyenler masadadır.",)

    def getir(self, metin: str) -> Any:
        return queries_teminat.cozme_bul(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        c, t = kayit, kayit.teminat
        self.eylem = self._siradaki(c)
        notlar = [
            Note(1, 42, c.durum.value, "strong"),
            Note(3, 2, "İstenen", "dim"),
            Note(3, 18, f"{c.tur.value} · {goster(c.tutar_kurus)} TL", "strong"),
            Note(4, 2, "Teminat", "dim"),
            Note(4, 18, f"{t.no} · {t.sekil} {t.banka} {t.belge_no}".rstrip()[:60]),
            Note(5, 2, "Veren", "dim"),
            Note(5, 18, f"{t.yukumlu} · {t.yukumlu_no}"[:60]),
            Note(6, 2, "Beyanname", "dim"),
            Note(6, 18, c.beyanname_no or "beyannameye bağlı değil"),
            Note(7, 2, "Kalan teminat", "dim"),
            Note(7, 18, f"{goster(t.kalan_kurus)} TL"),
            Note(8, 2, "İsteyen", "dim"),
            Note(8, 18, f"{c.isteyen} · {c.dayanak}"[:60]),
        ]
        notlar += sarili(9, f"Gerekçe: {c.gerekce}", *([f"Karar: {c.karar}"] if c.karar else []), style="")
        return [], notlar, {}

    def _siradaki(self, c: Any) -> str:
        """The act that this release waits for; the chief's when nothing does, so that its refusal tells where it stands."""
        nakit = c.teminat.tur is TeminatTuru.NAKIT
        return {
            CozmeDurumu.VERILECEK: "kiymet_geri_ver",
            CozmeDurumu.IRATTA: "irat_kaydet" if nakit else "kiymet_bankaya",
            CozmeDurumu.BANKADA: "irat_kaydet",
        }.get(c.durum, "teminat_coz_onayla")

    def acildi(self) -> None:
        bos: dict[str, Girdi] = {"teminat_coz_onayla": GerekceGirdisi(gerekce="ekranda bakılıyor")}
        self.son_engeller = self.engelleri(self.eylem, self.kayit.id, bos.get(self.eylem))
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say(f"F2: {GECIS[self.eylem].ad}." + (" F10 reddeder." if self.eylem == "teminat_coz_onayla" else ""))

    def do_act(self) -> None:
        if self.kayit is None:
            return
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
            return
        yap: dict[str, Callable[[], None]] = {
            "teminat_coz_onayla": lambda: self.gerekceyle_yap("teminat_coz_onayla", self.kayit.id, self._oldu),
            "kiymet_geri_ver": self._geri_ver,
            "kiymet_bankaya": lambda: self.islem_yap("kiymet_bankaya", self.kayit.id, None, self._oldu),
            "irat_kaydet": self._irat,
        }
        yap[self.eylem]()

    def _geri_ver(self) -> None:
        self.alanlarla_yap(
            "Kıymeti teslim alan",
            [
                Field("teslim_alan", "Adı, soyadı", 1, 22, TextField(80), label_col=2, width=50, mandatory=True),
                Field("teslim_alan_no", "T.C. kimlik no", 2, 22, CheckedField(11, kimlik_denetimi), label_col=2, width=11, mandatory=True),
            ],
            GeriVermeGirdisi,
            "kiymet_geri_ver",
            self.kayit.id,
            self._oldu,
        )

    def _irat(self) -> None:
        if self.kayit.teminat.tur is TeminatTuru.NAKIT:
            self.islem_yap("irat_kaydet", self.kayit.id, IratGirdisi(), self._oldu)
            return
        self.alanlarla_yap(
            "Bankanın ödediği bedelin dekontu",
            [
                Field("banka", "Banka", 1, 22, TextField(40, upper=True), label_col=2, width=30, mandatory=True),
                Field("dekont_no", "Dekont no", 2, 22, TextField(30, upper=True), label_col=2, mandatory=True),
            ],
            IratGirdisi,
            "irat_kaydet",
            self.kayit.id,
            self._oldu,
        )

    def _oldu(self, sonuc: Islendi) -> None:
        self.bosalt()
        durum = CozmeDurumu[sonuc.durum].value
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis}. Şimdi: {durum}.", "ok")

    def yazilan_var(self) -> bool:
        return False

    def islemler(self) -> list[tuple[str, str]]:
        bekler = self.kayit is not None and self.kayit.durum is CozmeDurumu.ISTENDI and Rol.IDARE_AMIRI in self.uyg.oturum.roller
        return [("reddet", "Çözmeyi reddet")] if bekler else []

    def islem_secildi(self, secim: str) -> None:
        if secim == "reddet":
            self.gerekceyle_yap("teminat_coz_reddet", self.kayit.id, self._oldu)
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        return [
            "İdare amiri isteği onaylar ya da reddeder. Onaylanan nakit vezneye (ÖD), kıymet saymanlığa gider.",
            "Saymanlık kıymeti sahibine imza karşılığı geri verir; irat kaydında önce bankaya gönderir, bedeli gelince dekontuyla kaydeder.",
        ]
