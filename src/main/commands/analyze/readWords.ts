import { readFile } from 'node:fs/promises'
import { linesOfList, WordList } from '../../../contract/app/wordList.js'

export type ReadWords = { kind: 'read'; wordList: WordList } | { kind: 'wrong'; message: string }

/** Names from a file, one a line, or with commas between them where there is no such file. */
export async function readWords(given: string | undefined): Promise<ReadWords> {
  if (given === undefined) return { kind: 'read', wordList: [] }
  const file = await contentOf(given)
  const typed = file ?? given.replaceAll(',', '\n')
  const { words, lines } = linesOfList(typed)
  const checked = WordList.safeParse(words)
  if (checked.success) return { kind: 'read', wordList: checked.data }
  const [issue] = checked.error.issues
  const line = lines[Number(issue?.path[0])]
  const place = line === undefined ? '' : `${file === undefined ? 'word' : 'line'} ${line} `
  return { kind: 'wrong', message: `--words: ${place}${issue?.message ?? 'is wrong'}` }
}

/** undefined: there is no such file. */
async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
