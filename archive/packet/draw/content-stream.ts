import type { Element } from "../tag/structure";
import { figure } from "./number";

/** The operators of one page (ISO 32000-1, 8 and 9), with every mark on it either tagged or an artifact. */
export interface ContentStream {
  /** What follows belongs to an element. Gives the number (MCID) of a newly begun stretch, null where one goes on. */
  mark(element: Element): number | null;
  /** Writes tagged operators; `mark` must have been called. */
  write(...operators: readonly string[]): void;
  /** Writes what no reading voice should say, after all that it should. */
  artifact(kind: "Layout" | "Pagination", ...operators: readonly string[]): void;
  finish(): string;
}

export function createContentStream(): ContentStream {
  const operators: string[] = [];
  const artifacts: string[] = [];
  let stretches = 0;
  let current: Element | null = null;
  return {
    mark(element) {
      if (current === element) return null;
      if (current !== null) operators.push("EMC");
      operators.push(`/${element.role} <</MCID ${stretches}>> BDC`);
      current = element;
      return stretches++;
    },
    write: (...added) => void operators.push(...added),
    artifact: (kind, ...added) =>
      void artifacts.push(`/Artifact <</Type /${kind}>> BDC`, ...added, "EMC"),
    finish() {
      if (current !== null) operators.push("EMC");
      return [...operators, ...artifacts].join("\n");
    },
  };
}

/** A straight line. @param grey 0 black to 1 white */
export function ruleOperators(rule: {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly weight: number;
  readonly grey: number;
  readonly dots: boolean;
}): readonly string[] {
  const [x1, y1, x2, y2] = [...rule.from, ...rule.to].map(figure);
  const dash = rule.dots ? `1 J [0 ${figure(rule.weight * 3.6)}] 0 d ` : "";
  return [
    `q ${dash}${figure(rule.weight)} w ${figure(rule.grey)} G ${x1} ${y1} m ${x2} ${y2} l S Q`,
  ];
}
