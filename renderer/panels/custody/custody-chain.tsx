import type { CustodyLink } from "../../../archive/model/custody";
import { useSay, type Say } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import css from "./custody-chain.module.css";
import { drawnChain, yearsUnaccounted, type DrawnLink } from "./custody";

function linkClass(drawn: DrawnLink): string {
  return [
    css["link"],
    drawn.gap && css["gap"],
    drawn.opensBefore && css["openBefore"],
    drawn.opensAfter && css["openAfter"],
    drawn.present && css["present"],
  ]
    .filter(Boolean)
    .join(" ");
}

function years({ from, to, present }: DrawnLink): string {
  if (from === null) return to === null ? "" : `–${to}`;
  if (to === null) return present ? `${from}–` : `${from}`;
  return from === to ? `${from}` : `${from}–${to}`;
}

function holderOf(say: Say, { link, gap }: DrawnLink): string {
  return gap ? say("custody.unknown") : link.holder;
}

/** The chain from the making of a document to the file in hand, lying: one glance. */
export function LyingChain({ chain }: { readonly chain: readonly CustodyLink[] }) {
  const say = useSay();
  const links = drawnChain(chain);
  return (
    <ol className={css["lying"]}>
      {links.map((drawn, at) => (
        <li key={at} className={linkClass(drawn)} title={holderOf(say, drawn)}>
          <span className={css["ring"]} aria-hidden />
          <span className="unseen">{holderOf(say, drawn)} </span>
          <span className={css["year"]}>
            {drawn.present && drawn.from === null ? say("custody.thisFile") : (drawn.from ?? "")}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The same chain standing, with what each link rests on. */
export function UprightChain({ chain }: { readonly chain: readonly CustodyLink[] }) {
  const say = useSay();
  return (
    <ol className={css["upright"]}>
      {drawnChain(chain).map((drawn, at) => (
        <li key={at} className={linkClass(drawn)}>
          <span className={css["ring"]} aria-hidden />
          <div>
            <span className={css["span"]}>{years(drawn)}</span>
            <b>
              <Scripted text={holderOf(say, drawn)} />
            </b>
            <Grounds link={drawn.link} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What a link rests on, and who says so. */
function Grounds({ link }: { readonly link: CustodyLink }) {
  const say = useSay();
  const { evidence, source } = link;
  if (evidence === null && source === null)
    return <span className={css["evidence"]}>{say("custody.unsupported")}</span>;
  return (
    <>
      {evidence !== null && (
        <span className={css["evidence"]}>
          <Scripted text={evidence} />
        </span>
      )}
      {source !== null && (
        <span className={css["evidence"]}>
          <Scripted text={say("custody.saysWho", { source })} />
        </span>
      )}
    </>
  );
}

/** Says how much of the chain is missing, or nothing where it is whole. */
export function UnaccountedYears({ chain }: { readonly chain: readonly CustodyLink[] }) {
  const say = useSay();
  const missing = yearsUnaccounted(chain);
  if (missing === 0) return null;
  return (
    <span className={css["missing"]}>
      {missing === null ? say("custody.gap") : say("custody.unaccounted", { years: missing })}
    </span>
  );
}
