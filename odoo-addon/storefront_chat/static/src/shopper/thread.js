/** Chats of a storefront in Discuss: their shopper hears no call. */
import { Thread } from "@mail/core/common/thread_model";
import { patch } from "@web/core/utils/patch";

patch(Thread.prototype, {
    get allowCalls() {
        return super.allowCalls && !this.is_storefront;
    },
});
