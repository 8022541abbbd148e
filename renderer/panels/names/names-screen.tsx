import { Languages } from "lucide-react";
import { useState } from "react";
import type { AuthorityId } from "../../../archive/model/ids";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { namesOf, termsOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { ListPage } from "../../ui/list-page";
import { Waiting } from "../../ui/waiting";
import { ImportNames } from "./import-names";
import { MentionsPane } from "./mentions-pane";
import { NameRecord } from "./name-record";
import { NamesList } from "./names-list";
import css from "./names-screen.module.css";

/** Names shown at once: more are found by their letters. */
const MOST_ROWS = 200;

/** Names with their forms: the list, the record, and where each form stands in the archive. */
export function NamesScreen(props: { readonly chosen: string | null }) {
  const say = useSay();
  const [text, setText] = useState("");
  const asked = useRequest("names", { text, limit: MOST_ROWS, offset: 0 });
  const rows = asked.last?.names ?? [];
  const chosen = (props.chosen ?? rows[0]?.id ?? null) as AuthorityId | null;
  return (
    <Frame
      crumbs={<span>{say("names.title")}</span>}
      tools={
        <>
          <Button
            label={say("terms.title")}
            icon={Languages}
            folds
            onPress={() => goTo(termsOf())}
          />
          <ImportNames />
        </>
      }
      footEnd={<span>{say("names.foot")}</span>}
    >
      <h1 className="unseen">{say("names.title")}</h1>
      <ListPage
        list={
          <NamesList
            text={text}
            rows={rows}
            total={asked.last?.total ?? 0}
            chosen={chosen}
            onText={setText}
            onChoose={(id) => goTo(namesOf(id), "replace")}
          />
        }
      >
        {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
        {chosen === null ? (
          <p className={css["none"]}>{asked.last !== null && say("names.none")}</p>
        ) : (
          <Chosen key={chosen} id={chosen} />
        )}
      </ListPage>
    </Frame>
  );
}

function Chosen({ id }: { readonly id: AuthorityId }) {
  const record = useRequest("authority", { id });
  if (record.status === "refused") return <ProblemRow problem={record.problem} />;
  if (record.last === null) return <Waiting />;
  return (
    <div className={css["chosen"]}>
      <NameRecord answer={record.last} />
      <MentionsPane authority={record.last.authority} />
    </div>
  );
}
