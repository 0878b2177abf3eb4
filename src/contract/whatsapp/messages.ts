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

/** A file that was uploaded, by its id there. */
export interface UploadedMedia {
  readonly id: string;
  readonly caption?: string;
  readonly filename?: string;
}

interface TextParameter {
  readonly type: 'text';
  readonly text: string;
  /** Where variables have names, and not numbers. */
  readonly parameter_name?: string;
}

export type TemplateParameters =
  | { readonly type: 'header' | 'body'; readonly parameters: readonly TextParameter[] }
  | {
      readonly type: 'button';
      readonly sub_type: 'url';
      readonly index: string;
      readonly parameters: readonly TextParameter[];
    };

export type GraphMessage =
  | { readonly type: 'image'; readonly image: UploadedMedia }
  | { readonly type: 'video'; readonly video: UploadedMedia }
  | { readonly type: 'audio'; readonly audio: Pick<UploadedMedia, 'id'> }
  | { readonly type: 'document'; readonly document: UploadedMedia }
  | {
      readonly type: 'template';
      readonly template: {
        readonly name: string;
        readonly language: { readonly code: string };
        readonly components?: readonly TemplateParameters[];
      };
    }
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
  caption: 1_024,
  fileName: 240,
  templateHeader: 60,
  templateBody: 1_024,
  templateUrl: 2_000,
} as const;
