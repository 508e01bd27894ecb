"""Is this machine and database fit to open the desk? One answer a question, in Turkish."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from gumruk.data import migrate
from gumruk.data.engine import AG_DOSYA_SISTEMLERI, file_system_of, free_bytes, journal_choice, sqlite_path, sqlite_version
from gumruk.models.temel import AyarHatasi

EN_AZ_BOS_BAYT = 200_000_000


@dataclass(frozen=True)
class Bakis:
    ne: str
    iyi: bool
    aciklama: str


def muayene_et(ayar: Any) -> list[Bakis]:
    """Every question that can be asked; when the database does not open the rest says so."""
    sonuc: list[Bakis] = []
    if ayar.url.startswith("sqlite"):
        yol = sqlite_path(ayar.url)
        surum = ".".join(map(str, sqlite_version()))
        sonuc.append(Bakis("SQLite", True, f"{surum}, günlük {journal_choice()}"))
        fs = file_system_of(yol.parent) if yol.parent.exists() else ""
        sonuc.append(Bakis("dosya sistemi", fs not in AG_DOSYA_SISTEMLERI, fs or "bilinmiyor"))
        if yol.parent.exists():
            bos = free_bytes(yol.parent)
            sonuc.append(Bakis("boş yer", bos >= EN_AZ_BOS_BAYT, f"{bos // 1_000_000} MB"))
        gunluk = yol.with_name(yol.name + "-journal")
        if gunluk.exists() and gunluk.stat().st_size:
            sonuc.append(Bakis("yarım işlem", True, "kurtarma günlüğü var; açılışta geri alınır"))
    try:
        depo = migrate.ac(ayar.url)
    except AyarHatasi as hata:
        return [*sonuc, Bakis("veritabanı", False, str(hata))]
    except sa.exc.DBAPIError as hata:
        return [*sonuc, Bakis("veritabanı", False, f"açılamıyor: {hata.orig}")]
    ofis = depo.ofis()
    sonuc += [Bakis("ofis", True, f"{ofis.ad} ({ofis.idare})" + (", EĞİTİM" if ofis.egitim else "")), Bakis("sürüm", True, migrate.surum(depo))]
    with depo.oku() as s:
        if depo.sqlite:
            ilk = s.execute(sa.text("PRAGMA quick_check")).scalar_one()
            sonuc.append(Bakis("dosya bütünlüğü", ilk == "ok", str(ilk)))
            sync, fk = s.execute(sa.text("PRAGMA synchronous")).scalar_one(), s.execute(sa.text("PRAGMA foreign_keys")).scalar_one()
            sonuc.append(Bakis("güvenlik ayarları", fk == 1 and sync >= 2, f"synchronous={sync}, foreign_keys={fk}"))
        son = s.execute(sa.text("SELECT max(zaman) FROM iz_kaydi")).scalar_one()
    from datetime import UTC, datetime

    if son is not None:
        zaman = son if isinstance(son, datetime) else datetime.fromisoformat(str(son))
        zaman = zaman if zaman.tzinfo else zaman.replace(tzinfo=UTC)
        sonuc.append(
            Bakis("saat", depo.saat() >= zaman, "son işlemden geride değil" if depo.saat() >= zaman else "saat son işlemden GERİDE; düzeltin")
        )
    return sonuc
