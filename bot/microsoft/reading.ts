/** POSTs of Graph that change nothing: several reads at once, a question about groups, and a search of the audit log. */
const READING_POSTS = /\/(?:\$batch|checkMemberGroups|auditLog\/queries)$/;
const READING_CMDLETS = /^(?:Get|Search)-/;

/** True for a call to Graph that changes nothing. What is not known to read counts as a change. @param path no query */
export function isReadingCall(method: string, path: string): boolean {
  return method === 'GET' || (method === 'POST' && READING_POSTS.test(path));
}

/** True for a cmdlet of Exchange that changes nothing. */
export function isReadingCmdlet(cmdlet: string): boolean {
  return READING_CMDLETS.test(cmdlet);
}
