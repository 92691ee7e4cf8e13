import { ConnectorError } from './connectorError.js';

/** microsoft-apis.md D4: the most messages that a bot may send to a thread. */
const WINDOWS = [
  { seconds: 1, most: 7 },
  { seconds: 2, most: 8 },
  { seconds: 30, most: 60 },
  { seconds: 3600, most: 1800 },
];

/** Counts the bot's messages to each conversation. Off unless a test switches it on. */
export class RateLimit {
  enabled = false;
  private readonly sent = new Map<string, number[]>();

  constructor(private readonly now: () => Date) {}

  /** Counts one more message, or refuses it with 429 and Retry-After. */
  count(conversationId: string): void {
    if (!this.enabled) return;
    const now = this.now().getTime();
    const times = this.sent.get(conversationId) ?? [];
    const full = WINDOWS.find(
      ({ seconds, most }) => times.filter((time) => time > now - seconds * 1000).length >= most,
    );
    if (full) throw tooMany(full.seconds);
    this.sent.set(conversationId, [...times, now]);
  }

  reset(): void {
    this.enabled = false;
    this.sent.clear();
  }
}

function tooMany(seconds: number): ConnectorError {
  return new ConnectorError(429, 'TooManyRequests', 'API calls quota exceeded!', {
    'Retry-After': String(seconds),
  });
}
