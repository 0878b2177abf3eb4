/** Calls back soon after something has moved at the desk: a chat waits or is taken, a ticket changes. */
import { useService } from "@web/core/utils/hooks";
import { onMounted, onWillUnmount } from "../compat/owl";

export const DESK_MOVED = "storefront.chat/desk_moved";
// Every agent hears of it at once; they need not all ask at once.
const SPREAD_MS = 1_500;

export function useDeskMoves(callback) {
    const bus = useService("bus_service");
    let timer;
    const soon = () => {
        timer ??= setTimeout(() => {
            timer = undefined;
            callback();
        }, 200 + Math.random() * SPREAD_MS);
    };
    onMounted(() => bus.subscribe(DESK_MOVED, soon));
    onWillUnmount(() => {
        bus.unsubscribe(DESK_MOVED, soon);
        clearTimeout(timer);
    });
}

/** Calls back every so often, but only while somebody looks. */
export function useWhileSeen(callback, milliseconds) {
    const look = () => document.hidden || callback();
    let timer;
    onMounted(() => {
        timer = setInterval(look, milliseconds);
        document.addEventListener("visibilitychange", look);
    });
    onWillUnmount(() => {
        clearInterval(timer);
        document.removeEventListener("visibilitychange", look);
    });
}
