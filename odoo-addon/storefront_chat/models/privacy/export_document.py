"""The archive that an export ends in: fetched within days, and gone at once when something of it is erased."""

from datetime import timedelta

from odoo import api, fields, models

from ...tools.in_parts import in_parts

# An export is a copy of everything: it is not kept longer than it takes to fetch it.
EXPORT_DAYS = 7


class StorefrontChatPrivacyRequest(models.Model):
    _inherit = "storefront.chat.privacy.request"

    document_id = fields.Many2one("ir.attachment", readonly=True, copy=False, ondelete="set null")
    exported = fields.Json(readonly=True, copy=False, help="What the archive holds, as long as there is one.")

    def _make_document(self, bridge, conversations):
        """Values of this request; `bridge`: what the bridge holds, of these `conversations`."""
        # sudo: ir.attachment - readable by those who may read the request, and kept for a few days only
        privacy = self.env["storefront.chat.privacy"].sudo()
        found = self._found()
        of_nobody = privacy._find_of_nobody(self.company_id, found, **self._clues())
        document = (
            self.env["ir.attachment"]
            .sudo()
            .create(
                {
                    "name": f"personal-data-{self.id}.zip",
                    "raw": privacy._archive(found, self.company_id, bridge, len(of_nobody)),
                    "mimetype": "application/zip",
                    "res_model": self._name,
                    "res_id": self.id,
                }
            )
        )
        keys = {*found["chats"].mapped("storefront_key"), *conversations}
        ids = {kind: found[kind].ids for kind in ("tickets", "watches", "mails")}
        exported = {"conversations": sorted(keys), **ids}
        return {"document_id": document.id, "exported": exported}

    def action_download(self):
        """Fetches the export."""
        self.ensure_one()
        self.check_access("read")
        return {"type": "ir.actions.act_url", "url": f"/web/content/{self.document_id.id}?download=true"}

    @api.autovacuum
    def _gc_exports(self):
        before = fields.Datetime.now() - timedelta(days=EXPORT_DAYS)
        old = self.search([("document_id", "!=", False), ("done_at", "<", before)], limit=1_000)
        in_parts(old, type(old)._forget_document, "deleting the document of")

    @api.model
    def _forget_exports_of(self, **erased):
        """Deletes every archive that holds one of these: a copy does not outlive what was erased.

        `erased`: keys of `conversations`, ids of `tickets`, `watches` and `mails`.
        """
        for request in self.search([("document_id", "!=", False)]):
            held = request.exported
            if not held or any(set(ids) & set(held.get(kind, ())) for kind, ids in erased.items()):
                request._forget_document()

    def _forget_document(self):
        for request in self:
            request.document_id.filtered(
                lambda file, own=request: (file.res_model, file.res_id) == (own._name, own.id)
            ).unlink()
        self.write({"document_id": False, "exported": False})
