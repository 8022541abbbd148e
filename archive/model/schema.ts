import { config, z } from "zod";

// zod compiles schemas by `new Function`, and asks for that once even where it may not. A window's policy forbids it and counts the
// asking as a fault, so schemas are never compiled where there is a document; in the service they are.
if ("document" in globalThis) config({ jitless: true });

/** The one way to zod for whatever a window may load: by this the setting above stands before the first schema is made. */
export { z };
