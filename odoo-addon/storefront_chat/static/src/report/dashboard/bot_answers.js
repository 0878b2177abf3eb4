/** Outcome of the bot's answers: the busiest intents, and the total. */
import { Component, declareProps } from "../../compat/owl";
import { ANSWERED_BY } from "./labels";
import { number, share } from "./format";

const SHOWN = 8;

export class BotAnswers extends Component {
    static template = "storefront_chat.BotAnswers";

    get rows() {
        return this.props.intents.slice(0, SHOWN).map((row, key) => ({
            key,
            name: row.intent ?? ANSWERED_BY[row.kind].toString(),
            ...this.formatted(row),
        }));
    }

    get total() {
        return this.formatted(this.props.total);
    }

    formatted({ answered, resolved, resolution_rate }) {
        return { answered: number(answered), resolved: number(resolved), share: share(resolution_rate) };
    }
}

declareProps(BotAnswers, { total: Object, intents: Array, open: Function });
