import type { Row } from '../row.js';

/** One row for each problem of the configuration, by the variable that it names first. */
export function judgeConfiguration(problems: readonly string[]): readonly Row[] {
  if (problems.length === 0) {
    const found = { key: 'setup:configuration.ok' } as const;
    return [{ id: 'configuration', area: 'configuration', about: '.env', state: 'ok', found, stops: [] }];
  }
  return problems.map((problem) => {
    const [variable = ''] = problem.split(' ');
    return {
      id: `configuration:${variable}`,
      area: 'configuration',
      about: variable,
      state: 'missing',
      found: { key: 'setup:configuration.problem', values: { problem } },
      stops: [{ said: { key: 'setup:configuration.stops' } }],
      mend: { said: { key: 'setup:configuration.mend', values: { variable } }, commands: [] },
    };
  });
}
