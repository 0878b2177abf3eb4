/** A chat with the order matcher, for specs. */
import type { OrderQuery, OrderRow, ShopperCard } from '../../../contract/odoo';
import { AT, Story } from '../../../../test/support/conversations';
import { countersInMemory } from '../../../../test/support/counters';
import { orderMemoryAt } from '../../../conversation/rules/order-memory';
import { shopperAsksBot } from '../../../conversation/rules/message';
import { LookupAttempts } from '../lookup-attempts';
import type { Candidate } from '../../matchers/matcher';
import { OrderMatcher } from '../order.matcher';
import { NAMES } from '../../../../test/support/names';

export const row = (name: string, rest: Partial<OrderRow> = {}): OrderRow => ({
  name,
  status: 'shipped',
  placed_at: AT,
  lines_count: 2,
  ...rest,
});
export const AMINA = 'amina@example.com';
export const PHONE = '01711000042';

/** A chat with the order matcher alone; what it passes on to others is null. Chats with the same `counters` share the limits. */
export function orderChat(
  shopper: Partial<ShopperCard> = {},
  locale = 'en',
  canWatch = true,
  counters = countersInMemory(),
) {
  const asked: OrderQuery[] = [];
  const find = (query: OrderQuery) => {
    asked.push(query);
    if (query.reference === undefined) return Promise.resolve(query.verified ? [row('S00050'), row('S00042')] : []);
    const isHers = query.email === AMINA || query.phone === PHONE;
    const theirs = isHers && /^S?00042$/.test(query.reference);
    return Promise.resolve(theirs ? [row('S00042')] : []);
  };
  const matcher = new OrderMatcher({ find }, new LookupAttempts(counters, NAMES), { can: () => canWatch });
  const story = Story.begin();
  story.conversation = { ...story.conversation, locale, shopper: { ...story.conversation.shopper, ...shopper } };
  let turn = 0;
  const say = async (text: string, at = AT): Promise<Candidate | null> => {
    const { channel, shopper: who } = story.conversation;
    const orderMemory = orderMemoryAt(story.conversation, at);
    const [candidate] = await matcher.match({ text, locale, channel, shopper: who, orderMemory });
    const other = { type: 'text' as const, content: 'Something else', intent: null, confidence: 1, actions: [] };
    turn += 1;
    const said = { id: `m-${turn}`, clientMessageId: `k-${turn}`, content: text, at };
    story.then((now, log) => shopperAsksBot(now, said, { ...(candidate ?? other), id: `b-${turn}` }, log));
    return candidate ?? null;
  };
  return { say, asked, story };
}
