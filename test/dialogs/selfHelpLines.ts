import type { NeedsAdmin, SelfHelp } from '../../bot/unlock/diagnosis/diagnosis.js';
import type { Transcript } from './chat.js';

/** Self-help, and how a conversation about it begins and ends. */
export const SELF_SERVICE: SelfHelp = { kind: 'self-service' };
export const LOCKED_OUT: SelfHelp = { kind: 'locked-out', maliciousAddress: false, selfService: true };
export const ATTACKED: SelfHelp = { kind: 'locked-out', maliciousAddress: true, selfService: true };
export const FINE: SelfHelp = { kind: 'already-fine' };
export const DEVICE: SelfHelp = { kind: 'advice', advice: 'device', code: 'AADSTS53000' };
export const handOff = (reason: Extract<NeedsAdmin, { kind: 'hand-off' }>['reason']): NeedsAdmin => ({
  kind: 'hand-off',
  reason,
});

export const PASSWORD = ['wrong password', 'I understand', 'Whose account'] as const;
export const BLOCKED = ['the account is blocked', 'I understand', 'Whose account'] as const;
export const WACHTWOORD = ['wachtwoord vergeten', 'Ik begrijp het', 'Om wiens account'] as const;
/** What is asked of an admin, and a yes. */
export const PLANNED = 'Your own account: the password is not accepted. This is what I would ask';
export const GEPLAND = 'Je eigen account: het wachtwoord wordt niet geaccepteerd. Dit zou ik';
export const ASK: Transcript['lines'] = [['yes', 'I asked the admins.']];
export const VRAAG: Transcript['lines'] = [['ja', 'Ik heb het de beheerders gevraagd.']];
