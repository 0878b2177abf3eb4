/**
 * Suggested answers: entries of the FAQ and canned responses, ranked by the search of the bot. That search is the
 * bridge's, so it is asked, as the addon does.
 */
import { z } from 'zod';
import type { CannedResponseRow } from '../../../contract/odoo';
import type { CannedResponses } from '../canned/canned-responses';
import { fillPlaceholders } from '../canned/placeholders';
import type { DemoUser } from '../demo/demo-catalogue';
import { languageIn } from '../demo/languages';
import type { Routing } from '../routing/routing';
import type { Shop } from '../shop';
import { Refused, type ChatRecord } from '../store/records';
import type { SignedCall } from '../webhook/signed-call';
import { plainAnswer } from './plain-answer';

const PATH = '/api/v1/odoo/suggest';
/** As long as the bridge takes. */
const LONGEST_TEXT = 400;
const LONGEST_QUESTION = 2_000;
/** Messages since the agent wrote that count as the question. */
const LATEST = 3;
const LOOKED_AT = 20;

const ranking = z.object({ suggestions: z.array(z.object({ kind: z.enum(['faq', 'text']), id: z.string() })) });

export interface Suggested {
  readonly kind: 'faq' | 'text';
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export class BridgeAway extends Error {}

export class Suggestions {
  constructor(
    private readonly shop: Shop,
    private readonly routing: Routing,
    private readonly canned: CannedResponses,
    private readonly bridge: SignedCall,
  ) {}

  /** Answers to what the shopper wrote last, best first. Rejects with {@link BridgeAway} when nobody ranks them. */
  async for(user: DemoUser, chat: ChatRecord): Promise<Suggested[]> {
    const text = this.question(chat);
    if (!text) throw new Refused('INVALID', 'The shopper has written nothing yet.');
    const { channel, locale } = chat;
    const listed = this.canned.list({ staff: String(user.id), locale });
    const responses = listed.ok ? listed.canned_responses : [];
    const texts = responses.map(({ id, content }) => ({ id, text: content.slice(0, LONGEST_TEXT) }));
    const hits = await this.ask(JSON.stringify({ channel, locale, text, texts }));
    return hits.flatMap(({ kind, id }) => {
      const row = kind === 'faq' ? this.entry(chat, id) : responses.find((one) => one.id === id);
      return row === undefined ? [] : [this.asRow(user, chat, row)];
    });
  }

  /** What the shopper wrote since anybody answered, else their latest message. */
  private question(chat: ChatRecord): string {
    const said = this.routing.lines(chat).filter(({ author, internal }) => author !== 'system' && !internal);
    const latest = said.slice(-LOOKED_AT);
    const answered = latest.findLastIndex(({ author }) => author !== 'user');
    const open = latest.slice(answered + 1).slice(-LATEST);
    const asked = open.length > 0 ? open : latest.filter(({ author }) => author === 'user').slice(-1);
    const words = asked.map(({ content }) => content).filter(Boolean);
    return words.join('\n').slice(-LONGEST_QUESTION).trim();
  }

  private async ask(body: string): Promise<z.infer<typeof ranking>['suggestions']> {
    try {
      const response = await this.bridge(PATH, body);
      return ranking.parse(await response.json()).suggestions;
    } catch (cause) {
      throw new BridgeAway('The bridge does not answer, so nothing can be suggested now.', { cause });
    }
  }

  private entry({ locale }: ChatRecord, id: string): Suggested | undefined {
    const faq = this.shop.catalogue.snapshot.faqs.find((one) => one.id === id);
    const language = languageIn(locale);
    const read = (words: Readonly<Record<string, string>>): string => words[language] ?? words['en'] ?? '';
    return faq && { kind: 'faq', id, title: read(faq.question), text: plainAnswer(read(faq.answer)) };
  }

  private asRow(user: DemoUser, chat: ChatRecord, row: Suggested | CannedResponseRow): Suggested {
    if ('kind' in row) return row;
    const text = fillPlaceholders(row.content, this.shop, chat, user);
    return { kind: 'text', id: row.id, title: row.shortcut, text };
  }
}
