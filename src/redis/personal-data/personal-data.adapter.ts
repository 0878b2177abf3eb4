/**
 * Personal data in Redis. An erasure notes what it found, so that it can go on after a crash; then it deletes each
 * conversation in one step, with a mark that refuses what is under way, and last what hangs on conversations elsewhere.
 */
import { Inject, Injectable } from '@nestjs/common';
import type Redis from 'ioredis';
import { NameHash } from '../../common/name-hash';
import type { BridgeCounts } from '../../contract/odoo';
import { OUTLIVES_TOKENS_SECONDS } from '../../contract/shopper/token-lives';
import type { Conversation } from '../../conversation/conversation';
import { CLOCK, Clock, OUTBOX } from '../../conversation/ports';
import type { FoundData, Outbox, PersonClues, PersonalData } from '../../conversation/ports';
import { conversationsOf, isOfPerson, leftOutOf, type OwnedConversation } from '../../conversation/rules/personal-data';
import { unansweredQuestionsOf } from '../../conversation/rules/unanswered';
import { REDIS, REDIS_BULK } from '../connection';
import { keys } from '../keys';
import { parseConversation, parseEntry, parseOperation } from '../stored-json';
import { aliasesOf } from '../whatsapp/aliases';
import { AskedQuestions } from './asked-questions';
import { BoundedDocument, ChatInStore } from './bounded-document';
import { LeftBehind } from './left-behind';
import { addUp, parseNote, type Note } from './note';

/** Notes of a task that nobody closes, since another replica reported it. */
const NOTED_SECONDS = 7 * 24 * 60 * 60;
const PAGE = 200;

@Injectable()
export class RedisPersonalData implements PersonalData {
  private readonly leftBehind: LeftBehind;
  private readonly asked: AskedQuestions;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(OUTBOX) outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly names: NameHash,
    @Inject(REDIS_BULK) private readonly bulk: Redis = redis,
  ) {
    this.leftBehind = new LeftBehind(bulk);
    this.asked = new AskedQuestions(bulk, outbox);
  }

  async find(clues: PersonClues): Promise<FoundData> {
    const notes: Note[] = [];
    for (const { id } of await this.matching(clues)) notes.push(...present(await this.note(id)));
    return addUp(notes);
  }

  async document(clues: PersonClues): Promise<string> {
    const document = new BoundedDocument();
    const all = await this.all();
    document.leaveOut(leftOutOf(clues, all));
    for (const { id } of conversationsOf(clues, all))
      for (const chat of present(await this.whole(id))) document.add(chat);
    return document.toJson();
  }

  async erase(task: string, clues: PersonClues): Promise<FoundData> {
    for (const { id } of await this.matching(clues)) {
      const note = await this.note(id);
      if (note === null) continue;
      await this.forgetNames(id);
      await this.forget(task, note);
    }
    const notes = (await this.bulk.hvals(keys.erasing(task))).map(parseNote);
    await this.leftBehind.delete(new Set(notes.map(({ id }) => id)));
    await this.asked.delete(notes.flatMap(({ questions }) => questions));
    for (const shopper of new Set(notes.map((note) => note.shopper))) await this.markShopper(shopper, clues);
    return addUp(notes);
  }

  async close(task: string): Promise<void> {
    await this.redis.closeErasure(keys.erasing(task), keys.rewriteOwed, this.clock.now());
  }

  async shopperErasedAt(shopperId: string): Promise<number | null> {
    const at = await this.redis.get(keys.erasedShopper(this.names.of(shopperId)));
    return at === null ? null : Number(at);
  }

  /** Conversations of this person, whatever the order in which others change meanwhile. */
  private async matching(clues: PersonClues): Promise<OwnedConversation[]> {
    return conversationsOf(clues, await this.all());
  }

  private async all(): Promise<OwnedConversation[]> {
    const all: OwnedConversation[] = [];
    const scan = this.redis.zscanStream(keys.conversations, { count: PAGE });
    for await (const page of scan as AsyncIterable<string[]>) {
      const ids = page.filter((_, i) => i % 2 === 0); // the others are scores
      const heads = await Promise.all(ids.map((id) => this.redis.hget(keys.head(id), 'head')));
      for (const head of heads) if (head !== null) all.push(owned(parseConversation(head)));
    }
    return all;
  }

  private async whole(id: string): Promise<ChatInStore | null> {
    const head = await this.redis.hget(keys.head(id), 'head');
    if (head === null) return null;
    return {
      ...parseConversation(head),
      entries: (await this.bulk.lrange(keys.log(id), 0, -1)).map(parseEntry),
      operations: (await this.bulk.lrange(keys.outbox(id), 0, -1)).map(parseOperation),
      ...(await this.leftBehind.read(id)),
    };
  }

  private async note(id: string): Promise<Note | null> {
    const head = await this.redis.hget(keys.head(id), 'head');
    if (head === null) return null;
    const conversation = parseConversation(head);
    const entries = (await this.bulk.lrange(keys.log(id), 0, -1)).map(parseEntry);
    const questions = unansweredQuestionsOf(conversation, entries);
    const counts: BridgeCounts = {
      conversations: 1,
      entries: entries.length,
      operations: await this.redis.llen(keys.outbox(id)),
      questions: questions.length,
      ...(await this.leftBehind.count(id)),
    };
    const { channel, handedOver } = conversation;
    return { id, channel, shopper: conversation.shopper.id, handedOver, counts, questions };
  }

  /** Under phone and user id nobody is known any more: who writes again from WhatsApp is somebody new. */
  private async forgetNames(id: string): Promise<void> {
    const head = await this.redis.hget(keys.head(id), 'head');
    const address = head === null ? undefined : parseConversation(head).whatsapp;
    if (address === undefined) return;
    await this.redis.del(...aliasesOf(address).map((alias) => keys.whatsappPerson(this.names.of(alias))));
  }

  private async forget(task: string, note: Note): Promise<void> {
    const { id, channel, shopper } = note;
    await this.redis.eraseConversation(
      keys.erasing(task),
      keys.erased(id),
      keys.head(id),
      keys.log(id),
      keys.clientIds(id),
      keys.outbox(id),
      keys.ready,
      keys.holders,
      keys.shopper(shopper),
      keys.conversations,
      keys.withBot,
      keys.silent,
      keys.waiting(channel),
      keys.rewriteOwed,
      keys.whatsappOutbox(id),
      keys.whatsappPieces(id),
      id,
      JSON.stringify(note),
      NOTED_SECONDS,
      OUTLIVES_TOKENS_SECONDS,
      this.clock.now(),
    );
  }

  /** A person who was erased is a new shopper when they return; one who shares the browser is not. */
  private async markShopper(shopper: string, clues: PersonClues): Promise<void> {
    if (!isOfPerson(clues) || (await this.redis.exists(keys.shopper(shopper))) === 1) return;
    await this.redis.set(keys.erasedShopper(this.names.of(shopper)), this.clock.now(), 'EX', OUTLIVES_TOKENS_SECONDS);
  }
}

function present<T>(found: T | null): T[] {
  return found === null ? [] : [found];
}

function owned({ id, channel, shopper }: Conversation): OwnedConversation {
  return { id, channel, shopper };
}
