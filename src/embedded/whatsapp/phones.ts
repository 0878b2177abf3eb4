/** Phones of people: what they were sent, what they sent, and until when they may be written to. */
import { randomUUID } from 'node:crypto';
import type { Outgoing } from './graph-rules';

const DAY_MS = 24 * 60 * 60_000;

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

/** A line of the chat as the phone shows it. */
export type Line =
  ({ readonly by: 'shop' } & Received) | { readonly by: 'person'; readonly id: string; readonly text: string };

export class Phone {
  readonly lines: Line[] = [];
  private wroteAt = 0;

  constructor(
    readonly person: Person,
    private readonly now: () => number,
  ) {}

  receive(message: Outgoing): Received {
    const received = { id: newMessageId(), message, callback: message.biz_opaque_callback_data };
    this.lines.push({ by: 'shop', ...received });
    return received;
  }

  get received(): readonly Received[] {
    return this.lines.filter((line) => line.by === 'shop');
  }

  wrote(id: string, text: string): void {
    this.wroteAt = this.now();
    this.lines.push({ by: 'person', id, text });
  }

  /** Whether it may be written to freely. */
  get isOpen(): boolean {
    return this.now() - this.wroteAt < DAY_MS;
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
