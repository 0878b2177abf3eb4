/** Hook with what is known of the shopper of a chat: read anew when the bus says that it changed. */
import { useService } from "@web/core/utils/hooks";
import { onMounted, onWillStart, onWillUnmount, onWillUpdateProps, useState } from "../compat/owl";

const CHANGED = "storefront.chat/shopper";
// Several changes often come together.
const SETTLED_MS = 150;

/** `shopper` is undefined until it is there, and for whoever may not see it. */
export function useShopper(props) {
    const orm = useService("orm");
    const bus = useService("bus_service");
    const state = useState({ shopper: undefined });
    let current = props.thread.id;
    let timer;
    const load = async (id) => {
        const read = await orm.silent.call("discuss.channel", "storefront_shopper", [[id]]).catch(() => undefined);
        if (id === current) {
            state.shopper = read;
        }
    };
    const onChange = ({ id }) => {
        if (id === current) {
            clearTimeout(timer);
            timer = setTimeout(() => load(current), SETTLED_MS);
        }
    };
    onWillStart(() => void load(current));
    onWillUpdateProps(({ thread }) => {
        if (thread.id !== current) {
            current = thread.id;
            state.shopper = undefined;
            load(current);
        }
    });
    onMounted(() => bus.subscribe(CHANGED, onChange));
    onWillUnmount(() => {
        bus.unsubscribe(CHANGED, onChange);
        clearTimeout(timer);
        current = undefined;
    });
    return state;
}
