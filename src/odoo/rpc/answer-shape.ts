/** The least that must hold of a façade answer before anybody trusts it: an object with its leading member. */
import type { FacadeMethod, FacadeMethods } from '../../contract/facade';
import { isRecord } from './json-value';

type Kind = 'string' | 'number' | 'boolean' | 'list';

/** `typing` answers an empty object. */
const LEADING: Readonly<Record<FacadeMethod, readonly [string, Kind] | null>> = {
  hello: ['addon_version', 'string'],
  settings: ['version', 'string'],
  push: ['results', 'list'],
  typing: null,
  pull_events: ['events', 'list'],
  ack_events: ['acknowledged', 'number'],
  orders: ['orders', 'list'],
  staff_login: ['granted', 'boolean'],
  staff_post: ['ok', 'boolean'],
  staff_end: ['ok', 'boolean'],
};

export function isAnswerOf<M extends FacadeMethod>(method: M, answer: unknown): answer is FacadeMethods[M]['answer'] {
  if (!isRecord(answer)) return false;
  const leading = LEADING[method];
  if (leading === null) return true;
  const [key, kind] = leading;
  const member = answer[key];
  return kind === 'list' ? Array.isArray(member) : typeof member === kind;
}
