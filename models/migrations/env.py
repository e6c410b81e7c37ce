"""Alembic's entry: runs on the connection it is handed, inside the caller's transaction."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    render_as_batch=True,
    # The caller owns the one transaction around the whole upgrade.
    transactional_ddl=False,
)
context.run_migrations()
