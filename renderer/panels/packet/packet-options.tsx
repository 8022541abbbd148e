import { Switch } from "react-aria-components";
import { presetOptions, type PacketOptions, type PresetName } from "../../../archive/model/packet";
import { TextView } from "../../../archive/model/text-view";
import { useSay, type MessageKey } from "../../messages/messages";
import { ChoiceMenu } from "../../ui/choice-menu";
import { Segment } from "../../ui/segment";
import css from "./packet-options.module.css";
import { MethodChoice } from "./method/method-choice";
import type { Draft } from "./use-packet-draft";

type Flag = {
  [K in keyof PacketOptions]: PacketOptions[K] extends boolean ? K : never;
}[keyof PacketOptions];

const groups: readonly { readonly title: MessageKey; readonly flags: readonly Flag[] }[] = [
  {
    title: "packet.group.document",
    flags: ["headnotes", "details", "lineNumbers", "translations", "custody"],
  },
  { title: "packet.group.class", flags: ["letters", "questions", "glossary"] },
  { title: "packet.group.end", flags: ["chronology", "persons", "bibliography", "digests"] },
];

/** What is printed. An option that is off is off in the file. */
export function PacketOptionsPane({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const { options, preset } = draft.words;
  const set = (part: Partial<PacketOptions>) => draft.set({ options: { ...options, ...part } });
  const flag = (name: Flag) => (
    <Switch
      key={name}
      className={css["option"] ?? ""}
      isSelected={options[name]}
      onChange={(on) => set({ [name]: on })}
    >
      <span className={css["label"]}>{say(`packet.${name}`)}</span>
      <span className={css["switch"]} aria-hidden />
    </Switch>
  );
  return (
    <>
      <section className={css["group"]}>
        <h2>{say("packet.group.madeFor")}</h2>
        <Presets
          chosen={preset}
          onChoose={(next) =>
            draft.set({ preset: next, options: { ...presetOptions(next), paper: options.paper } })
          }
        />
      </section>
      <section className={css["group"]}>
        <h2>{say("packet.group.citations")}</h2>
        {draft.style !== null && (
          <Choose
            label={say("packet.style")}
            choices={draft.styles}
            chosen={draft.style}
            onChoose={draft.setStyle}
          />
        )}
      </section>
      {groups.map(({ title, flags }) => (
        <section key={title} className={css["group"]}>
          <h2>{say(title)}</h2>
          {flags.map(flag)}
          {title === "packet.group.end" && <MethodChoice draft={draft} />}
          {title === "packet.group.document" && (
            <>
              <Choose
                label={say("packet.textView")}
                chosen={options.textView}
                choices={TextView.options.map((id) => ({
                  id,
                  label: say(`item.textView.${id}`),
                }))}
                onChoose={(view) =>
                  set({ textView: view === "reading" ? "reading" : "diplomatic" })
                }
              />
              <Images options={options} onSet={set} />
            </>
          )}
          {title === "packet.group.class" && options.questions && (
            <Choose
              label={say("packet.edition")}
              chosen={options.edition}
              choices={(["student", "key"] as const).map((id) => ({
                id,
                label: say(`packet.edition.${id}`),
              }))}
              onChoose={(edition) => set({ edition: edition === "key" ? "key" : "student" })}
            />
          )}
        </section>
      ))}
      <section className={css["group"]}>
        <h2>{say("packet.group.paper")}</h2>
        <Choose
          label={say("packet.paper")}
          chosen={options.paper}
          choices={(["a4", "letter"] as const).map((id) => ({
            id,
            label: say(`packet.paper.${id}`),
          }))}
          onChoose={(paper) => set({ paper: paper === "letter" ? "letter" : "a4" })}
        />
        {options.facsimiles && (
          <Choose
            label={say("packet.dpi")}
            chosen={String(options.dpi)}
            choices={RESOLUTIONS.map((dpi) => ({
              id: String(dpi),
              label: say("packet.dpi.value", { dpi }),
            }))}
            onChoose={(id) =>
              set({ dpi: RESOLUTIONS.find((dpi) => String(dpi) === id) ?? options.dpi })
            }
          />
        )}
        {flag("attachments")}
      </section>
    </>
  );
}

function Presets(props: {
  readonly chosen: PresetName;
  readonly onChoose: (preset: PresetName) => void;
}) {
  const say = useSay();
  return (
    <Segment
      wide
      label={say("packet.group.madeFor")}
      chosen={props.chosen}
      choices={(["scholar", "teacher", "facing"] as const).map((id) => ({
        id,
        label: say(`packet.preset.${id}`),
      }))}
      onChoose={props.onChoose}
    />
  );
}

/** Dots to the inch. */
const RESOLUTIONS = [150, 200, 300] as const;
const PLACES = ["none", "before", "facing", "after"] as const;

/** Where page images stand; one choice instead of a switch and a choice that it switches. */
function Images(props: {
  readonly options: PacketOptions;
  readonly onSet: (part: Partial<PacketOptions>) => void;
}) {
  const say = useSay();
  const { facsimiles, images } = props.options;
  return (
    <Choose
      label={say("packet.facsimiles")}
      chosen={facsimiles ? images : "none"}
      choices={PLACES.map((id) => ({ id, label: say(`packet.images.${id}`) }))}
      onChoose={(id) => {
        const place = PLACES.find((one) => one === id) ?? "none";
        props.onSet(place === "none" ? { facsimiles: false } : { facsimiles: true, images: place });
      }}
    />
  );
}

function Choose(props: {
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly onChoose: (id: string) => void;
}) {
  return (
    <div className={css["option"]}>
      <span className={css["label"]}>{props.label}</span>
      <ChoiceMenu {...props} />
    </div>
  );
}
