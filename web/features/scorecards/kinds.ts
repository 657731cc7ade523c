import { Ban, Gauge, type LucideIcon, MessageCircleQuestionMark, Quote } from 'lucide-react'
import type { Kind } from './draft.js'

export const kinds: readonly Kind[] = ['SAID', 'NOT_SAID', 'METRIC', 'JUDGED']

export const kindIcons: Record<Kind, LucideIcon> = {
  SAID: Quote,
  NOT_SAID: Ban,
  METRIC: Gauge,
  JUDGED: MessageCircleQuestionMark,
}
