import type { Authority, NameVariant } from "../model/authority";
import { AuthorityId } from "../model/ids";

/** What else is known of a form: how it was brought into its script, and when it was used (EDTF). */
type Usage = Pick<NameVariant, "scheme" | "used">;

export const authorityId = (number: number) =>
  AuthorityId.parse(`agt-01kajs0${String(number).padStart(19, "0")}`);

export const EDITOR = "Editor’s form, 2019";

export function form(
  written: string,
  script: string,
  kind: NameVariant["kind"],
  source: string,
  usage: Usage = {},
): NameVariant {
  return { form: written, script, kind, source, ...usage };
}

/** One name in four scripts: the family name comes first in all of them. */
export const seoMunha: Authority = {
  id: authorityId(1),
  kind: "person",
  preferred: "Seo Munha",
  variants: [
    form("Seo Munha", "Latn", "preferred", EDITOR),
    form("서문하", "Hang", "other-script", "Signed, beside the seal, PE/HO 2/14/8", {
      used: "1907/1908",
    }),
    form("徐文河", "Hani", "other-script", "Signature, PE/HO 6/03/24", { used: "1908?" }),
    form("Со Мунха", "Cyrl", "other-script", "Consular list of 1907, f. 3", { used: "1907" }),
    form("Mr. Seo", "Latn", "spelling", "Penhallow’s letters"),
    form("Seo", "Latn", "spelling", "Telegrams"),
    form("S. M.", "Latn", "short", "Copy of the receipt, PE/HO 2/14/9/1", { used: "1907-11" }),
    form("Hsü Wên-ho", "Latn", "romanisation", "Lights Office, pay sheet 2, from the Han", {
      scheme: "Wade–Giles",
      used: "1908",
    }),
    form("Sŏ Munha", "Latn", "romanisation", "Made by rule from 서문하, for search", {
      scheme: "McCune–Reischauer",
    }),
  ],
  dates: "1904/1911",
  note: "Interpreter to the Consulate at Port Ellery. Family name first. Read English, Korean, Russian and Chinese for the Harbour Office.",
};

export const penhallow: Authority = {
  id: authorityId(2),
  kind: "person",
  preferred: "Josiah Penhallow",
  variants: [
    form("Josiah Penhallow", "Latn", "preferred", EDITOR),
    form("J. Penhallow", "Latn", "spelling", "Signature, PE/HO 2/14/7"),
    form("Penhallow, Josiah", "Latn", "spelling", "Letter books, index of 1911"),
    form("펜핼로", "Hang", "other-script", "PE/HO 2/14/8"),
  ],
  dates: "1904/1911",
  note: "Harbour master of Port Ellery.",
};

export const verekhin: Authority = {
  id: authorityId(3),
  kind: "person",
  preferred: "A. Verekhin",
  variants: [
    form("A. Verekhin", "Latn", "preferred", EDITOR),
    form("А. Верёхин", "Cyrl", "other-script", "Signature, PE/HO 6/03/19"),
    form("Верёхин", "Cyrl", "other-script", "PE/HO 6/03/19"),
    form("Verekhin", "Latn", "spelling", "Telegram, PE/HO 3/07/112"),
  ],
  dates: "1907/1908-03-08",
  note: "Master of the Ondine, of Vostrey. Lost with her on the Ledge.",
};

export const halloran: Authority = {
  id: authorityId(4),
  kind: "person",
  preferred: "Ines Halloran",
  variants: [
    form("Ines Halloran", "Latn", "preferred", "Signature, PE/HO 4/09/5"),
    form("Halloran, Ines", "Latn", "spelling", "Letter books, index of 1911"),
    form("Mrs. Halloran", "Latn", "spelling", "Minutes, PE/HO 4/09/6"),
    form("HALLORAN", "Latn", "spelling", "Telegram, PE/HO 3/08/31"),
  ],
  dates: "1906/1908",
  note: "Keeper of the light at Skarn Ness.",
};

export const harbourOffice: Authority = {
  id: authorityId(5),
  kind: "corporate-body",
  preferred: "Harbour Office of Port Ellery",
  variants: [
    form("Harbour Office of Port Ellery", "Latn", "preferred", EDITOR),
    form("портовая контора Порт-Эллери", "Cyrl", "other-script", "PE/HO 6/03/19"),
    form("港務局", "Hani", "other-script", "PE/HO 6/03/24"),
  ],
  dates: "1904/1911",
  note: null,
};

export const harbourBoard: Authority = {
  id: authorityId(6),
  kind: "corporate-body",
  preferred: "Harbour Board",
  variants: [form("Harbour Board", "Latn", "preferred", EDITOR)],
  dates: "1904/1911",
  note: "Met monthly at the Harbour Office.",
};
