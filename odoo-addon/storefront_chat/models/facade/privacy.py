"""Façade: tasks of personal data for the bridge, and what came of them."""

from odoo import models

from ...tools.shapes import as_record_id
from .api import facade


class StorefrontChatBridge(models.AbstractModel):
    _inherit = "storefront.chat.bridge"

    @facade
    def privacy_tasks(self, *, limit):
        """Tasks that are not done, those first that were given out least lately."""
        return {"tasks": self._as_shop("storefront.chat.privacy.task")._give_next(limit)._to_wire()}

    @facade
    def privacy_done(self, *, task, counts, conversations, shoppers, questions, document=None):
        """The bridge has done this task; one that is not there any more was reported before."""
        record = self._as_shop("storefront.chat.privacy.task").browse(as_record_id(task) or 0).exists()
        if record:
            if record.kind == "erase":
                self._as_shop("chatbot.unanswered")._forget_asked(questions)
            report = {"counts": counts, "conversations": conversations, "shoppers": shoppers, "document": document}
            record._done(report)
        return {}
