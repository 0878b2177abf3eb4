/** Requests that are wrong in one place, or in all of them. */
import * as fc from 'fast-check';
import { ONE_PIXEL } from '../../support/one-pixel';
import { Field, Operation, validValue } from './api-operations';
import { PERSONAL, POLLUTION, hostileText, hostileValue } from './hostile-values';

/** Left out so often, as a share of its uses: a field that need not be given. */
const OMITTED = 2;
/** A field among others that are fine is given each of them. */
const SWEPT: readonly unknown[] = [`${PERSONAL}\u0000`, 'x'.repeat(60_000), 1e300, null, POLLUTION, [POLLUTION]];

export interface Case {
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly body: unknown;
  /** The field that is wrong, if it is one. */
  readonly wrong?: Field | undefined;
}

type Known = Readonly<Record<string, string>>;
type Given = readonly (readonly [Field, unknown])[];

/** Each field by itself, with several values that it does not expect. @param known ids of things that are there, by the name of the field. */
export function sweepOf(operation: Operation, known: Known): Case[] {
  const valid = operation.fields.map((field) => fc.sample(validValue(field, known), { seed: 1, numRuns: 1 })[0]);
  return operation.fields.flatMap((wrong) =>
    SWEPT.map((value) => {
      const given = operation.fields.flatMap((field, i): Given => {
        if (field === wrong) return [[field, value]];
        return field.required && !wrong.name.startsWith(`${field.name}[`) ? [[field, valid[i]]] : [];
      });
      return { ...built(operation, given), wrong };
    }),
  );
}

/** @param known ids of things that are there, by the name of the field. */
export function caseOf(operation: Operation, known: Known): fc.Arbitrary<Case> {
  const { fields } = operation;
  const target = fc.constantFrom<Field | 'all' | 'unknown' | 'none'>(...fields, 'all', 'unknown', 'none');
  return fc
    .tuple(
      target,
      fc.infiniteStream(fc.nat(OMITTED)),
      hostileText,
      hostileValue,
      fc.tuple(...fields.map((field) => validValue(field, known))),
    )
    .map(([wrong, dice, text, value, valid]) => {
      const isText = ({ schema }: Field) => schema.type === 'string' && (dice.next().value ?? 0) > 0;
      const given = fields.flatMap((field, i): Given => {
        if (field === wrong) return [[field, isText(field) ? text : value]];
        const isLeftOut = !field.required && (field.name.includes('[]') || dice.next().value === 0);
        return isLeftOut ? [] : [[field, valid[i]]];
      });
      const one = built(operation, given);
      if (wrong === 'all') return { ...one, body: value };
      if (wrong === 'unknown' && typeof one.body === 'object')
        return { ...one, query: [...one.query, [text, text] as const], body: { [text]: value, ...one.body } };
      return typeof wrong === 'object' ? { ...one, wrong } : one;
    });
}

function built({ path, hasBody }: Operation, given: Given): Case {
  let where = path;
  const query: (readonly [string, string])[] = [];
  const body: Record<string, unknown> = {};
  let file: unknown;
  for (const [{ at, name }, value] of given) {
    if (at === 'path') where = where.replace(`{${name}}`, () => inPath(value));
    else if (at === 'query') query.push(...inQuery(name, value));
    else if (at === 'form') file = value;
    else put(body, name, value);
  }
  return { path: where, query, body: hasBody ? body : file };
}

/** @param origin of the bridge. */
export function send(
  origin: string,
  { method, isUpload }: Operation,
  { path, query, body }: Case,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const url = new URL(path, origin);
  url.search = query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  const json = { ...headers, 'content-type': 'application/json' };
  const request =
    method === 'GET' || method === 'DELETE'
      ? { method, headers }
      : isUpload
        ? { method, headers, body: formOf(body) }
        : { method, headers: json, body: JSON.stringify(body) ?? '' };
  return fetch(url, request);
}

/** A file whose name is what was to be sent, and half the time its content and type too; else a picture. */
function formOf(body: unknown): FormData {
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  const isPicture = text.length % 2 === 0;
  const form = new FormData();
  form.append(
    isPicture || text.length % 3 === 0 ? 'file' : text.slice(0, 40),
    new Blob([isPicture ? ONE_PIXEL : text], { type: 'image/png' }),
    `${text.slice(0, 80)}.png`,
  );
  return form;
}

/** Never a dot by itself, which an address does not keep. */
function inPath(value: unknown): string {
  const text = encoded(String(value));
  return /^\.{0,2}$/.test(text) ? '%00' : text;
}

/** Several values under one name, as a list or an object, the way browsers and attackers write them. */
function inQuery(name: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) return value.map((one) => [name, String(JSON.stringify(one))]);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([key, one]) => [`${name}[${key}]`, String(JSON.stringify(one))]);
  return [[name, String(value)]];
}

/** `a.b` is `{a: {b: value}}`, `a[]` is `{a: [value]}`, `a[].b` is `{a: [{b: value}]}`. */
function put(body: Record<string, unknown>, name: string, value: unknown): void {
  const [first = '', ...rest] = name.split('.');
  const key = first.replace('[]', '');
  const isItem = first !== key;
  if (rest.length === 0) {
    body[key] = isItem ? [value] : value;
    return;
  }
  const there = body[key] ?? (isItem ? [{}] : {});
  const inner: unknown = Array.isArray(there) ? there[0] : there;
  if (typeof inner !== 'object' || inner === null) return; // the field around it is what is wrong
  body[key] = there;
  put(inner as Record<string, unknown>, rest.join('.'), value);
}

/** Half a character cannot be in an address, nor can more than Node reads of a request's head. */
function encoded(text: string): string {
  return encodeURIComponent([...text.replace(/\p{Surrogate}/gu, '\ufffd')].slice(0, 400).join(''));
}
