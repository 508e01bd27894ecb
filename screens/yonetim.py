"""User codes: recorded, suspended, cancelled, roles and one-time passwords by the administrator, who never knows a password (5).

Commonest tasks: new code = F6, fields, F2; suspend = number of the row, F10; new one-time password = F10.
"""

from typing import Any

from gumruk.data import oturum
from gumruk.data.islem import Islendi
from gumruk.data.queries_yonetim import kullanicilar
from gumruk.models.kimlik import (
    KullaniciDurumu,
    KullaniciGirdisi,
    ParolaGirdisi,
    RolGirdisi,
)
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.temel import Rol
from gumruk.screens.ekran import FormEkrani, rule
from gumruk.tui.field_types import CheckedField, CodeField, TextField, YesNoField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager

ROLLER = [r for r in Rol if r not in (Rol.SISTEM, Rol.YUKUMLU)]  # YKTS access is given by its onay memuru (YE)


class YonetimEkrani(FormEkrani):
    ad = "yonetim"
    kisi: int | None = None

    def alanlar(self) -> list[Field]:
        alanlar = [
            Field("kod", "Kullanıcı kodu", 1, 20, CodeField(16, ascii_upper=True), label_col=2, mandatory=True, fetch=True),
            Field("ad", "Adı soyadı", 2, 20, TextField(80), label_col=2, width=40, mandatory=True),
            Field("kimlik_no", "T.C. kimlik / VKN", 3, 20, CheckedField(11, kimlik_nedeni), label_col=2, mandatory=True, rule="m.5"),
            Field("vergi_no", "Vergi no (14)", 3, 54, CheckedField(10, kimlik_nedeni), label_col=38, rule="m.5"),
        ]
        evet = YesNoField()
        for n, rol in enumerate(ROLLER):
            sutun, satir = divmod(n, 10)
            alanlar.append(Field(f"r_{rol.name}", rol.value, 6 + satir, 26 + 38 * sutun, evet, label_col=2 + 38 * sutun))
        return alanlar

    def opened(self, **arguments: Any) -> None:
        self.do_new()
        self.form.focus()

    def canli(self) -> dict[str, str]:
        return {"act": "Görevleri kaydet" if self.kisi else "Kodu kaydet", "list": "Kullanıcılar", "new": "", "actions": "", "cancel": ""}

    def do_new(self) -> None:
        self.kisi = None
        self.model.clear()
        self.model.notes = [
            Note(5, 2, "GÖREVLER (E yazılanlar)", "strong"),
            rule(4),
            Note(17, 2, "Kodu Müsteşarlık verir. F4 kayıtlı kullanıcıları açar; bir kişiye bir kod.", "dim"),
        ]
        self.form.repaint()
        self.refresh_bars()

    def do_cancel(self) -> None:
        if self.kisi:
            self.do_new()
        else:
            self.masaya()

    def do_list(self) -> None:
        satirlar = [Row(k.kod, (k.kod, k.ad, k.durum.value, ", ".join(r.value for r in ROLLER if r in k.roller)), k) for k in kullanicilar(self.depo)]
        self.pick(
            "Kullanıcı kodları",
            (Column("Kod", 8), Column("Ad", 20), Column("Durum", 8), Column("Görevler", 0)),
            list_pager(satirlar),
            lambda satir: self._ac(satir.data),
        )

    def fetched(self, name: str) -> None:
        kod = self.model.text["kod"]
        bulunan = next((k for k in kullanicilar(self.depo) if k.kod == kod), None)
        if bulunan is not None:
            self._ac(bulunan)
        else:
            self.form.go("ad")

    def _ac(self, k: Any) -> None:
        self.kisi = k.id
        self.model.clear()
        self.model.set_values({"kod": k.kod, "ad": k.ad, "kimlik_no": k.kimlik_no, "vergi_no": k.vergi_no, **{f"r_{r.name}": True for r in k.roller}})
        self.model.notes = [n for n in self.model.notes if n.row != 1]
        self.model.notes.append(Note(1, 44, k.durum.value, "ok" if k.durum is KullaniciDurumu.AKTIF else "bad"))
        self.form.repaint()
        self.refresh_bars()

    def _roller(self) -> tuple[Rol, ...]:
        return tuple(r for r in ROLLER if self.model.value(f"r_{r.name}"))

    def do_act(self) -> None:
        if not self.denetle():
            return
        if not self._roller():
            self.error("En az bir göreve E yazın.")
            return
        if self.kisi:
            girdi = self.girdi_kur(RolGirdisi, {"roller": self._roller()})
            if girdi:
                self.islem_yap("kullanici_rolleri", self.kisi, girdi, self._oldu)
            return
        parola = oturum.tek_kullanimlik()
        v = self.model.values()
        girdi = self.girdi_kur(
            KullaniciGirdisi,
            {
                "kod": v["kod"],
                "ad": v["ad"],
                "kimlik_no": v["kimlik_no"],
                "vergi_no": v["vergi_no"] or "",
                "roller": self._roller(),
                "parola_ozeti": oturum.ozetle(parola),
            },
            self.model,
        )
        if girdi is not None:
            self.islem_yap("kullanici_kaydet", None, girdi, lambda s: self._parola_goster(s, parola))

    def _oldu(self, sonuc: Islendi) -> None:
        self.do_new()
        self.say(f"{sonuc.no}: kaydedildi, hemen geçerli (m.5).", "ok")

    def _parola_goster(self, sonuc: Islendi, parola: str) -> None:
        self.do_new()
        self.show_text(
            f"{sonuc.no}: tek kullanımlık parola",
            [f"    {parola}", "", "Kişiye elden verin; ilk girişte kendi parolasını koyar. Bu ekran kapanınca parola bir daha görülemez."],
        )

    def do_actions(self) -> None:
        if self.kisi is None:
            self.say("Önce F4 ile bir kullanıcı açın.")
            return
        self.choose(
            "İşlemler",
            [
                ("kullanici_askiya_al", "Askıya al"),
                ("kullanici_askidan_al", "Askıdan al"),
                ("kullanici_iptal", "Kodu iptal et"),
                ("parola", "Tek kullanımlık parola ver"),
                ("gecmis", "Geçmiş"),
            ],
            self._islem,
        )

    def _islem(self, secim: str) -> None:
        kisi = self.kisi
        assert kisi is not None
        if secim == "parola":
            parola = oturum.tek_kullanimlik()
            self.islem_yap("kullanici_parola", kisi, ParolaGirdisi(parola_ozeti=oturum.ozetle(parola)), lambda s: self._parola_goster(s, parola))
        elif secim == "gecmis":
            self.gecmisi_goster("kullanici", kisi, self.model.text["kod"])
        else:
            self.gerekceyle_yap(secim, kisi, self._oldu)
