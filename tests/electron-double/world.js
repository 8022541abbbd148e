/* Runs inside Chromium, stitched into page scripts by page-scripts.mts: the codec and the bridge in both worlds, then each world's own
   part. The worlds share the DOM but no objects, so calls between them travel as DOM events, which are synchronous. */
/* eslint-disable @typescript-eslint/no-unused-vars -- page-scripts.mts calls mainWorld and isolatedWorld */

const uncloneable = () => new Error("An object could not be cloned.");
const toBase64 = (bytes) => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
};
const toBytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** `keep` holds functions for the other world, null where functions may not pass; `call` calls one of the other world's. */
function createCodec(keep, call) {
  const kept = (tag, value) => {
    if (keep === null) throw uncloneable();
    return { [tag]: keep(value) };
  };
  const encodeObject = (value, depth) => {
    if (Array.isArray(value)) return value.map((one) => encode(one, depth + 1));
    if (value instanceof Date) return { date: value.getTime() };
    if (value instanceof Error) return { error: [value.name, value.message] };
    if (value instanceof Map) return { map: [...value].map((pair) => encode(pair, depth + 1)) };
    if (value instanceof Set) return { set: [...value].map((one) => encode(one, depth + 1)) };
    if (value instanceof File) return { file: [value.name, value.type] };
    if (value instanceof ArrayBuffer) return { buffer: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value))
      return { bytes: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    if (typeof value.then === "function") return kept("promise", () => value);
    if (value instanceof Node) throw uncloneable();
    const pairs = Object.entries(value).map(([key, one]) => [key, encode(one, depth + 1)]);
    return { object: Object.fromEntries(pairs) };
  };
  const encode = (value, depth = 0) => {
    if (depth > 1000) throw uncloneable();
    if (value === null || typeof value === "boolean" || typeof value === "string") return value;
    if (typeof value === "number")
      return Number.isFinite(value) ? value : { number: String(value) };
    if (value === undefined) return { undefined: 1 };
    if (typeof value === "bigint") return { bigint: String(value) };
    if (typeof value === "function") return kept("function", value);
    if (typeof value === "object") return encodeObject(value, depth);
    throw uncloneable();
  };
  const decoders = {
    undefined: () => undefined,
    number: Number,
    bigint: BigInt,
    date: (time) => new Date(time),
    error: ([name, message]) => Object.assign(new Error(message), { name }),
    map: (pairs) => new Map(pairs.map(decode)),
    set: (values) => new Set(values.map(decode)),
    file: ([name, type]) => new File([], name, { type }),
    buffer: (text) => toBytes(text).buffer,
    bytes: toBytes,
    function:
      (id) =>
      (...given) =>
        call(id, given),
    promise: (id) => call(id, []),
    object: (pairs) =>
      Object.fromEntries(Object.entries(pairs).map(([key, one]) => [key, decode(one)])),
  };
  const decode = (value) => {
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return value.map(decode);
    const [tag, payload] = Object.entries(value)[0];
    return decoders[tag](payload);
  };
  return { encode, decode };
}

