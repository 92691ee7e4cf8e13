/**
 * What a failure in Active Directory is called in logs and on cards, whichever hand saw it. A hand that does not see the
 * controller itself may have other words for more.
 */
export const CODES = {
  /** The account is behind the wall, so nothing was sent. */
  walled: 'Walled',
  /** The service account lacks the right. */
  notDelegated: 'InsufficientAccessRights',
  noSuchAccount: 'NoSuchObject',
  /** Not the controller that was read, or none of this name. */
  otherController: 'OtherController',
  /** The controller does not change anything, or sends elsewhere who wants to. */
  readOnly: 'ReadOnlyController',
  /** The domain's policy does not take this password: length, complexity, or one of the last ones. */
  passwordPolicy: 'PasswordPolicy',
  /** Active Directory would ask nobody to change this password. */
  neverExpires: 'PasswordNeverExpires',
  /** The person may not change it themselves, and would have to. */
  cannotChange: 'PasswordCannotChange',
  /** Somebody changed the value between the look and the change. */
  changedMeanwhile: 'ChangedMeanwhile',
  /** Cut off in the middle: with a change, nobody knows whether it was made. */
  cutOff: 'ConnectionClosed',
} as const;
