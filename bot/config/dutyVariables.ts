import { z } from 'zod';
import type { CallRules } from '../unlock/duty/calls.js';
import { readRota, type Rota } from '../unlock/duty/rota.js';
import type { WorkingHours } from '../unlock/duty/workingHours.js';

const MINUTES_OR_OFF = 'must be a number of minutes from 1 to 1440, or the word off';
const ROTA_FORM =
  'must be everybody, or shifts such as Mo-Fr 07:00-13:00 <object id>,<object id> with semicolons between them';

/** Who is called because of a request, and when. */
export const dutyVariables = {
  ON_DUTY: z
    .string()
    .refine((text) => readRota(text, 'UTC') !== undefined, ROTA_FORM)
    .default('everybody'),
  MENTION_UP_TO: z.coerce.number().int().min(0).max(20).default(4),
  DUTY_TAG_ID: z.string().min(1).max(200).optional(),
  DUTY_TAG_NAME: z.string().min(1).max(40).default('on duty'),
  REMIND_AFTER_MINUTES: minutesOrOff(15),
  REMIND_BREAK_IN_AFTER_MINUTES: minutesOrOff(5),
  ESCALATION_GROUP_ID: z.guid('must be a GUID, as Entra shows it').optional(),
  ESCALATE_AFTER_MINUTES: z.coerce.number().int().min(1).max(10_080).default(60),
};

type DutyVariables = z.infer<z.ZodObject<typeof dutyVariables>> & { readonly TIME_ZONE: string };

/** A Teams tag that is mentioned instead of people. */
export interface DutyTag {
  /** As Graph lists it. */
  readonly id: string;
  readonly name: string;
}

/** Whom the bot calls, and when. */
export interface Duty {
  readonly rota: Rota;
  readonly mentionUpTo: number;
  readonly tag: DutyTag | 'people';
  readonly calls: CallRules;
  /** Members are told when nobody decided for long. */
  readonly escalation: { readonly groupId: string } | 'nobody';
}

/** The forms were checked before. */
export function dutyOf(v: DutyVariables, hours: WorkingHours): Duty {
  const group = v.ESCALATION_GROUP_ID?.toLowerCase();
  return {
    rota: readRota(v.ON_DUTY, v.TIME_ZONE)!,
    mentionUpTo: v.MENTION_UP_TO,
    tag: v.DUTY_TAG_ID ? { id: v.DUTY_TAG_ID, name: v.DUTY_TAG_NAME } : 'people',
    calls: {
      hours,
      remindAfterMs: inMs(v.REMIND_AFTER_MINUTES),
      breakInAfterMs: inMs(v.REMIND_BREAK_IN_AFTER_MINUTES),
      escalateAfterMs: group ? inMs(v.ESCALATE_AFTER_MINUTES) : 'off',
    },
    escalation: group ? { groupId: group } : 'nobody',
  };
}

function inMs(minutes: number | 'off'): number | 'off' {
  return minutes === 'off' ? minutes : minutes * 60_000;
}

function minutesOrOff(byDefault: number) {
  return z
    .union([z.literal('off'), z.coerce.number().int().min(1).max(1440)], MINUTES_OR_OFF)
    .default(byDefault);
}
