import { aMessage } from '../../testing/fakes/wire-samples';
import { mergeMessages } from '../../core/state/thread';
import { rowsOf } from './rows';

const NO_SEPARATORS = { joined: null, newAfter: null };
const byDate = (iso: string) => iso.slice(0, 10);

describe('the rows of a thread', () => {
  it('groups what one person says within five minutes, and begins each day with a separator', () => {
    const thread = mergeMessages(
      [],
      [
        aMessage(1, { timestamp: '2026-11-19T08:00:00Z' }),
        aMessage(2, { timestamp: '2026-11-20T08:00:00Z' }),
        aMessage(3, { timestamp: '2026-11-20T08:04:00Z' }),
        aMessage(4, { timestamp: '2026-11-20T08:10:00Z' }),
        aMessage(5, { timestamp: '2026-11-20T08:10:10Z', type: 'user' }),
      ],
    );
    const rows = rowsOf(thread, NO_SEPARATORS, byDate).map((row) =>
      row.kind === 'group' ? row.items.length : row.kind,
    );
    expect(rows).toEqual(['day', 1, 'day', 2, 1, 1]);
  });

  it('says who joined where it happened', () => {
    const thread = mergeMessages([], [aMessage(1), aMessage(2), aMessage(3)]);
    const kinds = (after: number) =>
      rowsOf(thread, { joined: { name: 'Nadia', after }, newAfter: null }, byDate).map(({ kind }) => kind);
    expect(kinds(1)).toEqual(['day', 'group', 'joined', 'group']);
    expect(kinds(3)).toEqual(['day', 'group', 'joined']);
  });

  it('does not say who joined long before the part that is drawn', () => {
    const separators = { joined: { name: 'Nadia', after: 1 }, newAfter: null };
    const kinds = rowsOf(mergeMessages([], [aMessage(8), aMessage(9)]), separators, byDate).map(({ kind }) => kind);
    expect(kinds).toEqual(['day', 'group']);
  });

  it('draws a separator above what others said since, and not above what the shopper wrote', () => {
    const thread = mergeMessages([], [aMessage(1), aMessage(2, { type: 'user' }), aMessage(3), aMessage(4)]);
    const kinds = rowsOf(thread, { joined: null, newAfter: 1 }, byDate).map(({ kind }) => kind);
    expect(kinds).toEqual(['day', 'group', 'group', 'news', 'group']);
  });
});
