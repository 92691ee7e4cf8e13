import { describe, expect, it } from 'vitest';
import { known, unknown } from '../../../bot/unlock/findings.js';
import { LANGUAGES } from '../../../bot/unlock/person.js';
import { countFiles, countMail } from '../../../bot/unlock/losses/count.js';
import type { LossFound } from '../../../bot/unlock/losses/losses.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { approvalCard } from '../../../cards/approval/approval.js';
import { evidenceCard } from '../../../cards/evidence/card.js';
import { evidenceFile } from '../../../cards/evidence/file.js';
import { evidencePage } from '../../../cards/evidence/page.js';
import { incidentSummary } from '../../../cards/incidentCard.js';
import { privacyText } from '../../../cards/losses/privacyText.js';
import { statusCard } from '../../../cards/statusCard.js';
import { ticketStory } from '../../../cards/ticket/story.js';
import { viewOf } from '../../../cards/kit/view.js';
import { createCatalogue } from '../../../bot/remedies/catalogue.js';
import { facts } from '../cardFacts.js';
import { idlePorts } from '../../helpers/idlePorts.js';
import { lossesFound, lossesOf, sampleContained, sentOf } from '../../helpers/sampleLosses.js';

// What people read about what was taken and sent: approvers, the helpdesk and the record, and never who asked.

const BUYER = 'buyer@customer.example';
const draw = (request: UnlockRequest, language: 'en' | 'nl' = 'en') =>
  JSON.stringify(incidentSummary(request, facts(language)));
const withFound = (changes: Partial<LossFound>) =>
  sampleContained(lossesOf({ ...lossesFound(), ...changes }));
const ofPage = (request: UnlockRequest, language: 'en' | 'nl' = 'en') =>
  evidencePage(request, facts(language));
const paragraph = (request: UnlockRequest, language: 'en' | 'nl' = 'en') =>
  privacyText(request, viewOf(facts(language), request.createdAt));
const NO_FILES = known(countFiles([], [], false));
const unreadable = (found: LossFound['mail']) => withFound({ mail: found });

describe('what was taken', () => {
  it('is still read, and nothing is claimed', () => {
    const text = draw(sampleContained(lossesOf({})));
    expect(text).toContain('Still reading what was read and sent');
    expect(text).not.toContain('Counted');
  });

  it('stands in numbers, from strange addresses and in all', () => {
    const text = draw(sampleContained());
    for (const line of [
      'Mails opened: 220 from strange addresses, 221 in all',
      'Mail folders copied: 2 from strange addresses, 2 in all',
      'Each mail in a copied folder may have been taken.',
      'Files downloaded: 2 from strange addresses, 2 in all',
      'Mails sent: 3, to 40 outside and 6 inside',
      'Not delivered: 2. Still on the way: 1.',
      'From the first strange sign-in, 1 Mar',
      'It is counted once more on 3 Mar',
    ])
      expect(text).toContain(line);
  });

  it('stands in Dutch', () => {
    expect(draw(sampleContained(), 'nl')).toContain(
      'E-mails geopend: 220 vanaf vreemde adressen, 221 in totaal',
    );
  });

  it('is on the card of the approvers and in their evidence, too', () => {
    const request = sampleContained();
    const evidence = evidenceCard(request, {
      ...facts('en'),
      remedies: createCatalogue(idlePorts),
      inPlace: true,
    });
    for (const card of [approvalCard(request, facts('en')), evidence])
      expect(JSON.stringify(card)).toContain('Mails opened: 220');
  });

  it('says what no strange address means: everything is counted', () => {
    const { mail, files } = lossesFound();
    const all = <C extends { all: object }>(split: C) => ({ all: split.all });
    const found = {
      ...(mail.known && { mail: known(all(mail.value)) }),
      ...(files.known && { files: known(all(files.value)) }),
      sent: known(sentOf()),
    } as LossFound;
    const text = draw(sampleContained(lossesOf(found, { strange: [], sinceWhat: 'days' })));
    expect(text).toContain('Mails opened: 221');
    expect(text).toContain('No strange address is known, so everything in that time is counted.');
    expect(text).toContain('no strange sign-in says when it began');
  });
});

