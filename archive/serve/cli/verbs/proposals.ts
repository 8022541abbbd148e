import type { Output } from "../../../contract";
import type { ListedProposal } from "../../../contract/proposals";
import { ArchiveError } from "../../../model/archive-error";
import { ProposalId } from "../../../model/ids";
import type { LocalService } from "../../service";
import { findUnit, withArchive } from "../with-archive";
import { type Verb, wrongUsage } from "../verb";

const PAGE = 5_000;
type State = ListedProposal["state"];
const isState = (value: string): value is State => ["open", "applied", "rejected"].includes(value);

export const proposals: Verb = {
  name: "proposals",
  usage: "proposals ARCHIVE [ID] [--state open|applied|rejected] [--json]",
  options: { state: { type: "string" }, json: { type: "boolean" } },
  words: [1, 2],
  async run({ words: [archive, given], text, flag }, around) {
    const state = text("state");
    if (state !== undefined && !isState(state))
      throw wrongUsage(`--state takes open, applied or rejected, not “${state}”.`);
    return withArchive(around, archive as string, false, async (service) => {
      const listed = await listAll(service, given, state ?? null);
      around.out(
        flag("json")
          ? `${JSON.stringify({ proposals: listed.map(shape) })}\n`
          : listed.map(inWords).join(""),
      );
      return 0;
    });
  },
};

/** Of one unit (not of what lies beneath it), or of the archive. */
async function listAll(
  service: LocalService,
  given: string | undefined,
  state: State | null,
): Promise<readonly ListedProposal[]> {
  const unit = given === undefined ? null : findUnit(service, given);
  const within = unit === null ? null : [unit];
  const asked = { within, state, kind: null, rule: null, least: 0, limit: PAGE };
  const all: ListedProposal[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await service.handlers.proposals({ ...asked, offset });
    all.push(...page.proposals.filter((one) => unit === null || one.unit === unit));
    if (offset + PAGE >= page.total) return all;
  }
}

/** The stable shape of CLI; additions stand at the end. */
function shape({ met: _met, title: _title, referenceCode: _code, ...proposal }: ListedProposal) {
  const { id, unit, kind, value, confidence, state, evidence, rule, ...more } = proposal;
  return { id, unit, kind, value, confidence, state, evidence, rule, ...more };
}

const inWords = ({ id, state, kind, role, value, edited, confidence, rule }: ListedProposal) =>
  [
    id,
    state,
    [kind, role ?? ""].filter(Boolean).join(" "),
    edited === undefined ? value : `${edited.value} (for ${value})`,
    String(Math.round(confidence * 100)),
    rule,
  ].join("  ") + "\n";

export const accept: Verb = {
  name: "accept",
  usage: "accept ARCHIVE PROPOSAL... [--value TEXT] [--json]",
  options: { value: { type: "string" }, json: { type: "boolean" } },
  words: [2, PAGE + 1],
  async run({ words: [archive, ...given], text, flag }, around) {
    const value = text("value");
    if (value !== undefined && given.length > 1)
      throw wrongUsage("--value goes with one proposal: it is the text to set in its place.");
    return withArchive(around, archive as string, true, async ({ handlers }) => {
      const edited = value === undefined ? null : { value, role: null };
      const ids = given.map(toId);
      const done = await handlers.acceptProposals({ accept: ids.map((id) => ({ id, edited })) });
      around.out(answer(done, flag("json")));
      return 0;
    });
  },
};

export const reject: Verb = {
  name: "reject",
  usage: "reject ARCHIVE PROPOSAL... [--json]",
  options: { json: { type: "boolean" } },
  words: [2, PAGE + 1],
  run: ({ words: [archive, ...given], flag }, around) =>
    withArchive(around, archive as string, true, async ({ handlers }) => {
      const done = await handlers.rejectProposals({ ids: given.map(toId) });
      around.out(answer(done, flag("json")));
      return 0;
    }),
};

/** @throws ArchiveError `request.no-proposal` naming what was given */
function toId(given: string): ProposalId {
  const id = ProposalId.safeParse(given);
  if (id.success) return id.data;
  throw new ArchiveError(
    "request.no-proposal",
    `“${given}” is no proposal's id.`,
    "carrel proposals lists them.",
  );
}

const answer = (done: Output<"acceptProposals">, asJson: boolean): string =>
  asJson
    ? `${JSON.stringify(done)}\n`
    : done.decided.map(({ id, state }) => `${id}  ${state}\n`).join("") || "Nothing changed.\n";
