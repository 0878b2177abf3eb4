/** Reads a batch of the webhook: messages and statuses of one or several of the shop's numbers. */
import type { z } from 'zod';
import { contact, content, message, messagesValue, status, webhookEnvelope } from '../../contract/whatsapp/webhook';
import type { WebhookMessage, WebhookStatus } from '../../contract/whatsapp/webhook';
import { readSaid } from './read-said';
import { InboundEvent, InboundMessage, InboundStatus, pieceOf } from '../inbox/inbound.port';

export interface ReadWebhook {
  readonly events: readonly InboundEvent[];
  /** Parts that are no message and no status of ours. */
  readonly unread: number;
  /** Numbers for which `isOurs` is false, each once; what came for them is left out. */
  readonly strangers: readonly string[];
}

export function readWebhook(body: unknown, isOurs: (number: string) => boolean): ReadWebhook {
  const envelope = webhookEnvelope.safeParse(body);
  if (!envelope.success) return { events: [], unread: 1, strangers: [] };
  const changes = envelope.data.entry.flatMap((entry) => entry.changes).filter(({ field }) => field === 'messages');
  const values = changes.map(({ value }) => messagesValue.safeParse(value).data ?? null);
  const parts = values.flatMap((value) => {
    if (value === null) return [null];
    return isOurs(value.metadata.phone_number_id) ? readValue(value) : [];
  });
  const events = parts.filter((part) => part !== null);
  return { events, unread: parts.length - events.length, strangers: strangersIn(values, isOurs) };
}

type Value = z.infer<typeof messagesValue>;

function strangersIn(values: readonly (Value | null)[], isOurs: (number: string) => boolean): string[] {
  const named = values.flatMap((value) => value?.metadata.phone_number_id ?? []);
  return [...new Set(named)].filter((number) => !isOurs(number));
}

function readValue({ metadata, contacts = [], messages = [], statuses = [] }: Value): (InboundEvent | null)[] {
  const nameOf = namesIn(contacts);
  return [
    ...messages.map((one) => readMessage(one, metadata.phone_number_id, nameOf)),
    ...statuses.map((one) => readStatus(one)),
  ];
}

function readMessage(one: unknown, number: string, nameOf: NameOf): InboundMessage | null {
  const read = message.safeParse(one);
  if (!read.success) return null;
  const { id, from: phone, from_user_id: userId, timestamp: at } = read.data;
  if (phone === undefined && userId === undefined) return null;
  const name = nameOf(phone, userId);
  return {
    kind: 'message',
    id,
    number,
    at,
    said: readSaid(read.data),
    ...phonesOf(read.data),
    ...(userId === undefined ? {} : { userId }),
    ...(name === undefined ? {} : { name }),
  };
}

/** Who moved to another number has the new one from here on. */
function phonesOf({ from: phone, type, system }: WebhookMessage): Pick<InboundMessage, 'phone' | 'formerPhone'> {
  const moved = type === 'system' ? content.system.safeParse(system).data : undefined;
  if (moved !== undefined && phone !== undefined) return { phone: moved.wa_id, formerPhone: phone };
  return phone === undefined ? {} : { phone };
}

function readStatus(one: unknown): InboundStatus | null {
  const read = status.safeParse(one);
  if (!read.success) return null;
  const { id, biz_opaque_callback_data: data = '', timestamp: at, errors } = read.data;
  const of = pieceOf(data);
  const known = knownStatus(read.data);
  if (of === null || known === null) return null;
  const code = errors?.[0]?.code;
  return { kind: 'status', id, of, status: known, at, ...(code === undefined ? {} : { code }) };
}

function knownStatus({ status: name }: WebhookStatus): InboundStatus['status'] | null {
  return name === 'sent' || name === 'delivered' || name === 'read' || name === 'failed' ? name : null;
}

type NameOf = (phone: string | undefined, userId: string | undefined) => string | undefined;

function namesIn(contacts: readonly unknown[]): NameOf {
  const known = contacts.flatMap((one) => contact.safeParse(one).data ?? []);
  return (phone, userId) =>
    known.find(
      ({ wa_id, user_id }) => (wa_id !== undefined && wa_id === phone) || (user_id !== undefined && user_id === userId),
    )?.profile?.name;
}
