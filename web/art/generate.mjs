// node art/generate.mjs   writes src/art/data/<view>.json from the drawings in art/src, and fails where a view does not tile.
import { mkdirSync, writeFileSync } from 'node:fs'
import { build, written } from './build.mjs'

const here = new URL('.', import.meta.url)
const out = new URL('../src/art/data/', here)
mkdirSync(out, { recursive: true })
let bad = 0
for (const name of ['front', 'back', 'foot-top', 'foot-sole', 'foot-inner', 'foot-outer']) {
  const load = async (file) => (await import(new URL(file, here))).default
  const built = build({ ...(await load(`src/${name}.mjs`)), ...(await load(`src/nerves/${name}.mjs`)) })
  for (const problem of built.problems) {
    bad++
    console.log(`FAIL ${name}: ${problem}`)
  }
  writeFileSync(new URL(`${name}.json`, out), `${JSON.stringify(written(built)).replaceAll('},{', '},\n{').replaceAll('"],"', '"],\n"')}\n`)
}
process.exitCode = bad ? 1 : 0
