/** The choice behind what a person wrote or pressed: a button, its title typed by hand, or the number of a numbered one. */
import type { MessageAction } from '../../contract/shopper';
import type { LogEntry } from '../../conversation/conversation';
import type { Said } from '../inbox/inbound.port';
import { OfferingChat, areNumbered, offeredBy } from '../render/offered';
import { saysSame } from './keywords';

const ZERO_OF_SCRIPT = [0x30, 0x660, 0x6f0, 0x966, 0x9e6];
/** `2`, `2.`, `(2)`, `#2` and so on. */
const NUMBER = /^[\s#(]*(\p{Nd}{1,2})[\s.):,।-]*$/u;

/** `recent`: the latest entries, oldest first. Titles on a phone may be shortened: of what is known the whole title counts. */
export function chosen(said: Said, recent: readonly LogEntry[], chat: OfferingChat): Said {
  if (said.kind !== 'text' && said.kind !== 'pressed') return said;
  const offers = recent.map((entry) => offeredBy(entry, chat)).filter((actions) => actions.length > 0);
  const choice = said.kind === 'text' ? typed(said.text, offers.at(-1) ?? []) : pressed(said.id, offers.flat());
  return choice === undefined ? said : { kind: 'pressed', id: choice.action, title: choice.label };
}

function pressed(id: string, offered: readonly MessageAction[]): MessageAction | undefined {
  return offered.findLast(({ action }) => action === id);
}

/** Of the latest choices alone. */
function typed(text: string, offered: readonly MessageAction[]): MessageAction | undefined {
  const titled = offered.find(({ label }) => saysSame(label, text));
  return titled ?? (areNumbered(offered) ? offered[(numberIn(text) ?? 0) - 1] : undefined);
}

function numberIn(text: string): number | null {
  const digits = NUMBER.exec(text)?.[1];
  return digits === undefined ? null : Number(Array.from(digits, asDigit).join(''));
}

function asDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = ZERO_OF_SCRIPT.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? 'x' : String(code - zero);
}
