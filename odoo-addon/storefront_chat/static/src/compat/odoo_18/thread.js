/** 18.0: messages open no window of a chat that its reader has left, as in 19.0. */
import { Thread } from "@mail/core/common/thread_model";
import { patch } from "@web/core/utils/patch";

patch(Thread.prototype, {
    get inChathubOnNewMessage() {
        return super.inChathubOnNewMessage && (!this.is_storefront || this.hasSelfAsMember);
    },
});
