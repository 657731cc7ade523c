/** A guide's first sentence, without its Markdown. */
export function leadOf(markdown: string): string {
  const paragraph = markdown.split(/\n\s*\n/).find((block) => /^[A-Za-z`*[]/.test(block)) ?? ''
  const plain = paragraph
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return /^.+?[.:](?=\s|$)/.exec(plain)?.[0].replace(/:$/, '.') ?? plain
}
