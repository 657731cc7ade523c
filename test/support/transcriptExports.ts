/** The same talk as each product's documentation shows its exports; fields that nobody reads are there as well. */

const SAID = [
  { who: 'AGENT', start: 0.4, end: 3.1, text: 'Good morning, Alder Insurance. How can I help?' },
  { who: 'CUSTOMER', start: 3.5, end: 6.2, text: 'My claim is three weeks old.' },
  { who: 'AGENT', start: 6, end: 9.8, text: 'I am sorry to hear that.' },
] as const

const millis = (seconds: number) => Math.round(seconds * 1000)
const number = (who: string) => (who === 'AGENT' ? 0 : 1)
const wordsOf = ({ start, end, text }: (typeof SAID)[number]) => {
  const words = text.split(' ')
  const each = (end - start) / words.length
  return words.map((word, i) => ({ word, start: start + i * each, end: start + (i + 1) * each }))
}

const own = {
  language: 'en',
  durationSeconds: 12.5,
  segments: SAID.map(({ who, start, end, text }) => ({ speaker: who as string, start, end, text })),
}

const callAnalytics = {
  AccountId: '111122223333',
  Categories: { MatchedCategories: [], MatchedDetails: {} },
  Channel: 'VOICE',
  ContentMetadata: { Output: 'Raw' },
  ConversationCharacteristics: {
    NonTalkTime: { Instances: [], TotalTimeMillis: 0 },
    TotalConversationDurationMillis: 12_500,
  },
  JobName: 'my-first-job',
  JobStatus: 'COMPLETED',
  LanguageCode: 'en-US',
  Participants: [{ ParticipantRole: 'AGENT' }, { ParticipantRole: 'CUSTOMER' }],
  Transcript: SAID.map(({ who, start, end, text }, i) => ({
    BeginOffsetMillis: millis(start),
    Content: text,
    EndOffsetMillis: millis(end),
    Id: `turn-${i}`,
    Items: [],
    LoudnessScores: [80.1],
    ParticipantRole: who,
    Sentiment: 'NEUTRAL',
  })),
}

/** A turn tells an id, whose role stands among the participants. */
const contactLens = {
  ...callAnalytics,
  Version: '1.1.0',
  Participants: [
    { ParticipantId: 'e9b3', ParticipantRole: 'CUSTOMER' },
    { ParticipantId: 'f36a', ParticipantRole: 'AGENT' },
  ],
  Transcript: callAnalytics.Transcript.map(({ ParticipantRole, Items, ...turn }) => ({
    ...turn,
    ParticipantId: ParticipantRole === 'AGENT' ? 'f36a' : 'e9b3',
  })),
}

const deepgramWords = SAID.flatMap((said) =>
  wordsOf(said).map(({ word, start, end }) => ({
    word: word.toLowerCase().replace(/\W/g, ''),
    punctuated_word: word,
    start,
    end,
    confidence: 0.98,
    speaker: number(said.who),
    speaker_confidence: 0.7,
  })),
)

const deepgramWordsOnly = {
  metadata: { request_id: 'r', created: '2026-01-15T09:00:00Z', duration: 12.5, channels: 1, models: ['m'] },
  results: {
    channels: [
      {
        detected_language: 'en',
        language_confidence: 0.99,
        alternatives: [{ transcript: '…', confidence: 0.98, words: deepgramWords }],
      },
    ],
  },
}

const deepgramParagraphs = {
  ...deepgramWordsOnly,
  results: {
    channels: [
      {
        detected_language: 'en',
        alternatives: [
          {
            transcript: '…',
            words: deepgramWords,
            paragraphs: {
              transcript: '…',
              paragraphs: SAID.map(({ who, start, end, text }) => ({
                sentences: [{ text, start, end }],
                num_words: 3,
                start,
                end,
                speaker: number(who),
              })),
            },
          },
        ],
      },
    ],
  },
}

/** Two channels, whose speakers are counted from 0 in each. */
const deepgramChannels = {
  ...deepgramWordsOnly,
  results: {
    channels: [{ alternatives: [] }, { alternatives: [] }],
    utterances: SAID.map(({ who, start, end, text }, i) => ({
      start,
      end,
      confidence: 0.9,
      channel: number(who),
      transcript: text,
      words: [],
      speaker: 0,
      id: `u${i}`,
    })),
  },
}

const assemblyAi = {
  id: '9ea68fd3',
  status: 'completed',
  audio_url: 'https://example.com/call.mp3',
  audio_duration: 12.5,
  language_code: 'en_us',
  text: '…',
  speaker_labels: true,
  words: SAID.flatMap((said) =>
    wordsOf(said).map(({ word, start, end }) => ({
      text: word,
      start: millis(start),
      end: millis(end),
      confidence: 0.9,
      speaker: said.who === 'AGENT' ? 'A' : 'B',
    })),
  ),
  utterances: SAID.map(({ who, start, end, text }) => ({
    text,
    start: millis(start),
    end: millis(end),
    confidence: 0.9,
    speaker: who === 'AGENT' ? 'A' : 'B',
    words: [],
  })),
}

/** Nobody asked for speakers: there are words alone. */
const assemblyAiWords = {
  ...assemblyAi,
  speaker_labels: false,
  utterances: null,
  words: assemblyAi.words.map((word) => ({ ...word, speaker: null })),
}

const assemblyAiChannels = {
  ...assemblyAi,
  multichannel: true,
  audio_channels: 2,
  utterances: assemblyAi.utterances.map((line) => {
    const channel = line.speaker === 'A' ? '1' : '2'
    return { ...line, speaker: channel, channel }
  }),
}

const whisper = {
  text: '…',
  segments: SAID.map(({ start, end, text }, id) => ({
    id,
    seek: 0,
    start,
    end,
    text: ` ${text}`,
    tokens: [50_364],
    temperature: 0,
    avg_logprob: -0.2,
    compression_ratio: 1.4,
    no_speech_prob: 0.01,
  })),
  language: 'en',
}

const whisperApi = { ...whisper, task: 'transcribe', language: 'english', duration: 12.5 }

const whisperX = {
  segments: SAID.map(({ who, start, end, text }) => ({
    start,
    end,
    text,
    words: [],
    speaker: `SPEAKER_0${number(who)}`,
  })),
  word_segments: [],
  language: 'en',
}

const whisperCpp = {
  systeminfo: 'AVX = 1',
  model: { type: 'base' },
  params: { model: 'ggml-base.bin', language: 'auto', translate: false },
  result: { language: 'en' },
  transcription: SAID.map(({ start, end, text }) => ({
    timestamps: { from: '00:00:00,000', to: '00:00:03,000' },
    offsets: { from: millis(start), to: millis(end) },
    text: ` ${text}`,
  })),
}

export const exported = {
  own,
  callAnalytics,
  contactLens,
  deepgramWordsOnly,
  deepgramParagraphs,
  deepgramChannels,
  assemblyAi,
  assemblyAiWords,
  assemblyAiChannels,
  whisper,
  whisperApi,
  whisperX,
  whisperCpp,
}
