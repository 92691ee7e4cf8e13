import { HAND_OFF_REASONS } from '../../helpers/handOffReasons.js';
import type { RemedyId } from '../../../bot/unlock/request/step.js';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../bot/texts/texts.js';
import { LANGUAGES } from '../../../bot/unlock/person.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { approvalCard } from '../../../cards/approval/approval.js';
import { known } from '../../../bot/unlock/findings.js';
import { evidenceOf } from '../../helpers/sampleEvidence.js';
import { restrictedFindings, unreadFindings, worryingFindings } from '../../helpers/sampleFindings.js';
import {
  colleague,
  EXPIRES,
  failed,
  herself,
  sampleApproved,
  sampleDenied,
  sampleFinished,
  sampleHandOff,
  samplePending,
  sampleRequests,
  sampleSending,
} from '../../helpers/sampleRequests.js';
import { facts, ofType, wordsIn } from '../allCards.js';

const draw = (request: UnlockRequest) => approvalCard(request, facts('en'));
/** Where the operator wants no proof. */
const free = (request: UnlockRequest) => approvalCard(request, { ...facts('en'), proofLevels: undefined });
const words = (request: UnlockRequest | undefined) => (request ? wordsIn(draw(request)) : '');

describe('The approval card of a pending request', () => {
  it('asks one question', () => {
    expect(draw(sampleSending()).fallbackText).toMatch(/^Unblock sending for Julia Jansen\?\n/);
    expect(draw(samplePending()).fallbackText).toMatch(/^New password for Julia Jansen\?\n/);
  });

  it('says who asks for whom, which account, and how many wait', () => {
    expect(words(samplePending())).toContain('Asked by Julia Jansen, for their own account');
    expect(words(sampleSending())).toContain('Asked by Bram de Vries, for a colleague');
    expect(words(sampleSending())).toContain('1 other asked for this too');
    expect(words(sampleSending())).toContain('julia.jansen@contoso.example');
  });

  it("quotes the person's own words as theirs", () => {
    expect(words(sampleSending())).toContain('In their own words\n“She gets a message back');
    expect(words(samplePending())).toContain('“since this morning”');
  });

  it('says what each step changes and what that does', () => {
    expect(words(samplePending())).toContain('Sets a new random password that has to be changed');
    expect(words(samplePending())).toContain('Signs them out on every device.');
    expect(words(sampleSending())).toContain('usually works again within one hour, at most 24 hours');
  });

  it("says until when, in the tenant's time zone", () => {
    expect(EXPIRES).toBe('2026-03-02T20:48:00.000Z');
    expect(words(samplePending())).toContain('Decide before\n21:48');
    expect(words(samplePending({ expiresAt: '2026-03-03T02:00:00.000Z' }))).toContain('3 Mar 03:00');
  });

  it('explains an error code that shows that the plan may not help', () => {
    const request = samplePending({ answers: { errorCode: 'AADSTS53003' } });
    expect(words(request)).toContain(
      'AADSTS53003: Blocked by Conditional Access. A new password does not help.',
    );
    expect(words(samplePending({ answers: { errorCode: 'AADSTS99999' } }))).toContain(
      'Error code\nAADSTS99999',
    );
  });

  it('wants a reason with a denial', () => {
    expect(ofType(draw(samplePending()), 'Input.Text')).toEqual([
      expect.objectContaining({ id: 'reason', isRequired: true, maxLength: 1000 }),
    ]);
  });
});

