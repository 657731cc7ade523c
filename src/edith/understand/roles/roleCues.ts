/** What the one who works there says and the one who calls does not; weights by how rarely it is the other way. */
export const ROLE_CUES: { pattern: RegExp; weight: number }[] = [
  {
    pattern: /\b(thank you|thanks) for (calling|contacting|choosing|holding|waiting|your patience)\b/i,
    weight: 4,
  },
  { pattern: /\bhow (can|may|could) (i|we) (help|assist|be of)\b/i, weight: 4 },
  { pattern: /\bwhat can i do for you\b/i, weight: 3 },
  { pattern: /\b(is there )?anything else (that )?(i|we) (can|could|may) (do|help|assist)\b/i, weight: 4 },
  {
    pattern: /\b(this is|my name is|you'?re (speaking|through) (with|to)) \w+ (from|at|with|speaking|in)\b/i,
    weight: 3,
  },
  { pattern: /\byou'?re (speaking|through) (with|to)\b/i, weight: 2 },
  { pattern: /\b\w+ speaking\b/i, weight: 2 },
  { pattern: /\bwelcome to\b/i, weight: 2 },
  { pattern: /\b(customer (service|support|care)|help ?desk|technical support)\b/i, weight: 1 },
  {
    pattern:
      /\b(can|could|may) i (have|get|take|ask for|please have) (your|the) (full |first |last |account |order |customer |card |post ?code|zip|date|name|number|phone|e-?mail|address|reference)/i,
    weight: 3,
  },
  {
    pattern:
      /\b(confirm|verify) (your|the) (full |first |last )?(name|address|date of birth|account|e-?mail|phone|details|identity|post ?code)/i,
    weight: 3,
  },
  {
    pattern:
      /\b(let me|i'?ll|i will|i'?m going to|i can) (just )?(check|look|pull up|look into|bring up|transfer|put you|arrange|process|issue|send you|book you|open a)\b/i,
    weight: 2,
  },
  { pattern: /\b(your|the) (account|order|booking|policy|subscription) (is|was|has|shows?)\b/i, weight: 1 },
  {
    pattern: /\bi('?m| am)? (very |so |really |truly )?(sorry|apologi[sz]e) (for|about|to hear)\b/i,
    weight: 2,
  },
  { pattern: /\b(calls?|line) (is|are|may be|will be) (being )?(recorded|monitored)\b/i, weight: 4 },
  {
    pattern: /\bhave a (great|good|nice|lovely|wonderful) (day|evening|afternoon|weekend|one)\b/i,
    weight: 1,
  },
  {
    pattern: /\b(we|our) (apologi[sz]e|appreciate|offer|can offer|policy|team|system|company)\b/i,
    weight: 1,
  },
  { pattern: /\bi'?m calling (about|because|to|regarding)\b/i, weight: -3 },
  {
    pattern:
      /\bmy (order|account|bill|invoice|card|internet|phone|package|parcel|delivery|subscription|booking|refund|flight|policy)\b/i,
    weight: -2,
  },
  {
    pattern:
      /\bi (ordered|bought|was charged|have been charged|want to (cancel|return|complain)|need (a|my) refund|want (a|my) refund|would like (a|my) refund)\b/i,
    weight: -3,
  },
  { pattern: /\b(merci|bienvenue)\b.*\b(appel|service client)/i, weight: 4 },
  { pattern: /\b(en quoi|comment) puis-je vous (aider|renseigner)\b/i, weight: 4 },
  {
    pattern:
      /\bservice (client|clients|apr[èe]s-vente)\b.*\b(bonjour|à votre)|\bbonjour\b.*\bservice (client|clients)/i,
    weight: 3,
  },
  { pattern: /\bpuis-je (avoir|vous demander) (votre|vos)\b/i, weight: 3 },
  { pattern: /\bje vous appelle (parce|pour|car|au sujet)\b/i, weight: -3 },
  { pattern: /\b(en qué|cómo) puedo ayudar(le|te)\b/i, weight: 4 },
  { pattern: /\bwie kann ich (ihnen|dir) (helfen|weiterhelfen)\b/i, weight: 4 },
]
