import { createRequire } from 'node:module'
import type { CallRoles } from '../../contract/roles.js'
import type { Stretch } from '../../contract/transcript.js'
import type { DecodedAudio } from '../decode/decodedAudio.js'
import type { HeardSegment, RecogniserInfo } from '../listening.js'
import { inOrder } from '../measure/inOrder.js'
import { withText } from '../wordTimes/timedWords.js'
import { handoverPlaces } from './agents/handoverPlaces.js'
import { nameAroundHandover } from './agents/nameAroundHandover.js'
import { voiceActivityModel } from './builtinEnglish.js'
import { clarityBeside, clarityOfText } from './clarity.js'
import { cleanText } from './cleanText.js'
import { dropBleed } from './dropBleed.js'
import type { SpokenPassage } from './language/languageSigns.js'
import { markAutomated } from './nobodys/markAutomated.js'
import { waiting } from './nobodys/waiting.js'
import { openPcmFile } from './pcmFile.js'
import { nameSides, type SideTerms } from './sides/nameSides.js'
import type { ChannelSound } from './sounds/sound.js'
import type { DiarisationModel, SpeechModel } from './speechModel.js'
import { splitAtSentences } from './splitAtSentences.js'
import type { OnHeard, Utterance } from './spokenAudio.js'
import type { Listener } from './startListener.js'
import { toSegments } from './toSegments.js'
import { unclearStretches } from './unclearStretches.js'
import { nameParties } from './voices/nameParties.js'
import { splitAtChanges } from './voices/splitAtChanges.js'

// Telling voices apart takes the whole track at once: beyond this, it would no longer fit the engine's memory.
const DIARISED_MAX_SECONDS = 3600
const FAINTEST = 0.001

const require = createRequire(import.meta.url)

export interface Transcription {
  segments: HeardSegment[]
  /** All speech that was found, with the words that were recognised in it. */
  passages: (SpokenPassage & { channel: number; language?: string })[]
  stretches: Stretch[]
  roles: CallRoles | null
  recogniser: RecogniserInfo
}

export async function transcribe(
  audio: DecodedAudio,
  models: { model: SpeechModel; diarisation: DiarisationModel | null },
  terms: SideTerms,
  listener: Listener,
  onHeard: OnHeard,
  signal?: AbortSignal,
): Promise<Transcription> {
  const isShared = audio.tracks.length === 1 && !isOwnChannel(audio, terms)
  const diarisation = isShared && audio.durationSeconds <= DIARISED_MAX_SECONDS ? models.diarisation : null
  const { utterances: heard, sounds } = await listener.listen(
    { tracks: audio.tracks, vadModel: voiceActivityModel(), model: models.model, isShared, diarisation },
    onHeard,
    signal,
  )
  const loud = heard.filter(({ loudness }) => loudness >= FAINTEST)
  const passages = loud.map(({ channel, start, end, text, language }) => ({
    channel,
    start,
    end,
    text: cleanText(text),
    ...(language && { language }),
  }))
  const clean = loud
    .map((utterance) => {
      const text = cleanText(utterance.text)
      const { clarity = 1 } = utterance
      return {
        ...withText(utterance, text),
        clarity: clarity * clarityOfText(utterance, text) * clarityBeside(utterance, heard),
      }
    })
    .filter(({ text }) => text !== '')
    .flatMap(splitAtChanges)
    .flatMap(splitAtSentences)
    // A part of one may begin after what the other party says meanwhile.
    .sort(inOrder)
  const marked = markAutomated(dropBleed(clean), sounds, models.model.language)
  const spoken = marked.filter(({ automated }) => !automated)
  const { attributed: people, roles } = isShared
    ? await nameOnOneTrack(spoken, sounds, audio, models)
    : nameSides(spoken, terms)
  const machines = marked
    .filter(({ automated }) => automated)
    .map((utterance) => ({ ...utterance, speaker: 'UNKNOWN' as const }))
  const segments = toSegments([...people, ...machines].sort(inOrder))
  const nobodys = waiting(sounds, segments, audio.durationSeconds)
  return {
    segments,
    passages,
    stretches: [...nobodys, ...unclearStretches(loud, people, nobodys, !isShared)].sort(inOrder),
    roles,
    recogniser: {
      engine: `sherpa-onnx ${versionOf('sherpa-onnx-node')}`,
      model: models.model.name,
      voiceActivity: `silero-vad-v5 and v4 (vad-web ${versionOf('@ricky0123/vad-web')})`,
      diarisation: isShared ? `${diarisation?.name ?? 'pitch and spectrum'}, with words` : null,
    },
  }
}

async function nameOnOneTrack(
  spoken: Utterance[],
  sounds: ChannelSound[],
  { tracks }: DecodedAudio,
  { model: { language }, diarisation }: Parameters<typeof transcribe>[1],
) {
  const named = nameParties(spoken, language)
  const [track] = tracks
  // The model for voices has told them apart already, two in all.
  if (!track || diarisation) return named
  const places = await handoverPlaces(spoken, sounds, language)
  if (places.length === 0) return named
  const pcm = openPcmFile(track.path)
  try {
    return await nameAroundHandover(spoken, named, places, { pcm, sounds, language })
  } finally {
    pcm.close()
  }
}

/** With only one of two channels in use, that channel is one party's only if the project says who is where. */
function isOwnChannel(audio: DecodedAudio, { agentChannel }: SideTerms): boolean {
  return audio.merged === 'ONE_IS_SILENT' && agentChannel !== 'AUTO'
}

function versionOf(name: string): string {
  const manifest: { version: string } = require(`${name}/package.json`)
  return manifest.version
}
