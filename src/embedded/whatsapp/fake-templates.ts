/** The templates of the fake's account, and how strictly Meta takes what is sent of them. */
import { z } from 'zod';
import type { TemplateRow } from '../../contract/whatsapp/templates';

/** Meta's codes. */
const NOT_THERE = 132001;
const WRONG_COUNT = 132000;
const WRONG_FORMAT = 132012;
const BAD_PARAMETER = 132018;
/** Fewer than are asked for: what is not paged is not tested. */
const PAGE = 3;

const update = (language: string, header: string, body: string, button: string): TemplateRow => ({
  name: 'order_update',
  language,
  status: 'APPROVED',
  category: 'UTILITY',
  components: [
    { type: 'HEADER', format: 'TEXT', text: header },
    { type: 'BODY', text: body },
    { type: 'FOOTER', text: 'Smart Dairy' },
    { type: 'BUTTONS', buttons: [{ type: 'URL', text: button, url: 'https://shop.example/orders/{{1}}' }] },
  ],
});

const plain = (name: string, body: string, more: Partial<TemplateRow> = {}): TemplateRow => ({
  ...{ name, language: 'en_US', status: 'APPROVED', category: 'UTILITY' },
  components: [{ type: 'BODY', text: body }],
  ...more,
});

const code = { type: 'BUTTONS', buttons: [{ type: 'OTP', text: 'Copy code' }] };
const CODE = { category: 'AUTHENTICATION', components: [{ type: 'BODY', text: '{{1}} is your code.' }, code] };
const PICTURE = {
  components: [
    { type: 'HEADER', format: 'IMAGE' },
    { type: 'BODY', text: 'Fresh today.' },
  ],
};

const TEMPLATES: readonly TemplateRow[] = [
  update('en_US', 'Order {{1}}', 'Hi {{1}}, your order {{2}} is on its way.', 'Follow it'),
  update('bn', 'অর্ডার {{1}}', 'প্রিয় {{1}}, আপনার অর্ডার {{2}} রওনা হয়েছে।', 'কোথায় আছে দেখুন'),
  update('ar', 'الطلب {{1}}', 'مرحبًا {{1}}، طلبك {{2}} في الطريق إليك.', 'تتبع الطلب'),
  plain('come_back', 'Hi {{first_name}}, we have an answer for you. Write to us whenever you like.'),
  plain('thanks', 'Thank you for waiting. How can we help?'),
  plain('login_code', '', CODE),
  plain('fresh', '', PICTURE),
  plain('not_yet', 'Wait for it.', { status: 'PENDING' }),
];

/** A page of those with this status, from behind `after`. */
export function templatesPage(status: string, after: string | undefined, limit: number, url: string) {
  const asked = TEMPLATES.filter((row) => status === '' || row.status === status);
  const from = after === undefined ? 0 : Number(after);
  const data = asked.slice(from, from + Math.min(PAGE, limit));
  const to = from + data.length;
  const cursors = { before: String(from), after: String(to) };
  return { data, paging: { cursors, ...(to < asked.length && { next: `${url}&after=${to}` }) } };
}

const parameter = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(1_024),
  parameter_name: z.string().optional(),
});
const parameters = z.array(parameter).min(1);
const component = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), parameters }),
  z.strictObject({ type: z.literal('body'), parameters }),
  z.strictObject({
    type: z.literal('button'),
    sub_type: z.literal('url'),
    index: z.string().regex(/^\d$/),
    parameters,
  }),
]);
export const templateSent = z.strictObject({
  name: z.string(),
  language: z.strictObject({ code: z.string() }),
  components: z.array(component).optional(),
});
export type TemplateSent = z.infer<typeof templateSent>;

/** The code of Meta's refusal; null when it may go. */
export function flawOf({ name, language, components = [] }: TemplateSent): number | null {
  const row = TEMPLATES.find((one) => one.name === name && one.language === language.code && one.status === 'APPROVED');
  if (row === undefined) return NOT_THERE;
  const wanted = partsOf(row);
  const given = new Map(components.map((one) => [keyOf(one), one.parameters]));
  if ([...given.keys()].some((key) => (wanted.get(key) ?? []).length === 0)) return WRONG_COUNT;
  for (const [key, names] of wanted) {
    const own = given.get(key) ?? [];
    if (own.length !== names.length) return WRONG_COUNT;
    if (own.some((one, at) => (one.parameter_name ?? String(at + 1)) !== names[at])) return WRONG_FORMAT;
    if (own.some(({ text }) => /[\n\t]| {5}/.test(text))) return BAD_PARAMETER;
  }
  return null;
}

/** As the phone shows it. */
export function renderedTemplate({ name, language, components = [] }: TemplateSent): string {
  const row = TEMPLATES.find((one) => one.name === name && one.language === language.code);
  const given = new Map(components.map((one) => [keyOf(one), one.parameters]));
  const texts = row?.components.flatMap(({ type, text = '' }) => {
    const own = given.get(type.toLowerCase()) ?? [];
    return text.replace(/\{\{(\w+)\}\}/g, (_, wanted: string) => {
      return own.find((one, at) => (one.parameter_name ?? String(at + 1)) === wanted)?.text ?? '';
    });
  });
  return (texts ?? []).filter((text) => text !== '').join('\n');
}

/** Part → its variables, in order. */
function partsOf({ components }: TemplateRow): Map<string, string[]> {
  const texts = components.flatMap(({ type, text = '', buttons = [] }): [string, string][] => {
    if (type === 'BUTTONS') return buttons.map(({ url = '' }, at) => [`button ${at}`, url]);
    return type === 'HEADER' || type === 'BODY' ? [[type.toLowerCase(), text]] : [];
  });
  return new Map(
    texts.map(([part, text]) => [part, [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)]),
  );
}

function keyOf(one: z.infer<typeof component>): string {
  return one.type === 'button' ? `button ${one.index}` : one.type;
}
