/** 18.0 has no information panel: the shopper is a panel of its own, beside those that Odoo has. */
import { threadActionsRegistry } from "@mail/core/common/thread_actions";
import { ActionPanel } from "@mail/discuss/core/common/action_panel";
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { ShopperPanel } from "@storefront_chat/shopper/shopper_panel";
import { Component } from "@odoo/owl";

export const ACTION = "storefront-shopper";
/** Set while the person wants it closed. */
export const CLOSED = "storefront_chat.shopper_panel.closed";

class ShopperActionPanel extends Component {
    static components = { ActionPanel, ShopperPanel };
    static template = "storefront_chat.ShopperActionPanel";
    static props = ["thread"];
}

threadActionsRegistry.add(ACTION, {
    component: ShopperActionPanel,
    condition: ({ props, store, thread }) =>
        thread?.is_storefront && store.self.isInternalUser && (!props.chatWindow || props.chatWindow.isOpen),
    panelOuterClass: "o_storefront_shopper_outer bg-inherit",
    icon: "fa fa-fw fa-address-card-o",
    iconLarge: "fa fa-fw fa-lg fa-address-card-o",
    name: _t("Shopper"),
    open: () => browser.localStorage.removeItem(CLOSED),
    close: ({ env }) => env.inDiscussApp && browser.localStorage.setItem(CLOSED, "true"),
    sequence: 50,
    sequenceGroup: 10,
    toggle: true,
});
