import { basename, dirname } from "node:path";
import type { RecentArchive } from "../../contract/archives";
import { type Glance, glanceAt } from "../../store/archive/glance";
import { lastVerifiedOk } from "../../store/catalogue/from-outside";
import { isDriveIn } from "./drives";
import type { KnownArchive } from "./settings";

/** Milliseconds after which a place that does not answer (a network drive) counts as out of reach. */
const PATIENCE = 1_500;

interface Looking {
  /** Folder of the catalogues. */
  readonly catalogues: string;
  /** Path of the archive that is open here, or null. */
  readonly open: string | null;
}

/** How an archive that was opened before stands now; a place that does not answer delays nobody. */
export async function lookAtRecent(
  { root, title, opened, drive }: KnownArchive,
  { catalogues, open }: Looking,
): Promise<Omit<RecentArchive, "ticket">> {
  const glance = root === open ? null : await inTime(glanceAt(root));
  const known = { name: basename(root), folder: dirname(root), opened, title };
  if (glance === null) return { ...known, state: "open" };
  if (!glance.there)
    return { ...known, state: drive !== null && !isDriveIn(drive) ? "away" : "gone" };
  if (glance.identity === null) return { ...known, state: "damaged" };
  const ok = lastVerifiedOk(catalogues, glance.identity.id);
  return { ...known, title: glance.identity.title, state: stateOf(glance, ok) };
}

type Identified = Extract<Glance, { readonly identity: object }>;

function stateOf(glance: Identified, verified: boolean | null): RecentArchive["state"] {
  if (glance.damaged || verified === false) return "damaged";
  if (glance.inUse) return "elsewhere";
  return glance.newerFormat || !glance.mayWrite ? "read-only" : "here";
}

async function inTime(glance: Promise<Glance>): Promise<Glance> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Glance>((resolve) => {
    timer = setTimeout(() => resolve({ there: false }), PATIENCE);
  });
  try {
    return await Promise.race([glance, late]);
  } finally {
    clearTimeout(timer);
  }
}
