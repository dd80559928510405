import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/control.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";

// What was written into the document's own field before the page was there is kept.
const early = document.querySelector<HTMLTextAreaElement>("#root textarea");
const words = early?.value ?? "";
const wasWriting = early !== null && document.activeElement === early;

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <App words={words} isWriting={wasWriting} />
  </StrictMode>,
);
