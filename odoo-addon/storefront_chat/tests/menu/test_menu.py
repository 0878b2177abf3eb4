from odoo.tests import tagged

from ..common import StorefrontChatCase


def action_of(menu):
    """`model,id`; Odoo 18 has both in one."""
    return menu.get("action") or (menu.get("action_id") and f"{menu['action_model']},{menu['action_id']}")


@tagged("post_install", "-at_install")
class TestMenu(StorefrontChatCase):
    def tree(self, user, debug=False):
        """The top entries of the app of live chat, as this person sees it."""
        self.menus = self.env["ir.ui.menu"].with_user(user).with_context(lang="en_US").load_menus(debug)
        root = self.env.ref("im_livechat.menu_livechat_root").id
        return [self.menus[child] for child in self.menus[root]["children"]]

    def under(self, menu):
        for child in menu["children"]:
            yield self.menus[child]
            yield from self.under(self.menus[child])

    def test_seven_entries_at_most_have_room_above(self):
        for user in (self.agent, self.manager, self.env.ref("base.user_admin")):
            for debug in (False, True):
                names = [menu["name"] for menu in self.tree(user, debug)]
                self.assertLessEqual(len(names), 7, names)
                self.assertEqual(names[:5], ["Dashboard", "Chats", "Tickets", "Bot and FAQ", "Team"])

    def test_nothing_stands_twice_and_nothing_is_lost(self):
        admin = self.env.ref("base.user_admin")
        top = self.tree(admin)
        ours = {"menu_odoo_chat", "menu_odoo_reports"}
        own = [menu for entry in top for menu in (entry, *self.under(entry)) if not self.is_under(menu, ours)]
        names = [menu["name"] for menu in own]
        self.assertEqual(len(names), len(set(names)), names)
        actions = [action_of(menu) for menu in own if action_of(menu)]
        self.assertEqual(len(actions), len(set(actions)))
        shown = {action_of(menu) for entry in top for menu in (entry, *self.under(entry))}
        root = self.env.ref("im_livechat.menu_livechat_root")
        every = self.env["ir.ui.menu"].with_user(admin).search([("id", "child_of", root.id)])._filter_visible_menus()
        lost = [m.complete_name for m in every if m.action and f"{m.action._name},{m.action.id}" not in shown]
        self.assertFalse([name for name in lost if "Technical" not in name])

    def is_under(self, menu, names):
        headings = [m for m in self.menus.values() if (m.get("xmlid") or "").removeprefix("storefront_chat.") in names]
        return any(menu["id"] in {below["id"] for below in self.under(heading)} for heading in headings)

    def test_a_place_that_a_person_does_not_see_moves_nothing(self):
        config = self.env.ref("im_livechat.livechat_config")
        config.active = False
        names = [menu["name"] for menu in self.tree(self.agent)]
        self.assertIn("Channels", names)

    def test_no_menu_has_a_heading_with_nothing_under_it(self):
        for user in (self.agent, self.manager):
            for entry in self.tree(user):
                for menu in (entry, *self.under(entry)):
                    self.assertTrue(action_of(menu) or menu["children"], menu["name"])

    def test_other_apps_are_as_odoo_has_them(self):
        menus = self.env["ir.ui.menu"].load_menus(False)
        root = self.env.ref("base.menu_administration")
        kept = self.env["ir.ui.menu"].search([("parent_id", "=", root.id)])._filter_visible_menus()
        self.assertEqual(set(menus[root.id]["children"]), set(kept.ids))
