import { texts } from '../texts/en';
import { Wording } from '../texts/wording';
import { awaySentence } from './away-sentence';

const CLOSED = {
  open: false,
  reason: 'outside_hours' as const,
  next_open_at: '2026-11-22T03:00:00Z',
  timezone: 'Asia/Dhaka',
  message: '',
};
const wording = { texts, moment: (iso: string) => new Wording(texts, 'en').moment(iso, Date.parse(iso) - 60_000) };

describe('when nobody is there', () => {
  it('says when somebody is back, and by whose clock if the shop has another', () => {
    expect(awaySentence(CLOSED, wording, 'Asia/Dhaka')).not.toContain('your time');
    expect(awaySentence(CLOSED, wording, 'Europe/London')).toMatch(/^Our team is back Sunday .+ \(your time\)$/);
  });

  it('promises no time that it does not know', () => {
    expect(awaySentence({ ...CLOSED, next_open_at: null }, wording)).toBe('Our team is away just now.');
    expect(awaySentence({ ...CLOSED, reason: 'no_agents' }, wording)).toBe('Nobody is free just now.');
  });

  it('names the date when the weekday alone would mislead', () => {
    const now = Date.parse('2026-11-20T08:00:00Z');
    expect(new Wording(texts, 'en').moment('2026-11-30T12:00:00Z', now)).toMatch(/^Monday, (30 November|November 30)/);
    expect(new Wording(texts, 'en').moment('2026-11-22T12:00:00Z', now)).toMatch(/^Sunday \d/);
  });
});
