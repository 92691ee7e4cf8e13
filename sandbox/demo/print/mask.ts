/** Shows just enough of a secret to recognise it: `Str…55`. */
export function mask(secret: string): string {
  return `${secret.slice(0, 3)}…${secret.slice(-2)}`;
}

/** Hides the learned secrets in every text, also when they are spelled letter by letter. */
export class Masker {
  private readonly secrets = new Set<string>();

  learn(secret: string): void {
    this.secrets.add(secret);
  }

  hide(text: string): string {
    return [...this.secrets].reduce((left, secret) => hideOne(left, secret), text);
  }

  /** A copy of a card, or of any other JSON value, with every text masked. */
  hideIn<T>(value: T): T {
    return JSON.parse(JSON.stringify(value), (_, member: unknown) =>
      typeof member === 'string' ? this.hide(member) : member,
    ) as T;
  }
}

function hideOne(text: string, secret: string): string {
  const masked = text.replaceAll(secret, mask(secret));
  // A spelled secret has its letters and digits in order, signs as words, and spaces or dots between.
  const parts = secret.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const spelled = parts.map((part) => [...part].join('\\s+')).join('[^\\p{N}]{1,24}?');
  return masked.replace(new RegExp(`(?<![\\p{L}\\p{N}])${spelled}(?![\\p{L}\\p{N}])`, 'gu'), mask(secret));
}
