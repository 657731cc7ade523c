/** Which character of an element's text is at this point of the window; null: the browser cannot tell. */
export function offsetAt(element: Element, x: number, y: number): number | null {
  const place = caretAt(x, y)
  if (!place || !element.contains(place.node)) return null
  const range = document.createRange()
  range.selectNodeContents(element)
  range.setEnd(place.node, place.offset)
  return range.toString().length
}

/** Safari tells it by another name than the standard's. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const found = document.caretPositionFromPoint(x, y)
    return found && { node: found.offsetNode, offset: found.offset }
  }
  const range = (document as Document).caretRangeFromPoint(x, y)
  return range && { node: range.startContainer, offset: range.startOffset }
}
