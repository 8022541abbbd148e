import { useState } from "react";
import type { Input } from "../../../archive/contract";
import type { UnitId } from "../../../archive/model/ids";
import { fields } from "../../../archive/model/fields/registry";
import { useSay } from "../../messages/messages";
import { useClient } from "../../state/archive-context";
import { useChanges } from "../../state/changes-context";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { Sheet } from "../../ui/sheet";
import css from "./bulk-sheet.module.css";
import { BulkPreview } from "./bulk-preview";
import { labelOf } from "./field-row";

type How = Input<"bulkEdit">["how"];
const HOWS: readonly How[] = ["set", "append", "replace"];
const SHOWN = 100;

/** One change of one field for many units: seen before it is made, made as a whole, taken back as a whole. */
export function BulkSheet(props: {
  readonly ids: readonly UnitId[];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const client = useClient();
  const { make } = useChanges();
  const [draft, setDraft] = useState({ field: "genre", how: "set" as How, value: "", find: "" });
  const [job, setJob] = useState<string | null>(null);
  const change = { ids: [...props.ids], ...draft };
  const preview = useRequest("previewBulkEdit", { ...change, limit: SHOWN });
  const counts = preview.last;
  const apply = async () => {
    const id = crypto.randomUUID();
    setJob(id);
    const what = say("bulk.made", { count: counts?.changes ?? 0 });
    const reply = await make("bulkEdit", { ...change, job: id }, what);
    setJob(null);
    if (reply.ok) props.onClose();
  };
  return (
    <Sheet open steady at="wide" label={say("arrange.bulk")} onClose={props.onClose}>
      <div className={css["bulk"]}>
        <h2>{say("bulk.title", { count: props.ids.length })}</h2>
        <BulkFields draft={draft} onDraft={setDraft} />
        {preview.status === "refused" && <ProblemRow problem={preview.problem} />}
        {counts !== null && <BulkPreview preview={counts} />}
        <div className={css["actions"]}>
          {job !== null && <span role="status">{say("bulk.working")}</span>}
          <Button
            label={job === null ? say("edit.cancel") : say("bulk.stop")}
            onPress={() => (job === null ? props.onClose() : void client.ask("cancelJob", { job }))}
          />
          <Button
            look="primary"
            label={say("bulk.apply", { count: counts?.changes ?? 0 })}
            disabled={job !== null || preview.status !== "answered" || counts?.changes === 0}
            onPress={() => void apply()}
          />
        </div>
      </div>
    </Sheet>
  );
}

interface Draft {
  readonly field: string;
  readonly how: How;
  readonly value: string;
  readonly find: string;
}

function BulkFields(props: { readonly draft: Draft; readonly onDraft: (draft: Draft) => void }) {
  const say = useSay();
  const { draft, onDraft } = props;
  const choices = fields.flatMap((field) =>
    (field.roles.length === 0 ? [null] : field.roles).map((role) => ({
      name: role === null ? field.id : `${field.id}.${role}`,
      label: labelOf(say, { field, role }),
    })),
  );
  return (
    <div className={css["fields"]}>
      <label>
        <span>{say("edit.field")}</span>
        <select
          value={draft.field}
          onChange={(event) => onDraft({ ...draft, field: event.target.value })}
        >
          {choices.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say("bulk.how")}</span>
        <select
          value={draft.how}
          onChange={(event) => onDraft({ ...draft, how: event.target.value as How })}
        >
          {HOWS.map((how) => (
            <option key={how} value={how}>
              {say(`bulk.how.${how}`)}
            </option>
          ))}
        </select>
      </label>
      {draft.how === "replace" && (
        <label>
          <span>{say("bulk.find")}</span>
          <input
            value={draft.find}
            onChange={(event) => onDraft({ ...draft, find: event.target.value })}
          />
        </label>
      )}
      <label>
        <span>{say("bulk.value")}</span>
        <input
          value={draft.value}
          onChange={(event) => onDraft({ ...draft, value: event.target.value })}
        />
      </label>
    </div>
  );
}
