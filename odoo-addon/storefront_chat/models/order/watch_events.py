"""Notifications of watched orders: in the chat, or by e-mail once it has ended; at most one per transaction."""

from datetime import timedelta

import psycopg2

from odoo import api, fields, models

from ...tools.failure_log import log_failure
from .order_watch import KEEP_DAYS, SETTLED

CHANGED = "storefront_chat.order_watches_changed"


class SaleOrder(models.Model):
    _inherit = "sale.order"

    def _storefront_stage(self):
        """Stage of the order: its status, number of parcels that have left, number of those that can be tracked."""
        left = [parcel for parcel in self._storefront_parcels() if parcel["status"] != "processing"]
        tracked = [parcel for parcel in left if "tracking_reference" in parcel or "tracking_url" in parcel]
        return f"{self._storefront_status()}/{len(left)}/{len(tracked)}"


class StorefrontChatOrderWatch(models.Model):
    _inherit = "storefront.chat.order.watch"

    def _schedule_notification(self):
        """Notifies right before the commit; a compute method must not do it itself."""
        watches = self.env.cr.precommit.data.setdefault(CHANGED, set())
        if not watches:
            self.env.cr.precommit.add(self.sudo().browse()._notify_changed)
        watches.update(self.ids)

    @api.model
    def _notify_changed(self):
        ids = self.env.cr.precommit.data.pop(CHANGED, set())
        since = fields.Datetime.now() - timedelta(days=KEEP_DAYS)
        changed = (
            self.browse(sorted(ids))
            .exists()
            .filtered(lambda watch: watch.stage != watch.notified_stage and watch.create_date > since)
        )
        for watch in changed:
            try:
                with self.env.cr.savepoint():
                    watch._notify()
            except psycopg2.OperationalError:
                # A conflict: Odoo repeats the whole transaction.
                raise
            except Exception as error:
                # A failed notification must not hold up a delivery.
                log_failure("telling a shopper of an order", error)
        self.env.flush_all()

    def _notify(self):
        before, now = self.notified_stage.split("/"), self.stage.split("/")
        progressed = before[0] != now[0] or any(
            int(new) > int(old) for old, new in zip(before[1:], now[1:], strict=True)
        )
        self.notified_stage = self.stage
        if progressed:
            row = self.order_id._storefront_snapshot()
            if self.channel_id.storefront_state != "ended":
                self.channel_id._storefront_event("order", {"order": row})
            elif self.email:
                self._mail(row)
        if now[0] in SETTLED:
            self.unlink()

    def _mail(self, row):
        company = self.company_id or self.channel_id._storefront_company()
        sender = company.email_formatted
        self.env["mail.mail"]._storefront_queue(
            self.env.ref("storefront_chat.mail_template_order_update"),
            self,
            {
                "email_to": self.email,
                "email_from": sender,
                "reply_to": sender,
                "storefront_channel_id": self.channel_id.id,
            },
            {"order": row, "company_name": company.name},
        )
