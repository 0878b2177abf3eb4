/** Hostile requests for every call of the API, from people who have a chat, a ticket and a canned response of their own. */
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import type { Attachment } from '../../../src/contract/shopper';
import { TestShopper } from '../../support/shopper';
import { TestStaff } from '../../support/staff';
import { Answers } from './answers';
import { ApiDocument, Field, Operation, operationsOf } from './api-operations';
import { Case, caseOf, send, sweepOf } from './hostile-case';

const SEED = Number(process.env['FUZZ_SEED'] ?? 13);
/** Of a call, after each of its fields was given what it does not expect. */
export const RUNS = Number(process.env['FUZZ_RUNS'] ?? 12);
/** Calls that a chat with a person refuses. */
const BEFORE_A_PERSON = ['/api/v1/chat/bot', '/api/v1/chat/connect'];

export interface Fuzzed {
  /** What was no answer of the contract, in words; none is as it should be. */
  readonly failures: readonly string[];
  readonly shoppers: readonly TestShopper[];
  /** Fields of the API document, and those that were given what they do not expect: `POST /api/v1/chat/init body visitor.name`. */
  readonly fields: readonly string[];
  readonly tried: ReadonlySet<string>;
}

/** @param url of the bridge. */
export async function fuzzCalls(url: string, answers: Answers): Promise<Fuzzed> {
  const document = await fetch(`${url}/api/docs-json`);
  const operations = operationsOf((await document.json()) as ApiDocument);
  const failures: string[] = [];
  const shoppers: TestShopper[] = [];
  const tried = new Set<string>();
  const manager = await TestStaff.login(url, 'manager');
  for (const operation of operations) {
    const staff = operation.path.startsWith('/api/v1/admin/') ? manager : undefined;
    const { shopper, known } = await callerOf(url, operation, staff);
    const headers = { authorization: `Bearer ${staff?.session.token ?? shopper.session.session_token}` };
    const attempt = async (one: Case) => {
      const answer = await send(url, operation, one, headers);
      const told = await answers.hold(answer);
      if (one.wrong !== undefined) tried.add(nameOf(operation, one.wrong));
      if (operation.isUpload && answer.ok) {
        const place = operation.path.includes('/tickets/')
          ? `tickets/${known['reference']}`
          : `conversations/${shopper.conversationId}`;
        await pass(shopper, staff, place, (JSON.parse(told) as Attachment).id);
      }
    };
    for (const one of sweepOf(operation, known))
      await attempt(one).catch((error: unknown) => {
        const about = `${nameOf(operation, one.wrong)} ${JSON.stringify(one.body)?.slice(0, 200)}`;
        failures.push(`${about}: ${String(error).slice(0, 600)}`);
      });
    const property = fc.asyncProperty(caseOf(operation, known), attempt);
    await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: true }).catch((error: unknown) => {
      failures.push(`${operation.method} ${operation.path}: ${String(error).slice(0, 600)} … ${causeOf(error)}`);
    });
    shoppers.push(shopper);
  }
  const fields = operations.flatMap((operation) => operation.fields.map((field) => nameOf(operation, field)));
  return { failures, shoppers, fields, tried };
}

function nameOf({ method, path }: Operation, field: Field | undefined): string {
  return `${method} ${path} ${field?.at} ${field?.name}`;
}

interface Caller {
  readonly shopper: TestShopper;
  /** Ids of things that are there, by the name of the field. */
  readonly known: Readonly<Record<string, string>>;
}

/** A new shopper for every call. */
async function callerOf(url: string, { path }: Operation, staff: TestStaff | undefined): Promise<Caller> {
  const shopper = await TestShopper.open(url);
  await shopper.say('hello');
  if (!BEFORE_A_PERSON.includes(path)) await shopper.connect();
  const { reference } = await shopper.leaveTicket({ subject: 'A broken jar' });
  const conversation = shopper.conversationId;
  const known = {
    id: (staff && path.includes('/canned-responses/') ? await cannedResponse(staff) : undefined) ?? conversation,
    conversation,
    conversation_id: conversation,
    reference: reference ?? 'T1',
    email: 'amina@shop.example',
    locale: 'bn',
    channel: 'default',
    login: 'nobody',
    from: '2026-11-20',
    to: '2026-11-20T12:00:00Z',
    phone: '+880 1711 000042',
  };
  return { shopper, known };
}

/** Sends a file that was uploaded, so that it goes on to Odoo. */
async function pass(shopper: TestShopper, staff: TestStaff | undefined, place: string, file: string): Promise<void> {
  const attachment_ids = [file];
  if (staff === undefined)
    await shopper.post('send', { content: '', attachment_ids, client_message_id: randomUUID() }).expect(202);
  else await staff.post(`${place}/messages`, { message: '', attachment_ids }).expect(201);
}

/** The id of a new one; none where staff have no canned responses. */
async function cannedResponse(staff: TestStaff): Promise<string | undefined> {
  const draft = { shortcut: randomUUID(), content: 'Hello {{shopper}}!' };
  const answer = await staff.post('canned-responses', draft);
  return (answer.body as { canned_response?: { id: string } }).canned_response?.id;
}

/** Why a property failed; fast-check has it as the cause. */
function causeOf(error: unknown): string {
  return error instanceof Error && error.cause instanceof Error ? error.cause.message.slice(0, 400) : '';
}
