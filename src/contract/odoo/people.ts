/** People as the two sides name them to each other. */

/** A person in the ERP as a shopper may see them. */
export interface AgentCard {
  readonly id: string;
  readonly name: string;
  /** Version of the picture that `agent_picture` gives; absent: there is none. */
  readonly picture?: string;
}

/** Nothing when nobody of this id serves a storefront channel, or has a picture. */
export interface AgentPictureAnswer {
  readonly picture?: {
    /** Of what it is now: an earlier card may name another. */
    readonly version: string;
    /** PNG, JPEG, GIF or WebP in Base64, 256 KB at most. */
    readonly data: string;
  };
}
