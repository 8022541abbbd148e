import { ChevronRight } from "lucide-react";
import { Fragment } from "react";
import type { Dossier } from "../../../archive/contract/dossier";
import { everything, library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import css from "./item-crumbs.module.css";

/** Where the item stands in the finding aid; each step leads there. The fonds itself is the archive's name at the left. */
export function ItemCrumbs({ dossier }: { readonly dossier: Dossier }) {
  const steps = dossier.path.slice(dossier.path.length > 1 ? 1 : 0);
  return (
    <>
      {steps.map(({ id, title, referenceCode }) => (
        <Fragment key={id}>
          <button
            className={css["step"]}
            title={referenceCode}
            onClick={() => goTo(library({ ...everything, within: id }))}
          >
            <Scripted text={title} />
          </button>
          <ChevronRight className="icon-small" aria-hidden />
        </Fragment>
      ))}
      <ReferenceCode code={dossier.unit.referenceCode} />
    </>
  );
}
