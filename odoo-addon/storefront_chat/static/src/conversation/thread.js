/** Storefront chats in Discuss: a refused command is not lost, and after a chat has gone the next one opens. */
import { Thread } from "@mail/core/common/thread_model";
import { patch } from "@web/core/utils/patch";

patch(Thread.prototype, {
    async executeCommand(command, body = "") {
        try {
            return await super.executeCommand(...arguments);
        } catch (error) {
            if (this.is_storefront && this.composer) {
                giveBack(this.composer, body);
            }
            throw error;
        }
    },

    onPinStateUpdated() {
        const { discuss, inbox } = this.store;
        if (this.is_storefront && discuss?.isActive && this.eq(discuss.thread) && hasGone(this)) {
            (nextChat(this) ?? inbox).setAsDiscussThread();
        }
        super.onPinStateUpdated();
    },
});

function hasGone(thread) {
    return !thread.displayToSelf && !thread.isLocallyPinned;
}

/** The running chat of this person that has waited longest, one with something unread first. */
function nextChat(left) {
    const running = left.store.discuss.livechats.filter(
        (thread) => thread.notEq(left) && thread.is_storefront && thread.displayToSelf && isRunning(thread),
    );
    const waited = (thread) => thread.lastInterestDt?.ts ?? 0;
    return running.sort((one, other) => other.isUnread - one.isUnread || waited(one) - waited(other))[0];
}

/** 18.0 says that it runs, 19.0 when it ended. */
function isRunning(thread) {
    return thread.livechat_active ?? !thread.livechat_end_dt;
}

/** Into the composer, unless something else was begun there meanwhile. 18.0 calls its text `text`. */
function giveBack(composer, body) {
    const field = composer.composerText === undefined ? "text" : "composerText";
    if (!composer[field].trim()) {
        composer[field] = body;
    }
}
