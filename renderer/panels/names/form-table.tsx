import type { AuthorityAnswer } from "../../../archive/contract/names";
import type { NameVariant } from "../../../archive/model/authority";
import { scriptOf } from "../../../archive/model/script";
import { type Say, useSay } from "../../messages/messages";
import { RecordRow, RecordTable } from "../../ui/record-table";
import css from "./form-table.module.css";

const COLUMNS = ["form", "script", "kind", "used", "source"] as const;

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
    <RecordTable
      label={say("names.forms")}
      columns={COLUMNS.map((column) => say(`names.${column}`))}
      isEdited={onEdit !== null}
    >
      {rows.map(({ variant, items, isPreferred, own }) => (
        <RecordRow
          key={`${variant.form} ${variant.kind} ${variant.used ?? ""}`}
          name={variant.form}
          isFirst={isPreferred}
          mark={
            taken !== null &&
            !isPreferred && (
              <input
                type="checkbox"
                className={css["take"]}
                aria-label={say("names.take", { form: variant.form })}
                checked={taken.has(variant.form)}
                onChange={() => toggle(variant.form)}
              />
            )
          }
          cells={[
            <ScriptOf key="script" variant={variant} />,
            say(`names.kind.${variant.kind}`),
            <span key="used" translate="no">
              {variant.used ?? "–"}
            </span>,
          ]}
          source={variant.source}
          items={items}
          {...(onEdit === null ? {} : { edit: editOf(say, own, onEdit) })}
        />
      ))}
    </RecordTable>
  );
}

const editOf = (say: Say, own: NameVariant | null, onEdit: (form: NameVariant) => void) =>
  own && { label: say("names.editForm", { form: own.form }), onEdit: () => onEdit(own) };

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

function ScriptOf({ variant }: { readonly variant: NameVariant }) {
  const say = useSay();
  const names = new Intl.DisplayNames([say.language], { type: "script", fallback: "code" });
  const { script, scheme } = variant;
  return (
    <>
      {script === "Zyyy" ? "–" : names.of(script)}
      {scheme !== undefined && <small className={css["scheme"]}>{scheme}</small>}
    </>
  );
}
