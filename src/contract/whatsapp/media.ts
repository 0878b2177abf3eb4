/**
 * Files at the Graph API: where the content of one is, the id of one that was uploaded, and what is taken at all.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#supported-media-types
 */
import { z } from 'zod';

export const mediaLocation = z.object({ url: z.url(), file_size: z.number().optional() });

export const mediaUploaded = z.object({ id: z.string().min(1) });

const MEGABYTE = 1024 * 1024;
const OFFICE = 'application/vnd.openxmlformats-officedocument';

export type MediaKind = 'image' | 'video' | 'audio' | 'document';

/** Media types that a message may have as a file of that kind, and its bytes. */
export const MEDIA: Readonly<Record<MediaKind, { readonly types: readonly string[]; readonly bytes: number }>> = {
  image: { types: ['image/jpeg', 'image/png'], bytes: 5 * MEGABYTE },
  video: { types: ['video/mp4', 'video/3gpp'], bytes: 16 * MEGABYTE },
  audio: { types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'], bytes: 16 * MEGABYTE },
  document: {
    types: [
      'text/plain',
      'application/pdf',
      'application/msword',
      'application/vnd.ms-excel',
      'application/vnd.ms-powerpoint',
      `${OFFICE}.wordprocessingml.document`,
      `${OFFICE}.spreadsheetml.sheet`,
      `${OFFICE}.presentationml.presentation`,
    ],
    bytes: 100 * MEGABYTE,
  },
};
