/** Files of the gallery: sent ones, and some that are being uploaded. */
import type { Attachment } from '../../../src/contract/shopper';

const MEGABYTE = 1024 * 1024;

export function attachment(name: string, mimetype: string, size: number): Attachment {
  const url = new URL('../demo/favicon.svg', location.href).href;
  return { id: name, name, mimetype, size, url };
}

export const IMAGE = attachment('broken-yoghurt.jpg', 'image/jpeg', 2.4 * MEGABYTE);
/** Stands for the picture of an agent, of a bot and of a shop. */
export const FACE = new URL('../demo/favicon.svg', location.href).href;
export const RECEIPT = attachment('ফেরতের রসিদ — return receipt 2026-11-20.pdf', 'application/pdf', 84_000);

/** One ready, one under way, one that may not go. */
export function onTheirWay(): File[] {
  return [
    new File(['receipt'], 'receipt.pdf', { type: 'application/pdf' }),
    new File(['x'.repeat(300_000)], 'slow-photo.jpg', { type: 'image/jpeg' }),
    new File(['MZ'], 'setup.exe', { type: 'application/octet-stream' }),
  ];
}
