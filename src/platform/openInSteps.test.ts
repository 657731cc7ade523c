import { expect, test } from 'vitest'
import { openInSteps } from './openInSteps.js'

function steps() {
  const undone: string[] = []
  return { undone, undo: (name: string) => async () => undone.push(name) }
}

test('what was opened is closed once, the last step first', async () => {
  const { undone, undo } = steps()
  const { opened, close } = await openInSteps(async (onClose) => {
    for (const name of ['pool', 'app']) onClose(undo(name))
    return 'server'
  })
  expect([opened, undone]).toEqual(['server', []])
  await close()
  await close()
  expect(undone).toEqual(['app', 'pool'])
})

test('a step that fails undoes those before it, and is told', async () => {
  const { undone, undo } = steps()
  const opening = openInSteps(async (onClose) => {
    for (const name of ['pool', 'app']) onClose(undo(name))
    throw new Error('no disk')
  })
  await expect(opening).rejects.toThrow('no disk')
  expect(undone).toEqual(['app', 'pool'])
})
