import { z } from "./schema";

const STATEMENT = "http://rightsstatements.org/vocab/";
const LICENCE = "https://creativecommons.org/";

/**
 * The twelve statements of rightsstatements.org (version 1.0), and the marks and licences of Creative Commons (4.0), with the
 * addresses that name them for machines. Data: nothing is fetched.
 */
const URIS = {
  "in-copyright": `${STATEMENT}InC/1.0/`,
  "in-copyright-eu-orphan-work": `${STATEMENT}InC-OW-EU/1.0/`,
  "in-copyright-educational": `${STATEMENT}InC-EDU/1.0/`,
  "in-copyright-non-commercial": `${STATEMENT}InC-NC/1.0/`,
  "in-copyright-rights-holder-unknown": `${STATEMENT}InC-RUU/1.0/`,
  "no-copyright-contractual": `${STATEMENT}NoC-CR/1.0/`,
  "no-copyright-non-commercial": `${STATEMENT}NoC-NC/1.0/`,
  "no-copyright-other-restrictions": `${STATEMENT}NoC-OKLR/1.0/`,
  "no-copyright-united-states": `${STATEMENT}NoC-US/1.0/`,
  "not-evaluated": `${STATEMENT}CNE/1.0/`,
  undetermined: `${STATEMENT}UND/1.0/`,
  "no-known-copyright": `${STATEMENT}NKC/1.0/`,
  "public-domain": `${LICENCE}publicdomain/mark/1.0/`,
  cc0: `${LICENCE}publicdomain/zero/1.0/`,
  "cc-by": `${LICENCE}licenses/by/4.0/`,
  "cc-by-sa": `${LICENCE}licenses/by-sa/4.0/`,
  "cc-by-nd": `${LICENCE}licenses/by-nd/4.0/`,
  "cc-by-nc": `${LICENCE}licenses/by-nc/4.0/`,
  "cc-by-nc-sa": `${LICENCE}licenses/by-nc-sa/4.0/`,
  "cc-by-nc-nd": `${LICENCE}licenses/by-nc-nd/4.0/`,
} as const;

export const RightsKey = z.enum(Object.keys(URIS) as [keyof typeof URIS, ...(keyof typeof URIS)[]]);
export type RightsKey = z.infer<typeof RightsKey>;

/** In the order in which they are offered: what is in copyright, what is not, what is not known, licences. */
export const rightsKeys: readonly RightsKey[] = RightsKey.options;

/** The address that names a statement or licence for machines. */
export const rightsUri = (key: RightsKey): string => URIS[key];

/** The statement that an address names, whatever its scheme, version, language or last stroke. null for none of ours. */
export function rightsOfUri(uri: string): RightsKey | null {
  const path = pathOf(uri);
  return rightsKeys.find((key) => pathOf(URIS[key]) === path) ?? null;
}

const pathOf = (uri: string) =>
  uri
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/u, "")
    .replace(/\/(?:page|data)\//u, "/vocab/")
    .replace(/\/\d\.\d(?:\/.*)?$|[?#].*$/u, "");
