import { useState } from "react";
import type { NameMention, NameMentions } from "../../../archive/contract/name-work";
import type { Authority } from "../../../archive/model/authority";
import { useSay } from "../../messages/messages";
import { everything } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useChanges } from "../../state/changes-context";
import { useKeys } from "../../state/use-keys";
import { useMayWrite } from "./use-may-write";

const keyOf = ({ unit, form }: NameMention) => `${unit} ${form}`;

/** The mention that is looked at, and what can be said of it. Nothing is said by Enter: it only opens the item. */
export function useMentions(authority: Authority, groups: NameMentions["groups"]) {
  const say = useSay();
  const changes = useChanges();
  const mayWrite = useMayWrite();
  const [at, setAt] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const all = groups.flatMap(({ mentions }) => mentions);
  const found = all.findIndex((one) => keyOf(one) === at);
  const chosen = all[found] ?? all.find(({ state }) => state === "open") ?? null;
  const step = (by: 1 | -1) => {
    const from = chosen === null ? -1 : all.indexOf(chosen);
    const next = all[Math.max(0, Math.min(all.length - 1, from + by))];
    if (next !== undefined) setAt(keyOf(next));
  };
  const tell = (mentions: readonly NameMention[], state: NameMention["state"]) => {
    const [first] = mentions;
    if (!mayWrite || first === undefined) return;
    const left = all.filter((one) => one.state === "open" && !mentions.includes(one));
    const after = left.find((one) => all.indexOf(one) > all.indexOf(first)) ?? left[0] ?? first;
    const decisions = mentions.map(({ unit, form }) => ({ unit, form, state }));
    const what = say("names.said", {
      form: first.form,
      state,
      name: authority.preferred,
      count: mentions.length,
    });
    void changes.make("linkNames", { id: authority.id, decisions }, what);
    setAt(keyOf(after));
  };
  const sameForm = () =>
    groups.find(({ mentions }) => chosen !== null && mentions.includes(chosen))?.mentions ?? [];
  const one = chosen === null ? [] : [chosen];
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    a: ({ shiftKey }) =>
      tell(shiftKey ? sameForm().filter(({ state }) => state === "open") : one, "linked"),
    r: () => tell(one, "rejected"),
    q: () => tell(one, "perhaps"),
    l: () => mayWrite && chosen !== null && setChoosing(true),
    z: () => void changes.takeBack(),
    Enter: ({ target }) => {
      // Enter on a button presses it.
      if (target instanceof HTMLElement && target.closest("button, a") !== null)
        (target.closest("button, a") as HTMLElement).click();
      else if (chosen !== null) openMention(chosen);
    },
  });
  return {
    chosen,
    mayWrite,
    choosing,
    choose: (mention: NameMention) => setAt(keyOf(mention)),
    startChoosing: () => setChoosing(true),
    stopChoosing: () => setChoosing(false),
    tell: (mention: NameMention, state: NameMention["state"]) => tell([mention], state),
  };
}

/** The item, opened where the form stands in it. */
export function openMention({ unit, form }: NameMention): void {
  const query = { ...everything, text: `"${form}" id:${unit}`, names: false };
  goTo({ screen: "item", id: unit, query, hit: 0, reading: null });
}
