"""What Odoo does not undo by itself when the addon is uninstalled."""

from odoo.tools import SQL

from .models.storefront_chat_transcript import INDEX


def forget_words(env):
    """Drops the index over the words of messages, which is on a table of Odoo's own."""
    env.cr.execute(SQL("DROP INDEX IF EXISTS %s", SQL.identifier(INDEX)))
