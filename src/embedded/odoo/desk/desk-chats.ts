/** Chats on the desk page: reading one, answering in it, and the cards and suggestions beside it. */
import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { z } from 'zod';
import { operationId } from '../../../contract/odoo';
import type { DemoUser } from '../demo/demo-catalogue';
import { Refused, type ChatRecord } from '../store/records';
import type { DeskParts } from './desk-parts';
import { told, type Handle, type Work } from './desk-call';
import type { DeskSessions } from './desk-sessions';
import type { DeskViews } from './desk-views';

const file = z.strictObject({ name: z.string().max(100), mimetype: z.string().max(100), data: z.base64() });
const message = z.strictObject({
  content: z.string(),
  id: operationId.default(() => randomUUID()),
  file: file.optional(),
});
const name = z.string().min(1).max(200);
const product = z.union([z.strictObject({ name }), z.strictObject({ product: name })]);
const offered = z.strictObject({ words: z.string().max(100) });
const order = z.strictObject({ order: name });
const rewording = z.strictObject({ message_id: z.string(), content: z.string().max(50_000).trim() });
const typing = z.strictObject({ is_typing: z.boolean() });
const seen = z.strictObject({ sequence: z.int().min(0) });
const goodbye = z.strictObject({ message: z.string().optional() });
const nothing = z.unknown();

type Post = <T>(action: string, shape: z.ZodType<T>, work: Work<T>) => void;
/** The chat, for people of its channel. */
type Own = (user: DemoUser, id: string) => ChatRecord;

export function chatRoutes(
  router: Router,
  on: Handle,
  parts: DeskParts,
  views: DeskViews,
  sessions: DeskSessions,
): void {
  const own: Own = (user, id) => {
    const chat = parts.routing.chat(id);
    if (user.channels.includes(chat.channel)) return chat;
    throw new Refused('UNKNOWN_CONVERSATION', `there is no conversation ${id}`);
  };
  const post: Post = (action, shape, work) => router.post(`/chats/:id/${action}`, on(shape, work));
  router.get(
    '/chats/:id',
    on(nothing, (user, _, id) => views.chat(own(user, id), user)),
  );
  answering(post, own, parts);
  attending(post, own, parts);
  cards(post, own, parts);
  router.post('/chats/:id/suggestions', async ({ headers, params }, response) => {
    const user = sessions.user(headers.cookie);
    if (!user) return void response.status(401).json({ code: 'LOGIN_NEEDED' });
    response.json({ suggestions: await parts.suggestions.for(user, own(user, params.id)) });
  });
}

function answering(post: Post, own: Own, { staff }: DeskParts): void {
  const asked = (user: DemoUser, id: string) => ({ staff: String(user.id), conversation: own(user, id).id });
  post('messages', message, (user, { file: sent, ...said }, id, response) => {
    const attachments = sent && { attachments: [{ ...sent, id: randomUUID() }] };
    return told(staff.post({ ...asked(user, id), ...said, ...attachments }), response);
  });
  post('reword', rewording, (user, { message_id, content }, id) =>
    staff.reword(user, own(user, id), message_id, content),
  );
  post('end', goodbye, (user, said, id, response) =>
    told(staff.end({ ...asked(user, id), ...said, id: randomUUID() }), response),
  );
}

function attending(post: Post, own: Own, { shop, routing, staff, webhook }: DeskParts): void {
  post('take', nothing, (user, _, id) => routing.take(routing.openChat(own(user, id).id), user));
  post('read', seen, (user, { sequence }, id) => {
    const chat = own(user, id);
    if (chat.agent === user.id) staff.see(chat, sequence);
  });
  post('typing', typing, (user, { is_typing }, id) => {
    const agent = shop.people.card(user.id);
    if (own(user, id).state === 'live') webhook.typing({ conversation: id, agent, is_typing });
  });
}

function cards(post: Post, own: Own, { routing, cards: sent }: DeskParts): void {
  const open: Own = (user, id) => routing.openChat(own(user, id).id);
  post('products', offered, (user, { words }, id) => {
    own(user, id);
    return { products: sent.offers(words) };
  });
  post('product', product, (user, wanted, id) => {
    if ('name' in wanted) sent.showNamed(user, open(user, id), wanted.name);
    else sent.showProduct(user, open(user, id), wanted.product);
  });
  post('order', order, (user, { order: reference }, id) => sent.showOrder(user, open(user, id), reference));
}
