"""Order watch: a shopper asked to be notified when an order moves on."""

from datetime import timedelta

from odoo import api, fields, models

from ...tools.compat import Constraint
from ...tools.in_parts import delete_old

KEEP_DAYS = 60
SETTLED = ("delivered", "cancelled")


class StorefrontChatOrderWatch(models.Model):
    _name = "storefront.chat.order.watch"
    _description = "Order Watched by a Shopper"
    _order = "id"

    channel_id = fields.Many2one("discuss.channel", string="Chat", required=True, readonly=True, ondelete="cascade")
    order_id = fields.Many2one("sale.order", required=True, readonly=True, index=True, ondelete="cascade")
    company_id = fields.Many2one(related="order_id.company_id", store=True)
    email = fields.Char(
        string="E-mail",
        readonly=True,
        help="For notifications once the chat has ended: an address that the shop vouched for, or the order's own.",
    )
    stage = fields.Char(compute="_compute_stage", store=True, help="State of the order, as far as shoppers are told.")
    notified_stage = fields.Char(readonly=True, help="The stage of which the shopper was notified.")

    _channel_order_unique = Constraint("UNIQUE(channel_id, order_id)", "An order is watched once in a chat.")

    @api.depends(lambda self: self._stage_depends())
    def _compute_stage(self):
        for watch in self:
            watch.stage = watch.order_id._storefront_stage()
        self._schedule_notification()

    @api.model
    def _stage_depends(self):
        """Fields that change the stage of an order, with and without the modules `stock` and `stock_delivery`."""
        depends = ["order_id.state", "order_id.storefront_status", "order_id.order_line.qty_delivered"]
        orders, pool = self.env["sale.order"], self.env.registry
        if "picking_ids" in orders._fields:
            depends.append("order_id.picking_ids.state")
            if "carrier_tracking_ref" in pool["stock.picking"]._fields:
                depends.append("order_id.picking_ids.carrier_tracking_ref")
        return depends

    @api.model
    def _start(self, channel, order, email):
        """Begins to watch, unless this chat does so already or nothing more is to come; returns the watch, if any.

        An address that was proven later is noted.
        """
        watch = self.search([("channel_id", "=", channel.id), ("order_id", "=", order.id)])
        if watch and email and not watch.email:
            watch.email = email
        if watch or order._storefront_status() in SETTLED:
            return watch
        stage = order._storefront_stage()
        return self.create(
            {"channel_id": channel.id, "order_id": order.id, "email": email or False, "notified_stage": stage}
        )

    @api.autovacuum
    def _gc_watches(self):
        before = fields.Datetime.now() - timedelta(days=KEEP_DAYS)
        delete_old(self, [("create_date", "<", before)])