/** Synchronous calls between the worlds. */
function createBridge(channel, mine, theirs) {
  const functions = [];
  const waiting = new Map();
  let count = 0;
  let answer;
  const post = (message) =>
    window.dispatchEvent(new CustomEvent(channel + theirs, { detail: JSON.stringify(message) }));
  const ask = (message) => {
    const id = (count += 1);
    answer = undefined;
    post({ ...message, id });
    if (answer?.id !== id) throw new Error("electron-double: the other world did not answer");
    if (answer.later) return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    if ("bad" in answer) throw codec.decode(answer.bad);
    return codec.decode(answer.good);
  };
  const codec = createCodec(
    (value) => functions.push(value) - 1,
    (target, given) => ask({ kind: "call", target, given: codec.encode(given) }),
  );
  const settle = (id, value) =>
    value.then(
      (good) => post({ kind: "settled", id, good: codec.encode(good) }),
      (error) => post({ kind: "settled", id, bad: codec.encode(asError(error)) }),
    );
  const asError = (error) => (error instanceof Error ? error : new Error(String(error)));
  const answering = (id, work) => {
    try {
      const value = work();
      if (typeof value?.then === "function") {
        post({ kind: "answer", id, later: true });
        settle(id, value);
      } else post({ kind: "answer", id, good: codec.encode(value) });
    } catch (error) {
      post({ kind: "answer", id, bad: codec.encode(asError(error)) });
    }
  };
  const handlers = {
    call: ({ id, target, given }) => answering(id, () => functions[target](...codec.decode(given))),
    answer: (message) => {
      answer = message;
    },
    settled: (message) => {
      const waits = waiting.get(message.id);
      waiting.delete(message.id);
      if ("bad" in message) waits.reject(codec.decode(message.bad));
      else waits.resolve(codec.decode(message.good));
    },
  };
  window.addEventListener(channel + mine, (event) => {
    const message = JSON.parse(event.detail);
    handlers[message.kind](message);
  });
  return { codec, ask, answering, handlers };
}

/** The page's own world: receives what the preload script exposes. */
function mainWorld(channel) {
  if (window !== window.top) return;
  const bridge = createBridge(channel, ":main", ":isolated");
  const freeze = (value) => {
    if (value !== null && typeof value === "object") {
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    }
    return value;
  };
  bridge.handlers.expose = ({ id, key, api }) =>
    bridge.answering(id, () => {
      if (Object.hasOwn(window, key))
        throw new Error("Cannot bind an API on top of an existing property on the window object");
      const value = freeze(bridge.codec.decode(api));
      Object.defineProperty(window, key, { value, enumerable: true });
    });
}

/** The preload script's world: what it may `require`, and its lines to main. Undefined in frames. */
function isolatedWorld(channel, info) {
  if (window !== window.top) return undefined;
  const bridge = createBridge(channel, ":isolated", ":main");
  const ipc = createIpc();
  const paths = new Map();
  // A test says where a file of this name lies: Chromium never tells a script.
  globalThis.__electronPaths = paths;
  const electron = {
    contextBridge: {
      exposeInMainWorld: (key, api) =>
        bridge.ask({ kind: "expose", key, api: bridge.codec.encode(api) }),
    },
    ipcRenderer: ipc,
    webUtils: { getPathForFile: (file) => paths.get(file.name) ?? "" },
  };
  const require = (name) => {
    if (name.replace(/^node:/, "").split("/")[0] === "electron") return electron;
    throw new Error(`module not found: ${name} (a sandboxed preload script has only electron)`);
  };
  return { require, process: Object.freeze({ ...info, type: "renderer", sandboxed: true }) };
}

function createIpc() {
  const codec = createCodec(null, () => undefined);
  const listeners = new Map();
  const pending = new Map();
  let count = 0;
  const send = (message) => __electronIpc(JSON.stringify(message));
  globalThis.__electronDeliver = (message) => {
    if (message.kind === "event") {
      for (const listener of [...(listeners.get(message.channel) ?? [])])
        listener({ sender: ipc, ports: [] }, ...codec.decode(message.given));
      return;
    }
    const waits = pending.get(message.id);
    pending.delete(message.id);
    if ("bad" in message) waits.reject(codec.decode(message.bad));
    else waits.resolve(codec.decode(message.good));
  };
  const ipc = {
    send: (channel, ...given) => send({ kind: "send", channel, given: codec.encode(given) }),
    invoke: (channel, ...given) =>
      new Promise((resolve, reject) => {
        const id = (count += 1);
        const message = { kind: "invoke", id, channel, given: codec.encode(given) };
        pending.set(id, { resolve, reject });
        send(message);
      }),
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipc;
    },
    off: (channel, listener) => {
      const left = (listeners.get(channel) ?? []).filter((known) => known !== listener);
      listeners.set(channel, left);
      return ipc;
    },
  };
  return ipc;
}
