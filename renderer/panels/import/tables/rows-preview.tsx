import { TriangleAlert } from "lucide-react";
import type { FoundTable, RowUnit } from "../../../../archive/contract/tables";
import type { TableMapping, TableProblem } from "../../../../archive/model/table-mapping";
import { useSay } from "../../../messages/messages";
import { useRequest } from "../../../state/use-request";
import { GenreIcon } from "../../../ui/genre-icon";
import { ProblemRow } from "../../../ui/problem-row";
import { ReferenceCode } from "../../../ui/reference-code";
import { Scripted } from "../../../ui/scripted";
import css from "./rows-preview.module.css";

/** What the first rows would become; asked anew at every change, from the service that will import them. */
export function RowsPreview(props: { readonly table: FoundTable; readonly mapping: TableMapping }) {
  const say = useSay();
  const { table, mapping } = props;
  const rows = table.rows.map(({ number, cells }) => ({ number, cells: [...cells] }));
  const tried = useRequest("tryTable", { rows, mapping });
  return (
    <section className={css["preview"]} aria-label={say("tables.preview")} tabIndex={0} data-pane>
      <h2>{say("tables.preview")}</h2>
      {tried.status === "refused" && <ProblemRow problem={tried.problem} />}
      <ol>
        {(tried.last?.units ?? []).map((unit) => (
          <UnitOfRow key={unit.row} unit={unit} />
        ))}
      </ol>
    </section>
  );
}

function UnitOfRow({ unit }: { readonly unit: RowUnit }) {
  const say = useSay();
  return (
    <li>
      <p className={css["path"]}>
        <span>{say("tables.row", { row: unit.row })}</span>
        {unit.path.map((step, at) => (
          <span key={at}>
            <Scripted text={step} />
          </span>
        ))}
      </p>
      <p className={css["title"]}>
        <GenreIcon genre={null} level={unit.level} className="icon-small" />
        <b>
          <Scripted text={unit.title} />
        </b>
        {unit.referenceCode !== null && <ReferenceCode code={unit.referenceCode} />}
      </p>
      <Facts unit={unit} />
      {unit.description !== null && (
        <p className={css["words"]}>
          <Scripted text={unit.description} />
        </p>
      )}
      {unit.problems.map((problem, at) => (
        <p key={at} className={css["problem"]}>
          <TriangleAlert className="icon-small" aria-hidden />
          {problemSaid(say, problem)}
        </p>
      ))}
    </li>
  );
}

function Facts({ unit }: { readonly unit: RowUnit }) {
  const say = useSay();
  const facts = [
    say(`level.${unit.level}`),
    ...unit.dates.map(({ edtf, display }) =>
      edtf === null || edtf === display ? display : `${display} = ${edtf}`,
    ),
    ...unit.agents.map(({ name, role }) => `${say(`tables.role.${role as "author"}`)}: ${name}`),
    ...unit.images,
    ...(unit.text === null ? [] : [say("tables.text", { count: unit.text.length })]),
  ];
  return (
    <p className={css["facts"]}>
      {facts.map((fact, at) => (
        <span key={at}>
          <Scripted text={fact} />
        </span>
      ))}
    </p>
  );
}

const problemSaid = (
  say: ReturnType<typeof useSay>,
  { kind, column, value }: TableProblem,
): string => say(`tables.problem.${kind}`, { column, value: value.slice(0, 80) });
