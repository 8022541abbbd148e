import { useId } from "react";
import { RotateCcw } from "lucide-react";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import css from "./light-panel.module.css";
import { LEAST_LIGHT, MOST_LIGHT, usualLook, type Look } from "./use-look";

/** Brightness and contrast of the page, and its negative: on the screen only. */
export function LightPanel(props: {
  readonly look: Look;
  readonly onLook: (change: Partial<Look>) => void;
}) {
  const say = useSay();
  const { look, onLook } = props;
  const { brightness, contrast, inverted } = usualLook;
  return (
    <div className={css["panel"]} role="group" aria-label={say("facsimile.light")}>
      <Slider
        label={say("facsimile.brightness")}
        value={look.brightness}
        onChange={(next) => onLook({ brightness: next })}
      />
      <Slider
        label={say("facsimile.contrast")}
        value={look.contrast}
        onChange={(next) => onLook({ contrast: next })}
      />
      <div className={css["foot"]}>
        <label className={css["invert"]}>
          <input
            type="checkbox"
            checked={look.inverted}
            onChange={({ target }) => onLook({ inverted: target.checked })}
          />
          {say("facsimile.invert")}
        </label>
        <Button
          icon={RotateCcw}
          label={say("facsimile.usualLight")}
          onPress={() => onLook({ brightness, contrast, inverted })}
        />
      </div>
    </div>
  );
}

function Slider(props: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const say = useSay();
  const id = useId();
  return (
    <div className={css["slider"]}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="range"
        min={LEAST_LIGHT}
        max={MOST_LIGHT}
        step={5}
        value={props.value}
        aria-valuetext={say("facsimile.percent", { percent: props.value })}
        onChange={({ target }) => props.onChange(target.valueAsNumber)}
      />
      <output className="number" htmlFor={id}>
        {say("facsimile.percent", { percent: props.value })}
      </output>
    </div>
  );
}
