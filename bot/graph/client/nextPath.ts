/**
 * The path of a next link, behind the version: every page then comes from the same Graph. `undefined` for a link of
 * another form.
 */
export function nextPath(link: string, version: string): string | undefined {
  const at = link.indexOf(`/${version}/`);
  return at < 0 ? undefined : link.slice(at + version.length + 1);
}
