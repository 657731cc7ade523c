import type { Words } from '../contract/words.js'

/** What owners and admins can do, in the words of a refusal. */
export const CHANGE_SCORECARDS: Words = { en: 'change scorecards', fr: 'modifier les grilles' }
