"""Directions: a declaration or özet beyan is one of import, export, antrepo or transit, each counted for itself, with the states of their chapters (29–42)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations.yeniden import kisit_degistir, secenek_ekle

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

YENI_DURUMLAR = {
    "beyanname": ("IRTIBATTA", "KOLCUDA", "YUKLENDI", "DAGITILDI", "ANTREPODA", "TASIYICIDA", "YOLDA"),
    "ozet_beyan": ("KOLCUDA", "YUKLENDI", "TASIYICIDA", "YOLDA"),
}
YONLER = "CHECK (yon IN ('GIRIS', 'CIKIS', 'ANTREPO', 'TRANSIT'))"


def upgrade() -> None:
    for tablo, durumlar in YENI_DURUMLAR.items():
        op.add_column(tablo, sa.Column("yon", sa.String(40), nullable=False, server_default="GIRIS"))
        secenek_ekle(tablo, "durum", *durumlar)
        eski, yeni = f"uq_{tablo}_idare_yil_sira", f"uq_{tablo}_idare_yil_yon_sira"
        kisit_degistir(
            tablo, [(eski, "UNIQUE (idare, yil, sira)", yeni, "UNIQUE (idare, yil, yon, sira)"), ("", "", f"ck_{tablo}_yon_bilinen", YONLER)]
        )
        op.create_index(op.f(f"ix_{tablo}_yon"), tablo, ["yon"])


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
