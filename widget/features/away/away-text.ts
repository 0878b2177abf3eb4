/** The sentence for closed hours: when the team is back, by the shopper's own clock. Pure. */
import type { Availability } from '../../../src/contract/shopper';
import { away } from '../../core/i18n/en';
import type { I18n } from '../../core/i18n/i18n';

/** @param ownZone where the shopper is; their clock is named when the shop's shows another time. */
export function awaySentence(
  { next_open_at, reason, timezone }: Availability,
  i18n: I18n,
  ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): string {
  const say = i18n.section('away', away);
  if (reason === 'no_agents') return say('nobodyFree');
  if (next_open_at === null) return say('away');
  const back = say('backAt', { when: i18n.moment(next_open_at) });
  return ownZone === timezone ? back : `${back} (${say('yourTime')})`;
}
