/** The pictures of agents at the desk. */
export const AGENT_PICTURES = Symbol('AgentPictures');

export interface AgentPicture {
  /** Version of this content; differs from the agent card's when the picture changed since. */
  readonly version: string;
  readonly content: Buffer;
}

export interface AgentPictures {
  /** Null when no agent of this id has a picture for shoppers. Throws `DeskUnavailable` and `DeskUnsupported`. */
  find(agentId: string): Promise<AgentPicture | null>;
}
