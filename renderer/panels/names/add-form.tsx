import { Plus } from "lucide-react";
import { useState } from "react";
import type { AuthorityAnswer } from "../../../archive/contract/names";
import { VariantKind } from "../../../archive/model/authority";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { Button } from "../../ui/button";
import css from "./name-record.module.css";

const EMPTY = { form: "", kind: "spelling" as VariantKind, scheme: "", used: "", source: "" };
const FIELDS = ["form", "scheme", "used", "source"] as const;

/** One more form: its script is read from its letters. */
export function AddForm({ answer }: { readonly answer: AuthorityAnswer }) {
  const say = useSay();
  const changes = useChanges();
  const [draft, setDraft] = useState<typeof EMPTY | null>(null);
  const { authority, version } = answer;
  if (draft === null)
    return (
      <p className={css["add"]}>
        <Button label={say("names.addForm")} icon={Plus} onPress={() => setDraft(EMPTY)} />
      </p>
    );
  const keep = async () => {
    const given = Object.entries(draft).filter(([, value]) => value.trim() !== "");
    const variant = { form: draft.form, ...Object.fromEntries(given) };
    const set = { variants: [...authority.variants, variant] };
    const what = say("names.formAdded", { form: draft.form, name: authority.preferred });
    const reply = await changes.make("changeAuthority", { id: authority.id, version, set }, what);
    if (reply.ok) setDraft(null);
  };
  return (
    <form
      className={css["addForm"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.form.trim() !== "") void keep();
      }}
    >
      {FIELDS.map((field) => (
        <label key={field}>
          <span>{say(`names.${field}`)}</span>
          <input
            autoFocus={field === "form"}
            value={draft[field]}
            onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
          />
        </label>
      ))}
      <label>
        <span>{say("names.kind")}</span>
        <select
          value={draft.kind}
          onChange={(event) => setDraft({ ...draft, kind: event.target.value as VariantKind })}
        >
          {VariantKind.options
            .filter((kind) => kind !== "preferred")
            .map((kind) => (
              <option key={kind} value={kind}>
                {say(`names.kind.${kind}`)}
              </option>
            ))}
        </select>
      </label>
      <span className={css["addKeys"]}>
        <button type="submit" className={css["submit"]} disabled={draft.form.trim() === ""}>
          {say("names.addForm")}
        </button>
        <Button label={say("names.leave")} look="line" onPress={() => setDraft(null)} />
      </span>
    </form>
  );
}
