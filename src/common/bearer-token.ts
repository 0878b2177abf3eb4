/** Takes the token out of `Authorization: Bearer …`. */
import type { Request } from 'express';

export function bearerToken(request: Request): string | undefined {
  return /^Bearer +([^\s]+)$/i.exec(request.get('authorization') ?? '')?.[1];
}
