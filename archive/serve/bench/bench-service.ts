import path from "node:path";
import { createStore } from "../../store/archive";
import { programsIn } from "../programs";
import { createLocalService, type LocalService } from "../service";
import { builtProgram } from "./programs-of-bench";

/** An empty archive behind the whole service, as the command line opens one: parsers, press and catalogue are the real ones. */
export async function openBenchService(folder: string): Promise<LocalService> {
  const root = path.join(folder, "service.carrel");
  const store = await createStore({ root, title: "Benchmark" });
  await store.close();
  return openServiceOver(root, path.join(folder, "home"));
}

/** The same over an archive that is there. */
export async function openServiceOver(root: string, home: string): Promise<LocalService> {
  const programs = programsIn(path.dirname(builtProgram("parser-process.js")));
  return createLocalService({
    host: "reading-room",
    home,
    archive: root,
    write: true,
    reader: "keeper",
    strict: true,
    parserScript: programs.parser,
    pressScript: programs.press,
    imageScript: programs.image,
    segmentScript: programs.segment,
    assets: programs.assets,
  });
}
