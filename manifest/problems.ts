/** Everything that is wrong, in one error: whoever runs the packaging fixes it in one go, not one line at a time. */
export class ManifestProblems extends Error {
  override readonly name = 'ManifestProblems';

  constructor(
    heading: string,
    readonly problems: readonly string[],
  ) {
    super([heading, ...problems.map((problem) => `  - ${problem}`)].join('\n'));
  }
}
