import { Switch } from "react-aria-components";
import type { PacketOptions } from "../../../archive/model/packet";
import { useSay, type MessageKey } from "../../messages/messages";
import { ChoiceMenu } from "../../ui/choice-menu";
import css from "./packet-options.module.css";
import type { Draft } from "./use-packet-draft";

type Flag = Exclude<keyof PacketOptions, "paper">;

const groups: readonly { readonly title: MessageKey; readonly flags: readonly Flag[] }[] = [
  { title: "packet.group.document", flags: ["headnotes", "lineNumbers", "facsimiles", "custody"] },
  { title: "packet.group.end", flags: ["chronology", "persons", "bibliography", "digests"] },
];

/** What is printed. An option that is off is off in the file. */
export function PacketOptionsPane({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const { options } = draft;
  const flag = (name: Flag) => (
    <Switch
      key={name}
      className={css["option"] ?? ""}
      isSelected={options[name]}
      onChange={(on) => draft.set({ options: { ...options, [name]: on } })}
    >
      <span className={css["label"]}>{say(`packet.${name}`)}</span>
      <span className={css["switch"]} aria-hidden />
    </Switch>
  );
  return (
    <>
      <section className={css["group"]}>
        <h2>{say("packet.group.citations")}</h2>
        <div className={css["option"]}>
          <span className={css["label"]}>{say("packet.style")}</span>
          {draft.style !== null && (
            <ChoiceMenu
              label={say("packet.style")}
              choices={draft.styles}
              chosen={draft.style}
              onChoose={draft.setStyle}
            />
          )}
        </div>
      </section>
      {groups.map(({ title, flags }) => (
        <section key={title} className={css["group"]}>
          <h2>{say(title)}</h2>
          {flags.map(flag)}
        </section>
      ))}
      <section className={css["group"]}>
        <h2>{say("packet.group.paper")}</h2>
        <div className={css["option"]}>
          <span className={css["label"]}>{say("packet.paper")}</span>
          <ChoiceMenu
            label={say("packet.paper")}
            chosen={options.paper}
            choices={(["a4", "letter"] as const).map((id) => ({
              id,
              label: say(`packet.paper.${id}`),
            }))}
            onChoose={(paper) =>
              draft.set({ options: { ...options, paper: paper === "letter" ? "letter" : "a4" } })
            }
          />
        </div>
        {flag("attachments")}
      </section>
    </>
  );
}
