"""Menu of the Live Chat app: Odoo's own entries stand where they belong beside ours.

They are moved in what the browser loads only: in the database they stay as Odoo, and whoever changed them, left them.
"""

from odoo import api, models

#: Odoo's entry → the one that it stands under, last; None: ours leads to the same.
PLACES = {
    "im_livechat.support_channels": "im_livechat.livechat_config",
    "im_livechat.menu_livechat_looking_for_help": "storefront_chat.menu_odoo_chat",
    "website_livechat.website_livechat_visitor_menu": "storefront_chat.menu_odoo_chat",
    "im_livechat.chatbot_config": "storefront_chat.menu_odoo_chat",
    "im_livechat.expertise_menu": "storefront_chat.menu_odoo_chat",
    "im_livechat.menu_livechat_all_conversations": None,
    "im_livechat.session_history": None,
    "im_livechat.menu_livechat_sessions": None,
    "im_livechat.menu_reporting_livechat_agent": "storefront_chat.menu_odoo_reports",
    "im_livechat.menu_reporting_livechat_operator": "storefront_chat.menu_odoo_reports",
    "im_livechat.rating_rating_menu_livechat": "storefront_chat.menu_odoo_reports",
    "im_livechat.menu_reporting_livechat_channel": None,
    "im_livechat.livechat_technical": "im_livechat.livechat_config",
}
#: First of its place, since everything else is set up for a channel.
FIRST = {"im_livechat.support_channels"}


class IrUiMenu(models.Model):
    _inherit = "ir.ui.menu"

    @api.model
    def load_menus(self, debug):
        # Odoo keeps what it answers for the next request: nothing of it is changed here.
        menus = {key: {**menu, "children": list(menu["children"])} for key, menu in super().load_menus(debug).items()}
        ids = {menu["xmlid"]: key for key, menu in menus.items() if menu.get("xmlid")}
        parents = {child: key for key, menu in menus.items() for child in menu["children"]}
        for name, place in PLACES.items():
            menu = ids.get(name)
            if menu and (place in ids if place else not menus[menu]["children"]):
                menus[parents[menu]]["children"].remove(menu)
                if place:
                    siblings = menus[ids[place]]["children"]
                    siblings.insert(0 if name in FIRST else len(siblings), menu)
                else:
                    del menus[menu]
        return menus
