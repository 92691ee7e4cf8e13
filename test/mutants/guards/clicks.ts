import type { Guard } from '../guard.js';

const STEP_UP = 'bot/teams/incoming/stepUp/stepUp.ts';
const TYPED = 'bot/teams/incoming/typedCommands.ts';
const CHANGES = 'bot/teams/incoming/clicks/changes.ts';
const ADOPTION = 'bot/teams/incoming/clicks/adoption.ts';
const CLICK_JUDGE = 'bot/jobs/clickJudge.ts';
const SETTLE = 'bot/storage/stores/settleClick.ts';
const CREDENTIALS = 'bot/storage/stores/credentialStore.ts';
const VARIABLES = 'bot/config/variables.ts';
const GATE = 'bot/unlock/limits/messageLimit.ts';
const LOOKS = 'bot/unlock/intake/recentLooks.ts';

/** What a click passes on its way: the sign-in, the store, the judge, the answer. And how much one person may send. */
export const CLICKS: readonly Guard[] = [
  {
    line: 8,
    file: 'bot/http/server.ts',
    find: "server.get('/healthz'",
    replace:
      "server.get('/metrics', (_req, res, next) => answer(res, next, 200, {}));\n  server.get('/healthz'",
  },
  {
    line: 8,
    file: VARIABLES,
    find: "METRICS_HOST: z.string().default('127.0.0.1')",
    replace: "METRICS_HOST: z.string().default('0.0.0.0')",
  },
  {
    line: 27,
    file: CREDENTIALS,
    find: 'and until > $3 and shown_at > $4`',
    replace: 'and until > $3 and $4::text is not null`',
  },
  {
    line: 27,
    file: CREDENTIALS,
    find: "where request_id = $1 and state = 'offered' and approver_id = lower($2) and until",
    replace: "where request_id = $1 and state = 'offered' and $2::text is not null and until",
  },
  {
    line: 27,
    file: 'bot/credentials/reveal.ts',
    find: 'if (revealed.isFirst)',
    replace: 'if (at === requestId)',
  },
  {
    line: 32,
    file: STEP_UP,
    find: "return FRESH_SIGN_IN[verb] === 'needed';",
    replace: "return verb === 'approve';",
  },
  {
    line: 32,
    file: 'bot/unlock/decide/freshSignIn.ts',
    find: 'return age >= -CLOCKS_DIFFER_MS && age <= withinMs;',
    replace: 'return age >= -CLOCKS_DIFFER_MS || age > withinMs;',
  },
  {
    line: 32,
    file: TYPED,
    find: "if (stepUp === 'off' || !command",
    replace: "if (command || stepUp === 'off' || !command",
  },
  {
    line: 32,
    file: 'bot/config/warnOfNoSignIn.ts',
    find: "if (typeof stepUp !== 'string' || sandboxUrl) return;",
    replace: "if (typeof stepUp === 'string' || sandboxUrl) return;",
  },
  {
    line: 43,
    file: 'bot/unlock/clicks/judge.ts',
    find: 'throw new JudgedMeanwhile();',
    replace: 'return;',
  },
  {
    line: 43,
    file: CHANGES,
    find: 'const parts = [id, conversation.id, actor.id, about, asked];',
    replace: 'const parts = [randomUUID(), id, conversation.id, actor.id, about, asked];',
  },
  { line: 43, file: SETTLE, find: 'and outcome is null returning id', replace: 'returning id' },
  { line: 37, file: SETTLE, find: 'wish = null where id', replace: 'wish = wish where id' },
  {
    line: 61,
    file: 'bot/storage/stores/clickStore.ts',
    find: "if ((found?.waiting ?? 0) >= most) return 'too-many';",
    replace: "if ((found?.waiting ?? 0) >= most + 9_999) return 'too-many';",
  },
  {
    line: 30,
    file: CLICK_JUDGE,
    find: '!(isLast || (await this.isOver(id)))',
    replace: '!(isLast && (await this.isOver(id)))',
  },
  {
    line: 64,
    file: CLICK_JUDGE,
    find: "if (click.telling !== 'pending' || !isBadNews(click.outcome)) return;",
    replace: 'if (!isBadNews(click.outcome)) return;',
  },
  {
    line: 64,
    file: CHANGES,
    find: "if (isBadNews(judged.outcome)) await clicks.tell(kept.id, 'told');",
    replace: '',
  },
  {
    line: 64,
    file: 'bot/teams/incoming/cardActions.ts',
    find: 'if (untold.length === 0) return answer;',
    replace: 'if (untold.length < 9_999) return answer;',
  },
  {
    line: 61,
    file: 'bot/teams/incoming/clicks/judgeSoon.ts',
    find: 'const first = await Promise.race([attempt, tooLong]);',
    replace: 'void tooLong;\n    const first = await attempt;',
  },
  {
    line: 64,
    file: 'bot/unlock/clicks/judge.ts',
    find: 'settle(tx, ofAct(outcome).outcome)',
    replace: "settle(tx, { kind: outcome.kind === 'opened' ? 'opened' : 'done' })",
  },
  {
    line: 62,
    file: ADOPTION,
    find: 'if (isWithin(place, await this.options.conversations.channel(kind))) return card;',
    replace: 'if (place && kind) return card;',
  },
  {
    line: 62,
    file: ADOPTION,
    find: 'if (await cards.isKnown({ conversation, activityId: replyToId })) return;',
    replace: '',
  },
  { line: 62, file: ADOPTION, find: '>= MOST_COPIES) return;', replace: '>= MOST_COPIES * 999) return;' },
  {
    line: 63,
    file: GATE,
    find: 'if (before.mutedUntil !== undefined && at < before.mutedUntil)',
    replace: 'if (before.mutedUntil !== undefined && at < 0)',
  },
  {
    line: 63,
    file: GATE,
    find: 'if (written.length >= most)',
    replace: 'if (written.length >= most + 9_999)',
  },
  {
    line: 63,
    file: 'bot/teams/incoming/teamsBot.ts',
    find: "if (verdict === 'answer') await heard",
    replace: 'await heard',
  },
  { line: 63, file: LOOKS, find: 'if (known) return known.findings;', replace: 'void known;' },
];
