import "server-only";

/** What Next hands a page as its search parameters. */
export type Search = Record<string, string | string[] | undefined>;

/** The same as URLSearchParams, repeated names kept. */
export function searchParametersOf(search: Search): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) parameters.append(name, one);
    }
  }
  return parameters;
}
