import type { BridgeConfig } from '../config/bridge-config';
import { PrivacyLinks } from './privacy-links.service';

let now = Date.parse('2026-11-20T12:00:00Z');
const config = { publicUrl: 'https://chat.test', secrets: { session: 'a secret of the session, long enough' } };
const links = new PrivacyLinks(config as unknown as BridgeConfig, { now: () => now });

function queryOf(link: string) {
  const { searchParams, pathname } = new URL(link);
  return {
    request: pathname.split('/').at(-1) ?? '',
    query: {
      expires: Number(searchParams.get('expires')),
      staff: searchParams.get('staff') ?? '',
      signature: searchParams.get('signature') ?? '',
    },
  };
}

describe('a link to an export', () => {
  const { request, query } = queryOf(links.link('7', '12'));
  beforeEach(() => (now = Date.parse('2026-11-20T12:00:00Z')));

  it('opens it, for a quarter of an hour', () => {
    expect(links.isValid(request, query)).toBe(true);
    now += 15 * 60_000 - 1;
    expect(links.isValid(request, query)).toBe(true);
    now += 1;
    expect(links.isValid(request, query)).toBe(false);
  });

  it.each([
    ['another request', '8', {}],
    ['another person', '7', { staff: '13' }],
    ['a longer time', '7', { expires: query.expires + 60 }],
    ['no signature', '7', { signature: '' }],
    ['another signature', '7', { signature: `${query.signature.slice(0, -2)}AA` }],
  ])('does not open %s', (_, id, change) => {
    expect(links.isValid(id, { ...query, ...change })).toBe(false);
  });
});
