import { PenLine } from "lucide-react";
import { useState } from "react";
import type { Dossier } from "../../../archive/contract/dossier";
import type { CustodyLink } from "../../../archive/model/custody";
import { useSay } from "../../messages/messages";
import { library, everything } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useArchive } from "../../state/archive-context";
import { useChanges } from "../../state/changes-context";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import { Sheet } from "../../ui/sheet";
import { UprightChain } from "./custody-chain";
import { CustodyEditor } from "./custody-editor";
import css from "./custody-section.module.css";
import { withEvidence } from "./custody";
import { ThisFile } from "./this-file";

/** Who held the unit, in order, with what each statement rests on; gaps are drawn. It can be edited where the archive may be. */
export function CustodySection({ dossier }: { readonly dossier: Dossier }) {
  const say = useSay();
  const { about } = useArchive();
  const { unit } = dossier;
  const [editing, setEditing] = useState(false);
  const mayWrite = about?.archive?.writable === true && about.mayWrite;
  const chain = unit.custody;
  if (chain.length === 0 && dossier.inheritedCustody === null && !mayWrite) return null;
  return (
    <section className={css["section"]} aria-label={say("custody")}>
      <div className={css["head"]}>
        <h2>{say("custody")}</h2>
        {chain.length > 0 && (
          <span>
            {say("custody.count", { count: chain.length, supported: withEvidence(chain) })}
          </span>
        )}
        {mayWrite && (
          <Button icon={PenLine} label={say("custody.edit")} onPress={() => setEditing(true)} />
        )}
      </div>
      <Inherited dossier={dossier} />
      {chain.length === 0 && dossier.inheritedCustody === null && (
        <p className={css["none"]}>{say("custody.none")}</p>
      )}
      {chain.length > 0 && <UprightChain chain={chain} />}
      <ThisFile dossier={dossier} />
      <Sheet
        open={editing}
        at="wide"
        steady
        label={say("custody.editor", { title: unit.title })}
        onClose={() => setEditing(false)}
      >
        <Editor dossier={dossier} onClose={() => setEditing(false)} />
      </Sheet>
    </section>
  );
}

function Editor(props: { readonly dossier: Dossier; readonly onClose: () => void }) {
  const say = useSay();
  const { make } = useChanges();
  const { unit, version } = props.dossier;
  const keep = async (custody: readonly CustodyLink[]) => {
    const what = say("custody.changed", { code: unit.referenceCode });
    await make("editCustody", { id: unit.id, seen: version, custody: [...custody] }, what);
    props.onClose();
  };
  return (
    <CustodyEditor
      title={unit.title}
      chain={unit.custody}
      onKeep={(chain) => void keep(chain)}
      onClose={props.onClose}
    />
  );
}

/** What is said once for the whole above it holds for the unit too. */
function Inherited({ dossier }: { readonly dossier: Dossier }) {
  const say = useSay();
  const above = dossier.inheritedCustody;
  if (above === null) return null;
  return (
    <>
      <p className={css["none"]}>
        {say("custody.inherited")}{" "}
        <button className={css["above"]} onClick={() => goTo(library(everything, above.from))}>
          <Scripted text={above.title} />
        </button>
      </p>
      <UprightChain chain={above.custody} />
    </>
  );
}
