/** A list of chats that loads itself again when the queue has changed, as long as nobody is selecting rows in it. */
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { useDebounced } from "@web/core/utils/timing";
import { listView } from "@web/views/list/list_view";
import { onWillUnmount } from "@odoo/owl";

/** A burst of changes is one look. */
const QUIET_MS = 300;

class LiveListController extends listView.Controller {
    setup() {
        super.setup();
        const bus = useService("bus_service");
        const load = useDebounced(() => this.loadAgain(), QUIET_MS);
        bus.subscribe("storefront_chat.queue", load);
        onWillUnmount(() => bus.unsubscribe("storefront_chat.queue", load));
    }

    async loadAgain() {
        if (!this.model.root.selection.length) {
            await this.model.load();
        }
    }
}

registry.category("views").add("storefront_chat_live_list", { ...listView, Controller: LiveListController });
