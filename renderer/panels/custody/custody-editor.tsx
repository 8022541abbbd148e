import { Plus, Unlink } from "lucide-react";
import { useState } from "react";
import type { CustodyLink } from "../../../archive/model/custody";
import { outOfOrder, unaccountedFor } from "../../../archive/model/custody-gaps";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { isWhole, moved, withGap, withLink } from "./chain-draft";
import { UprightChain } from "./custody-chain";
import css from "./custody-editor.module.css";
import { LinkFields } from "./link-fields";

/** The chain as fields at the left and drawn at the right; it is kept as a whole, or not at all. */
export function CustodyEditor(props: {
  readonly title: string;
  readonly chain: readonly CustodyLink[];
  readonly onKeep: (chain: readonly CustodyLink[]) => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [chain, setChain] = useState(props.chain.length === 0 ? withLink([]) : props.chain);
  const gaps = new Map(unaccountedFor(chain).map((gap) => [gap.after, gap]));
  const late = new Set(outOfOrder(chain));
  return (
    <div className={css["editor"]}>
      <header className={css["head"]}>
        <h2>{say("custody.editor", { title: props.title })}</h2>
        <p>{say("custody.editor.lead")}</p>
      </header>
      <ol className={css["links"]}>
        {chain.map((link, at) => (
          <li key={at}>
            <LinkFields
              place={at + 1}
              link={link}
              outOfOrder={late.has(at)}
              first={at === 0}
              last={at === chain.length - 1}
              onChange={(changed) => setChain(chain.with(at, changed))}
              onMove={(by) => setChain(moved(chain, at, by))}
              onRemove={() => setChain(chain.toSpliced(at, 1))}
            />
            {gaps.has(at) && (
              <p className={css["gap"]}>
                <span>
                  {say("custody.gapHere", {
                    from: String(gaps.get(at)!.from),
                    to: String(gaps.get(at)!.to),
                  })}
                </span>
                <Button
                  look="line"
                  icon={Unlink}
                  label={say("custody.showGap")}
                  onPress={() => setChain(withGap(chain, at, gaps.get(at)!))}
                />
              </p>
            )}
          </li>
        ))}
      </ol>
      <div className={css["drawn"]} aria-hidden>
        <UprightChain chain={chain} />
      </div>
      <footer className={css["actions"]}>
        <Button
          look="line"
          icon={Plus}
          label={say("custody.addLink")}
          onPress={() => setChain(withLink(chain))}
        />
        <Button
          look="line"
          icon={Unlink}
          label={say("custody.addGap")}
          onPress={() => setChain(withGap(chain, chain.length - 1, null))}
        />
        <span className={css["grow"]} />
        <Button label={say("close")} keyName="Escape" onPress={props.onClose} />
        <Button
          look="primary"
          label={say("custody.keep")}
          disabled={!isWhole(chain)}
          onPress={() => props.onKeep(chain)}
        />
      </footer>
    </div>
  );
}
