/** Files at the small Graph API: those that people send, and those that the shop uploads, as strict about kinds and sizes as Meta. */
import type { Request } from 'express';
import { MEDIA, MediaKind } from '../../contract/whatsapp/media';

export interface KeptFile {
  readonly content: Buffer;
  readonly mimetype: string;
  readonly name?: string;
}

export class Media {
  private readonly files = new Map<string, KeptFile>();

  /** Returns its id. */
  keep(file: KeptFile): string {
    const id = String(this.files.size + 1);
    this.files.set(id, file);
    return id;
  }

  find(id: string): KeptFile | undefined {
    return this.files.get(id);
  }

  /** Of an upload; null for what Meta does not take. */
  async upload(request: Request): Promise<string | null> {
    const form = await formOf(request).catch(() => null);
    const file = form?.get('file');
    if (form?.get('messaging_product') !== 'whatsapp' || !(file instanceof File)) return null;
    const mimetype = file.type.split(';', 1)[0] ?? '';
    const kind = Object.values(MEDIA).find(({ types }) => types.includes(mimetype));
    if (kind === undefined || file.size === 0 || file.size > kind.bytes) return null;
    return this.keep({ content: Buffer.from(await file.arrayBuffer()), mimetype, name: file.name });
  }

  /** Whether a message may name this file as one of that kind. */
  isOf(kind: MediaKind, id: string): boolean {
    const { mimetype, content } = this.files.get(id) ?? {};
    return (
      mimetype !== undefined && MEDIA[kind].types.includes(mimetype) && (content?.length ?? 0) <= MEDIA[kind].bytes
    );
  }
}

function formOf({ body, headers }: Request): Promise<FormData> {
  const content: unknown = body;
  if (!Buffer.isBuffer(content)) return Promise.reject(new Error('No body.'));
  return new Response(new Uint8Array(content), {
    headers: { 'content-type': headers['content-type'] ?? '' },
  }).formData();
}
