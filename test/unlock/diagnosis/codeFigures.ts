import { textsIn } from '../../../bot/texts/texts.js';
import { ADVICE, type Family } from '../../../bot/unlock/diagnosis/advice.js';
import { BOUNCE_FAMILIES } from '../../../bot/unlock/diagnosis/bounceCodes.js';
import { knownError } from '../../../bot/unlock/diagnosis/errorCodes.js';
import { SIGN_IN_FAMILIES } from '../../../bot/unlock/diagnosis/signInCodes.js';
import {
  eachCode,
  LISTED_BOUNCES,
  LISTED_SIGN_IN,
  type CodeList,
} from '../../fixtures/microsoft/listedCodes.js';

/** Where the figures stand, between these two lines. */
export const CODES_PAGE = new URL('../../../docs/error-codes.md', import.meta.url);
export const CODES_BEGIN = '<!-- codes: written by npm run codes -->';
export const CODES_END = '<!-- /codes -->';

/** How many codes each family has, and how many of Microsoft's two lists lead somewhere, as Markdown. */
export function codeFigures(): string {
  const t = textsIn('en');
  const families: readonly Family[] = [...SIGN_IN_FAMILIES, ...BOUNCE_FAMILIES];
  const remedies = families.filter(({ advice }) => !advice);
  const rows = [
    ...remedies.map((family) => [`a remedy may help: \`${family.symptom}\``, ...counted([family])]),
    ...ADVICE.map((advice) => {
      const own = families.filter((family) => family.advice === advice);
      return [`\`${advice}\`: ${t(`cards:advice.${advice}.short`)}`, ...counted(own)];
    }),
  ];
  return [
    '| family | sign-in codes | status codes | source |',
    '|---|---|---|---|',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    covered(
      'Sign-in codes',
      LISTED_SIGN_IN,
      LISTED_SIGN_IN.codes.map((digits) => `AADSTS${digits}`),
    ),
    covered('Status codes', LISTED_BOUNCES, eachCode(LISTED_BOUNCES)),
  ].join('\n');
}

function counted(families: readonly Family[]): readonly string[] {
  const codes = families.flatMap((family) => family.codes);
  const bounces = codes.filter((code) => code.includes('.')).length;
  const sources = [...new Set(families.map(({ source }) => source))].join(', ');
  return [String(codes.length - bounces), String(bounces), sources || 'words'];
}

function covered(what: string, { page, date }: CodeList, codes: readonly string[]): string {
  const known = codes.filter((code) => knownError(code)).length;
  const [, file = ''] = /([^/]+)$/u.exec(page) ?? [];
  return `- ${what}: ${known} of the ${codes.length} in Microsoft's list (${file}, ${date}).`;
}
