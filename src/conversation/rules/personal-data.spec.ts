import type { PersonClues } from '../ports/personal-data.port';
import { OwnedConversation, conversationsOf, leftOutOf } from './personal-data';

const clues = (more: Partial<PersonClues>): PersonClues => ({
  channels: ['shop'],
  shoppers: [],
  conversations: [],
  ...more,
});
const own = (id: string, shopper: Partial<OwnedConversation['shopper']>, channel = 'shop'): OwnedConversation => ({
  id,
  channel,
  shopper: { id: `s-${id}`, verified: false, ...shopper },
});
const found = (more: Partial<PersonClues>, ...all: OwnedConversation[]) =>
  conversationsOf(clues(more), all).map(({ id }) => id);

describe('the conversations of a person', () => {
  it('name the e-mail, however it is written', () => {
    const all = [own('a', { email: ' Amina@Example.com' }), own('b', { email: 'b@example.com' }), own('c', {})];
    expect(found({ email: 'amina@example.com' }, ...all)).toEqual(['a']);
  });

  it.each(['+880 1711-900017', '01711900017', '০১৭১১৯০০০১৭', '٠١٧١١٩٠٠٠١٧'])('name the phone, as %s', (phone) => {
    const all = [own('a', { phone }), own('b', { phone: '+8801711900018' }), own('c', { phone: '17' })];
    expect(found({ phone: '+8801711900017' }, ...all)).toEqual(['a']);
  });

  it.each(['32 12 34 56', '+45 32123456', '٣٢١٢٣٤٥٦'])('name a short phone of the shop’s country, as %s', (phone) => {
    const all = [own('a', { phone }), own('b', { phone: '+47 32 12 34 56' }), own('c', { phone: '12 34 56' })];
    expect(found({ phone: '+45 32 12 34 56', phones: ['4532123456', '32123456'] }, ...all)).toEqual(['a']);
  });

  it('are in the channels that are asked about', () => {
    const all = [own('a', { email: 'a@b.c' }), own('b', { email: 'a@b.c' }, 'other')];
    expect(found({ email: 'a@b.c' }, ...all)).toEqual(['a']);
  });

  it('are in channels that nobody has any more, where the desk says which others there are', () => {
    const all = [own('a', { email: 'a@b.c' }, 'renamed'), own('b', { email: 'a@b.c' }, 'other')];
    expect(found({ email: 'a@b.c', other_channels: ['other'] }, ...all)).toEqual(['a']);
    expect(found({ channels: [], email: 'a@b.c', other_channels: ['other'] }, ...all)).toEqual(['a']);
    expect(found({ channels: [], shoppers: ['s-a'], other_channels: ['other'] }, ...all)).toEqual([]);
  });

  it('are handed out of such channels only where there is no other company, and counted as they are handed out', () => {
    const all = [
      own('a', { email: 'a@b.c' }, 'renamed'),
      own('b', { email: 'a@b.c' }, 'other'),
      own('c', { email: 'a@b.c' }),
    ];
    const asked = clues({ email: 'a@b.c', other_channels: ['other'] });
    for (const kind of ['export', 'count', 'erase'] as const)
      expect([kind, found({ ...asked, kind }, ...all), leftOutOf({ ...asked, kind }, all)]).toEqual(
        kind === 'export' ? [kind, ['c'], 1] : [kind, ['a', 'c'], 0],
      );
    expect(found({ ...asked, kind: 'count', for_export: true }, ...all)).toEqual(['c']);
    const only = { ...asked, only_company: true, kind: 'export' } as const;
    expect([found(only, ...all), leftOutOf(only, all)]).toEqual([['a', 'c'], 0]);
    const named = { ...asked, conversations: ['a'], kind: 'export' } as const; // the desk knows whose it is
    expect([found(named, ...all), leftOutOf(named, all)]).toEqual([['a', 'c'], 0]);
  });

  it('include those of the same shopper, unless they name somebody else', () => {
    const all = [
      own('a', { id: 's', email: 'a@b.c' }),
      own('b', { id: 's' }),
      own('c', { id: 's', email: 'brother@b.c' }),
      own('d', { id: 't' }),
    ];
    expect(found({ email: 'a@b.c' }, ...all)).toEqual(['a', 'b']);
    expect(found({ shoppers: ['s'] }, ...all)).toEqual(['b']);
    expect(found({ shopper: 's' }, ...all)).toEqual(['a', 'b', 'c']);
  });

  it('that are given by id are found alone, in whatever channel', () => {
    const all = [own('a', { id: 's' }, 'other'), own('b', { id: 's' }, 'other')];
    expect(found({ channels: [], conversations: ['a'] }, ...all)).toEqual(['a']);
  });

  it('are none where nobody is named', () => {
    expect(found({}, own('a', {}), own('b', { email: '', phone: '' }))).toEqual([]);
    expect(found({ email: ' ', phone: '12' }, own('a', { email: ' ', phone: '12' }))).toEqual([]);
  });
});
