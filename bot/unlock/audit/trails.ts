/** Where lines stand that belong to no request and no freeze: in the place of its id. */
export const OWN_TRAILS = {
  /** Who looked into whose history. */
  history: 'history',
  /** What was forgotten, and when. */
  retention: 'retention',
} as const;
