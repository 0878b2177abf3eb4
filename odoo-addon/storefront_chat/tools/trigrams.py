"""Trigrams of PostgreSQL (`pg_trgm`), with which Odoo's `index="trigram"` finds text inside of texts."""

import logging

import psycopg2

_logger = logging.getLogger(__name__)


def enable_trigrams(env):
    """Makes the extension where it is missing; without it searches work too, but read every record."""
    if env.registry.has_trigram:
        return
    try:
        with env.cr.savepoint(flush=False):
            env.cr.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm", log_exceptions=False)
    except psycopg2.Error as error:
        _logger.warning(
            "Storefront Chat: searches for tickets are slow without PostgreSQL's extension pg_trgm, and this database"
            " user cannot make it (%s). Let a superuser run CREATE EXTENSION pg_trgm here, then update the addon.",
            str(error).strip(),
        )
        return
    # Read when the registry was made; indexes are made after this.
    env.registry.has_trigram = True
