import { ChevronRight } from "lucide-react";
import { Fragment } from "react";
import type { FindingAid } from "../../../archive/model/finding-aid";
import type { TreeRow } from "../../../archive/model/tree-row";
import { everything, library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { Scripted } from "../../ui/scripted";
import css from "../item/item-crumbs.module.css";

/** Where the folder looked into stands in the finding aid; each step leads there. The fonds itself is the archive's name at the left. */
export function FolderCrumbs(props: {
  readonly within: string | null;
  readonly aid: FindingAid | null;
}) {
  const byId = props.aid?.byId;
  const path: TreeRow[] = [];
  for (let at = byId?.get(props.within ?? ""); at !== undefined; at = byId?.get(at.parent ?? ""))
    path.unshift(at);
  return path.map(({ id, title, referenceCode }, at) => (
    <Fragment key={id}>
      {at > 0 && <ChevronRight className="icon-small" aria-hidden />}
      <button
        className={css["step"]}
        title={referenceCode}
        {...(id === props.within ? { "aria-current": "location" } : {})}
        onClick={() => goTo(library({ ...everything, within: id }))}
      >
        <Scripted text={title} />
      </button>
    </Fragment>
  ));
}
