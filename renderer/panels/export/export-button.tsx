import { FileDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { ChosenUnits } from "../../../archive/contract/export-units";
import { Button } from "../../ui/button";

const ExportSheet = lazy(() => import("./export-sheet").then((m) => ({ default: m.ExportSheet })));

/** Opens what can be handed out of these documents: a file, a list on paper, a bibliography. */
export function ExportButton(props: {
  readonly of: ChosenUnits;
  readonly count: number;
  readonly title: string;
  readonly label: string;
  readonly square?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const { of, count, title, label } = props;
  return (
    <>
      <Button
        icon={FileDown}
        label={label}
        square={props.square ?? false}
        disabled={count === 0}
        onPress={() => setOpen(true)}
      />
      {open && (
        <Suspense>
          <ExportSheet {...{ of, count, title }} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
