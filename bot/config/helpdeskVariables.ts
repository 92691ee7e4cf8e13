import { z } from 'zod';
import { HELPDESK_FORMS, LONGEST_HELPDESK_URL, type HelpdeskContact } from '../texts/helpdesk.js';

/** How people reach the helpdesk. It goes into sentences and cards as it is, so nothing else than these forms is taken. */
export const helpdeskVariables = {
  HELPDESK_NAME: z
    .string()
    .regex(HELPDESK_FORMS.name, 'must be a name of at most 40 letters, digits, spaces and . , - / ( )')
    .optional(),
  HELPDESK_PHONE: z
    .string()
    .regex(HELPDESK_FORMS.phone, 'must be a telephone number, such as +31 30 123 45 67')
    .optional(),
  HELPDESK_URL: z
    .string()
    .max(LONGEST_HELPDESK_URL, `must have at most ${LONGEST_HELPDESK_URL} characters`)
    .regex(HELPDESK_FORMS.url, 'must be a plain https:// address, without a query of special characters')
    .optional(),
};

/** What the operator said about the helpdesk. Empty: sentences say "your helpdesk" and no more. */
export function helpdeskContactOf(v: {
  readonly HELPDESK_NAME?: string | undefined;
  readonly HELPDESK_PHONE?: string | undefined;
  readonly HELPDESK_URL?: string | undefined;
}): HelpdeskContact {
  return {
    ...(v.HELPDESK_NAME && { name: v.HELPDESK_NAME }),
    ...(v.HELPDESK_PHONE && { phone: v.HELPDESK_PHONE }),
    ...(v.HELPDESK_URL && { url: v.HELPDESK_URL }),
  };
}
