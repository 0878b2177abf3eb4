/** An entry of the log as messages of WhatsApp: text in pieces, what can be pressed as buttons, as a list, or numbered. */
import { GraphMessage, LIMITS, ListRow } from '../../contract/whatsapp/messages';
import type { MessageAction } from '../../contract/shopper';
import type { LogEntry } from '../../conversation/conversation';
import { textWithProducts } from '../../conversation/product-lines';
import { translate } from '../../i18n/translate';
import { OfferingChat, fitButtons, fitList, offeredBy } from './offered';
import { textPieces } from './text-pieces';
import { whatsappMarks } from './whatsapp-marks';

/** `links`: to the files of the entry. */
export function messagesOf(entry: LogEntry, chat: OfferingChat, links: readonly string[] = []): GraphMessage[] {
  if (entry.deleted) return [];
  const { locale } = chat;
  const actions = offeredBy(entry, chat);
  const text = [textOf(entry), ...links].filter((line) => line !== '').join('\n');
  if (actions.length === 0 || text === '') return textPieces(text, LIMITS.text).map(asText);
  const choice = asButtons(actions) ?? asList(actions, locale);
  if (choice === null) return textPieces(`${text}\n\n${numbered(actions)}`, LIMITS.text).map(asText);
  const pieces = textPieces(text, text.length > LIMITS.body ? LIMITS.body : LIMITS.text);
  return pieces.map((piece, at) => (at < pieces.length - 1 ? asText(piece) : choice(piece)));
}

function textOf(entry: LogEntry): string {
  const { type, content, agentName, order, orders = order === undefined ? [] : [order], products } = entry;
  if (type === 'agent') return `*${agentName ?? ''}:*\n${whatsappMarks(content)}`;
  const links = orders.flatMap(({ tracking_url }) => tracking_url ?? []);
  return [textWithProducts(content, products), ...links].join('\n');
}

function asText(body: string): GraphMessage {
  return { type: 'text', text: { body } };
}

type Choice = (body: string) => GraphMessage;

function asButtons(actions: readonly MessageAction[]): Choice | null {
  if (!fitButtons(actions)) return null;
  const buttons = actions.map(({ label, action }) => ({
    type: 'reply' as const,
    reply: { id: action, title: label },
  }));
  return (text) => ({ type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons } } });
}

function asList(actions: readonly MessageAction[], locale: string): Choice | null {
  if (!fitList(actions)) return null;
  const button = translate(locale, 'whatsapp.choose');
  const sections = [{ rows: actions.map(asRow) }];
  return (text) => ({
    type: 'interactive',
    interactive: { type: 'list', body: { text }, action: { button, sections } },
  });
}

/** A label that is too long for a title stands below it once more. */
function asRow({ label, action }: MessageAction): ListRow {
  if (label.length <= LIMITS.rowTitle) return { id: action, title: label };
  return { id: action, title: shortened(label, LIMITS.rowTitle), description: shortened(label, LIMITS.rowDescription) };
}

function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
}

function numbered(actions: readonly MessageAction[]): string {
  return actions.map(({ label }, at) => `${at + 1}. ${label}`).join('\n');
}
