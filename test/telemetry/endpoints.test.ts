import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cmdletEndpoint,
  CMDLETS,
  GRAPH_ENDPOINTS,
  graphEndpoint,
} from '../../bot/telemetry/ports/endpoints.js';

// The kind of a call is one of a fixed list. What a person is called or has as an id is never in it.

const ID = '6f1d0a4e-2b1c-4a55-9b60-0f2f3a9c1d22';
const known = new Set<string>([...GRAPH_ENDPOINTS, 'other']);

describe('the kind of a call to Graph', () => {
  it.each([
    [`/v1.0/users/${ID}`, 'users/{}'],
    [`/beta/users/${ID}/authentication/methods?$top=9`, 'users/{}/authentication/methods'],
    [`/graph/v1.0/users/julia%40contoso.com/manager`, 'users/{}/manager'],
    ['/v1.0/$batch', '$batch'],
    [`/users/${ID}?$select=id`, 'users/{}'],
    ['/v1.0/identityProtection/riskyUsers/dismiss', 'identityProtection/riskyUsers/dismiss'],
    [`/v1.0/users/${ID}/notOnTheList`, 'other'],
    ['/v1.0/me', 'other'],
  ])('%s is %s', (path, kind) => {
    expect(graphEndpoint(path)).toBe(kind);
  });

  it('is on the list, whatever stands in the place of an id', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GRAPH_ENDPOINTS),
        fc.string(),
        fc.webPath(),
        (endpoint, id, anything) => {
          expect(known).toContain(graphEndpoint(`/v1.0/${endpoint.replaceAll('{}', id)}`));
          expect(known).toContain(graphEndpoint(anything));
        },
      ),
    );
  });
});

it('the kind of a call to Exchange is a cmdlet of the list, whatever is asked for', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect([...CMDLETS, 'other']).toContain(cmdletEndpoint(text));
    }),
  );
});
