"""Uninstalling: takes away what Odoo itself leaves behind.

Chats, their messages and ratings stay: they are Odoo's own, and live chat works on with them.
"""

from odoo.tools import SQL

from .models.privacy.readable import FUNCTION


def uninstall_hook(env):
    _drop_indexes(env)
    env.cr.execute(SQL("DROP FUNCTION IF EXISTS %s(text)", SQL.identifier(FUNCTION)))
    env["ir.config_parameter"].search([("key", "=like", "storefront\\_chat.%")]).unlink()
    _let_bots_go(env)
    _forget_translations(env)


def _drop_indexes(env):
    """Indexes on tables of other modules: ours have the addon's name in theirs, or go with the field they are on."""
    query = SQL(
        "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema"
        " AND indexname LIKE '%%storefront\\_chat\\_%%' AND tablename NOT LIKE 'storefront\\_chat\\_%%'"
    )
    for (name,) in env.execute_query(query):
        env.cr.execute(SQL("DROP INDEX IF EXISTS %s", SQL.identifier(name)))


def _let_bots_go(env):
    """Partners of the bots, but those who are in a chat: what they said keeps its author, as with Odoo's own bots."""
    bots = env["chatbot.engine"].with_context(active_test=False).search([])
    partners = bots.partner_id
    in_chats = env["mail.message"].search([("author_id", "in", partners.ids)]).author_id
    in_chats |= env["discuss.channel"].search([("livechat_operator_id", "in", partners.ids)]).livechat_operator_id
    in_chats |= env["discuss.channel.member"].search([("partner_id", "in", partners.ids)]).partner_id
    bots.unlink()
    (partners - in_chats).unlink()


def _forget_translations(env):
    """Canned responses have one language again: Odoo does not convert a translated column back.

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
