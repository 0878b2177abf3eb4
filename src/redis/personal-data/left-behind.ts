/** Data of conversations outside of their own keys: files, dead letters, frames on their way to sockets, and permits to wait. */
import type Redis from 'ioredis';
import type { BridgeCounts } from '../../contract/odoo';
import type { DeadLetter } from '../../conversation/ports';
import { deadLettersIn } from '../dead-letter-scan';
import { freePermits } from '../held-permits';
import { keys } from '../keys';
import { parseStoredFile } from '../stored-json';

const PAGE = 500;

/** With what is told of the file besides. */
interface ReadFile {
  readonly id: string;
  /** Base64. */
  readonly data: string;
}

export class LeftBehind {
  constructor(private readonly redis: Redis) {}

  async count(conversation: string): Promise<Pick<BridgeCounts, 'files' | 'dead_letters'>> {
    const own = new Set([conversation]);
    return { files: (await this.files(own)).length, dead_letters: (await this.deadLetters(own)).size };
  }

  /** Files with their content in Base64. */
  async read(
    conversation: string,
  ): Promise<{ readonly files: readonly ReadFile[]; readonly dead_letters: readonly object[] }> {
    const own = new Set([conversation]);
    const files = await Promise.all((await this.files(own)).map((id) => this.readFile(id)));
    const letters = await this.deadLetters(own);
    return {
      files: files.flatMap((file) => file ?? []),
      dead_letters: [...letters.values()],
    };
  }

  /** Also what was written by a step that had begun before the conversations were deleted. */
  async delete(conversations: ReadonlySet<string>): Promise<void> {
    if (conversations.size === 0) return;
    for (const id of await this.files(conversations)) await this.deleteFile(id);
    const letters = [...(await this.deadLetters(conversations)).keys()];
    if (letters.length > 0) {
      await this.redis
        .multi()
        .hdel(keys.deadLetters, ...letters)
        .zrem(keys.deadLetterOrder, ...letters)
        .exec();
    }
    await this.deleteFrames(conversations);
    for (const id of conversations) {
      await this.redis.multi().del(keys.outbox(id)).zrem(keys.ready, id).hdel(keys.holders, id).exec();
      await freePermits(this.redis, id);
    }
  }

  private async files(conversations: ReadonlySet<string>): Promise<string[]> {
    const ids = await this.redis.zrange(keys.attachmentExpiries, 0, -1);
    const cards = await Promise.all(ids.map((id) => this.redis.hget(keys.attachment(id), 'card')));
    return ids.filter((_, i) => {
      const card = cards[i];
      return typeof card === 'string' && conversations.has(parseStoredFile(card).conversationId);
    });
  }

  private async readFile(id: string): Promise<ReadFile | null> {
    const [card, content] = await Promise.all([
      this.redis.hget(keys.attachment(id), 'card'),
      this.redis.hgetBuffer(keys.attachment(id), 'content'),
    ]);
    if (card === null || content === null) return null;
    return { ...parseStoredFile(card), id, data: content.toString('base64') };
  }

  private async deleteFile(id: string): Promise<void> {
    await this.redis.forgetAttachment(
      keys.attachment(id),
      keys.attachmentExpiries,
      keys.attachmentSizes,
      keys.attachmentUse,
      id,
    );
  }

  private async deadLetters(conversations: ReadonlySet<string>): Promise<ReadonlyMap<string, DeadLetter>> {
    const found = new Map<string, DeadLetter>();
    for await (const [id, letter] of deadLettersIn(this.redis))
      if (conversations.has(letter.operation.conversation)) found.set(id, letter);
    return found;
  }

  private async deleteFrames(conversations: ReadonlySet<string>): Promise<void> {
    const own = await this.frames(conversations);
    if (own.length > 0) await this.redis.dropFrames(keys.sockets, keys.socketsAnew, ...own);
  }

  /** Ids. A frame names the Socket.IO room that it goes to, which is the conversation. */
  private async frames(conversations: ReadonlySet<string>): Promise<string[]> {
    const own: string[] = [];
    for (let from = '-'; ;) {
      const page = await this.redis.xrange(keys.sockets, from, '+', 'COUNT', PAGE);
      const found = page.filter(([, fields]) => [...conversations].some((id) => fields.join(' ').includes(id)));
      own.push(...found.map(([id]) => id));
      const last = page.at(-1)?.[0];
      if (last === undefined || page.length < PAGE) return own;
      from = `(${last}`;
    }
  }
}
