import { z } from "zod";
import { VariantDraft } from "../../../../contract/names";
import { AuthorityKind, VariantKind } from "../../../../model/authority";
import { wrongUsage } from "../../verb";
import type { Action } from "./action";

export const add: Action = {
  usage:
    " PREFERRED [--kind K] [--variant FORM[:KIND[:SCRIPT[:SOURCE]]]]... [--dates EDTF] [--note N] [--source S]...",
  says: `A new name. K: ${AuthorityKind.options.join(", ")}. KIND: ${VariantKind.options.join(", ")}.
      A variant may also be JSON: {"form","kind","script","source","scheme","used"}; used is EDTF.`,
  writes: true,
  words: [1, 1],
  async run({ handlers }, [preferred = ""], { text, texts }) {
    const kind = AuthorityKind.safeParse(text("kind") ?? "person");
    if (!kind.success) throw wrongUsage(`--kind is one of ${AuthorityKind.options.join(", ")}.`);
    if (preferred.trim() === "") throw wrongUsage("A name has at least one letter.");
    const sources = texts("source");
    const { id, changed } = await handlers.addAuthority({
      draft: {
        preferred: preferred.trim(),
        kind: kind.data,
        variants: texts("variant").map(readVariant),
        dates: text("dates") ?? null,
        note: text("note") ?? null,
        ...(sources.length === 0 ? {} : { sources }),
      },
    });
    const { authority } = await handlers.authority({ id });
    return {
      json: { id, authority, changed },
      text: `${id}  ${authority.preferred}, ${String(authority.variants.length)} other forms`,
    };
  },
};

/** `Filippov:pseudonym:Latn:Cable of 1949`; a source may hold colons itself, parts may be left empty. */
function readVariant(given: string): VariantDraft {
  if (given.trimStart().startsWith("{")) return asJson(given);
  const [form = "", kind = "", script = "", ...source] = given.split(":");
  const read = VariantDraft.safeParse({
    form,
    ...(kind.trim() === "" ? {} : { kind: kind.trim() }),
    ...(script.trim() === "" ? {} : { script: script.trim() }),
    source: source.join(":").trim() || null,
  });
  if (read.success) return read.data;
  throw wrongUsage(`--variant “${given}”: ${z.prettifyError(read.error).replaceAll("\n", " ")}.`);
}

function asJson(given: string): VariantDraft {
  try {
    return VariantDraft.parse(JSON.parse(given));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw wrongUsage(`--variant “${given}”: ${why.replaceAll("\n", " ")}.`);
  }
}
