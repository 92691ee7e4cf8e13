import type { Story } from '../auto/story.js';
import { blockedSignIn } from './blockedSignIn.js';
import { denied } from './denied.js';
import { expired } from './expired.js';
import { forgottenPassword } from './forgottenPassword.js';
import { humans } from './humans.js';
import { nothingWrong } from './nothingWrong.js';
import { restrictedSender } from './restrictedSender.js';
import { twoApprovers } from './twoApprovers.js';

/** All stories, in the order in which they are played; each has people of its own, so none needs another. */
export const stories: readonly Story[] = [
  restrictedSender,
  forgottenPassword,
  blockedSignIn,
  denied,
  nothingWrong,
  humans,
  twoApprovers,
  // Last, so that its bot can start meanwhile.
  expired,
];
