/** Personal data: what Odoo asks the bridge to count, hand over or erase, and what staff ask of both. */
import { z } from 'zod';
import { answered } from './staff';
import { Shape, conversationId, instant, operationId, text } from './shape';

/** `count` changes nothing; `export` answers with a `document`; `erase` leaves nothing behind. */
const taskKind = z.enum(['count', 'export', 'erase']);

/**
 * A person, as far as Odoo knows. What the bridge has is theirs when the conversation is one of these, or is in one of
 * these channels and has this e-mail, phone or shopper; and all chats of that shopper that name nobody else.
 */
const privacyTask = z.object({
  id: z.string(),
  kind: taskKind,
  /** Keys that channels of the company that asks have or had. */
  channels: z.array(z.string()),
  /**
   * Keys that channels of other companies have or had. With them, what is in a channel that neither list knows is looked at
   * as well: its key was changed, or the channel is gone. An export does not hand it out, but says how many chats there are,
   * and a count before one leaves them out.
   */
  other_channels: z.array(z.string()).optional(),
  /** True where there is no other company: what is in a channel that neither list knows is then this company's. */
  only_company: z.boolean().optional(),
  /** True in a `count` of what an `export` would hand out. */
  for_export: z.boolean().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  /** Digits of `phone` as it is dialled from abroad and at home, without leading zeros; none where Odoo cannot tell. */
  phones: z.array(z.string()).optional(),
  shopper: z.string().optional(),
  /** Of chats that Odoo found. */
  shoppers: z.array(z.string()),
  conversations: z.array(z.string()),
});

export const privacyTasksQuery = z.strictObject({ limit: z.int().min(1).max(100) });

/** Tasks that are not done, those first that were given out least lately. */
export const privacyTasksAnswer = z.object({ tasks: z.array(privacyTask) });

/** What the bridge had of a person. */
const bridgeCounts = z.strictObject({
  conversations: z.int(),
  entries: z.int(),
  /** Not yet delivered to Odoo. */
  operations: z.int(),
  dead_letters: z.int(),
  files: z.int(),
  questions: z.int(),
});

/** A task is done; told twice, it counts once. */
export const privacyDone = z.strictObject({
  task: text,
  counts: bridgeCounts,
  /** Conversations that were found: those that Odoo may get from an operation under way are refused from now on. */
  conversations: z.array(conversationId),
  shoppers: z.array(text),
  /** Those of conversations that Odoo has not been given, as they were counted by `unanswered`. */
  questions: z.array(z.strictObject({ channel: text, text })),
  /** JSON, of `export` only. */
  document: text.optional(),
});

/** Exactly one of `email`, `phone` and `shopper`, in the company of the person who asks. Idempotent by `id`. */
export const staffPrivacyRequest = z.strictObject({
  id: operationId,
  staff: text,
  kind: z.enum(['export', 'erase']),
  email: text.optional(),
  phone: text.optional(),
  shopper: text.optional(),
});

const privacyRequest = z.object({
  id: z.string(),
  kind: z.enum(['export', 'erase']),
  /** `waiting`: Odoo's part is done, the bridge's is not. */
  state: z.enum(['draft', 'waiting', 'done']),
  requested_at: instant,
  done_at: instant.optional(),
  /** Rows by what they are; those whose name begins with `kept_` belong to the shop and stay. */
  counts: z.record(z.string(), z.number()),
  /** There is an export to fetch. */
  has_file: z.boolean(),
});

export const staffPrivacyAnswer = answered({ request: privacyRequest });
export const staffPrivacyQuery = z.strictObject({ staff: text, request: text });

/** From which byte on; the answer holds at most 4 MB. */
export const staffPrivacyFileQuery = z.strictObject({ staff: text, request: text, offset: z.int().min(0) });
/** `size` is that of the whole file, in bytes. */
export const staffPrivacyFile = answered({
  file: z.object({ name: z.string(), size: z.number(), data: z.base64() }),
});

export type PrivacyTask = Shape<typeof privacyTask>;
export type BridgeCounts = Shape<typeof bridgeCounts>;
export type PrivacyDone = Shape<typeof privacyDone>;
export type PrivacyRequest = Shape<typeof privacyRequest>;
export type StaffPrivacyRequest = Shape<typeof staffPrivacyRequest>;
