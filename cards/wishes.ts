/** The person wants to see something: a credential, the details, the evidence, the normal card. Nothing changes. */
export interface Viewing {
  readonly kind:
    | 'mass-some'
    | 'mass-card'
    | 'reveal'
    | 'details'
    | 'support'
    | 'evidence'
    | 'evidence-file'
    | 'back'
    | 'view'
    | 'check';
  readonly cardVersion: number;
}

/**
 * The person wants to see what waits. `requestId` says which part: where a request is, or `PAGE-2`. Or they want to see
 * whom they can hand a request to.
 */
export interface Queueing {
  readonly kind: 'queue' | 'hand-form';
  readonly cardVersion: number;
}

/** Somebody is calling the person, and it is not an approver. `requestId` means nothing. */
export interface Reporting {
  readonly kind: 'false-call';
  readonly cardVersion: number;
}

/** The person lifts a freeze or a stop, or decides on a channel. `requestId` is its id. */
export interface Lifting {
  readonly kind: 'lift' | 'move-channel' | 'keep-channel';
  readonly cardVersion: number;
}

/** The person confirms a command that was typed before. `requestId` is one of `COMMAND_IDS`, or the channel's purpose. */
export type Commanding =
  | { readonly kind: 'history'; readonly cardVersion: number; readonly name: string }
  | {
      readonly kind: 'choose-channel';
      readonly cardVersion: number;
      readonly channel: 'approvals' | 'incidents';
    };
