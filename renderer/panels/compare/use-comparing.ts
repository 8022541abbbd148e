import { useState } from "react";
import type { ChosenText, ComparedText, Comparison } from "../../../archive/contract/compare";
import { useSay } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import { useArchive, useMayWrite } from "../../state/archive-context";
import { useChanges } from "../../state/changes-context";
import { useDesk } from "../../state/desk-context";
import { useCitationStyle } from "../../state/use-citation-style";
import { useKeys } from "../../state/use-keys";
import { copyRich } from "../../ui/copy-rich";
import { escapeHtml } from "../../ui/escape-html";
import { madeBy } from "../item/item-head";
import type { Place } from "../library/match-lines";
import type { CompareRoute } from "../../routes/compare-route";
import { joined, parted, type Rows, type ShownRow } from "./rows";

const COPIED_MS = 2000;

const chosen = ({ unit, reading }: ComparedText): ChosenText => ({
  unit,
  transcription: reading.id,
});

export type Comparing = ReturnType<typeof useComparing>;

/** What a reader can do with two texts and the row at hand: the same by key and by button. */
export function useComparing(
  comparison: Comparison,
  route: CompareRoute,
  row: ShownRow | undefined,
  at: number,
) {
  const mayWrite = useMayWrite();
  const align = useAligning(comparison);
  const { copied, copy } = useCopyBoth(comparison);
  const keep = useKeepBoth(comparison, row);
  const [join, part] = [joined(comparison.rows, at), parted(comparison.rows, at)];
  const swap = () =>
    goTo(
      {
        ...route,
        id: comparison.right.unit,
        reading: comparison.right.reading.id,
        beside: comparison.left.unit,
        besideReading: comparison.left.reading.id,
      },
      "replace",
    );
  const actions = {
    mayWrite,
    copied,
    swap,
    copy: () => void copy(row),
    copyCitations: () => void copy(undefined),
    keep: mayWrite ? keep : null,
    join: mayWrite && join !== null ? () => align(join) : null,
    part: mayWrite && part !== null ? () => align(part) : null,
    machine: mayWrite && comparison.byHand !== null ? () => align(null) : null,
  };
  useKeys({
    s: swap,
    c: actions.copy,
    e: () => actions.keep?.(),
    m: () => actions.join?.(),
    u: () => actions.part?.(),
  });
  return actions;
}

function useAligning({ left, right }: Comparison) {
  const say = useSay();
  const { make } = useChanges();
  const { refresh } = useArchive();
  const what = say("compare.changed", { left: left.referenceCode, right: right.referenceCode });
  return (rows: Rows | null) =>
    void make("alignTexts", { left: chosen(left), right: chosen(right), rows }, what).then(
      (reply) => reply.ok && refresh(),
    );
}

/** Copies both citations, and with a row its words in both texts, each with where it stands. */
function useCopyBoth({ left, right }: Comparison) {
  const say = useSay();
  const { client } = useArchive();
  const { style, language } = useCitationStyle();
  const [copied, setCopied] = useState<"words" | "citations" | null>(null);
  const cited = async (text: ComparedText, place: Place | null) => {
    const transcription = text.reading.id;
    const reply = await client.ask("cite", {
      id: text.unit,
      style,
      locator: null,
      language,
      place: place === null ? null : { transcription, start: place[0], end: place[1] },
    });
    if (!reply.ok) return null;
    const words = place === null ? "" : `“${text.text.slice(...place)}” `;
    const { note, html } = reply.value;
    const which = left.unit === right.unit ? ` ${madeBy(say, text.reading)}` : "";
    return {
      plain: `${words}${note}${which}`,
      html: `<p>${escapeHtml(words)}${html.note}${escapeHtml(which)}</p>`,
    };
  };
  const copy = async (row: ShownRow | undefined) => {
    const sides = [
      row !== undefined && row.left === null ? null : await cited(left, row?.left ?? null),
      row !== undefined && row.right === null ? null : await cited(right, row?.right ?? null),
    ].filter((one) => one !== null);
    if (sides.length === 0) return;
    await copyRich(
      sides.map(({ plain }) => plain).join("\n"),
      sides.map(({ html }) => html).join(""),
    );
    setCopied(row === undefined ? "citations" : "words");
    setTimeout(() => setCopied(null), COPIED_MS);
  };
  return { copied, copy };
}

/** Keeps the words of the row in both texts as excerpts. */
function useKeepBoth({ left, right }: Comparison, row: ShownRow | undefined) {
  const desk = useDesk();
  return () => {
    const sides = [
      [left, row?.left],
      [right, row?.right],
    ] as const;
    void (async () => {
      for (const [text, place] of sides) {
        if (place == null) continue;
        const [start, end] = place;
        await desk.keep(text.unit, { transcription: text.reading.id, start, end });
      }
    })();
  };
}
