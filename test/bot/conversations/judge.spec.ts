import type { BotReply } from '../../../src/contract/shopper';
import { demo } from '../../support/demo-bot';
import { DemoAnswers } from './demo-answers';
import { expectationIn } from './expectation';
import { judge } from './judge';

const shop = new DemoAnswers(demo);
const PERSON = { label: 'Talk to a person', action: 'connect_agent' };

function verdict(reply: Partial<BotReply>, expected: string, locale = 'en') {
  const whole = { type: 'text', content: '', actions: [PERSON], intent: null, ...reply } as BotReply;
  return judge(whole, expectationIn(expected, locale), shop);
}

const textOf = (topic: string, locale = 'en') => shop.textOf(topic, locale) ?? '';

describe('judging a reply', () => {
  it('finds the answer of the intent right, and another one wrong', () => {
    expect(verdict({ content: textOf('Prices') }, 'Prices').kind).toBe('right');
    expect(verdict({ content: textOf('Contact') }, 'Prices').kind).toBe('wrong');
  });

  it('finds the right answer in the wrong language wrong', () => {
    expect(verdict({ content: textOf('Prices', 'bn') }, 'Prices').kind).toBe('wrong');
    expect(verdict({ content: textOf('Prices', 'bn') }, 'Prices @bn').kind).toBe('right');
    expect(verdict({ type: 'fallback', content: shop.fallback('bn') }, 'asked back').kind).toBe('wrong');
  });

  it('wants both answers where two things were asked', () => {
    expect(verdict({ content: textOf('Prices') }, 'Prices + Contact').kind).toBe('wrong');
    expect(verdict({ content: `${textOf('Prices')}\n\n${textOf('Contact')}` }, 'Prices + Contact').kind).toBe('right');
  });

  const areas = { label: 'Areas', action: 'faq:delivery-areas' };

  it('takes an FAQ entry that says the same', () => {
    const [content] = shop.entriesOf('Delivery areas', 'en');
    const reply = { type: 'faq' as const, content, actions: [areas] };
    expect(verdict(reply, 'Delivery areas').kind).toBe('right');
    expect(verdict(reply, 'Delivery areas', 'bn').kind).toBe('wrong');
    expect(verdict(reply, 'faq:delivery-areas').kind).toBe('right');
  });

  it('takes no button for an answer, be it the second of two', () => {
    expect(verdict({ type: 'faq', actions: [areas] }, 'Delivery areas').kind).toBe('wrong');
    const half = { content: textOf('Prices'), actions: [areas] };
    expect(verdict(half, 'Prices + Delivery areas').kind).toBe('wrong');
  });

  it('wants an order and an answer where both were asked for', () => {
    const whose = 'Thank you. To be sure that S00042 is yours: which e-mail or phone number is on the order?';
    const both = { type: 'order_status' as const, content: `${textOf('Prices')}\n\n${whose}` };
    expect(verdict(both, 'order.whose + Prices').kind).toBe('right');
    expect(verdict({ ...both, content: whose }, 'order.whose + Prices').kind).toBe('wrong');
    expect(verdict({ ...both, content: textOf('Prices') }, 'order.whose + Prices').kind).toBe('wrong');
    const order = { name: 'S00042' } as BotReply['order'];
    expect(verdict({ ...both, order }, 'order S00042 + Prices').kind).toBe('right');
  });

  it('presses the button that is meant', () => {
    const offer = { label: 'How can I pay?', action: 'reply:How can I pay?' };
    const reply = { type: 'fallback' as const, content: shop.fallback('en'), actions: [offer, PERSON] };
    expect(verdict(reply, 'Payment methods')).toEqual({ kind: 'offered', action: offer.action });
    expect(verdict(reply, 'Contact')).toEqual({ kind: 'person' });
  });

  it('calls a reply that was not understood and leads nowhere a dead end', () => {
    expect(verdict({ type: 'fallback', content: shop.fallback('en'), actions: [] }, 'Prices').kind).toBe('dead end');
  });

  it('knows a sentence of the bridge whatever fills its gaps', () => {
    const content = 'Thank you. To be sure that S00042 is yours: which e-mail or phone number is on the order?';
    expect(verdict({ type: 'order_status', content }, 'order.whose').kind).toBe('right');
    expect(verdict({ type: 'order_status', content }, 'order.which').kind).toBe('wrong');
  });
});
