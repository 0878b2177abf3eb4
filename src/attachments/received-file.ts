/** One file of a multipart body, as the parser delivers it. */
export interface ReceivedFile {
  /** As the sender's device says; not to be trusted. */
  readonly originalname: string;
  readonly buffer: Buffer;
}
