"""Tutanakla teslim: goods that leave without the ambar's slip, and the declarations that complete them (13, 18/2, 26)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0012"
down_revision = "0008"
branch_labels = None
depends_on = None

SALT_EKLENIR = ("teslim_satiri", "tamamlayici_beyan")
SILINMEZ = ("teslim_tutanagi",)


def upgrade() -> None:
    op.create_table(
        "teslim_tutanagi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("ozet_beyan_id", sa.BigInteger(), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=True),
        sa.Column("firma_no", sa.String(20), nullable=False),
        sa.Column("firma_unvan", sa.String(150), nullable=False),
        sa.Column("dayanak", sa.String(120), nullable=False),
        sa.Column("depo", sa.String(120), nullable=False),
        sa.Column("teslim_alan", sa.String(80), nullable=False),
        sa.Column("teslim_alan_no", sa.String(20), nullable=False),
        sa.Column("plaka", sa.String(25), nullable=False),
        sa.Column("aciklama", sa.String(400), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("kapanis_ani", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("durum IN ('ACIK', 'KAPANDI')", name=op.f("ck_teslim_tutanagi_durum_bilinen")),
        sa.CheckConstraint("tur IN ('AMBARSIZ', 'TICARI_BELGE', 'BASIT_USUL', 'OZEL_BEYAN')", name=op.f("ck_teslim_tutanagi_tur_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_teslim_tutanagi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_teslim_tutanagi_memur_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["ozet_beyan_id"], ["ozet_beyan.id"], name=op.f("fk_teslim_tutanagi_ozet_beyan_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teslim_tutanagi")),
        sa.UniqueConstraint("no", name=op.f("uq_teslim_tutanagi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_teslim_tutanagi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_teslim_tutanagi_beyanname_id"), "teslim_tutanagi", ["beyanname_id"])
    op.create_index(op.f("ix_teslim_tutanagi_durum"), "teslim_tutanagi", ["durum"])
    op.create_index(op.f("ix_teslim_tutanagi_firma_no"), "teslim_tutanagi", ["firma_no"])
    op.create_index(op.f("ix_teslim_tutanagi_memur_id"), "teslim_tutanagi", ["memur_id"])
    op.create_index(op.f("ix_teslim_tutanagi_ozet_beyan_id"), "teslim_tutanagi", ["ozet_beyan_id"])
    op.create_index(op.f("ix_teslim_tutanagi_tur"), "teslim_tutanagi", ["tur"])
    op.create_table(
        "teslim_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("tutanak_id", sa.BigInteger(), nullable=False),
        sa.Column("satir_id", sa.BigInteger(), nullable=False),
        sa.Column("kayit_id", sa.BigInteger(), nullable=True),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_teslim_satiri_brut_gram_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_teslim_satiri_kap_adedi_sinir")),
        sa.ForeignKeyConstraint(["kayit_id"], ["ambar_kaydi.id"], name=op.f("fk_teslim_satiri_kayit_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["satir_id"], ["senet_satiri.id"], name=op.f("fk_teslim_satiri_satir_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["tutanak_id"], ["teslim_tutanagi.id"], name=op.f("fk_teslim_satiri_tutanak_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teslim_satiri")),
        sa.UniqueConstraint("tutanak_id", "satir_id", name=op.f("uq_teslim_satiri_tutanak_id_satir_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_teslim_satiri_kayit_id"), "teslim_satiri", ["kayit_id"])
    op.create_index(op.f("ix_teslim_satiri_satir_id"), "teslim_satiri", ["satir_id"])
    op.create_index(op.f("ix_teslim_satiri_tutanak_id"), "teslim_satiri", ["tutanak_id"])
    op.create_table(
        "tamamlayici_beyan",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("tutanak_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_tamamlayici_beyan_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["tutanak_id"], ["teslim_tutanagi.id"], name=op.f("fk_tamamlayici_beyan_tutanak_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tamamlayici_beyan")),
        sa.UniqueConstraint("beyanname_id", name=op.f("uq_tamamlayici_beyan_beyanname_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_tamamlayici_beyan_tutanak_id"), "tamamlayici_beyan", ["tutanak_id"])
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
