/** Asks the Graph API what it knows of a number, with the proof that token and app secret belong together. */
import { createHmac } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { request } from 'undici';
import { BridgeConfig } from '../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../config/config.module';
import {
  GraphErrorBody,
  NUMBER_FIELDS,
  describedNumber,
  graphError,
  subscribedApps,
} from '../../contract/whatsapp/number';
import type { DescribedNumber, Examination, NumberExaminer, NumberFault } from '../number-examiner.port';
import type { WhatsAppNumber } from '../numbers.port';

const TIMEOUT_MS = 5_000;
const WEBHOOK = '/api/v1/whatsapp/webhook';
/** Meta's codes, and subcodes of 100 and 190. */
const [UNKNOWN_TOKEN, INVALID, NO_OBJECT, VERSION, NO_RIGHT] = [190, 100, 33, 2635, 10];
const EXPIRED = [460, 463, 467];
const TOO_MANY = [4, 17, 32, 613, 80007, 130429];

type Asked = { readonly body: unknown } | { readonly error: GraphErrorBody } | { readonly away: true };

@Injectable()
export class GraphNumberExaminer implements NumberExaminer {
  private readonly logger = new Logger('whatsapp');

  constructor(@Inject(BRIDGE_CONFIG) private readonly config: Pick<BridgeConfig, 'publicUrl'>) {}

  async examine(number: WhatsAppNumber): Promise<Examination> {
    const asked = await this.ask(number, number.id, { fields: NUMBER_FIELDS.join(',') });
    if (!('body' in asked)) return this.refusal(number, asked, 'number_unknown');
    const read = describedNumber.safeParse(asked.body);
    if (!read.success) return { outcome: 'unreachable' }; // something else than Meta answers
    const { webhook_configuration: webhook, ...told } = read.data;
    const described = asDescribed(told);
    const { account } = number;
    const subscribed = account === undefined ? null : await this.isSubscribed(number, account);
    if (subscribed !== null && typeof subscribed !== 'boolean') return subscribed;
    if (subscribed === false) return { outcome: 'not_subscribed', number: described };
    const there = webhook?.phone_number ?? webhook?.whatsapp_business_account ?? webhook?.application;
    if (there === undefined)
      return { outcome: webhook === undefined ? 'webhook_missing' : 'webhook_unknown', number: described };
    const here = `${this.config.publicUrl}${WEBHOOK}`;
    if (there !== here) return { outcome: 'webhook_elsewhere', number: described, webhook: { there, here } };
    return { outcome: 'works', number: described };
  }

  /** Null where the token may not ask for that, which needs another permission than sending does. */
  private async isSubscribed(number: WhatsAppNumber, account: string): Promise<boolean | null | Examination> {
    const asked = await this.ask(number, `${account}/subscribed_apps`, {});
    if ('body' in asked) {
      const apps = subscribedApps.safeParse(asked.body).data;
      return apps === undefined ? null : apps.data.length > 0;
    }
    if ('error' in asked && isAboutRights(asked.error.code)) return null;
    return this.refusal(number, asked, 'account_unknown');
  }

  private refusal({ id }: WhatsAppNumber, asked: Exclude<Asked, { body: unknown }>, unknown: NumberFault): Examination {
    if ('away' in asked) return { outcome: 'unreachable' };
    const { code, error_subcode: subcode } = asked.error;
    this.logger.warn({ event: 'whatsapp.test_refused', number: id, code, subcode });
    return faultOf(asked.error, unknown) ?? { outcome: 'refused', code };
  }

  private async ask({ apiUrl, token, appSecret }: WhatsAppNumber, path: string, query: object): Promise<Asked> {
    const proof = createHmac('sha256', appSecret).update(token).digest('hex');
    const parameters = new URLSearchParams({ ...query, appsecret_proof: proof });
    try {
      const { statusCode, body } = await request(`${apiUrl}/${path}?${parameters.toString()}`, {
        headers: { authorization: `Bearer ${token}` },
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const answer: unknown = await body.json();
      if (statusCode < 300) return { body: answer };
      const error = graphError.safeParse(answer).data?.error;
      return error === undefined ? { away: true } : { error };
    } catch {
      return { away: true };
    }
  }
}

function faultOf(
  { code, error_subcode: subcode = 0, message }: GraphErrorBody,
  unknown: NumberFault,
): Examination | null {
  if (code === UNKNOWN_TOKEN) return { outcome: EXPIRED.includes(subcode) ? 'token_expired' : 'token_wrong' };
  if (code === VERSION) return { outcome: 'version_unknown' };
  if (TOO_MANY.includes(code)) return { outcome: 'too_many' };
  if (code !== INVALID) return null;
  if (/appsecret_proof/i.test(message)) return { outcome: 'secret_wrong' };
  return subcode === NO_OBJECT ? { outcome: unknown } : null;
}

function isAboutRights(code: number): boolean {
  return code === NO_RIGHT || (code >= 200 && code < 300);
}

function asDescribed(told: {
  readonly display_phone_number: string;
  readonly verified_name?: string | undefined;
  readonly quality_rating?: string | undefined;
  readonly code_verification_status?: string | undefined;
}): DescribedNumber {
  const { display_phone_number: phone, verified_name: name, quality_rating: quality } = told;
  const status = told.code_verification_status;
  return {
    phone,
    ...(name === undefined ? {} : { name }),
    ...(quality === undefined || quality === 'UNKNOWN' || quality === 'NA' ? {} : { quality }),
    ...(status === undefined ? {} : { verified: status === 'VERIFIED' }),
  };
}
