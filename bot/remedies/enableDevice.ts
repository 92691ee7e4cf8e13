import type { RemedyFactory } from './shared/factory.js';
import { isDeviceOn, readDevice, targetId } from './shared/device.js';
import { DEVICES_PAGE } from './shared/portals.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'enable-device': true;
  }
}

/** Switches a device on again that `disable-device` switched off (microsoft-apis.md A28). */
export const enableDevice: RemedyFactory = ({ changes }) => ({
  id: 'enable-device',
  treats: [],
  order: 53,
  permission: 'Device.ReadWrite.All',
  ownedByActiveDirectory: false,
  isNeeded: () => 'yes',
  portal: () => DEVICES_PAGE,
  read: (subject, target) => readDevice(changes, subject, target),
  isAlreadyFine: isDeviceOn,
  async run(_subject, { target }) {
    await changes.switchDevice(targetId(target), true);
    return 'made';
  },
  confirm: async (subject, _before, target) => isDeviceOn(await readDevice(changes, subject, target)),
});
