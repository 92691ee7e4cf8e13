import { phrases } from '../phrases.js';
import type { Words } from '../words.js';
import { symptoms } from './symptoms.js';

/** Words that people type in English. */
export const words: Words = {
  symptoms,
  interruptions: {
    help: phrases('help, help me, what can you do'),
    cancel: phrases(
      'cancel, stop, quit, exit, never mind, nevermind, nvm, forget it, forget about it, leave it',
    ),
    status: phrases('status, my requests'),
    'start-over': phrases('start over, start again, begin again, restart'),
    language: phrases(
      'language german, language french, german, french, in german, in french, do you speak german, do you speak french, language, change language, change the language, other language, another language, switch language',
    ),
  },
  asksBack: {
    meaning: phrases(
      'what do you mean, what do you mean by that, what does that mean, what does this mean, meaning, i dont understand, i do not understand, i dont understand the question, i dont get it, what, huh, sorry what, explain, please explain, can you explain, can you explain that, what is that',
    ),
    next: phrases(
      'what happens then, what happens next, what happens now, what happens if i say yes, what will happen, what will happen then, and then, and then what, then what, what then, how long does that take, how long does it take, how long will it take, how long will that take, how long is that, when will it be done, when do i hear something, what are you going to do, what do you do then',
    ),
  },
  thanks: phrases(
    'thanks, thank you, thank you very much, thanks a lot, many thanks, thx, ty, cheers, great thanks, thanks it works, thank you it works, perfect thanks, ok thanks, okay thanks, much appreciated, that worked thanks',
  ),
  answers: {
    yes: phrases(
      'yes, y, ye, yea, yh, yup, yess, ya, yep, yeah, sure, ok, okay, please, yes please, go ahead, do it, correct, yes please do, please do, yes do it, yes go ahead, sure go ahead, ok go ahead, ok do it, yes sure, of course, yes of course',
    ),
    no: phrases('no, n, nope, no thanks, no thank you'),
    skip: phrases(
      'skip, none, nothing, no, n, pass, nope, no nothing, nothing else, no nothing else, thats it, thats all, no thats all, no thats it',
    ),
    me: phrases('me, mine, myself, my account, my own'),
    colleague: phrases(
      'colleague, a colleague, my colleague, for a colleague, someone else, not mine, its not mine, it is not mine, not my account, not my own',
    ),
    'this-one': phrases(
      'yes, y, ye, yea, yh, yup, yess, ya, yep, yeah, ok, okay, correct, yes correct, thats right, yes thats right, thats the one, yes thats the one, thats her, thats him, yes thats her, yes thats him',
    ),
    'someone-else': phrases('no, none, none of these'),
    'other-name': phrases('again, other name, yes'),
    'no-error': phrases('no error, none, no, nothing, n'),
    fine: phrases(
      'fine, ok, okay, thanks, thank you, it works, yes, y, sure, it worked, that worked, works now, it works now, works again, it works again, done, solved, fixed, all good, ill try, ill try that, i will try, i will do that',
    ),
    insist: phrases(
      'still, not working, it does not work, it doesnt work, doesnt work, that doesnt work, that does not work, didnt work, it didnt work, that didnt work, did not work, still not working, it still doesnt work, still doesnt work, no, n, i cant, i cannot, cant, cant do that, i cant do it, i cannot do that, not possible, already tried, already tried that, i already tried that, tried that, i tried that, i did that already, already did that, did that, admin, ask an admin, ask the admin',
    ),
    'not-me': phrases('not me, it was not me'),
    'other-problem': phrases('something else, other'),
    'try-again': phrases('again, retry, yes'),
    stop: phrases('no, n, no thanks'),
  },
  numbers: {
    names: {
      1: phrases('one, first, 1st'),
      2: phrases('two, second, 2nd'),
      3: phrases('three, third, 3rd'),
      4: phrases('four, fourth, 4th'),
      5: phrases('five, fifth, 5th'),
      6: phrases('six, sixth, 6th'),
      7: phrases('seven, seventh, 7th'),
      8: phrases('eight, eighth, 8th'),
      9: phrases('nine, ninth, 9th'),
      10: phrases('ten, tenth, 10th'),
    },
    around: phrases('the, number, option, choice'),
    after: phrases('one'),
  },
  channels: {
    approvals: phrases('use this channel for approvals'),
    incidents: phrases('use this channel for incidents'),
  },
  stopEverything: phrases('stop everything, emergency stop'),
  history: phrases('history'),
  queue: phrases(
    'open, pending, queue, whats open, what is open, whats pending, what is pending, what is waiting, what waits, open requests',
  ),
  doctor: phrases('doctor, check set-up, check the set-up, check setup'),
  digest: phrases('digest, figures, show the figures, show the digest'),
  calledPrivately: {
    begin: phrases('call me privately, call me in private, tell me privately, message me privately'),
    end: phrases(
      'do not call me privately, dont call me privately, stop calling me privately, do not call me in private, do not tell me privately, do not message me privately',
    ),
  },
  speak: {
    en: phrases(
      'language english, english, in english, english please, in english please, speak english, write english',
    ),
    nl: phrases(
      'language dutch, dutch, in dutch, dutch please, in dutch please, speak dutch, language nederlands',
    ),
  },
  isThisReal: phrases('is this real, is this call real, is it real, are you calling me'),
};
