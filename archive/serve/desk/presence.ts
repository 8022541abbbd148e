import type { Problem } from "../../model/archive-error";
import type { ObjectStore } from "../../requests/ports";

/** Milliseconds between two looks: a drive is missed within moments, and looking costs three look-ups of a file. */
const BETWEEN = 2_000;

export interface PresenceParts {
  readonly store: Pick<ObjectStore, "standing" | "root">;
  readonly between?: number;
  /** It went or came back, or was found to have gone on elsewhere. */
  readonly onChange: () => void;
  /** It is back and as it was left, but its lock went with the drive: it must be opened anew before anything is written. */
  readonly reopen: () => void;
}

/** Where an open archive is, looked at now and then. */
export interface Presence {
  /** Why it is out of reach; null while it stands where it was. */
  problem(): Problem | null;
  stop(): void;
}

/** Watches whether the archive is still there, and whether it comes back as it was left. */
export function watchPresence({ store, between = BETWEEN, ...parts }: PresenceParts): Presence {
  let problem: Problem | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const look = async () => {
    // A place that cannot be asked is out of reach.
    const standing = await store.standing().catch(() => "away" as const);
    if (stopped) return;
    if (standing === "unlocked") return parts.reopen();
    const now = problems[standing](store.root);
    const changed = now?.code !== problem?.code;
    problem = now;
    if (changed) parts.onChange();
    again();
  };
  const again = () => {
    timer = setTimeout(() => void look(), between);
    timer.unref();
  };
  again();
  return {
    problem: () => problem,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

const problems = {
  here: (): Problem | null => null,
  away: (root: string): Problem => ({
    code: "store.away",
    message: `The archive is not there at the moment: ${root}.`,
    remedy:
      "Plug its drive in again, or put the folder back where it was: Carrel then goes on by itself. Searching goes on meanwhile, and texts in progress are kept on this computer.",
  }),
  overtaken: (): Problem => ({
    code: "store.overtaken",
    message: "This archive was written to from elsewhere while it was open here.",
    remedy:
      "Open it again: it then has what was stored elsewhere. Texts in progress are kept on this computer and are offered again.",
  }),
} as const;
