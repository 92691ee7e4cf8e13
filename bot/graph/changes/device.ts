import type { Device } from '../../unlock/evidence/otherWays.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { write } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import { readDevices } from '../evidence/devices.js';
import { foundIn } from '../evidence/readAll.js';

const switching: Operation = {
  name: 'switch the device',
  permission: 'Device.ReadWrite.All',
  writes: true,
};

/** Reads a device of this person. Returns `undefined` for anybody else's (microsoft-apis.md A28). Throws `RemoteError`. */
export async function readDevice(graph: Graph, id: string, deviceId: string): Promise<Device | undefined> {
  return foundIn(await readDevices(graph, id), switching, (device) => device.id === deviceId);
}

/** Switches a device off or on. Graph answers 204. learn.microsoft.com/graph/api/device-update */
export async function switchDevice(graph: Graph, deviceId: string, accountEnabled: boolean): Promise<void> {
  await write(switching, () => graph.api(`/devices/${segment(deviceId)}`).patch({ accountEnabled }));
}
