import { useState } from "react";
import type { Output } from "../../archive/contract";
import { useSay } from "../messages/messages";
import { everything, library, parseRoute } from "../routes/route";
import { goTo } from "../routes/use-route";
import { useArchive } from "../state/archive-context";
import { usePlaces } from "../state/use-places";
import { useRequest } from "../state/use-request";
import { ReferenceCode } from "../ui/reference-code";
import { Scripted } from "../ui/scripted";
import { Sheet } from "../ui/sheet";
import { SheetHead } from "../ui/sheet-head";
import css from "./go-to-sheet.module.css";

const MOST_UNITS = 12;
type Near = Output<"findCode">["near"][number];

/** Leads to a unit by its reference code, or back to a place that the reader was at. */
export function GoToSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { about } = useArchive();
  const [code, setCode] = useState("");
  const places = usePlaces(about?.archive?.id ?? null);
  const asked = useRequest("findCode", code.trim() === "" ? null : { code, limit: MOST_UNITS });
  const found = asked.status === "answered" ? asked.value : null;
  const open = (unit: Near) => {
    onClose();
    goTo(
      unit.level === "item" || unit.level === "part"
        ? { screen: "item", id: unit.id, query: null, hit: null, reading: null }
        : library({ ...everything, within: unit.id }),
    );
  };
  const best = found?.near.find(({ id }) => id === found.exact) ?? found?.near[0];
  return (
    <Sheet open label={say("goto.title")} onClose={onClose}>
      <SheetHead title={say("goto.title")} onClose={onClose} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (best !== undefined) open(best);
        }}
      >
        <label className={css["field"]}>
          {say("goto.code")}
          <input
            // The sheet was asked for by a key to type in it.
            autoFocus
            value={code}
            spellCheck={false}
            autoComplete="off"
            translate="no"
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
        <p className={css["help"]}>{say("goto.help")}</p>
      </form>
      {found !== null && <Units units={found.near} onOpen={open} />}
      {code.trim() === "" && places.length > 0 && (
        <section>
          <h3>{say("goto.places")}</h3>
          <ol className={css["rows"]}>
            {places.map(({ address, name, code: unit }) => (
              <li key={address}>
                <button
                  onClick={() => {
                    onClose();
                    goTo(parseRoute(address));
                  }}
                >
                  <span>
                    <Scripted text={name} />
                  </span>
                  {unit !== null && <ReferenceCode code={unit} />}
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
    </Sheet>
  );
}

function Units(props: { readonly units: readonly Near[]; readonly onOpen: (unit: Near) => void }) {
  const say = useSay();
  if (props.units.length === 0)
    return (
      <p className={css["help"]} role="status">
        {say("goto.empty")}
      </p>
    );
  return (
    <section>
      <h3>{say("goto.units")}</h3>
      <ol className={css["rows"]}>
        {props.units.map((unit) => (
          <li key={unit.id}>
            <button onClick={() => props.onOpen(unit)}>
              <span>
                <Scripted text={unit.title} />
              </span>
              <ReferenceCode code={unit.referenceCode} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
