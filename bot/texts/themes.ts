/** A long list of phrases by theme, so that each phrase has a place where the next reader looks for it. */
type Themes<Theme extends string> = Readonly<Record<Theme, readonly string[]>>;

/** NOT_ME. */
export type NotMeWords = Themes<
  | 'notMeant' // "I did not get the code", "I can not sign in"
  | 'notDone' // "I did not ask for it"
  | 'notMine' // "that was not me", "not by me"
  | 'unknown' // "a place that I do not know"
  | 'asleep' // or away, when it happened
  | 'unasked' // "out of the blue", "unrequested"
  | 'otherThings' // "but I have an iPhone"
>;

/** OTHER_HAND. */
export type OtherHandWords = Themes<
  | 'notMeant'
  | 'theyDid' // "they changed all", "that guy"
  | 'nearby' // children, partners, people who left
  | 'byItself' // "mails move by themselves"
  | 'taken' // and what was put there instead
  | 'watched' // "snooping", "looks like somebody", "regret"
  | 'lured' // "after I filled in that page"
  | 'notYours' // "was that one of yours?"
>;

/** CALLER. */
export type CallerWords = Themes<
  | 'notMeant' // "the helpdesk called me back"
  | 'call' // "rang me"
  | 'pretence' // "said he was from Microsoft"
  | 'request' // "asked me to install"
  | 'stranger' // to whom it was given
>;

/** GONE. */
export type GoneWords = Themes<
  | 'lost' // or stolen
  | 'broken'
  | 'changed' // for a new one, or a new number
  | 'wiped'
  | 'givenAway'
  | 'notHere' // "at home", "I no longer have it"
>;

/** Returns the phrases of every theme of a list. */
export function allOf(themes: Themes<string>): readonly string[] {
  return Object.values(themes).flat();
}
