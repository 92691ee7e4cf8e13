/** A mailbox and whose it is. Exchange finds it by its address, routes by the user principal name, and logs by both. */
export interface OwnedMailbox {
  /** Primary SMTP address. */
  readonly address: string;
  readonly userPrincipalName: string;
}
