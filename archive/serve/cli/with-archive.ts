import type { UnitId } from "../../model/ids";
import { UnitId as UnitIdShape } from "../../model/ids";
import { ArchiveError } from "../../model/archive-error";
import { createLocalService, type LocalOptions, type LocalService } from "../service";
import type { Surroundings } from "./verb";

/** Opens an archive for one verb and closes it again, whatever happens. */
export async function withArchive<T>(
  around: Surroundings,
  archive: string,
  write: boolean,
  work: (service: LocalService) => Promise<T>,
): Promise<T> {
  const service = await createLocalService(
    localOptions(around, { archive: around.path(archive), write }),
  );
  const stop = new AbortController();
  void around.ended.then(() => stop.abort());
  service.on((name, payload) => {
    if (name === "jobProgress" && "total" in payload)
      around.progress(`${String(payload.done)}/${String(payload.total)} ${payload.current}`);
  });
  try {
    return await work(service);
  } finally {
    await service.close();
  }
}

/** What a service of the command line is opened with. */
export function localOptions(
  around: Surroundings,
  more: Pick<LocalOptions, "archive" | "write" | "shownAtOnce">,
) {
  return {
    ...more,
    host: "reading-room",
    home: around.home,
    reader: "keeper",
    parserScript: `${around.programs}/parser-process.js`,
    pressScript: `${around.programs}/press-worker.js`,
    imageScript: `${around.programs}/image-worker.js`,
    segmentScript: `${around.programs}/segment-worker.js`,
    assets: `${around.programs}/assets`,
    strict: true,
  } as const;
}

/** A unit by its id or its reference code. @throws ArchiveError `request.no-unit` */
export function findUnit(service: LocalService, given: string): UnitId {
  const id = UnitIdShape.safeParse(given);
  const found = id.success ? id.data : service.unitByCode(given);
  if (found !== null) return found;
  throw new ArchiveError(
    "request.no-unit",
    `The archive has no unit with the id or reference code “${given}”.`,
    "carrel tree lists ids and codes.",
  );
}
