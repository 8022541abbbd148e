import type {
  BuiltSegment,
  HandedDocument,
  SegmentBuilder,
  SegmentInMaking,
} from "../../search/ports";

/** Letters of a segment: some 50 MB of text. What a kill loses is made again from the catalogue, a few of these at most. */
const LETTERS = 48_000_000;
/** Segments that are merged at once: as many as make one of the largest, so that nothing is written more than twice. */
const MERGED_AT_ONCE = 24;
/** Milliseconds of one step of writing: questions are answered in between. */
const STEP = 8;

/** The threads of a build, and the one that it writes in. */
export interface BuildThreads {
  readonly builder: SegmentBuilder;
  /** Lets questions that came meanwhile be answered. */
  letOthers(): Promise<void>;
  /** A thread ended early: its documents are indexed here. */
  tell(error: unknown): void;
  /** Letters of a segment, for tests. */
  readonly letters?: number;
}

/** What the build needs of the index; what changes is in a transaction. */
export interface BuildParts extends BuildThreads {
  /** Makes a segment in this thread, of documents that another lost. */
  buildHere(documents: readonly number[]): BuiltSegment;
  /** Begins to store what is live. */
  store(): void;
  storing(): boolean;
  storeBuilt(built: BuiltSegment): void;
  /** @returns whether there is more to do */
  tidy(milliseconds: number): boolean;
}

/** A build of the index in several threads: documents are handed over in order, segments come back and are stored in that order. */
export interface ParallelBuild {
  take(document: HandedDocument): void;
  /** Hands over what was taken, and stores what is ready once enough is in the making. */
  goOn(): Promise<void>;
  /** Stores all that is in the making, if it is still wanted, and lets the threads go. */
  end(isWanted?: boolean): Promise<void>;
}

interface Making {
  readonly segment: SegmentInMaking;
  readonly documents: number[];
  letters: number;
}

interface Made {
  readonly documents: readonly number[];
  readonly built: Promise<BuiltSegment | null>;
  /** Whether nobody would wait for it. */
  isReady: boolean;
}

/** Begins once nothing is live: what is stored later has greater numbers. */
export async function beginBuild(parts: BuildParts): Promise<ParallelBuild> {
  // What is being stored already, then what came since.
  for (let round = 0; round < 2; round++) {
    while (parts.storing()) await step(parts);
    parts.store();
  }
  while (parts.storing()) await step(parts);
  return building(parts);
}

async function step(parts: BuildParts): Promise<void> {
  parts.tidy(STEP);
  await parts.letOthers();
}

function building(parts: BuildParts): ParallelBuild {
  const { builder } = parts;
  const queue: Made[] = [];
  const store = storer(parts);
  const { take, handOver, close } = handing(parts, queue);
  return {
    take,
    async goOn() {
      const room = handOver();
      while (queue.length > builder.workers || queue[0]?.isReady) await store(queue.shift()!);
      await room;
    },
    async end(isWanted = true) {
      try {
        if (!isWanted) return;
        await handOver();
        close();
        for (let next = queue.shift(); next; next = queue.shift()) await store(next);
        while (parts.tidy(STEP)) await parts.letOthers();
      } finally {
        await builder.close();
      }
    },
  };
}

/** Hands over what was taken, and begins another segment when one is full. */
function handing(parts: BuildParts, queue: Made[]) {
  const { builder, letters: full = LETTERS } = parts;
  let taken: HandedDocument[] = [];
  let making: Making | null = null;
  const close = () => {
    if (making !== null) queue.push(finished(making, parts));
    making = null;
  };
  return {
    close,
    take: (document: HandedDocument) => void taken.push(document),
    async handOver() {
      if (taken.length === 0) return;
      making ??= { segment: builder.begin(), documents: [], letters: 0 };
      const room = making.segment.add(taken);
      for (const [document, texts] of taken) {
        making.documents.push(document);
        for (const text of texts) making.letters += text?.length ?? 0;
      }
      taken = [];
      if (making.letters >= full) close();
      await room;
    },
  };
}

/** A segment that its thread lost is made here when its turn comes. */
function finished({ segment, documents }: Making, { tell }: BuildParts): Made {
  const built = segment.finish().catch((error: unknown) => {
    tell(error);
    return null;
  });
  const made: Made = { documents, built, isReady: false };
  void built.then(() => (made.isReady = true));
  return made;
}

/** Stores segments, and merges them when there are enough for one of the largest: merged as they come, they would be written again and again. */
function storer(parts: BuildParts): (made: Made) => Promise<void> {
  let unmerged = 0;
  return async ({ documents, built }) => {
    const segment = (await built) ?? parts.buildHere(documents);
    if (segment.documents.length === 0) return;
    parts.storeBuilt(segment);
    while (parts.storing()) await step(parts);
    if (++unmerged < MERGED_AT_ONCE) return;
    while (parts.tidy(STEP)) await parts.letOthers();
    unmerged = 0;
  };
}
