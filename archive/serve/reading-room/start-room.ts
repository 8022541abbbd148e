import { toProblem } from "../../model/archive-error";
import { homeFolder } from "../home-folder";
import { programsIn } from "../programs";
import { connect } from "../wire/connect";
import type { HostedService } from "../worker/hosted-service";
import { serveArchive } from "./serve-archive";

// What `npm start` runs where there is no desktop window: the same app, writable, for this computer only.
const [archive] = process.argv.slice(2);
const programs = programsIn(import.meta.dirname);

async function start(): Promise<void> {
  const room = await serveArchive({
    programs: import.meta.dirname,
    service: {
      host: "reading-room",
      home: homeFolder(),
      ...(archive === undefined ? {} : { archive }),
      write: true,
      reader: "keeper",
      parserScript: programs.parser,
      pressScript: programs.press,
      imageScript: programs.image,
      segmentScript: programs.segment,
      shownAtOnce: true,
      assets: programs.assets,
    },
    log: (error, where) => console.error(`carrel: ${where}: ${String(error)}`),
  });
  if (archive === undefined) await openSample(room.hosted);
  console.log(`Carrel is open at ${room.url}`);
  const stop = (): void => void room.close().finally(() => process.exit(0));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  void room.hosted.ended.then((why) => {
    console.error(`carrel: the archive service has stopped (${why}). Start Carrel again.`);
    process.exit(1);
  });
}

/** A first look needs something to look at. What goes wrong is said, and the room stays open for other archives. */
async function openSample(service: HostedService): Promise<void> {
  const listeners: ((message: string) => void)[] = [];
  const line = service.join((message) => listeners.forEach((listener) => listener(message)), false);
  const reply = await connect({
    post: (message) => line.say(message),
    listen: (listener) => void listeners.push(listener),
  }).ask("openSample", {});
  line.close();
  if (!reply.ok) console.error(`carrel: ${reply.problem.message} ${reply.problem.remedy}`);
}

start().catch((error: unknown) => {
  const { message, remedy } = toProblem(error);
  console.error(`carrel: ${message} ${remedy}`);
  process.exit(1);
});
