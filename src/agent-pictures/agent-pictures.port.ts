/** What shoppers see of agents. */
export const AGENT_PICTURES = Symbol('AgentPictures');

export interface AgentPicture {
  /** Of this content: another than the card's when the picture changed since. */
  readonly version: string;
  readonly content: Buffer;
}

export interface AgentPictures {
  /** Null when nobody of this id is shown to shoppers. Throws `DeskUnavailable` and `DeskCannot`. */
  find(agentId: string): Promise<AgentPicture | null>;
}
