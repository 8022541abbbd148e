import {
  AppWindow,
  CircleSlash,
  Folder,
  HardDrive,
  Lock,
  TriangleAlert,
  Unplug,
  X,
} from "lucide-react";
import { useState } from "react";
import type { RecentArchive } from "../../../archive/contract/archives";
import { useSay } from "../../messages/messages";
import { useArchive } from "../../state/archive-context";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { Scripted } from "../../ui/scripted";
import css from "./recent-list.module.css";

const signs = {
  open: Folder,
  here: HardDrive,
  away: Unplug,
  gone: CircleSlash,
  damaged: TriangleAlert,
  elsewhere: Lock,
  "read-only": Lock,
} as const;

const worries: readonly RecentArchive["state"][] = ["away", "gone", "damaged"];

/** Archives opened on this computer before, each with its place and how it stands. */
export function RecentList(props: { readonly onOpen: (ticket: string) => void }) {
  const say = useSay();
  const { client, refresh } = useArchive();
  const asked = useRequest("recentArchives", {});
  const [said, setSaid] = useState("");
  if (asked.status === "refused") return <ProblemRow problem={asked.problem} />;
  const archives = asked.last?.archives ?? [];
  const forget = async (ticket: string) => {
    await client.ask("forgetArchive", { ticket });
    setSaid(say("archives.forgotten"));
    refresh();
  };
  return (
    <>
      {archives.length > 0 && (
        <ul className={css["rows"]}>
          {archives.map((one) => (
            <Row
              key={one.ticket}
              archive={one}
              onOpen={() => props.onOpen(one.ticket)}
              onForget={() => void forget(one.ticket)}
            />
          ))}
        </ul>
      )}
      {asked.last !== null && archives.length === 0 && (
        <p className={css["quiet"]}>{say("archives.empty")}</p>
      )}
      <p role="status" className={css["quiet"]}>
        {said}
      </p>
    </>
  );
}

function Row(props: {
  readonly archive: RecentArchive;
  readonly onOpen: () => void;
  readonly onForget: () => void;
}) {
  const say = useSay();
  const { shell } = useArchive();
  const { ticket, title, name, folder, opened, state } = props.archive;
  const Sign = signs[state];
  const day = new Intl.DateTimeFormat(say.language, { dateStyle: "medium", timeStyle: "short" });
  return (
    <li className={css["row"]}>
      <button
        className={css["open"]}
        disabled={state === "open"}
        aria-description={say(`archives.state.${state}`)}
        onClick={props.onOpen}
      >
        <span className={css["title"]}>
          <Scripted text={title} />
        </span>
        <span className={css["place"]} title={`${folder}/${name}`}>
          <bdi>{name}</bdi> · <bdi>{folder}</bdi>
        </span>
        {opened !== null && (
          <span className={css["place"]}>
            {say("archives.lastOpened", { when: day.format(new Date(opened)) })}
          </span>
        )}
      </button>
      <span className={`${css["state"]} ${worries.includes(state) ? css["loss"] : ""}`}>
        <Sign className="icon-small" aria-hidden />
        {say(`archives.state.${state}`)}
      </span>
      {shell.openWindow !== null && state !== "open" && (
        <Button
          label={say("archives.openBeside", { title })}
          icon={AppWindow}
          square
          onPress={() => void shell.openWindow?.(ticket)}
        />
      )}
      <Button label={say("archives.forget", { title })} icon={X} square onPress={props.onForget} />
    </li>
  );
}
