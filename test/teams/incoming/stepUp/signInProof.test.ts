import { describe, expect, it } from 'vitest';
import { SignInProof } from '../../../../bot/teams/incoming/stepUp/signInProof.js';
import { RemoteError } from '../../../../bot/unlock/errors.js';
import { Entra } from '../../../../sandbox/login/entra.js';
import { people, tenantId } from '../../../../sandbox/tenant/seed.js';

describe('the keys of Entra ID', () => {
  it('that cannot be fetched make nobody a liar: it is not known', async () => {
    const nobodyThere = { loginUrl: 'http://127.0.0.1:9/' };
    const proof = new SignInProof({ cloud: nobodyThere, tenantId, appId: 'app', now: () => new Date() });
    const token = new Entra(() => new Date()).token(people.anna, 'api://botid-app');
    const actor = { id: people.anna.id, name: 'Anna', tenantId };
    await expect(proof.prove(token, actor)).rejects.toThrow(RemoteError);
  });
});