describe('Giving sending back', () => {
  const after = '2026-03-02T08:00:00.000Z';
  const account = {
    enabled: true,
    directorySynced: false,
    guest: false,
    lastPasswordChange: after,
    sessionsValidFrom: after,
  };
  const secured = () => sampleSending({ findings: { ...restrictedFindings, account: known(account) } });

  it('warns first and asks whether the account is secured, with nothing chosen', () => {
    expect(words(secured())).toContain('Secure the account first');
    const [choice] = ofType(free(secured()), 'Input.ChoiceSet');
    expect(choice).toMatchObject({ id: 'secured', style: 'expanded', isRequired: true });
    expect(choice).not.toHaveProperty('value');
    expect(choice?.choices).toEqual([
      { title: 'Yes: password reset, sessions signed out, forwarding and rules checked', value: 'checked' },
      { title: 'No, unblock sending anyway, because:', value: 'overridden' },
    ]);
  });

  it('has no approve button outside that question', () => {
    const [set] = ofType(free(secured()), 'ActionSet');
    expect(set?.actions).toEqual([
      expect.objectContaining({ type: 'Action.ShowCard', title: 'Approve …' }),
      expect.objectContaining({ type: 'Action.ShowCard', title: 'Deny' }),
      expect.objectContaining({ type: 'Action.Execute', verb: 'details' }),
      expect.objectContaining({ type: 'Action.ToggleVisibility' }),
    ]);
  });

  it('shows what the look says of it, and offers no *Yes* while one is ✕', () => {
    const text = words(sampleSending({ evidence: evidenceOf() }));
    expect(text).toMatch(/✕\s+Password not changed since the restriction/);
    expect(text).toMatch(/✓\s+Mail is not forwarded outside/);
    expect(ofType(free(sampleSending({ evidence: evidenceOf() })), 'Input.ChoiceSet')).toEqual([]);
    expect(words(sampleSending())).toMatch(/\?\s+Inbox rules: I could not read all of them/);
  });

  it('begins with securing it, and has an override with a reason second', () => {
    const own = sampleSending({ requester: herself, joined: [], evidence: evidenceOf() });
    const [set] = ofType(free(own), 'ActionSet');
    expect(set?.actions).toMatchObject([
      { type: 'Action.Execute', verb: 'secure-first', title: 'Secure, then unblock' },
      { type: 'Action.ShowCard', title: 'Unblock anyway …' },
      { title: 'Deny' },
      { verb: 'evidence' },
      { verb: 'details' },
      { title: 'Show all' },
    ]);
    expect(words(own)).toContain('New password, Sign out everywhere, Unblock sending');
  });

  it('asks whether somebody looked at what the bot could not read', () => {
    const own = sampleSending({ requester: herself, joined: [] });
    const [looked] = ofType(free(own), 'Input.ChoiceSet');
    expect(looked).toMatchObject({ id: 'firstLooked', isRequired: true, choices: [{ value: 'checked' }] });
    expect(JSON.stringify(looked)).toContain('inbox rules, forwarding');
  });

  it('is asked of nobody when the plan does not give sending back', () => {
    expect(words(samplePending())).not.toContain('Secure the account first');
    expect(ofType(draw(samplePending()), 'Input.ChoiceSet')).toEqual([]);
  });
});

describe('Who it is', () => {
  it('is asked on a form for the approver alone, so the channel has neither question nor number', () => {
    for (const request of [samplePending(), samplePending({ requester: colleague }), sampleSending()]) {
      const [set] = ofType(draw(request), 'ActionSet');
      expect(set?.actions).toMatchObject([
        { type: 'Action.Execute', verb: 'check', title: 'Approve …' },
        { title: 'Deny' },
        { title: 'Details' },
        { title: 'Show all' },
      ]);
      expect(ofType(draw(request), 'Input.ChoiceSet')).toEqual([]);
    }
  });

  it('is one tap where the operator wants no proof and nothing has to be vouched for', () => {
    const [set] = ofType(free(samplePending()), 'ActionSet');
    expect(set?.actions).toMatchObject([{ type: 'Action.Execute', verb: 'approve' }, {}, {}, {}]);
  });

  it('is recorded on the decided card, without a number', () => {
    expect(words(sampleApproved())).toContain('Identity\nCalled back on the mobile number that ends with 71');
    expect(words(sampleRequests['approved by an earlier version'])).toContain(
      'Identity\nChecked by Anna Bakker, outside this request',
    );
  });

  it('says who was asked to vouch, and what came of it', () => {
    expect(words(sampleRequests['vouching asked'])).toContain('Piet Mulder was asked to vouch at 14:02.');
    expect(words(sampleRequests['vouching yes'])).toContain(
      'Vouched for by their manager Piet Mulder at 14:03.',
    );
    expect(words(sampleRequests['vouching no'])).toContain(
      'said no at 14:03. Everything about this account is',
    );
    expect(words(sampleRequests['vouching, nobody to ask'])).toContain('Nobody can be asked to vouch.');
  });

  it('is not proved by the three words: an approver says them, and never asks for them', () => {
    expect(words(samplePending())).toContain('Say these words when you call: apron · beaver · canoe');
    expect(words(samplePending())).toContain('never ask for them');
    expect(words(sampleRequests['resolved'])).not.toContain('apron');
  });
});

