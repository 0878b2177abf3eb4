/** Sends an answer piece by piece, as fast as the client takes it; a client that goes away, or takes too long, stops it. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Logger } from '@nestjs/common';
import type { Response } from 'express';
import { boundedWarning } from './bounded-warning';

/** As long as 5 MB take over a bad mobile connection. */
export const SENT_WITHIN_MS = 10 * 60_000;

const warn = boundedWarning(new Logger('streamed'), 'answer.cut_short');

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Resolves when all is sent, or cannot be: then the answer is cut short, so that nobody takes it for a whole one. */
export async function streamTo(response: Response, pieces: Pieces): Promise<void> {
  const error = await sendPieces(response, pieces);
  if (error !== undefined) report(error);
}

/** The same, and says what cut the answer short. @param stop a reason to do so, besides the time */
export async function sendPieces(response: Response, pieces: Pieces, stop?: AbortSignal): Promise<unknown> {
  const time = AbortSignal.timeout(SENT_WITHIN_MS);
  try {
    await pipeline(Readable.from(pieces), response, { signal: stop ? AbortSignal.any([stop, time]) : time });
    return undefined;
  } catch (error) {
    response.destroy();
    return error;
  }
}

/** That a client goes away is its own affair; that it gets no whole answer is the operator's. */
function report(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
  warn(error instanceof Error ? error.message : String(error));
}
