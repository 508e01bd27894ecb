"""Supalan: the petition and its answer, the guard named on the çetele, what he delivered (27/1-a, 27/1-b)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik
from gumruk.data.migrations.yeniden import secenek_ekle

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

SALT_EKLENIR = ("supalan_talebi", "supalan_karari", "cetele_gorevi", "cetele_teslimi", "cetele_satiri")


def upgrade() -> None:
    secenek_ekle("beyanname", "durum", "SUPALAN_AMIRDE", "BS3_KALDIRILACAK")
    op.create_table(
        "supalan_talebi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("dilekce_no", sa.String(30), nullable=False),
        sa.Column("dilekce_gunu", sa.Date(), nullable=False),
        sa.Column("kalemler", sa.String(200), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_supalan_talebi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_supalan_talebi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supalan_talebi")),
        sa.UniqueConstraint("beyanname_id", name=op.f("uq_supalan_talebi_beyanname_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_supalan_talebi_memur_id"), "supalan_talebi", ["memur_id"])
    op.create_table(
        "supalan_karari",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("talep_id", sa.BigInteger(), nullable=False),
        sa.Column("uygun", sa.Boolean(), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("amir_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["amir_id"], ["kullanici.id"], name=op.f("fk_supalan_karari_amir_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["talep_id"], ["supalan_talebi.id"], name=op.f("fk_supalan_karari_talep_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supalan_karari")),
        sa.UniqueConstraint("talep_id", name=op.f("uq_supalan_karari_talep_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_supalan_karari_amir_id"), "supalan_karari", ["amir_id"])
    op.create_table(
        "cetele_gorevi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("kolcu_id", sa.BigInteger(), nullable=False),
        sa.Column("mesruhat", sa.String(200), nullable=False),
        sa.Column("amir_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["amir_id"], ["kullanici.id"], name=op.f("fk_cetele_gorevi_amir_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_cetele_gorevi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kolcu_id"], ["kullanici.id"], name=op.f("fk_cetele_gorevi_kolcu_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cetele_gorevi")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_cetele_gorevi_amir_id"), "cetele_gorevi", ["amir_id"])
    op.create_index(op.f("ix_cetele_gorevi_beyanname_id"), "cetele_gorevi", ["beyanname_id"])
    op.create_index(op.f("ix_cetele_gorevi_kolcu_id"), "cetele_gorevi", ["kolcu_id"])
    op.create_table(
        "cetele_teslimi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("teslim_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("plaka", sa.String(25), nullable=False),
        sa.Column("teslim_alan", sa.String(80), nullable=False),
        sa.Column("teslim_alan_no", sa.String(20), nullable=False),
        sa.Column("mesruhat", sa.String(120), nullable=False),
        sa.Column("kolcu_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("tur IN ('TESLIM', 'EKSIK')", name=op.f("ck_cetele_teslimi_tur_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_cetele_teslimi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kolcu_id"], ["kullanici.id"], name=op.f("fk_cetele_teslimi_kolcu_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cetele_teslimi")),
        sa.UniqueConstraint("beyanname_id", "sira", name=op.f("uq_cetele_teslimi_beyanname_id_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_cetele_teslimi_kolcu_id"), "cetele_teslimi", ["kolcu_id"])
    op.create_index(op.f("ix_cetele_teslimi_tur"), "cetele_teslimi", ["tur"])
    op.create_table(
        "cetele_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("teslim_id", sa.BigInteger(), nullable=False),
        sa.Column("satir_id", sa.BigInteger(), nullable=False),
        sa.Column("kayit_id", sa.BigInteger(), nullable=True),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_cetele_satiri_brut_gram_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_cetele_satiri_kap_adedi_sinir")),
        sa.ForeignKeyConstraint(["kayit_id"], ["ambar_kaydi.id"], name=op.f("fk_cetele_satiri_kayit_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["satir_id"], ["senet_satiri.id"], name=op.f("fk_cetele_satiri_satir_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["teslim_id"], ["cetele_teslimi.id"], name=op.f("fk_cetele_satiri_teslim_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cetele_satiri")),
        sa.UniqueConstraint("teslim_id", "satir_id", name=op.f("uq_cetele_satiri_teslim_id_satir_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_cetele_satiri_kayit_id"), "cetele_satiri", ["kayit_id"])
    op.create_index(op.f("ix_cetele_satiri_satir_id"), "cetele_satiri", ["satir_id"])
    op.create_index(op.f("ix_cetele_satiri_teslim_id"), "cetele_satiri", ["teslim_id"])
    tetik.kur(SALT_EKLENIR, ())


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
