import { after, unanswered, unchecked, type Check } from '../check.js';
import { delegate, delegateReading } from '../delegation.js';
import type { ControllerRead, ControllersRead, Trouble, UnitRead, Answer } from '../ports.js';
import type { Mend, Row, Said } from '../row.js';
import type { Setup } from '../setup.js';

type Directory = NonNullable<Setup['directory']>;
type Verdict = Partial<Row> & Pick<Row, 'state' | 'found'>;

/** The domain controllers of the configuration, its units, and what the service account may do in them. */
export const activeDirectory: Check<ControllersRead | 'not-used'> = {
  read: (reader) => reader.controllers(),
  judge: (facts, { setup: { directory } }) => {
    if (facts === 'not-used' || !directory) return [];
    const { controllers, units } = facts;
    return [
      ...directory.urls.map((url) => ({ ...controllerRow(url), ...judgeController(url, controllers) })),
      ...directory.units.flatMap((unit, place) => judgeUnit(unit, units?.[place], directory)),
    ];
  },
};

function controllerRow(url: string): Pick<Row, 'id' | 'area' | 'about' | 'stops'> {
  const stops = [{ said: { key: 'setup:activeDirectory.stops' } as const }];
  return { id: `active-directory:${url}`, area: 'active-directory', about: url, stops };
}

function judgeController(url: string, controllers: readonly ControllerRead[]): Verdict {
  const tried = controllers.find((one) => one.url === url);
  // Another one refused the service account.
  if (!tried) return after(`active-directory:${controllers.at(-1)?.url ?? ''}`);
  const { answer } = tried;
  if ('trouble' in answer) return judgeTrouble(answer.trouble);
  const { name, domain, isReadOnly, isSynchronized } = answer.read;
  const values = { name };
  if (domain.toLowerCase() !== domainOfFirst(controllers)) {
    const said = { key: 'setup:activeDirectory.otherDomain', values: { name, domain } } as const;
    return missing(said, 'setup:activeDirectory.mend.domain');
  }
  if (isReadOnly)
    return missing({ key: 'setup:activeDirectory.readOnly', values }, 'setup:activeDirectory.mend.writable');
  if (!isSynchronized)
    return missing({ key: 'setup:activeDirectory.behind', values }, 'setup:activeDirectory.mend.wait');
  return { state: 'ok', found: { key: 'setup:activeDirectory.ok', values }, stops: [] };
}

/** The bot looks for everybody on one controller, so all are of the domain of the first that let it in. */
function domainOfFirst(controllers: readonly ControllerRead[]): string | undefined {
  const [first] = controllers.flatMap(({ answer }) => ('read' in answer ? [answer.read.domain] : []));
  return first?.toLowerCase();
}

/** The operator can mend these. Of the others nobody knows more than that there was no answer. */
function judgeTrouble(trouble: Trouble): Verdict {
  const { kind, code = '' } = trouble;
  const values = { code };
  if (kind === 'forbidden')
    return missing({ key: 'setup:activeDirectory.refused', values }, 'setup:activeDirectory.mend.account');
  if (code === 'CertificateOfAnotherName')
    return missing({ key: 'setup:activeDirectory.otherName' }, 'setup:activeDirectory.mend.name');
  if (code.startsWith('Certificate'))
    return missing({ key: 'setup:activeDirectory.certificate', values }, 'setup:activeDirectory.mend.ca');
  return unanswered(trouble);
}

function missing(found: Said, mend: Said['key']): Verdict {
  return { state: 'missing', found, mend: { said: { key: mend }, commands: [] } };
}

/** One row where all is well, and otherwise one for each right that is missing. */
function judgeUnit(unit: string, answer: Answer<UnitRead> | undefined, directory: Directory): readonly Row[] {
  const row = unitRow(unit);
  if (!answer) return [{ ...row, ...after(`active-directory:${directory.urls[0] ?? ''}`) }];
  if ('trouble' in answer) return [{ ...row, ...unanswered(answer.trouble) }];
  const { found } = answer.read;
  if (found === 'none')
    return [
      { ...row, ...missing({ key: 'setup:activeDirectory.noUnit' }, 'setup:activeDirectory.mend.unit') },
    ];
  if (found === 'empty')
    return [{ ...row, ...unchecked('no-way', { key: 'setup:activeDirectory.noSample' }), stops: [] }];
  const lacking = found.missing.map((right): Row => {
    const mend: Mend = delegate(right, unit, directory.account);
    const said = { key: `setup:activeDirectory.right.${right}` } as const;
    return { ...row, id: `${row.id}:${right}`, state: 'missing', found: said, mend };
  });
  const { missing: rights, unreadable } = found;
  // Without any reading the row of that right says it all.
  if (unreadable.length > 0 && !rights.includes('read')) {
    const said = {
      key: 'setup:activeDirectory.unreadable',
      values: { attributes: unreadable.join(', ') },
    } as const;
    const mend = delegateReading(unreadable, unit, directory.account);
    lacking.push({ ...row, id: `${row.id}:unreadable`, state: 'missing', found: said, mend });
  }
  if (lacking.length > 0) return lacking;
  return [{ ...row, state: 'ok', found: { key: 'setup:activeDirectory.rights' }, stops: [] }];
}

function unitRow(unit: string): Pick<Row, 'id' | 'area' | 'about' | 'stops'> {
  const stops = [{ said: { key: 'setup:activeDirectory.unitStops' } as const }];
  return { id: `active-directory:${unit}`, area: 'active-directory', about: unit, stops };
}