describe('what is missing', () => {
  it.each([
    [
      unknown('not-permitted', { permission: 'AuditLogsQuery-Exchange.Read.All' }),
      'mail: grant AuditLogsQuery-Exchange.Read.All',
    ],
    [unknown('not-licensed'), 'mail: not licensed'],
    [unknown('unavailable'), 'mail: could not be read'],
    [{ known: false, why: 'not-in-cloud' } as const, 'mail: not in this cloud'],
    [{ known: false, why: 'gave-up' } as const, 'mail: no answer from Microsoft for hours'],
  ])('is said with its reason: %j', (found, line) => {
    const request = unreadable(found);
    expect(draw(request)).toContain(line);
    expect(draw(request)).toContain('Mails sent: 3');
    expect(paragraph(request)).toContain(`Not read: ${line}.`);
  });

  it('is never a green tick, and nothing in the log proves nothing', () => {
    const none = { opened: 0, folders: 0, searches: 0, sends: 0, programs: 0, addresses: 0 };
    const text = draw(unreadable(known({ all: none })));
    expect(text).toContain('Nothing in the log about mail. That proves nothing');
    const request = unreadable(unknown('unavailable'));
    const { losses: _losses, ...without } = request;
    const ticks = (one: UnlockRequest) => draw(one).split('✓').length;
    expect(ticks(request)).toBe(ticks(without as UnlockRequest));
  });

  it('is said when Exchange stopped writing, and when it was cut', () => {
    const { mail } = lossesFound();
    if (!mail.known) throw new Error('not known');
    const text = draw(unreadable(known({ ...mail.value, stopped: true, cut: true })));
    expect(text).toContain('More mail was opened than is counted.');
    expect(text).toContain('Mail: there was more than could be read.');
  });
  it('is said of the addresses of the account that were not looked at', () => {
    const some = withFound({ sent: known(sentOf({ senders: 10, sendersLeft: 3 })) });
    const line = '3 more addresses of the account were not looked at.';
    expect(draw(some)).toContain(line);
    expect(paragraph(some)).toContain(line);
    const none = { mails: 0, outside: 0, inside: 0, failed: 0, pending: 0, warn: [] };
    const withNothing = withFound({ sent: known(sentOf({ ...none, senders: 10, sendersLeft: 1 })) });
    expect(draw(withNothing)).toContain('one more address of the account was not looked at.');
    expect(draw(withNothing)).not.toContain('Nothing was sent');
  });

  it.each([
    [2, 'Nothing was sent from any of its addresses'],
    [1, 'Nothing was sent from the main address'],
    [undefined, 'Nothing was sent from the main address'],
  ])('is no more than was asked: nothing sent from %s addresses', (senders, line) => {
    const none = { mails: 0, outside: 0, inside: 0, failed: 0, pending: 0, warn: [] };
    const found = sentOf({ ...none, ...(senders && { senders }) });
    expect(draw(withFound({ sent: known(found) }))).toContain(line);
  });
});

