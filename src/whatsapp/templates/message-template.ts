/** A template that Meta approved: its text, its variables, and how it reads and goes with theirs. */
import type { TemplateUse } from '../../contract/odoo';
import { GraphMessage, LIMITS, TemplateParameters } from '../../contract/whatsapp/messages';

export interface TemplateButton {
  readonly label: string;
  /** Where it leads, with `{{1}}` for a variable. Absent: it leads nowhere. */
  readonly url?: string;
}

export interface MessageTemplate {
  readonly name: string;
  /** As Meta has it: `en_US`. */
  readonly language: string;
  readonly category: string;
  /** Texts with `{{1}}` or `{{name}}` for their variables. */
  readonly header?: string;
  readonly body: string;
  readonly footer?: string;
  readonly buttons: readonly TemplateButton[];
}

export interface TemplateFlaw {
  /** A variable: `body.1`. */
  readonly variable: string;
  readonly message: string;
}

const VARIABLE = /\{\{\s*(\w+)\s*\}\}/g;
/** Meta refuses these in what stands for a variable. */
const BREAKS = /[\n\t]| {5,}/;

/** Parts that have variables, each under the name that comes before its own: `body.1`, `button.0.1`. */
function partsOf({
  header = '',
  body,
  buttons,
}: MessageTemplate): (readonly [part: string, text: string, most: number])[] {
  const links = buttons.map(({ url = '' }, at) => [`button.${at}`, url, LIMITS.templateUrl] as const);
  return [['header', header, LIMITS.templateHeader], ['body', body, LIMITS.templateBody], ...links];
}

/** `body.1`, `header.name`, `button.0.1`: each once; numbers in their order, names in that of the text. */
export function variablesOf(template: MessageTemplate): string[] {
  return partsOf(template).flatMap(([part, text]) => {
    const names = new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name));
    return [...names].sort((one, other) => Number(one) - Number(other) || 0).map((name) => `${part}.${name}`);
  });
}

/** As its reader sees it. */
export function textOf(template: MessageTemplate, { variables }: Pick<TemplateUse, 'variables'>): string {
  const { header, body, footer, buttons } = template;
  const filled = (part: string, text: string | undefined) => text && fill(part, text, variables);
  const labels = buttons.map(({ label, url }, at) =>
    url ? `[${label}] ${filled(`button.${at}`, url)}` : `[${label}]`,
  );
  return [filled('header', header), filled('body', body), footer, ...labels].filter(Boolean).join('\n');
}

/** Why it cannot be sent like this; empty when it can. */
export function flawsOf(template: MessageTemplate, { variables }: Pick<TemplateUse, 'variables'>): TemplateFlaw[] {
  const wanted = variablesOf(template);
  const given = variables.map(({ name }) => name);
  const missing = wanted.filter((name) => !given.includes(name));
  const extra = given.filter((name, at) => !wanted.includes(name) || given.indexOf(name) < at);
  const broken = variables.filter(({ text }) => BREAKS.test(text) || text.trim() === '').map(({ name }) => name);
  const long = partsOf(template).filter(([part, text, most]) => fill(part, text, variables).length > most);
  return [
    ...missing.map((variable) => ({ variable, message: 'the template has this variable, and needs a text for it' })),
    ...extra.map((variable) => ({ variable, message: 'the template has no such variable, or it is there twice' })),
    ...broken.map((variable) => ({ variable, message: 'must be a text in one line, without many spaces in a row' })),
    ...long.map(([variable, , most]) => ({
      variable,
      message: `with its texts this has more than ${most} characters`,
    })),
  ];
}

function fill(part: string, text: string, variables: TemplateUse['variables']): string {
  return text.replace(VARIABLE, (whole, name: string) => {
    return variables.find((one) => one.name === `${part}.${name}`)?.text ?? whole;
  });
}

/** As it goes to Meta. */
export function templateMessage({ name, language, variables }: TemplateUse): GraphMessage {
  const parts = [...new Set(variables.map((one) => one.name.slice(0, one.name.lastIndexOf('.'))))];
  const components = parts.flatMap((part) => componentOf(part, variables) ?? []);
  const template = { name, language: { code: language }, ...(components.length > 0 && { components }) };
  return { type: 'template', template };
}

function componentOf(part: string, variables: TemplateUse['variables']): TemplateParameters | null {
  const parameters = variables
    .map(({ name, text }) => ({ name: name.slice(part.length + 1), text, isOfPart: name.startsWith(`${part}.`) }))
    .filter(({ isOfPart }) => isOfPart)
    .map(({ name, text }) => parameterOf(name, text));
  if (part === 'header' || part === 'body') return { type: part, parameters };
  const [, index] = /^button\.(\d)$/.exec(part) ?? [];
  return index === undefined ? null : { type: 'button', sub_type: 'url', index, parameters };
}

/** Numbered ones count by their place, named ones by their name. */
function parameterOf(name: string, text: string) {
  return { type: 'text' as const, text, ...(/^\d+$/.test(name) ? {} : { parameter_name: name }) };
}
