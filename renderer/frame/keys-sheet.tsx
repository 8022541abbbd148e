import { Sheet } from "../ui/sheet";
import { SheetHead } from "../ui/sheet-head";
import { useSay, type MessageKey } from "../messages/messages";
import { KeyCap } from "../ui/key-cap";
import { handMarks } from "../panels/transcribe/mark-keys";
import css from "./keys-sheet.module.css";

const groups: readonly {
  readonly title: MessageKey;
  readonly keys: readonly (readonly [string, MessageKey])[];
}[] = [
  {
    title: "keys.everywhere",
    keys: [
      ["/", "keys.search"],
      ["mod+b", "build.key"],
      ["m", "like.find"],
      ["j", "keys.next"],
      ["k", "keys.previous"],
      ["Enter", "keys.open"],
      ["Escape", "keys.back"],
      ["mod+i", "keys.import"],
      ["mod+shift+p", "keys.packet"],
      ["mod+z", "keys.undo"],
      ["mod+shift+z", "keys.redo"],
      ["mod+g", "goto.key"],
      ["mod+shift+o", "archives.key"],
      ["F6", "keys.pane"],
      ["?", "keys.sheet"],
      ["F1", "manual"],
    ],
  },
  {
    title: "keys.reading",
    keys: [
      ["[", "keys.previousHit"],
      ["]", "keys.nextHit"],
      ["f", "keys.find"],
      ["v", "keys.views"],
      ["d", "keys.textView"],
      ["t", "transcribe"],
      ["w", "compare.key"],
      ["e", "keys.excerpt"],
      ["1", "highlight.key.evidence"],
      ["2", "highlight.key.question"],
      ["3", "highlight.key.contradicts"],
      ["4", "highlight.key.quote"],
      ["l", "names.key.linkWords"],
      ["c", "keys.copy"],
      ["n", "keys.note"],
      ["p", "keys.addToPacket"],
      ["mod+p", "print.document"],
      ["b", "keys.brightness"],
      ["+", "keys.zoomIn"],
      ["-", "keys.zoomOut"],
      ["0", "keys.fit"],
      ["w", "facsimile.fitWidth"],
      ["i", "facsimile.invert"],
      ["ArrowLeft", "facsimile.key.pan"],
      ["PageDown", "facsimile.key.page"],
      ["r", "keys.rotate"],
    ],
  },
  {
    title: "arrange.key.title",
    keys: [
      ["shift+ArrowDown", "arrange.key.range"],
      ["mod+Space", "arrange.key.one"],
      ["mod+a", "arrange.key.siblings"],
      ["alt+ArrowUp", "arrange.key.step"],
      ["alt+ArrowLeft", "arrange.key.sideways"],
      ["mod+x", "arrange.key.pick"],
      ["mod+v", "arrange.key.put"],
    ],
  },
  {
    title: "transcribe",
    keys: [
      ...handMarks.map(({ key, kind }) => [`alt+${key}`, `transcribe.mark.${kind}`] as const),
      ["alt+Backspace", "transcribe.removeMark"],
      ["Tab", "transcribe.nextMark.key"],
    ],
  },
  {
    title: "compare",
    keys: [
      ["j", "compare.next"],
      ["k", "compare.previous"],
      ["s", "compare.swap"],
      ["m", "compare.join"],
      ["u", "compare.part"],
      ["c", "compare.copy"],
      ["e", "compare.keep"],
    ],
  },
  {
    title: "keys.review",
    keys: [
      ["a", "review.accept"],
      ["e", "review.edit"],
      ["r", "review.reject"],
      ["z", "review.undo"],
      ["b", "review.batch.key"],
      ["j", "keys.next"],
      ["k", "keys.previous"],
      ["Enter", "review.nextUnit"],
    ],
  },
  {
    title: "concordance",
    keys: [
      ["j", "keys.next"],
      ["k", "keys.previous"],
      ["s", "concordance.sort"],
      ["Enter", "keys.open"],
    ],
  },
  {
    title: "names.title",
    keys: [
      ["a", "names.key.link"],
      ["shift+a", "names.key.linkAll"],
      ["r", "names.key.reject"],
      ["q", "names.key.perhaps"],
      ["l", "names.key.other"],
      ["m", "names.key.merge"],
      ["u", "names.key.apart"],
      ["z", "keys.undo"],
    ],
  },
  {
    title: "timeline.title",
    keys: [
      ["ArrowRight", "timeline.key.edge"],
      ["+", "timeline.key.zoom"],
      ["j", "timeline.key.person"],
      ["]", "timeline.key.letter"],
    ],
  },
  {
    title: "keys.packetList",
    keys: [
      ["alt+ArrowUp", "keys.moveUp"],
      ["alt+ArrowDown", "keys.moveDown"],
    ],
  },
];

/** Every key at one look. */
export function KeysSheet(props: { readonly open: boolean; readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Sheet open={props.open} onClose={props.onClose} label={say("keys.sheet")}>
      <SheetHead title={say("keys.sheet")} onClose={props.onClose} />
      <div className={css["groups"]}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{say(group.title)}</h3>
            <dl>
              {group.keys.map(([key, meaning]) => (
                <div key={key}>
                  <dt>
                    <KeyCap name={key} />
                  </dt>
                  <dd>{say(meaning)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