describe('the paragraph for the privacy officer', () => {
  it('says the facts, the period and what is not known, in one paragraph', () => {
    const text = paragraph(sampleContained());
    expect(text).toMatchSnapshot();
    expect(text).not.toContain('\n');
  });

  it('stands in Dutch, with the same numbers', () => {
    const numbers = (text = '') => text.match(/\b\d+\b/g)?.filter((n) => n.length < 4);
    const [en, nl] = [paragraph(sampleContained()), paragraph(sampleContained(), 'nl')];
    expect(nl).toContain('Iemand anders heeft misschien het account van');
    expect(numbers(nl)).toEqual(numbers(en));
  });

  it('counts the searches, and says where none is in the log', () => {
    expect(paragraph(sampleContained())).toContain('Searches: 2 in the mailbox, 1 in files and sites.');
    const none = withFound({ mail: known(countMail([{ operation: 'Send' }], [], false)), files: NO_FILES });
    expect(paragraph(none)).toContain('No search is in the log.');
  });

  it('states no zero that was not counted: without a line about opened mail or files, nothing is known', () => {
    const sends = withFound({ mail: known(countMail([{ operation: 'Send' }], [], false)), files: NO_FILES });
    const text = paragraph(sends);
    expect(text).toContain('Which mails were opened is not in the log. Not every licence has it.');
    expect(text).toContain('Nothing about opened or downloaded files is in the log.');
    expect(text).not.toMatch(/opened 0|downloaded 0/);
    expect(draw(sends)).toContain('Mails opened: not in the log. Not every licence has it.');
  });

  it('claims nothing about the law', () => {
    for (const language of LANGUAGES)
      expect(paragraph(sampleContained(), language)).not.toMatch(
        /GDPR|\bAVG|breach|datalek|\bmust|\bmoet|\breport|\bmeld/i,
      );
  });

  it('waits until something was counted', () => {
    expect(paragraph(sampleContained(lossesOf({})))).toBeUndefined();
    expect(ofPage(sampleContained(lossesOf({})))).not.toContain('For the privacy officer');
    expect(ofPage(sampleContained())).toContain('For the privacy officer');
  });
});

describe('whom to warn', () => {
  it('stands on the evidence page and in its file, those outside marked', () => {
    expect(ofPage(sampleContained())).toContain(`${BUYER}, outside. Mails: 3`);
    expect(JSON.stringify(evidenceFile(sampleContained()))).toContain(BUYER);
  });

  it('says how many more there are', () => {
    const request = withFound({ sent: known(sentOf({ more: 77 })) });
    expect(ofPage(request)).toContain('and 77 more that are not in this list');
  });

  it('stands in no channel, no chat and no ticket: only how many', () => {
    const request = sampleContained();
    const story = ticketStory(request, [], facts('en'));
    const evidence = evidenceCard(request, {
      ...facts('en'),
      remedies: createCatalogue(idlePorts),
      inPlace: true,
    });
    for (const shown of [
      approvalCard(request, facts('en')),
      incidentSummary(request, facts('en')),
      evidence,
      story,
    ])
      expect(JSON.stringify(shown)).not.toContain(BUYER);
    expect(draw(request)).toContain('Addresses to warn: 2.');
  });

  it('is escaped: a thief chooses whom they write to', () => {
    const evil = { address: '<img src=x onerror=alert(1)>@x', outside: true, mails: 1 };
    expect(ofPage(withFound({ sent: known(sentOf({ warn: [evil] })) }))).not.toContain('<img');
  });
});

describe('a ticket', () => {
  const happenings = (request: UnlockRequest) => ticketStory(request, [], facts('en')).happenings;

  it('says it to operators alone, when it was counted', () => {
    const said = happenings(sampleContained()).filter(({ lines }) => lines.join().includes('Mails opened'));
    expect(said.map(({ audience }) => audience)).toEqual(['operators']);
    expect(JSON.stringify(happenings(sampleContained(lossesOf({}))))).not.toContain('What was read, copied');
  });
});

describe('who asked', () => {
  it.each(LANGUAGES)('reads none of it, before and after the account is given back (%s)', (language) => {
    const back = { ...sampleContained(), givenBack: { by: 'G1', at: '2026-03-02T15:00:00.000Z' } };
    const { losses: _losses, ...without } = back;
    const card = (request: UnlockRequest) =>
      statusCard(request, { ...facts(language), readerId: request.subject.id });
    expect(card(back)).toEqual(card(without as UnlockRequest));
  });
});
