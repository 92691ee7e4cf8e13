/** An object id, or an address with a name of a domain at its end. `P@ssw0rd.1` is none. */
const ADDRESS =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[^\s@]+@[^\s@/]+\.(?:\p{L}{2,}|xn--[a-z\d-]+))$/iu;
/** `s123456`: a number of a student or of an employee, with the letters before it that all of them have. */
const NUMBERED = /^[a-z]{1,2}\d{4,8}$/iu;
/** Letters with digits, or with a sign that no name has. */
const MIXED = /^(?=.*\p{L})(?=.*[\p{N}!@#$%^&*+=~?]).{6,}$/u;
/** The number that came by text. */
const CODE = /^\d{4,}$/u;
/** As the bot's passwords: `Bread-tiger-window-4728`. A first name has capitals only: `Jean-Paul-Marie`. */
const SPEAKABLE = /^(?!(?:\p{Lu}\p{L}*-)*\p{Lu}\p{L}*$)\p{L}+(?:-[\p{L}\p{N}]+){2,}$/u;

/**
 * True for a word that is rather a password or a code than a part of a name, where a name is asked for: `Welkom01`,
 * `Zomer2026!`, `482913`. It errs on that side. Who signs in as `jdoe01` is found by the whole address.
 * @param text as it was written, with the marks around it
 */
export function isNoName(text: string): boolean {
  const word = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (ADDRESS.test(word) || NUMBERED.test(word)) return false;
  return [MIXED, CODE, SPEAKABLE].some((form) => form.test(word));
}
