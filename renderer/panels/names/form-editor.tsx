import { Trash2 } from "lucide-react";
import { useState } from "react";
import type { AuthorityAnswer, VariantDraft } from "../../../archive/contract/names";
import { type NameVariant, VariantKind } from "../../../archive/model/authority";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { Button } from "../../ui/button";
import { RecordField, RecordForm } from "../../ui/record-form";

/** The form that is written: one of the record's, or a new one. */
export type WrittenForm = NameVariant | "new";

const FIELDS = ["form", "scheme", "used", "source"] as const;
type Draft = Record<(typeof FIELDS)[number], string> & { readonly kind: VariantKind };

const draftOf = (written: WrittenForm): Draft =>
  written === "new"
    ? { form: "", kind: "spelling", scheme: "", used: "", source: "" }
    : {
        form: written.form,
        kind: written.kind,
        scheme: written.scheme ?? "",
        used: written.used ?? "",
        source: written.source ?? "",
      };

/** One form of the name, new or corrected; its script is read from its letters. It is taken away here too, and back with Undo. */
export function FormEditor(props: {
  readonly answer: AuthorityAnswer;
  readonly written: WrittenForm;
  readonly onEnd: () => void;
}) {
  const say = useSay();
  const { written, onEnd } = props;
  const [draft, setDraft] = useState(() => draftOf(written));
  const { keep, remove } = useFormChange(props.answer, written, onEnd);
  const kinds = VariantKind.options.filter((one) => one !== "preferred" || one === draft.kind);
  return (
    <RecordForm
      label={
        written === "new" ? say("names.addForm") : say("names.editForm", { form: written.form })
      }
      keep={say(written === "new" ? "names.addForm" : "names.keepForm")}
      isEmpty={draft.form.trim() === ""}
      onKeep={() => void keep(draft)}
      onLeave={onEnd}
      more={
        written !== "new" && (
          <Button
            label={say("names.removeForm")}
            icon={Trash2}
            look="loss"
            onPress={() => void remove()}
          />
        )
      }
    >
      {FIELDS.map((field) => (
        <RecordField key={field} label={say(`names.${field}`)}>
          <input
            autoFocus={field === "form"}
            value={draft[field]}
            onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
          />
        </RecordField>
      ))}
      <RecordField label={say("names.kind")}>
        <select
          value={draft.kind}
          onChange={(event) => setDraft({ ...draft, kind: event.target.value as VariantKind })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`names.kind.${kind}`)}
            </option>
          ))}
        </select>
      </RecordField>
    </RecordForm>
  );
}

/** Writes the record with the form as it is now, or without it: one version, which Undo takes back. */
function useFormChange(
  { authority, version }: AuthorityAnswer,
  written: WrittenForm,
  onEnd: () => void,
) {
  const say = useSay();
  const changes = useChanges();
  const { id, variants, preferred: name } = authority;
  const write = async (next: readonly VariantDraft[], what: string) => {
    const input = { id, version, set: { variants: next } };
    const reply = await changes.make("changeAuthority", input, what);
    if (reply.ok) onEnd();
  };
  return {
    keep(draft: Draft) {
      const given = Object.entries(draft).filter(([, value]) => value.trim() !== "");
      const variant: VariantDraft = { form: draft.form, ...Object.fromEntries(given) };
      // A script that somebody chose stays with the letters that it was chosen for.
      const isSame = written !== "new" && written.form === draft.form.trim();
      const form = isSame ? { ...variant, script: written.script } : variant;
      const words = { form: draft.form.trim(), name };
      return written === "new"
        ? write([...variants, form], say("names.formAdded", words))
        : write(
            variants.map((one) => (one === written ? form : one)),
            say("names.formChanged", words),
          );
    },
    remove() {
      const form = written === "new" ? "" : written.form;
      return write(
        variants.filter((one) => one !== written),
        say("names.formRemoved", { form, name }),
      );
    },
  };
}
