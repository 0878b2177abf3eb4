"""Bot of a shop: its name, its partner in Discuss, and the intents it answers."""

from odoo import api, fields, models

from ...tools.pictures import version_of


class ChatbotEngine(models.Model):
    _name = "chatbot.engine"
    _inherit = ["storefront.chat.settings.mixin"]
    _description = "Chatbot Engine"
    _order = "name, id"
    _check_company_auto = True

    _storefront_text_fields = ("name",)

    name = fields.Char(string="Bot Name", required=True, translate=True, default="Smart Dairy Assistant")
    active = fields.Boolean(default=True)
    company_id = fields.Many2one(
        "res.company", default=lambda self: self.env.company, index=True, help="Empty: of every company."
    )
    partner_id = fields.Many2one(
        "res.partner",
        string="Partner in Discuss",
        required=True,
        copy=False,
        ondelete="restrict",
        readonly=True,
        help="Author of the bot's messages. Created with the engine.",
    )
    intent_ids = fields.One2many("chatbot.intent", "engine_id", string="Intents", copy=True)

    @api.model_create_multi
    def create(self, vals_list):
        default_name = self._fields["name"].default(self)
        for vals in vals_list:
            if not vals.get("partner_id"):
                # sudo: res.partner - a manager of the live chat may lack the right to create contacts;
                # archived like the partners of stock chatbots, so that it is offered nowhere as a contact.
                partner = (
                    self.env["res.partner"].sudo().create({"name": vals.get("name") or default_name, "active": False})
                )
                vals["partner_id"] = partner.id
        return super().create(vals_list)

    def write(self, vals):
        result = super().write(vals)
        if vals.get("name"):
            # sudo: res.partner - see create
            self.partner_id.sudo().write({"name": vals["name"]})
        return result

    def _storefront_snapshot(self, texts):
        """`EngineRow` of the façade."""
        self.ensure_one()
        row = {
            "id": str(self.id),
            "name": texts["name"],
            "intents": self.intent_ids.filtered("active")._storefront_snapshots(),
        }
        picture = self._storefront_picture()
        return {**row, "picture": version_of(picture)} if picture else row
