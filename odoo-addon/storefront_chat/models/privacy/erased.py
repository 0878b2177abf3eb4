"""Keyed hashes of erased data: an operation that was under way at the time must not bring it back.

A hash is of a conversation, or of a person's e-mail, phone or shopper id within a company. It says nothing about
anybody to those who do not know the database's secret and the value itself, and is deleted once no operation can be so
late.
"""

from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import email_normalize, hmac

from ...tools import instants
from ...tools.compat import Constraint
from ...tools.in_parts import delete_old
from ...tools.phone import phone_key

# As long as operations are known to be done: nothing that is older can arrive.
KEEP_DAYS = 60


class StorefrontChatErased(models.Model):
    _name = "storefront.chat.erased"
    _description = "Hash of What Was Erased"
    _log_access = False

    name = fields.Char(required=True, readonly=True)
    erased_at = fields.Datetime(required=True, readonly=True, index=True)

    _name_unique = Constraint("UNIQUE(name)", "Each thing is erased in one row.")

    @api.model
    def _note_conversations(self, keys):
        self._note(self._hash("chat", key) for key in keys)

    @api.model
    def _note_person(self, company, **clues):
        """`email`, `phone`, `shopper`, each of them optional."""
        self._note(self._person_hashes(company, **clues))

    @api.model
    def _has_conversation(self, key):
        return bool(self.search_count([("name", "=", self._hash("chat", key))], limit=1))

    @api.model
    def _bars(self, livechat, operation):
        """True when this `open` operation would bring back a chat, or a person, erased since it was opened."""
        if self._has_conversation(operation["conversation"]):
            return True
        shopper = operation["shopper"]
        companies = livechat.company_id or self.env["res.company"].search([])
        names = [
            name
            for company in companies
            for name in self._person_hashes(
                company, email=shopper.get("email"), phone=shopper.get("phone"), shopper=shopper["id"]
            )
        ]
        opened_at = instants.from_wire(operation["opened_at"]).replace(microsecond=0)
        return bool(self.search_count([("name", "in", names), ("erased_at", ">=", opened_at)], limit=1))

    @api.model
    def _subject_hash(self, company, **clues):
        """A keyed hash that tells whether two requests were about the same person, and nothing else."""
        return "".join(self._person_hashes(company, **clues)[:1])

    @api.model
    def _person_hashes(self, company, email=None, phone=None, shopper=None):
        clues = {
            "email": email_normalize(email or ""),
            "phone": phone_key(phone, company.country_id.code),
            "shopper": shopper,
        }
        return [self._hash(f"{kind}:{company.id}", value) for kind, value in clues.items() if value]

    @api.model
    def _hash(self, kind, value):
        # sudo: ir.config_parameter - the database's secret, whoever erases
        return hmac(self.env(su=True), "storefront_chat.erased", f"{kind}:{value}")

    @api.model
    def _note(self, names):
        """The instant is rounded up: what was opened in this very second is erased, too."""
        now = fields.Datetime.now() + timedelta(seconds=1)
        names = set(names)
        known = self.search([("name", "in", list(names))])
        known.erased_at = now
        self.create([{"name": name, "erased_at": now} for name in sorted(names - set(known.mapped("name")))])

    @api.autovacuum
    def _gc_erased(self):
        before = fields.Datetime.now() - timedelta(days=KEEP_DAYS)
        delete_old(self, [("erased_at", "<", before)])
