import { useState } from "react";
import type { Input } from "../../../archive/contract";
import type { UnitId } from "../../../archive/model/ids";
import { fields } from "../../../archive/model/fields/registry";
import { useSay } from "../../messages/messages";
import { useClient } from "../../state/archive-context";
import { useChanges } from "../../state/changes-context";
import { useProgress } from "../../state/jobs-context";
import { useRequest } from "../../state/use-request";
import { useSettled } from "../../state/use-settled";
import { Button } from "../../ui/button";
import { Meter } from "../../ui/meter";
import { ProblemRow } from "../../ui/problem-row";
import { Sheet } from "../../ui/sheet";
import css from "./bulk-sheet.module.css";
import { BulkPreview } from "./bulk-preview";
import { labelOf } from "./field-row";

type How = Input<"bulkEdit">["how"];
const HOWS: readonly How[] = ["set", "append", "replace"];
const SHOWN = 100;
/** Milliseconds without a stroke before the preview is asked for. */
const STILL = 250;

/** One change of one field for many units: seen before it is made, made as a whole, taken back as a whole. */
export function BulkSheet(props: {
  readonly ids: readonly UnitId[];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { make } = useChanges();
  const [draft, setDraft] = useState({ field: "genre", how: "set" as How, value: "", find: "" });
  const [job, setJob] = useState<string | null>(null);
  const asked = useSettled(draft, STILL);
  const preview = useRequest(
    "previewBulkEdit",
    job === null ? { ids: [...props.ids], ...asked, limit: SHOWN } : null,
  );
  const isSeen = asked === draft && preview.status === "answered";
  const counts = preview.last;
  const apply = async () => {
    const id = crypto.randomUUID();
    setJob(id);
    const what = say("bulk.made", { count: counts?.changes ?? 0 });
    const reply = await make("bulkEdit", { ids: [...props.ids], ...draft, job: id }, what);
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
        <BulkActions
          job={job}
          count={counts?.changes ?? 0}
          isSeen={isSeen}
          onApply={() => void apply()}
          onClose={props.onClose}
        />
      </div>
    </Sheet>
  );
}

/** What can be done: apply or leave, and while it is made to stop it. */
function BulkActions(props: {
  readonly job: string | null;
  readonly count: number;
  /** What would change is on the screen. */
  readonly isSeen: boolean;
  readonly onApply: () => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const client = useClient();
  const { job, count } = props;
  const progress = useProgress(job);
  return (
    <div className={css["actions"]}>
      {job !== null && (
        <div className={css["progress"]}>
          <Meter
            label={say("bulk.working")}
            done={progress?.done ?? 0}
            total={progress?.total ?? 0}
            current=""
          />
        </div>
      )}
      <Button
        label={job === null ? say("edit.cancel") : say("bulk.stop")}
        onPress={() => (job === null ? props.onClose() : void client.ask("cancelJob", { job }))}
      />
      <Button
        look="primary"
        label={say("bulk.apply", { count })}
        disabled={job !== null || !props.isSeen || count === 0}
        onPress={props.onApply}
      />
    </div>
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
