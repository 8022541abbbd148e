import { Contrast, Minus, Plus, RotateCw, Shrink } from "lucide-react";
import { useState } from "react";
import type { FacsimileHead } from "../../../archive/model/facsimile";
import { useSay } from "../../messages/messages";
import { useShell } from "../../state/archive-context";
import { useKeys } from "../../state/use-keys";
import { Button } from "../../ui/button";
import css from "./facsimile-pane.module.css";

const STEP = 1.25;
const LEAST = 0.25;
const MOST = 8;

/** The page images of a unit: fitted, enlarged, turned. Nothing tints them. */
export function FacsimilePane({ pages }: { readonly pages: readonly FacsimileHead[] }) {
  const say = useSay();
  const shell = useShell();
  const view = useView();
  const [at, setAt] = useState(0);
  const [broken, setBroken] = useState<string | null>(null);
  const page = pages[at] ?? pages[0];
  if (page === undefined) return null;
  const name = page.label ?? say("facsimile.page", { page: page.page });
  return (
    <section className={css["pane"]} aria-label={say("facsimile.label")} data-pane>
      <div className={css["scroll"]} tabIndex={0}>
        {broken === page.id ? (
          <p className={css["missing"]} role="alert">
            {say("facsimile.missing")}
          </p>
        ) : (
          <img
            key={page.id}
            src={shell.facsimileUrl(page.id)}
            alt={name}
            width={page.width}
            height={page.height}
            className={css["image"]}
            onError={() => setBroken(page.id)}
            style={{ inlineSize: `${view.scale * 100}%`, transform: `rotate(${view.turn}deg)` }}
          />
        )}
      </div>
      {pages.length > 1 && (
        <ul className={css["strip"]} aria-label={say("facsimile.pages")}>
          {pages.map((one, index) => (
            <li key={one.id}>
              <button aria-pressed={index === at} onClick={() => setAt(index)}>
                <img src={shell.facsimileUrl(one.id)} alt="" loading="lazy" />
                {one.label ?? one.page}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={css["tools"]} role="toolbar" aria-label={say("facsimile.label")}>
        <Button label={say("facsimile.out")} icon={Minus} square keyName="-" onPress={view.out} />
        <span className={css["percent"]}>
          {say("facsimile.percent", { percent: Math.round(view.scale * 100) })}
        </span>
        <Button label={say("facsimile.in")} icon={Plus} square keyName="+" onPress={view.in} />
        <Button label={say("facsimile.fit")} icon={Shrink} square keyName="0" onPress={view.fit} />
        <Button
          label={say("facsimile.turn")}
          icon={RotateCw}
          square
          keyName="r"
          onPress={view.rotate}
        />
        <Button
          label={say("keys.brightness")}
          icon={Contrast}
          square
          keyName="b"
          onPress={view.lift}
        />
      </div>
    </section>
  );
}

function useView() {
  const [scale, setScale] = useState(1);
  const [turn, setTurn] = useState(0);
  const bounded = (next: number) => Math.min(MOST, Math.max(LEAST, next));
  const actions = {
    in: () => setScale((old) => bounded(old * STEP)),
    out: () => setScale((old) => bounded(old / STEP)),
    fit: () => {
      setScale(1);
      setTurn(0);
    },
    rotate: () => setTurn((old) => (old + 90) % 360),
    lift: () => {
      document.documentElement.toggleAttribute("data-bright");
    },
  };
  useKeys({
    "+": actions.in,
    "=": actions.in,
    "-": actions.out,
    "0": actions.fit,
    r: actions.rotate,
    b: actions.lift,
  });
  return { scale, turn, ...actions };
}
