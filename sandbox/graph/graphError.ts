/** An error answer of Microsoft Graph (microsoft-apis.md A20). */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** microsoft-apis.md A3: the app lacks the permission, or the target outranks the app. */
export function denied(): GraphError {
  return new GraphError(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  );
}

/** microsoft-apis.md A33: the app has no role for the unit that the account is in. */
export function restrictedUnit(): GraphError {
  return new GraphError(
    403,
    'Authorization_RequestDenied',
    'Target object is a member of a restricted management administrative unit and can only be modified by administrators scoped to that administrative unit.',
  );
}

/** microsoft-apis.md A1. */
export function notFound(what: string): GraphError {
  const message = `Resource '${what}' does not exist or one of its queried reference-property objects are not present.`;
  return new GraphError(404, 'Request_ResourceNotFound', message);
}

export function badRequest(message: string): GraphError {
  return new GraphError(400, 'Request_BadRequest', message);
}

/** concepts/aad-advanced-queries.md: this works only with ConsistencyLevel: eventual and $count=true. */
export function unsupportedQuery(message: string): GraphError {
  return new GraphError(400, 'Request_UnsupportedQuery', message);
}
