import { serveArchive } from "../../reading-room/serve-archive";
import { type Verb, wrongUsage } from "../verb";
import { localOptions } from "../with-archive";

export const serve: Verb = {
  name: "serve",
  usage: "serve ARCHIVE [--port N] [--host H] [--write]",
  options: {
    port: { type: "string" },
    host: { type: "string" },
    write: { type: "boolean" },
    kiosk: { type: "string" },
  },
  words: [1, 1],
  async run({ words, text, number, flag }, around) {
    if (text("kiosk") !== undefined) throw wrongUsage("This version has no kiosk yet.");
    const archive = around.path(words[0] as string);
    const room = await serveArchive({
      programs: around.programs,
      service: localOptions(around, { archive, write: flag("write"), shownAtOnce: true }),
      host: text("host"),
      port: number("port", 0),
    });
    around.out(`${room.url}\n`);
    if (room.isOpenToNetwork)
      around.say("Other computers of this network can open it with that address.");
    await Promise.race([around.ended, room.hosted.ended]);
    await room.close();
    return 0;
  },
};
