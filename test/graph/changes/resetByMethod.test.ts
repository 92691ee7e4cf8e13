import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { resetByMethod, resetStatus } from '../../../bot/graph/changes/resetByMethod.js';
import { fixture, GRAPH, JULIA, remoteErrorFrom, testGraph, useNock } from '../../helpers/nockGraph.js';

// The reset with an approver's own token (microsoft-apis.md A6).

useNock();

const PASSWORD = 'Not-a-real-password-2345';
const METHOD = `/v1.0/users/${JULIA}/authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword`;
const WHERE = `/users/${JULIA}/authentication/operations/77bafe36-3ac0?aadgdc=AM2P&aadgsu=ssprprod-a`;
const IN_PARENTHESES = `/users('${JULIA}')/authentication/operations('77bafe36-3ac0')`;
const asAnna = () => testGraph({ bearer: 'the-token-of-anna' }).graph;

function answers(location?: string): nock.Scope {
  return nock(GRAPH)
    .post(METHOD, { newPassword: PASSWORD })
    .matchHeader('authorization', 'Bearer the-token-of-anna')
    .reply(202, undefined, {
      ...(location && { Location: location }),
      Date: 'Sat, 28 Nov 2026 09:00:00 GMT',
    });
}

describe('a reset with the rights of an approver', () => {
  it('is sent once with their token, and says when Microsoft took it and where to ask', async () => {
    answers(`${GRAPH}/v1.0${WHERE}`);
    expect(await resetByMethod(asAnna(), JULIA, PASSWORD)).toEqual({
      acceptedAt: expect.stringMatching(/^2026-11-28T(08:59:59|09:00:00)/) as string,
      operation: WHERE,
    });
  });

  it.each([
    ['without the host', `/v1.0${WHERE}`, WHERE],
    ['behind the version', WHERE, WHERE],
    ['with keys in parentheses', `${GRAPH}/v1.0${IN_PARENTHESES}`, IN_PARENTHESES],
  ])('is asked about at a place that is written %s', async (_how, location, operation) => {
    answers(location);
    expect(await resetByMethod(asAnna(), JULIA, PASSWORD)).toMatchObject({ operation });
  });

  it.each([
    ['another host without a scheme', `//evil.example/v1.0${WHERE}`],
    ['another host', `https://evil.example/v1.0${WHERE}`],
    ['a host that begins like Graph', `${GRAPH}.evil.example/v1.0${WHERE}`],
    ['another version', `${GRAPH}/beta${WHERE}`],
    ['something else in Graph', `${GRAPH}/v1.0/users/${JULIA}/messages`],
    ['a way out of its folder', `${GRAPH}/v1.0/users/${JULIA}/authentication/operations/../../messages`],
    ['a place that is too long to keep', `${GRAPH}/v1.0${WHERE}&x=${'a'.repeat(400)}`],
    ['no place', undefined],
  ])('never asks at %s', async (_what, location) => {
    answers(location);
    expect(await resetByMethod(asAnna(), JULIA, PASSWORD)).not.toHaveProperty('operation');
  });

  it.each([
    ['notStarted', 'running'],
    ['running', 'running'],
    ['succeeded', 'succeeded'],
    ['failed', 'failed'],
  ])('that is %s is %s', async (status, is) => {
    nock(GRAPH)
      .get(`/v1.0${WHERE}`)
      .matchHeader('authorization', 'Bearer the-token-of-anna')
      .reply(200, { id: '77bafe36-3ac0', status, statusDetail: 'a sentence of Microsoft' });
    expect(await resetStatus(asAnna(), WHERE)).toBe(is);
  });

  it('has a status that is not known when Microsoft says another word', async () => {
    nock(GRAPH).get(`/v1.0${WHERE}`).reply(200, { status: 'unknownFutureValue' });
    expect(await remoteErrorFrom(resetStatus(asAnna(), WHERE))).toMatchObject({ kind: 'unavailable' });
  });

  it('may have been made when no answer came, and neither password nor token is in the error', async () => {
    nock(GRAPH).post(METHOD).reply(503, fixture('graph/error.unavailable'));
    const error = await remoteErrorFrom(resetByMethod(asAnna(), JULIA, PASSWORD));
    expect(error).toMatchObject({ kind: 'unavailable', maybeMade: true });
    expect(JSON.stringify(error) + String(error.stack)).not.toMatch(/Not-a-real|the-token/);
  });

  it('is not sent in a dry run, and the call that it shows has no password', async () => {
    const { graph } = testGraph({ bearer: 'the-token-of-anna', dryRun: true });
    const error = await remoteErrorFrom(resetByMethod(graph, JULIA, PASSWORD));
    expect(error).toMatchObject({ kind: 'dry-run' });
    expect(error.call).toMatch(/^POST .*resetPassword \{"newPassword":"…"\}$/);
  });

  it('sends the token to Graph alone', async () => {
    const { graph } = testGraph({ bearer: 'the-token-of-anna', baseUrl: 'https://graph.microsoft.us/' });
    nock(GRAPH, { badheaders: ['authorization'] })
      .get('/v1.0/users/1')
      .reply(200, {});
    await graph.api(`${GRAPH}/v1.0/users/1`).get();
  });
});
