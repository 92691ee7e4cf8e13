import type { Known } from '../check.js';
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

/** One row for each client secret in production (microsoft-apis.md D8: a managed identity has none). */
export function judgeSecrets({ setup }: Pick<Known, 'setup'>): readonly Row[] {
  return setup.secrets.map((variable) => ({
    id: `configuration:secret:${variable}`,
    area: 'configuration',
    about: variable,
    state: 'warning',
    found: { key: 'setup:secrets.found', values: { variable } },
    stops: [],
    mend: {
      said: { key: `setup:secrets.mend.${variable}` },
      commands: [],
      source:
        'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity',
    },
  }));
}
