"""Text beside the chat button of a live chat channel."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

# As much as stands on one line beside the button.
LONGEST = 40


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    # Odoo's own `button_text` has words in every channel, which would show in shops that never asked for them.
    launcher_text = fields.Char(
        string="Text beside the Button",
        translate=True,
        help="A few words, for example “Questions? Ask us”. Phones on which they have no room show the button alone, "
        "and so do all if it is empty.",
    )

    @api.constrains("launcher_text")
    def _check_launcher_text(self):
        for channel in self:
            if len(channel.launcher_text or "") > LONGEST:
                raise ValidationError(self.env._("The text beside the chat button has at most %s characters.", LONGEST))

    def _update_field_translations(self, field_name, translations, *args, **kwargs):
        result = super()._update_field_translations(field_name, translations, *args, **kwargs)
        if field_name == "launcher_text":
            for lang in translations:
                self.with_context(lang=lang)._check_launcher_text()
        return result

    def _storefront_launcher(self, texts):
        """`texts` of the façade's `ChannelRow` that stand beside the button; absent when there are none."""
        self.ensure_one()
        launcher = {tag: text.strip() for tag, text in texts["launcher_text"].items() if text.strip()}
        return {"launcher": launcher} if launcher else {}
