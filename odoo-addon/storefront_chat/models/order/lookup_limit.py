"""Limit for failed order look-ups, so that nobody can guess references, e-mails or phone numbers.

The bridge limits each shopper; this limit protects each order, e-mail and phone number, whoever asks and by whatever
API. What was asked is stored as a keyed hash only.
"""

from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import SQL, hmac

from ...tools.compat import Constraint
from ...tools.in_parts import delete_old

WINDOW = timedelta(minutes=30)
# A little above what the bridge allows of one reference, so that its limit is met first.
MISSES = 20


class StorefrontChatLookup(models.Model):
    _name = "storefront.chat.lookup"
    _description = "Failed Order Look-ups"
    _log_access = False

    name = fields.Char(string="Hash of what was asked", required=True, readonly=True)
    misses = fields.Integer(required=True, readonly=True)
    since = fields.Datetime(required=True, readonly=True, index=True)

    _name_unique = Constraint("UNIQUE(name)", "Each thing asked is counted in one row.")

    @api.model
    def _may_try(self, clues):
        """False when one of these `(kind, value)` has had too many failed look-ups lately."""
        started = fields.Datetime.now() - WINDOW
        names = self._hashes(clues)
        return not self.search_count(
            [("name", "in", names), ("misses", ">=", MISSES), ("since", ">", started)], limit=1
        )

    @api.model
    def _missed(self, clues):
        """Counts one more; the first after the window begins anew."""
        now = fields.Datetime.now()
        # Not logged: a conflict is expected, and Odoo then repeats the whole call. Sorted, so that no two deadlock.
        self.env.cr.execute(
            SQL(
                "INSERT INTO storefront_chat_lookup AS lookup (name, misses, since)"
                " SELECT name, 1, %(now)s FROM unnest(%(names)s) AS name"
                " ON CONFLICT (name) DO UPDATE SET"
                " misses = CASE WHEN lookup.since > %(started)s THEN lookup.misses + 1 ELSE 1 END,"
                " since = CASE WHEN lookup.since > %(started)s THEN lookup.since ELSE %(now)s END",
                now=now,
                started=now - WINDOW,
                names=sorted(self._hashes(clues)),
            ),
            log_exceptions=False,
        )
        self.invalidate_model(flush=False)

    @api.model
    def _found(self, clues):
        """A look-up succeeded: counting starts again. Nobody gets there without knowing both."""
        self.search([("name", "in", self._hashes(clues))]).unlink()

    def _hashes(self, clues):
        # sudo: ir.config_parameter - the database's secret keys the hash
        env = self.sudo().env
        return [hmac(env, "storefront_chat.lookup", f"{kind}:{value}") for kind, value in clues if value]

    @api.autovacuum
    def _gc_lookups(self):
        delete_old(self, [("since", "<", fields.Datetime.now() - WINDOW)])
