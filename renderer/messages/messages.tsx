import { IntlMessageFormat } from "intl-messageformat";
import { createContext, use, useMemo, type ReactNode } from "react";
import { en } from "./en";
import { ko } from "./ko";

export type Language = "en" | "ko";
export type MessageKey = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number>>;

/** Says a message of the catalogue in the reader's language. */
export interface Say {
  (key: MessageKey, values?: MessageValues): string;
  readonly language: Language;
}

export const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  en,
  ko,
};

/** A speaker of one language. Compiled messages are kept, for lists say the same one a thousand times. */
export function speaker(language: Language): Say {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  const say = (key: MessageKey, values?: MessageValues): string => {
    const source = catalogues[language][key];
    if (values === undefined) return source;
    const message = compiled.get(key) ?? new IntlMessageFormat(source, language);
    compiled.set(key, message);
    return String(message.format(values));
  };
  return Object.assign(say, { language });
}

const MessagesContext = createContext<Say>(speaker("en"));

export function MessagesProvider(props: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const say = useMemo(() => speaker(props.language), [props.language]);
  return <MessagesContext value={say}>{props.children}</MessagesContext>;
}

/** The speaker of the reader's language. */
export function useSay(): Say {
  return use(MessagesContext);
}
