/** Phones of people: what they were sent, what they sent, and until when they may be written to. */
import { randomUUID } from 'node:crypto';
import { renderedTemplate } from './fake-templates';
import type { Outgoing } from './graph-rules';

const DAY_MS = 24 * 60 * 60_000;
const TYPING_MS = 25_000;

/** A person as WhatsApp knows them: by phone, by user id, or by both. */
export interface Person {
  readonly phone?: string;
  readonly userId?: string;
  readonly name?: string;
}

export interface Received {
  /** `wamid` */
  readonly id: string;
  readonly message: Outgoing;
  readonly callback: string | undefined;
}

/** How far a message of the person got: WhatsApp has it, the shop has it, somebody there has seen it. */
export type Tick = 'sent' | 'delivered' | 'read';

/** A line of the chat as the phone shows it. */
export type Line =
  | ({ readonly by: 'shop'; readonly text: string; readonly readByPerson: boolean } & Received)
  | { readonly by: 'person'; readonly id: string; readonly text: string; readonly tick: Tick };

/** What goes wrong with the next message: Meta refuses it, or takes it and cannot deliver it. */
export interface Trouble {
  readonly refused?: number;
  readonly undelivered?: number;
}

export class Phone {
  lines: readonly Line[] = [];
  trouble: Trouble = {};
  private wroteAt = 0;
  private typingUntil = 0;

  constructor(
    readonly person: Person,
    private readonly now: () => number,
  ) {}

  receive(message: Outgoing): Received {
    const received = { id: newMessageId(), message, callback: message.biz_opaque_callback_data };
    this.typingUntil = 0;
    this.lines = [...this.lines, { by: 'shop', text: textOf(message), readByPerson: false, ...received }];
    return received;
  }

  /** The person's message, and those before it, were seen; somebody writes. False when they never sent it. */
  seen(id: string, isTyping: boolean): boolean {
    const upTo = this.lines.findIndex((line) => line.by === 'person' && line.id === id);
    if (upTo < 0) return false;
    this.lines = this.lines.map((line, at) => (line.by === 'person' && at <= upTo ? { ...line, tick: 'read' } : line));
    if (isTyping) this.typingUntil = this.now() + TYPING_MS;
    return true;
  }

  /** The shop has it. */
  taken(id: string): void {
    const isOpen = (line: Line) => line.by === 'person' && line.id === id && line.tick === 'sent';
    this.lines = this.lines.map((line) => (isOpen(line) ? { ...line, tick: 'delivered' } : line) as Line);
  }

  /** The person opened the chat. What they had not read yet. */
  open(): readonly Received[] {
    const unread = this.lines.flatMap((line) => (line.by === 'shop' && !line.readByPerson ? [line] : []));
    this.lines = this.lines.map((line) => (line.by === 'shop' ? { ...line, readByPerson: true } : line));
    return unread;
  }

  /** Until when the shop may write freely, in Unix milliseconds. */
  get opensUntil(): number {
    return this.wroteAt + DAY_MS;
  }

  get isTyping(): boolean {
    return this.now() < this.typingUntil;
  }

  get received(): readonly Received[] {
    return this.lines.filter((line) => line.by === 'shop');
  }

  /** `at`: in Unix milliseconds. */
  wrote(id: string, text: string, at: number): void {
    this.wroteAt = Math.max(this.wroteAt, at);
    this.lines = [...this.lines, { by: 'person', id, text, tick: 'sent' }];
  }

  /** Whether it may be written to freely. */
  get isOpen(): boolean {
    return this.now() < this.opensUntil;
  }
}

function textOf(message: Outgoing): string {
  switch (message.type) {
    case 'text':
      return message.text.body;
    case 'interactive':
      return message.interactive.body.text;
    case 'template':
      return renderedTemplate(message.template);
    case 'image':
      return message.image.caption ?? '';
    case 'video':
      return message.video.caption ?? '';
    case 'document':
      return message.document.caption ?? '';
    case 'audio':
      return '';
  }
}

export class Phones {
  private readonly all: Phone[] = [];

  constructor(private readonly now: () => number) {}

  /** The phone with this number or this user id; undefined when nobody has it. */
  find({ phone, userId }: Pick<Person, 'phone' | 'userId'>): Phone | undefined {
    return this.all.find(
      ({ person }) =>
        (phone !== undefined && person.phone === phone) || (userId !== undefined && person.userId === userId),
    );
  }

  /** Who sent this message. */
  whoWrote(id: string): Phone | undefined {
    return this.all.find(({ lines }) => lines.some((line) => line.by === 'person' && line.id === id));
  }

  of(person: Person): Phone {
    const known = this.find(person);
    if (known !== undefined) return known;
    const phone = new Phone(person, this.now);
    this.all.push(phone);
    return phone;
  }
}

export function newMessageId(): string {
  return `wamid.${Buffer.from(randomUUID()).toString('base64')}`;
}
