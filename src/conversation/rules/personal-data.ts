/** Finds the conversations of a person, by the same rules as in Odoo. */
import type { ShopperCard } from '../../contract/odoo';
import type { PersonClues } from '../ports/personal-data.port';

/** As much of a conversation as tells whose it is. */
export interface OwnedConversation {
  readonly id: string;
  readonly channel: string;
  readonly shopper: ShopperCard;
}

type Where = Pick<PersonClues, 'channels' | 'other_channels' | 'only_company' | 'kind' | 'for_export'>;

/** The last digits of a phone number tell people apart; a country code may be missing. */
const SIGNIFICANT_DIGITS = 9;
const ZERO_OF_SCRIPT = [0x30, 0x660, 0x6f0, 0x966, 0x9e6];

/**
 * Those that are named, and those in the channels that name the person; then those of the same shoppers that name
 * nobody else.
 */
export function conversationsOf(
  { conversations, shopper: wantedShopper, shoppers, email, phone, phones = [], ...where }: PersonClues,
  all: readonly OwnedConversation[],
): OwnedConversation[] {
  const [wantedEmail, wantedPhone] = [plainEmail(email), lastDigits(phone)];
  const inChannels = all.filter(({ id, channel }) => conversations.includes(id) || isAskedAbout(where, channel));
  const direct = inChannels.filter(
    ({ id, shopper }) =>
      conversations.includes(id) ||
      shopper.id === wantedShopper ||
      (wantedEmail !== null && plainEmail(shopper.email) === wantedEmail) ||
      (wantedPhone !== null && lastDigits(shopper.phone) === wantedPhone) ||
      phones.includes(digitsOf(shopper.phone)),
  );
  const owners = new Set([...shoppers, ...direct.map(({ shopper }) => shopper.id)]);
  const emails = new Set([null, wantedEmail, ...direct.map(({ shopper }) => plainEmail(shopper.email))]);
  // Conversations alone are not a person: others of their shoppers stay.
  const isPerson = isOfPerson(where);
  return inChannels.filter(
    (own) =>
      direct.includes(own) || (isPerson && owners.has(own.shopper.id) && emails.has(plainEmail(own.shopper.email))),
  );
}

/** Number of conversations of this person that an export leaves out, for nobody can tell the company that they are of. */
export function leftOutOf(clues: PersonClues, all: readonly OwnedConversation[]): number {
  if (clues.kind !== 'export') return 0;
  return conversationsOf({ ...clues, kind: 'erase' }, all).length - conversationsOf(clues, all).length;
}

/** False for conversations that are named, and nobody with them. */
export function isOfPerson({ channels, other_channels }: Where): boolean {
  return channels.length > 0 || other_channels !== undefined;
}

/** A channel that nobody knows any more is everybody's to erase, and nobody's to hand out. */
function isAskedAbout({ channels, other_channels, only_company, ...what }: Where, channel: string): boolean {
  if (channels.includes(channel)) return true;
  if (other_channels === undefined || other_channels.includes(channel)) return false;
  const isHandedOut = what.kind === 'export' || what.for_export === true;
  return !isHandedOut || only_company === true;
}

function plainEmail(email: string | undefined): string | null {
  return email?.trim().toLowerCase() || null;
}

/** Digits of any script; null when they are too few. */
function lastDigits(phone: string | undefined): string | null {
  const digits = digitsOf(phone);
  return digits.length < SIGNIFICANT_DIGITS ? null : digits.slice(-SIGNIFICANT_DIGITS);
}

function digitsOf(phone: string | undefined): string {
  return Array.from(phone ?? '', digit)
    .join('')
    .replace(/^0+/, '');
}

function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = ZERO_OF_SCRIPT.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? '' : String(code - zero);
}
