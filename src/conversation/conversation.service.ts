/** Everything a shopper can do in a conversation, each at most once per client id. */
import type { Origin } from '../common/origin';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { END_CHAT } from './bot-answers';
import { Consent } from './consent.service';
import type { Undelivered } from '../contract/odoo';
import { Conversation, Decision, FileCard, LogEntry, nothingFollows } from './conversation';
import { ConversationChanges } from './conversation-changes.service';
import { ClientIdReused } from './conversation.errors';
import { Ending, Rating, chatEnds, shopperRates } from './rules/close';
import { AgentRequest, TurnedAway, shopperRequestsAgent, turnedAway } from './rules/connect';
import { shopperRead } from './rules/read';
import { shopperResends } from './rules/resend';
import { refuseEnded, shopperAsksBot, shopperSays } from './rules/message';
import { asProven } from './proven-shopper';
import { unansweredQuestion } from './rules/unanswered';
import { TicketWanted, isAsked, shopperWantsTicket } from './rules/ticket';
import { entryBrought, entryNotBrought } from './rules/brought';
import { TranscriptWanted, shopperWantsTranscript } from './rules/transcript';
import {
  CLOCK,
  Clock,
  isoNow,
  ANSWERER,
  Answerer,
  CONVERSATION_LOG,
  ConversationLog,
  UNANSWERED_QUESTIONS,
  UnansweredQuestions,
} from './ports';
import { SentFiles } from './sent-files.service';
import { agentMessage } from './read-log';

export interface AcceptedMessage {
  readonly entry: LogEntry;
  readonly conversation: Conversation;
  readonly duplicate: boolean;
  /** It says nothing but that the chat is over. */
  readonly ends: boolean;
}

export interface AnsweredMessage extends AcceptedMessage {
  readonly answer: LogEntry;
}

/** Entries in which a notice is looked for before it is said again. */
const RECENT = 50;

export const ENDED_BY_SHOPPER = 'ended_by_shopper';

@Injectable()
export class ConversationService {
  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(ANSWERER) private readonly answerer: Answerer,
    @Inject(UNANSWERED_QUESTIONS) private readonly unanswered: UnansweredQuestions,
    private readonly changes: ConversationChanges,
    private readonly files: SentFiles,
    private readonly consent: Consent,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The message counts for `origin`. Throws `ChatFull` and `DayFull`. */
  async send(
    id: string,
    origin: Origin,
    clientMessageId: string,
    content: string,
    fileIds: readonly string[] = [],
  ): Promise<AcceptedMessage> {
    let earlier: LogEntry | null = null;
    const look = this.earlier(id, clientMessageId, content, fileIds);
    const decision = await this.changes.change(
      id,
      async (conversation) => {
        earlier = await look();
        if (earlier !== null) return shopperResends(conversation, earlier, isoNow(this.clock));
        refuseEnded(conversation);
        this.consent.check(conversation);
        const attachments = await this.files.take(id, conversation.shopper.id, fileIds);
        const locale = this.answerer.languageOf(conversation, content);
        return shopperSays(conversation, this.utterance(clientMessageId, content, attachments), locale);
      },
      origin,
    );
    const ends = fileIds.length === 0 && this.answerer.saysEnd(content, decision.next.state === 'live');
    return acceptedMessage(decision, earlier, ends);
  }

  /** As `send`. `verified`: the shop's word for the shopper counts in the session that asks. */
  async ask(
    id: string,
    origin: Origin,
    clientMessageId: string,
    content: string,
    verified: boolean,
  ): Promise<AnsweredMessage> {
    let earlier: LogEntry | null = null;
    const look = this.earlier(id, clientMessageId, content);
    const decision = await this.changes.change(
      id,
      async (conversation) => {
        earlier = await look();
        if (earlier !== null) return nothingFollows(conversation);
        refuseEnded(conversation);
        this.consent.check(conversation);
        const answer = await this.answerer.answer(asProven(conversation, verified), content);
        const transcript = answer.watch === undefined ? [] : await this.changes.transcript(conversation);
        return shopperAsksBot(
          conversation,
          this.utterance(clientMessageId, content),
          { ...answer, id: randomUUID() },
          transcript,
        );
      },
      origin,
    );
    const question = acceptedMessage(decision, earlier, false);
    const [answer] = question.duplicate
      ? await this.log.entries(id, question.entry.sequence, 1)
      : decision.entries.slice(1);
    if (answer === undefined) throw new ClientIdReused();
    const open = question.duplicate ? null : unansweredQuestion(question.conversation, content, answer);
    if (open !== null) this.unanswered.count(open);
    return { ...question, answer, ends: answer.bot?.intent === END_CHAT };
  }

  requestAgent(id: string, wanted: AgentRequest): Promise<Decision> {
    return this.withTranscript(id, (conversation, transcript) => {
      this.consent.check(conversation);
      return shopperRequestsAgent(conversation, wanted, transcript);
    });
  }

