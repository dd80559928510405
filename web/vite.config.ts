import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { en } from "./src/text/en.ts";

/** Writes the knowledge that the page ships (`generated/`) before anything asks for it; the script does nothing where it is up to date. */
function knowledge(): Plugin {
  return {
    name: "proximal-knowledge",
    buildStart() {
      const script = fileURLToPath(new URL("scripts/knowledge.ts", import.meta.url));
      const { status, stderr } = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", script], { encoding: "utf8" });
      if (status !== 0) throw new Error(`scripts/knowledge.ts failed: ${stderr}`);
    },
  };
}

/** Puts the first words of the start into the document, with the field to write in, so that they are there before any script; the page takes over what was written. */
function firstWords(): Plugin {
  const shell = `<div class="shell"><header class="masthead"><span class="wordmark">${en["app.name"]}</span></header><main><div class="screen start"><div class="start-say"><h1>${en["start.title"]}</h1><p class="start-lead">${en["start.lead"]}</p><label class="field"><span class="field-label">${en["start.words"]}</span><textarea class="input" rows="4" maxlength="20000" placeholder="${en["start.example"]}"></textarea></label></div></div></main></div>`;
  return { name: "proximal-first-words", transformIndexHtml: (html) => html.replace("<!-- first words -->", shell) };
}

// The loaders of knowledge/ and intake/ read files; unused, they must not be kept for their side effects.
const treeshake = { moduleSideEffects: (id: string) => !/\/(?:engine|knowledge|intake)\/src\/|\/node_modules\/(?:yaml|zod)\//.test(id) };

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/",
  plugins: [knowledge(), firstWords(), react()],
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, rolldownOptions: { treeshake } },
  worker: { format: "es", rolldownOptions: { treeshake } },
});
