/** What is said when nobody is there: when they are back, by the shopper's own clock. Pure. */
import type { Availability } from '../../../src/contract/shopper';
import type { AroundTexts } from '../../core/i18n/sheets/sheet-texts';

/** @param ownZone where the shopper is; their clock is named when the shop's shows another time. */
export function awaySentence(
  { next_open_at, reason, timezone }: Availability,
  say: Pick<AroundTexts, 'away' | 'backAt' | 'nobodyFree' | 'yourTime'>,
  moment: (iso: string) => string,
  ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): string {
  if (reason === 'no_agents') return say.nobodyFree;
  if (next_open_at === null) return say.away;
  const back = say.backAt(moment(next_open_at));
  return ownZone === timezone ? back : `${back} (${say.yourTime})`;
}
