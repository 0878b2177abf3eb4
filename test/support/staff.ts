/** A client of the staff API for tests. */
import request from 'supertest';
import { anAddress } from './address';
import type { StaffConversation, StaffConversations, StaffSession } from '../../src/contract/staff/staff.wire';

export class TestStaff {
  private constructor(
    private readonly url: string,
    readonly session: StaffSession,
    private readonly address: string,
  ) {}

  static async login(url: string, login = 'agent', password = login): Promise<TestStaff> {
    const address = anAddress();
    const asked = request(url).post('/api/v1/admin/login').set('X-Forwarded-For', address);
    const answer = await asked.send({ login, password }).expect(200);
    return new TestStaff(url, answer.body as StaffSession, address);
  }

  post(path: string, body: object): request.Test {
    return request(this.url).post(`/api/v1/admin/${path}`).set(this.headers).send(body);
  }

  get(path: string): request.Test {
    return request(this.url).get(`/api/v1/admin/${path}`).set(this.headers);
  }

  request(method: 'get' | 'post' | 'patch' | 'delete', path: string, body: object = {}): request.Test {
    const asked = request(this.url)[method](`/api/v1/admin/${path}`).set(this.headers);
    return method === 'get' ? asked : asked.send(body);
  }

  upload(path: string, content: Buffer, filename: string): request.Test {
    return request(this.url).post(`/api/v1/admin/${path}`).set(this.headers).attach('file', content, { filename });
  }

  async say(conversation: string, message: string): Promise<void> {
    await this.post(`conversations/${conversation}/messages`, { message }).expect(201);
  }

  async end(conversation: string, message?: string): Promise<void> {
    await this.post(`conversations/${conversation}/end`, message === undefined ? {} : { message }).expect(200);
  }

  async list(query = ''): Promise<StaffConversations> {
    return (await this.get(`conversations${query}`).expect(200)).body as StaffConversations;
  }

  async read(conversation: string): Promise<StaffConversation> {
    return (await this.get(`conversations/${conversation}`).expect(200)).body as StaffConversation;
  }

  private get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.session.token}`, 'x-forwarded-for': this.address };
  }
}
