import { Contrast, Link2, Minus, MoveHorizontal, Plus, RotateCw, Shrink } from "lucide-react";
import { useState } from "react";
import { useSay } from "../../messages/messages";
import { useKeys } from "../../state/use-keys";
import { Button } from "../../ui/button";
import type { Fit } from "./deep-view";
import type { Glass } from "./deep-view-box";
import css from "./facsimile-pane.module.css";
import { LightPanel } from "./light-panel";
import type { Look } from "./use-look";

const STEP = 1.25;

/** What can be done with the page under the glass; every button has its key. */
export function ViewTools(props: {
  readonly glass: { readonly current: Glass | null };
  readonly percent: number | null;
  readonly look: Look;
  readonly onLook: (change: Partial<Look>) => void;
  /** Whether there is a text to stay in step with. */
  readonly hasText: boolean;
}) {
  const say = useSay();
  const { glass, look, onLook } = props;
  const [lit, setLit] = useState(false);
  const enlarge = () => glass.current?.zoomBy(STEP);
  const reduce = () => glass.current?.zoomBy(1 / STEP);
  const turn = () => glass.current?.turn();
  const fit = (how: Fit) => {
    onLook({ fit: how });
    glass.current?.fit(how);
  };
  useKeys({
    ...{ "+": enlarge, "=": enlarge, "-": reduce, r: turn },
    ...{ "0": () => fit("page"), w: () => fit("width") },
    i: () => onLook({ inverted: !look.inverted }),
    b: () => void document.documentElement.toggleAttribute("data-bright"),
  });
  const percent = say("facsimile.percent", { percent: props.percent ?? 0 });
  const square = true;
  return (
    <div
      className={css["tools"]}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !lit) return;
        // The screen around it hears keys of the window, and would be left.
        event.preventDefault();
        setLit(false);
      }}
    >
      {lit && (
        <div className={css["light"]}>
          <LightPanel look={look} onLook={onLook} />
        </div>
      )}
      <div className={css["bar"]} role="toolbar" aria-label={say("facsimile.tools")}>
        <Button
          label={say("facsimile.out")}
          icon={Minus}
          {...{ square }}
          keyName="-"
          onPress={reduce}
        />
        <span className={css["percent"]}>{props.percent === null ? "" : percent}</span>
        <Button
          label={say("facsimile.in")}
          icon={Plus}
          {...{ square }}
          keyName="+"
          onPress={enlarge}
        />
        <Button
          {...{ square, label: say("facsimile.fit"), icon: Shrink, keyName: "0" }}
          pressed={look.fit === "page"}
          onPress={() => fit("page")}
        />
        <Button
          {...{ square, label: say("facsimile.fitWidth"), icon: MoveHorizontal, keyName: "w" }}
          pressed={look.fit === "width"}
          onPress={() => fit("width")}
        />
        <Button
          label={say("facsimile.turn")}
          icon={RotateCw}
          {...{ square }}
          keyName="r"
          onPress={turn}
        />
        <Button
          {...{ square, label: say("facsimile.light"), icon: Contrast }}
          pressed={lit}
          onPress={() => setLit(!lit)}
        />
        {props.hasText && (
          <Button
            {...{ square, label: say("facsimile.linked"), icon: Link2 }}
            pressed={look.linked}
            onPress={() => onLook({ linked: !look.linked })}
          />
        )}
      </div>
    </div>
  );
}