describe('What was found', () => {
  it('stands before the plan, what is worrying first and in a colour of its own', () => {
    const text = words(samplePending({ findings: worryingFindings }));
    const order = [
      '⚠\nMicrosoft blocked',
      'If you approve',
      'Show all',
      'What I found',
      '✓\nSign-in is allowed',
    ];
    expect(order.map((part) => text.indexOf(part))).toEqual(
      order.map((part) => text.indexOf(part)).toSorted((a, b) => a - b),
    );
    const styles = (request: UnlockRequest) => ofType(draw(request), 'Container').map(({ style }) => style);
    expect(styles(samplePending({ findings: worryingFindings }))).toContain('attention');
    expect(styles(samplePending())).not.toContain('attention');
    expect(styles(samplePending())).not.toContain('warning');
  });

  it('says what could not be checked', () => {
    expect(words(samplePending({ findings: unreadFindings }))).toContain('?\nNot checked: account');
  });

  it('is gone once it is decided, and never in the summary', () => {
    for (const name of ['approved', 'resolved', 'denied', 'expired']) {
      expect(words(sampleRequests[name])).not.toContain('What I found');
    }
  });

  it('is drawn although nothing was found yet when it was asked', () => {
    expect(words(samplePending({ findings: undefined }))).not.toContain('What I found');
  });
});

describe('A hand-off', () => {
  it.each(HAND_OFF_REASONS)('says why the bot leaves it alone and what to do: %s', (reason) => {
    for (const language of LANGUAGES) {
      const card = approvalCard(sampleHandOff(reason), facts(language));
      const t = textsIn(language);
      expect(wordsIn(card)).toContain(t('cards:handOff.why'));
      expect(wordsIn(card)).toContain(`${t('cards:handOff.todo')}\n1\n`);
    }
  });

  it('starts with the code and its meaning where the person was told already', () => {
    expect(words(sampleRequests['hand-off advice-given, from the log'])).toContain(
      'AADSTS53003: Ask whoever manages Conditional Access to look: a policy blocks the sign-in.',
    );
  });

  it('sends nobody to a portal where the account is not looked after', () => {
    for (const reason of ['directory-synced', 'guest'] as const) {
      expect(ofType(draw(sampleHandOff(reason)), 'Action.OpenUrl')).toEqual([]);
    }
    expect(ofType(draw(sampleHandOff('compromised')), 'Action.OpenUrl')).toHaveLength(2);
  });

  it('keeps the instructions while somebody is on it', () => {
    expect(words(sampleRequests.taken)).toContain('Anna Bakker took this on at 14:02.');
    expect(words(sampleRequests.taken)).toContain('What to do');
  });
});

describe('A decided card', () => {
  it('says who decided, when, and how every step is', () => {
    const text = words(sampleRequests['executing, working']);
    expect(text).toContain('Anna Bakker approved this at 14:02.');
    expect(text).toContain('✓\nNew password\nDone at 14:03');
    expect(text).toContain('◐\nSign out everywhere\nWorking on it since 14:03');
    expect(words(sampleRequests['executing, waiting'])).toContain('Waiting for Microsoft until 14:10');
  });

  it('shows where to do by hand what waits for a hand', () => {
    const card = draw(sampleRequests['executing, by hand'] ?? samplePending());
    expect(wordsIn(card)).toContain('☞ Waiting for an admin to do it by hand');
    expect(ofType(card, 'Action.OpenUrl')).toMatchObject([
      { url: 'https://security.microsoft.com/restrictedentities' },
    ]);
  });

  it('names the permission that a 403 was about, and where to do it by hand', () => {
    const text = words(sampleRequests['failed forbidden 1']);
    expect(text).toContain('grant the bot User-PasswordProfile.ReadWrite.All (+ User Administrator)');
    expect(text).toContain('By hand: choose Reset password');
    expect(text).toContain('Open the user in Entra');
  });

  it('does not send an admin to a portal that refuses as well', () => {
    const request = sampleFinished('failed', [failed('unblock-sender', { kind: 'limit-reached' })]);
    expect(words(request)).toContain('Ask Microsoft Support: only they can unblock this address now.');
    expect(words(request)).not.toContain('By hand:');
    expect(JSON.stringify(draw(request))).not.toMatch(/Action\.OpenUrl|Try again/);
  });

  it('says plainly that nothing was changed and what else it may be', () => {
    const text = words(sampleRequests['unchanged sending']);
    expect(text).toContain('Nothing was changed');
    expect(text).toContain('not on the Restricted entities list');
    expect(text).toMatch(/5\.1\.92[^]*5\.7\.705[^]*Forwarding to outside/);
  });

  it('shows the reason of a denial and of an override', () => {
    expect(words(sampleDenied())).toContain('“I called Julia and she did not ask for this.”');
    const override = sampleApproved(sampleSending(), { how: 'overridden', reason: 'The boss wants it' });
    expect(words(override)).toContain('Not secured first. Reason given by Anna Bakker\n“The boss wants it”');
  });

  it('is drawn although a remedy has left the catalogue since', () => {
    const step = failed('cast-a-spell' as RemedyId, { kind: 'rejected' });
    expect(words(sampleFinished('failed', [step]))).toContain('cast-a-spell');
  });
});
