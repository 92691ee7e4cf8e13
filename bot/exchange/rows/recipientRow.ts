import { z } from 'zod';

/**
 * Columns of Get-Recipient and Get-MailContact (EXOPS). A mail contact or mail user has the address where their mail
 * really goes in `ExternalEmailAddress`, e.g. `SMTP:a@b.c`.
 */
export const recipientRow = z.looseObject({
  ExternalEmailAddress: z.string().nullish().catch(undefined),
  PrimarySmtpAddress: z.string().nullish().catch(undefined),
});

/** Returns where mail for this recipient goes. `undefined` when the row does not say. */
export function addressOf(row: z.infer<typeof recipientRow>): string | undefined {
  return [row.ExternalEmailAddress, row.PrimarySmtpAddress]
    .map((one) => one?.replace(/^smtp:/i, '').trim())
    .find((one) => one?.includes('@'));
}
