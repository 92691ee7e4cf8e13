import { RemoteError } from '../../unlock/errors.js';
import { unknownFrom, type Finding } from '../../unlock/findings.js';
import type { Graph } from '../client/client.js';

/** Turns a part into a finding: its value, or why it is not known. Any error but `RemoteError` is our mistake. */
export function findingOf<T>(graph: Graph, value: () => Finding<T>): Finding<T> {
  try {
    return value();
  } catch (error) {
    return notKnown(graph, error);
  }
}

/** The same for a part that takes questions of its own. */
export async function findingFrom<T>(graph: Graph, value: () => Promise<Finding<T>>): Promise<Finding<T>> {
  try {
    return await value();
  } catch (error) {
    return notKnown(graph, error);
  }
}

function notKnown(graph: Graph, error: unknown): Finding<never> {
  if (!(error instanceof RemoteError)) throw error;
  // A missing licence is not a fault.
  const level = error.kind === 'not-licensed' ? 'debug' : 'warn';
  graph.log[level]({ err: error }, 'A part of the look at an account is not known');
  return unknownFrom(error);
}
