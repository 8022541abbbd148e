import { ArrowDown, ArrowUp, BookOpenText, Search, Trash2, X } from "lucide-react";
import { useState } from "react";
import type { ListHead, ShownMember } from "../../../archive/contract/own-work";
import { memberKey } from "../../../archive/model/member-key";
import { useSay } from "../../messages/messages";
import { everything, library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useDesk } from "../../state/desk-context";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import { ExportButton } from "../export/export-button";
import css from "./notebook-screen.module.css";
import { useMayWrite, useOwnWork } from "./use-own-work";

/** Members asked for at once: a list of a whole archive is looked through in the library. */
const SHOWN_MEMBERS = 500;

/** One tag or collection: its name and purpose, what stands in it, and what can be made of it. */
export function ListMembers({ list }: { readonly list: ListHead }) {
  const say = useSay();
  const desk = useDesk();
  const asked = useRequest("readerList", { id: list.id, offset: 0, limit: SHOWN_MEMBERS });
  const members = asked.last?.members ?? [];
  const toPacket = () => {
    const known = new Set(desk.picks.map(({ unit }) => unit));
    const units = new Map<string, boolean>();
    for (const { unit, excerpt } of members)
      units.set(unit, (units.get(unit) ?? false) || excerpt === null);
    const added = [...units].filter(([unit]) => !known.has(unit));
    desk.setPicks([...desk.picks, ...added.map(([unit, whole]) => ({ unit, whole }))]);
    goTo({ screen: "packet" });
  };
  return (
    <>
      <ListName list={list} />
      <div className={css["tools"]}>
        <span>{say("own.members", { members: list.members })}</span>
        <Button
          look="line"
          icon={BookOpenText}
          label={say("own.toPacket")}
          disabled={members.length === 0}
          onPress={toPacket}
        />
        <ExportButton
          of={{ kind: "list", id: list.id }}
          count={new Set(members.map(({ unit }) => unit)).size}
          title={list.title}
          label={say("export.list")}
        />
        <Button
          icon={Search}
          label={say("own.find")}
          onPress={() => goTo(library({ ...everything, text: `tag:"${list.title}"` }))}
        />
      </div>
      {asked.status === "answered" && members.length === 0 && (
        <p className={css["empty"]}>{say("own.emptyList")}</p>
      )}
      <ol>
        {members.map((member, at) => (
          <MemberRow
            key={memberKey(member)}
            list={list}
            member={member}
            at={at}
            last={at === members.length - 1}
          />
        ))}
      </ol>
      {members.length < list.members && (
        <p className={css["empty"]}>
          {say("own.more", { shown: members.length, total: list.members })}
        </p>
      )}
    </>
  );
}

/** The name and the purpose are fields; they are kept when the reader leaves them. */
function ListName({ list }: { readonly list: ListHead }) {
  const say = useSay();
  const own = useOwnWork();
  const mayWrite = useMayWrite();
  const [title, setTitle] = useState(list.title);
  const [description, setDescription] = useState(list.description ?? "");
  const keep = () => {
    if (title.trim() === "") return setTitle(list.title);
    const same = title.trim() === list.title && description === (list.description ?? "");
    if (!same) void own.edit(list, { title: title.trim(), description });
  };
  return (
    <div className={css["name"]}>
      <h1 className="unseen">{list.title}</h1>
      <input
        aria-label={say("own.rename")}
        value={title}
        maxLength={300}
        readOnly={!mayWrite}
        onChange={(event) => setTitle(event.target.value)}
        onBlur={keep}
      />
      <textarea
        aria-label={say("own.description")}
        placeholder={say("own.description")}
        rows={2}
        maxLength={10_000}
        value={description}
        readOnly={!mayWrite}
        onChange={(event) => setDescription(event.target.value)}
        onBlur={keep}
      />
      {mayWrite && (
        <Button
          icon={Trash2}
          label={say("own.dropList")}
          onPress={() => {
            void own.edit(list, { drop: true });
            goTo({ screen: "notebook", list: null });
          }}
        />
      )}
    </div>
  );
}

function MemberRow(props: {
  readonly list: ListHead;
  readonly member: ShownMember;
  readonly at: number;
  readonly last: boolean;
}) {
  const say = useSay();
  const { list, member, at } = props;
  return (
    <li className={css["member"]}>
      <div>
        <button
          onClick={() =>
            goTo({ screen: "item", id: member.unit, query: null, hit: null, reading: null })
          }
        >
          <Scripted text={member.title} />
        </button>
        <p className={css["place"]}>
          <ReferenceCode code={member.referenceCode} />
          <span>{member.date}</span>
        </p>
        {member.quote !== null && (
          <blockquote>
            <Scripted text={member.quote} />
          </blockquote>
        )}
      </div>
      <Moves list={list} member={member} at={at} last={props.last} label={say("own.remove")} />
    </li>
  );
}

function Moves(props: {
  readonly list: ListHead;
  readonly member: ShownMember;
  readonly at: number;
  readonly last: boolean;
  readonly label: string;
}) {
  const say = useSay();
  const own = useOwnWork();
  const mayWrite = useMayWrite();
  const { list, member, at } = props;
  const { unit, excerpt } = member;
  const move = (to: number) => void own.edit(list, { move: { from: at, to } });
  if (!mayWrite) return null;
  return (
    <div className={css["moves"]}>
      {list.kind === "collection" && (
        <>
          <Button
            label={say("custody.up")}
            icon={ArrowUp}
            square
            disabled={at === 0}
            onPress={() => move(at - 1)}
          />
          <Button
            label={say("custody.down")}
            icon={ArrowDown}
            square
            disabled={props.last}
            onPress={() => move(at + 1)}
          />
        </>
      )}
      <Button
        label={props.label}
        icon={X}
        square
        onPress={() => void own.take(list, { unit, excerpt }, member.referenceCode)}
      />
    </div>
  );
}
