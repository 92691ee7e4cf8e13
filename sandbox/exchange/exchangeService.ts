import { asObject, asString, type Json } from '../http/json.js';
import type { Answer, SandboxRequest } from '../http/message.js';
import { pathPattern } from '../http/pathPattern.js';
import { tenantId } from '../tenant/seed.js';
import type { Tenant } from '../tenant/tenant.js';
import { blockedSenderCmdlets } from './blockedSenderCmdlets.js';
import { type Cmdlet, ExchangeError } from './cmdlet.js';
import { delegateCmdlets } from './delegateCmdlets.js';
import { exchangeErrorAnswer } from './exchangeErrorAnswer.js';
import { checkAnchor } from './anchor.js';
import { folderCmdlets } from './folderCmdlets.js';
import { investigationCmdlets } from './investigationCmdlets.js';
import { recipientCmdlets } from './recipientCmdlets.js';
import { sweepCmdlets } from './sweepCmdlets.js';
import { wayCmdlets } from './wayCmdlets.js';
import { mailboxCmdlets } from './mailboxCmdlets.js';

const cmdlets = [
  ...[...blockedSenderCmdlets, ...mailboxCmdlets, ...recipientCmdlets],
  ...[...investigationCmdlets, ...delegateCmdlets, ...folderCmdlets, ...wayCmdlets, ...sweepCmdlets],
];
const PATH = pathPattern('/exchange/adminapi/{version}/{tenantId}/InvokeCommand');
/** PowerShell's common parameters. Every cmdlet accepts them. */
const COMMON = ['Confirm', 'WhatIf', 'ErrorAction', 'WarningAction', 'Verbose', 'ResultSize'];
const DEFAULT_PAGE = 1000;

/** Exchange Online's InvokeCommand (microsoft-apis.md B5): takes a cmdlet and returns rows. */
export function exchangeService(tenant: Tenant, url: string, request: SandboxRequest): Answer {
  const params = PATH.match(request.path);
  if (!params || !['beta', 'v1.0'].includes(params.version ?? '')) return { status: 404 };
  if (request.method !== 'POST') return { status: 405 };
  const { exchangeRole, grants, exchangeErrorShape } = tenant.settings;
  const forbidden =
    params.tenantId !== tenantId || exchangeRole === 'none' || !grants.has('Exchange.ManageAsApp');
  // microsoft-apis.md B5, E: 403 may have an empty body.
  if (forbidden) return { status: 403 };
  try {
    return invoke(tenant, url, request);
  } catch (error) {
    if (error instanceof ExchangeError) return exchangeErrorAnswer(error, exchangeErrorShape);
    throw error;
  }
}

function invoke(tenant: Tenant, url: string, request: SandboxRequest): Answer {
  const input = asObject(asObject(request.body).CmdletInput);
  const cmdlet = find(asString(input.CmdletName) ?? '');
  const { exchangeRole, lackedCmdlets, cmdletRefusal } = tenant.settings;
  if (exchangeRole === 'view-only' && !cmdlet.viewOnly) return { status: 403 };
  if (lackedCmdlets.some((name) => name.toLowerCase() === cmdlet.name.toLowerCase()))
    return cmdletRefusal === 'empty' ? { status: 403 } : notAllowed(cmdlet.name);
  const parameters = asObject(input.Parameters);
  checkParameters(cmdlet, parameters);
  const { Confirm: _confirm, ...own } = parameters;
  if (cmdlet.confirms && parameters.Confirm !== false) {
    return {
      status: 200,
      body: { '@adminapi.confirmationmessage': `Are you sure you want to perform this action?` },
    };
  }
  if (cmdlet.inMailbox) checkAnchor(tenant, own, request.headers['x-anchormailbox']);
  const rows = cmdlet.run(tenant, own);
  return { status: 200, headers: echo(request), body: asExchangeWrites(page(url, request, rows)) };
}

/** As others saw it where the role lacks the cmdlet (microsoft-apis.md B3; office-docs-powershell issue 7970). */
function notAllowed(name: string): Answer {
  const message = `User is not allowed to call ${name}`;
  const innererror = { message, type: 'Microsoft.Exchange.Admin.OData.Core.ODataServiceException' };
  return { status: 401, body: { error: { code: 'Unauthorized', message, innererror } } };
}

/** `RuleIdentity` is a number of 64 bits, more than JavaScript's numbers hold (EXOPS `Get-InboxRule.md`). */
function asExchangeWrites(body: Json): string {
  return JSON.stringify(body).replace(/"RuleIdentity":"(\d+)"/g, '"RuleIdentity":$1');
}

function find(name: string): Cmdlet {
  const cmdlet = cmdlets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (cmdlet) return cmdlet;
  const type = 'System.Management.Automation.CommandNotFoundException';
  throw new ExchangeError(400, type, `The term '${name}' is not recognized as the name of a cmdlet.`);
}

function checkParameters(cmdlet: Cmdlet, parameters: Json): void {
  const allowed = [...cmdlet.parameters, ...COMMON].map((name) => name.toLowerCase());
  const strange = Object.keys(parameters).find((name) => !allowed.includes(name.toLowerCase()));
  const type = 'System.Management.Automation.ParameterBindingException';
  if (strange)
    throw new ExchangeError(
      400,
      type,
      `A parameter cannot be found that matches parameter name '${strange}'.`,
    );
  const missing = cmdlet.required.find((name) => !parameters[name]);
  if (missing) throw new ExchangeError(400, type, `Missing an argument for parameter '${missing}'.`);
}

/** microsoft-apis.md B5: `Prefer: odata.maxpagesize=n`. For the next page, POST the same body to `@odata.nextLink`. */
function page(url: string, request: SandboxRequest, rows: Json[]): Json {
  const asked = /odata\.maxpagesize=(\d+)/i.exec(request.headers.prefer ?? '')?.[1];
  const size = Number(asked ?? DEFAULT_PAGE);
  const start = Number(request.query.get('$skiptoken') ?? 0);
  const more = start + size < rows.length;
  const nextLink = `${url}${request.path}?$skiptoken=${start + size}`;
  return {
    '@odata.context': `${url}/exchange/adminapi/$metadata#Collection(Exchange.GenericHashTable)`,
    '@adminapi.warnings': [],
    ...(more ? { '@odata.nextLink': nextLink } : {}),
    value: rows.slice(start, start + size),
  };
}

function echo(request: SandboxRequest): Record<string, string> {
  const id = request.headers['client-request-id'];
  return id ? { 'client-request-id': id } : {};
}
