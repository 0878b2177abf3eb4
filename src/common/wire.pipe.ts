/**
 * Validates request bodies, queries and frames: plain JSON becomes a wire class, or a problem that names each field. A field that need not be
 * given may be null, which is the same as not given: nothing behind this sees it.
 */
import { ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { ValidationError, validateSync } from 'class-validator';
import type { FieldProblem } from '../contract/shopper';
import { MAX_MESSAGE_BYTES } from '../contract/shopper/message-limits';
import { MAX_BYTES_RULE } from '../contract/shopper/max-bytes.rule';
import { isTooDeep } from './nesting';
import { ProblemError } from './problem.error';

const RULES = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true } as const;

/** For bodies and queries of REST calls. */
@Injectable()
export class WirePipe extends ValidationPipe {
  constructor() {
    super({ ...RULES, transform: true, exceptionFactory: refusal });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const given: unknown = await super.transform(value, metadata);
    dropNulls(given);
    return given;
  }
}

/** Own members of these names would be taken for those of the class. Nest drops them from bodies and queries. */
const CLASS_MEMBERS = ['__proto__', 'constructor', 'prototype'];

/** For frames of the socket. */
export function parseWire<T extends object>(shape: new () => T, plain: unknown): T {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain) || isTooDeep(plain))
    throw new ProblemError('REQUEST.MALFORMED');
  if (namesClassMembers(plain)) throw new ProblemError('REQUEST.INVALID');
  const instance = plainToInstance(shape, plain);
  const errors = validateSync(instance, RULES);
  if (errors.length > 0) throw refusal(errors);
  dropNulls(instance);
  return instance;
}

/** Of wire classes only: what has another shape is read, and refused, by whoever takes it. */
function dropNulls(given: unknown): void {
  if (Array.isArray(given)) return given.forEach(dropNulls);
  if (typeof given !== 'object' || given === null || Object.getPrototypeOf(given) === Object.prototype) return;
  for (const [name, value] of Object.entries(given))
    if (value === null) Reflect.deleteProperty(given, name);
    else dropNulls(value);
}

function namesClassMembers(plain: object): boolean {
  const left: object[] = [plain];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const owner = one;
    if (CLASS_MEMBERS.some((name) => Object.hasOwn(owner, name))) return true;
    if (ArrayBuffer.isView(owner)) continue;
    const values: unknown[] = Object.values(owner);
    for (const value of values) if (typeof value === 'object' && value !== null) left.push(value);
  }
  return false;
}

function refusal(errors: ValidationError[]): ProblemError {
  const fields = errors.flatMap((error) => fieldProblems(error, ''));
  return tooLong(errors)
    ? new ProblemError('CHAT.MESSAGE_TOO_LONG', { errors: fields, values: { kilobytes: MAX_MESSAGE_BYTES / 1024 } })
    : new ProblemError('REQUEST.INVALID', { errors: fields });
}

function tooLong(errors: ValidationError[]): boolean {
  return errors.some(
    (error) => error.constraints?.[MAX_BYTES_RULE] !== undefined && error.constraints['isString'] === undefined,
  );
}

function fieldProblems(error: ValidationError, parent: string): FieldProblem[] {
  const field = parent + error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, `${field}.`))];
}
