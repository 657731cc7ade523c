import { expect, test } from 'vitest'
import { errorsOf, inSteps, openInSteps, undoAll, undoTogether } from './openInSteps.js'

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

function failing() {
  const { undone, undo } = steps()
  const fails = (name: string) => async () => {
    undone.push(name)
    throw new Error(`${name} hangs`)
  }
  return { undone, undo, fails }
}

test('an undo that fails keeps no other from running, and the first failure is told first', async () => {
  const { undone, undo, fails } = failing()
  const { close } = await openInSteps(async (onClose) => {
    onClose(undo('database'))
    onClose(fails('engine'))
    onClose(fails('listener'))
  })
  const error = await close().catch((thrown: unknown) => thrown)
  expect(undone).toEqual(['listener', 'engine', 'database'])
  expect(error).toBeInstanceOf(AggregateError)
  expect(error).toMatchObject({ message: 'listener hangs', cause: { message: 'listener hangs' } })
  expect(errorsOf(error)).toMatchObject([{ message: 'listener hangs' }, { message: 'engine hangs' }])
})

test('one failure alone is told as it is', async () => {
  const { undone, undo, fails } = failing()
  await expect(undoAll([fails('engine'), undo('database')])).rejects.toThrow(new Error('engine hangs'))
  expect(undone).toEqual(['engine', 'database'])
})

test('what kept it from opening is not hidden by what fails to close', async () => {
  const { undone, undo, fails } = failing()
  const opening = openInSteps(async (onClose) => {
    onClose(undo('database'))
    onClose(fails('engine'))
    throw new Error('port taken')
  })
  const errors = errorsOf(await opening.catch((error: unknown) => error))
  expect(errors).toMatchObject([{ message: 'port taken' }, { message: 'engine hangs' }])
  expect(undone).toEqual(['engine', 'database'])
})

test('who closes while it is closed waits until it is', async () => {
  let isOver = false
  const { close } = await openInSteps(async (onClose) =>
    onClose(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      isOver = true
    }),
  )
  void close()
  await close()
  expect(isOver).toBe(true)
})

test('what is undone together is undone whatever happens to the others', async () => {
  const { undone, undo, fails } = failing()
  const closing = undoTogether([fails('server'), undo('worker'), fails('mail')])
  expect(errorsOf(await closing.catch((error: unknown) => error))).toHaveLength(2)
  expect(undone.toSorted()).toEqual(['mail', 'server', 'worker'])
})

test('what is open for a piece of work is closed after it, and the result is kept', async () => {
  const { undone, undo } = steps()
  const result = await inSteps(async (onClose) => {
    onClose(undo('pool'))
    return 7
  })
  expect([result, undone]).toEqual([7, ['pool']])
})
