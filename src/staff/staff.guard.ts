/** Admits requests with a staff token and hands the person to the handler. */
import { CanActivate, ExecutionContext, Injectable, createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';
import { bearerToken } from '../common/bearer-token';
import { ProblemError } from '../common/problem.error';
import type { StaffPerson } from '../contract/odoo';
import { StaffStanding } from './staff-standing.service';
import { StaffTokens } from './staff-tokens.service';

const people = new WeakMap<Request, StaffPerson>();

@Injectable()
export class StaffGuard implements CanActivate {
  constructor(
    private readonly tokens: StaffTokens,
    private readonly standing: StaffStanding,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const token = bearerToken(request);
    if (token === undefined) throw new ProblemError('AUTH.SESSION_MISSING');
    people.set(request, await this.standing.of(this.tokens.read(token)));
    return true;
  }
}

/** The person behind a request that passed the guard. */
export function staffOf(request: Request): StaffPerson {
  const person = people.get(request);
  if (person === undefined) throw new ProblemError('AUTH.SESSION_MISSING');
  return person;
}

export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext): StaffPerson =>
  staffOf(context.switchToHttp().getRequest<Request>()),
);
