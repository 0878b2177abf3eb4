/** Collects the evidence from log, screens and Odoo. */
import { z } from 'zod';
import type { Visitor } from '../faults/shopper-faults';
import type { Shopper } from '../clients/shopper';
import type { Tab } from '../clients/tab';
import type { World } from '../world/world';
import type { ConversationEvidence, Evidence, LogLine } from './evidence';
import type { Ledger } from './message-ledger';

const PATIENCE_MS = 10_000;
const AT_ONCE = 4;

const opened = z.object({ session_token: z.string(), conversation: z.object({ id: z.string() }) });
const page = z.object({
  messages: z.array(z.object({ id: z.string(), sequence: z.number(), content: z.string() })),
  has_more: z.boolean(),
});

export class EvidenceCollector {
  private url: string | undefined;

  constructor(
    private readonly world: World,
    private readonly visitors: readonly Visitor[],
    private readonly ledger: Ledger,
  ) {}

  async collect(): Promise<Evidence> {
    const left = [...this.visitors];
    const conversations: ConversationEvidence[] = [];
    const ask = async (): Promise<void> => {
      for (let next = left.pop(); next !== undefined; next = left.pop())
        conversations.push(await this.about(next.shopper));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    const { messages, shownTwice, shownOutOfOrder } = this.ledger;
    return { messages, conversations, shownTwice, shownOutOfOrder };
  }

  private async about(shopper: Shopper): Promise<ConversationEvidence> {
    const { conversation, log } = await this.log(shopper.resumeToken ?? '');
    const desk = await this.world.desk.transcript(conversation).catch(() => []);
    return { shopper: shopper.plan.index, log, tabs: shopper.tabs.map(screen), desk };
  }

  /** The whole log through the shopper's REST API, not through the widget. */
  private async log(resumeToken: string): Promise<{ conversation: string; log: LogLine[] }> {
    const session = opened.parse(await this.call('init', '', { channel: 'default', resume_token: resumeToken }));
    const log: LogLine[] = [];
    for (let hasMore = true; hasMore;) {
      const answer = page.parse(await this.call(`messages?after=${log.length}&limit=200`, session.session_token));
      log.push(...answer.messages.map(({ id, sequence, content }) => ({ id, sequence, text: content })));
      hasMore = answer.has_more && answer.messages.length > 0;
    }
    return { conversation: session.conversation.id, log };
  }

  private async call(path: string, token: string, body?: object): Promise<unknown> {
    this.url ??= (await this.world.openProxy()).url;
    const answer = await fetch(`${this.url}/api/v1/chat/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return answer.json();
  }
}

function screen(tab: Tab): LogLine[] {
  const thread = tab.state?.thread ?? [];
  return thread.map(({ id, sequence, content }) => ({ id: id ?? '', sequence: sequence ?? 0, text: content }));
}
