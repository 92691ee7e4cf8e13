import type { DirectoryChange } from './directoryChange.js';
import { opensTenant } from './tenantActivities.js';

// What a log tells of, and no list that the bot reads says which thing it means. Most of these things it does not read at
// all. Sweep rules it does.

/** Evidence has what these set: protocols and automatic replies. */
const ALSO_READ = /^Set-(CASMailbox|MailboxAutoReplyConfiguration)\b/i;
/** Make or switch on what goes on by itself, and people do it seldom. */
const GOES_ON =
  /^((New|Set|Enable)-SweepRule|(New|Enable)-App|(Create|Edit)Flow|Set-MailboxCalendarFolder)\b/i;
/** The grant itself is read, with what it allows. */
const OF_CONSENTS = /^(consent to application|add delegated permission grant|add service principal)\.?\s*$/i;

/** True for a setting of a mailbox that only the log dates, by the name of its line, e.g. `New-App` or `New-SweepRule`. */
export function isLoggedOnly(setting: string): boolean {
  return !ALSO_READ.test(setting);
}

/** True for one of those that goes on acting on the mail: a Sweep rule, an add-in, a flow, a published calendar. */
export function goesOn(setting: string): boolean {
  return GOES_ON.test(setting);
}

/** True for the line of a Sweep rule. It does not say which rule that is; those that are there are read. */
export function isAboutSweepRules(setting: string): boolean {
  return /-SweepRule\b/i.test(setting);
}

/** True for what this account did to the directory that lets somebody in elsewhere: a key of an app, an owner, a guest. */
export function opensElsewhere({ what, bySubject, succeeded }: DirectoryChange): boolean {
  return bySubject && succeeded && opensTenant(what) && !OF_CONSENTS.test(what);
}
