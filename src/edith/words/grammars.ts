import { englishGrammar } from './en/grammar.js'
import { frenchGrammar } from './fr/grammar.js'
import type { Grammar } from './grammar.js'

export const grammars: Record<'en' | 'fr', Grammar> = { en: englishGrammar, fr: frenchGrammar }
