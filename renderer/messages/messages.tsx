import { IntlMessageFormat } from "intl-messageformat";
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { en } from "./en";

export type Language = "en" | "ko";
export type MessageKey = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number>>;

/** Says a message of the catalogue in the reader's language. */
export interface Say {
  (key: MessageKey, values?: MessageValues): string;
  readonly language: Language;
}

export type Words = Readonly<Record<MessageKey, string>>;

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(en, key);

/** A speaker of one language. Compiled messages are kept, for lists say the same one a thousand times. */
export function speaker(language: Language, words: Words): Say {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  const say = (key: MessageKey, values?: MessageValues): string => {
    const source = words[key];
    if (values === undefined) return source;
    const message = compiled.get(key) ?? new IntlMessageFormat(source, language);
    compiled.set(key, message);
    return String(message.format(values));
  };
  return Object.assign(say, { language });
}

const MessagesContext = createContext<Say>(speaker("en", en));

export function MessagesProvider(props: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const { language, words } = useWords(props.language);
  const say = useMemo(() => (words === null ? null : speaker(language, words)), [language, words]);
  if (say === null) return null;
  return <MessagesContext value={say}>{props.children}</MessagesContext>;
}

/** The words of a language. Those that are not English are fetched when somebody reads them; until then what was read before stays. */
function useWords(language: Language): {
  readonly language: Language;
  readonly words: Words | null;
} {
  const [korean, setKorean] = useState<Words | null>(null);
  const isWanted = language === "ko" && korean === null;
  const [hasBegun] = useState(language);
  useEffect(() => {
    if (isWanted) void import("./ko").then(({ ko }) => setKorean(ko));
  }, [isWanted]);
  if (language === "ko" && korean !== null) return { language, words: korean };
  return { language: "en", words: isWanted && hasBegun === "ko" ? null : en };
}

/** The speaker of the reader's language. */
export function useSay(): Say {
  return use(MessagesContext);
}
