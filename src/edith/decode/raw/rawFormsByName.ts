import type { RawForm } from '../../../contract/recordings/rawForm.js'

const PCM: RawForm[] = ['pcm16:8000', 'pcm16:16000', 'pcm16:8000:2', 'pcm16:16000:2']
const MULAW: RawForm[] = ['mulaw:8000', 'mulaw:8000:2']
const ALAW: RawForm[] = ['alaw:8000', 'alaw:8000:2']
const ANY: RawForm[] = [...MULAW, ...ALAW, ...PCM, 'vox:8000', 'g722:16000']

// As Asterisk, SoX and telephone systems name them. A rate within the name is theirs, too.
const BY_ENDING: Record<string, RawForm[]> = {
  ul: MULAW,
  ulaw: MULAW,
  mulaw: MULAW,
  mu: MULAW,
  lu: MULAW,
  pcmu: MULAW,
  al: ALAW,
  alaw: ALAW,
  la: ALAW,
  pcma: ALAW,
  g711: [...MULAW, ...ALAW],
  vox: ['vox:8000'],
  g722: ['g722:16000'],
  sln: ['pcm16:8000', 'pcm16:8000:2'],
  sln16: ['pcm16:16000'],
  sw: PCM,
  s16: PCM,
  pcm: [...PCM, ...MULAW, ...ALAW],
  raw: ANY,
}

/** What a file of this name may hold if it has no header; none: the name suggests nothing. */
export function rawFormsByName(name: string): RawForm[] {
  const [, ending = ''] = /\.([a-z0-9]+)$/i.exec(name) ?? []
  return BY_ENDING[ending.toLowerCase()] ?? []
}
