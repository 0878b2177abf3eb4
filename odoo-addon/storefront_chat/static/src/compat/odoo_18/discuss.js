/** 18.0: with a storefront chat its shopper is shown, and with any other what was shown before. */
import { Discuss } from "@mail/core/public_web/discuss";
import { browser } from "@web/core/browser/browser";
import { patch } from "@web/core/utils/patch";
import { useEffect } from "@odoo/owl";
import { ACTION, CLOSED } from "./shopper_action";

patch(Discuss.prototype, {
    setup() {
        super.setup();
        let before;
        useEffect(
            (ours) => {
                const actions = this.threadActions;
                // Assigned, as Odoo would take a panel that is closed for one that the person no longer wants.
                if (ours && !browser.localStorage.getItem(CLOSED)) {
                    before = actions.activeAction;
                    actions.activeAction = ours;
                } else if (!ours && actions.activeAction?.id === ACTION) {
                    actions.activeAction = before;
                }
            },
            () => [this.threadActions.actions.find(({ id }) => id === ACTION)],
        );
    },
});
