/** All problems in one error, so that the operator can fix them in one go. */
export class ManifestProblems extends Error {
  override readonly name = 'ManifestProblems';

  constructor(
    heading: string,
    readonly problems: readonly string[],
  ) {
    super([heading, ...problems.map((problem) => `  - ${problem}`)].join('\n'));
  }
}
