/** The app, the WhatsApp Business Account and the number at Meta: what they are called, who may use them, and where the webhook goes. */
import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { templatesPage } from './fake-templates';

const BAD_TOKEN = 190;
const INVALID = 100;
/** Subcodes: the token has expired; there is no such object. */
const EXPIRED = 463;
export const NO_OBJECT = 33;

export interface GraphRefusal {
  readonly code: number;
  readonly subcode?: number;
  readonly message?: string;
}

export class GraphAccount {
  readonly accountId = '200000000000001';
  token = randomBytes(16).toString('hex');
  appSecret = randomBytes(16).toString('hex');
  /** All that is asked is refused with this, as when the account is locked. */
  refusal: GraphRefusal | null = null;
  /** Where the app's webhook goes; null: it is not set up. */
  callbackUrl: string | null;
  /** Whether the app is subscribed to the account. */
  isSubscribed = true;
  readonly routes = Router();

  constructor(
    callbackUrl: string | undefined,
    /** Phone number ID. */
    readonly id = '100000000000001',
  ) {
    this.callbackUrl = callbackUrl ?? null;
    this.routes.get(`/:version/${this.id}`, (request, response) => this.tell(request, response, this.described()));
    this.routes.get('/:version/:account/subscribed_apps', (request, response) => {
      const app = { whatsapp_business_api_data: { id: '1', name: 'Demo', link: 'https://www.facebook.com/' } };
      this.tell(request, response, { data: this.isSubscribed ? [app] : [] }, String(request.params['account']));
    });
    this.routes.get(`/:version/${this.accountId}/message_templates`, (request, response) => {
      const { status = '', after, limit = '25' } = request.query as Readonly<Record<string, string | undefined>>;
      this.tell(request, response, templatesPage(status, after, Number(limit), request.originalUrl));
    });
  }

  /** The token no longer counts; the new one. */
  renewToken(): string {
    this.token = randomBytes(16).toString('hex');
    return this.token;
  }

  /** Batches are signed with the new one from here on. */
  renewAppSecret(): string {
    this.appSecret = randomBytes(16).toString('hex');
    return this.appSecret;
  }

  /** As Meta sets a webhook up: true once whoever is there knows the token. */
  async setUpWebhook(callbackUrl: string, verifyToken: string): Promise<boolean> {
    const challenge = String(randomInt(1_000_000_000));
    const query = { 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken, 'hub.challenge': challenge };
    const response = await fetch(`${callbackUrl}?${new URLSearchParams(query).toString()}`);
    const isVerified = response.status === 200 && (await response.text()) === challenge;
    if (isVerified) this.callbackUrl = callbackUrl;
    return isVerified;
  }

  /** In Meta's order: the token, its proof, then what is asked for; null when nothing is wrong. */
  refusalOf(request: Request, id = this.id): GraphRefusal | null {
    if (request.get('authorization') !== `Bearer ${this.token}`) return { code: BAD_TOKEN, subcode: EXPIRED };
    const proof = request.query['appsecret_proof'];
    if (proof !== undefined && proof !== createHmac('sha256', this.appSecret).update(this.token).digest('hex'))
      return { code: INVALID, message: 'Invalid appsecret_proof provided in the API argument' };
    if (this.refusal !== null) return this.refusal;
    return id === this.id || id === this.accountId ? null : { code: INVALID, subcode: NO_OBJECT };
  }

  private described(): object {
    const told = { display_phone_number: '+880 1711-000000', verified_name: 'Smart Dairy', quality_rating: 'GREEN' };
    const webhook = this.callbackUrl === null ? {} : { webhook_configuration: { application: this.callbackUrl } };
    const entities = [
      { entity_type: 'PHONE_NUMBER', id: this.id },
      { entity_type: 'WABA', id: this.accountId },
    ];
    const health = { health_status: { can_send_message: 'AVAILABLE', entities } };
    return { id: this.id, ...told, code_verification_status: 'VERIFIED', ...webhook, ...health };
  }

  private tell(request: Request, response: Response, told: object, id = this.id): void {
    const refusal = this.refusalOf(request, id);
    if (refusal === null) response.json(told);
    else refuseGraph(response, 400, refusal);
  }
}

export function refuseGraph(response: Response, status: number, { code, subcode, message }: GraphRefusal): void {
  const error = { message: message ?? `(#${code})`, type: 'OAuthException', code, error_subcode: subcode };
  response.status(status).json({ error });
}
