"""Tasks for the bridge: what it is to count, hand over or erase. Deleted once it has reported.

They are pulled like events, and the webhook says when there are new ones.
"""

from odoo import api, fields, models


class StorefrontChatPrivacyTask(models.Model):
    _name = "storefront.chat.privacy.task"
    _description = "Task for the Bridge of Storefront Chat"
    _order = "id"

    kind = fields.Selection(
        [("count", "Count"), ("export", "Export"), ("erase", "Erase")], required=True, readonly=True
    )
    request_id = fields.Many2one("storefront.chat.privacy.request", readonly=True, ondelete="cascade", index=True)
    company_id = fields.Many2one("res.company", readonly=True, ondelete="cascade")
    payload = fields.Json(readonly=True)
    given_at = fields.Datetime(
        readonly=True, help="When the bridge was last told of it; it comes after the others then."
    )

    @api.model
    def _give_next(self, limit):
        """Tasks that are not done: those first that were given out least lately, so that none is in the way."""
        tasks = self.search([], order="given_at NULLS FIRST, id", limit=limit)
        tasks.given_at = fields.Datetime.now()
        return tasks

    @api.model
    def _give(self, kind, payload, company, request=None):
        """`payload`: members of the façade's `PrivacyTask`, and what `_sweep` is told."""
        vals = {"kind": kind, "payload": payload, "company_id": company.id, "request_id": request and request.id}
        task = self.create(vals)
        self.env["storefront.chat.webhook"]._privacy_task_given()
        return task

    def _to_wire(self):
        members = ("channels", "email", "phone", "phones", "shopper", "shoppers", "conversations", "for_export")
        return [
            {
                "id": str(task.id),
                "kind": task.kind,
                **{name: task.payload[name] for name in members if task.payload.get(name) is not None},
                **task._elsewhere(),
            }
            for task in self
        ]

    def _elsewhere(self):
        """Of a person, not of chats alone: the keys of other companies as they are now, and whether there are any."""
        if not self.request_id:
            return {}
        is_only = self.env["storefront.chat.privacy"]._is_only(self.company_id)
        others = {"other_channels": self.env["storefront.chat.former.key"]._keys_elsewhere(self.company_id)}
        return {**others, "only_company": True} if is_only else others

    def _done(self, report):
        """The bridge has done it; `report` is the façade's `PrivacyDone`."""
        request = self.request_id
        if self.kind == "erase":
            privacy = self.env["storefront.chat.privacy"]
            privacy._sweep(self.payload, report["conversations"], report["shoppers"], self.company_id)
        self.unlink()
        if request:
            request._bridge_reported(report)
