import { z } from 'zod';
import type { SaidProof } from '../bot/unlock/proof/phone.js';

/** Values of the `secured` input. */
export const SECURED = ['checked', 'overridden'] as const;

const LONGEST_TEXT = 1000;
/** No list has this many positions. */
const MOST_CHOICES = 100;

export const requestId = z.string().regex(/^[A-Za-z0-9-]{4,64}$/);
export const version = z.int().min(1);
export const channel = z.enum(['approvals', 'incidents']);
export const secured = z.union([z.enum(SECURED), z.literal('')]).optional();
/** Of a number only which one it is and how it ends. The bot looks it up in the directory. */
const CALLED = /^called-back\/(mobile|business)\/(\d{0,2})$/;
/** `none`: the approver relies on what others did. */
export const proof = z
  .union([z.enum(['in-person', 'by-video', 'none', '']), z.string().regex(CALLED)])
  .optional()
  .transform((value): SaidProof | undefined => {
    if (value === 'in-person' || value === 'by-video') return { kind: value };
    const [, phone, ends] = CALLED.exec(value ?? '') ?? [];
    return phone && ends !== undefined
      ? { kind: 'called-back', phone: phone === 'mobile' ? 'mobile' : 'business', ends }
      : undefined;
  });
/** A client sends an empty input as an empty text, or leaves it out. */
export const text = z.preprocess(
  (value) => value ?? '',
  z.string().transform((words) => words.trim().slice(0, LONGEST_TEXT)),
);

/** Positions in a list, joined with commas. An empty text means none. An absent input stays `undefined`. */
export const choice = z
  .string()
  .regex(/^(\d{1,5}(,\d{1,5})*)?$/)
  .transform((value) => (value === '' ? [] : value.split(',').map(Number)))
  .refine((places) => places.length <= MOST_CHOICES)
  .optional();

/** `own` reads only own keys. A `__proto__` in the JSON is an ordinary key that the bot ignores. */
export type Data = Readonly<Record<string, unknown>>;

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function own(data: Data, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}
