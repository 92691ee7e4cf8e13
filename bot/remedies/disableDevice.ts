import type { RemedyFactory } from './shared/factory.js';
import { isDeviceOn, readDevice, targetId } from './shared/device.js';
import { DEVICES_PAGE } from './shared/portals.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'disable-device': true;
  }
}

/** Switches off a device of the person in the directory: its own sign-in no longer counts (microsoft-apis.md A28). */
export const disableDevice: RemedyFactory = ({ changes }) => ({
  id: 'disable-device',
  treats: [],
  order: 22,
  permission: 'Device.ReadWrite.All',
  ownedByActiveDirectory: false,
  firstAid: 'advised',
  undoneBy: 'enable-device',
  mostOffered: 10,
  offered: {
    contain: ({ judged: { devices, indicators } }) =>
      devices
        // As an app the bot may switch off Windows alone. The evidence says where a human does the others.
        .filter(({ device, byBot }) => byBot && device.enabled !== false)
        .map(({ device, recent }) => ({
          target: { id: device.id, name: device.name ?? '' },
          advised: recent && indicators.length > 0,
        })),
  },
  isNeeded: () => 'yes',
  portal: () => DEVICES_PAGE,
  read: (subject, target) => readDevice(changes, subject, target),
  isAlreadyFine: (before) => !isDeviceOn(before),
  async run(_subject, { target }) {
    await changes.switchDevice(targetId(target), false);
    return 'made';
  },
  confirm: async (subject, _before, target) => !isDeviceOn(await readDevice(changes, subject, target)),
});
