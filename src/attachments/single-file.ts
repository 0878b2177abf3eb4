/** Reads one file from a multipart body into memory, and stops as soon as it is too large. */
import {
  CallHandler,
  ExecutionContext,
  HttpException,
  NestInterceptor,
  PayloadTooLargeException,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { ProblemError } from '../common/problem.error';

const MEGABYTE = 1024 * 1024;
/** Multipart overhead around a file, in bytes. */
const MULTIPART_OVERHEAD = 8 * 1024;

/** The body, for the API document. */
export const ONE_FILE = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

export async function takeOneFile(
  context: ExecutionContext,
  next: CallHandler,
  maxBytes: number,
): Promise<Observable<unknown>> {
  const request = context.switchToHttp().getRequest<Request>();
  const tooLarge = () =>
    new ProblemError('CHAT.ATTACHMENT_TOO_LARGE', {
      values: { megabytes: Math.round((maxBytes / MEGABYTE) * 10) / 10 },
    });
  if (!request.is('multipart/form-data'))
    throw new ProblemError('REQUEST.UNSUPPORTED_TYPE', { values: { type: 'multipart/form-data' } });
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + MULTIPART_OVERHEAD) throw tooLarge();
  try {
    return await receiver(maxBytes).intercept(context, next);
  } catch (error) {
    if (error instanceof PayloadTooLargeException) throw tooLarge();
    if (!(error instanceof HttpException)) throw error;
    throw new ProblemError('REQUEST.MALFORMED', {
      errors: [{ field: 'file', message: 'send one file in this field' }],
    });
  }
}

/** Reads the field `file` into memory, `fileSize` bytes at most. */
function receiver(fileSize: number): NestInterceptor {
  const limits = { fileSize, files: 1, fields: 0, parts: 1, headerPairs: 16 };
  return new (FileInterceptor('file', { limits, defParamCharset: 'utf8' }))();
}
