import { Pencil } from "lucide-react";
import type { AuthorityAnswer } from "../../../archive/contract/names";
import type { NameVariant } from "../../../archive/model/authority";
import { scriptOf } from "../../../archive/model/script";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import css from "./form-table.module.css";

/** A row a form: script and scheme, kind, when it was in use, who says so, and how many items have it. */
export function FormTable(props: {
  readonly answer: AuthorityAnswer;
  /** Forms chosen to be parted; null while nothing is to be. */
  readonly taken: ReadonlySet<string> | null;
  readonly onTake: (taken: ReadonlySet<string>) => void;
  /** Opens a form to be corrected; null where nothing may be written now. */
  readonly onEdit: ((form: NameVariant) => void) | null;
}) {
  const say = useSay();
  const { taken, onEdit } = props;
  const rows = rowsOf(props.answer);
  const toggle = (form: string) => {
    const next = new Set(taken);
    if (!next.delete(form)) next.add(form);
    props.onTake(next);
  };
  return (
    <div className={css["scroll"]} tabIndex={0} role="region" aria-label={say("names.forms")}>
      <table className={css["table"]}>
        <thead>
          <tr>
            <th scope="col">{say("names.form")}</th>
            <th scope="col">{say("names.script")}</th>
            <th scope="col">{say("names.kind")}</th>
            <th scope="col">{say("names.used")}</th>
            <th scope="col">{say("names.source")}</th>
            <th scope="col" className={css["number"]}>
              {say("names.itemsShort")}
            </th>
            {onEdit !== null && (
              <th scope="col">
                <span className="unseen">{say("names.edit")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ variant, items, isPreferred, own }) => (
            <tr key={`${variant.form} ${variant.kind} ${variant.used ?? ""}`}>
              <th scope="row" className={css["form"]}>
                {taken !== null && !isPreferred && (
                  <input
                    type="checkbox"
                    aria-label={say("names.take", { form: variant.form })}
                    checked={taken.has(variant.form)}
                    onChange={() => toggle(variant.form)}
                  />
                )}
                <Scripted text={variant.form} />
              </th>
              <td>
                <ScriptName script={variant.script} />
                {variant.scheme !== undefined && <small>{variant.scheme}</small>}
              </td>
              <td>{say(`names.kind.${variant.kind}`)}</td>
              <td translate="no">{variant.used ?? "–"}</td>
              <td className={css["source"]}>{variant.source ?? "–"}</td>
              <td className={css["number"]}>{items === 0 ? "–" : items}</td>
              {onEdit !== null && (
                <td className={css["edit"]}>
                  {own !== null && (
                    <Button
                      label={say("names.editForm", { form: own.form })}
                      icon={Pencil}
                      square
                      onPress={() => onEdit(own)}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Row {
  readonly variant: NameVariant;
  readonly items: number;
  readonly isPreferred: boolean;
  /** The form as the record has it; null where it is the preferred form alone. */
  readonly own: NameVariant | null;
}

/** The preferred form first, whether or not the variants list it, then the others in their order. */
function rowsOf({ authority, forms }: AuthorityAnswer): readonly Row[] {
  const { preferred, variants } = authority;
  const listed = variants.find(({ form }) => form === preferred);
  const first: NameVariant = {
    form: preferred,
    script: scriptOf(preferred),
    source: null,
    ...listed,
    kind: "preferred",
  };
  const items = (form: string) => forms.find((one) => one.form === form)?.items ?? 0;
  return [first, ...variants.filter((one) => one !== listed)].map((variant, at) => ({
    variant,
    items: items(variant.form),
    isPreferred: at === 0,
    own: at === 0 ? (listed ?? null) : variant,
  }));
}

function ScriptName({ script }: { readonly script: string }) {
  const say = useSay();
  const names = new Intl.DisplayNames([say.language], { type: "script", fallback: "code" });
  return script === "Zyyy" ? "–" : names.of(script);
}
