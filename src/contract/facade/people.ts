/** People as the two sides name them to each other. */

/** A person in the ERP as a shopper may see them. */
export interface AgentCard {
  readonly id: string;
  readonly name: string;
}
