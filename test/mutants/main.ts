import { run } from './run.js';

// `npm run test:mutants`: takes out each guard that docs/threat-model.md names, one at a time, in a copy of the
// repository, and runs the tests that the line names. A guard is held when one of them falls. With numbers it tries
// only these lines: `npm run test:mutants -- 12 25`.

process.exitCode = run(process.argv.slice(2).map(Number), (line) => process.stdout.write(`${line}\n`));
