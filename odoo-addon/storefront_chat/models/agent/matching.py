"""Matching of agents with chats: skills, languages, names, and the time of the last chat given."""

from odoo import models
from odoo.tools import SQL

from ...tools.localized import is_latin, primary_tag


class SupportAgent(models.Model):
    _inherit = "support.agent"

    def _storefront_given_chat(self):
        """Records that this agent is given a chat, so that no other transaction gives one at the same moment.

        Every transaction that gives a chat writes the agent's row. Transactions are REPEATABLE READ: the second waits
        for the first and then fails with a serialization failure; Odoo repeats its call, which counts the chat of the
        first. A transaction that succeeds has counted right: no other has given this agent a chat since it began.
        """
        self.ensure_one()
        query = SQL(
            "UPDATE support_agent SET last_chat_at = clock_timestamp() AT TIME ZONE 'UTC' WHERE id = %s", self.id
        )
        self.flush_recordset(["last_chat_at"])
        self.env.cr.execute(query, log_exceptions=False)
        self.invalidate_recordset(["last_chat_at"], flush=False)

    def _storefront_languages(self):
        """Primary tags of the languages that this agent speaks."""
        codes = self.lang_ids.mapped("code") or [self.user_id.lang or ""]
        return sorted({primary_tag(code) for code in codes} - {""})

    def _storefront_with_skill(self, name, company):
        """Those of these agents with the skill of this name; empty if there is no such skill."""
        if not (name or "").strip():
            return self.browse()
        skills = self.env["support.skill"]._storefront_named(name, company)
        return self.filtered(lambda agent: agent.skill_ids & skills)

    def _storefront_name(self, lang=None):
        """Name of this agent for shoppers who speak `lang`: one that they can read, else that of the person in Odoo.

        Odoo keeps a name that was entered in one language as the English one, too, and shows that in all others.
        """
        code = lang or "en_US"
        name = self.with_context(lang=code).name
        if name and not is_latin(name) and not self._storefront_is_named_in(code):
            name = False
        return name or self.user_id.livechat_username or self.user_id.name

    def _storefront_is_named_in(self, code):
        """Whether a name in other letters was entered for speakers of this language."""
        if primary_tag(code) == "en" or not self.id:
            return False
        self.flush_recordset(["name"])
        [(names,)] = self.env.execute_query(SQL("SELECT name FROM support_agent WHERE id = %s", self.id))
        return bool(names) and code in names

    def _storefront_known_as(self):
        """Every name that colleagues may call this agent by."""
        installed = self.env["res.lang"].get_installed()
        names = {self.with_context(lang=code).name for code, _name in installed}
        return names | {self.user_id.name, self.user_id.login, self.user_id.livechat_username}
