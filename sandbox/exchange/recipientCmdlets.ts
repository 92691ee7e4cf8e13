import { asString, type Json } from '../http/json.js';
import { sameAddress, type Tenant } from '../tenant/tenant.js';
import { type Cmdlet, objectNotFound } from './cmdlet.js';

/** EXOPS Get-Recipient.md, Get-MailContact.md: who a name of the directory means. */
export const recipientCmdlets: Cmdlet[] = [
  { name: 'Get-Recipient', parameters: ['Identity'], required: [], viewOnly: true, run: recipient },
  { name: 'Get-MailContact', parameters: ['Identity'], required: [], viewOnly: true, run: mailContact },
];

function recipient(tenant: Tenant, parameters: Json): Json[] {
  const name = asString(parameters.Identity) ?? '';
  const contact = contactRow(tenant, name);
  if (contact) return [contact];
  // The last part of Exchange's `/o=…/cn=Recipients/cn=ben` is the alias of the mailbox.
  const alias = /\/cn=([^/]+)$/i.exec(name)?.[1] ?? name;
  const user = tenant
    .everybody()
    .find(({ displayName, userPrincipalName }) =>
      [displayName, userPrincipalName, userPrincipalName.split(/[.@]/)[0] ?? ''].some((one) =>
        sameAddress(one, alias),
      ),
    );
  const mailbox = user && tenant.mailbox(user.id)?.latest();
  if (!user || !mailbox) throw objectNotFound(name);
  return [
    {
      Identity: user.displayName,
      Name: user.displayName,
      RecipientTypeDetails: 'UserMailbox',
      PrimarySmtpAddress: mailbox.PrimarySmtpAddress,
      ExternalEmailAddress: null,
    },
  ];
}

function mailContact(tenant: Tenant, parameters: Json): Json[] {
  const name = asString(parameters.Identity) ?? '';
  const contact = contactRow(tenant, name);
  if (!contact) throw objectNotFound(name);
  return [contact];
}

function contactRow(tenant: Tenant, name: string): Json | undefined {
  const found = tenant.contacts.find((one) => sameAddress(one.name, name) || sameAddress(one.legacyDn, name));
  return (
    found && {
      Identity: found.name,
      Name: found.name,
      RecipientTypeDetails: 'MailContact',
      PrimarySmtpAddress: found.address,
      ExternalEmailAddress: `SMTP:${found.address}`,
    }
  );
}
