/** Takes the place of a request id in lines that belong to no request and no freeze. */
export const OWN_TRAILS = {
  /** Lines that say who read whose history. */
  history: 'history',
  /** Lines about the trail itself: what the bot deleted after the retention time, and what an update sealed. */
  retention: 'retention',
} as const;
