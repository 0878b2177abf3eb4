/**
 * Validates request bodies, queries and frames: plain JSON becomes a wire class, or a problem that names each field.
 */
import { Injectable, ValidationPipe } from '@nestjs/common';
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
  return instance;
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
