import { type Turn, tokensIn } from '../../dialogue/turn.js'
import type { Span } from '../kind.js'

const NAMED =
  /(?<!\p{L})(?:The )?(?:\p{Lu}[\p{L}'’]+ ){1,3}(?:House|Cottage|Cottages|Farm|Farmhouse|Lodge|Barn|Mill|Rectory|Vicarage|Hall|Grange|Manor|Forge|Villa),? (?:\p{Lu}[\p{L}'’]+ ){1,3}(?:Lane|Road|Street|Hill|Close|Avenue|Drive|Way|Green|Row|Terrace)(?!\p{L})|(?<!\p{L})(?:\p{Lu}[\p{L}'’]+ ){1,2}(?:Cottage|Farm|Farmhouse|Barn|Rectory|Vicarage),(?: \p{Lu}[\p{L}'’]+){1,3}/gu

/** "Rowan House, Kirkby Lane": a house and its street or town, both with capitals. */
export function namedHouses(turn: Turn): Span[] {
  if (turn.speaker === 'AGENT') return []
  return [...turn.text.matchAll(NAMED)].map(({ index, 0: found }) => ({
    label: '[address]',
    ...tokensIn(turn, index, index + found.length),
  }))
}
