export interface Guide {
  /** Of its file, and in its address. */
  name: string
  title: string
  text: string
}

const files = import.meta.glob<string>('../../../docs/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Every guide of docs/, in the order of their titles. Decisions (docs/adr) are for who works on the code. */
export const guides: readonly Guide[] = Object.entries(files)
  .map(([path, text]) => {
    const name = path.split('/').at(-1)?.replace(/\.md$/, '') ?? path
    return { name, title: /^# (.+)$/m.exec(text)?.[1] ?? name, text }
  })
  .sort((a, b) => a.title.localeCompare(b.title))

export function guideOf(name: string): Guide | undefined {
  return guides.find((guide) => guide.name === name)
}