  /** In place of `requestAgent`, where too many wait already. */
  turnAway(id: string, said: TurnedAway): Promise<Decision> {
    return this.changes.change(id, async (conversation) => {
      const recent = await this.log.latest(id, conversation.lastSequence, RECENT);
      return turnedAway(conversation, said, recent);
    });
  }

  /** Possible without consent, so that a shopper who refuses it can leave; their own words for the reason are dropped then. */
  end(id: string, ending: Ending): Promise<Decision> {
    return this.withTranscript(id, (conversation, transcript) =>
      chatEnds(
        conversation,
        this.consent.isThere(conversation) ? ending : { ...ending, reason: ENDED_BY_SHOPPER },
        transcript,
      ),
    );
  }

  rate(id: string, verdict: Rating): Promise<Decision> {
    return this.withTranscript(id, (conversation, transcript) => {
      if (verdict.feedback) this.consent.check(conversation);
      return shopperRates(conversation, verdict, transcript);
    });
  }

  /** Creates a ticket; its number is known once the desk answered. */
  /** `fileIds`: files of this shopper that go with it. */
  requestTicket(id: string, wanted: TicketWanted, fileIds: readonly string[] = []): Promise<Decision> {
    return this.withTranscript(id, async (conversation, transcript) => {
      const attachments = isAsked(conversation, wanted)
        ? []
        : await this.files.take(id, conversation.shopper.id, fileIds);
      const decision = shopperWantsTicket(conversation, { ...wanted, attachments }, transcript);
      if (decision.operations.length > 0) this.consent.check(conversation);
      return decision;
    });
  }

  requestTranscript(id: string, wanted: TranscriptWanted): Promise<Decision> {
    return this.withTranscript(id, (conversation, transcript) => {
      this.consent.check(conversation);
      return shopperWantsTranscript(conversation, wanted, transcript);
    });
  }

  /** The shopper has seen everything up to `sequence`. */
  read(id: string, sequence: number): Promise<Decision> {
    return this.changes.change(id, async (conversation) => {
      const upTo = Math.min(sequence, conversation.lastSequence);
      const seen = await agentMessage(this.log, id, { after: conversation.shopperReadSequence, upTo });
      return shopperRead(conversation, sequence, seen === undefined ? [] : [seen]);
    });
  }

  /** The phone of a person on WhatsApp has the entry, and all before it that did not fail. */
  brought(id: string, sequence: number): Promise<Decision> {
    return this.changes.change(id, async (conversation) => {
      const { broughtSequence = 0 } = conversation.whatsapp ?? {};
      const after = Math.min(broughtSequence, sequence - 1);
      return entryBrought(conversation, sequence, await agentMessage(this.log, id, { after, upTo: sequence }));
    });
  }

  /** The entry could not be brought to its person. */
  notBrought(id: string, sequence: number, reason: Undelivered): Promise<Decision> {
    return this.changes.change(id, async (conversation) => {
      const [mark] = await this.log.marks(id, sequence - 1, 1);
      return mark === undefined ? nothingFollows(conversation) : entryNotBrought(conversation, mark, reason);
    });
  }

  private withTranscript(
    id: string,
    decide: (conversation: Conversation, transcript: readonly LogEntry[]) => Decision | Promise<Decision>,
  ): Promise<Decision> {
    return this.changes.changeWithTranscript(id, decide);
  }

  private utterance(clientMessageId: string, content: string, attachments: readonly FileCard[] = []) {
    return { id: randomUUID(), clientMessageId, content, attachments, at: isoNow(this.clock) };
  }

  /** The entry that this client id created before. The first look-up runs while the conversation is loaded. */
  private earlier(
    id: string,
    clientMessageId: string,
    content: string,
    fileIds: readonly string[] = [],
  ): () => Promise<LogEntry | null> {
    const find = () => this.log.findByClientId(id, clientMessageId);
    let begun: Promise<LogEntry | null> | null = find();
    begun.catch(() => undefined); // whoever awaits it gets the error
    return async () => {
      const entry = await (begun ?? find());
      begun = null;
      if (entry !== null && !saysThis(entry, content, fileIds)) throw new ClientIdReused();
      return entry;
    };
  }
}

function saysThis(entry: LogEntry, content: string, fileIds: readonly string[]): boolean {
  return entry.content === content && (entry.attachments ?? []).map((file) => file.id).join() === fileIds.join();
}

function acceptedMessage(decision: Decision, earlier: LogEntry | null, ends: boolean): AcceptedMessage {
  const entry = earlier ?? decision.entries[0];
  if (entry === undefined) throw new Error('A message was decided without an entry.');
  return { entry, conversation: decision.next, duplicate: earlier !== null, ends };
}
