import { z } from 'zod'

/** What an agent does to a customer by saying something: a criterion may name an act instead of giving examples. */
export const Act = z.enum([
  'greeting',
  'self-introduction',
  'identity-verification',
  'need-clarified',
  'empathy',
  'solution-explained',
  'next-steps',
  'resolution-confirmed',
  'further-help',
  'closing-thanks',
  'rude',
  'blame',
])
export type Act = z.infer<typeof Act>
