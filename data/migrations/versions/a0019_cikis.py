"""Exports: telafi edici vergi as declared, the export documents of bills, the set with its guard, the loading, closing and handing out (34–42)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

SALT_EKLENIR = (
    "ihracat_baglantisi",
    "takim_gorevi",
    "yukleme",
    "yukleme_satiri",
    "takim_ayirma",
    "nusha_teslimi",
    "kalan_vazgecme",
    "yolcu_cikisi",
)


def upgrade() -> None:
    for ad in ("telafi_matrah_kurus", "telafi_kurus"):
        op.add_column("kalem", sa.Column(ad, sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("kalem", sa.Column("telafi_dayanak", sa.String(100), nullable=False, server_default=""))
    op.create_table(
        "ihracat_baglantisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("satir_id", sa.BigInteger(), nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("no", sa.String(30), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=True),
        sa.Column("parcali", sa.Boolean(), nullable=False),
        sa.CheckConstraint("(tur = 'TCGB') = (beyanname_id IS NOT NULL)", name=op.f("ck_ihracat_baglantisi_tcgb_kayitli")),
        sa.CheckConstraint("tur IN ('TCGB', 'OZBY', 'NCTS', 'TAKRIR', 'NATO', 'DIGER')", name=op.f("ck_ihracat_baglantisi_tur_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_ihracat_baglantisi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["satir_id"], ["senet_satiri.id"], name=op.f("fk_ihracat_baglantisi_satir_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ihracat_baglantisi")),
        sa.UniqueConstraint("satir_id", name=op.f("uq_ihracat_baglantisi_satir_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ihracat_baglantisi_beyanname_id"), "ihracat_baglantisi", ["beyanname_id"])
    op.create_index(op.f("ix_ihracat_baglantisi_no"), "ihracat_baglantisi", ["no"])
    op.create_index(op.f("ix_ihracat_baglantisi_tur"), "ihracat_baglantisi", ["tur"])
    op.create_table(
        "takim_gorevi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("ozet_beyan_id", sa.BigInteger(), nullable=False),
        sa.Column("kolcu_id", sa.BigInteger(), nullable=False),
        sa.Column("mesruhat", sa.String(200), nullable=False),
        sa.Column("veren_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["kolcu_id"], ["kullanici.id"], name=op.f("fk_takim_gorevi_kolcu_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["ozet_beyan_id"], ["ozet_beyan.id"], name=op.f("fk_takim_gorevi_ozet_beyan_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["veren_id"], ["kullanici.id"], name=op.f("fk_takim_gorevi_veren_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_takim_gorevi")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_takim_gorevi_kolcu_id"), "takim_gorevi", ["kolcu_id"])
    op.create_index(op.f("ix_takim_gorevi_ozet_beyan_id"), "takim_gorevi", ["ozet_beyan_id"])
    op.create_index(op.f("ix_takim_gorevi_veren_id"), "takim_gorevi", ["veren_id"])
    op.create_table(
        "yukleme",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("ozet_beyan_id", sa.BigInteger(), nullable=False),
        sa.Column("bitis_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("mesruhat", sa.String(120), nullable=False),
        sa.Column("fark", sa.String(300), nullable=False),
        sa.Column("hazir_bulunan", sa.String(80), nullable=False),
        sa.Column("kolcu_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["kolcu_id"], ["kullanici.id"], name=op.f("fk_yukleme_kolcu_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["ozet_beyan_id"], ["ozet_beyan.id"], name=op.f("fk_yukleme_ozet_beyan_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yukleme")),
        sa.UniqueConstraint("no", name=op.f("uq_yukleme_no")),
        sa.UniqueConstraint("ozet_beyan_id", name=op.f("uq_yukleme_ozet_beyan_id")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_yukleme_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_yukleme_kolcu_id"), "yukleme", ["kolcu_id"])
    op.create_table(
        "yukleme_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yukleme_id", sa.BigInteger(), nullable=False),
        sa.Column("satir_id", sa.BigInteger(), nullable=False),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_yukleme_satiri_brut_gram_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_yukleme_satiri_kap_adedi_sinir")),
        sa.ForeignKeyConstraint(["satir_id"], ["senet_satiri.id"], name=op.f("fk_yukleme_satiri_satir_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["yukleme_id"], ["yukleme.id"], name=op.f("fk_yukleme_satiri_yukleme_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yukleme_satiri")),
        sa.UniqueConstraint("satir_id", name=op.f("uq_yukleme_satiri_satir_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_yukleme_satiri_yukleme_id"), "yukleme_satiri", ["yukleme_id"])
    op.create_table(
        "takim_ayirma",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("ozet_beyan_id", sa.BigInteger(), nullable=False),
        sa.Column("irtibatta_alan", sa.String(80), nullable=False),
        sa.Column("birimler", sa.String(200), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_takim_ayirma_memur_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["ozet_beyan_id"], ["ozet_beyan.id"], name=op.f("fk_takim_ayirma_ozet_beyan_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_takim_ayirma")),
        sa.UniqueConstraint("ozet_beyan_id", name=op.f("uq_takim_ayirma_ozet_beyan_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_takim_ayirma_memur_id"), "takim_ayirma", ["memur_id"])
    op.create_table(
        "nusha_teslimi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("alan", sa.String(80), nullable=False),
        sa.Column("alan_no", sa.String(11), nullable=False),
        sa.Column("sifat", sa.String(60), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_nusha_teslimi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_nusha_teslimi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nusha_teslimi")),
        sa.UniqueConstraint("beyanname_id", name=op.f("uq_nusha_teslimi_beyanname_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_nusha_teslimi_memur_id"), "nusha_teslimi", ["memur_id"])
    op.create_table(
        "kalan_vazgecme",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("dilekce_no", sa.String(30), nullable=False),
        sa.Column("dilekce_gunu", sa.Date(), nullable=False),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("amir_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_kalan_vazgecme_brut_gram_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_kalan_vazgecme_kap_adedi_sinir")),
        sa.ForeignKeyConstraint(["amir_id"], ["kullanici.id"], name=op.f("fk_kalan_vazgecme_amir_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_kalan_vazgecme_beyanname_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kalan_vazgecme")),
        sa.UniqueConstraint("beyanname_id", name=op.f("uq_kalan_vazgecme_beyanname_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_kalan_vazgecme_amir_id"), "kalan_vazgecme", ["amir_id"])
    op.create_table(
        "yolcu_cikisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("cikis_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("mesruhat", sa.String(120), nullable=False),
        sa.Column("kolcu_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_yolcu_cikisi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kolcu_id"], ["kullanici.id"], name=op.f("fk_yolcu_cikisi_kolcu_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yolcu_cikisi")),
        sa.UniqueConstraint("beyanname_id", name=op.f("uq_yolcu_cikisi_beyanname_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_yolcu_cikisi_kolcu_id"), "yolcu_cikisi", ["kolcu_id"])
    tetik.kur(SALT_EKLENIR, ())


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
