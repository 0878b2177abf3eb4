/** The simulator: phones of people who write to the shop, a page that shows them, and its API. Only where the demo is open. */
import { join } from 'node:path';
import express, { Router, type Request } from 'express';
import { z } from 'zod';
import type { FakeGraph } from './fake-graph';
import type { Person } from './phones';

const WEEK_MS = 7 * 24 * 60 * 60_000;
const code = z.int().min(0).max(999_999);
/** What goes wrong with the next message of the shop: Meta's codes. */
const trouble = z.strictObject({ refused: code.optional(), undelivered: code.optional() });
const said = z.union([
  z.strictObject({
    text: z.string().min(1).max(4_096),
    name: z.string().max(60).optional(),
    /** Milliseconds since they wrote it. */
    ago_ms: z.int().min(0).max(WEEK_MS).optional(),
  }),
  z.strictObject({ message: z.looseObject({ type: z.string() }) }),
  z.strictObject({ press: z.string().max(256), title: z.string().max(72) }),
]);
const USER_ID = /^[A-Z]{2}\.[\w.]{1,128}$/;
const PHONE = /^\d{7,15}$/;
/** Of files: they can hold no script. */
const SHOWN = /^(?:image\/(?:png|jpeg|webp)|audio\/[\w.-]+|video\/[\w.-]+)$/;
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function simulator(graph: FakeGraph): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set({ 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer', 'cache-control': 'no-cache' });
    next();
  });
  router.get('/phones/:person', (request, response) => {
    const person = personIn(request);
    if (person === null) return void response.sendStatus(404);
    const { lines, received, opensUntil, isTyping } = graph.phones.of(person);
    const shown = { lines, open_until: new Date(opensUntil).toISOString(), is_typing: isTyping };
    response.json({ received: received.map(({ id, message }) => ({ id, ...message })), ...shown });
  });
  router.post('/phones/:person', (request, response, next) => {
    const person = personIn(request);
    const read = said.safeParse(request.body);
    if (person === null || !read.success) return void response.sendStatus(422);
    graph
      .says({ ...person, ...nameIn(read.data) }, asMessage(read.data), shownOf(read.data), agoOf(read.data))
      .then((id) => response.json({ id }), next);
  });
  router.post('/phones/:person/read', (request, response, next) => {
    const person = personIn(request);
    if (person === null) return void response.sendStatus(404);
    graph.reads(person).then(() => response.sendStatus(204), next);
  });
  router.post('/phones/:person/trouble', (request, response) => {
    const person = personIn(request);
    const read = trouble.safeParse(request.body);
    if (person === null || !read.success) return void response.sendStatus(422);
    const { refused, undelivered } = read.data;
    const wanted = { ...(refused !== undefined && { refused }), ...(undelivered !== undefined && { undelivered }) };
    graph.phones.of(person).trouble = wanted;
    response.sendStatus(204);
  });
  router.post('/files', express.raw({ type: () => true, limit: '20mb' }), (request, response) => {
    const content: unknown = request.body;
    if (!Buffer.isBuffer(content)) return void response.sendStatus(422);
    response.json({ id: graph.keepFile(content, request.get('content-type') ?? 'application/octet-stream') });
  });
  router.get('/files/:id', (request, response) => {
    const file = graph.media.find(request.params.id);
    if (file === undefined) return void response.sendStatus(404);
    const isShown = SHOWN.test(file.mimetype);
    response.set({
      'content-type': isShown ? file.mimetype : 'application/octet-stream',
      'content-disposition': isShown ? 'inline' : 'attachment',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    response.send(file.content);
  });
  router.use(express.static(join(__dirname, 'page'), { cacheControl: false }));
  return router;
}

function shownOf(one: SaidOnPage): string {
  if ('message' in one) return `(${one.message.type})`;
  return 'text' in one ? one.text : one.title;
}

function personIn({ params }: Request): Person | null {
  const { person = '' } = params as { person?: string };
  if (PHONE.test(person)) return { phone: person };
  return USER_ID.test(person) ? { userId: person } : null;
}

type SaidOnPage = z.infer<typeof said>;

function nameIn(one: SaidOnPage): { name?: string } {
  return 'name' in one && one.name !== undefined ? { name: one.name } : {};
}

function agoOf(one: SaidOnPage): number {
  return 'ago_ms' in one ? (one.ago_ms ?? 0) : 0;
}

function asMessage(one: SaidOnPage): object {
  if ('message' in one) return one.message;
  if ('text' in one) return { type: 'text', text: { body: one.text } };
  const choice = { id: one.press, title: one.title };
  return { type: 'interactive', interactive: { type: 'button_reply', button_reply: choice } };
}
