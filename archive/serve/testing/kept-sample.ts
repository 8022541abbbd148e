import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeSample } from "../sample-archive";
import { createLocalService, type LocalService } from "../service";

/** The sample archive in a folder of its own, behind the service of a desktop. */
export interface KeptSample {
  readonly folder: string;
  readonly service: LocalService;
  /** A path in the folder. */
  place(name: string): string;
  /** The ticket of a path that the shell admitted. */
  admit(path: string): Promise<string>;
  close(): Promise<void>;
}

export async function keepSample(): Promise<KeptSample> {
  const folder = await mkdtemp(join(tmpdir(), "carrel-keep-"));
  const place = (name: string) => join(folder, name);
  await makeSample(place("Port.carrel"));
  const service = await createLocalService({
    host: "desktop",
    home: place("home"),
    archive: place("Port.carrel"),
    write: true,
    reader: "keeper",
    parserScript: "",
    pressScript: "",
    imageScript: "",
    assets: "",
  });
  await service.handlers.nameActor({ name: "M. Aldous" });
  return {
    folder,
    service,
    place,
    admit: async (path) => (await service.admit([path]))[0]?.ticket ?? "",
    async close() {
      await service.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
