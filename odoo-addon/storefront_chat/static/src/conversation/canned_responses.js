/** Canned responses listed in the composer of a storefront chat: in the shopper's language, in the shop's order. */
import { Composer } from "@mail/core/common/composer";
import { SuggestionService } from "@mail/core/common/suggestion_service";
import { cleanTerm } from "@mail/utils/common/format";
import { patch } from "@web/core/utils/patch";

const CANNED = "mail.canned.response";
// As many as Discuss lists at once.
const LISTED = 8;

/** What the shopper would read, by the id of the canned response; of the chat that was asked for last. */
const spoken = { thread: undefined, texts: new Map() };

patch(SuggestionService.prototype, {
    searchCannedResponseSuggestions(term, ...args) {
        const found = super.searchCannedResponseSuggestions(term, ...args);
        const begins = ({ source }) => cleanTerm(source).startsWith(term);
        const place = ({ storefront_sequence = 0 }) => storefront_sequence;
        found.suggestions.sort((one, other) => begins(other) - begins(one) || place(one) - place(other));
        return found;
    },

    async fetchSuggestions(search, { thread } = {}) {
        await super.fetchSuggestions(...arguments);
        if (!thread?.is_storefront) {
            return;
        }
        const { type, suggestions } = this.searchSuggestions(search, { thread, sort: true });
        if (type === CANNED) {
            await learn(this.orm, thread, suggestions.slice(0, LISTED));
        }
    },
});

async function learn(orm, thread, responses) {
    if (!responses.length) {
        return;
    }
    const ids = responses.map(({ id }) => id);
    // Who is not at this chat's desk sees them as anywhere else.
    const rows = await orm.silent.call("discuss.channel", "storefront_canned_texts", [[thread.id], ids]).catch(() =>
        responses.map(({ id, substitution }) => ({ id, text: substitution })),
    );
    if (spoken.thread !== thread.id) {
        Object.assign(spoken, { thread: thread.id, texts: new Map() });
    }
    for (const { id, text } of rows) {
        spoken.texts.set(id, text);
    }
}

patch(Composer.prototype, {
    get navigableListProps() {
        const props = super.navigableListProps;
        if (!this.thread?.is_storefront || !props.options.some(({ cannedResponse }) => cannedResponse)) {
            return props;
        }
        const texts = spoken.thread === this.thread.id ? spoken.texts : new Map();
        // Not before its text is there: nothing in another language can be chosen.
        const known = props.options.filter(({ cannedResponse }) => texts.has(cannedResponse?.id));
        const options = known.map((option) => {
            const label = texts.get(option.cannedResponse.id);
            return { ...option, label, ...("title" in option && { title: label }) };
        });
        return { ...props, options, isLoading: props.isLoading || known.length < props.options.length };
    },
});
