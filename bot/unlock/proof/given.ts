/** What a remedy gives to a person. What gives nothing needs no proof of who they are. */
export const GIVEN = ['sending', 'sign-in', 'password', 'pass', 'method'] as const;
export type Given = (typeof GIVEN)[number];
