import { isRemovable } from './evidence.js';
import type { Judgement } from './judgement.js';

/** A way back in that came lately, or may have, and that the bot does not take away by itself. */
export interface OnlyByHand {
  readonly what: 'method' | 'registration' | 'device' | 'app';
  /** Of the method, the device or the grant. A registration has none: its moment and Microsoft's words. */
  readonly id: string;
  /** As the tenant calls it. Empty where it has no name. */
  readonly name: string;
  /** Graph's word for the kind of a method, or the system of a device. */
  readonly kind?: string;
}

/**
 * Returns what is new in the evidence and that a human has to judge and take away. It needs no other sign of a break-in,
 * unlike what is advised: it is about accounts of which somebody decided that there was one.
 */
export function onlyByHand(judged: Judgement): readonly OnlyByHand[] {
  return [...methodsOf(judged), ...registrationsOf(judged), ...devicesOf(judged), ...appsOf(judged)];
}

/** The audit dates what Graph does not. Where it was not read to its end, what has no date may be new. */
function mayBeNew({ unread }: Judgement, recent: boolean, date: string | undefined): boolean {
  return recent || (date === undefined && unread.some(({ source }) => source === 'changes'));
}

function methodsOf(judged: Judgement): readonly OnlyByHand[] {
  return judged.methods
    .filter(
      ({ method, recent, registered }) =>
        !isRemovable(method.kind) && mayBeNew(judged, recent, method.since ?? registered),
    )
    .map(({ method: { id, name, kind } }) => ({ what: 'method', id, name: name ?? '', kind }));
}

/** What was registered and is not among the methods, such as an app password: Graph lists none. */
function registrationsOf({ registrations }: Judgement): readonly OnlyByHand[] {
  return registrations.map(({ at, what, reason }) => ({
    what: 'registration',
    id: `${at} ${what}`,
    name: reason || what,
  }));
}

/** As an app the bot switches off Windows alone (microsoft-apis.md A28). */
function devicesOf(judged: Judgement): readonly OnlyByHand[] {
  return judged.devices
    .filter(
      ({ device, recent, byBot }) =>
        !byBot && device.enabled !== false && mayBeNew(judged, recent, device.since),
    )
    .map(({ device: { id, name, system } }) => ({
      what: 'device',
      id,
      name: name ?? id,
      ...(system !== undefined && { kind: system }),
    }));
}

/** Microsoft's own clients serve a thief as well. The bot offers to remove one and advises it to nobody: a human judges. */
function appsOf({ consents }: Judgement): readonly OnlyByHand[] {
  return consents
    .filter(({ consent, verdict, reasons }) => {
      const reachesMail = reasons.includes('reads-mail') || reasons.includes('sends-mail');
      return consent.byMicrosoft && verdict === 'odd' && reachesMail && reasons.includes('recent');
    })
    .map(({ consent: { grantId, appName, appId } }) => ({
      what: 'app',
      id: grantId,
      name: appName ?? appId,
    }));
}
