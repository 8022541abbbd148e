import fc from "fast-check";

// CI draws the same cases every time; `CARREL_SEED` asks for others.
fc.configureGlobal({ seed: Number(process.env["CARREL_SEED"] ?? 20261127) });
