/** List view of chats that reloads after updates, except while rows in it are selected. */
import { registry } from "@web/core/registry";
import { listView } from "@web/views/list/list_view";
import { onWillUnmount } from "../compat/owl";
import { QUESTION, UPDATED, useUpdates } from "../report/bus";

class LiveListController extends listView.Controller {
    setup() {
        super.setup();
        let left = false;
        onWillUnmount(() => (left = true));
        const reload = async () => {
            if (!this.model.root.selection.length) {
                await this.model.load().catch((error) => {
                    // Taking a chat leaves the list while it waits to be read anew.
                    if (!left) {
                        throw error;
                    }
                });
            }
        };
        useUpdates(reload, [UPDATED, QUESTION]);
    }
}

registry.category("views").add("storefront_chat_live_list", { ...listView, Controller: LiveListController });
