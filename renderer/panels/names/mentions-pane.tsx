import { ChevronDown, ChevronRight, Check } from "lucide-react";
import { useState } from "react";
import type { NameMention, NameMentions } from "../../../archive/contract/name-work";
import type { Authority } from "../../../archive/model/authority";
import { useSay } from "../../messages/messages";
import { useRequest } from "../../state/use-request";
import { KeyCap } from "../../ui/key-cap";
import { ProblemRow } from "../../ui/problem-row";
import { Scripted } from "../../ui/scripted";
import { MentionRow } from "./mention-row";
import css from "./mentions-pane.module.css";
import { NameChooser } from "./name-chooser";
import { useMentions } from "./use-mentions";

type Group = NameMentions["groups"][number];
export const countOf = (mentions: readonly NameMention[], state: NameMention["state"]): number =>
  mentions.filter((one) => one.state === state).length;

/** Where the name stands in the archive, by form as written: those that wait for an answer first, rejected ones last. */
export function MentionsPane({ authority }: { readonly authority: Authority }) {
  const say = useSay();
  const asked = useRequest("nameMentions", { id: authority.id });
  const groups = asked.last?.groups ?? [];
  const work = useMentions(authority, groups);
  const all = groups.flatMap(({ mentions }) => mentions);
  const { chosen } = work;
  return (
    <aside className={css["pane"]} aria-label={say("names.mentions")} data-pane>
      <div className={css["head"]}>
        <h2>{say("names.mentions")}</h2>
        <span>
          {say("names.states", {
            linked: countOf(all, "linked"),
            open: countOf(all, "open"),
            rejected: countOf(all, "rejected"),
          })}
        </span>
      </div>
      {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
      {asked.last !== null && asked.last.of > asked.last.units && (
        <p className={css["some"]}>
          {say("names.some", { units: asked.last.units, of: asked.last.of })}
        </p>
      )}
      {asked.last !== null && all.length === 0 && (
        <p className={css["some"]}>{say("names.noMentions")}</p>
      )}
      <div className={css["groups"]}>
        {groups.map((group) => (
          <FormGroup key={group.form} group={group} work={work} />
        ))}
      </div>
      <Keys />
      {work.choosing && chosen !== null && (
        <NameChooser unit={chosen.unit} form={chosen.form} onClose={work.stopChoosing} />
      )}
    </aside>
  );
}

function FormGroup(props: {
  readonly group: Group;
  readonly work: ReturnType<typeof useMentions>;
}) {
  const say = useSay();
  const { group, work } = props;
  const waits = countOf(group.mentions, "open") > 0;
  const [shown, setShown] = useState<boolean | null>(null);
  const isShown = shown ?? waits;
  const Chevron = isShown ? ChevronDown : ChevronRight;
  return (
    <section>
      <h3 className={css["form"]}>
        <button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          <Chevron className="icon-small" aria-hidden />
          <b>
            <Scripted text={group.form} />
          </b>
          <small>{say(`names.as.${group.kind}`)}</small>
          <GroupState mentions={group.mentions} />
        </button>
      </h3>
      {isShown && (
        <ul>
          {group.mentions.map((mention) => (
            <MentionRow key={mention.unit + mention.form} mention={mention} work={work} />
          ))}
        </ul>
      )}
    </section>
  );
}

function GroupState({ mentions }: { readonly mentions: readonly NameMention[] }) {
  const say = useSay();
  const open = countOf(mentions, "open");
  const linked = countOf(mentions, "linked");
  if (open > 0) return <em className={css["waits"]}>{say("names.open", { open })}</em>;
  if (linked > 0)
    return (
      <span className={css["linkedSum"]}>
        <Check className="icon-small" aria-hidden />
        {say("names.linked", { linked })}
      </span>
    );
  return (
    <span className={css["rest"]}>
      {say("names.rejected", { rejected: countOf(mentions, "rejected") })}
    </span>
  );
}

function Keys() {
  const say = useSay();
  return (
    <p className={css["keys"]}>
      <span>
        <KeyCap name="j" /> <KeyCap name="k" /> {say("names.key.move")}
      </span>
      <span>
        <KeyCap name="shift+a" /> {say("names.key.linkAll")}
      </span>
      <span>
        <KeyCap name="Enter" /> {say("names.key.open")}
      </span>
    </p>
  );
}
