/** What is said when nobody is there: when they are back, by the shopper's own clock. */
import type { Availability } from '../../src/contract/shopper';
import type { Wording } from '../texts/wording';

/** @param ownZone where the shopper is; it is named as theirs when the shop's clock shows another time. */
export function awaySentence(
  { next_open_at, reason, timezone }: Availability,
  { texts, moment }: Pick<Wording, 'texts' | 'moment'>,
  ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): string {
  if (reason === 'no_agents') return texts.nobodyFree;
  if (next_open_at === null) return texts.away;
  const back = texts.backAt(moment(next_open_at));
  return ownZone === timezone ? back : `${back} (${texts.yourTime})`;
}
