/** Why a request has no plan and goes to a human. */
export type HandOffReason =
  | 'compromised'
  | 'not-sure'
  | 'directory-synced'
  /** The bot has a hand in Active Directory, and could not read this account there. */
  | 'on-premises-not-read'
  /** Active Directory protects the account: it has, or had, special rights there. */
  | 'on-premises-protected'
  /** The bot itself signs in to Active Directory with this account. */
  | 'on-premises-own'
  /** The account lies in no organisational unit that the bot may touch. */
  | 'on-premises-outside'
  /** The account itself ended in Active Directory. Who gave it that end decides about another. */
  | 'account-expired'
  /** Active Directory never lets the password be changed, so a new one that the bot sets would stay. */
  | 'password-never-expires'
  /** The person may not change the password there. One that has to be changed would keep them out. */
  | 'password-cannot-change'
  /** Microsoft 365 has heard nothing from Active Directory for hours. */
  | 'sync-stopped'
  /** Several people open this mailbox, or it is a room or equipment. Nobody signs in to it. */
  | 'shared-mailbox'
  /** The mailbox is of an account in another Active Directory forest. */
  | 'linked-mailbox'
  /** The organisation's own identity provider keeps the password. */
  | 'federated'
  /** Only administrators of its restricted administrative unit may change the account. */
  | 'restricted-management'
  | 'privileged'
  /** The bot could not read the account or its special rights. It may be a privileged account. */
  | 'rights-not-read'
  /** The bot could not read the state that it would have to change. */
  | 'cause-not-read'
  /** The bot did not look: there were too many looks, or there is no such account. */
  | 'not-looked'
  | 'guest'
  | 'no-mailbox'
  | 'already-fine'
  /** The tenant's policy allows no Temporary Access Pass for this person. */
  | 'pass-not-allowed'
  /** The bot said what is wrong and who can help. The person still asked for a human. */
  | 'advice-given'
  /** It was solved, and still does not work. The look found nothing that the bot could change next. */
  | 'still-not-working';
