import type { BreakInPhrases } from '../../unlock/diagnosis/symptomWords.js';
import { traces } from './themes/traces.js';
import { waysIn } from './themes/waysIn.js';

/** Phrases that alone tell of a break-in, in English. */
export const breakInPhrases: BreakInPhrases = {
  ...traces,
  ...waysIn,
  endIt: [
    'please (lock|block|freeze|suspend) my account',
    '(lock|block|freeze|suspend) my account (now|immediately|please|asap|right away)',
    '(revoke|end|kill|terminate|close|stop) ~ sessions',
    '(sign|log) (me)? (out|off) (everywhere|of everything|all devices|of all|on all)',
    '(sign|log) out (every|all) ~ (device*|session*|computer*|phone*)',
    '(kick|throw|lock) out (whoever|everybody|everyone|anyone|them|him|her|all)',
    '(kick|throw|get|sign|log|lock) (everybody|everyone|anybody|them|him|her|all|whoever) ~ (out|off) ~ (of)? my',
    '(get|kick|throw|lock) (this|that|those|the) (guy|man|woman|person|people|thief|hacker|bastard) (out|off) ~',
    '(kick|throw) (them|him|her|everybody|everyone) out',
  ],
};
