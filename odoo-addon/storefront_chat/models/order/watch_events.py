"""News of a watched order: told in its chat, by mail once that has ended; once for whatever one transaction does."""

from datetime import timedelta

import psycopg2

from odoo import api, fields, models

from ...tools.failure_log import log_failure
from .order_watch import KEEP_DAYS, SETTLED

MOVED = "storefront_chat.order_watches_moved"


class SaleOrder(models.Model):
    _inherit = "sale.order"

    def _storefront_stage(self):
        """Where the order stands: its status, how many parcels have left, how many of them can be followed."""
        gone = [parcel for parcel in self._storefront_parcels() if parcel["status"] != "processing"]
        followed = [parcel for parcel in gone if "tracking_reference" in parcel or "tracking_url" in parcel]
        return f"{self._storefront_status()}/{len(gone)}/{len(followed)}"


class StorefrontChatOrderWatch(models.Model):
    _inherit = "storefront.chat.order.watch"

    def _news_to_tell(self):
        """Looks right before the commit whether there is anything to tell; a computation must not tell it itself."""
        watches = self.env.cr.precommit.data.setdefault(MOVED, set())
        if not watches:
            self.env.cr.precommit.add(self.sudo().browse()._tell_what_moved)
        watches.update(self.ids)

    @api.model
    def _tell_what_moved(self):
        ids = self.env.cr.precommit.data.pop(MOVED, set())
        since = fields.Datetime.now() - timedelta(days=KEEP_DAYS)
        moved = (
            self.browse(sorted(ids))
            .exists()
            .filtered(lambda watch: watch.stage != watch.told_stage and watch.create_date > since)
        )
        for watch in moved:
            try:
                with self.env.cr.savepoint():
                    watch._tell()
            except psycopg2.OperationalError:
                # A clash: Odoo does the whole transaction again.
                raise
            except Exception as error:
                # A parcel leaves, whatever becomes of the news about it.
                log_failure("telling a shopper of an order", error)
        self.env.flush_all()

    def _tell(self):
        before, now = self.told_stage.split("/"), self.stage.split("/")
        is_news = before[0] != now[0] or any(int(new) > int(old) for old, new in zip(before[1:], now[1:], strict=True))
        self.told_stage = self.stage
        if is_news:
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
            self.env.ref("storefront_chat.mail_template_order_news"),
            self,
            {"email_to": self.email, "email_from": sender, "reply_to": sender},
            {"order": row, "company_name": company.name},
        )
