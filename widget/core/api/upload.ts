/** Uploads one file by XMLHttpRequest, because `fetch` reports no upload progress. */
import type { Attachment } from '../../../src/contract/shopper';
import type { UploadOptions } from './feature-client.port';
import { RefusedError, UnreachableError } from './client.errors';
import type { HttpClient } from './http.client';
import { having, isProblem } from './wire-guards';

const TIME_LIMIT_MS = 180_000;
const isAttachment = having<Attachment>('id', 'name', 'mimetype', 'size', 'url');

/** Rejects as the calls of the client do, and with the signal's reason when it was cancelled. */
export function upload(
  http: HttpClient,
  file: File,
  { onProgress, signal, isForTicket }: UploadOptions,
): Promise<Attachment> {
  const form = new FormData();
  form.set('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const unreachable = () => reject(new UnreachableError('upload'));
    request.open('POST', `${http.base}/api/v1/chat/attachments${isForTicket ? '?for=ticket' : ''}`);
    for (const [name, value] of Object.entries(http.headers())) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.timeout = TIME_LIMIT_MS;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = unreachable;
    request.ontimeout = unreachable;
    request.onabort = () => reject(signal.reason as Error);
    request.onload = () => {
      const answer: unknown = request.response;
      if (request.status < 300 && isAttachment(answer)) resolve(answer);
      else if (isProblem(answer)) reject(new RefusedError(request.status, answer.code, answer.detail, null));
      else unreachable();
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
