import type {
  CredentialState,
  CredentialStore,
  SealedCredential,
} from '../../bot/unlock/ports/credentials.js';

type Kept = CredentialState & { readonly sealed?: string; readonly approverId?: string };

/** Sealed credentials in memory. They follow the rules of the port: a shown or wiped one does not come back. */
export class MemoryCredentials implements CredentialStore {
  readonly rows = new Map<string, Kept>();

  /** For `Transaction.replaceCredential`: replaces only one that no approver has seen. */
  replace({ requestId, sealed }: SealedCredential): void {
    const { state = 'kept' } = this.rows.get(requestId) ?? {};
    if (state === 'kept' || state === 'offered') this.rows.set(requestId, { state: 'kept', sealed });
  }

  async sealed(requestId: string) {
    return this.rows.get(requestId)?.sealed;
  }

  async offer(requestId: string, approverId: string, until: string) {
    const row = this.rows.get(requestId);
    if (row?.state === 'kept') this.rows.set(requestId, { ...row, state: 'offered', approverId, until });
  }

  async reassign(requestId: string, approverId: string) {
    const row = this.rows.get(requestId);
    if (row?.state === 'offered') this.rows.set(requestId, { ...row, approverId });
  }

  async reveal(requestId: string, approverId: string, shownAt: string, againMs: number) {
    const row = this.rows.get(requestId);
    if (row?.approverId !== undefined && row.approverId !== approverId) return 'not-yours';
    if (row?.sealed === undefined) return row?.state === 'shown' ? 'already-shown' : 'gone';
    if (row.state === 'shown') {
      const isSoon = Date.parse(shownAt) - Date.parse(row.shownAt ?? '') < againMs;
      return isSoon ? { sealed: row.sealed, isFirst: false } : 'already-shown';
    }
    if (row.state !== 'offered') return 'gone';
    this.rows.set(requestId, { ...row, state: 'shown', shownAt });
    return { sealed: row.sealed, isFirst: true };
  }

  async offeredTo(approverId: string) {
    return [...this.rows].flatMap(([id, row]) =>
      row.approverId === approverId && row.state === 'offered' ? [id] : [],
    );
  }

  async wipe(requestId: string) {
    const row = this.rows.get(requestId);
    if (!row) return;
    const { sealed: _wiped, ...rest } = row;
    this.rows.set(requestId, { ...rest, state: row.state === 'shown' ? 'shown' : 'gone' });
  }

  async state(requestId: string): Promise<CredentialState | undefined> {
    const row = this.rows.get(requestId);
    if (!row) return undefined;
    const { sealed: _secret, approverId: _whose, ...said } = row;
    return said;
  }
}
