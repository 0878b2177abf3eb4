import { I18n } from '../../core/i18n/i18n';
import { awaySentence } from './away-text';

/** In the zone of whoever runs this, as the shopper's is theirs. */
const local = (time: string) => new Date(time).toISOString();
const i18n = new I18n('en', { now: () => Date.parse('2026-11-20T08:00:00') });
const CLOSED = {
  open: false,
  reason: 'outside_hours' as const,
  next_open_at: local('2026-11-22T12:00:00'),
  timezone: 'Asia/Dhaka',
  message: '',
};

describe('when nobody is there', () => {
  it('says when somebody is back, and by whose clock if the shop has another', () => {
    expect(awaySentence(CLOSED, i18n, 'Asia/Dhaka')).not.toContain('your time');
    expect(awaySentence(CLOSED, i18n, 'Europe/London')).toMatch(/^We are back Sunday .+ \(your time\)$/);
  });

  it('promises no time that it does not know', () => {
    expect(awaySentence({ ...CLOSED, next_open_at: null }, i18n)).toBe('Our team is away just now.');
    expect(awaySentence({ ...CLOSED, reason: 'no_agents' }, i18n)).toBe('Nobody is free just now.');
  });

  it('names the date when the weekday alone would mislead', () => {
    expect(i18n.moment(local('2026-11-30T12:00:00'))).toMatch(/^Monday, (30 November|November 30)/);
    expect(i18n.moment(local('2026-11-22T12:00:00'))).toMatch(/^Sunday \d/);
  });
});
