/** Somebody whom the ticket systems know, by their mail address. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
