import { parseArgs } from "node:util";
import { toProblem } from "../../model/archive-error";
import { verbs } from "./registry";
import { type Invocation, isWrongUsage, type Surroundings, type Verb, wrongUsage } from "./verb";

/**
 * Runs one command line. @param words what stands after `carrel`
 * @returns the exit status: 0 done, 1 a problem, 2 wrong usage or a verb that this version does not have
 */
export async function runCli(words: readonly string[], around: Surroundings): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined) {
    around.say(overview());
    return 2;
  }
  if (["help", "--help", "-h"].includes(name)) {
    around.out(overview());
    return 0;
  }
  const verb = verbs.find((one) => one.name === name);
  if (verb === undefined) {
    around.say(
      `carrel: there is no verb “${name}” in this version. carrel help lists those there are.`,
    );
    return 2;
  }
  if (rest.includes("--help")) {
    around.out(helpOf(verb));
    return 0;
  }
  try {
    return await verb.run(readInvocation(verb, rest), around);
  } catch (error) {
    if (isWrongUsage(error)) {
      around.say(`carrel ${name}: ${error.message} Usage: carrel ${verb.usage}`);
      return 2;
    }
    const { code, message, remedy } = toProblem(error);
    if (rest.includes("--json"))
      around.out(`${JSON.stringify({ problem: { code, message, remedy } })}\n`);
    around.say(`carrel ${name}: ${message} ${remedy}`.replaceAll(/\s+/g, " "));
    return 1;
  }
}

const helpOf = ({ usage, details }: Verb) =>
  `carrel ${usage}\n${details === undefined ? "" : `\n${details}`}`;

function overview(): string {
  return `Carrel keeps an archive of transcribed documents with their provenance.\n\n${verbs
    .map(({ usage }) => `  carrel ${usage}`)
    .join("\n")}\n`;
}

function readInvocation(verb: Verb, rest: readonly string[]): Invocation {
  const { values, positionals } = parse(verb, rest);
  const [least, most] = verb.words;
  if (positionals.length < least) throw wrongUsage("Something is missing.");
  if (positionals.length > most)
    throw wrongUsage(`“${String(positionals[most])}” is one word too many.`);
  const text = (name: string) => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    words: positionals,
    text,
    texts: (name) => [values[name] ?? []].flat().map(String),
    flag: (name) => values[name] === true,
    number(name, otherwise) {
      const value = text(name);
      if (value === undefined) return otherwise;
      if (!/^\d{1,9}$/.test(value))
        throw wrongUsage(`--${name} takes a whole number, not “${value}”.`);
      return Number(value);
    },
  };
}

function parse(verb: Verb, rest: readonly string[]) {
  try {
    return parseArgs({
      args: [...rest],
      options: { ...verb.options },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error));
  }
}
