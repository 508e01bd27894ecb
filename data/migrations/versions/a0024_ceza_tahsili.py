"""A YKTS penalty is a debt like a declaration's: movements, receipts, bank receipts and postings say which of the two they are for (23, YKTS-7)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations.yeniden import bos_olabilir, kisit_degistir, secenek_ekle

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

BORCLULAR = ("muhasebe_hareketi", "alindi", "banka_odemesi")
TEK_BORC = "CHECK ((beyanname_id IS NULL) <> (bulgu_id IS NULL))"


def _bulguya(tablo: str) -> None:
    ad, sqlite = f"fk_{tablo}_bulgu_id", op.get_bind().dialect.name == "sqlite"
    if sqlite:
        op.execute(f"ALTER TABLE {tablo} ADD COLUMN bulgu_id INTEGER CONSTRAINT {ad} REFERENCES ykts_bulgusu (id) ON DELETE RESTRICT")
    else:
        op.add_column(tablo, sa.Column("bulgu_id", sa.BigInteger(), nullable=True))
        op.create_foreign_key(ad, tablo, "ykts_bulgusu", ["bulgu_id"], ["id"], ondelete="RESTRICT")
    op.create_index(f"ix_{tablo}_bulgu_id", tablo, ["bulgu_id"])


def upgrade() -> None:
    secenek_ekle("ykts_bulgusu", "durum", "ODENDI")
    for tablo in BORCLULAR:
        _bulguya(tablo)
        bos_olabilir(tablo, "beyanname_id")
        kisit_degistir(tablo, [("", "", f"ck_{tablo}_tek_borc", TEK_BORC)])
    _bulguya("yevmiye_maddesi")


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
