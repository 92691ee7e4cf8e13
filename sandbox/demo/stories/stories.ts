import type { Story } from '../auto/story.js';
import { blockedSignIn } from './blockedSignIn.js';
import { brokenInto } from './brokenInto.js';
import { callerAtHelpdesk } from './callerAtHelpdesk.js';
import { denied } from './denied.js';
import { expired } from './expired.js';
import { falselyAccused } from './falselyAccused.js';
import { forgottenPassword } from './forgottenPassword.js';
import { humans } from './humans.js';
import { isThisReal } from './isThisReal.js';
import { lockedInDomain } from './lockedInDomain.js';
import { lostMethod } from './lostMethod.js';
import { massLockout } from './massLockout.js';
import { modernBreakIn } from './modernBreakIn.js';
import { noLicence } from './noLicence.js';
import { nothingWrong } from './nothingWrong.js';
import { notOursToLift } from './notOursToLift.js';
import { restrictedSender } from './restrictedSender.js';
import { selfService } from './selfService.js';
import { smartLockout } from './smartLockout.js';
import { stolenSession } from './stolenSession.js';
import { theirLanguage } from './theirLanguage.js';
import { twoApprovers } from './twoApprovers.js';
import { twoCauses } from './twoCauses.js';

/** All stories, in playing order. Each has separate people, so no story depends on another. */
export const stories: readonly Story[] = [
  restrictedSender,
  brokenInto,
  modernBreakIn,
  falselyAccused,
  forgottenPassword,
  blockedSignIn,
  denied,
  selfService,
  nothingWrong,
  smartLockout,
  lockedInDomain,
  notOursToLift,
  humans,
  twoCauses,
  lostMethod,
  stolenSession,
  isThisReal,
  twoApprovers,
  callerAtHelpdesk,
  theirLanguage,
  // The bot remembers a missing licence for a day. So no later story may need that licence.
  noLicence,
  // The last ones, so that their bots can start during the others.
  expired,
  massLockout,
];
