import type { Acceptable } from '../contract/acceptable.js'
import { type LooksLike, looksLikeWords } from '../contract/recordings/looksLike.js'
import { nothingUnderstood } from '../contract/recordings/nothingUnderstood.js'
import type { RawForm } from '../contract/recordings/rawForm.js'
import { judgedAsPersonSays } from './agents/judgedAsPersonSays.js'
import { asPersonSays } from './asPersonSays.js'
import { noConversation } from './conversation/noConversation.js'
import type { DecodedAudio, DecodeLimits } from './decode/decodedAudio.js'
import type { Decoder } from './decode/startDecoder.js'
import type { AnalysisRequest, EngineSettings, RefusedRecording, Stage } from './engine.js'
import type { Listening } from './listening.js'
import { announcedHolds } from './measure/announcedHolds.js'
import { inOrder } from './measure/inOrder.js'
import { measureCall } from './measure/measureCall.js'
import { type Span, total } from './measure/spans.js'
import { incompleteMessage, type PlainReason, refusalMessage } from './refusalMessage.js'
import { refusedConversation, refusedLanguage } from './refusedCall.js'
import { tellAgents } from './speech/agents/tellAgents.js'
import { cleanText } from './speech/cleanText.js'
import { otherLanguage } from './speech/language/otherLanguage.js'
import { chooseModels } from './speech/models/chooseModels.js'
import type { OnHeard, Said } from './speech/spokenAudio.js'
import type { Listener } from './speech/startListener.js'
import { transcribe } from './speech/transcribe.js'

// Decoding runs hundreds of times faster than the recording plays; what needs more than this is no recording.
const DECODING_SPEED = 10
const DECODING_MIN_SECONDS = 60
const DECODING_MAX_BYTES = 512 * 1024 * 1024

export type ListenOutcome =
  | {
      kind: 'heard'
      listening: Listening
      decoded: {
        container: string
        codec: string
        merged: string
        isRepaired: boolean
        rawForm?: RawForm
      }
    }
  | RefusedRecording

interface Ears {
  settings: EngineSettings
  decoder: Decoder
  listener: Listener
  /** A directory of this recording's own. */
  scratch: string
}

