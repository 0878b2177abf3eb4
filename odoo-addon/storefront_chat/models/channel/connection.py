"""A channel in its shop: the lines that put it on a page, and the test of the bridge that serves it."""

from markupsafe import escape

from odoo import api, fields, models
from odoo.exceptions import AccessError

from ...tools import parameters
from ...tools.groups import MANAGERS

#: Stands in the lines to copy until the address is known.
UNKNOWN = "https://chat.example.com"
SNIPPET = """<script type="module" src="{address}/widget/storefront-chat.js"></script>
<storefront-chat channel="{channel}"></storefront-chat>"""


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    storefront_snippet = fields.Text(
        string="Lines for the Shop", compute="_compute_storefront_snippet", groups=MANAGERS
    )
    has_bridge = fields.Boolean(compute="_compute_has_bridge", groups=MANAGERS)

    @api.depends("storefront_key")
    def _compute_storefront_snippet(self):
        bridge = parameters.text(self.env, "bridge_public_url") or parameters.text(self.env, "bridge_url") or UNKNOWN
        for channel in self:
            channel.storefront_snippet = channel.storefront_key and SNIPPET.format(
                address=escape(bridge.rstrip("/")), channel=escape(channel.storefront_key)
            )

    def _compute_has_bridge(self):
        self.has_bridge = bool(self.env["storefront.chat.webhook"]._bridge())

    def action_test_connection(self):
        """Says whether the bridge serves this channel, and if not, why."""
        self.ensure_one()
        if not self.env.user.has_group(MANAGERS):
            raise AccessError(self.env._("Only live chat administrators test the connection."))
        url, secret = (parameters.text(self.env, name) for name in ("bridge_url", "bridge_secret"))
        return self.env["storefront.chat.webhook"]._connection_notice(url, secret, self.storefront_key)
