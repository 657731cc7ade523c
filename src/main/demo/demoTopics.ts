import type { TopicDraft } from '../../contract/app/topics.js'

/** What the demo's calls may be about, as somebody would write it down who knows the trades and not these calls. */
export const demoTopics: TopicDraft[] = [
  {
    name: 'Bills and payments',
    examples: ['I do not understand my bill.', 'You have charged me too much.'],
    words: ['bill', 'invoice', 'overcharged', 'direct debit'],
  },
  {
    name: 'Faults and outages',
    examples: ['My internet is not working.', 'I have no signal on my phone.'],
    words: ['outage', 'no signal', 'internet is down', 'internet has been down', 'not working'],
  },
  {
    name: 'Late or lost deliveries',
    examples: ['My parcel has not arrived.', 'Where is my order?'],
    words: ['parcel', 'tracking', 'delivery'],
  },
  {
    name: 'Wrong item, return or refund',
    examples: ['You sent me the wrong size.', 'I would like to send it back.'],
    words: ['refund', 'return', 'wrong item', 'exchange'],
  },
  {
    name: 'Fraud',
    examples: ['There is a payment that I did not make.', 'Somebody has used my card.'],
    words: ['fraud', 'scam', 'stolen'],
  },
  {
    name: 'Claims',
    examples: ['I want to report damage to my house.', 'What is happening with my claim?'],
    words: ['claim', 'water damage'],
  },
  {
    name: 'Booking changes',
    examples: ['My flight was cancelled.', 'I need to change my booking.'],
    words: ['rebook', 'flight', 'booking'],
  },
]
