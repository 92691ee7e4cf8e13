import fc from 'fast-check';
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { literal, searchText, segment } from '../../../bot/graph/client/escape.js';
import { fixture, GRAPH, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();

describe('find', () => {
  it('searches name and addresses, asks for five, and says that it may be eventual', async () => {
    nock(GRAPH, { reqheaders: { ConsistencyLevel: 'eventual' } })
      .get('/v1.0/users')
      .query({
        $search: '"displayName:jul" OR "mail:jul" OR "userPrincipalName:jul"',
        $count: 'true',
        $select: 'id,displayName,userPrincipalName,mail,proxyAddresses',
        $top: '5',
      })
      .reply(200, fixture('graph/search.ok'));
    const found = await testGraph().directory.find('  jul ');
    expect(found.map(({ name }) => name)).toEqual(['Julia Jansen', 'jules@contoso.example']);
  });

  it.each(['', 'ju', ' j ', '"""""', '\\\\\\\\', 'a"'])('asks nobody for %j: too little', async (text) => {
    expect(await testGraph().directory.find(text)).toEqual([]);
  });

  it('is empty when nobody matches', async () => {
    nock(GRAPH).get('/v1.0/users').query(true).reply(200, { value: [] });
    expect(await testGraph().directory.find('nobody')).toEqual([]);
  });

  it('sends what a person wrote as text, never as an operator', async () => {
    let sent: string | null = null;
    nock(GRAPH)
      .get('/v1.0/users')
      .query(true)
      .reply((uri) => {
        sent = new URL(uri, GRAPH).searchParams.get('$search');
        return [200, { value: [] }];
      });
    await testGraph().directory.find('ann" OR "mail:admin\\" & $filter=x #');
    const text = 'ann OR mail:admin & $filter=x #';
    expect(sent).toBe(`"displayName:${text}" OR "mail:${text}" OR "userPrincipalName:${text}"`);
  });
});

describe('a whole address that nobody begins with', () => {
  const asked = (queries: URLSearchParams[], value: unknown[]) =>
    nock(GRAPH, { reqheaders: { ConsistencyLevel: 'eventual' } })
      .get('/v1.0/users')
      .query(true)
      .reply((uri) => {
        queries.push(new URL(uri, GRAPH).searchParams);
        return [200, { value }];
      });

  it('is looked up as a second address of somebody', async () => {
    const queries: URLSearchParams[] = [];
    asked(queries, []);
    asked(queries, [
      { id: 'p', displayName: 'Pieter', userPrincipalName: 'pieter@contoso.example', mail: null },
    ]);
    const found = await testGraph().directory.find("p.o'berg@contoso.example");
    expect(found.map(({ name }) => name)).toEqual(['Pieter']);
    expect(queries[1]?.get('$filter')).toBe("proxyAddresses/any(a:a eq 'smtp:p.o''berg@contoso.example')");
    expect(queries[1]?.get('$count')).toBe('true');
    expect(queries[1]?.get('$top')).toBe('5');
  });

  it.each(['p.berg@contoso', 'p.berg', '@contoso.example'])(
    'not so for %j, the beginning of one',
    async (text) => {
      const queries: URLSearchParams[] = [];
      asked(queries, []);
      expect(await testGraph().directory.find(text)).toEqual([]);
      expect(queries).toHaveLength(1);
    },
  );
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('"', '\\', "'", '&', '=', '#', '?', '/', '%', '(', ' ', '\n', '\uD800', 'a'),
  }),
);

describe('text never breaks out of the place it stands in', () => {
  it('a $search clause: no quote, no backslash, no control character is left', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(searchText(text)).not.toMatch(/["\\\p{Cc}]/u);
        expect(() => encodeURIComponent(`"mail:${searchText(text)}"`)).not.toThrow();
      }),
    );
  });

  it('an OData literal: it ends where it should, and holds the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = literal(text);
        expect(written).not.toMatch(/['"&#?/+\s]/);
        const inside = decodeURIComponent(written).slice(1, -1);
        // Every quote inside is doubled, so no quote ends the literal.
        expect(inside.replaceAll("''", '')).not.toContain("'");
        expect(inside.replaceAll("''", "'")).toBe(text.replace(/\p{Cs}/gu, '\uFFFD'));
      }),
    );
  });

  it('a segment of a path stays one segment', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(segment(text)).not.toMatch(/[/?#&\s]/);
        const { pathname } = new URL(`https://graph.microsoft.com/v1.0/users/${segment(text)}/manager`);
        expect(pathname.split('/')).toHaveLength(5);
      }),
    );
  });
});
