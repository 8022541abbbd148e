import type { ParserAnswer } from "../../host/parser/job";
import type { ParserProcess } from "../../host/sandbox/parser-port";
import type { UtilityPort } from "./own-port";
import type { ParserSource } from "./run-service";

type Host = Parameters<ParserSource["fork"]>[0];

/** One parser of main's, from the asking on: its number and its port come later, its end may come at any time. */
interface Parser {
  number: number | null;
  port: UtilityPort | null;
  gone: boolean;
  readonly waiting: unknown[];
  readonly answers: ((answer: ParserAnswer) => void)[];
  readonly exits: (() => void)[];
}

/**
 * Parsers that Electron's main process forks for the service: only main may. Main answers with a number and sends the parser's port
 * in a message `{parser: number}`; bytes then travel between service and parser without passing through main's thread.
 */
export function parsersOfMain(utility: UtilityPort): ParserSource {
  const ports = new Map<number, UtilityPort>();
  const parsers = new Map<number, Parser>();
  const early = new Set<number>();
  const join = (number: number): void => {
    const [parser, port] = [parsers.get(number), ports.get(number)];
    if (parser !== undefined && port !== undefined) begin(parser, port);
  };
  utility.on("message", ({ data, ports: [port] }) => {
    if (port === undefined) return;
    const { parser } = data as { readonly parser: number };
    ports.set(parser, port);
    join(parser);
  });
  const ended = (number: number): void => {
    const parser = parsers.get(number);
    if (parser === undefined) early.add(number);
    else end(parser);
    parsers.delete(number);
    ports.delete(number);
  };
  const forked = (parser: Parser, number: number, host: Host): void => {
    parser.number = number;
    if (parser.gone) host.killParser(number);
    if (early.delete(number)) return end(parser);
    parsers.set(number, parser);
    join(number);
  };
  return {
    fork: (host) => () => {
      const parser = newParser();
      host.forkParser().then(
        (number) => forked(parser, number, host),
        () => end(parser),
      );
      return parserProcess(parser, host);
    },
    ended,
  };
}

function newParser(): Parser {
  return { number: null, port: null, gone: false, waiting: [], answers: [], exits: [] };
}

function begin(parser: Parser, port: UtilityPort): void {
  parser.port = port;
  port.on("message", ({ data }) => {
    for (const listener of parser.answers) listener(data as ParserAnswer);
  });
  port.start?.();
  for (const message of parser.waiting.splice(0)) port.postMessage(message);
}

function end(parser: Parser): void {
  if (parser.gone) return;
  parser.gone = true;
  parser.port?.close?.();
  for (const listener of parser.exits) listener();
}

function parserProcess(parser: Parser, host: Host): ParserProcess {
  return {
    post: (job) => {
      if (parser.port === null) parser.waiting.push(job);
      else parser.port.postMessage(job);
    },
    onAnswer: (listener) => void parser.answers.push(listener),
    onExit: (listener) => void parser.exits.push(listener),
    kill: () => {
      if (parser.number !== null) host.killParser(parser.number);
      else end(parser);
    },
    residentBytes: async () =>
      parser.number === null ? null : host.parserResidentBytes(parser.number),
  };
}
