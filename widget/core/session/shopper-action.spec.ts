/** The request behind a button under a message. */
import { parseAction } from './shopper-action';

describe('an action', () => {
  it.each([
    ['connect_agent', { kind: 'connect' }],
    ['show_faq', { kind: 'faq-list' }],
    ['track_order', { kind: 'track-order' }],
    ['create_ticket', { kind: 'leave-message' }],
    ['faq:12', { kind: 'faq-entry', id: '12' }],
    ['reply:Yes: please', { kind: 'reply', text: 'Yes: please' }],
    ['reply:one line\nand another', { kind: 'reply', text: 'one line\nand another' }],
  ])('%s is understood', (action, understood) => expect(parseAction(action)).toEqual(understood));

  it.each(['', 'faq', 'faq:', 'reply:', ':12', 'faqs', 'reply_', 'dance:fast', 'call_faq:12'])(
    'of a later version, like %p, has no button',
    (action) => expect(parseAction(action)).toBeNull(),
  );
});
