"""Objections to an analysis and how they ended (22/4)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

SALT_EKLENIR = ("tahlil_itirazi", "tahlil_itiraz_sonucu")


def upgrade() -> None:
    op.create_table(
        "tahlil_itirazi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("rapor_id", sa.BigInteger(), nullable=False),
        sa.Column("teblig_gunu", sa.Date(), nullable=False),
        sa.Column("son_gun", sa.Date(), nullable=False),
        sa.Column("dayanak", sa.String(200), nullable=False),
        sa.Column("dilekce_no", sa.String(30), nullable=False),
        sa.Column("dilekce_gunu", sa.Date(), nullable=False),
        sa.Column("eden", sa.String(80), nullable=False),
        sa.Column("eden_no", sa.String(20), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("yer", sa.String(40), nullable=False),
        sa.Column("kurum", sa.String(80), nullable=False),
        sa.Column("sahit_numune", sa.String(120), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("yer IN ('LABORATUVAR', 'EKSPERTIZ', 'KOMISYON')", name=op.f("ck_tahlil_itirazi_yer_bilinen")),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_tahlil_itirazi_memur_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["rapor_id"], ["tahlil_raporu.id"], name=op.f("fk_tahlil_itirazi_rapor_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tahlil_itirazi")),
        sa.UniqueConstraint("no", name=op.f("uq_tahlil_itirazi_no")),
        sa.UniqueConstraint("rapor_id", name=op.f("uq_tahlil_itirazi_rapor_id")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_tahlil_itirazi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_tahlil_itirazi_memur_id"), "tahlil_itirazi", ["memur_id"])
    op.create_index(op.f("ix_tahlil_itirazi_yer"), "tahlil_itirazi", ["yer"])
    op.create_table(
        "tahlil_itiraz_sonucu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("itiraz_id", sa.BigInteger(), nullable=False),
        sa.Column("sonuc", sa.String(40), nullable=False),
        sa.Column("belge_no", sa.String(30), nullable=False),
        sa.Column("belge_gunu", sa.Date(), nullable=False),
        sa.Column("aciklama", sa.String(200), nullable=False),
        sa.Column("mesruhat", sa.String(60), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("sonuc IN ('UYGUN', 'AYKIRI', 'GERI_ALINDI')", name=op.f("ck_tahlil_itiraz_sonucu_sonuc_bilinen")),
        sa.ForeignKeyConstraint(["itiraz_id"], ["tahlil_itirazi.id"], name=op.f("fk_tahlil_itiraz_sonucu_itiraz_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_tahlil_itiraz_sonucu_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tahlil_itiraz_sonucu")),
        sa.UniqueConstraint("itiraz_id", name=op.f("uq_tahlil_itiraz_sonucu_itiraz_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_tahlil_itiraz_sonucu_memur_id"), "tahlil_itiraz_sonucu", ["memur_id"])
    op.create_index(op.f("ix_tahlil_itiraz_sonucu_sonuc"), "tahlil_itiraz_sonucu", ["sonuc"])
    tetik.kur(SALT_EKLENIR, ())


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
