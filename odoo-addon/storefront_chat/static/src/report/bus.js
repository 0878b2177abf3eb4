/** Hooks that keep a view current: after an update over the bus, and at intervals while the page is visible. */
import { useService } from "@web/core/utils/hooks";
import { onMounted, onWillUnmount } from "../compat/owl";

export const UPDATED = "storefront.chat/updated";
export const QUESTION = "storefront.chat/question";
// Every agent is notified at once; a random delay spreads their requests.
const SPREAD_MS = 1_500;

/** Calls back after chats or tickets have changed, or what else is asked for. */
export function useUpdates(callback, kinds = [UPDATED]) {
    const bus = useService("bus_service");
    let timer;
    const deferred = () => {
        timer ??= setTimeout(() => {
            timer = undefined;
            callback();
        }, 200 + Math.random() * SPREAD_MS);
    };
    onMounted(() => kinds.forEach((kind) => bus.subscribe(kind, deferred)));
    onWillUnmount(() => {
        kinds.forEach((kind) => bus.unsubscribe(kind, deferred));
        clearTimeout(timer);
    });
}

/** Calls back with what arrives over the bus under this name. */
export function useSent(name, callback) {
    const bus = useService("bus_service");
    onMounted(() => bus.subscribe(name, callback));
    onWillUnmount(() => bus.unsubscribe(name, callback));
}

/** Calls back at this interval while the page is visible. */
export function useWhileVisible(callback, milliseconds) {
    const refresh = () => document.hidden || callback();
    let timer;
    onMounted(() => {
        timer = setInterval(refresh, milliseconds);
        document.addEventListener("visibilitychange", refresh);
    });
    onWillUnmount(() => {
        clearInterval(timer);
        document.removeEventListener("visibilitychange", refresh);
    });
}
