/** What a new look found changed, of what matters to a decision. */
export type ChangedPart =
  | 'account'
  | 'password'
  | 'rights'
  | 'risk'
  | 'restriction'
  | 'methods'
  | 'pass'
  | 'address'
  | 'mailbox'
  | 'active-directory';