/** From a file to what is said in it and how: decode → transcribe → measure. `onSaid`: as it is heard, in no order. */
export async function listen(
  request: Pick<
    AnalysisRequest,
    'file' | 'name' | 'rawForm' | 'language' | 'agentChannel' | 'agentSidePrior' | 'agentSpans' | 'accept'
  >,
  { settings, decoder, listener, scratch }: Ears,
  report: (stage: Stage, fraction: number) => void,
  signal?: AbortSignal,
  onSaid: (said: Said) => void = () => {},
): Promise<ListenOutcome> {
  const accepts = (reason: Acceptable) => request.accept?.includes(reason) === true
  const models = await chooseModels(request.language, settings.modelsDir, settings.scratchDir)
  if (models.kind === 'missing') return { kind: 'refused', reason: 'NO_MODEL', message: models.message }

  report('DECODING', 0)
  const onDecoded = (fraction: number) => report('DECODING', fraction)
  const decoded = await decoder.decode(
    request.file,
    scratch,
    { ...limitsOf(settings), acceptIncomplete: accepts('INCOMPLETE') },
    onDecoded,
    signal,
    request,
  )
  if (decoded.kind === 'refused' && decoded.reason === 'NOT_AUDIO') return notAudio(decoded.looksLike)
  if (decoded.kind === 'refused' && decoded.reason === 'INCOMPLETE')
    return { kind: 'refused', reason: 'INCOMPLETE', message: incompleteMessage(decoded.readable) }
  if (decoded.kind === 'refused') return refused(decoded.reason, settings)
  const { audio } = decoded
  if (audio.durationSeconds < settings.minDurationSeconds && !accepts('TOO_SHORT'))
    return refused('TOO_SHORT', settings)

  report('TRANSCRIBING', 0)
  const onHeard: OnHeard = ({ fraction, said }) => {
    report('TRANSCRIBING', fraction)
    if (said) onSaid({ ...said, text: cleanText(said.text) })
  }
  const { recogniser, passages, ...named } = await transcribe(
    audio,
    models,
    request,
    listener,
    onHeard,
    signal,
  )
  const { segments, ...beside } = asPersonSays(named, request.agentSpans ?? []).heard
  // Songs and tones are no language.
  const spoken = passages.filter((passage) => !beside.stretches.some((wait) => overlaps(wait, passage)))
  const other = otherLanguage(spoken, request.language, models.model.family)
  if (other && !accepts('OTHER_LANGUAGE')) return refusedLanguage(other, request.language)
  if (segments.length === 0)
    return beside.stretches.some(({ kind }) => kind === 'UNCLEAR')
      ? { kind: 'refused', reason: 'SILENT', message: nothingUnderstood.en }
      : refused('SILENT', settings)
  const nobody = noConversation(segments, spoken, {
    channels: channelsOf(audio, request.agentChannel),
    language: request.language,
  })
  if (nobody && !accepts('NO_CONVERSATION')) return refusedConversation(nobody)

  report('MEASURING', 0)
  const heard = [...beside.stretches, ...audio.unreadable]
  const holds = announcedHolds(segments, heard, audio.durationSeconds, request.language)
  const told = await tellAgents(
    { segments, stretches: [...beside.stretches, ...holds].sort(inOrder) },
    audio.tracks,
    request.language,
  )
  const { stretches } = told
  const agents = told.agents && judgedAsPersonSays(told.agents, told.segments, request.agentSpans ?? [])
  const { channels, sampleRate, durationSeconds, waveform, container, codec, merged, isRepaired, rawForm } =
    audio
  return {
    kind: 'heard',
    listening: {
      language: request.language,
      durationSeconds,
      channels,
      sampleRate,
      segments: told.segments,
      stretches,
      roles: beside.roles,
      ...(agents && { agents }),
      metrics: measureCall(told.segments, durationSeconds, request.language, {
        unreadable: audio.unreadable,
        stretches,
        agents,
      }),
      unreadableSeconds: Math.round(total(audio.unreadable) * 10) / 10,
      expectedSeconds: audio.expectedSeconds,
      mayBeCutOff: audio.mayBeCutOff,
      waveform,
      recogniser,
    },
    decoded: { container, codec, merged, isRepaired, ...(rawForm && { rawForm }) },
  }
}

function limitsOf(settings: EngineSettings): DecodeLimits {
  return {
    maxDurationSeconds: settings.maxDurationSeconds,
    maxWallSeconds: Math.max(DECODING_MIN_SECONDS, settings.maxDurationSeconds / DECODING_SPEED),
    maxResidentBytes: DECODING_MAX_BYTES,
  }
}

/** A recorder of one channel may write a second, silent one: that it is a party's is known only where a project says so. */
function channelsOf({ tracks, merged }: DecodedAudio, agentChannel: AnalysisRequest['agentChannel']) {
  return merged === 'ONE_IS_SILENT' && agentChannel !== 'AUTO' ? [0, 1] : tracks.map(({ channel }) => channel)
}

function overlaps(wait: Span & { channel: number }, passage: Span & { channel: number; text: string }) {
  const shared = Math.min(wait.end, passage.end) - Math.max(wait.start, passage.start)
  return passage.text === '' && wait.channel === passage.channel && shared > (passage.end - passage.start) / 2
}

function notAudio(looksLike: LooksLike): ListenOutcome {
  return { kind: 'refused', reason: 'NOT_AUDIO', message: looksLikeWords(looksLike, 'en'), looksLike }
}

function refused(reason: PlainReason, settings: EngineSettings): ListenOutcome {
  return { kind: 'refused', reason, message: refusalMessage(reason, settings) }
}
