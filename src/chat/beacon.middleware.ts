/** A body of plain text is a resume token: what a page can still send as it is left (`navigator.sendBeacon`), from any origin. */
import { text } from 'express';
import type { NextFunction, Request, Response } from 'express';

const LONGEST = '8kb';

function asResumeToken(request: Request, _response: Response, next: NextFunction): void {
  const { body } = request as { body: unknown };
  if (typeof body === 'string') request.body = { resume_token: body };
  next();
}

export const beacon = [text({ limit: LONGEST }), asResumeToken];
