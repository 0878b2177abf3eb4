/** Canned responses: each person has their own and those that all share, which only managers and their makers change. */
import type { CannedResponseRow, CannedResponsesQuery, FacadeMethods } from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import { languageIn } from '../demo/languages';
import { forbidden, staffAnswer, StaffRefused } from '../facade/staff-answer';
import type { Shop } from '../shop';
import type { CannedResponseRecord, ChatRecord } from '../store/records';
import { knownCategory, offeredCategory } from '../tickets/categories';
import { fillPlaceholders } from './placeholders';

type Save = FacadeMethods['staff_canned_response_save']['args'];
type Use = FacadeMethods['staff_canned_response_use']['args'];
type Named = FacadeMethods['staff_canned_response_delete']['args'];

const PAGE = 100;
const MAX_SHORTCUT = 64;
const MAX_CONTENT = 10_000;
const MAX_TITLE = 200;
const ORDER = 10;
/** Of what somebody makes, unless they say otherwise. */
const MADE = { shared: true };

export class CannedResponses {
  constructor(private readonly shop: Shop) {}

  /** In their order, then most used first. */
  list({ staff, locale, text = '', category, offset = 0, limit = PAGE }: CannedResponsesQuery) {
    return staffAnswer(this.shop, staff, (user) => {
      knownCategory(category);
      const language = languageIn(locale);
      const words = text.toLowerCase();
      const found = this.mine(user)
        .filter(([, row]) => category === undefined || row.category === category)
        .map(([id, row]) => toRow(id, row, language))
        .filter(({ shortcut, title = '', content }) =>
          [shortcut, title, content].some((one) => one.toLowerCase().includes(words)),
        );
      found.sort(
        (a, b) =>
          (a.order ?? ORDER) - (b.order ?? ORDER) ||
          b.usage_count - a.usage_count ||
          (a.shortcut < b.shortcut ? -1 : 1),
      );
      return { canned_responses: found.slice(offset, offset + limit), total: found.length };
    });
  }

  save({ staff, canned_response: id, locale, category, order, shared, ...given }: Save) {
    return staffAnswer(this.shop, staff, (user) => {
      const language = languageIn(locale);
      const { shortcut, text, title } = checked(given);
      const before = id === undefined ? undefined : this.writable(user, id);
      const missing = [...(shortcut === undefined ? ['shortcut'] : []), ...(text === undefined ? ['content'] : [])];
      if (before === undefined && missing.length > 0)
        throw new StaffRefused('INVALID', 'a new canned response needs shortcut and content', missing);
      const known = before ?? {
        shortcut: '',
        content: {},
        category: 'general',
        usage_count: 0,
        ...MADE,
        owner: user.id,
      };
      const row: CannedResponseRecord = {
        ...known,
        ...(text !== undefined && { content: { ...(before ? before.content : { en: text }), [language]: text } }),
        ...(shortcut !== undefined && { shortcut }),
        ...(category !== undefined && { category: offeredCategory(category, before?.category) }),
        ...(title !== undefined && { title }),
        ...(order !== undefined && { order }),
        ...(shared !== undefined && { shared }),
      };
      const key = id ?? String(this.shop.store.next('canned_response'));
      return { canned_response: toRow(key, this.shop.store.cannedResponses.put(key, row), language) };
    });
  }

  delete({ staff, canned_response: id }: Named) {
    return staffAnswer(this.shop, staff, (user) => {
      this.writable(user, id);
      this.shop.store.cannedResponses.delete(id);
      return {};
    });
  }

  /** In the shopper's language; without a conversation only the agent is named. */
  use({ staff, canned_response: id, conversation, locale }: Use) {
    return staffAnswer(this.shop, staff, (user) => {
      const chat = conversation === undefined ? undefined : this.chatRead(user, conversation);
      const row = this.readable(user, id);
      const last_used_at = this.shop.now().toISOString();
      this.shop.store.cannedResponses.put(id, { ...row, usage_count: row.usage_count + 1, last_used_at });
      const { content } = toRow(id, row, languageIn(locale ?? chat?.locale));
      return { content: fillPlaceholders(content, this.shop, chat, user) };
    });
  }

  private mine(user: DemoUser): [string, CannedResponseRecord][] {
    const rows = this.shop.store.cannedResponses.entries();
    return rows.filter(([, row]) => isFor(user, row));
  }

  private readable(user: DemoUser, id: string): CannedResponseRecord {
    const row = this.shop.store.cannedResponses.get(id);
    if (row && isFor(user, row)) return row;
    throw new StaffRefused('UNKNOWN', 'no such canned response, or not for this person');
  }

  private writable(user: DemoUser, id: string): CannedResponseRecord {
    const row = this.readable(user, id);
    if (row.owner !== user.id && user.role !== 'manager') throw forbidden();
    return row;
  }

  private chatRead(user: DemoUser, conversation: string): ChatRecord {
    const chat = this.shop.store.chats.get(conversation);
    if (!chat) throw new StaffRefused('UNKNOWN', 'no chat with this conversation id');
    if (!user.channels.includes(chat.channel)) throw forbidden();
    return chat;
  }
}

function isFor(user: DemoUser, { owner, shared = false }: CannedResponseRecord): boolean {
  return owner === undefined || shared || owner === user.id;
}

/** Trimmed; throws where there is nothing in one of them, or too much. */
function checked(given: Pick<Save, 'shortcut' | 'content' | 'title'>) {
  const [shortcut, text, title] = [given.shortcut?.trim(), given.content?.trim(), given.title?.trim()];
  if (title !== undefined && title.length > MAX_TITLE)
    throw new StaffRefused('INVALID', `a title has up to ${MAX_TITLE} letters`, ['title']);
  const wrong = [
    ...(isFilled(shortcut, MAX_SHORTCUT) ? [] : ['shortcut']),
    ...(isFilled(text, MAX_CONTENT) ? [] : ['content']),
  ];
  if (wrong.length === 0) return { shortcut, text, title };
  const reason = `a shortcut has 1 to ${MAX_SHORTCUT} letters, a content 1 to ${MAX_CONTENT}`;
  throw new StaffRefused('INVALID', reason, wrong);
}

function isFilled(value: string | undefined, limit: number): boolean {
  return value === undefined || (value !== '' && value.length <= limit);
}

function toRow(
  id: string,
  {
    shortcut,
    title = '',
    content,
    category,
    order = ORDER,
    owner,
    shared,
    usage_count,
    last_used_at,
  }: CannedResponseRecord,
  language: string,
): CannedResponseRow {
  const text = content[language] ?? content['en'] ?? '';
  const row = { id, shortcut, title, content: text, category, order, usage_count };
  return { ...row, shared: owner === undefined || shared === true, ...(last_used_at && { last_used_at }) };
}
