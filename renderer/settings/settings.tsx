import { createContext, use, useCallback, useEffect, useMemo, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { MessagesProvider, type Language } from "../messages/messages";
import { useStored } from "../state/use-stored";
import { useMedia } from "../ui/use-media";

export type Theme = "system" | "light" | "dark" | "contrast";

/** What a reader has chosen for this computer. */
export interface Settings {
  readonly theme: Theme;
  readonly language: Language;
  /** Size of read text in CSS pixels, 14 to 28. */
  readonly readingSize: number;
}

export const READING_SIZES = { least: 14, usual: 17, most: 28 } as const;
const themes: readonly string[] = ["system", "light", "dark", "contrast"];

function parseSettings(value: unknown): Settings | null {
  if (typeof value !== "object" || value === null) return null;
  const { theme, language, readingSize } = value as Record<string, unknown>;
  if (!themes.includes(String(theme)) || (language !== "en" && language !== "ko")) return null;
  const size = typeof readingSize === "number" ? readingSize : READING_SIZES.usual;
  return {
    theme: theme as Theme,
    language,
    readingSize: Math.min(READING_SIZES.most, Math.max(READING_SIZES.least, size)),
  };
}

function initialSettings(): Settings {
  const korean = navigator.language.toLowerCase().startsWith("ko");
  return { theme: "system", language: korean ? "ko" : "en", readingSize: READING_SIZES.usual };
}

const SettingsContext = createContext<{
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
} | null>(null);

export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [settings, set] = useStored("carrel.settings", initialSettings(), parseSettings);
  const change = useCallback(
    (part: Partial<Settings>) => set({ ...settings, ...part }),
    [settings, set],
  );
  useShownSettings(settings);
  const value = useMemo(() => ({ settings, change }), [settings, change]);
  return (
    <SettingsContext value={value}>
      <I18nProvider locale={settings.language}>
        <MessagesProvider language={settings.language}>{children}</MessagesProvider>
      </I18nProvider>
    </SettingsContext>
  );
}

/** @throws when called outside of SettingsProvider: a fault of ours, not of the reader */
export function useSettings() {
  const value = use(SettingsContext);
  if (value === null) throw new Error("useSettings needs a SettingsProvider above it");
  return value;
}

function useShownSettings({ theme, language, readingSize }: Settings): void {
  const dark = useMedia("(prefers-color-scheme: dark)");
  const contrast = useMedia("(prefers-contrast: more)");
  useEffect(() => {
    const system = contrast ? "contrast" : dark ? "dark" : "light";
    const page = document.documentElement;
    page.dataset["theme"] = theme === "system" ? system : theme;
    page.lang = language;
    page.style.setProperty("--t-read", `${readingSize / 16}rem`);
  }, [theme, language, readingSize, dark, contrast]);
}
