/** microsoft-apis.md N-H: a row of Microsoft's list of incidents and advisories. */
export interface ServiceIssue {
  id: string;
  title: string;
  service: string;
  impactDescription: string;
  classification: 'incident' | 'advisory';
  status: string;
  isResolved: boolean;
  startDateTime: string;
}
