// How the engine hears: what it misses, mishears, and takes for whose. Each part prints its figures beside what is
// asked of them and the file that did worst; the command fails where one is missed.
// Needs the Debian package sox. Usage: npm run bench:hearing [-- part...]
import process from 'node:process'
import { agents } from './hearing/agents.js'
import { inWords, isAsAsked, type Part } from './hearing/figure.js'
import { languages } from './hearing/languages.js'
import { lostTurns } from './hearing/lostTurns.js'
import { noCalls } from './hearing/noCalls.js'
import { redaction } from './hearing/redaction.js'
import { roles } from './hearing/roles.js'
import { sides } from './hearing/sides.js'
import { wordErrors } from './hearing/wordErrors.js'
import { wordList } from './hearing/wordList.js'

const PARTS: Record<string, Part> = {
  lostTurns,
  wordErrors,
  wordList,
  roles,
  languages,
  noCalls,
  redaction,
  sides: () => sides(),
  agents,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in PARTS))
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}. There are ${Object.keys(PARTS)}`)

for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n${name}`)
  for (const figure of await measure()) {
    console.log(`  ${inWords(figure)}`)
    if (!isAsAsked(figure)) process.exitCode = 1
  }
}
