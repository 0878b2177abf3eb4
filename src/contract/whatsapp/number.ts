/**
 * A number, and the apps that are subscribed to its account, as the Graph API describes them; and how it refuses.
 * https://developers.facebook.com/docs/whatsapp/business-management-api/manage-phone-numbers
 */
import { z } from 'zod';

export const NUMBER_FIELDS = [
  'display_phone_number',
  'verified_name',
  'quality_rating',
  'code_verification_status',
  'webhook_configuration',
] as const;

export const describedNumber = z.object({
  display_phone_number: z.string(),
  verified_name: z.string().optional(),
  quality_rating: z.string().optional(),
  code_verification_status: z.string().optional(),
  /** The first that is there counts. */
  webhook_configuration: z
    .object({
      phone_number: z.string().optional(),
      whatsapp_business_account: z.string().optional(),
      application: z.string().optional(),
    })
    .optional(),
});

export const subscribedApps = z.object({ data: z.array(z.unknown()) });

export const graphError = z.object({
  error: z.object({ code: z.number(), error_subcode: z.number().optional(), message: z.string().default('') }),
});

export type GraphErrorBody = z.infer<typeof graphError>['error'];
