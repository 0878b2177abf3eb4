/** A client of the staff API. */
import type { AgentLogin } from '../world/chaos-desk';

const PATIENCE_MS = 10_000;

export class StaffClient {
  private token = '';

  constructor(
    private readonly url: string,
    private readonly agent: AgentLogin,
  ) {}

  async login(): Promise<void> {
    const answer = await this.post('login', this.agent);
    const session: unknown = await answer.json();
    if (typeof session !== 'object' || session === null || !('token' in session))
      throw new Error(`The staff API answered ${answer.status}.`);
    this.token = String(session.token);
  }

  async say(conversation: string, id: string, message: string): Promise<void> {
    const answer = await this.post(`conversations/${conversation}/messages`, { message, client_message_id: id });
    if (!answer.ok) throw new Error(`The staff API answered ${answer.status}.`);
  }

  private post(path: string, body: object): Promise<Response> {
    return fetch(`${this.url}/api/v1/admin/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  }
}
