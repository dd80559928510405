import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

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

// The loaders of knowledge/ and intake/ read files; unused, they must not be kept for their side effects.
const treeshake = { moduleSideEffects: (id: string) => !/\/(?:engine|knowledge|intake)\/src\/|\/node_modules\/(?:yaml|zod)\//.test(id) };

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/",
  plugins: [knowledge(), react()],
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, rolldownOptions: { treeshake } },
  worker: { format: "es", rolldownOptions: { treeshake } },
});
