"""The side ways of an examination: physical examination asked for (19/3)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import secenek, tetik

revision = "0011"
down_revision = "0006"
branch_labels = None
depends_on = None

SALT_EKLENIR = (
    "fiziki_istegi",
    "fiziki_karari",
)
SILINMEZ = ()


def upgrade() -> None:
    secenek.ekle("beyanname", "durum", "FIZIKI_ISTENDI", "MURACAATTA", "TAHLILDE")
    op.create_table(
        "fiziki_istegi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("konu", sa.String(40), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("isteyen_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("konu IN ('CINS', 'MIKTAR', 'KIYMET', 'MENSE', 'BELGE')", name=op.f("ck_fiziki_istegi_konu_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_fiziki_istegi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["isteyen_id"], ["kullanici.id"], name=op.f("fk_fiziki_istegi_isteyen_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fiziki_istegi")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_fiziki_istegi_yil_sira")),
        sa.UniqueConstraint("no", name=op.f("uq_fiziki_istegi_no")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_fiziki_istegi_beyanname_id"), "fiziki_istegi", ["beyanname_id"])
    op.create_index(op.f("ix_fiziki_istegi_isteyen_id"), "fiziki_istegi", ["isteyen_id"])
    op.create_index(op.f("ix_fiziki_istegi_konu"), "fiziki_istegi", ["konu"])
    op.create_table(
        "fiziki_karari",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("istek_id", sa.BigInteger(), nullable=False),
        sa.Column("karar", sa.String(40), nullable=False),
        sa.Column("amir_id", sa.BigInteger(), nullable=False),
        sa.Column("atanan_id", sa.BigInteger(), nullable=True),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("karar IN ('GOREVLENDIRILDI', 'UYGUN_GORULMEDI')", name=op.f("ck_fiziki_karari_karar_bilinen")),
        sa.CheckConstraint("(karar = 'GOREVLENDIRILDI') = (atanan_id IS NOT NULL)", name=op.f("ck_fiziki_karari_atanan_varsa_uygun")),
        sa.ForeignKeyConstraint(["istek_id"], ["fiziki_istegi.id"], name=op.f("fk_fiziki_karari_istek_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["amir_id"], ["kullanici.id"], name=op.f("fk_fiziki_karari_amir_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["atanan_id"], ["kullanici.id"], name=op.f("fk_fiziki_karari_atanan_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fiziki_karari")),
        sa.UniqueConstraint("istek_id", name=op.f("uq_fiziki_karari_istek_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_fiziki_karari_amir_id"), "fiziki_karari", ["amir_id"])
    op.create_index(op.f("ix_fiziki_karari_atanan_id"), "fiziki_karari", ["atanan_id"])
    op.create_index(op.f("ix_fiziki_karari_karar"), "fiziki_karari", ["karar"])
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
