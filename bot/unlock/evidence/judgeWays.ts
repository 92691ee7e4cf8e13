import { addedAddresses } from './addedAddresses.js';
import { contactChanges } from './contactChanges.js';
import type { EvidenceFound, Source } from './evidence.js';
import { judgeDevices, judgePhones } from './judgeDevices.js';
import { judgeTenant } from './judgeTenant.js';
import type { Judgement } from './judgement.js';
import type { Outside } from './outside.js';
import { understood } from './unclear.js';

/** What was read of a source. `undefined` while it is not known. */
type Read = <S extends Source>(
  source: S,
) => Extract<EvidenceFound[S], { readonly known: true }>['value'] | undefined;

type Ways =
  | ('devices' | 'phones' | 'protocols' | 'repliesOn' | 'repliesLead')
  | ('contactChanges' | 'otherMails' | 'addedAddresses' | 'tenant');

/** Judges the other ways back in: devices, phones, protocols, replies, addresses, and the whole tenant. */
export function judgeWays(read: Read, since: number, outside: Outside): Pick<Judgement, Ways> {
  const isOutside = (to: string) => outside(to.includes('@') ? to : `x@${to}`);
  const protocols = read('protocols');
  const tenant = judgeTenant(read('tenantChanges'), read('mailFlow'), since, isOutside);
  const replies = read('replies');
  const contact = contactChanges(read('changes') ?? []);
  return {
    devices: judgeDevices(read('devices') ?? [], since, read('changes') ?? []),
    phones: judgePhones(understood(read('phones')), protocols?.blockedPhones ?? [], since),
    ...(protocols && { protocols }),
    repliesOn: replies?.on === true,
    repliesLead: replies?.on ? [...replies.addresses, ...replies.links].filter(isOutside) : [],
    contactChanges: contact,
    otherMails: read('contact')?.otherMails ?? [],
    addedAddresses: addedAddresses(contact, read('contact')),
    ...(tenant && { tenant }),
  };
}
