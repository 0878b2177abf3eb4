"""Run of the retention: each kind is gone through by id, in batches, so that what is stuck holds up nothing else."""

from time import monotonic

from odoo import api, fields, models

from ...tools.in_parts import in_parts
from .retention import KINDS

# Of each kind and company in one run; what is left is for the next one, which follows at once.
AT_ONCE = 200
# Well within what Odoo gives a cron; what is begun is finished.
RUN_SECONDS = 45


class StorefrontChatRetention(models.Model):
    _inherit = "storefront.chat.retention"

    pending = fields.Json(
        readonly=True,
        copy=False,
        help="Kinds that are not gone through to their end, with the id after which the next run goes on.",
    )

    @api.model
    def _run(self):
        """Cron: deletes a batch of each kind, and is called again until all kinds were gone through once.

        What cannot be deleted is named in the log and counted in `stuck`, and is tried again when all begins anew.
        """
        rows = self.search([("enabled", "=", True)], order="last_run_at NULLS FIRST, id")
        if not any(row.pending for row in rows):
            rows.write({"pending": dict.fromkeys(KINDS, 0), "stuck": False})
        deadline = monotonic() + RUN_SECONDS
        for row in rows.filtered("pending"):
            if monotonic() < deadline:
                row._go_on(deadline)
        if any(row.pending for row in rows):
            self.env.ref("storefront_chat.ir_cron_retention")._trigger()

    def _go_on(self, deadline):
        """The next batch of each kind, until this instant of the monotonic clock."""
        pending, stuck = dict(self.pending), dict(self.stuck or {})
        for kind in [kind for kind in KINDS if kind in pending]:
            due = self._due(kind, AT_ONCE, pending[kind])
            gone, held = in_parts(due, self._forgetting(kind), f"retention of {kind},", until=deadline)
            if held:
                stuck[kind] = stuck.get(kind, 0) + len(held)
            if len(gone) + len(held) == len(due) < AT_ONCE:
                del pending[kind]
            else:
                pending[kind] = max(gone.ids + held.ids, default=pending[kind])
        self.write({"pending": pending, "stuck": stuck, "last_run_at": fields.Datetime.now()})

    def _forgetting(self, kind):
        return lambda some: some._storefront_forget_visit() if kind == "visits" else some.unlink()
