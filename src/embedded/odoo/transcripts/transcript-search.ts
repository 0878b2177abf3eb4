/** Search over the transcripts of the chats that a person may read, newest first. */
import type { FacadeMethods, TranscriptHit } from '../../../contract/odoo';
import { staffAnswer } from '../facade/staff-answer';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import { hasWords, snippet, wordsIn } from './words';

type Query = FacadeMethods['staff_transcripts']['args'];

export class TranscriptSearch {
  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
  ) {}

  find({ staff, text, offset, limit }: Query) {
    return staffAnswer(this.shop, staff, ({ channels }) => {
      const wanted = wordsIn(text);
      const found = this.said(channels).filter(({ line }) => hasWords(line.content, wanted));
      found.sort(
        (a, b) => Date.parse(b.line.sent_at) - Date.parse(a.line.sent_at) || Number(b.line.id) - Number(a.line.id),
      );
      const page = found.slice(offset, offset + limit);
      const hits = page.map(({ chat: { id, channel, shopper }, line }): TranscriptHit => ({
        conversation: id,
        channel,
        message_id: line.id,
        ...(shopper.name && { shopper: shopper.name }),
        snippet: snippet(line.content, wanted),
        sent_at: line.sent_at,
      }));
      return { hits, more: found.length > offset + limit };
    });
  }

  /** What people and the bot said; neither notices nor notes. */
  private said(channels: readonly string[]) {
    const chats = this.shop.store.chats.values().filter(({ channel }) => channels.includes(channel));
    return chats.flatMap((chat) => {
      const lines = this.routing.lines(chat).filter(({ author, internal }) => author !== 'system' && !internal);
      return lines.map((line) => ({ chat, line }));
    });
  }
}
