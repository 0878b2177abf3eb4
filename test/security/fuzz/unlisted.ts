/** Calls that the API document leaves out: pages for people, and what Odoo asks. With what they read of a request. */
import type { Field, Operation } from './api-operations';

const text = (at: Field['at'], ...names: string[]): Field[] =>
  names.map((name) => ({ name, at, required: at === 'path', schema: { type: 'string' } }));

const get = (path: string, ...fields: Field[]): Operation => {
  return { method: 'GET', path, isUpload: false, hasBody: false, fields };
};
const VISIT = text('query', 'q', 'page', 'voted', 'chat', 'channel', 'locale');

/** Of each, refusals are pages. */
export const PAGES: readonly Operation[] = [
  get('/support', ...VISIT),
  get('/support/sitemap.xml', ...VISIT),
  get('/support/faq', ...VISIT),
  get('/support/faq/{slug}', ...text('path', 'slug'), ...VISIT),
];
/** A form: how it is sent makes it another call. */
export const VOTE: Operation = {
  method: 'POST',
  path: '/support/faq/{slug}',
  isUpload: false,
  hasBody: true,
  fields: [...text('path', 'slug'), ...VISIT, ...text('body', 'helpful', 'unknown')],
};
/** Signed, as by Odoo. */
const BOT_TEST: Operation = {
  method: 'POST',
  path: '/api/v1/odoo/bot-test',
  isUpload: false,
  hasBody: true,
  fields: text('body', 'channel', 'locale', 'text').map((field) => ({ ...field, required: true })),
};
/** Signed, as by Odoo. */
const SUGGEST: Operation = { ...BOT_TEST, path: '/api/v1/odoo/suggest' };

/** Likewise. */
const CONTINUE: Operation = {
  ...BOT_TEST,
  path: '/api/v1/odoo/continue',
  fields: text('body', 'id', 'staff', 'conversation', 'message').map((field) => ({ ...field, required: true })),
};

/** Likewise. */
const CONNECTION: Operation = {
  method: 'POST',
  path: '/api/v1/odoo/connection',
  isUpload: false,
  hasBody: true,
  fields: text('body', 'channel').map((field) => ({ ...field, required: true })),
};

/** Likewise. */
const WHATSAPP_TEST: Operation = {
  ...CONNECTION,
  path: '/api/v1/odoo/whatsapp-test',
  fields: text('body', 'number', 'version').map((field) => ({ ...field, required: true })),
};
/** Likewise. */
const TEMPLATES: Operation = {
  ...CONNECTION,
  path: '/api/v1/odoo/templates',
  fields: [
    ...text('body', 'conversation').map((field) => ({ ...field, required: true })),
    { name: 'template', at: 'body', required: false, schema: { type: 'object' } },
  ],
};
export const SIGNED: readonly Operation[] = [BOT_TEST, CONNECTION, CONTINUE, SUGGEST, TEMPLATES, WHATSAPP_TEST];

/** Routes that no fuzz calls, each for a reason. */
export const NOT_FUZZED: Readonly<Record<string, string>> = {
  'GET /health/live': 'reads nothing of a request',
  'GET /health/ready': 'reads nothing of a request',
  'GET /metrics': 'reads nothing of a request',
};
/** In specs of their own: each event of Odoo, in webhook.spec.ts, and all of WhatsApp's, in whatsapp.spec.ts. */
export const ELSEWHERE: readonly string[] = [
  'POST /api/v1/odoo/events',
  'GET /api/v1/whatsapp/webhook',
  'POST /api/v1/whatsapp/webhook',
];
