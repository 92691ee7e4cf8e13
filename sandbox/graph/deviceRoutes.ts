import { isObject } from '../http/json.js';
import type { Answer } from '../http/message.js';
import { badRequest, denied, notFound } from './graphError.js';
import { type GraphContext, type GraphRoute, userInPath } from './graphContext.js';
import type { Row } from './odata/filter.js';
import { listAnswer } from './odata/page.js';

const readUsers = [['User.Read.All'], ['Directory.Read.All']];

/** microsoft-apis.md A28, A14: devices of a person, switching one off, and automatic replies. */
export const deviceRoutes: GraphRoute[] = [
  { method: 'GET', path: '/users/{id}/registeredDevices', needs: readUsers, handle: list },
  { method: 'GET', path: '/users/{id}/ownedDevices', needs: readUsers, handle: list },
  {
    method: 'GET',
    path: '/devices',
    // contrib device-list.md
    needs: [['Device.Read.All'], ['Device.ReadWrite.All'], ['Directory.Read.All']],
    handle: all,
  },
  {
    method: 'PATCH',
    path: '/devices/{device}',
    needs: [['Device.ReadWrite.All'], ['Directory.ReadWrite.All']],
    handle: patch,
  },
  {
    method: 'GET',
    path: '/users/{id}/mailboxSettings/automaticRepliesSetting',
    needs: [['MailboxSettings.Read'], ['MailboxSettings.ReadWrite']],
    handle: replies,
  },
  {
    method: 'PATCH',
    path: '/users/{id}/mailboxSettings',
    needs: [['MailboxSettings.ReadWrite']],
    handle: patchSettings,
  },
];

/** Without a permission for devices only type and id are told (learn.microsoft.com, "Limited information returned"). */
function list(context: GraphContext): Answer {
  const { id } = userInPath(context);
  const { grants } = context.tenant.settings;
  const sees = ['Device.Read.All', 'Device.ReadWrite.All', 'Directory.Read.All'].some((one) =>
    grants.has(one),
  );
  const rows = context.tenant.devices.filter(({ ownerId }) => ownerId === id);
  return listAnswer(context, {
    rows: rows as unknown as Row[],
    show: (row) => {
      const { ownerId: _owner, ...device } = row;
      const told = sees
        ? device
        : Object.fromEntries(
            Object.entries(device).map(([name, value]) => [name, name === 'id' ? value : null]),
          );
      return { '@odata.type': '#microsoft.graph.device', ...told };
    },
    context: 'directoryObjects',
  });
}

function all(context: GraphContext): Answer {
  const rows = context.tenant.devices.map(({ ownerId: _owner, ...device }) => ({ ...device }));
  return listAnswer(context, { rows, show: (row) => row, context: 'devices' });
}

/** device-update.md: 204. As an app nothing but extensionAttributes may be changed where the system is not Windows. */
function patch(context: GraphContext): Answer {
  const { tenant, params, request } = context;
  const device = tenant.devices.find(({ id }) => id === params.device);
  if (!device) throw notFound(params.device ?? '');
  if (!isObject(request.body) || typeof request.body.accountEnabled !== 'boolean')
    throw badRequest('Property accountEnabled is invalid.');
  if (device.operatingSystem !== 'Windows') throw denied();
  device.accountEnabled = request.body.accountEnabled;
  return { status: 204 };
}

/** automaticrepliessetting.md. Off unless a test or a break-in switches it on. */
function replies(context: GraphContext): Answer {
  const { id } = userInPath(context);
  if (!context.tenant.mailbox(id)) throw notFound('mailbox');
  const off = {
    status: 'disabled',
    externalAudience: 'none',
    internalReplyMessage: '',
    externalReplyMessage: '',
  };
  return { status: 200, body: { ...off, ...context.tenant.automaticReplies.get(id) } };
}

const STATUSES = ['disabled', 'alwaysEnabled', 'scheduled'];

/** user-update-mailboxsettings.md: 200 with the settings. What is not sent keeps its value (microsoft-apis.md A14). */
function patchSettings(context: GraphContext): Answer {
  const { tenant, request } = context;
  const { id } = userInPath(context);
  if (!tenant.mailbox(id)) throw notFound('mailbox');
  const change = isObject(request.body) ? request.body.automaticRepliesSetting : undefined;
  if (!isObject(change) || !(change.status === undefined || STATUSES.includes(change.status as string)))
    throw badRequest('Property automaticRepliesSetting is invalid.');
  tenant.automaticReplies.set(id, { ...tenant.automaticReplies.get(id), ...change });
  return { status: 200, body: { automaticRepliesSetting: replies(context).body } };
}
