/** Building blocks of the façade's shapes, and the type of a shape. */
import { z } from 'zod';

/** The type of a shape; nobody changes what came over the wire. */
export type Shape<S extends z.ZodType> = DeepReadonly<z.infer<S>>;

export type DeepReadonly<T> = T extends readonly (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** PostgreSQL holds no NUL. */
export const text = z.string().regex(/^[^\0]*$/, 'contains a NUL character');
/** Idempotency key. */
export const operationId = z.string().regex(/^[A-Za-z0-9:_-]{1,64}$/);
/** The bridge's conversation id. */
export const conversationId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** ISO 8601 UTC. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/)
  .meta({ format: 'date-time' });
/** BCP 47, or as Odoo writes it: `bn`, `bn-BD`, `bn_BD`, `sr@latin`. */
export const locale = z.string().regex(/^[A-Za-z0-9_@-]{2,35}$/);
/** Language (BCP 47 primary tag, `en`, `bn`) → text. Holds every installed language that has a translation; never empty. */
export const localizedText = z.record(z.string(), z.string());

/** Marks what the bridge also reads, should a newer addon send it: ours sends nothing of the kind. */
export const OF_A_NEWER_ADDON = { newer: true };

export type LocalizedText = Shape<typeof localizedText>;
