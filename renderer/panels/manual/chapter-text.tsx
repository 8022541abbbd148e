import { Fragment, type ReactNode } from "react";
import { KeyCap } from "../../ui/key-cap";
import type { Chapter, Node } from "./chapters";
import css from "./manual-screen.module.css";

/** A chapter as it is read. Only what chapters are written in is drawn; there is no way for HTML. */
export function ChapterText({ chapter }: { readonly chapter: Chapter }) {
  return <>{drawAll(chapter.body.children)}</>;
}

const drawAll = (nodes: readonly Node[]): ReactNode =>
  nodes.map((node, at) => <Fragment key={at}>{draw(node)}</Fragment>);

function draw(node: Node): ReactNode {
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "emphasis":
      return <b className={css["label"]}>{drawAll(node.children)}</b>;
    case "strong":
      return drawStrong(node.children);
    default:
      return drawBlock(node);
  }
}

/** A key stands in its cap: `**` and a backtick around its name. */
function drawStrong(children: readonly Node[]): ReactNode {
  const [only] = children;
  return children.length === 1 && only?.type === "inlineCode" ? (
    <KeyCap name={only.value} />
  ) : (
    <strong>{drawAll(children)}</strong>
  );
}

function drawBlock(node: Node): ReactNode {
  if (node.type === "heading") {
    const words = drawAll(node.children);
    return node.depth === 1 ? <h1 tabIndex={-1}>{words}</h1> : <h2>{words}</h2>;
  }
  if (node.type === "paragraph") return <p>{drawAll(node.children)}</p>;
  if (node.type !== "list") throw new Error(`The manual cannot draw a ${node.type}.`);
  const entries = node.children.map((entry, at) => (
    <li key={at}>
      {entry.children.map((child, place) => (
        <Fragment key={place}>
          {child.type === "paragraph" ? drawAll(child.children) : draw(child)}
        </Fragment>
      ))}
    </li>
  ));
  return node.ordered === true ? <ol>{entries}</ol> : <ul>{entries}</ul>;
}
