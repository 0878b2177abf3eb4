/** An entry of the log as messages of WhatsApp: text in pieces, what can be pressed as buttons, as a list, or numbered. */
import { GraphMessage, LIMITS, ListRow } from '../../contract/whatsapp/messages';
import type { MessageAction } from '../../contract/shopper';
import type { FileCard, LogEntry } from '../../conversation/conversation';
import { textWithProducts } from '../../conversation/product-lines';
import { translate } from '../../i18n/translate';
import { templateMessage } from '../templates/message-template';
import { FileMessage, fileMessage, mediaKind } from './file-messages';
import { OfferingChat, fitButtons, fitList, offeredBy } from './offered';
import { textPieces } from './text-pieces';
import { whatsappMarks } from './whatsapp-marks';

/** What an entry is on WhatsApp: messages, and files that become some. */
export type EntryMessage = GraphMessage | FileMessage;

/** `linkTo`: a file that WhatsApp does not take. */
export function messagesOf(entry: LogEntry, chat: OfferingChat, linkTo: (file: FileCard) => string): EntryMessage[] {
  if (entry.deleted) return [];
  if (entry.template !== undefined) return [templateMessage(entry.template)];
  const files = (entry.attachments ?? []).map((file) => ({ file, kind: mediaKind(file) }));
  const links = files.flatMap(({ file, kind }) => (kind === null ? [linkLine(file, linkTo(file))] : []));
  const text = [textOf(entry), ...links].filter((line) => line !== '').join('\n');
  const media = files.flatMap(({ file, kind }) => (kind === null ? [] : [fileMessage(kind, file)]));
  const [only] = media;
  if (only !== undefined && media.length === 1 && fitsUnder(only, text) && offeredBy(entry, chat).length === 0)
    return [text === '' ? only : fileMessage(only.kind, only.file, text)];
  return [...textMessages(entry, chat, text), ...media];
}

/** A file that goes as a link. */
export function linkLine({ name }: FileCard, address: string): string {
  return `📎 ${name}: ${address}`;
}

function fitsUnder({ kind }: FileMessage, text: string): boolean {
  return text === '' || (kind !== 'audio' && text.length <= LIMITS.caption);
}

function textMessages(entry: LogEntry, chat: OfferingChat, text: string): GraphMessage[] {
  const { locale } = chat;
  const actions = offeredBy(entry, chat);
  if (actions.length === 0 || text === '') return textPieces(text, LIMITS.text).map(asText);
  const choice = asButtons(actions) ?? asList(actions, locale);
  if (choice === null) return textPieces(`${text}\n\n${numbered(actions)}`, LIMITS.text).map(asText);
  const pieces = textPieces(text, text.length > LIMITS.body ? LIMITS.body : LIMITS.text);
  return pieces.map((piece, at) => (at < pieces.length - 1 ? asText(piece) : choice(piece)));
}

function textOf(entry: LogEntry): string {
  const { type, content, agentName, order, orders = order === undefined ? [] : [order], products } = entry;
  if (type === 'agent')
    return [`*${agentName ?? ''}:*`, whatsappMarks(content)].filter((line) => line !== '').join('\n');
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
