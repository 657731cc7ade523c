import { describe, expect, test } from 'vitest'
import { noConversation } from './noConversation.js'

type Said = [channel: number, text: string, automated?: true]

function judged(said: Said[], channels = [0, 1], language = 'en', speech: [number, number][] = []) {
  const lines = said.map(([channel, text, automated], i) => ({
    channel,
    start: i * 4,
    end: i * 4 + 3,
    text,
    automated,
  }))
  const spoken = [
    ...lines,
    ...speech.map(([channel, seconds]) => ({ channel, start: 100, end: 100 + seconds })),
  ]
  return noConversation(lines, spoken, { channels, language })
}

describe('what is no conversation is told by its kind', () => {
  const greeting = 'Hi, this is Dana, I can’t come to the phone, please leave a message after the beep.'
  test.each<[string, Said[], number[]]>([
    ['VOICEMAIL', [[1, greeting]], [0, 1]],
    [
      'VOICEMAIL',
      [
        [1, greeting],
        [
          0,
          'Hello, this is Mark from Brookfield Water about your meter. Could you call us back? Thanks, bye.',
        ],
      ],
      [0, 1],
    ],
    [
      'VOICEMAIL',
      [
        [0, 'You have reached the voicemail of five five two.', true],
        [0, 'Leave your name and number after the tone.', true],
        [
          0,
          'Hi, Mark here from Brookfield. Please call us back when you can, we have news about your claim.',
        ],
      ],
      [0],
    ],
    [
      'MENU',
      [
        [0, 'Welcome to the bank. For cards press one, for loans press two.', true],
        [0, 'Your call is important to us, please stay on the line.'],
        [0, 'Oh come on.'],
      ],
      [0],
    ],
    [
      'ONE_SIDE',
      [[0, 'Good morning, this is Hillside Dental, my name is Ann, how may I help you today?']],
      [0, 1],
    ],
    [
      'FEW_WORDS',
      [
        [0, 'Hello?'],
        [0, 'Yes?'],
      ],
      [0],
    ],
    [
      'FEW_WORDS',
      [
        [0, 'Hello? Hello, can you hear me?'],
        [0, 'I can’t hear you. I’m going to hang up now. Goodbye.'],
      ],
      [0],
    ],
  ])('%s: %j', (kind, said, channels) => {
    expect(judged(said, channels)).toBe(kind)
  })

  test('in French as well', () => {
    const said: Said[] = [
      [0, 'Vous êtes bien sur la messagerie vocale de Paul, laissez un message après le bip.'],
    ]
    expect(judged(said, [0], 'fr')).toBe('VOICEMAIL')
    expect(judged([[0, 'Allô ? Allô, vous m’entendez ? Je raccroche.']], [0], 'fr')).toBe('FEW_WORDS')
  })
})

describe('in doubt it is a conversation', () => {
  test.each<[string, Said[], number[]]>([
    [
      'short as it is',
      [
        [0, 'Mill Lane Pharmacy, hello.'],
        [1, 'Is my prescription ready?'],
        [0, 'Yes, it is.'],
        [1, 'Great, thanks.'],
      ],
      [0, 1],
    ],
    [
      'one party mostly listens',
      [
        [0, 'I am calling about the order you placed on Monday, which has been delayed by the snow.'],
        [1, 'Mm-hm.'],
        [0, 'It will be with you on Friday, and we have taken the delivery charge off.'],
      ],
      [0, 1],
    ],
    [
      'a menu comes before it',
      [
        [0, 'For cards press one.', true],
        [0, 'Thank you for holding, this is Alice in the card team, what can I do for you?'],
        [0, 'I lost my card on the bus this morning.'],
      ],
      [0],
    ],
    [
      'somebody is told of voicemail',
      [
        [0, 'Northgate surgery, can I help you?'],
        [1, 'I need to reach Doctor Hale.'],
        [0, 'You can leave a message on her voicemail, or I can ask her to ring you.'],
        [1, 'A call would be better, thank you.'],
      ],
      [0, 1],
    ],
    [
      'on one channel, whoever speaks',
      [
        [0, 'I just wanted to say that the new boiler works and the house is warm again at last.'],
        [0, 'The men were very tidy as well.'],
      ],
      [0],
    ],
  ])('where %s', (_what, said, channels) => {
    expect(judged(said, channels)).toBeUndefined()
  })

  test('the other side spoke, though nothing of it was understood', () => {
    const said: Said[] = [
      [0, 'Good morning, this is Hillside Dental, my name is Ann, how may I help you today?'],
    ]
    expect(judged(said, [0, 1], 'en', [[1, 6]])).toBeUndefined()
  })
})
