/**
 * Messages as the Cloud API of WhatsApp takes them.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages
 */
interface Reply {
  readonly type: 'reply';
  readonly reply: { readonly id: string; readonly title: string };
}

export interface ListRow {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

export type GraphMessage =
  | { readonly type: 'text'; readonly text: { readonly body: string; readonly preview_url?: boolean } }
  | {
      readonly type: 'interactive';
      readonly interactive:
        | {
            readonly type: 'button';
            readonly body: { readonly text: string };
            readonly action: { readonly buttons: readonly Reply[] };
          }
        | {
            readonly type: 'list';
            readonly body: { readonly text: string };
            readonly action: {
              readonly button: string;
              readonly sections: readonly { readonly rows: readonly ListRow[] }[];
            };
          };
    };

/** Characters, or so many of them. */
export const LIMITS = {
  text: 4_096,
  body: 1_024,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  rowId: 200,
  listButton: 20,
} as const;
