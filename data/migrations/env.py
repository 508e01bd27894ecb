"""Alembic's door: runs the hand-written revisions on the connection that data/migrate.py hands over."""

from alembic import context
from gumruk.models import tablo  # noqa: F401  the STRICT type names must be known before any DDL is compiled

connection = context.config.attributes["connection"]
context.configure(connection=connection, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
