import { z } from 'zod'

export const ModelFile = z.object({
  url: z.url({ protocol: /^https?$/ }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'takes 64 lower-case hex digits'),
  /** About: what is told before anything is fetched. */
  bytes: z.int().positive().optional(),
})
export type ModelFile = z.infer<typeof ModelFile>

const common = {
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, 'takes lower-case letters, digits, dots and dashes'),
  licence: z.string().default('unknown'),
  /** About, while it is in use. */
  memoryBytes: z.int().positive().optional(),
}

export const CataloguedModel = z.discriminatedUnion('kind', [
  z
    .object({
      ...common,
      kind: z.literal('RECOGNITION'),
      family: z.enum(['moonshine', 'whisper', 'nemo-transducer']),
      languages: z.array(z.string().regex(/^[a-z]{2,3}$/, 'takes language codes such as "fr"')).min(1),
      files: z.object({
        encoder: ModelFile,
        decoder: ModelFile,
        tokens: ModelFile,
        joiner: ModelFile.optional(),
      }),
    })
    .refine(({ family, files }) => family !== 'nemo-transducer' || files.joiner !== undefined, {
      path: ['files', 'joiner'],
      error: 'a transducer needs a joiner',
    }),
  z.object({
    ...common,
    kind: z.literal('DIARISATION'),
    files: z.object({ segmentation: ModelFile, embedding: ModelFile }),
  }),
])
export type CataloguedModel = z.infer<typeof CataloguedModel>

const MB = 1_000_000

const HUB = 'https://huggingface.co/csukuangfj'
const PARAKEET = `${HUB}/sherpa-onnx-nemo-parakeet-tdt-0.6b-v3-int8/resolve/2bda32ec70b097a55adaa07d9a7173915b43cc78`
const WHISPER = `${HUB}/sherpa-onnx-whisper-small/resolve/8f3c18b358db4d1f2fc1eae49d75cd20989e4309`
const PYANNOTE = `${HUB}/sherpa-onnx-pyannote-segmentation-3-0/resolve/9403a6902bb58e3d5ae8c7e77c3422de279db2e0`
const VOICES = `${HUB}/speaker-embedding-models/resolve/0743f301363dec56491a490f6d6cbc9d67f9a3bf`

/**
 * Revisions are pinned: what is downloaded tomorrow is what was listed here. The first that fits a language is advised.
 * Sizes are rounded from what is published; memory is measured for parakeet-v3, and for the others taken to be as much
 * beyond the size of their files.
 */
export const builtinCatalogue: CataloguedModel[] = [
  {
    name: 'parakeet-v3',
    kind: 'RECOGNITION',
    family: 'nemo-transducer',
    licence: 'CC-BY-4.0',
    memoryBytes: 1500 * MB,
    languages: 'bg hr cs da nl en et fi fr de el hu it lv lt mt pl pt ro sk sl es sv ru uk'.split(' '),
    files: {
      encoder: {
        url: `${PARAKEET}/encoder.int8.onnx`,
        sha256: 'acfc2b4456377e15d04f0243af540b7fe7c992f8d898d751cf134c3a55fd2247',
        bytes: 652 * MB,
      },
      decoder: {
        url: `${PARAKEET}/decoder.int8.onnx`,
        sha256: '179e50c43d1a9de79c8a24149a2f9bac6eb5981823f2a2ed88d655b24248db4e',
        bytes: 12 * MB,
      },
      joiner: {
        url: `${PARAKEET}/joiner.int8.onnx`,
        sha256: '3164c13fc2821009440d20fcb5fdc78bff28b4db2f8d0f0b329101719c0948b3',
        bytes: 6 * MB,
      },
      tokens: {
        url: `${PARAKEET}/tokens.txt`,
        sha256: 'd58544679ea4bc6ac563d1f545eb7d474bd6cfa467f0a6e2c1dc1c7d37e3c35d',
        bytes: 100_000,
      },
    },
  },
  {
    name: 'whisper-small',
    kind: 'RECOGNITION',
    family: 'whisper',
    licence: 'MIT',
    memoryBytes: 850 * MB,
    languages:
      'en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt mi ml cy sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am yi lo uz fo ht ps tk nn mt sa lb my bo tl mg as tt haw ln ha ba jw su'.split(
        ' ',
      ),
    files: {
      encoder: {
        url: `${WHISPER}/small-encoder.int8.onnx`,
        sha256: '4cbe7b22fa9026b843b60a68640c747de05bafb1a11b57edc0e66c232d9f33a9',
        bytes: 112 * MB,
      },
      decoder: {
        url: `${WHISPER}/small-decoder.int8.onnx`,
        sha256: 'acad50b5c782696e91b55914cc5ab4f756f1532f76e22aa6fc615f39fb69a8ee',
        bytes: 262 * MB,
      },
      tokens: {
        url: `${WHISPER}/small-tokens.txt`,
        sha256: 'b34b360dbb493e781e479794586d661700670d65564001f23024971d1f2fa126',
        bytes: 800_000,
      },
    },
  },
  {
    name: 'speakers',
    kind: 'DIARISATION',
    licence: 'MIT and Apache-2.0',
    memoryBytes: 80 * MB,
    files: {
      segmentation: {
        url: `${PYANNOTE}/model.onnx`,
        sha256: '220ad67ca923bef2fa91f2390c786097bf305bceb5e261d4af67b38e938e1079',
        bytes: 6 * MB,
      },
      embedding: {
        url: `${VOICES}/3dspeaker_speech_campplus_sv_zh_en_16k-common_advanced.onnx`,
        sha256: 'aa3cfc16963a10586a9393f5035d6d6b57e98d358b347f80c2a30bf4f00ceba2',
        bytes: 28 * MB,
      },
    },
  },
]
