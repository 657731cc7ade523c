import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import llamaTokenizer from 'llama-tokenizer-js'
import type { Detectors } from './hearing/detector.js'
import type { SpeechModel } from './speechModel.js'

const VOCABULARY_SIZE = 32_768
const require = createRequire(import.meta.url)

/** Moonshine tiny: small, fast, good on telephone speech, and inside an npm package, so that it is always there. */
export async function builtinEnglish(tokensDir: string): Promise<SpeechModel> {
  const packed = join(packageDir('@moonshine-ai/moonshine-js'), 'dist/model/tiny/quantized')
  return {
    name: 'moonshine-tiny-en',
    family: 'moonshine',
    language: 'en',
    files: {
      encoder: join(packed, 'encoder_model.onnx'),
      decoder: join(packed, 'decoder_model_merged.onnx'),
      tokens: await writeTokens(tokensDir),
    },
  }
}

/** Two generations of one: the older hears what its successor misses, and errs more about where words begin. */
export function voiceActivityModel(): Detectors {
  const packed = join(packageDir('@ricky0123/vad-web'), 'dist')
  return { first: join(packed, 'silero_vad_v5.onnx'), second: join(packed, 'silero_vad_legacy.onnx') }
}

/** Some of these packages export nothing but their code, so that their files are found from its place. */
function packageDir(name: string): string {
  for (const modules of require.resolve.paths(name) ?? []) {
    const candidate = join(modules, name)
    try {
      require.resolve(join(candidate, 'package.json'))
      return candidate
    } catch {
      // Not in this node_modules: an outer one may have it.
    }
  }
  throw new Error(`the npm package ${name} is not installed: run npm ci`)
}

/** Moonshine speaks Llama's vocabulary, whose package has it as code; the recogniser wants a file. */
async function writeTokens(dir: string): Promise<string> {
  const lines = Array.from(
    { length: VOCABULARY_SIZE },
    (_, id) => `${bytesOf(llamaTokenizer.vocabById[id], id).toString('base64')} ${id}\n`,
  ).join('')
  const digest = createHash('sha256').update(lines).digest('hex').slice(0, 12)
  const path = join(dir, `moonshine-tokens-${digest}.txt`)
  try {
    await access(path)
  } catch {
    await mkdir(dirname(path), { recursive: true })
    const partial = `${path}.${randomUUID()}`
    await writeFile(partial, lines)
    await rename(partial, path)
  }
  return path
}

function bytesOf(token: string | undefined, id: number): Buffer {
  const byte = /^<0x([0-9A-F]{2})>$/.exec(token ?? '')?.[1]
  return byte ? Buffer.from(byte, 'hex') : Buffer.from(token ?? `<unused ${id}>`)
}
