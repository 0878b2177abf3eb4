/** Requests that are wrong in one place, or in all of them. */
import * as fc from 'fast-check';
import { ONE_PIXEL } from '../../support/one-pixel';
import { Field, Operation, validValue } from './api-operations';
import { hostileText, hostileValue } from './hostile-values';

/** Left out so often, as a share of its uses: a field that need not be given. */
const OMITTED = 2;

export interface Case {
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly body: unknown;
}

/** @param known ids of things that are there, by the name of the field. */
export function caseOf(
  { path, fields, hasBody }: Operation,
  known: Readonly<Record<string, string>>,
): fc.Arbitrary<Case> {
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
      let where = path;
      const query: (readonly [string, string])[] = wrong === 'unknown' ? [[text, text]] : [];
      const body: Record<string, unknown> = wrong === 'unknown' ? { [text]: value } : {};
      for (const [i, field] of fields.entries()) {
        const isWrong = field === wrong;
        if (!isWrong && !field.required && dice.next().value === 0) continue;
        if (field.at === 'path') where = where.replace(`{${field.name}}`, inPath(isWrong ? text : valid[i]));
        else if (field.at === 'query') query.push(...inQuery(field.name, isWrong ? value : valid[i]));
        else put(body, field.name, isWrong ? (isText(field) ? text : value) : valid[i]);
      }
      return { path: where, query, body: wrong === 'all' ? value : hasBody ? body : undefined };
    });
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

function put(body: Record<string, unknown>, name: string, value: unknown): void {
  const [first = '', ...rest] = name.split('.');
  const inner = body[first];
  if (rest.length === 0) body[first] = value;
  else if (typeof inner === 'object' && inner !== null && !Array.isArray(inner))
    put(inner as Record<string, unknown>, rest.join('.'), value);
  else if (inner === undefined) put((body[first] = {}), rest.join('.'), value);
}

/** Half a character cannot be in an address, nor can more than Node reads of a request's head. */
function encoded(text: string): string {
  return encodeURIComponent([...text.replace(/\p{Surrogate}/gu, '\ufffd')].slice(0, 400).join(''));
}
