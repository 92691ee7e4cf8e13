import type { GoneWords } from '../../themes.js';
import { phrases } from '../../phrases.js';

/** Words for a phone or a key that is gone, in English, by theme. */
export const gone: GoneWords = {
  lost: [
    ...phrases(
      'lost, lose, losing, loss of, stolen, gone, missing, vanished, disappeared, can not find, gone missing, left behind, misplaced, was robbed, stolen from my',
    ),
    'forgot my (phone|mobile|iphone|yubikey|security key|key|device)',
    '(stole|took|robbed|grabbed|nicked) my (phone|mobile|iphone|bag|handbag|purse|backpack|rucksack|coat|jacket)',
    'pickpocket*',
    '(stole|took|nicked|grabbed) ~ (bag|handbag|phone|purse|backpack|rucksack|suitcase|coat|jacket|car|mobile|tablet)',
    'has my (phone|mobile|cell)',
    'lots my',
  ],
  broken: [
    ...phrases(
      'broken, dropped, smashed, cracked, dead, died, damaged, drowned, water, toilet, repair, being repaired, screen is black, wont turn on, not turn on, stopped working, fell, ran over, run over, washing machine, bottom of, ate my phone, in repair, laundry, shattered, lake, back at the office, for repair',
    ),
    'broke*',
    'will not (turn|switch|start|charge)',
    'does not (turn on|start|charge|switch on)',
    '(in|into|down) the (toilet|sea|pool|lake|river|water|bath|sink|sewer|drain)',
    'battery ~ (dead|empty|flat|died)',
    '(laundry|washing machine)',
    'screen ~ (black|dead|cracked|smashed)',
    '(sat|stepped) on my',
  ],
  changed: [
    ...phrases(
      'new, replaced, replacement, replace, swapped, switched, upgraded, other phone, different phone, another phone, old phone, old number, number changed, new number, changed device, changed phones, changed numbers, switching, getting a new, got a new',
    ),
    'changed (my)? (phone|number|phones|mobile)',
    '(new|another|different) ~ (sim|number)',
    'disconnected by ~ provider',
    '(old|new|former) number',
  ],
  wiped: [
    ...phrases('wiped, factory reset, restored, deleted, removed, uninstalled, no backup, remove my old'),
    'reset my (phone|iphone)',
    'reinstall*',
    're register*',
    'authenticator* ~ (empty|no accounts)',
  ],
  givenAway: phrases('traded, sold, gave away, handed in, returned, threw away, thrown away, gave back'),
  notHere: [
    'no longer ~ (have|own|use|access)',
    'do not have ~~ (anymore|any more|any longer|with me|on me|number|phone|access)',
    'without my (phone|mobile)',
    'do not have (my|the|that|access) ~ (phone|mobile|authenticator*|yubikey|key|number|device|app)',
    '(left|forgot|forgotten|is|lying|lies) ~~ (at home|home|in the train|on the train|in a taxi|in the office|at the office|at work)',
    'left at (home|work|the office)',
    '(left|forgot) my ~ (phone|mobile|iphone|key|yubikey|token) ~ (at|in|on|behind)',
    'do not (own|possess) ~~ (anymore|any more|any longer)',
    '(given|gave) up the ghost',
    '(kicked the bucket|packed it in|packed up|conked out|bit the dust|gone to heaven)',
    'no (smartphone|phone|mobile) (anymore|any more)',
    'no longer have a (smartphone|phone|mobile)',
    '(have|got|had) no (phone|mobile|smartphone|cell)',
    'phone (is|was) (still)? at (my|home|the|his|her)',
    'is at my (parents|mother|place|house|office)',
  ],
};
