import type { MethodSearch } from "../../../../archive/model/method-search";
import type { FrozenSet, SearchQuestion } from "../../../../archive/model/kept-set";
import { useSay } from "../../../messages/messages";
import { useArchive } from "../../../state/archive-context";
import { useFindingAid } from "../../../state/use-finding-aid";
import { useRequest } from "../../../state/use-request";
import { Sheet } from "../../../ui/sheet";
import { SheetHead } from "../../../ui/sheet-head";
import { SearchEntries, SearchFacts } from "../../history/search-entries";
import { useRan } from "../../history/use-ran";
import { type LoggedSearch, useSearchLog } from "../../history/search-history";
import { narrowedWords } from "../../searches/narrowed-words";
import type { Draft } from "../use-packet-draft";
import css from "./method-sheet.module.css";
import { SavedWays } from "./saved-ways";

/** Searches of the log and frozen sets, to be told of at the packet's end. */
export function MethodSheet(props: { readonly draft: Draft; readonly onClose: () => void }) {
  const say = useSay();
  const { draft, onClose } = props;
  const offered = useOffered();
  const chosen = new Set(draft.words.method.map(keyOf));
  // What was chosen and is not offered any more (the log was forgotten) stays until it is taken out.
  const known = new Set(offered.map(({ search }) => keyOf(search)));
  const gone = draft.words.method.filter((one) => !known.has(keyOf(one)));
  const all = [...gone.map((search): Offered => ({ search, question: null })), ...offered];
  const set = (method: readonly MethodSearch[]) =>
    draft.set({ method: method.toSorted((a, b) => (a.when < b.when ? -1 : 1)) });
  const turn = (one: MethodSearch, on: boolean) =>
    set(
      on
        ? [...draft.words.method, one]
        : draft.words.method.filter((other) => keyOf(other) !== keyOf(one)),
    );
  return (
    <Sheet open at="wide" label={say("packet.method")} onClose={onClose}>
      <SheetHead title={say("packet.method")} onClose={onClose} />
      <SearchEntries
        note={say("packet.method.note")}
        none={say("packet.method.none")}
        isEmpty={all.length === 0}
        more={<SavedWays onAdd={(one) => turn(one, true)} />}
      >
        {all.map((one) => (
          <li key={keyOf(one.search)}>
            <MethodRow {...one} chosen={chosen.has(keyOf(one.search))} onTurn={turn} />
          </li>
        ))}
      </SearchEntries>
    </Sheet>
  );
}

interface Offered {
  readonly search: MethodSearch;
  /** What was asked, where what ran is kept in English alone. */
  readonly question: SearchQuestion | null;
}

function MethodRow(
  props: Offered & {
    readonly chosen: boolean;
    readonly onTurn: (search: MethodSearch, on: boolean) => void;
  },
) {
  const say = useSay();
  const { question, chosen } = props;
  const ran = useRan(question, props.search.ran);
  const search = question === null ? props.search : { ...props.search, ...ran };
  const words = [search.query.trim() || say("history.noWords"), ...search.narrowed].join(" · ");
  return (
    <label className={css["row"]}>
      <input
        type="checkbox"
        checked={chosen}
        onChange={(event) => props.onTurn(search, event.target.checked)}
      />
      <span>
        <b>
          <bdi>{words}</bdi>
        </b>
        {search.set !== null && (
          <span>{say("packet.method.frozen", { title: search.set.title })}</span>
        )}
        <SearchFacts
          when={search.when}
          total={search.found}
          undated={search.undated}
          head={search.head}
        />
      </span>
    </label>
  );
}

const keyOf = ({ when: at, query, set }: MethodSearch) => [at, set?.id ?? "", query].join(" ");

/** Frozen sets first, then the log, newest first. */
function useOffered(): readonly Offered[] {
  const say = useSay();
  const { about } = useArchive();
  const { last: aid } = useFindingAid();
  const { log } = useSearchLog();
  const { last } = useRequest("keptSets", {});
  const title = about?.archive?.title;
  if (title === undefined) return [];
  const frozen = (last?.frozen ?? []).flatMap((set) =>
    set.question === null || set.digest === null || set.ran === null
      ? []
      : [
          {
            search: ofFrozen(set as FrozenSet, narrowedWords(say, set.question, aid)),
            question: set.question,
          },
        ],
  );
  return [...frozen, ...log.map((one) => ({ search: ofLog(one), question: null }))];
}

const ofFrozen = (set: FrozenSet, narrowed: readonly string[]): MethodSearch => ({
  when: set.when,
  query: set.question.text,
  narrowed: [...narrowed],
  ran: set.ran,
  ranLanguage: "en",
  found: set.count,
  undated: set.undated,
  head: set.head,
  set: { id: set.id, title: set.title, digest: set.digest },
});

const ofLog = (one: LoggedSearch): MethodSearch => ({
  when: one.when,
  query: one.text,
  narrowed: [...one.narrowed],
  ran: one.ran,
  ranLanguage: one.language ?? "en",
  found: one.total,
  undated: one.undated,
  head: one.head,
  set: null,
});
