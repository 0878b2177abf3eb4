"""What Odoo does not undo by itself when the addon is uninstalled."""

from odoo.tools import SQL

from .models.storefront_chat_transcript import INDEX


def uninstall_hook(env):
    """What stands in tables of Odoo's own goes, or becomes what it was."""
    forget_words(env)
    forget_translations(env)


def forget_words(env):
    """Drops the index over the words of messages, which is on a table of Odoo's own."""
    env.cr.execute(SQL("DROP INDEX IF EXISTS %s", SQL.identifier(INDEX)))


def forget_translations(env):
    """Canned responses speak one language again: Odoo does not turn a translated column of its own back.

    Those of the addon go first, since afterwards nothing may read the column until the registry is loaded anew.
    """
    ours = env["ir.model.data"].search([("module", "=", "storefront_chat"), ("model", "=", "mail.canned.response")])
    env["mail.canned.response"].browse(ours.mapped("res_id")).exists().unlink()
    ours.unlink()
    env.flush_all()
    env.cr.execute(
        SQL("ALTER TABLE mail_canned_response ALTER COLUMN substitution TYPE text USING substitution->>'en_US'")
    )
    env.invalidate_all(flush=False)
