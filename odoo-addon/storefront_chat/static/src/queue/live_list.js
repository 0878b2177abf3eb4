/** A list of chats that loads itself again when the desk has moved, unless somebody is selecting rows in it. */
import { registry } from "@web/core/registry";
import { listView } from "@web/views/list/list_view";
import { useDeskMoves } from "../report/bus";

class LiveListController extends listView.Controller {
    setup() {
        super.setup();
        useDeskMoves(async () => {
            if (!this.model.root.selection.length) {
                await this.model.load();
            }
        });
    }
}

registry.category("views").add("storefront_chat_live_list", { ...listView, Controller: LiveListController });
