import { EMPTY } from 'rxjs';
import type { FaqCounters } from './faq-counters.port';
import type { Nonces } from '../common/nonces.port';
import type { ShopSettings } from '../common/shop-settings.port';
import { FaqVotes } from './faq-votes.service';
import { NAMES } from '../../test/support/names';

describe('votes', () => {
  const counted: string[] = [];
  const used = new Set<string>();
  const faq = { question: { en: '?' }, answer: { en: '!' }, category_id: 'c', related_ids: [] };
  const faqs = ['milk', 'cost'].map((id) => ({ ...faq, id, view_count: 0, helpful_count: 0, not_helpful_count: 0 }));
  const settings: Pick<ShopSettings, 'current' | 'version' | 'changes'> = {
    current: () => ({ channels: [], engines: [], faq_categories: [], faqs }),
    version: '1',
    changes: EMPTY,
  };
  const counters: Pick<FaqCounters, 'count'> = {
    count: (id, what) => Promise.resolve(void counted.push(`${id} ${what}`)),
  };
  const nonces: Nonces = {
    useOnce: (nonce) => Promise.resolve(!used.has(nonce) && used.add(nonce).size > 0),
  };
  const votes = new FaqVotes(settings as ShopSettings, counters as FaqCounters, nonces, NAMES);

  beforeEach(() => {
    counted.length = 0;
    used.clear();
  });

  it('of one address count once for an entry, whatever they say later', async () => {
    await votes.cast('milk', true, '203.0.113.7');
    await votes.cast('milk', false, '203.0.113.7');
    await votes.cast('cost', false, '203.0.113.7');
    await votes.cast('milk', true, '203.0.113.8');
    expect(counted).toEqual(['milk helpful', 'cost notHelpful', 'milk helpful']);
  });

  it('of one household count once, however many addresses it has', async () => {
    await votes.cast('milk', true, '2001:db8:0:7::1');
    await votes.cast('milk', true, '2001:db8::7:aaaa:bbbb:cccc:dddd');
    await votes.cast('milk', true, '2001:db8:0:8::1');
    await votes.cast('milk', true, '::ffff:203.0.113.7');
    await votes.cast('milk', true, '::ffff:203.0.113.8');
    expect(counted).toHaveLength(4);
  });

  it('are remembered without the address', async () => {
    await votes.cast('milk', true, '203.0.113.7');
    expect([...used].join()).not.toContain('203.0.113');
  });

  it('for nothing are refused', async () => {
    await expect(votes.cast('nothing', true, '203.0.113.7')).rejects.toMatchObject({ code: 'FAQ.UNKNOWN' });
  });
});
