import { createRoot } from "react-dom/client";
import { App } from "../app";
import { loadEasternFonts } from "../look/eastern-fonts";
import "../look/tokens.css";
import "../look/base.css";
import { fakeConnection } from "./fake-archive";
import { longText } from "./long-text";
import { manyUnits } from "./many-units";

/** The app over invented material: `?empty`, `?readOnly`, `?damaged`, `?many`, `?long` choose its state. Never shipped. */
const wanted = new URLSearchParams(window.location.search);
const theme = wanted.get("theme") ?? "light";
const language = wanted.get("language") ?? "en";
localStorage.setItem("carrel.settings", JSON.stringify({ theme, language, readingSize: 17 }));
createRoot(document.getElementById("root")!).render(
  <App
    connection={fakeConnection({
      empty: wanted.has("empty"),
      readOnly: wanted.has("readOnly"),
      damaged: wanted.has("damaged"),
      ...(wanted.has("long") ? { sheaves: longText(288_000) } : {}),
      ...(wanted.has("many") ? { sheaves: manyUnits(100_000) } : {}),
    })}
  />,
);
loadEasternFonts();
