/** The ratings of a ticket, as they go over the wire: all of them, null where none was given. */
interface Ratings {
  readonly rating: number | null;
  readonly recommendation: number | null;
  readonly agent_rating: number | null;
  readonly response_time_rating: number | null;
  readonly communication_rating: number | null;
}

export function givenRatings(row: { readonly [R in keyof Ratings]?: number | null | undefined }): Ratings {
  const { rating = null, recommendation = null, agent_rating = null } = row;
  const { response_time_rating = null, communication_rating = null } = row;
  return { rating, recommendation, agent_rating, response_time_rating, communication_rating };
}
