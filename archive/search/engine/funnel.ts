import type { Step } from "./answer";
import { countBits, intersectBits, subtractBits, uniteBits, type Bits } from "./bits";
import { bitsOfRun, documentsOfGroup, type RunRow } from "./choose-rows";
import type { Reading } from "./reading";
import type { PlannedPart } from "./plan-query";

/**
 * How many documents each clause leaves, in the order in which they were typed, beginning with those that are allowed. Words of which
 * any will do are one step; beside required ones they narrow nothing and are none.
 */
export function funnelOf(
  reading: Reading,
  row: RunRow,
  text: string,
  allow: Bits | null,
): readonly Step[] {
  const present = reading.holdings.table.present;
  let left = allow === null ? present : intersectBits(present, allow);
  const steps: Step[] = [];
  for (const { pieces, narrow } of stagesOf(reading, row)) {
    left = narrow(left);
    steps.push(stepOf(pieces, text, countBits(left)));
  }
  return steps;
}

/** The same for words of which any will do, or one alone: they are one step. @param left how many documents they leave */
export function onlyStep(
  { parts }: Pick<RunRow, "parts">,
  text: string,
  left: number,
): readonly Step[] {
  return [stepOf(parts.map(atOf), text, left)];
}

function stepOf(pieces: readonly (readonly [number, number])[], text: string, left: number): Step {
  const [only, ...others] = pieces;
  return {
    clause: pieces.map((at) => text.slice(...at)).join(" "),
    at: only !== undefined && others.length === 0 ? only : null,
    left,
  };
}

interface Stage {
  readonly pieces: readonly (readonly [number, number])[];
  readonly narrow: (left: Bits) => Bits;
}

function stagesOf(reading: Reading, row: RunRow): readonly Stage[] {
  const optional = row.parts.filter((part) => presenceOf(row, part) === "optional");
  const needsOne = !row.parts.some(
    (part) => part.kind !== "attribute" && presenceOf(row, part) === "required",
  );
  return row.parts.flatMap((part): readonly Stage[] => {
    const presence = presenceOf(row, part);
    if (presence === "optional") {
      if (!needsOne || part !== optional[0]) return [];
      const any = () => optional.map((one) => documentsOf(reading, row, one)).reduce(uniteBits);
      return [{ pieces: optional.map(atOf), narrow: (left) => intersectBits(left, any()) }];
    }
    const combine = presence === "required" ? intersectBits : subtractBits;
    return [
      {
        pieces: [atOf(part)],
        narrow: (left) => combine(left, documentsOf(reading, row, part)),
      },
    ];
  });
}

const atOf = (part: PlannedPart) => (part.kind === "attribute" ? part.clause.at : part.at);

function presenceOf(row: RunRow, part: PlannedPart) {
  if (part.kind === "attribute") return part.clause.presence;
  return part.kind === "plan"
    ? row.runs[part.place]!.plan.presence
    : row.groups[part.place]!.presence;
}

function documentsOf(reading: Reading, row: RunRow, part: PlannedPart): Bits {
  if (part.kind === "attribute") return part.documents;
  return part.kind === "plan"
    ? bitsOfRun(reading, row.runs[part.place]!)
    : documentsOfGroup(reading, row.groups[part.place]!);
}
